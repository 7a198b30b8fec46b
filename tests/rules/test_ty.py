"""Typography: each rule finds its slip in each language, mends it, and leaves alone what is right."""

from pathlib import Path

import pytest

from bsmu_news.domain.finding import Severity
from bsmu_news.storage.articles import load_version
from tests.rules.ty_checking import RULES, found, mended, version

SLIPS = (
    # code, language, text, the text mended (None where it stays)
    ("TY001", "en", "the club «Internationalist» met", "the club “Internationalist” met"),
    ("TY001", "en", "the “club «Horizon»” met", "the “club ‘Horizon’” met"),
    ("TY001", "en", "the „Horizon“ club", "the “Horizon” club"),
    ("TY001", "en", "the «club of the «Horizon» and the «Sun»»", "the “club of the ‘Horizon’ and the ‘Sun’”"),
    ("TY001", "en", "the «club «of the «Horizon»»» met", None),
    ("TY001", "en", "the “club ‘of the «Horizon»’” met", None),
    ("TY001", "ru", "клуб “Горизонт” открыт", "клуб «Горизонт» открыт"),
    ("TY001", "be", "клуб “Далягляд” адкрыты", "клуб «Далягляд» адкрыты"),
    ("TY002", "en", 'the club "Horizon" met', "the club “Horizon” met"),
    ("TY002", "en", 'He said: "It is open." ("Well done!")', "He said: “It is open.” (“Well done!”)"),
    ("TY002", "ru", 'клуб "Горизонт" открыт', "клуб «Горизонт» открыт"),
    ("TY002", "be", 'клуб "Далягляд", зал "Сад"', "клуб «Далягляд», зал «Сад»"),
    ("TY002", "en", 'the club "Horizon', None),
    ("TY002", "en", 'the "club "Horizon" of" all', None),
    ("TY002", "en", 'the club"Horizon"now', None),
    ("TY003", "en", '"Childhood of a doctor" and “Chopin”', "“Childhood of a doctor” and “Chopin”"),
    ("TY003", "en", 'He said: “It is open".', "He said: “It is open”."),
    ("TY003", "ru", 'клуб "Горизонт" и клуб «Сад»', "клуб «Горизонт» и клуб «Сад»"),
    ("TY004", "en", "the city's hall and the club’s hall", "the city’s hall and the club’s hall"),
    ("TY004", "be", "аб'ект і сям’я", "аб’ект і сям’я"),
    ("TY005", "en", "Volleyball - this special kind", "Volleyball – this special kind"),
    ("TY005", "en", "Volleyball - a game — and a good one — of ours", "Volleyball — a game — and a good one — of ours"),
    ("TY005", "en", "1st place - the third team,", "1st place – the third team,"),
    ("TY005", "en", "volleyball--a game", "volleyball – a game"),
    ("TY005", "en", "volleyball -- a game", "volleyball – a game"),
    ("TY005", "ru", "Университет - это люди", "Университет — это люди"),
    ("TY005", "ru", "«Мы рады», - сказал ректор.", "«Мы рады», — сказал ректор."),
    ("TY005", "be", "Універсітэт - гэта людзі", "Універсітэт — гэта людзі"),
    ("TY005", "be", "Тут – зал. Там – сад. Універсітэт - гэта мы.", "Тут – зал. Там – сад. Універсітэт – гэта мы."),
    ("TY006", "en", "a full–time student", "a full-time student"),
    ("TY006", "en", "a two–week course, a well–known man", "a two-week course, a well-known man"),
    ("TY006", "ru", "по–прежнему открыт", "по-прежнему открыт"),
    ("TY006", "ru", "научно–практическая встреча", "научно-практическая встреча"),
    ("TY006", "be", "хто–небудзь", "хто-небудзь"),
    ("TY006", "be", "навукова–практычная канферэнцыя", "навукова-практычная канферэнцыя"),
    ("TY006", "en", "a 5–year plan for 21–year–old students", "a 5-year plan for 21-year-old students"),
    ("TY007", "ru", "Университет— это люди", "Университет — это люди"),
    ("TY007", "ru", "Университет —это люди", "Университет — это люди"),
    ("TY007", "ru", "университет—это люди", None),
    ("TY007", "ru", "«Мы рады»,— сказал ректор.", "«Мы рады», — сказал ректор."),
    ("TY007", "be", "«Мы рады», –сказаў рэктар.", "«Мы рады», – сказаў рэктар."),
    ("TY007", "ru", "—Мы рады, — сказал ректор.", "— Мы рады, — сказал ректор."),
    ("TY007", "en", "the university –a new one", "the university – a new one"),
    ("TY008", "en", "students of 4-15 years", "students of 4–15 years"),
    ("TY008", "ru", "в 2021-2022 годах, 10 - 15 человек", "в 2021–2022 годах, 10–15 человек"),
    ("TY009", "ru", "Зал — тут. Сад — там. Лес – далеко.", "Зал — тут. Сад — там. Лес — далеко."),
    ("TY009", "en", "A hall – here. A garden — there.", "A hall – here. A garden – there."),
    ("TY010", "en", "Russia , Kursk", "Russia, Kursk"),
    ("TY010", "en", "Dear students !", "Dear students!"),
    ("TY010", "ru", "Зал открыт . Сад\u00a0; лес : дом ?", "Зал открыт. Сад; лес: дом?"),
    ("TY010", "en", "**Dear students** !", None),
    ("TY010", "en", "Text\n\n1 . one", None),
    ("TY011", "en", "the hall ( a new one ) opened", "the hall (a new one) opened"),
    ("TY011", "ru", "клуб « Горизонт » открыт", "клуб «Горизонт» открыт"),
    ("TY011", "en", "the club “ Horizon ” met", "the club “Horizon” met"),
    ("TY012", "en", "students,teachers;guests", "students, teachers; guests"),
    ("TY012", "en", "at the university(BSMU)", "at the university (BSMU)"),
    ("TY012", "ru", "в Европе,в лесах", "в Европе, в лесах"),
    ("TY013", "en", "the  hall   opened", "the hall opened"),
    ("TY014", "en", "students,, teachers and so on..", "students, teachers and so on."),
    ("TY014", "ru", "студенты;; гости", "студенты; гости"),
    ("TY014", "en", "Well done!! Who came??", None),
    ("TY014", "en", "They saw:: a hall", None),
    ("TY015", "en", "The hall… The garden...", "The hall… The garden…"),
    ("TY016", "en", "Andrey V.Gindyuk", "Andrey V. Gindyuk"),
    ("TY016", "en", "by A.Karnacheva and P.S.Ivanova", "by A. Karnacheva and P.S. Ivanova"),
    ("TY016", "ru", "доцент А.Карначёва", "доцент А. Карначёва"),
    ("TY016", "be", "дацэнт Ў.Іванова, І.Ёсік", "дацэнт Ў. Іванова, І. Ёсік"),
    ("TY017", "en", "I.M. Sechenov and I. M. Sechenov", "I. M. Sechenov and I. M. Sechenov"),
    ("TY017", "ru", "Сеченов И.М. и Боткин С. П. пришли", "Сеченов И. М. и Боткин С. П. пришли"),
    ("TY018", "ru", "в г.Минске на ул.Ленина, д-р.Иванов", "в г. Минске на ул. Ленина, д-р. Иванов"),
    ("TY018", "be", "у г.Мінску на вул.Леніна", "у г. Мінску на вул. Леніна"),
    ("TY018", "en", "Prof.Ivanov and Dr.Petrov", "Prof. Ivanov and Dr. Petrov"),
    ("TY018", "ru", "рис.5 и каб.12", "рис. 5 и каб. 12"),
    ("TY019", "en", "dormitories № 5 and №6", None),
    ("TY020", "en", "hospitals No.6 and No. 5", "hospitals No. 6 and No. 5"),
    ("TY020", "ru", "больницы № 6 и №5", "больницы № 6 и № 5"),
    ("TY021", "ru", "гимназия N 5 и школа N7", None),
    ("TY021", "ru", "школа #5", None),
    ("TY022", "en", "the university trained 1.018 doctors", "the university trained 1,018 doctors"),
    ("TY022", "en", "a budget of 1.018.000 in all", "a budget of 1,018,000 in all"),
    ("TY022", "ru", "выпустили 1.018 врачей и 2,500 студентов", "выпустили 1 018 врачей и 2 500 студентов"),
    ("TY022", "be", "выпусцілі 1.018 урачоў", "выпусцілі 1 018 урачоў"),
    ("TY023", "en", "1,5 million people, or 2,5%", "1.5 million people, or 2.5%"),
    ("TY023", "ru", "1.5 млн человек, или 2.5 %", "1,5 млн человек, или 2,5 %"),
    ("TY024", "en", "12,500 books and 14000 readers", None),
    ("TY024", "ru", "12 500 книг и 14000 читателей", None),
    ("TY025", "en", "from 5% to 7 % in a year", "from 5% to 7% in a year"),
    ("TY025", "ru", "от 5 % и 6 % до 7% за год", "от 5 % и 6 % до 7 % за год"),
    ("TY025", "ru", "от 25° до 30 °C", "от 25° до 30°C"),
    ("TY026", "ru", "17.08.2022г. и в 2021г., 2020гг.", "17.08.2022 г. и в 2021 г., 2020 гг."),
    ("TY026", "be", "у 2022г.", "у 2022 г."),
    ("TY026", "ru", "5кг муки", "5 кг муки"),
    ("TY026", "en", "5kg of flour", "5 kg of flour"),
    ("TY027", "en", "on the 17th of August, 2022", None),
    ("TY027", "en", "on August 17th we met", None),
    ("TY027", "en", "on 17 August, 2022", "on 17 August 2022"),
    ("TY028", "en", "from 17 August to August 19.", None),
    ("TY029", "en", "wishing the guys good luck", None),
    ("TY029", "en", "Our guys won", None),
    ("TY029", "en", "on the basis of the Department of Surgery", None),
    ("TY029", "en", "On the basis of our city clinic we met", None),
    ("TY029", "en", "students of 4-5 courses", None),
    ("TY029", "en", "a 5th course student", None),
    ("TY029", "en", "students of the second and third courses", None),
    ("TY029", "en", "a high school teacher", None),
    ("TY029", "en", "I degree diploma", None),
    ("TY029", "en", "the diploma of I degree", None),
    ("TY029", "en", "passed in the framework of the week", None),
    ("TY029", "en", "in the frames of the project", None),
    ("TY029", "en", "the collective of the university", None),
    ("TY029", "en", "our pedagogical staff and high guests", None),
    ("TY029", "en", "a solemn meeting and a scientific-practical conference", None),
    ("TY029", "en", "Alisa Good, chief student of the hall", None),
    ("TY030", "ru", "согласно приказа ректора", None),
    ("TY030", "ru", "по окончанию университета", None),
    ("TY030", "ru", "более лучший зал", None),
    ("TY030", "ru", "в апреле месяце", None),
    ("TY030", "be", "згодна загаду рэктара", None),
    ("TY031", "ru", "Он пришёл. Потом пришел декан.", None),
    ("TY032", "be", "была у школе", None),
    ("TY032", "be", "быў ў школе", None),
    ("TY035", "en", "- one;\n- two.\n- three;\n- four.", None),
)


