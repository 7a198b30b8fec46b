"""TM: terms and names are as the glossary, the registry and the source have them, and written one way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsmu_news.domain.finding import Finding
from bsmu_news.rules.run import check_article
from bsmu_news.rules.tm import TM_RULES
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom, with_words

FOLDER = "2024-03-05-laboratory"
FRONT = "---\ntitle: {title}\ndate: 2024-03-05\nsection: university\n{more}---\n\n{body}\n"

GLOSSARY = """\
ru,be,en,kind,forbidden
лечебный факультет,лячэбны факультэт,General Medicine Faculty|Faculty of General Medicine,term,Medical Faculty
медицинский факультет иностранных учащихся,,Medical Faculty for International Students,term,\
Medical Faculty of International Students|Medical Faculty for Foreign Students
кафедра,кафедра,department,term,cathedra|chair
общежитие,інтэрнат,dormitory,term,hostel
ребята,,students,term,guys
преподаватель высшей школы,,university teacher,term,high school teacher
медицинские работники,,Healthcare Workers|Health Workers,term,
БГМУ|Белорусский государственный медицинский университет,БДМУ,BSMU|Belarusian State Medical University,\
abbreviation,BGMU
Сеченовский университет,Сечанаўскі ўніверсітэт,Sechenov University|Sechenov Medical University,name,
педиатрия,,paediatrics|pediatrics,term,
"""

PEOPLE = """\
- id: karnacheva
  kind: person
  names: {ru: Анастасия Карначёва, be: Анастасія Карначова, en: Anastasiya Karnacheva}
  also: [А. Карначева, A. Karnacheva]
