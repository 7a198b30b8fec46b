"""The TX rules on tables of texts: what is found, what is left alone, and what a fix makes of it."""

import pytest

from tests.rules.tx_slips import codes, mended, slips

# Each slip: the text, its language, the code, what is marked, and the text with all fixes, unsafe ones too, made.
SLIPS = [
    # TX001 mixed scripts; the letters of the other script are written as escapes.
    ("The lab\u043eratory opened.", "en", "TX001", "lab\u043eratory", "The laboratory opened."),
    ("\u0422he doors are open.", "en", "TX001", "\u0422he", "The doors are open."),
    ("We met N.\u0410.Trushel.", "en", "TX001", "\u0410", "We met N.A.Trushel."),
    ("It was \u0430 good day.", "en", "TX001", "\u0430", "It was a good day."),
    ("Five \u00b0\u0421 outside.", "en", "TX001", "\u0421", "Five \u00b0C outside."),
    ("Клуб «\u0420ROf» открылся.", "ru", "TX001", "\u0420ROf", "Клуб «PROf» открылся."),
    ("Студенты пр\u0438шли c врачом.", "ru", "TX001", "c", "Студенты пришли с врачом."),
    ("Студ\u0065нты пришли.", "ru", "TX001", "Студ\u0065нты", "Студенты пришли."),
    ("\u0042 городе открыли музей.", "ru", "TX001", "\u0042", "В городе открыли музей."),
    ("Сказал И. \u0041. Петров.", "ru", "TX001", "\u0041", "Сказал И. А. Петров."),
    ("Сказал \u0041. Петров.", "ru", "TX001", "\u0041", "Сказал А. Петров."),
    ("На Zoom c врачом.", "ru", "TX001", "c", "На Zoom с врачом."),
    ("Студэнты i выкладчыкі.", "be", "TX001", "i", "Студэнты і выкладчыкі."),
    ("Гэта ц\u0069кава.", "be", "TX001", "ц\u0069кава", "Гэта цікава."),
    ("В X\u0425 веке.", "ru", "TX001", "X\u0425", "В XX веке."),
    ("Открыл СМ\u0049И выставку.", "ru", "TX001", "СМ\u0049И", None),
    # TX002 another language
    ("The students came и ушли домой вчера.", "en", "TX002", "и ушли домой вчера", None),
    ("Кафедра открылась.", "en", "TX002", "Кафедра открылась", None),
    ("The choir Крыжачок sang.", "en", "TX002", "Крыжачок", None),
    ("Студенты открыли new rooms of the laboratory.", "ru", "TX002", "new rooms of the laboratory", None),
    ("The laboratory has been open since Tuesday.", "ru", "TX002", "The laboratory has been open since Tuesday", None),
    ("Студенты прыехалі ў Минск.", "ru", "TX002", "прыехалі ў", None),
    ("Студэнты прыехалі в больницу и ушли.", "be", "TX002", "больницу и ушли", None),
    # TX003 doubled
    ("One of the of the best.", "en", "TX003", "of the", "One of the best."),
    ("The the best.", "en", "TX003", "the", "The best."),
    ("He had had gone.", "en", "TX003", "had", "He had gone."),
    ("They said that that the day came.", "en", "TX003", "that", "They said that the day came."),
    ("Come in in in here.", "en", "TX003", "in in", "Come in here."),
    ("Студенты в в клинике.", "ru", "TX003", "в", "Студенты в клинике."),
    ("И в первый день в первый день.", "ru", "TX003", "в первый день", "И в первый день."),
    ("Студэнты на на экскурсіі.", "be", "TX003", "на", "Студэнты на экскурсіі."),
    ("Students students came.", "en", "TX003", "students", "Students came."),
    ("It was so. Doctors\u00a0doctors came.", "en", "TX003", "doctors", "It was so. Doctors came."),
    ("Пришли пришли студенты.", "ru", "TX003", "пришли", "Пришли студенты."),
    ("Так вышло. «Слово слово», — сказал он.", "ru", "TX003", "слово", "Так вышло. «Слово», — сказал он."),
    ("Прыйшлі прыйшлі студэнты.", "be", "TX003", "прыйшлі", "Прыйшлі студэнты."),
    # TX004 brackets
    ("The room (a new one is open.", "en", "TX004", "(", None),
    ("The room a new one) is open.", "en", "TX004", ")", None),
    ("The room [a new one) is open.", "en", "TX004", "[", None),
    ("Лаборатория (новая открыта.", "ru", "TX004", "(", None),
    # TX005 quotations
    ("“The main goal of my visit is peace.", "en", "TX005", "“", None),
    ("The club “Horizon of the city opened.", "en", "TX005", "“", None),
    ("The club Horizon” of the city opened.", "en", "TX005", "”", None),
    ('"We are glad, the rector said.', "en", "TX005", '"', None),
    ('The rector said: We are glad."', "en", "TX005", '"', None),
    ("Клуб «Горизонт открылся вчера.", "ru", "TX005", "«", None),
    ("Клуб Горизонт» открылся вчера.", "ru", "TX005", "»", None),
    ("«Мы рады, — сказал ректор.", "ru", "TX005", "«", None),
    # TX006 the year
    ("It was on 17 August 2022 г. in Minsk.", "en", "TX006", "г.", "It was on 17 August 2022 in Minsk."),
    ("17 August 2022 г.", "en", "TX006", "г.", "17 August 2022"),
    ("It all took place on 12 July 2021 ã.", "en", "TX006", "ã.", "It all took place on 12 July 2021."),
    ("12 July 2021 ă.", "en", "TX006", "ă.", "12 July 2021"),
    # TX007 encodings
    ("The students’ day, studentsâ€™ night.", "en", "TX007", "studentsâ€™", "The students’ day, students’ night."),
    ("Студенты РїСЂРёС€Р»Рё вчера.", "ru", "TX007", "РїСЂРёС€Р»Рё", "Студенты пришли вчера."),
    ("The Ð¿Ñ€Ð¸Ð²ÐµÑ‚ of all.", "en", "TX007", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", None),
    ("The Ïðèâåò of all.", "en", "TX007", "Ïðèâåò", None),
    ("A lost \ufffd letter.", "en", "TX007", "\ufffd", None),
    # TX008 to TX010 characters
    ("The labo\u00adratory.", "en", "TX008", "\u00ad", "The laboratory."),
    ("The labo\u200bratory.", "en", "TX008", "\u200b", "The laboratory."),
    ("The\u2028laboratory.", "en", "TX008", "\u2028", "The laboratory."),
    ("The \u202elaboratory.", "en", "TX008", "\u202e", "The laboratory."),
    ("The labor\u3164atory.", "en", "TX008", "\u3164", "The laboratory."),
    ("The \uf0b7 laboratory.", "en", "TX009", "\uf0b7", None),
    ("Наш\u0438\u0306 друг.".replace("Наш", "Мо"), "ru", "TX010", "\u0438\u0306", "Мой друг."),
    ("The cafe\u0301.", "en", "TX010", "e\u0301", "The café."),
    # TX011, TX012 glue
    ("We had a good time.All came.", "en", "TX011", "time.All", "We had a good time. All came."),
    ("Это конец.Начало завтра.", "ru", "TX011", "конец.Начало", "Это конец. Начало завтра."),
    ("The room (a new one)is open.", "en", "TX011", "one)is", "The room (a new one) is open."),
    ("Клуб «Горизонт»открылся.", "ru", "TX011", "«Горизонт»открылся", "Клуб «Горизонт» открылся."),
    ("Are you ready?Yes, we are.", "en", "TX011", "ready?Yes", "Are you ready? Yes, we are."),
    ("They sat in a groupon Tuesday.", "en", "TX012", "groupon", "They sat in a group on Tuesday."),
    ("Indepth talks.", "en", "TX012", "Indepth", "In-depth talks."),
    ("They love their Almamater.", "en", "TX012", "Almamater", "They love their Alma mater."),
    ("Вцелом все рады.", "ru", "TX012", "Вцелом", "В целом все рады."),
    ("Зал университетаСтуденты любят.", "ru", "TX012", "университетаСтуденты", "Зал университета Студенты любят."),
    # TX013 articles
    ("It is an good day.", "en", "TX013", "an", "It is a good day."),
    ("It took a hour.", "en", "TX013", "a", "It took an hour."),
    ("An university opened.", "en", "TX013", "An", "A university opened."),
    ("He has a MBA.", "en", "TX013", "a", "He has an MBA."),
    ("She is a 18-year-old student.", "en", "TX013", "a", "She is an 18-year-old student."),
    ("They took a “easy” way.", "en", "TX013", "a", "They took an “easy” way."),
    # TX014 residue
    ("The rector XXX.", "en", "TX014", "XXX", None),
    ("The rector <имя> came.", "en", "TX014", "<имя>", None),
    ("Пришёл ректор […имя].", "ru", "TX014", "[…имя]", None),
    ("See Error! Bookmark not defined.", "en", "TX014", "Error! Bookmark not defined", None),
    ("Lorem ipsum dolor sit amet.", "en", "TX014", "Lorem ipsum", None),
    ("It costs ??? roubles.", "en", "TX014", "???", None),
    # TX015 capitals
    ("THe room is open.", "en", "TX015", "THe", "The room is open."),
    ("The stUdents and students.", "en", "TX015", "stUdents", "The students and students."),
    ("ПРивет всем.", "ru", "TX015", "ПРивет", "Привет всем."),
    ("They’re glad. WE’re not. THey’re.", "en", "TX015", "THey", "They’re glad. WE’re not. They’re."),
    # TX020 digits
    ("It was in 2\u041e22.", "en", "TX020", "2\u041e22", "It was in 2022."),
    ("Пришло 1OO человек.", "ru", "TX020", "1OO", "Пришло 100 человек."),
    ("Их было 1З.", "ru", "TX020", "1З", "Их было 13."),
    # TX021 weekdays
    ("It was on Thursday, 22 October 2021.", "en", "TX021", "Thursday", None),
    ("It was on Thursday, October 22nd, 2021.", "en", "TX021", "Thursday", None),
    ("It was on 22 October 2021 (Thursday).", "en", "TX021", "Thursday", None),
    ("В четверг, 22 октября 2021 года, прошла встреча.", "ru", "TX021", "четверг", None),
    ("Встреча 22 октября 2021 года, в среду, прошла.", "ru", "TX021", "среду", None),
    ("У чацвер, 22 кастрычніка 2021 года, прайшла сустрэча.", "be", "TX021", "чацвер", None),
    # TX022 ordinals
    ("A student of the 2rd course.", "en", "TX022", "2rd", "A student of the 2nd course."),
    ("On the 1th of May.", "en", "TX022", "1th", "On the 1st of May."),
    ("The 11st floor.", "en", "TX022", "11st", "The 11th floor."),
    ("A 3th-year student.", "en", "TX022", "3th", "A 3rd-year student."),
    # TX023 small i
    ("Now i will come.", "en", "TX023", "i", "Now I will come."),
    ("“i’m glad.”", "en", "TX023", "i", "“I’m glad.”"),
]


@pytest.mark.parametrize(("text", "language", "code", "marked", "right"), SLIPS)
def test_a_slip_is_found_where_it_stands(text: str, language: str, code: str, marked: str, right: str | None) -> None:
    found = [(one.code, one.text) for one in slips(text, language) if one.severity != "info"]
    assert found == [(code, marked)]
    assert right is None or right != text


@pytest.mark.parametrize(("text", "language", "code", "marked", "right"), [one for one in SLIPS if one[4]])
def test_a_fix_mends_the_text_and_leaves_nothing_to_a_second(
    text: str, language: str, code: str, marked: str, right: str
) -> None:
    assert code in [one.code for one in slips(text, language, code)]
    assert marked in text
    once = mended(text, language, unsafe=True)
    assert once == right
    assert mended(once, language, unsafe=True) == once


INFOS = [
    ("The morning was good. it was warm.", "en", "TX016", "it"),
    ("Лаборатория открылась утром. она новая.", "ru", "TX016", "она"),
    ("EVERYBODY CAME TO THE NEW LABORATORY.", "en", "TX017", "EVERYBODY CAME TO THE NEW LABORATORY."),
    ("All of the students came to the new laboratory", "en", "TX019", "laboratory"),
    ("We are glad to be here, and they too.” It was warm.", "en", "TX005", "”"),
    ("The \u200bword.", "en", "TX008", "\u200b"),
    ("The choir “Крыжачок” sang.", "en", "TX002", "Крыжачок"),
]


@pytest.mark.parametrize(("text", "language", "code", "marked"), INFOS)
def test_what_may_be_right_is_an_information(text: str, language: str, code: str, marked: str) -> None:
    assert [(one.code, one.severity, one.text) for one in slips(text, language)] == [(code, "info", marked)]


FINE = {
    "en": [
        "The Zürich Université, a façade in Łódź. The 3D model, COVID-19 and B2B: Wi-Fi, e-mail, X-rays, vitamin C.",
        "The Bulletin (Вестник) and the “Star” («Звезда») wrote about it.",
        "On Friday, 22 October 2021, and Saturday, 23 October. Friday, 30 February 2021. On 22 October 2021 (Friday).",
        "From 22 October 2021 – Monday, 25 October. Since 1 September 2021, Saturday is free. Thursday, 22 October.",
        "The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 100th, 111th, 1,002nd and 1920th; an A3th, 0.5th.",
        "Phase i was over, e.g. i.e. (i) one, (ii) two; type i will do.",
        "He had had no time. They said that that was right. The US us-based Duran Duran. Will will come.",
        "Better and better and better, more and more and less. Bye bye!",
        "He said “bye”, “bye”. It is, is it? On 20 20 people.",
        'a) one; b) two; 1) three. He is 5\' 10" tall :) and has a 15" screen; [0; 1) too.',
        "“We are glad,” he said.\n\n“It was good.\n\n“It will be,” he said.",
        '"We are glad," he said. "It was good."',
        "The students’ ‘day’ and the dogs' day, rock 'n' roll.",
        "Université Grenoble, SÃO PAULO, Müller, Ñandú, Ærø, naïve – and “so” on…",
        "Family \U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001fae8; 10\u00a0000; 25\u2009°C.",
        "Booking.com, e.g. the Ph.D. at 10 a.m. in the U.S.A.; No. 5 of Dr. Good, version 2.0.Final of the file.",
        "He met I.M.Sechenov and Andrey V.Gindyuk on LinkedIn, YouTube, Node.JS and Mail.Ru.",
        "An hour, a university, a European, an MBA, a one-off, an honest man, an SMS, an X-ray, a UN man.",
        "An 8, an 11, an 18, an 80-year-old, a 1-year-old, a 100, a NATO plan, an NGO, a UNESCO site, a US state.",
        "An heir, a house, a historic day, an historic day, a euro, an umbrella, an unusual use, a unique union.",
        "Hepatitis A infection, vitamin A in food, A and B, from A to Z, Serie A outfits, a useful one.",
        "An iPhone, an eBay shop, an mRNA vaccine, a Ukrainian, an Uzbek, an uncle, an onion, a once-a-year day.",
        "An urban area, an hourly bus, a usual user, an FBI agent, a BBC team, a YMCA, an unidentified man.",
        "The XXX conference, Super Bowl XXX, Super Bowl XXX. What??? He [...] came […].",
        "McDonald, MacPherson, PhD, BSMUers, IDs, iPhone, eBay, CEOs, JPMorgan, O'Neill, MSc, DNAse.",
        "CO2, H2O, O2, 5 l, 10l, 20o, 3D, 5G, 1st, 20th, B12, I5, S.2.",
        "It was approx. three. The company Yahoo! is here. Corp. and Inc. are.",
        "HELLO THERE. NASA.",
        "It was f(x), student(s), (s)he, word(s)and.",
        "The students of 2022 and Professor Kim Chen, see www.bsmu.by/news.Html and a@b.by.",
    ],
    "ru": [
        "Город Zürich и Université.",
        "На B2B-рынке и IT-специалист: COVID-19, Wi-Fi, iPhone'ы, SMSки, ITшник, 3D, Zoom-конференция, № 5.",
        "Витамин C и гепатит B. Лечение группы A. Пользу вида E.coli, β-клетки, Т-клетки, план B.",
        "Компании Johnson & Johnson, Bank of the West, Novo Nordisk и University of the West Indies.",
        "Группа «The Rolling Stones and the Beatles» и книга (The History of the World).",
        "Газета «Звязда» и ансамбль «Бярозка», конкурс «Лепшы па прафесіі».",
        "Чуть чуть и еле еле, всё больше и больше и больше, что, что это? Очень-очень. Дюран Дюран.",
        "а) первый; б) второй; 1) третий; (см. 5).",
        "Завод «Электроника «Рассвет» открыт. ООО «Ромашка». „Слово “ясно“.".replace("„Слово “ясно“", "„Слово“"),
        "«Мы рады, — сказал ректор. — Приходите».",
        "Это т.е. и т.д., И.М.Сеченов, им. Скорины, 2022 г. Минск, 5 тыс. человек.",
        "ВУЗов, ЗАО, МакДональд, БелАЗ, КамАЗ, СПбГУ, ТВшный, ГУМа, УЗИ.",
        "За\u0301мок и замо\u0301к. XXX научная конференция. XX век.",
        "Он пришёл в 10 ч. 30 мин., о 20 людях и о 5 З.",
        "O’Коннор и O. Henry; ось x, y = 5, a + b, точка A. Далее идём.".replace("O’Коннор", "О’Коннор"),
        "В пятницу, 22 октября 2021 года. В четверг, 22 октября. С 22 октября 2021 года по понедельник, 25 октября.",
        "Рёбра, Серёжа, «СССР», Рим: 25 °С.",
    ],
    "be": [
        "Студэнты і выкладчыкі прыехалі ў Мінск, з'явіліся, аб’ект і п'еса.",
        "Задоўга да да-канца, зноў і зноў. Рым, Сіні, РІМ, СССР.",
        "Ледзь ледзь паспелі: «Лепшы», COVID-19, IT-кампанія.",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in FINE.items() for text in texts])
def test_what_is_right_is_left_alone(language: str, text: str) -> None:
    assert [one[:3] for one in slips(text, language) if one.severity != "info"] == []


def test_a_run_of_foreign_words_is_one_finding_and_a_paragraph_too() -> None:
    text = "Мы пришли домой.\n\nIt was late, и мы устали."
    assert [one.text for one in slips(text)] == ["Мы пришли домой", "и мы устали"]


def test_a_paragraph_that_stands_twice_is_told_with_the_line_of_the_first() -> None:
    paragraph = "The laboratory was opened by the rector on Tuesday."
    (found,) = slips(f"{paragraph}\n\nIt is new.\n\n{paragraph}")
    assert (found.code, found.hit.place.line) == ("TX018", 5)
    assert "1" in found.hit.message


def test_a_short_paragraph_may_stand_twice() -> None:
    assert codes("Welcome to us!\n\nWelcome to us!") == []


def test_a_heading_may_be_in_capitals_and_end_without_a_stop() -> None:
    assert slips("## ALL OF THE STUDENTS CAME TO THE NEW LABORATORY\n\nYes.") == []


def test_a_picture_alone_and_a_line_in_bold_end_without_a_stop() -> None:
    text = "All of the students came to the new laboratory"
    assert slips(f"![{text}](photos/01.jpg)\n\n**{text} today**") == []
    assert slips(f"[![{text}](photos/01.jpg)](https://a.by)") == []


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_a_word_that_was_mended_stays_as_it_is(language: str) -> None:
    """Also beside a sign that looks like a letter."""
    once = mended("w\u043erd\u00d7", language)
    assert once == "word\u00d7"
    assert codes(once, language) == []


@pytest.mark.parametrize("word", ["A\u1a00дом", "O'C\u01bbjx", "a\u01bbдом x-A\u01bbдом"])
def test_a_letter_without_case_is_no_stray_capital(word: str) -> None:
    assert slips(word, "ru", "TX015") == []


def test_code_addresses_and_markers_are_no_text() -> None:
    text = "See `the the` and https://a.by/The.The(a, write to \u0440@a.by.\n\n<!-- untranslated\nМы тут.\n-->"
    assert codes(text) == []


def test_a_slip_behind_markup_has_its_place_in_the_file() -> None:
    (found,) = slips("A **bold** word and [the the](https://a.by) link.")
    assert (found.hit.place.column, found.text) == (26, "the")


def test_a_speech_may_run_on_over_paragraphs_in_every_language() -> None:
    english = "“We came.\n\n“We saw.\n\n“We went,” he said."
    russian = "«Мы пришли.\n\nМы увидели.\n\nМы ушли», — сказал он."
    assert slips(english) == []
    assert codes(russian, "ru") == []


def test_a_bracket_may_span_whole_paragraphs() -> None:
    assert codes("(We came.\n\nWe saw.)") == []
    assert codes("We (came.\n\nWe saw).") == ["TX004", "TX004"]


PAGES = {
    "17 August 2022 г.": "TX006",
    "12 July 2021 ã.": "TX006",
    "12 July 2021 ă.": "TX006",
    "“The main goal of my visit": "TX005",
    "We had a good time.All of us came back.": "TX011",
    "There were five in a groupon that day.": "TX012",
    "They held indepth talks.": "TX012",
    "They love their Almamater.": "TX012",
    "We met N.\u0410.Trushel.": "TX001",
    "We saw the club «\u0420ROf».": "TX001",
    "It is one of the of the best.": "TX003",
    "It is an good result.": "TX013",
    "Фото студентов на занятиях": "TX002",
}


@pytest.mark.parametrize(("text", "code"), PAGES.items())
def test_a_defect_of_the_sites_pages_is_found_once(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_what_one_rule_tells_no_other_tells_again() -> None:
    assert codes("On 17 August 2022 г. we met.") == ["TX006"]
    assert codes("In 2\u041e22 we met.") == ["TX020"]
    assert codes("The РїСЂРёРІРµС‚ of all.") == ["TX007"]
