"""Laws of typographic fixes: a second one changes nothing, letters and Markdown stay, and hostile text is read fast."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.article import Version
from bsmu_news.markup.parser import parse_in_place
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.ty import TY_RULES
from tests.rules.ty_checking import edits, found, mended, version

_PIECES = (
    '"', "«", "»", "“", "”", "„", "'", "’", " - ", " -- ", "--", "-", "–", "—", " – ", " — ", "4-15", "4 - 15", " ,",
    ",", " .", ".", " ;", " !", "?", "( ", "(", " )", ")", "[", "]", "**", "*", "_", "`x`", "\n", "\n\n", "1 . ",
    "1 ) ", "1. ", "- ", "> ", "# ", "| ", "|---|\n", "\\", "&nbsp;", "&quot;", "[a](b)", "<b>", "№5", "№ 6", "No.5",
    "No. 6", " N 5", " #5", "г.Минск", "17.08.2022г.", "1.018 doctors", "1,018 врачей", "1,5 million", "5 %", "5%",
    "...", "…", ",,", "..", "!!", "I.M. Ivanov", "I. M. Ivanov", "V.Ivanov", "17 August, 2022", "August 17", " ",
    "  ", "\u00a0", "word", "слово", "full–time", "у школе", "Our guys", "on the basis of the clinic", "a", "я", "7",
    "===", "---", "http://a.by/,b",
)  # fmt: skip
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=30).map("".join)
_LANGUAGES = st.sampled_from(("ru", "be", "en"))
_RULES = [pytest.param(rule, id=rule.code) for rule in TY_RULES]


def structure(one: Version) -> Iterator[str]:
    """Yield the kinds of all blocks and of all marks inside of them, without the text."""
    for token in parse_in_place(one.body).tokens:
        yield f"{token.type} {token.level} {token.markup}"
        for child in token.children or ():
            if child.type not in ("text", "softbreak"):
                yield child.type


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


@settings(max_examples=400, deadline=None)
@given(text=_TEXTS, language=_LANGUAGES)
def test_fixes_keep_letters_and_markdown_and_need_no_second_round(text: str, language: str) -> None:
    """Each rule's safe fixes, applied at once, leave nothing to mend; they change marks and spaces alone."""
    one = version(text, language)
    for rule in TY_RULES:
        if edits(found(one, [rule])):
            once = mended(one, [rule])
            assert letters(once.text) == letters(one.text), rule.code
            assert list(structure(once)) == list(structure(one)), rule.code
            assert mended(once, [rule]).text == once.text, rule.code


@settings(max_examples=400, deadline=None)
@given(text=_TEXTS, language=_LANGUAGES)
def test_any_text_is_checked_without_an_exception(text: str, language: str) -> None:
    """Places lie in the file, and edits too."""
    one = version(text, language)
    findings = found(one)
    lines = one.text.split("\n")
    for finding in findings:
        assert 1 <= finding.place.line <= len(lines)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.start <= edit.end <= len(one.text)


_HOSTILE = (
    " ,", ",,", '"', "«", "“ ", "( ", " )", "a—", "— ", " - ", "--", "1-2 ", "4-15-", "1.018 ", "1.", "A.", "A. B. ",
    "г.М", "5г", "5 %5%", "№5№ 5", "N 5 ", "May 5 5 May ", "the guys ", "basis of ", "on the basis of the ", "course ",
    "ё", " у", "...…", "'a’a", "a" * 50, "1" * 40, " " * 9,
)  # fmt: skip


@pytest.mark.parametrize("rule", _RULES)
def test_hostile_repetition_is_read_in_linear_time(rule: Rule) -> None:
    """A hundred kilobytes of any piece, as one paragraph, take a rule less than a fifth of a second."""
    for piece in _HOSTILE:
        for language in ("en", "ru", "be"):
            one = version("a " + piece * (100_000 // len(piece)), language)
            found(one, [TY_RULES[-2]])
            start = time.perf_counter()
            found(one, [rule])
            assert time.perf_counter() - start < 2, (rule.code, piece, language)
