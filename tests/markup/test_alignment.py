from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup import alignment
from bsmu_news.markup.alignment import align
from bsmu_news.markup.segments import body_segments, one_by_one

_SEGMENTS = st.lists(
    st.builds(
        Segment,
        st.sampled_from([SegmentKind.PARAGRAPH, SegmentKind.HEADING, SegmentKind.ITEM, SegmentKind.UNTRANSLATED]),
        st.text("ab 123", min_size=1, max_size=6),
        st.just(1),
        st.just(1),
    ),
    max_size=8,
)


def _texts(source: str, target: str) -> list[tuple[str | None, str | None]]:
    pairs = align(body_segments(source), one_by_one(body_segments(target)))
    return [(_text(pair.source), _text(pair.target)) for pair in pairs]


def _text(segment: Segment | None) -> str | None:
    return None if segment is None else segment.text


def test_equal_structure_pairs_in_order() -> None:
    """Where both sides have the same blocks, each stands beside its counterpart."""
    assert _texts("# А\n\nбв\n\n- г\n- д", "# A\n\nbc\n\n- d\n- e") == [
        ("А", "A"),
        ("бв", "bc"),
        ("г", "d"),
        ("д", "e"),
    ]


def test_missing_paragraph_is_a_gap_where_it_is_missing() -> None:
    """Numbers and lengths tell which of several paragraphs has no translation."""
    source = "В 2022 году приехали 11 студентов.\n\nКоротко.\n\nОткрытие состоится 5 марта."
    assert _texts(source, "In 2022, 11 students came.\n\nThe opening is on 5 March.") == [
        ("В 2022 году приехали 11 студентов.", "In 2022, 11 students came."),
        ("Коротко.", None),
        ("Открытие состоится 5 марта.", "The opening is on 5 March."),
    ]


def test_added_paragraph_stands_alone() -> None:
    """What only the translation has is shown without a source."""
    assert (None, "BSMU is a university in Minsk, founded in 1921.") in _texts(
        "БГМУ победил.", "BSMU is a university in Minsk, founded in 1921.\n\nBSMU has won."
    )


def test_kinds_are_not_mixed() -> None:
    """A heading is never the translation of a paragraph, nor a picture that of a text."""
    assert _texts("абв", "# abc") == [("абв", None), (None, "abc")]
    assert _texts("абв", "![abc](a.jpg)") == [("абв", None), (None, "![abc](a.jpg)")]


def test_marker_stands_beside_what_it_quotes() -> None:
    """A marker pairs with its source, whatever that is, and even when it quotes the marks of the block."""
    assert _texts("# А\n\nб\n\n- в\n- г", "b\n\n<!-- untranslated\n- в\n- г\n-->") == [
        ("А", None),
        ("б", "b"),
        ("в", "в"),
        ("г", "г"),
    ]


@given(_SEGMENTS, _SEGMENTS)
def test_nothing_is_dropped(source: list[Segment], target: list[Segment]) -> None:
    """Every segment of both sides is in exactly one pair, in its order, whichever way is taken."""
    for pairs in (align(source, target), alignment._by_position(source, target)):  # noqa: SLF001 - for long texts only
        assert [pair.source for pair in pairs if pair.source] == source
        assert [pair.target for pair in pairs if pair.target] == target
        assert all(pair.source or pair.target for pair in pairs)
