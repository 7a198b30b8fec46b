"""Translation against source: what is lost, left over or different is found, and a sound translation is not touched."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsmu_news.domain.finding import Finding, Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.rules.run import check_article
from bsmu_news.rules.tr import TR_RULES
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom

_FRONT = "---\ntitle: {title}\ndate: 2024-03-05\nsection: university\n{more}---\n\n"
_FIRST = 6
"""The line of the file that the source's body starts at; a translation has one more above."""
_RU = (
    "В понедельник в Минск приехали студенты из Ташкента.",
    "Ректор Сергей Рубникович встретил гостей в главном корпусе (пр-т Дзержинского).",
    "«Мы рады, что ваша практика проходит у нас», — сказал он.",
    "На кафедре анатомии гостям показали музей.",
    "Как получить диплом магистра в Беларуси?",
    "Об этом рассказала доцент Наталья Гурина. Двери университета не закрыты ни для кого.",
)
_EN = (
    "On Monday, students from Tashkent came to Minsk.",
    "Rector Sergey Rubnikovich met the guests in the main building (Dzerzhinski Avenue).",
    "“We are glad that you have your training here,” he said.",
    "The Department of Anatomy showed the guests its museum.",
    "How does one get a master’s degree in Belarus?",
    "Docent Natalia Gurina told them about this. The doors of the university are not closed to anybody.",
)
_BE = (
    "У панядзелак у Мінск прыехалі студэнты з Ташкента.",
    "Рэктар Сяргей Рубніковіч сустрэў гасцей у галоўным корпусе (пр-т Дзяржынскага).",
    "«Мы рады, што ваша практыка праходзіць у нас», — сказаў ён.",
    "На кафедры анатоміі гасцям паказалі музей.",
    "Як атрымаць дыплом магістра ў Беларусі?",
    "Пра гэта расказала дацэнт Наталля Гурына. Дзверы ўніверсітэта не зачынены ні для каго.",
)


class Checker:
    """Writes an article in two languages and tells what the rules of this family find."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.room: Newsroom = load_newsroom(root)

    def __call__(
        self, source: str, target: str, *, language: str = "en", of: str = "ru", more: str = "", front: str = ""
    ) -> list[Finding]:
        folder = self.root / "2024-03-05-laboratory"
        folder.mkdir(exist_ok=True)
        titles = {"ru": "Имя", "be": "Імя", "en": "Name"}
        texts = {
            of: _FRONT.format(title=titles[of], more=front) + source,
            language: _FRONT.format(title=titles[language], more=f"translation_of: {of}\n{more}") + target,
        }
        for code, text in texts.items():
            (folder / f"index.{code}.md").write_text(text, encoding="utf-8")
        checked = check_article(self.room, load_article(self.room, folder.name), TR_RULES)
        assert checked.crashes == []
        return sorted(checked.findings, key=lambda one: (one.place.line, one.place.column, one.code))

    def codes(self, source: str, target: str, **options: str) -> list[str]:
        return [one.code for one in self(source, target, **options)]


@pytest.fixture
def check(newsroom: Path) -> Checker:
    return Checker(newsroom)


def _text(paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def _with(at: int, *changed: str, paragraphs: tuple[str, ...] = _EN) -> str:
    return _text((*paragraphs[:at], *changed, *paragraphs[at + 1 :]))


_LANGUAGES = {"ru": _RU, "be": _BE, "en": _EN}


@pytest.mark.parametrize("of", _LANGUAGES)
@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_sound_translation_is_not_touched(check: Checker, of: str, language: str) -> None:
    if of != language:
        assert check.codes(_text(_LANGUAGES[of]), _text(_LANGUAGES[language]), of=of, language=language) == []


@pytest.mark.parametrize("at", range(len(_EN)))
def test_a_missing_paragraph_is_told_where_it_should_stand(check: Checker, at: int) -> None:
    """Behind the paragraph above, with the source's place beside it."""
    (found,) = check(_text(_RU), _with(at))
    assert (found.code, found.severity) == ("TR001", Severity.WARNING)
    assert found.place.line == (_FIRST + 2 if at == 0 else _FIRST + 2 * at)
    assert found.source is not None
    assert found.source.place.line == _FIRST + 1 + 2 * at


def test_paragraphs_missing_in_a_row_are_told_once(check: Checker) -> None:
    """A draft that ends early has one finding, an error once it is called ready."""
    (found,) = check(_text(_RU), _text(_EN[:2]), more="status: ready\n")
    assert (found.code, found.severity) == ("TR001", Severity.ERROR)
    assert "4" in found.message


def test_a_missing_summary_is_told_at_the_front_matter(check: Checker) -> None:
    (found,) = check(_text(_RU), _text(_EN), front="summary: Студенты познакомились с университетом.\n")
    assert (found.code, found.place.line) == ("TR001", 1)


def test_an_extra_paragraph_is_told(check: Checker) -> None:
    added = "BSMU is a university that was founded in 1921."
    (found,) = [one for one in check(_text(_RU), _with(3, _EN[3], added)) if one.code == "TR002"]
    assert found.place.line == _FIRST + 2 + 8