def body_of(text: str) -> str:
    return text.split("---\n", 2)[2]


@pytest.mark.parametrize(("code", "language", "text", "expected"), SLIPS)
def test_a_slip_is_found_and_mended(code: str, language: str, text: str, expected: str | None) -> None:
    """A rule finds its slip and its safe fix gives the text that an editor would write."""
    one = version(text, language)
    assert [finding.code for finding in found(one, [RULES[code]])]
    assert body_of(mended(one, [RULES[code]]).text) == (text if expected is None else expected)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "dormitories № 5 and №6", "dormitories No. 5 and No. 6"),
        ("ru", "гимназия N 5, школа #5", "гимназия № 5, школа № 5"),
        ("en", "on the 17th of August, 2022", "on 17 August 2022"),
        ("en", "On the basis of our clinic", "At our clinic"),
        ("be", "была у школе", "была ў школе"),
    ],
)
def test_letters_change_by_unsafe_fixes_alone(language: str, text: str, expected: str) -> None:
    """What changes letters is mended only where somebody asks for unsafe fixes."""
    one = version(text, language)
    assert mended(one).text == one.text
    assert body_of(mended(one, unsafe=True).text) == expected


FINE = (
    ("en", "The “club ‘Horizon’” met; the students’ hall, the city’s garden."),
    ("en", "The film «Доктор» was shown."),
    ("en", "A monitor of 15” and a 5'' pipe."),
    ("ru", 'Клуб «Горизонт „Юность“» и «Клуб "Лидер"» открыты.'),
    ("ru", "«Первая строка.\n\nЕё “внутренние” слова»."),
    ("en", "A three-year-old, 2- and 3-day trips, x-ray, COVID-19, -5 degrees, from -10 to -5."),
    ("en", "Call 8-029-123-45-67 or 123-45-67; the date is 2024-03-05; the score was 3-1."),
    ("en", "The Minsk–Moscow train, the doctor–patient talk, the years 1941–1945, pages 4–15."),
    ("en", "The hall—a new one—is open, and the rest is—well, “But I—”"),
    ("ru", "– Мы рады, – сказал ректор. Поезд Минск—Брест, врач–пациент, кино–театр."),
    ("ru", "В мае—июне, 1941—1945 годы, пять—шесть раз."),
    ("ru", "Двух- и трёхдневный, кто-то, из-за, что-нибудь, 5-летний, в 1940-е годы, 5-6-летний."),
    ("be", "Хто-небудзь, па-беларуску, з-за, 20-годдзе."),
    ("en", "The .NET course, the score 3 : 2, a smile :) and another ;-) and a ratio of 1 : 4."),
    ("ru", "Он … ушёл. Что?.. Как!.. Кто?! Да!"),
    ("en", "1,018 doctors, 3.5 points, 1.018 seconds, version 2.125, a,b,c and x,y (un)known doctor(s)."),
    ("ru", "1 018 врачей, 1,018 секунды, 3,5 балла, с 10.5 до 11.5, рост 1,018."),
    ("en", "The U.S. Army, the U.K. hall, Ph.D. students, J. R. R. Smith, e.g. Minsk, i.e. here, 10 a.m. on Tuesday."),
    ("ru", "И. М. Сеченов, т.е. он, и т.д. и т.п., до н.э., г. Минск, 2022 г., в 2022-м, 5-й курс, 10 %."),
    ("be", "І. М. Іванова, г. Мінск, у 2022 г., яна ў школе, ён у школе, да Урала, на урну."),
    ("en", "Dormitory No. 5, No. 10, nobody; the final answer was No.\n\n1940s, 5th, 21st."),
    ("ru", "Общежитие № 5, больница № 10, витамин N, размер N, маски N95, Ang (1-7), 20 × 10-18 моль."),
    ("en", "From 4 to 15 July 2022, in August 2021, on 17 August; May 2020 was cold."),
    ("en", "On the basis of these results, on the basis of the university's data, on the basis of the clinic records."),
    (
        "en",
        "“Hello to all the guys,” she said. A course of lectures; three courses; first degree; a degree in medicine.",
    ),
    ("ru", "Согласно приказу, по окончании, по прибытии, более высокий, самый большой, имеет значение, играет роль."),
    ("ru", "Всё и все, о чём и чем, сёстры и сестры."),
    ("en", "- one;\n- two;\n- three."),
    ("en", "- one\n- two\n- three"),
    ("en", "- one.\n- two!\n- three?"),
    ("en", "The hall opened.  \nThe garden did not."),
    ("en", "`a - b ,c` <https://a.by/a--b,c> and [a link](https://a.by/x--y) are code."),
    ("en", "1941 - 1945 was long ago, says x -y and a_b."),
)


