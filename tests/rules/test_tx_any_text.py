"""Whatever stands in a text, the TX rules end in findings, and soon."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.tx_slips import mended, slips

_PIECES = (
    "The ", "the ", "a ", "an ", "hour ", "слова ", "\u0430 ", "\u0421", "i ", "«", "»", "“", "”", '"', "(", ")", "[", "]",
    "2022 г.", "â€™", "Ð¿", "\ufffd", "\u200b", "\uf0b7", "e\u0301", "end.Start ", "XXX ", "<имя>", "2О2", "\n\n", "# ", "- ",
    " said.", ": ", ", — сказал он.", "THe ", "`", "**", "of the ", "ў", "щ", "A. ", "\u00a0",
)  # fmt: skip
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=6)), max_size=40).map("".join)
_LANGUAGES = st.sampled_from(("en", "ru", "be", "de"))


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, language=_LANGUAGES)
def test_no_rule_breaks_on_any_text(text: str, language: str) -> None:
    for found in slips(text, language):
        assert found.hit.place.line >= 1


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
    "brackets": "(" * 200_000,
    "closing brackets": ")" * 200_000,
    "quotation marks": '"' * 200_000,
    "guillemets": "«" * 200_000,
    "one word": "a " * 200_000,
    "two words": "of the " * 100_000,
    "letters": "a" * 1_000_000,
    "mixed letters": "a\u0430" * 300_000,
    "Cyrillic words": "слово " * 100_000,
    "Latin and Cyrillic words": "слово word " * 60_000,
    "doubled words": " ".join(f"w{n} q{chr(97 + n % 26)} q{chr(97 + n % 26)}" for n in range(60_000)),
    "stops": "." * 500_000,
    "glued sentences": "end.Start" * 80_000,
    "digits": "2О" * 200_000,
    "invisible": "\u200b" * 300_000,
    "mojibake": "Ð¿" * 200_000,
    "lost letters": "\ufffd" * 300_000,
    "open slots": "[имя " * 150_000,
    "articles": "a hour " * 80_000,
    "years": "2022 г." * 80_000,
    "capitals": "THe " * 150_000,
    "dashes": ", — сказал " * 60_000,
    "spaces": " " * 500_000 + "a",
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_hostile_text_takes_no_time(kind: str, language: str) -> None:
    """The parser's own time is not counted: an indented start keeps it from seeing markup."""
    start = time.process_time()
    slips("Text " + HOSTILE[kind], language)
    assert time.process_time() - start < 10
