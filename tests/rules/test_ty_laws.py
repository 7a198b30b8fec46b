"""Laws of typographic fixes: a second one changes nothing, letters and Markdown stay, and hostile text is read fast."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.article import Version
from bsmu_news.markup.parser import parse_in_place
from bsmu_news.rules.ty import TY_RULES
from tests.rules.ty_checking import RULES, edits, found, mended, version

_PIECES = (
    '"', "«", "»", "“", "”", "„", "'", "’", " - ", " -- ", "--", "-", "–", "—", " – ", " — ", "4-15", "4 - 15", " ,",
    ",", " .", ".", " ;", " !", "?", "( ", "(", " )", ")", "[", "]", "**", "*", "_", "`x`", "\n", "\n\n", "1 . ",
    "1 ) ", "1. ", "- ", "> ", "# ", "| ", "|---|\n", "\\", "&nbsp;", "&quot;", "[a](b)", "<b>", "№5", "№ 6", "No.5",
    "No. 6", " N 5", " #5", "г.Минск", "17.08.2022г.", "1.018 doctors", "1,018 врачей", "1,5 million", "5 %", "5%",
    "...", "…", ",,", "..", "!!", "I.M. Ivanov", "I. M. Ivanov", "V.Ivanov", "17 August, 2022", "August 17", " ",
    "  ", "\u00a0", "word", "слово", "full–time", "у школе", "Our guys", "on the basis of the clinic", "a", "я", "7",
    "===", "---", "http://a.by/,b",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=30).map("".join)
LANGUAGES = st.sampled_from(("ru", "be", "en"))


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
@given(text=TEXTS, language=LANGUAGES)
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
@given(text=TEXTS, language=LANGUAGES)
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
    ("en", " ,"), ("ru", ",,"), ("en", '"'), ("en", "«"), ("en", "“ "), ("en", "( "), ("ru", "« » "),
    ("be", "a—"),
    ("en", " - "), ("en", "1-2 "), ("ru", "1.018 "), ("ru", "A. B. A.B. "), ("ru", "г.М"), ("ru", "5г "),
    ("en", "5 %5%"),
    ("ru", "№5№ 5"), ("ru", "зал N 5 "), ("en", "May 5 5 May "), ("en", "the guys "), ("en", "on the basis of the "),
    ("en", "basis" + "x" * 200), ("ru", "ё"), ("be", "я у"), ("en", "...…"), ("en", "'a’a"), ("en", "a" * 50),
    ("en", "1" * 40), ("en", " " * 9),
)  # fmt: skip


@pytest.mark.parametrize(("language", "piece"), _HOSTILE)
def test_hostile_repetition_is_read_in_linear_time(language: str, piece: str) -> None:
    """Forty kilobytes of any piece, as one paragraph, take all rules together a second or so, not minutes."""
    one = version("basis " + piece * (40_000 // len(piece)), language)
    start = time.process_time()
    found(one)
    assert time.process_time() - start < 3


def test_a_flood_of_slips_ends_with_a_word_about_the_rest() -> None:
    """A file with more slips than anybody reads is not told of each."""
    findings = found(version("a , " * 20_001), [RULES["TY010"]])
    assert len(findings) == 20_000
    assert "more of" in findings[-1].message


def test_marks_nested_in_marks_are_mended_once_or_not_at_all() -> None:
    """There are signs for two levels; a text with three thousand stays as it is, and is read at once."""
    deep = version("«a " * 9_000 + "x" + "»" * 9_000)
    start = time.process_time()
    assert mended(deep, [RULES["TY001"]]).text == deep.text
    assert time.process_time() - start < 4


@given(st.text("«»„“”‘’aя ", max_size=12))
def test_a_second_run_has_no_other_idea_of_quotation_marks(text: str) -> None:
    """Marks that were redrawn come to rest: nothing is redrawn without end."""
    one = version(f"a {text} b")
    for _round in range(3):
        one = mended(one, [RULES["TY001"]])
    assert mended(one, [RULES["TY001"]]).text == one.text
