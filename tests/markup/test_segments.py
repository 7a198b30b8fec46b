from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.segments import body_segments, front_segments, one_by_one, segments_of
from bsmu_news.storage.articles import parse_version

_LINES = st.lists(
    st.sampled_from(
        [
            "слово",
            "word word",
            "# Heading",
            "===",
            "---",
            "- item",
            "  - nested",
            "  text",
            "1. one",
            "> quote",
            "> - both",
            "",
            "",
            "| a | b |",
            "|---|---|",
            "| x \\| y |",
            "[^1]: note",
            "x[^1]",
            "    deep",
            "```",
            "<!-- c -->",
            "<!-- untranslated",
            "-->",
            "<div>",
            "- [x] task",
        ]
    ),
    max_size=25,
).map("\n".join)


def _short(body: str) -> list[tuple[str, str, int, int]]:
    return [(segment.kind.value, segment.text, segment.line, segment.end_line) for segment in body_segments(body)]


@pytest.mark.parametrize(
    ("body", "segments"),
    [
        ("one\ntwo\n\nthree\n", [("paragraph", "one\ntwo", 1, 2), ("paragraph", "three", 4, 4)]),
        ("## A *b* ##\n", [("heading", "A *b*", 1, 1)]),
        ("Title\nof two\n===\ntext", [("heading", "Title\nof two", 1, 3), ("paragraph", "text", 4, 4)]),
        ("- a\n  lazy\n- b\n\n  c\n", [("item", "a\n  lazy", 1, 2), ("item", "b", 3, 3), ("item", "c", 5, 5)]),
        ("- a\n  1. b\n     - c", [("item", "a", 1, 1), ("item", "b", 2, 2), ("item", "c", 3, 3)]),
        ("- [ ] open\n- [x] done", [("item", "open", 1, 1), ("item", "done", 2, 2)]),
        ("> a\n> b\n>\n> c", [("quote", "a\nb", 1, 2), ("quote", "c", 4, 4)]),
        ("- a\n\n  > b\n  > - c", [("item", "a", 1, 1), ("quote", "b", 3, 3), ("item", "c", 4, 4)]),
        ("> # a\n> b", [("heading", "a", 1, 1), ("quote", "b", 2, 2)]),
        (
            "| a | b |\n|---|---|\n| c \\| d | |\n",
            [("cell", "a", 1, 1), ("cell", "b", 1, 1), ("cell", "c \\| d", 3, 3)],
        ),
        (
            "x[^n] y\n\n[^n]: Note\n    goes on.\n\n    Second.\n\nz",
            [
                ("paragraph", "x[^n] y", 1, 1),
                ("footnote", "Note\ngoes on.", 3, 4),
                ("footnote", "Second.", 6, 6),
                ("paragraph", "z", 8, 8),
            ],
        ),
        ("x\n\n[^lost]: Note", [("paragraph", "x", 1, 1), ("footnote", "Note", 3, 3)]),
        ("x^[in place]", [("paragraph", "x^[in place]", 1, 1)]),
        ("![alt](a.jpg)", [("paragraph", "![alt](a.jpg)", 1, 1)]),
        ("```\ncode\n```\n\n    code\n\n***\n\n[a]: http://x.by", []),
        ("<!-- a comment\n\nof two -->\n\n<hr>\n", []),
        ("<div>words</div>", [("html", "<div>words</div>", 1, 1)]),
        ("<!-- untranslated\n## Он\n\nсказал\n-->", [("untranslated", "## Он\n\nсказал", 1, 5)]),
        ("- <!-- untranslated\n  Он\n  -->\n", [("untranslated", "Он", 1, 3)]),
        ("> <!-- untranslated\n> Он\n> -->\n", [("untranslated", "Он", 1, 3)]),
        (
            "| <!-- untranslated Он --> | b |\n|---|---|",
            [("untranslated", "Он", 1, 1), ("cell", "b", 1, 1)],
        ),
        ("# <!-- untranslated Он -->", [("untranslated", "Он", 1, 1)]),
        ("a <!-- untranslated b -->", [("paragraph", "a <!-- untranslated b -->", 1, 1)]),
        ("<!-- untranslatedly -->", []),
        ("", []),
    ],
)
def test_body(body: str, segments: list[tuple[str, str, int, int]]) -> None:
    """Each block that is read is one segment, with its kind, its text without marks, and its lines."""
    expected = [(kind, text.replace("\n  ", "\n"), line, end) for kind, text, line, end in segments]
    assert _short(body) == expected


def test_lines_count_from_the_body_s_line() -> None:
    """The line of a segment is its line in the file."""
    assert body_segments("\na", 10) == [Segment(SegmentKind.PARAGRAPH, "a", 11, 11)]


@given(_LINES | st.text(max_size=100))
def test_every_line_of_a_segment_stands_where_it_says(body: str) -> None:
    """Each line of a segment's text is found in the body, in the span of lines that the segment names."""
    body = body.replace("\r", "").replace("\0", "")
    lines = body.split("\n")
    for segment in body_segments(body):
        assert 1 <= segment.line <= segment.end_line <= len(lines)
        span = " ".join("\n".join(lines[segment.line - 1 : segment.end_line]).split())
        for line in segment.text.split("\n"):
            assert " ".join(line.split()) in span


@given(_LINES)
def test_segments_stand_in_the_order_of_the_file(body: str) -> None:
    """No segment starts above the one before it, and none is empty but a marker."""
    segments = body_segments(body)
    assert [segment.line for segment in segments] == sorted(segment.line for segment in segments)
    assert all(segment.text.strip() or segment.kind is SegmentKind.UNTRANSLATED for segment in segments)


def test_front_matter_gives_its_texts_with_their_lines() -> None:
    """Title, summary, alt texts and captions come first; names, files and tags are no segments."""
    text = (
        "---\ntitle: A title\nsummary: >\n  Long\n  text\ntags: [x]\nphotos:\n"
        "  - file: 1.jpg\n    alt: An alt\n    caption: A caption\n  - file: 2.jpg\n---\nBody.\n"
    )
    assert segments_of(parse_version(Path("index.en.md"), "en", text)) == [
        Segment(SegmentKind.TITLE, "A title", 2, 2),
        Segment(SegmentKind.SUMMARY, "Long text", 3, 3),
        Segment(SegmentKind.ALT, "An alt", 9, 9),
        Segment(SegmentKind.CAPTION, "A caption", 10, 10),
        Segment(SegmentKind.PARAGRAPH, "Body.", 13, 13),
    ]


def test_marker_in_front_matter_is_untranslated() -> None:
    """A title that is still a marker counts as not translated."""
    version = parse_version(Path("index.en.md"), "en", "---\ntitle: <!-- untranslated Он -->\n---\n")
    assert segments_of(version) == [Segment(SegmentKind.UNTRANSLATED, "Он", 2, 2)]


def test_no_front_matter_has_no_texts() -> None:
    """Where the front matter cannot be read, the body still has its segments."""
    assert front_segments(None) == []
    assert len(segments_of(parse_version(Path("index.en.md"), "en", "Body."))) == 1


def test_marker_of_a_list_is_parted_into_its_items() -> None:
    """A marker that quotes several segments stands for each of them."""
    marker = body_segments("\n<!-- untranslated\n- a\n- b\n-->")
    assert [(segment.text, segment.line) for segment in one_by_one(marker)] == [("a", 3), ("b", 4)]


def test_other_segments_are_not_parted() -> None:
    """What is translated, and a marker that quotes nothing that is read, stay as they are."""
    segments = body_segments("a\n\n<!-- untranslated\n***\n-->")
    assert one_by_one(segments) == segments
