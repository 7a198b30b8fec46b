"""Spelling: slips are found where they stand, names and the newsroom's own words are not."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.article import Article
from bsmu_news.domain.glossary import Term
from bsmu_news.domain.newsroom import EnglishName, Newsroom, NewsroomSettings, Person, Settings, ValidateSettings
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, VersionCheck
from bsmu_news.rules.sp import SP_RULES
from bsmu_news.rules.sp.places import begins_sentence, occurrences
from bsmu_news.storage.articles import parse_version

FRONT = "---\ntitle: Проба\n---\n\n"
START = FRONT.count("\n") + 1
"""The line of the file that the body's first line is."""


def room(
    english: EnglishName = "en-GB",
    words: tuple[str, ...] = (),
    people: tuple[Person, ...] = (),
    glossary: tuple[Term, ...] = (),
) -> Newsroom:
    validate = ValidateSettings(english=english)
    own = frozenset(word.casefold() for word in words)
    return Newsroom(Path("/room"), Settings(NewsroomSettings("Test"), validate=validate), people, glossary, own)


def hits(text: str, language: str = "en", newsroom: Newsroom | None = None) -> list[tuple[str, Hit]]:
    version = parse_version(Path(f"/room/a/index.{language}.md"), language, text)
    article = Article("a", Path("/room/a"), {language: version})
    context = VersionContext(newsroom or room(), article, version)
    found = []
    for rule in SP_RULES:
        assert isinstance(rule.check, VersionCheck)
        found += [(rule.code, hit) for hit in rule.check.run(context)]
    return found


def words_in(body: str, language: str = "en", newsroom: Newsroom | None = None) -> list[tuple[str, str]]:
    """Return the code and the first word that each message names."""
    title = {"en": "Trial", "be": "Спроба"}.get(language, "Проба")
    found = hits(FRONT.replace("Проба", title) + body + "\n", language, newsroom)
    return [(code, hit.message.split("”")[0].removeprefix("“")) for code, hit in found]


