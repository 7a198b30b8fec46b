import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup import blocks
from bsmu_news.markup.segments import body_segments
from bsmu_news.markup.skeleton import join, slots_of, split
from tests.conftest import DATA
from tests.markup.skeleton.samples import BODIES, SCRAPS, translation

_SPEC = (DATA / "commonmark" / "spec.txt").read_text(encoding="utf-8").replace("→", "\t")
EXAMPLES = re.findall(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", _SPEC, re.MULTILINE | re.DOTALL)
_HOSTILE = (
    "- a;1. x;#;> q;a\n===;[a]: b;[^1]: z;    code;```;~~~;<div>;***;***b***;[ ] k;a\n\n- b;  \\;`x`;x #;<b>;---;==="
    ";+;|;<!-- untranslated a -->;<!-- open;a\\;12) x;\ta;a\n    b;a\n> b;a\n2. b;a  \n- b;a\\\n# b;`a\n- b`;![x](y);x*"
    ";a | b\n--|--;`x|y`;a\\|b"
).split(";")


def _own_texts(body: str) -> list[str]:
    return [segment.text for segment in body_segments(body)]


def _is_itself(body: str) -> None:
    skeleton = split(body)
    assert [slot.text for slot in skeleton.slots] == _own_texts(body)
    assert join(skeleton, _own_texts(body)) == body
    assert "".join(skeleton.pieces[:1]) == body[: skeleton.slots[0].start if skeleton.slots else len(body)]
    assert len(skeleton.pieces) == len(skeleton.slots) + 1


def test_all_examples_of_commonmark_are_there() -> None:
    """The specification has 652 examples."""
    assert len(EXAMPLES) == 652


def test_every_example_of_commonmark_is_put_together_again() -> None:
    """What was taken apart is the same, byte for byte, with its own texts; there is a slot for each segment."""
    for example in EXAMPLES:
        _is_itself(example)


@given(st.text(max_size=80) | BODIES | SCRAPS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_put_together_again(body: str) -> None:
    """This holds for any text: lone carriage returns, tabs, unbreakable spaces, and markers among them."""
    _is_itself(body)


def test_every_example_of_commonmark_takes_other_texts() -> None:
    """With other words in it, each example has the same kinds of segments, and these words."""
    for example in EXAMPLES:
        segments = body_segments(example)
        texts = [translation(one.kind, number, "New") for number, one in enumerate(segments)]
        if SegmentKind.HTML not in [one.kind for one in segments]:
            read = body_segments(join(split(example), texts))
            assert [(one.kind, one.text) for one in read] == [
                (one.kind, text) for one, text in zip(segments, texts, strict=True)
            ]


@given(BODIES, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_texts_are_made_to_fit(body: str, random: Random) -> None:
    """Whatever a text looks like, it is one segment of the kind that stood there, and nothing beside it changes."""
    slots = slots_of(body)
    texts = [slot.text if slot.kind is SegmentKind.HTML else random.choice(_HOSTILE) for slot in slots]
    read = body_segments(join(split(body), texts))
    fits = [text if slot.text == text else slot.fit(text) for slot, text in zip(slots, texts, strict=True)]
    assert [(one.kind, one.text) for one in read] == [(slot.kind, fit) for slot, fit in zip(slots, fits, strict=True)]


@pytest.mark.parametrize(
    ("body", "text", "joined"),
    [
        ("> - a\n>   b\n", "c\nd", "> - c\n>   d\n"),
        ("1. a\n", "- b\n\n# c", "1. \\- b # c\n"),
        ("[^1]: a\n", "b\nc", "[^1]: b\n    c\n"),
        ("## a ##\n", "b\n#", "## b \\# ##\n"),
        ("a\n===\n", "b\n---", "b ---\n===\n"),
        ("|a|b|\n|-|-|\n", "x | y\nz", "|x \\| y z|b|\n|-|-|\n"),
        ("- [ ] a\n", "b\nc", "- [ ] b\n  c\n"),
        ("a\n", "12. b", "12\\. b\n"),
        ("a\n", "b  \n- c", "b  \n\\- c\n"),
        ("a\n", "x\r\ny\rz\ud800\0", "x\ny\nz\ufffd\ufffd\n"),
    ],
)
def test_join(body: str, text: str, joined: str) -> None:
    """Lines get the marks of what holds them; what would start another block, or end a cell, is escaped."""
    assert join(split(body), [text, *_own_texts(body)[1:]]) == joined


@pytest.mark.parametrize("text", ["", " \n", "\t"])
def test_no_text_stands_for_an_empty_one(text: str) -> None:
    """An empty text cannot be a segment, so what stood there stays."""
    assert slots_of("a\n")[0].fit(text) is None
    assert join(split("a\n"), [text]) == "a\n"


def test_words_of_a_block_with_markers_are_fixed() -> None:
    """Words that stand in pieces around a marker cannot be replaced as one."""
    slots = slots_of("<div>one\n<!-- untranslated\nтри\n-->\ntwo</div>\n")
    assert [(slot.text, slot.marker, slot.fixed) for slot in slots] == [
        ("три", True, False),
        ("<div>one\n\ntwo</div>", False, True),
    ]


def test_a_body_with_more_marks_than_anybody_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a body is read as plain paragraphs, and put together again."""
    monkeypatch.setattr(blocks, "_MOST_EVENTS", 20)
    body = "- *a* *b*\n- *c* *d*\n\n> *e* *f*\n"
    assert [slot.kind for slot in slots_of(body)] == [SegmentKind.PARAGRAPH] * 2
    _is_itself(body)
