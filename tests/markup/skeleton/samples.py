"""Generated Markdown whose segments are numbered, and a translation of it that people have worked on."""

import re
from typing import NamedTuple

from hypothesis import strategies as st

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.alignment import Pair
from bsmu_news.markup.segments import body_segments
from bsmu_news.markup.skeleton import compose, draft_body, split

_NUMBER = re.compile(r"\d{4}")
_WORDS = ["слово", "word *two*", "a [link](x.md)", "`co|de`"]


def _numbered(body: str) -> str:
    """Replace each @ by a number of four digits, counted from 1000."""
    first, *rest = body.split("@")
    return first + "".join(f"{1000 + number}{piece}" for number, piece in enumerate(rest))


def _indented(text: str, prefix: str) -> str:
    return text.replace("\n", "\n" + prefix)


_TEXT = st.builds(
    lambda words, more: f"{words} @" + more, st.sampled_from(_WORDS), st.sampled_from(["", "", "\nmore", "\\\nlast"])
)
_LINE = st.sampled_from([f"{words} @" for words in _WORDS])
_HEADING = st.builds(lambda marks, line: f"{marks} {line}", st.sampled_from(["#", "##"]), _LINE)
_UNDERLINED = _LINE.map(lambda line: f"{line}\n---")
_CELL = st.sampled_from(["cell @", "", "a \\| b @"])


@st.composite
def _table(draw: st.DrawFn) -> str:
    rows = draw(st.lists(st.tuples(_CELL, _CELL), min_size=1, max_size=3))
    return "\n".join(["| head @ | @ |", "| --- | ---: |", *(f"| {one} | {other} |" for one, other in rows)])


def _list(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def put(mark: str, gap: str, items: list[str]) -> str:
        return gap.join(f"{mark} {_indented(item, ' ' * (len(mark) + 1))}" for item in items)

    items = st.lists(st.one_of(_TEXT, st.builds("{}\n\n{}".format, _TEXT, inner)), min_size=1, max_size=3)
    return st.builds(put, st.sampled_from(["-", "*", "1.", "7)"]), st.sampled_from(["\n", "\n\n"]), items)


def _quote(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(inner, min_size=1, max_size=2).map(lambda ones: "> " + _indented("\n\n".join(ones), "> "))


_LEAF = st.one_of(_TEXT, _TEXT, _HEADING, _UNDERLINED, _table(), st.just("<div>\n@\n</div>"))


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(_list(inner), _quote(inner))


_BLOCK = st.recursive(_LEAF, _nested, max_leaves=5)
_OTHER = st.sampled_from(["```\ncode\n```", "***", "<!-- a comment -->", "[x]: y.md"])
_NOTE = _TEXT.map(lambda text: "[^1]: " + _indented(text, "    "))
BODIES = st.builds(
    lambda first, blocks, notes: _numbered(first + "\n\n".join([*blocks, *notes]) + "\n"),
    st.sampled_from(["\n", ""]),
    st.lists(st.one_of(_BLOCK, _BLOCK, _BLOCK, _OTHER), max_size=6),
    st.lists(_NOTE, max_size=1),
)
"""Bodies each of whose segments holds a number; the numbers count up."""

SCRAPS = st.lists(
    st.sampled_from(
        """\
слово|word|# Heading|===|---|- item|  - nested|  text|1. one|> quote|> - both||||| a | b ||---|---||| x |
[^1]: note|x[^1]|    deep|```|<!-- c -->|<!-- untranslated|-->|<div>|- [x] task|-\ttab|>\tx|\u00a0|\ra|\0|[a]: b|[a][]|
- <!-- untranslated a -->|# <!-- untranslated b -->|<!-- untranslated c --> d|\\|-|1)|>|\x0b|\x0c""".replace(
            "|\n", "|"
        ).split("|")
    ),
    max_size=20,
).map("\n".join)
"""Lines that make sense by chance."""


def number_of(text: str) -> int:
    """Return the number in a text of a segment, from 0."""
    found = _NUMBER.search(text)
    assert found, text
    return int(found[0]) - 1000


def translation(kind: SegmentKind, number: int, word: str) -> str:
    """Return a text for a segment that is read as its kind."""
    text = f"{word} {1000 + number}"
    return f"<div>{text}</div>" if kind is SegmentKind.HTML else text


class Case(NamedTuple):
    """A source, a translation of it, and what stands for what."""

    source: str
    target: str
    pairs: list[Pair]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A translation in which some segments are markers, some missing, and some translated."""
    source = draw(BODIES)
    segments = body_segments(source)
    states = draw(st.lists(st.sampled_from("mtt-"), min_size=len(segments), max_size=len(segments)))
    texts = [
        None if state == "m" else translation(one.kind, at, "Old")
        for at, (one, state) in enumerate(zip(segments, states, strict=True))
    ]
    whole = draft_body(source, texts)
    gone = [at for at, one in enumerate(body_segments(whole)) if states[number_of(one.text)] == "-"]
    target = compose("", whole, [], {}, remove=gone).body
    return Case(source, target, pairs_of(source, target))


def pairs_of(source: str, target: str) -> list[Pair]:
    """Return what stands for what, by the numbers in the texts."""
    targets = [numbers_in(slot.text) for slot in split(target).slots]
    held = {number for numbers in targets for number in numbers}
    pairs = [Pair(tuple(numbers), (at,)) for at, numbers in enumerate(targets)]
    pairs += [Pair((at,), ()) for at in range(len(split(source).slots)) if at not in held]
    return sorted(pairs, key=lambda pair: pair.sources)


def numbers_in(text: str) -> list[int]:
    """Return all numbers in a text, from 0."""
    return [int(found) - 1000 for found in _NUMBER.findall(text)]