- {id: rubnikovich, kind: person, names: {ru: Сергей Рубникович, en: Sergey Rubnikovich}, also: [Sergey P. Rubnikovich]}
- {id: trushel, kind: person, names: {ru: Наталья Трушель, en: Natalia Trushel}}
- {id: veras, kind: person, names: {ru: Тимофей Верас, en: Tsimafei Veras}}
- {id: club, kind: organization, names: {ru: Спортивный клуб БГМУ, en: BSMU Sports Club}}
"""

Check = Callable[..., list[Finding]]


@pytest.fixture
def check(newsroom: Path) -> Check:
    """Return what these rules find in bodies by language, the first of which is the source."""

    def run(glossary: str = GLOSSARY, people: str = PEOPLE, title: str = "x", **bodies: str) -> list[Finding]:
        folder = newsroom / FOLDER
        folder.mkdir(exist_ok=True)
        for old in folder.glob("index.*"):
            old.unlink()
        source = next(iter(bodies))
        for language, body in bodies.items():
            more = "" if language == source else f"translation_of: {source}\n"
            text = FRONT.format(title=title, more=more, body=body)
            (folder / f"index.{language}.md").write_text(text, encoding="utf-8")
        (newsroom / "glossary.csv").write_text(glossary, encoding="utf-8")
        (newsroom / "people.yaml").write_text(people, encoding="utf-8")
        room = with_words(load_newsroom(newsroom))
        checked = check_article(room, load_article(room, FOLDER), TM_RULES)
        assert checked.crashes == []
        return checked.findings

    return run


def brief(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(one.code, one.severity.value, one.language or "") for one in findings]


def words_at(finding: Finding) -> str:
    lines = finding.path.read_text(encoding="utf-8").split("\n")
    place = finding.place
    return lines[place.line - 1][place.column - 1 : (place.end_column or 0) - 1]


def fixed(finding: Finding) -> str:
    text = finding.path.read_text(encoding="utf-8")
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Студентам лечебного факультета помогли.", "Students of the Faculty of General Medicine were helped."),
        ("Студентам лечебного факультета помогли.", "General Medicine Faculty's students were helped."),
        ("Деканы лечебного и педиатрического факультетов.", "Deans of the General Medicine and Pediatric Faculties."),
        ("На лечебном факультете.", "At the General Medicine and Pediatric Faculties."),
        ("На кафедре, на кафедрах.", "At the Departments."),
        ("В БГМУ.", "At Belarusian State Medical University."),
        ("Из Белорусского государственного медицинского университета.", "From BSMU."),
        ("Спортивному клубу БГМУ 10 лет.", "The BSMU Sports Club is ten years old."),
        ("В Сеченовском университете.", "At Sechenov University. At Sechenov Medical University."),
        ("В общежитии № 5, общежитие новое.", "In Dormitory No. 5; the building is new."),
        ("Стул у окна.", "The chair at the window."),
        ("Хостел на берегу.", "A hostel on the shore."),
    ],
)
def test_accepted_renderings_are_left_alone(check: Check, source: str, translation: str) -> None:
    """Any case in the source, any listed form in the translation, in any number, one for all of a paragraph."""
    assert check(ru=source, en=translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "code", "words"),
    [
        ("Студенты лечебного факультета.", "Students of the Faculty of Medicine.", "TM001", "Faculty of Medicine"),
        ("Они живут в общежитии.", "They live in a residence.", "TM001", "They live in a residence."),
        ("На лечебном факультете.", "At the Medical Faculty.", "TM002", "Medical Faculty"),
        (
            "На медицинском факультете иностранных учащихся.",
            "At the Medical Faculty of International Students.",
            "TM002",
            "Medical Faculty of International Students",
        ),
        (
            "На медицинском факультете иностранных учащихся.",
            "At the medical faculty for foreign students.",
            "TM002",
            "medical faculty for foreign students",
        ),
        ("Общежитие № 5.", "Hostel No. 5.", "TM002", "Hostel"),
        ("Пожелали ребятам удачи.", "They wished the guys good luck.", "TM002", "guys"),
        ("Преподаватели высшей школы.", "The high school teachers.", "TM002", "high school teachers"),
        ("Студенты БГМУ.", "Students of BGMU.", "TM002", "BGMU"),
        ("Студенты БГМУ.", "Students of the Minsk academy.", "TM003", "Students of the Minsk academy."),
        ("Из Сеченовского университета.", "From the Sechenov Institute.", "TM003", "From the Sechenov Institute."),
        ("Спортивному клубу БГМУ 10 лет.", "The Athletics Union is ten.", "TM003", "The Athletics Union is ten."),
        ("Спортивному клубу БГМУ 10 лет.", "The BSMU sport club is ten.", "TM003", "BSMU sport club"),
    ],
)
def test_other_renderings_are_found(check: Check, source: str, translation: str, code: str, words: str) -> None:
    """Where another wording stands, it is shown; else the paragraph is."""
    (finding,) = check(ru=source, en=translation)
    assert brief([finding]) == [(code, "warning", "en")]
    assert words_at(finding) == words
    assert finding.source is not None


def test_terms_are_held_to_the_glossary_between_russian_and_belarusian(check: Check) -> None:
    """Any two languages of the glossary will do."""
    assert check(ru="На лечебном факультете.", be="На лячэбным факультэце.") == []
    (finding,) = check(ru="В общежитии № 5.", be="У хостэле № 5.")
    assert brief([finding]) == [("TM001", "warning", "be")]


def test_a_shortened_paragraph_is_told_softly(check: Check) -> None:
    """A pronoun or nothing at all may stand for a term."""
    source = "Студенты живут в новом общежитии университета на улице Мира, которое открыли прошлой весной."
    assert brief(check(ru=source, en="They live nearby.")) == [("TM001", "info", "en")]
    two = check(ru="Это наше общежитие.\n\nОбщежитие построили.", en="This is our dormitory.\n\nIt was built in May.")
    assert brief(two) == [("TM001", "info", "en")]


def test_what_is_not_translated_yet_has_no_terms(check: Check) -> None:
    """Other rules tell of it."""
    assert check(ru="В общежитии.", en="<!-- untranslated\nВ общежитии.\n-->") == []


def test_a_fix_keeps_number_and_capital_and_is_not_safe(check: Check) -> None:
    """The preferred rendering may not fit the sentence, so a person looks at it."""
    (finding,) = check(ru="Общежития построили.", en="Hostels were built.")
    assert "Dormitories were built." in fixed(finding)
    assert not finding.fixable
    (finding,) = check(ru="Студенты БГМУ.", en="Students of BGMU.")
    assert "Students of BSMU." in fixed(finding)


def test_an_english_original_is_told_of_forbidden_words_softly(check: Check) -> None:
    """Nothing tells what was meant."""
    assert brief(check(en="The hostel is new.")) == [("TM002", "info", "en")]
    assert brief(check(ru="Кафедра открыта.\n\nСтул нов.", en="The department is open.\n\nThe chair is new.")) == [
        ("TM002", "info", "en")
    ]


def test_a_forbidden_word_within_an_accepted_rendering_is_right(check: Check) -> None:
    """The longest wins."""
    glossary = "ru,en,kind,forbidden\nкафедра,department,term,chair\nкресло-каталка,wheel chair,term,\n"
    assert check(glossary, ru="Кресло-каталка.", en="A wheel chair.") == []


def test_one_term_in_two_renderings_is_found(check: Check) -> None:
    """Softly where they are common words."""
    (finding,) = check(
        ru="День медицинских работников.\n\nМедицинские работники пришли.",
        en="The Day of Healthcare Workers.\n\nHealth Workers came.",
        people="",
    )[:1]
    assert (finding.code, finding.severity.value, words_at(finding)) == ("TM004", "warning", "Health Workers")
    common = check(ru="Курс педиатрии.\n\nПедиатрия важна.", en="A course in paediatrics.\n\nPediatrics matters.")
    assert brief(common) == [("TM004", "info", "en")]
    assert check(ru="Курс педиатрии.\n\nПедиатрия важна.", en="A course in pediatrics.\n\nPediatrics matters.") == []


@pytest.mark.parametrize(
    ("translation", "words", "wanted"),
    [
        ("Anastasia Karnacheva came.", "Anastasia", "Anastasiya Karnacheva came."),
        ("Anastasiya Karnachova came.", "Karnachova", "Anastasiya Karnacheva came."),
        ("A. Karnachova came.", "Karnachova", "A. Karnacheva came."),
        ("A.Karnachova’s lesson.", "Karnachova", "A.Karnacheva’s lesson."),
        ("Sergei Rubnikovich came.", "Sergei", "Sergey Rubnikovich came."),
        ("Sergej P. Rubnikovich came.", "Sergej", "Sergey P. Rubnikovich came."),
        ("Nataliya Trushel came.", "Nataliya", "Natalia Trushel came."),
        ("N. Trushell came.", "Trushell", "N. Trushel came."),
        ("Anastaciya Karnacheva came.", "Anastaciya", "Anastasiya Karnacheva came."),
    ],
)
def test_near_spellings_of_registered_people_are_found_in_any_text(
    check: Check, translation: str, words: str, wanted: str
) -> None:
    """The first name or an initial tells who is meant."""
    (finding,) = check(en=translation)
    assert brief([finding]) == [("TM005", "warning", "en")]
    assert words_at(finding) == words
    assert wanted in fixed(finding)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Anastasiya Karnacheva, A. Karnacheva, A.Karnacheva’s, Sergey P. Rubnikovich’s and N. Trushel came."),
        ("en", "Professor Karnacheva and Dean Rubnikovich came."),
        ("en", "Anna Karnacheva, B. Karnacheva and Sergey Petrov are others."),
        ("ru", "С Анастасией Карначевой, у А. Карначёвой, Карначёву Анастасию, о С. П. Рубниковиче."),
        ("ru", "Сергею Петровичу Рубниковичу, Наталье Трушель, Тимофея Вераса, верас цветёт."),
        ("be", "З Анастасіяй Карначовай, Анастасію Карначову."),
    ],
)
def test_known_spellings_are_right_in_every_case(check: Check, language: str, body: str) -> None:
    """And other people have other names."""
    assert check(**{language: body}) == []


def test_a_patronymic_is_no_surname_misspelt(check: Check) -> None:
    """People are called by first name and patronymic."""
    people = "- {id: a, kind: person, names: {ru: Анна Иванова, be: Ганна Іванова, en: Anna Ivanova}}"
    for language, body in {
        "ru": "С Анной Ивановной.",
        "be": "З Ганнай Іванаўнай.",
        "en": "Anna Ivanovna came.",
    }.items():
        assert check(people=people, **{language: body}) == []
    assert brief(check(people=people, en="Anna Ivanovva came.")) == [("TM005", "warning", "en")]


def test_cyrillic_names_are_near_too(check: Check) -> None:
    """In any case; there is no fix, since a person must mind the case."""
    (finding,) = check(ru="Урок с Анастасией Корначевой.")
    assert (finding.code, words_at(finding), finding.fix) == ("TM005", "Корначевой", None)


def test_a_title_is_looked_at_as_well(check: Check) -> None:
    """Readers see it first."""
    (finding,) = check(title="A lesson by Anastasia Karnacheva", en="It went well.")
    assert (finding.code, words_at(finding)) == ("TM005", "Anastasia")


@pytest.mark.parametrize(
    ("source", "translation", "words"),
    [
        ("Урок вела Анастасия Карначёва.", "The lesson was given by Nastya Karnochyova.", "Karnochyova"),
        ("Профессор Рубникович пришёл.", "Professor Rubnikowitz came.", "Rubnikowitz"),
        ("О лекции рассказал профессор Рубникович.", "Professor Rubnikowitz told of the lecture.", "Rubnikowitz"),
        ("У Тимофея Вераса.", "Timofey Verass has it.", "Verass"),
    ],
)
def test_who_is_registered_keeps_the_name_in_the_translation(
    check: Check, source: str, translation: str, words: str
) -> None:
    """The source tells who is meant, in any case and without a first name."""
    (finding,) = [one for one in check(ru=source, en=translation) if one.code == "TM005"]
    assert words_at(finding) == words
    assert finding.source is not None


def test_a_surname_in_small_letters_is_there(check: Check) -> None:
    """Small letters are no matter of spelling."""
    assert not check(ru="Выступил Сергей Рубникович.", en="The talk by rubnikovich, not by Rubnikevich.")


def test_who_is_left_out_of_the_translation_is_no_matter_of_spelling(check: Check) -> None:
    """Other rules tell of that."""
    assert check(ru="Урок вела Анастасия Карначёва.", en="She gave the lesson in Minsk.") == []
    assert check(ru="Урок вела Анастасия Карначёва.", en="The lesson was given by Anastasiya Karnacheva.") == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("We met Elena Mozhaeva. Then Mozhayeva spoke.\n\nThanks to Mozhaeva.", "Mozhayeva"),
        ("We met Elena Mozhaeva. Mozhayeva spoke.", "Mozhayeva"),
        ("We met Ludmila Ivanova and later Lyudmila Ivanova again.", "Lyudmila"),
        ("Guests from Nanjing came. The Nanking team won.", "Nanking"),
        ("We met Sergey Petrov, and Sergei Petrov met us.", "Sergei"),
        ("We met Vasili Rudenok, and Roudenok met us.", "Roudenok"),
        ("The Day of Healthcare Workers. All Health Workers came.", "Health Workers"),
    ],
)
def test_one_name_in_two_spellings_is_found(check: Check, body: str, words: str) -> None:
    """By any scheme, and places by the table; the rarer spelling is shown."""
    (finding,) = check(people="", en=body)
    assert brief([finding]) == [("TM006", "warning", "en")]
    assert words_at(finding) == words


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "We met Mozhaeva. It was Mozhaeva’s lecture, Mozhaeva's own. MOZHAEVA!"),
        ("en", "Filipp is here. Philip is there."),
        ("en", "Maryna came. Marina bay is near. Ross and Ros, Kim Jong and Kim Yong."),
        ("en", "The Black Sea and the Blackburn Rovers are two."),
        ("en", "We met the Smiths, Smith and Smithson."),
        ("ru", "Встретили Марию, а Мария и Марии нет. Юрий о Юрии. Карначева и Карначёва."),
        ("be", "Сустрэлі Марыю, а Марыі няма. Сяргей аб Сяргеі."),
    ],
)
def test_cases_possessives_and_other_names_are_not_two_spellings(check: Check, language: str, body: str) -> None:
    """Nor are words at the beginning of a sentence only."""
    assert check(people="", **{language: body}) == []


def test_a_registered_name_in_two_spellings_is_found_once(check: Check) -> None:
    """The registry tells which of the two is right."""
    found = check(en="We met Sergey Rubnikovich, and Sergei Rubnikovich met us.")
    assert [(one.code, words_at(one)) for one in found] == [("TM005", "Sergei")]


def test_first_names_of_two_people_may_differ(check: Check) -> None:
    """Each spells themselves as they like."""
    found = check(people="", en="We met Natalia Gurina and Nataliya Petrova.")
    assert brief(found) == [("TM006", "info", "en")]


@pytest.mark.parametrize(
    ("source", "translation", "words"),
    [
        ("Лекцию читала Елена Карначева.", "The lecture was given by Elena Karnachiva.", "Karnachiva"),
        ("Спасибо И. П. Сикорскому.", "Thanks to I. P. Sikorkin.", "Sikorkin"),
        ("С Еленой Петровной Юшкевич.", "With Elena Yashkevish.", "Yashkevish"),
        ("Лекцию читала Анастасия Юшкевич.", "The lecture was given by Anna Yushkevich.", "Anna"),
    ],
)
def test_names_unlike_the_source_are_found(check: Check, source: str, translation: str, words: str) -> None:
    """By no scheme can the one be the other."""
    (finding,) = check(people="", ru=source, en=translation)
    assert brief([finding]) == [("TM007", "warning", "en")]
    assert words_at(finding) == words


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Лекцию читала Елена Карначёва.", "The lecture was given by Alena Karnachova."),
        ("Лекцию читала Елена Карначева.", "The lecture was given by Helen Karnacheva."),
        ("С Юрием Цветковым.", "With Yury Cvetkov."),
        ("С Юрием Щукиным.", "With Youri Chtchoukine."),
        ("С Иваном Хоружиком.", "With Ivan Xoružik."),
        ("Спасибо И. П. Сикорскому.", "Thanks to Igor Sikorski."),
        ("Спасибо И. П. Сикорскому.", "Thanks to the lecturer and the Medical Union."),
        ("Роль играла Анна Хэтэуэй.", "The part was played by Anne Hathaway."),
        ("Музей Марка Шагала.", "The Marc Chagall Museum."),
        ("Виктор Гюго писал об этом.", "Victor Hugo wrote of it."),
        ("С Ольгой Куриленко.", "With Volha Kurylenka."),
    ],
)
def test_every_scheme_and_foreign_names_are_right(check: Check, source: str, translation: str) -> None:
    """English names are not transliterated back; Belarusian forms and scholars' letters are known."""
    assert check(people="", ru=source, en=translation) == []


