"""Scripts and what stands on them: look-alike letters, garbled words, articles, doublings, attributions."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.a_or_an import article_for
from bsmu_news.language.common_words import COMMON
from bsmu_news.language.glued_words import GLUED
from bsmu_news.language.mojibake import garbled_words
from bsmu_news.language.scripts import as_cyrillic, as_latin, foreign_words, mended, runs
from bsmu_news.language.speech import ends_in_attribution, introduces_speech


@pytest.mark.parametrize(
    ("word", "language", "meant", "certain"),
    [
        ("lab\u043eratory", "en", "laboratory", True),
        ("\u041cedical", "en", "Medical", True),
        ("кл\u0061сс", "ru", "класс", True),
        ("СМ\u0049", "ru", "CMI", False),
        ("\u041d\u0041ТО", "ru", "НАТО", True),
        ("X\u0425I", "ru", "XXI", True),
        ("п\u0069ва", "be", "піва", True),
        ("п\u0069во", "ru", None, False),
        ("BB\u0421", "ru", "BBC", False),
        ("\u0444lower", "en", None, False),
    ],
)
def test_a_word_of_two_scripts_becomes_one_of_its_own(
    word: str, language: str, meant: str | None, *, certain: bool
) -> None:
    found = mended(word, language)
    assert found is not None
    assert found.text == meant
    assert found.certain is certain


@pytest.mark.parametrize("word", ["SMSка", "ITшник", "PRщик", "БГМУonline", "VIPовский"])
def test_a_foreign_abbreviation_may_have_a_russian_ending(word: str) -> None:
    assert mended(word, "ru") is None


@given(st.text(alphabet="aceopxyABCEHKMOPTXY", min_size=1))
def test_the_twin_of_a_twin_is_the_word(word: str) -> None:
    cyrillic = as_cyrillic(word, "ru")
    assert cyrillic is not None
    assert as_latin(cyrillic) == word


@given(st.text(alphabet="ab а\u0431 12-'.\n"), st.sampled_from(("en", "ru", "be")))
def test_foreign_words_stand_in_order_and_do_not_overlap(text: str, language: str) -> None:
    words = foreign_words(text, language)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert [word for run in runs(words, text) for word in run] == [word for word in words if word.pure]


def test_a_run_ends_where_a_word_of_the_language_or_a_line_does() -> None:
    text = "Мы, «тут» 2022 и мы saw мы\nмы"
    assert [[word.text for word in run] for run in runs(foreign_words(text, "en"), text)] == [
        ["Мы", "тут", "и", "мы"],
        ["мы"],
        ["мы"],
    ]


GARBLED = [
    ("больницу", "cp1251"),
    ("больницу", "latin-1"),
    ("“слово”", "latin-1"),
    ("«Мы»", "cp1251"),
    ("«Мы»", "cp1252"),
    ("Université", "cp1252"),
    ("Université", "latin-1"),
    ("ўсё", "cp1251"),
    ("студенты", "cp1251"),
]


@pytest.mark.parametrize(("word", "read"), GARBLED)
def test_a_word_that_was_read_in_a_wrong_encoding_is_known_again(word: str, read: str) -> None:
    assert [found.meant for found in garbled_words(f"A {word.encode().decode(read)} b")] == [word]


@pytest.mark.parametrize(
    "text", ["Рим и Рёбра", "СССР» Сёмга С»", "Ñandú SÃO Âge Østfold", "Świętego Łódź", "Сіні РІМ"]
)
def test_letters_that_look_garbled_and_are_not(text: str) -> None:
    assert garbled_words(text) == []


@pytest.mark.parametrize(
    ("article", "words"),
    [
        (
            "an",
            "hour honest honour heir apple egg onion umbrella urgent uncle MBA MRI FBI NGO SMS F 8 11 18 80 8,000",
        ),
        (
            "an",
            "X-ray 18-year-old 11th iPhone eBay mRNA uninteresting unidentified unimportant Uzbek EU AIDS onerous LED",
        ),
        (
            "a",
            "university unique European one-off one once UN US UNESCO USB house 1 100 110 10 7 NATO BBC user uniform",
        ),
        ("a", "PhD Ukrainian eulogy ewe year young U-turn T-shirt B NASA unilateral utility uranium wide horse 1,800"),
        (None, "historic hotel Hermès xylophone 1860 1100 URGENT Xerox Yves µm"),
    ],
)
def test_the_article_goes_by_the_sound(article: str | None, words: str) -> None:
    assert {word: article_for(word) for word in words.split()} == dict.fromkeys(words.split(), article)


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("We are glad, the rector said.", "en", True),
        ("We are glad, said Professor Alisa Good.", "en", True),
        ("We are glad that he said so to us all.", "en", False),
        ("Мы рады, — сказал ректор.", "ru", True),
        ("Мы рады, — сказал ректор. — Приходите ещё.", "ru", False),
        ("Мы рады, – дадаў рэктар.", "be", True),
    ],
)
def test_a_paragraph_that_ends_by_telling_who_spoke(text: str, language: str, *, ends: bool) -> None:
    assert ends_in_attribution(text, 0, language) is ends


def test_a_speech_without_a_mark_before_it() -> None:
    assert introduces_speech("The rector said: We are glad", 28, "en")
    assert not introduces_speech("The rector said that we are glad", 32, "en")


def test_the_lists_hold_small_words_without_spaces() -> None:
    for words in COMMON.values():
        assert all(word.isalpha() and word.islower() for word in words)
    for pairs in GLUED.values():
        assert all(word.isalpha() and meant != word for word, meant in pairs.items())


@given(
    st.text(alphabet="wordIV\u00d7\u0441\u043e\u0435\u0456\u0451\u0425\u0411\u0434\u04bb\u051d"),
    st.sampled_from(("en", "ru", "be")),
)
def test_a_mended_word_needs_no_mending(text: str, language: str) -> None:
    for word in foreign_words(text, language):
        found = None if word.pure else mended(word.text, language)
        if found and found.text:
            assert found.text != word.text
            assert all(one.pure for one in foreign_words(found.text, language))
