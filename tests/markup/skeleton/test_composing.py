from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.alignment import Pair, align
from bsmu_news.markup.segments import body_segments
from bsmu_news.markup.skeleton import compose, slots_of
from tests.markup.skeleton.samples import BODIES, SCRAPS, Case, cases, numbers_in, translation


def _pairs(*numbers: tuple[list[int], list[int]]) -> list[Pair]:
    return [Pair(tuple(sources), tuple(targets)) for sources, targets in numbers]


_BOTH = _pairs(([0], [0]), ([1], [1]))
_GAP = _pairs(([0], [0]), ([1], []), ([2], [1]))
_LATE = _pairs(([0], []), ([1], [0]))


def _chosen(case: Case, random: Random) -> tuple[dict[int, str], set[int]]:
    """Return texts for some segments of a source, and some others that shall have a marker."""
    kinds = [segment.kind for segment in body_segments(case.source)]
    texts = {at: translation(kind, at, "New") for at, kind in enumerate(kinds) if random.random() < 0.5}
    return texts, {at for at in range(len(kinds)) if random.random() < 0.3}


@given(cases(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_texts_stand_in_the_order_of_the_source(case: Case, random: Random) -> None:
    """Each text is read at its place with its kind; no segment is lost or doubled, and the order is the source's."""
    texts, missing = _chosen(case, random)
    composed = compose(case.source, case.target, case.pairs, texts, missing=missing)
    order = [number for slot in slots_of(composed.body) for number in numbers_in(slot.text)]
    assert order == sorted(set(order))
    before = {number for slot in slots_of(case.target) for number in numbers_in(slot.text)}
    assert before | composed.placed <= set(order)
    assert set(texts) | missing - before <= set(order) | set(composed.unplaced)
    kinds = [segment.kind for segment in body_segments(case.source)]
    read = [(one.kind, one.text) for one in body_segments(composed.body)]
    assert all((kinds[at], texts[at]) in read for at in composed.placed)
    assert not composed.placed & set(composed.unplaced)


@given(cases(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_what_a_person_wrote_stays_byte_for_byte(case: Case, random: Random) -> None:
    """All that no text is for stands in the result as it stood, line ends, blanks and escapes among it."""
    texts, missing = _chosen(case, random)
    composed = compose(case.source, case.target, case.pairs, texts, missing=missing)
    touched = {target for pair in case.pairs if set(pair.sources) & texts.keys() for target in pair.targets}
    slots = enumerate(slots_of(case.target))
    kept = [case.target[slot.start : slot.end] for at, slot in slots if at not in touched]
    found = iter([composed.body[slot.start : slot.end] for slot in slots_of(composed.body)])
    assert all(raw in found for raw in kept)


@given(BODIES | SCRAPS, SCRAPS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_bodies_that_have_nothing_in_common_are_no_error(source: str, target: str, random: Random) -> None:
    """Whatever stands in both, other segments stay as they are, and each text is placed or told."""
    segments, others = body_segments(source), body_segments(target)
    pairs = align(segments, others)
    texts = {at: f"New {at}" for at in range(len(segments)) if random.random() < 0.5}
    composed = compose(source, target, pairs, texts)
    assert composed.placed | set(composed.unplaced) == texts.keys()
    touched = {number for pair in pairs if set(pair.sources) & texts.keys() for number in pair.targets}
    found = iter([(one.kind, one.text) for one in body_segments(composed.body)])
    kept = [one for at, one in enumerate(others) if at not in touched and one.kind is not SegmentKind.UNTRANSLATED]
    assert all((one.kind, one.text) in found for one in kept)


@given(cases(), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_what_is_removed_is_gone_and_nothing_else(case: Case, random: Random) -> None:
    """Segments are taken out with their blocks; all others stay as they are."""
    slots = slots_of(case.target)
    gone = {at for at in range(len(slots)) if random.random() < 0.4}
    read = [slot.text for slot in slots_of(compose(case.source, case.target, case.pairs, {}, remove=gone).body)]
    left = iter(read)
    assert all(slot.text in left for at, slot in enumerate(slots) if at not in gone)
    assert len(read) <= len(slots)


@pytest.mark.parametrize(
    ("source", "target", "pairs", "texts", "body"),
    [
        ("a\n\nb\n", "<!-- untranslated\na\n-->\n\nB\n", _BOTH, {0: "A"}, "A\n\nB\n"),
        ("a\n\nb\n", "Old\n\nB  \n", _BOTH, {0: "- A"}, "\\- A\n\nB  \n"),
        ("- a\n- b\n- c\n", "<!-- untranslated\n- a\n- b\n- c\n-->\n", _pairs(([0, 1, 2], [0])),
         {0: "A", 1: "B", 2: "C"}, "- A\n- B\n- C\n"),
        ("- a\n- b\n", "<!-- untranslated\n- a\n- b\n-->\n", _pairs(([0, 1], [0])), {1: "B"},
         "- <!-- untranslated\n  a\n  -->\n- B\n"),
        ("- a\n- new\n- b\n", "<!-- untranslated\n- a\n- b\n-->\n", _pairs(([0, 2], [0]), ([1], [])),
         {1: "New"}, "- <!-- untranslated\n  a\n  -->\n- New\n- <!-- untranslated\n  b\n  -->\n"),
        ("- a\n- b\n", "- A\n- <!-- untranslated\n  b\n  -->\n", _BOTH, {1: "B\nb"}, "- A\n- B\n  b\n"),
        ("# a\n\nb\n", "# <!-- untranslated a -->\n\nB\n", _BOTH, {0: "A"}, "# A\n\nB\n"),
        ("a\n\n# b\n", "A\n<!-- untranslated\n# b\n-->\n", _BOTH, {1: "B"}, "A\n\n# B\n"),
        ("a\n\nb\n", "<!-- untranslated\na\n-->\n<!-- untranslated\nb\n-->\n", _BOTH, {0: "A", 1: "B"}, "A\n\n\nB\n"),
        ("a\n\nb\n\nc\n", "A\n\nC\n", _GAP, {1: "B"}, "A\n\nB\n\nC\n"),
        ("a\n\nb\n\nc\n", "A\n# C\n", _GAP, {1: "B"}, "A\n\nB\n\n# C\n"),
        ("a\n\nb\n", "B\n", _LATE, {0: "A"}, "A\n\nB\n"),
        ("1. a\n2. b\n3. c\n", "4) A\n5) C\n", _GAP, {1: "B"}, "4) A\n5) B\n5) C\n"),
        ("- a\n- b\n", "* B\n\n* C\n", _LATE, {0: "A"}, "* A\n\n* B\n\n* C\n"),
        ("- a\n  - b\n- c\n", "> - A\n> - C\n", _GAP, {1: "B"}, "> - A\n>   - B\n> - C\n"),
        ("- a\n- b\n- c\n", "A\n\nC\n", _GAP, {1: "B"}, "A\n\n- B\n\nC\n"),
        ("> a\n>\n> b\n", "> A\n", _pairs(([0], [0]), ([1], [])), {1: "B\nb"}, "> A\n>\n> B\n> b\n"),
        ("- a\n\nb\n\n- c\n", "- A\n- C\n", _GAP, {1: "B"}, "- A\n\nB\n\n- C\n"),
        ("|a|\n|-|\n|b|\n|c|\n", "| A |\n|:-|\n| C |\n", _GAP, {1: "B|b"}, "| A |\n|:-|\n| B\\|b |\n| C |\n"),
        ("|a|b|\n|-|-|\n", "|A||\n|-|-|\n", _pairs(([0], [0]), ([1], [])), {1: "B"}, "|A| B |\n|-|-|\n"),
        ("a\n\n    code\n\nb\n\nc\n", "A\n\n    code\n\nC\n", _GAP, {1: "B"}, "A\n\n    code\n\nB\n\nC\n"),
        ("a\n\nb\n\n***\n\nc\n", "A\n", _pairs(([0], [0]), ([1], []), ([2], [])), {1: "B", 2: "C"},
         "A\n\nB\n\n***\n\nC\n"),
        ("a\n\nb\n", "", _pairs(([0], []), ([1], [])), {0: "A", 1: "B"}, "\nA\n\nB\n"),
        ("a\n", "\n[x]: y.md\n", _pairs(([0], [])), {0: "A"}, "\n[x]: y.md\n\nA\n"),
        ("- a\n", "<!-- untranslated\na\n-->\n", _pairs(([0], [0])), {0: "A"}, "- A\n"),
    ],
)  # fmt: skip
def test_placed(source: str, target: str, pairs: list[Pair], texts: dict[int, str], body: str) -> None:
    """A text goes into its marker, in place of an older text, or where its block is missing."""
    composed = compose(source, target, pairs, texts)
    assert composed.body == body
    assert (composed.placed, composed.unplaced) == (frozenset(texts), ())


@pytest.mark.parametrize(
    ("source", "target", "pairs", "texts"),
    [
        ("a\n\nb\n", "A and B\n", _pairs(([0, 1], [0])), {0: "A"}),
        ("a\n", "A\n\nB\n", _pairs(([0], [0, 1])), {0: "A"}),
        ("|a|b|\n|-|-|\n", "|A|\n|-|\n", _pairs(([0], [0]), ([1], [])), {1: "B"}),
        ("|a|\n|-|\n|b|\n", "|A|A|\n|-|-|\n", _pairs(([0], [0, 1]), ([1], [])), {1: "B"}),
        ("<div>a</div>\n", "<div>A</div>\n", _pairs(([0], [0])), {0: "no HTML"}),
        ("a\n", "A\n", _pairs(([0], [0])), {0: " \n"}),
        ("a\n", "A\n", _pairs(([7], [9])), {7: "B"}),
        ("> a\n\nb\n\n> c\n", "> A\n>\n> C\n", _GAP, {1: "B"}),
    ],
)
def test_unplaced(source: str, target: str, pairs: list[Pair], texts: dict[int, str]) -> None:
    """What a person merged or split, and what has no place, is told; not a byte is changed for it."""
    assert compose(source, target, pairs, texts) == (target, frozenset(), tuple(texts))


@pytest.mark.parametrize(
    ("source", "target", "pairs", "body"),
    [
        ("a\n\nb\n\nc\n", "A\n\nC\n", _GAP, "A\n\n<!-- untranslated\nb\n-->\n\nC\n"),
        ("- a\n- b\n- c\n", "- A\n- C\n", _GAP, "- A\n- <!-- untranslated\n  b\n  -->\n- C\n"),
        ("|a|\n|-|\n|b|\n|c|\n", "|A|\n|-|\n|C|\n", _GAP, "|A|\n|-|\n| <!-- untranslated b --> |\n|C|\n"),
        ("a\n\nb\n", "A\n\nB\n", _BOTH, "A\n\nB\n"),
        ("- a\n- b\n", "<!-- untranslated\n- a\n-->\n", _pairs(([0], [0]), ([1], [])),
         "<!-- untranslated\n- a\n- b\n-->\n"),
    ],
)  # fmt: skip
def test_missing_segments_get_a_marker(source: str, target: str, pairs: list[Pair], body: str) -> None:
    """A marker holds the place of what is missing and has no text; what has a counterpart gets none."""
    composed = compose(source, target, pairs, {}, missing=[1])
    assert composed == (body, frozenset(), ())


@pytest.mark.parametrize(
    ("target", "remove", "body"),
    [
        ("\nA\n\nB\n\nC\n", [1], "\nA\n\nC\n"),
        ("A\n\nB\n", [1], "A\n"),
        ("A\n\nB", [1], "A"),
        ("- A\n- B\n- C\n", [1], "- A\n- C\n"),
        ("- A\n\n- B\n\nC\n", [1], "- A\n\nC\n"),
        ("- A\n\n  B\n", [0], "- A\n\n  B\n"),
        ("- A\n\n  B\n- C\n", [0, 1], "- C\n"),
        ("> A\n>\n> B\n\nC\n", [1], "> A\n\nC\n"),
        ("|A|B|\n|-|-|\n|C|D|\n|E|F|\n", [2, 3], "|A|B|\n|-|-|\n|E|F|\n"),
        ("|A|B|\n|-|-|\n|C|D|\n", [2], "|A|B|\n|-|-|\n|C|D|\n"),
        ("|A|\n|-|\n|C|\n\nB\n", [0, 1], "B\n"),
        ("A\n# B\nC\n", [1], "A\n\nC\n"),
        ("A\n", [0, 5, -1], ""),
        ("A\n\n- B\n\nC\n\nD\n", [1, 2, 3], "A\n"),
        ("A\n\nB\n\nC", [1, 2], "A"),
    ],
)
def test_removed(target: str, remove: list[int], body: str) -> None:
    """A paragraph, item or row goes with its lines; what holds other segments stays."""
    assert compose("", target, [], {}, remove=remove).body == body


def test_a_text_and_a_removal_at_once() -> None:
    """What is removed may stand beside what is put in."""
    pairs = _pairs(([0], [0]), ([1], []), ([], [1]))
    assert compose("a\n\nb\n", "A\n\nX\n", pairs, {1: "B"}, remove=[1]).body == "A\n\nB\n"


def test_one_bad_text_does_not_keep_out_the_others() -> None:
    """HTML that never ends would swallow what follows: it is left out, the rest is placed."""
    source = "a\n\n<div>b</div>\nc\n\n- d\n"
    target = "A\n\n<div>B</div>\n\nC\n\n- D\n"
    pairs = [Pair((at,), (at,)) for at in range(len(body_segments(target)))]
    composed = compose(source.replace("</div>\n", "</div>\n\n"), target, pairs, {0: "AA", 1: "<script>b", 3: "DD"})
    assert composed == ("AA\n\n<div>B</div>\n\nC\n\n- DD\n", frozenset((0, 3)), (1,))


def test_a_script_in_an_answer_is_text() -> None:
    """Neither a tag nor a comment that begins a text starts a block of HTML."""
    composed = compose("a\n\nb\n", "A\n\nB\n", _BOTH, {0: "<script>alert(1)</script>", 1: "<!-- untranslated x -->"})
    assert composed.body == "\\<script>alert(1)</script>\n\n\\<!-- untranslated x -->\n"
    assert [one.kind for one in body_segments(composed.body)] == [SegmentKind.PARAGRAPH] * 2