@pytest.mark.parametrize(
    ("language", "source", "translation", "words"),
    [
        ("ru", "Гостей встретил Шерзод Каримович Рахматов.", "They met Sherzod Karimov.", "Karimov"),
        ("ru", "Гостей встретил Зелимхан Каримович Рахматов.", "They met Zelimkhan Karimovich Olimov.", "Olimov"),
        ("ru", "Лекцию читала Анна Шевчук.", "The lecture was given by Anna Shevchenko.", "Shevchenko"),
        ("ru", "Лекцию читала Елена Викторовна.", "The lecture was given by Elena Petrovna.", "Petrovna"),
        ("be", "Гасцей сустрэў Віталь Сідарэнка.", "The guests were met by Vital Sidarchuk.", "Sidarchuk"),
        ("be", "Гасцей сустрэў Амір Рахімі.", "The guests were met by Amir Rakhmanov.", "Rakhmanov"),
        ("ru", "Лекцию читал П. И. Лобко.", "The lecture was given by P. N. Lobko.", "P. N. Lobko"),
        ("ru", "Лекцию читал Павел Лобко.", "The lecture was given by I. Lobko.", "I. Lobko"),
    ],
)
def test_half_of_a_name_that_was_exchanged_is_found(
    check: Check, language: str, source: str, translation: str, words: str
) -> None:
    """The surname behind the same first name, and the initials before the same surname."""
    (finding,) = check(people="", **{language: source}, en=translation)
    assert brief([finding]) == [("TM007", "warning", "en")]
    assert words_at(finding) == words


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Гостей встретил Шерзод Каримович Рахматов.", "They met Sherzod Rahmatov."),
        ("Лекцию читали Анна Шевчук и Анна Коваленко.", "The lecture was given by Anna Kovalenko and her colleague."),
        ("Лекцию читала Елена Викторовна.", "The lecture was given by Elena Shevchuk."),
        ("Лекцию читала Анна Шевчук.", "The lecture was given by Anna BSMU."),
        ("Роль играла Анна Хэтэуэй.", "The part was played by Anna Hathway."),
        ("Лекцию читал Ю. П. Лобко.", "The lecture was given by Dr. Yu. P. Lobko."),
        ("Лекцию читала Е. П. Лобко.", "The lecture was given by A. Lobko."),
        ("Лекцию читали Н. Лобко и П. И. Лобко.", "The lecture was given by N. Lobko and P. I. Lobko."),
        ("Лекцию читал Пётр Ильич Лобко.", "The lecture was given by P. I. Lobko."),
    ],
)
def test_names_that_may_be_the_same_are_no_exchange(check: Check, source: str, translation: str) -> None:
    """Other people of the paragraph, patronymics, foreign names, initials of Belarusian forms."""
    assert [one for one in check(people="", ru=source, en=translation) if one.severity != "info"] == []