UNKNOWN = {
    "English": ("en", "The letter was adressed to the hospitl.", ["adressed", "hospitl"]),
    "glued words": ("en", "They went groupon and had an indepth talk.", ["groupon", "indepth"]),
    "a slip at the start of a sentence": ("en", "It rained. Univercity students came.", ["Univercity"]),
    "Russian": ("ru", "Студнты посетили лаборотория.", ["лаборотория", "Студнты"]),
    "Belarusian": ("be", "Студэты наведалі лабараторыюю.", ["Студэты", "лабараторыюю"]),
    "before the stop of a sentence": ("en", "We saw the studnt. Then the hospitl.", ["studnt", "hospitl"]),
    "long words and vowels before a stop": (
        "ru",
        "Он в лабораторыи. и студнт. Там рыдна. и мы.",
        ["лабораторыи", "рыдна", "студнт"],
    ),
    "in a heading, a list, a table, bold": (
        "en",
        "## A hospitl\n\n- a studnet\n\n| a |\n|---|\n| the **univrsity** |",
        ["hospitl", "studnet", "univrsity"],
    ),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_a_slip_is_found(case: str) -> None:
    """Wherever it stands and whatever the language."""
    language, body, expected = UNKNOWN[case]
    assert sorted(words_in(body, language)) == sorted(
        ("SP001", word) for word in expected if len(word) > 6 or word.islower()
    )


FINE = {
    "names": ("en", "The students met Ivan Kaznacheyeu and Zubrytskaya in Hrodna, at the Almamater club."),
    "a name at the start of a sentence": ("en", "It rained. Kaznacheyeu spoke first."),
    "a name that also stands inside a sentence": ("en", "Universitet opened. We saw Universitet."),
    "Russian names": ("ru", "В Жлобине выступили Казначеев и Зубрицкая. Казначееву понравилось."),
    "a name behind an initial": ("ru", "Выступил А. Студнтов. Затем пришли гости."),
    "Belarusian names": ("be", "Выступілі Казначэеў і Зубрыцкая з Жлобіна."),
    "abbreviations": ("ru", "БГМУ, ГрГМУ и НИИ провели МРТ."),
    "code and addresses": ("en", "Run `xqzt`, see https://bsmu.by/studnets or write to studnet@bsmu.by."),
    "Cyrillic in English": ("en", "The club is called «Студнты»."),
    "possessives and contractions": ("en", "The university’s students’ club doesn't mind it's raining."),
    "numbers with endings": ("ru", "На 100-летие пришли 5-й и 6-го курсов, 20-ми числами."),
    "ordinals": ("en", "In the 20th century and the 21st-century world."),
    "marks inside a word": ("en", "The labora\u00adtory and the hospi\u200btal."),
    "marks of stress": ("ru", "Старый за\u0301мок и лабора\u0301тория."),
    "letters beside digits": ("en", "A 3dimensional model, H2Oxyd, 5xqz and xqz7."),
    "words of other languages": ("en", "The façade, the Führung and the zażółć."),
    "abbreviations inside a sentence": ("ru", "Собрание в ауд. 5 (гл. корп., цок. эт.), пн.-пт., моб.тел. 1."),
    "unknown abbreviations inside a sentence": ("ru", "Встреча у врхн. входа, стрн. 12, и крст., как всегда."),
    "Belarusian abbreviations": ("be", "Сход у аўд. 5, вышэй у 1,5 раза, 5 ммоль."),
    "the kitchen of the country": ("ru", "Угощали драниками с мочанкой, пели целевики."),
    "the kitchen in English": ("en", "At the olympiad a chatbot ordered draniki and machanka."),
    "Roman numerals": ("en", "The III and XXIV congresses."),
}


@pytest.mark.parametrize("case", FINE)
def test_what_is_no_slip_is_left_alone(case: str) -> None:
    """Names above all: most words that no dictionary has are names."""
    language, body = FINE[case]
    assert words_in(body, language) == []


def test_the_place_is_exact_and_the_number_is_told() -> None:
    """One finding for a word and a file, at its first place."""
    found = hits(FRONT.replace("Проба", "Trial") + "It was **adressed** to us.\n\nAdressed and adressed again.\n")
    assert [code for code, _hit in found] == ["SP001"]
    hit = found[0][1]
    assert hit.message == "“adressed” is in no dictionary; it stands here 2 times"
    assert (hit.place.line, hit.place.column, hit.place.end_column) == (START, 10, 18)


OWN = room(
    words=("Биобанк", "тромбоэластомер", "biobanque", "студвеснушка"),
    people=(Person("x", "organization", {"en": "Pediatric Faculty", "ru": "клуб «Эскулапики»"}),),
    glossary=(Term({"en": ("World Trade Center", "teleguidance center"), "ru": ("телегайданс",)}),),
)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("ru", "Открыли биобанк, в биобанке ждут биобанки и биобанками."),
        ("ru", "Измерили тромбоэластомером на студвеснушке, рядом с эскулапиками."),
        ("ru", "Помог телегайданс, без телегайданса нельзя."),
        ("en", "The biobanque and other biobanques."),
        ("en", "The centre for teleguidance is new."),
    ],
)
def test_the_newsrooms_own_words_are_known_in_every_form(language: str, body: str) -> None:
    """From words.txt, the glossary and the registry."""
    assert words_in(body, language, OWN) == []


@pytest.mark.parametrize("word", ["биобнк", "телегайдасн", "тромбаэластомер"])
def test_a_slip_in_an_own_word_is_found(word: str) -> None:
    """Only the ending is free."""
    assert words_in(f"Открыли {word} вчера.", "ru", OWN) == [("SP001", word)]


def test_other_languages_are_left_alone() -> None:
    """There is no dictionary of German here."""
    assert hits("---\ntitle: Neuigkeitn\n---\n\nXqzt.\n", "de") == []


ENGLISH = {
    "American beside British": ("The center has a new theatre.", "en-GB", [("SP002", "center")]),
    "British beside American": ("The center has a new theatre.", "en-US", [("SP002", "theatre")]),
    "American alone": ("The center has a new color.", "en-GB", [("SP003", "center"), ("SP003", "color")]),
    "British alone": ("The centre was organised.", "en-US", [("SP003", "centre"), ("SP003", "organised")]),
    "the newsroom's own": ("The centre has a new colour.", "en-GB", []),
    "the newsroom's own, American": ("The center has a new color and was organized.", "en-US", []),
    "Oxford": ("The centre was organized.", "en-GB", []),
    "ise beside ize": (
        "Digitization helped digitalisation and specialisation.",
        "en-GB",
        [("SP002", "Digitization")],
    ),
    "one ise among ize": ("They organized, realized and recognised it.", "en-GB", [("SP002", "recognised")]),
    "American text with ize": ("The center was organized.", "en-GB", [("SP003", "center")]),
    "ise makes a text British": ("The center was organised.", "en-GB", [("SP002", "center")]),
    "ize in an American newsroom": ("They organized what was recognised.", "en-US", [("SP002", "recognised")]),
    "medicine": (
        "The paediatric ward treats edema and anemia.",
        "en-GB",
        [("SP002", "edema"), ("SP002", "anemia")],
    ),
    "a name": ("The theatre is beside Rockefeller Center and Pediatric Hall.", "en-GB", []),
    "a sentence's first word": ("The theatre opened. Centers followed.", "en-GB", [("SP002", "Centers")]),
    "a program": ("The theatre has a program.", "en-GB", [("SP002", "program")]),
    "a computer's program": ("The theatre has a computer program.", "en-GB", []),
    "words of both": ("Each meter of the licence, the practice, a check and a judgment.", "en-GB", []),
    "everywhere once": ("A theatre. A center, a center.", "en-GB", [("SP002", "center")]),
}