def test_markers_are_told_once(check: Checker) -> None:
    """However many there are, they are one finding at the first; a ready version must have none."""
    markers = [f"<!-- untranslated\n{text}\n-->" for text in _RU[3:]]
    (found,) = check(_text(_RU), _text((*_EN[:3], *markers)))
    assert (found.code, found.severity, found.place.line) == ("TR003", Severity.WARNING, _FIRST + 2 + 6)
    (found,) = check(_text(_RU), _text((*_EN[:3], *markers)), more="status: ready\n")
    assert found.severity is Severity.ERROR


def test_a_marker_of_a_whole_list_leaves_nothing_missing(check: Checker) -> None:
    source = f"{_RU[0]}\n\n- анатомия\n- химия\n- физика\n\n{_RU[1]}\n"
    target = f"{_EN[0]}\n\n<!-- untranslated\n- анатомия\n- химия\n- физика\n-->\n\n{_EN[1]}\n"
    assert check.codes(source, target) == ["TR003"]


@pytest.mark.parametrize("of", _LANGUAGES)
@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("at", range(len(_EN)))
def test_a_paragraph_left_in_the_source_language_is_told_and_nothing_else_of_it(
    check: Checker, of: str, language: str, at: int
) -> None:
    if of != language:
        source, target = _LANGUAGES[of], _LANGUAGES[language]
        found = check(_text(source), _with(at, source[at], paragraphs=target), of=of, language=language)
        assert [(one.code, one.place.line) for one in found] == [("TR004", _FIRST + 2 + 2 * at)]


@pytest.mark.parametrize(
    "label", ["БГМУ", "Scopus", "15:00", "info@bsmu.by", "https://www.bsmu.by", "Zoom", "Anna Maria"]
)
def test_what_reads_the_same_in_both_languages_is_not_left_over(check: Checker, label: str) -> None:
    """Names, numbers and addresses stay; an abbreviation in Cyrillic letters does not."""
    codes = check.codes(f"{_RU[0]}\n\n{label}\n", f"{_EN[0]}\n\n{label}\n")
    assert codes == (["TR004"] if label == "БГМУ" else [])


def test_a_latin_label_stays_in_a_russian_translation(check: Checker) -> None:
    source, target = f"{_EN[0]}\n\nScopus Author ID\n", f"{_RU[0]}\n\nScopus Author ID\n"
    assert check.codes(source, target, of="en", language="ru") == []


def test_merged_and_split_paragraphs_are_informations(check: Checker) -> None:
    merged = check(_text(_RU), _text((f"{_EN[0]} {_EN[1]}", *_EN[2:])))
    split = check(_text((f"{_RU[0]} {_RU[1]}", *_RU[2:])), _text(_EN))
    assert [(one.code, one.severity) for one in (*merged, *split)] == [
        ("TR005", Severity.INFO),
        ("TR006", Severity.INFO),
    ]


_SLIPS = {
    "two thirds missing": (1, "Rector Sergey Rubnikovich met", ["TR007", "TR026"]),
    "twice as long": (3, f"{_EN[3]} {'It is one of the oldest in the whole country. ' * 3}".strip(), ["TR007"]),
    "bracket that looks like a list": (1, _EN[1].replace("(Dzerzhinski Avenue)", "a)"), ["TR021"]),
    "both quotation marks of a speech": (2, _EN[2].replace("“", "").replace("”", ""), []),
    "question": (4, "One gets a master’s degree in Belarus.", ["TR025"]),
    "stop": (3, _EN[3].rstrip("."), ["TR026"]),
    "negation": (5, _EN[5].replace("not closed", "open"), ["TR024"]),
    "name": (1, "The rector met the guests in the main building (Dzerzhinski Avenue).", ["TR023"]),
}


@pytest.mark.parametrize("slip", _SLIPS)
def test_a_slip_in_one_paragraph_is_told_there(check: Checker, slip: str) -> None:
    at, text, codes = _SLIPS[slip]
    found = check(_text(_RU), _with(at, text))
    assert [one.code for one in found] == codes
    assert all(one.place.line == _FIRST + 2 + 2 * at for one in found)


@pytest.mark.parametrize(
    ("of", "source", "target", "severities"),
    [
        ("ru", "Не пейте кофе после 16:00.", "Drink coffee after 4 p.m.", ["warning"]),
        ("be", "Не піце каву пасля 16:00.", "Drink coffee after 4 p.m.", ["warning"]),
        ("ru", "Никогда не пейте кофе вечером.", "Drink coffee in the evening.", ["warning"]),
        ("ru", "Не пейте кофе после 16:00.", "Do not drink coffee after 4 p.m.", []),
        ("ru", "Не пейте кофе после 16:00.", "Avoid coffee after 4 p.m.", []),
        ("ru", "Не пейте кофе после 16:00.", "Refrain from coffee after 4 p.m.", []),
        ("ru", "Не стесняйтесь задавать вопросы.", "Feel free to ask questions.", ["info"]),
        ("ru", "Лаборатория не открылась.", "The laboratory opened.", ["info"]),
        ("ru", "Не пейте кофе после 16:00. Спите.", "Drink coffee after 4 p.m. Sleep.", ["info"]),
    ],
)
def test_what_readers_must_not_do_weighs_more(
    check: Checker, of: str, source: str, target: str, severities: list[str]
) -> None:
    """It is a warning where nothing else can stand for the lost word: in one sentence of the same length."""
    found = check(source + "\n", target + "\n", of=of)
    assert [one.severity.value for one in found if one.code == "TR024"] == severities