@pytest.mark.parametrize("second", ["Alena Viktorovna", "Helena Viktorovna"])
def test_forms_of_one_first_name_before_the_same_name_are_found(check: Check, second: str) -> None:
    """Elena and Alena are one woman where the patronymic is one."""
    (finding,) = check(people="", en=f"We met Elena Viktorovna. Then {second} left.")
    assert brief([finding]) == [("TM006", "warning", "en")]
    assert words_at(finding) == second.split(maxsplit=1)[0]


def test_forms_of_one_first_name_before_other_names_are_two_people(check: Check) -> None:
    """Elena Petrova and Alena Sidorova have met."""
    assert check(people="", en="We met Elena Petrova. Then Alena Sidorova left.") == []


def test_a_foreign_surname_behind_the_same_first_name_is_told_softly(check: Check) -> None:
    """English names have letters that nobody hears."""
    found = check(people="", ru="Повар Юлия Чайлд.", en="The cook Julia Child.")
    assert brief(found) == [("TM007", "info", "en")]


def test_belarusian_sources_are_compared_as_well(check: Check) -> None:
    """By their own case endings."""
    assert check(people="", be="Сустрэча з Аленай Юшкевіч.", en="A meeting with Alena Yushkevich.") == []
    (finding,) = check(people="", be="Сустрэча з Аленай Карначовай.", en="A meeting with Alena Karnachiva.")
    assert (finding.code, words_at(finding)) == ("TM007", "Karnachiva")


def test_the_sample_newsroom_is_clean() -> None:
    """Its glossary and registry hold for its articles."""
    root = Path(__file__).parents[2] / "articles"
    room = with_words(load_newsroom(root))
    assert room.glossary
    for folder in sorted(root.glob("2*")):
        checked = check_article(room, load_article(room, folder.name), TM_RULES)
        assert (checked.findings, checked.crashes) == ([], [])


BODIES = st.lists(
    st.sampled_from(
        "Студенты лечебного факультета БГМУ кафедра общежития И. М. Анастасия Карначева Сергей hostel Hostels BSMU of"
        " Mozhaeva Mozhayeva’s A. Karnachova \n\n General Medicine Faculty Nanking Nanjing « ё ́ * _ the".split(" ")
    )
    | st.text(max_size=4),
    max_size=30,
).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BODIES, BODIES)
def test_any_texts_can_be_checked(check: Check, source: str, translation: str) -> None:
    """No rule breaks, and every place lies in its file."""
    for finding in check(ru=source, en=translation):
        lines = finding.path.read_text(encoding="utf-8").split("\n")
        assert 1 <= finding.place.line <= len(lines)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
