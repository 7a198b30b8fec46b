"""Whatever stands in a text, the TX rules end in findings, and soon."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.rules.rule import VersionCheck
from bsmu_news.rules.tx import TX_RULES
from tests.rules.tx_slips import context_of, mended, slips

_PIECES = (
    "The ", "the ", "a ", "an ", "hour ", "слова ", "\u0430 ", "\u0421", "i ", "«", "»", "“", "”", '"', "(", ")", "[",
    "]", "2022 г.", "â€™", "Ð¿", "\ufffd", "\u200b", "\uf0b7", "e\u0301", "end.Start ", "XXX ", "<имя>",
    "2О2", "\n\n", "# ", "- ",
    " said.", ": ", ", — сказал он.",
    "THe ", "w\u043erd", "\u00d7", "C\u01bbj", "`", "**", "of the ", "ў", "щ", "A. ", "\u00a0",
)  # fmt: skip
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=6)), max_size=40).map("".join)
_LETTERS = str.maketrans("01", "ab")
_LANGUAGES = st.sampled_from(("en", "ru", "be", "de"))


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, language=_LANGUAGES)
def test_no_rule_breaks_on_any_text(text: str, language: str) -> None:
    for found in slips(text, language):
        assert found.hit.place.line >= 1


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, language=_LANGUAGES)
def test_every_fix_changes_something(text: str, language: str) -> None:
    for found in slips(text, language):
        edits = found.hit.fix.edits if found.hit.fix else ()
        assert all(text[edit.start : edit.end] != edit.text for edit in edits)


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, language=_LANGUAGES)
def test_fixes_come_to_an_end(text: str, language: str) -> None:
    """A fix may uncover another slip, as a lost character does, but no fix asks for itself again."""
    for _round in range(8):
        after = mended(text, language)
        if after == text:
            return
        text = after
    raise AssertionError(text)


HOSTILE = {
    "brackets": "(",
    "closing brackets": ")",
    "quotation marks": '"',
    "guillemets": "«",
    "guillemets closed by others": "«”",
    "nested guillemets": "««»",
    "one word": "a ",
    "two words": "of the ",
    "a long word": "a",
    "a word of two scripts": "a\u0430",
    "Cyrillic words": "слово ",
    "words of both scripts": "слово word ",
    "stops": ".",
    "glued sentences": "end.Start",
    "digits": "2О",
    "invisible characters": "\u200b",
    "a garbled word": "Ð¿",
    "garbled words": "Ð¿ ",
    "lost letters": "\ufffd",
    "open slots": "[имя ",
    "articles": "a hour ",
    "years": "2022 г.",
    "capitals": "THe ",
    "speeches": "«Да, — сказал ",
    "spaces": " ",
}
_LENGTH = 40_000


@pytest.mark.parametrize("kind", [*HOSTILE, "words that stand twice"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_hostile_text_takes_no_time(kind: str, language: str) -> None:
    """What takes a time that grows with the square of the length takes minutes here."""
    twice = " ".join(f"{name} {name}" for name in (f"q{number:b}".translate(_LETTERS) for number in range(9000)))
    text = "Text " + (HOSTILE[kind] * (_LENGTH // len(HOSTILE[kind])) if kind in HOSTILE else twice) + "x"
    context = context_of(text, language)
    assert context.prose.words
    start = time.process_time()
    for rule in TX_RULES:
        assert isinstance(rule.check, VersionCheck)
        for _hit in rule.check.run(context):
            pass
    assert time.process_time() - start < 1