_MARKUP = {
    "link": ("[сайт](https://a.by/ru/x)", "[site](https://a.by/en/y)", ["TR008"]),
    "lost link": ("[сайт](https://a.by/ru/x)", "site", ["TR008"]),
    "new link": ("сайт", "[site](https://a.by/en/y)", ["TR008"]),
    "language of a link": ("[сайт](https://www.a.by/ru/x/)", "[site](http://a.by/en/x)", []),
    "encyclopedia": ("[А](https://ru.wikipedia.org/wiki/Минск)", "[A](https://en.wikipedia.org/wiki/Minsk)", []),
    "bare address": ("См. https://a.by/x.", "See <https://a.by/x>.", []),
    "mail": ("Пишите на a@bsmu.by", "Write to b@bsmu.by", ["TR009"]),
    "telephone": ("Тел. +375 17 277-32-21", "Phone +375 17 277-32-12", ["TR009"]),
    "telephone, written otherwise": ("Тел. 8 (017) 277-32-21", "Phone +375 17 277 32 21", []),
    "bold": ("Это **важно**", "This is important", ["TR020"]),
    "italics": ("Это *важно*", "This is important", ["TR020"]),
    "italics as bold": ("Это *важно*", "This is _important_", []),
    "code": ("Введите `x`", "Type x", ["TR020"]),
    "picture": ("Вот ![музей](photos/1.jpg) он", "Here it is, the museum", ["TR020"]),
}


@pytest.mark.parametrize("case", _MARKUP)
def test_addresses_and_markup_are_the_same(check: Checker, case: str) -> None:
    source, target, codes = _MARKUP[case]
    found = check.codes(f"{_RU[0]}\n\n{source}\n", f"{_EN[0]}\n\n{target}\n")
    assert [code for code in found if code in ("TR008", "TR009", "TR020")] == codes


def test_a_speech_over_paragraphs_is_open_on_both_sides(check: Checker) -> None:
    """English opens each paragraph of a speech and closes only the last."""
    source = "«Мы рады.\n\nПрактика начинается завтра», — сказал ректор.\n"
    target = "“We are glad.\n\n“The training starts tomorrow,” said the rector.\n"
    assert check.codes(source, target) == []


def test_a_speech_whose_end_was_lost_is_told(check: Checker) -> None:
    """Where the source goes on with the author's words, the translation must close the speech too."""
    source = "«Мы рады», — сказал ректор.\n\n«Практика начинается завтра», — добавил он.\n"
    target = "“We are glad, said the rector.\n\n“The training starts tomorrow,” he added.\n"
    found = check(source, target)
    assert {one.code for one in found} <= {"TR022"}


def test_the_same_source_is_translated_the_same_way(check: Checker) -> None:
    source = "## Наша новая лаборатория\n\nОна открыта.\n\n## Наша новая лаборатория\n\nОна большая.\n"
    target = "## Our new laboratory\n\nIt is open.\n\n## A laboratory of ours\n\nIt is large.\n"
    assert check.codes(source, target) == ["TR030"]


def test_two_sources_do_not_share_a_translation(check: Checker) -> None:
    target = "The laboratory is open to students.\n\nThe laboratory is open to students.\n"
    assert check.codes("Лаборатория открыта для студентов.\n\nМузей открыт для гостей.\n", target) == ["TR031"]


_ODD = '( « “ " ** [a](https://b.by) 15 … \ufffc -'.split()
_BLOCKS = ("", "<!-- untranslated\nа\n-->", "- x", "# y", "> z", "|a|\n|-|\n|b|", "![p](q)", "`c` _d_")
_PIECES = st.sampled_from([*_RU, *_EN, *_BE, *_ODD, *_BLOCKS])
_TEXTS = st.lists(_PIECES, max_size=8).map("\n\n".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(source=_TEXTS, target=_TEXTS, languages=st.permutations(["ru", "be", "en"]))
def test_any_two_texts_can_be_compared(newsroom: Path, source: str, target: str, languages: list[str]) -> None:
    """Whatever stands on the two sides, places are places of the file and no rule breaks."""
    for found in Checker(newsroom)(source, target, of=languages[0], language=languages[1]):
        assert found.place.line >= 1
        assert found.place.column >= 1
        assert (found.place.end_line, found.place.end_column) >= (found.place.line, found.place.column)


def test_a_source_beside_itself_as_translation_is_quick(check: Checker) -> None:
    """A long paragraph of odd marks takes time in proportion to its length."""
    text = "(«" * 100_000 + " не " * 50_000 + "а@" * 50_000
    assert check.codes(text, text)