@pytest.mark.parametrize("case", ENGLISH)
def test_the_two_kinds_of_english(case: str) -> None:
    """A mixture is worse than the other spelling, and Oxford's z is British."""
    body, english, expected = ENGLISH[case]
    assert words_in(body, "en", room(english)) == expected  # type: ignore[arg-type]


def test_english_is_looked_at_in_english_only() -> None:
    """A Russian text may quote anything."""
    assert words_in("Группа color centre выступила.", "ru") == []


@pytest.mark.parametrize(
    "body",
    [
        "The theatre of the pediatric faculty.",
        "Pediatric Faculty has a theatre.",
        "A theatre and a teleguidance center.",
    ],
)
def test_registered_names_and_terms_are_as_they_are(body: str) -> None:
    """Whoever has registered them has chosen their spelling."""
    assert words_in(body, "en", OWN) == []


def test_words_of_the_list_are_as_they_are() -> None:
    """A newsroom may want “color” of all words."""
    assert words_in("The theatre of color.", "en", room(words=("color",))) == []


def test_the_fix_writes_the_newsrooms_spelling_everywhere() -> None:
    """With the capital letter kept, only when asked for unsafe fixes."""
    text = "---\ntitle: Trial\n---\n\nCenters and a **center**, a center.\n"
    fixes = [hit.fix for _code, hit in hits(text)]
    assert all(fix is not None and not fix.safe for fix in fixes)
    edits = sorted(edit for fix in fixes if fix for edit in fix.edits)
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text.endswith("Centres and a **centre**, a centre.\n")
    assert hits(text) == []


@pytest.mark.parametrize(
    ("text", "word", "begins"),
    [
        ("Word", "Word", True), ("A. «Word»", "Word", False), ("They came. «Word»", "Word", True),
        ("They saw Word", "Word", False), ("I.M. Word", "Word", False), ("г. Word", "Word", False),
        ("Really? Word", "Word", True), ("note: Word", "Word", True), ("line\nWord", "Word", True),
        ("– Word", "Word", True), ("clubs, Word", "Word", False), (". Word", "Word", True),
    ],
)  # fmt: skip
def test_where_a_sentence_begins(text: str, word: str, begins: bool) -> None:
    """A stop behind a short word may be an abbreviation's."""
    assert begins_sentence(text, text.index(word)) is begins


def test_a_word_stands_by_itself() -> None:
    """Not inside of another, neither beside a hyphen."""
    assert list(occurrences("art, part art’s art-house art- -art. art", "art")) == [0, 26, 32, 37]
    assert list(occurrences("", "art")) == []


_PIECES = st.sampled_from(
    ("center ", "theatre ", "Centre. ", "adressed", "«", "’", "-", ". ", "\n\n", "İ", "ß", "студнт ")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=5), max_size=25).map("".join), st.sampled_from(["en", "ru", "be", "xx"]))
def test_any_text_ends_in_findings(text: str, language: str) -> None:
    """Places lie in the file, and fixes replace the words that they name."""
    whole = "---\ntitle: A\n---\n" + text.replace("\r", "")
    for _code, hit in hits(whole, language, OWN):
        assert 1 <= hit.place.line <= whole.count("\n") + 1
        for edit in hit.fix.edits if hit.fix else ():
            assert whole[edit.start : edit.end].isalpha()


def test_what_one_text_or_newsroom_says_of_a_word_does_not_hold_for_another() -> None:
    """What is remembered of a word is what holds for every text: a name here may be a slip there."""
    newsroom = room()
    name, slip = "It rained. We saw Univercity.", "It rained. Univercity students came."
    assert [words_in(text, "en", newsroom) for text in (name, slip, name)] == [[], [("SP001", "Univercity")], []]
    assert words_in("The biobanque.", "en", OWN) == []
    assert words_in("The biobanque.", "en", newsroom) == [("SP001", "biobanque")]
    assert words_in("The biobanque.", "en", OWN) == []
