from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.segments import body_segments, one_by_one
from bsmu_news.markup.skeleton import draft_body, slots_of
from tests.conftest import DATA
from tests.markup.skeleton.samples import BODIES, SCRAPS, translation
from tests.markup.skeleton.test_slots import EXAMPLES

_SAMPLE = DATA.parent.parent / "articles" / "2025-04-14-volleyball-cup" / "index.ru.md"


def _texts(body: str) -> list[str]:
    return [segment.text for segment in body_segments(body)]


def _is_drafted(source: str, random: Random) -> None:
    """Check that a draft with some texts reads as these texts and markers of all else."""
    segments = body_segments(source)
    texts = [translation(one.kind, at, "New") if random.random() < 0.5 else None for at, one in enumerate(segments)]
    read = one_by_one(body_segments(draft_body(source, texts)))
    assert len(read) == len(segments)
    for one, segment, text in zip(read, segments, texts, strict=True):
        is_quoted = one.kind is SegmentKind.UNTRANSLATED and one.text == segment.text
        same_kind = segment.kind in (one.kind, SegmentKind.UNTRANSLATED)
        assert is_quoted or (same_kind and one.text == text)


@pytest.mark.parametrize("source", [*EXAMPLES[::7], _SAMPLE.read_text(encoding="utf-8").split("---\n", 2)[2]])
def test_a_draft_without_texts_quotes_everything(source: str) -> None:
    """Each segment can be read back from a marker, exactly as it is in the source."""
    read = one_by_one(body_segments(draft_body(source, [])))
    assert [(one.kind, one.text) for one in read] == [(SegmentKind.UNTRANSLATED, text) for text in _texts(source)]


@given(BODIES | SCRAPS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_a_draft_with_some_texts_has_them_and_quotes_the_rest(source: str, random: Random) -> None:
    """Inside lists, quotations and tables too, each segment is its text or a marker of exactly its source."""
    _is_drafted(source.replace("\u00a0", "x"), random)  # a first line of nothing else is no part of a segment's text


@given(BODIES, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_a_draft_has_all_texts(source: str, random: Random) -> None:
    """No text is left out where it fits."""
    segments = body_segments(source)
    chosen = {at for at in range(len(segments)) if random.random() < 0.5}
    texts = [translation(one.kind, at, "New") if at in chosen else None for at, one in enumerate(segments)]
    read = one_by_one(body_segments(draft_body(source, texts)))
    assert {at for at, one in enumerate(read) if one.kind is not SegmentKind.UNTRANSLATED} == chosen


@pytest.mark.parametrize(
    ("source", "texts", "draft"),
    [
        ("\nодин\n\n## два\n", ["one", None], "\none\n\n<!-- untranslated\n## два\n-->\n"),
        ("- а\n- б\n", [None, None], "<!-- untranslated\n- а\n- б\n-->\n"),
        ("- а\n  и\n- б\n", [None, "b"], "- <!-- untranslated\n  а\n  и\n  -->\n- b\n"),
        ("> а\n>\n> ## б\n", ["a", None], "> a\n>\n> ## <!-- untranslated б -->\n"),
        ("|а|б|\n|-|-|\n|`в\\|г`|д|\n", ["a", None, None, "d"],
         "|a|<!-- untranslated б -->|\n|-|-|\n|<!-- untranslated `в\\|г` -->|d|\n"),
        ("- [ ] а\n- [x] б\n", [None, "b"], "- [ ] <!-- untranslated а -->\n- [x] b\n"),
        ("- а --> <!-- б\n- в\n", [None, "c"], "- <!-- untranslated\n  а --\\> <\\!-- б\n  -->\n- c\n"),
        ("```\nкод\n```\n\n***\n\n<!-- note -->\n\n[a]: b.md\n\nа\n", ["a"],
         "```\nкод\n```\n\n***\n\n<!-- note -->\n\n[a]: b.md\n\na\n"),
        ("<!-- bsmu-news: ignore TY003 because … -->\nа\n", ["a"], "a\n"),
        ("- [a][]\n- б\n\n[a]: b.md\n", [None, "b"], "- <!-- untranslated\n  [a][]\n  -->\n- b\n\n[a]: b.md\n"),
        ("<!-- untranslated\nх\n-->\n", [None], "<!-- untranslated\nх\n-->\n"),
        ("<div>а</div>\n", ["no HTML"], "<!-- untranslated\n<div>а</div>\n-->\n"),
        ("", [], ""),
    ],
)  # fmt: skip
def test_draft(source: str, texts: list[str | None], draft: str) -> None:
    """Blocks without a text are quoted whole, single segments in their place; what nobody translates is copied."""
    assert draft_body(source, texts) == draft


def test_a_marker_on_one_line_quotes_a_text_and_no_block() -> None:
    """What looks like a list in a heading or cell is read back as it was."""
    draft = draft_body("> ## 1. а\n>\n> б\n\n|- в|г|\n|-|-|\n", [None, "b", None, "d"])
    assert [one.text for one in one_by_one(body_segments(draft))] == ["1. а", "b", "- в", "d"]


def test_a_line_that_is_text_only_in_its_place_is_quoted_on_one_line() -> None:
    """Behind the definition of a link, what is indented is no list; alone it would be one."""
    assert draft_body("[a]: b\n\t- а\n", []) == "[a]: b\n<!-- untranslated - а -->\n"


def test_too_few_or_too_many_texts_are_no_error() -> None:
    """What is not given gets a marker; what is too much stands for nothing."""
    assert draft_body("а\n\nб\n", ["a"]) == "a\n\n<!-- untranslated\nб\n-->\n"
    assert draft_body("а\n", ["a", "b"]) == "a\n"


def test_a_block_that_would_be_read_in_another_way_is_quoted_whole() -> None:
    """Text that goes on without indentation cannot be quoted in its item, so the whole list is, and nothing lost."""
    source = "- a\n - b\n  - c\n   - d\n    - e\n"
    draft = draft_body(source, ["A", None, "C", None])
    assert [slot.text for slot in slots_of(draft)] == [source.strip()]