@pytest.mark.parametrize(("language", "text"), FINE)
def test_what_is_right_is_left_alone(language: str, text: str) -> None:
    """Professional text gives nothing but notes on a range of numbers or on the style of a whole page."""
    quiet = {"TY008"} if "1941 - " in text else set()
    assert [one for one in found(version(text, language)) if one.code not in quiet] == []


@pytest.mark.parametrize(
    ("language", "title", "codes"),
    [
        ("en", "The congress of foreign students.", ["TY033"]),
        ("ru", "Съезд иностранных студентов.", ["TY033"]),
        ("en", "News of 2022 etc.", []),
        ("ru", "Итоги 2022 г.", []),
        ("en", "We won. We are glad.", []),
        ("en", "We won…", []),
        ("ru", "СЪЕЗД ИНОСТРАННЫХ СТУДЕНТОВ", ["TY034"]),
        ("en", "BSMU", []),
        ("en", "BSMU AND WHO", []),
    ],
)
def test_a_title_has_neither_a_full_stop_nor_capitals_throughout(language: str, title: str, codes: list[str]) -> None:
    """A title is one phrase, printed as phrases are."""
    one = version("Text.", language, title)
    assert [finding.code for finding in found(one)] == codes


def test_the_full_stop_of_a_title_is_taken_away() -> None:
    """The fix touches the front matter's line alone."""
    one = version("Text.\n", "en", "The congress of foreign students.")
    assert mended(one).text == one.text.replace("students.", "students")


def test_a_finding_stands_where_the_slip_is() -> None:
    """Line and column are those of the file, below front matter and behind markup."""
    (finding,) = found(version("Text.\n\nA **bold** word , and more.\n"))
    place = finding.place
    assert (place.line, place.column, place.end_line, place.end_column) == (7, 16, 7, 18)


def test_style_is_told_once_a_page() -> None:
    """Forty straight quotation marks are one choice, not forty slips."""
    (finding,) = found(version('The club "Horizon" met.\n\n' * 20))
    assert finding.code == "TY002"
    assert finding.severity is Severity.INFO
    assert "40" in finding.message
    assert finding.fix is not None
    assert len(finding.fix.edits) == 40


def test_an_escaped_text_of_the_front_matter_is_found_and_not_mended() -> None:
    """What stands in the file in another spelling is left to people."""
    one = version("Text.", "en", '"The \\"club\\" met"')
    (finding,) = found(one)
    assert (finding.code, finding.fix) == ("TY002", None)


def test_another_language_is_no_error() -> None:
    """A newsroom may write in more languages than this family knows."""
    one = version('Le club « Horizon » - 5 % ; "oui" !')
    assert found(one._replace(language="fr"))


def test_what_a_marker_quotes_is_not_checked() -> None:
    """The source in an untranslated marker is not the text of the page."""
    assert found(version("<!-- untranslated\nЗал - тут , «там».\n-->\n")) == []


ARTICLES = Path(__file__).parents[2] / "articles"


@pytest.mark.parametrize(
    "path", sorted(ARTICLES.glob("*/index.*.md")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_the_sample_newsroom_has_only_the_slips_of_its_real_page(path: Path) -> None:
    """The page that was taken from the site has calques, straight quotation marks and two kinds of apostrophes."""
    found_here = {finding.code for finding in found(load_version(path, path.name.split(".")[1]))}
    real = path.parent.name.endswith("practical-training-in-moscow") and path.name == "index.en.md"
    assert found_here <= ({"TY002", "TY004", "TY029"} if real else set())


def test_the_words_of_a_proper_name_are_no_matter_of_taste() -> None:
    """A conference keeps its name; one that is only spoken of is told."""
    name = "the 78th International Scientific and Practical Conference"
    assert "TY029" not in [one.code for one in found(version(name))]
    assert "TY029" in [one.code for one in found(version(name.lower()))]
