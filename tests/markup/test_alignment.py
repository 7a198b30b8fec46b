"""Alignment: what belongs together is set together, whatever was left out, added, merged or split."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.alignment import Pair, align, align_segments
from bsmu_news.markup.alignment.pairs import by_position
from bsmu_news.markup.segments import body_segments, one_by_one

_KINDS = (SegmentKind.PARAGRAPH, SegmentKind.HEADING, SegmentKind.ITEM, SegmentKind.UNTRANSLATED, SegmentKind.TITLE)
_SEGMENTS = st.lists(
    st.builds(Segment, st.sampled_from(_KINDS), st.text("ab 123.А", min_size=1, max_size=6), st.just(1), st.just(1)),
    max_size=8,
)
_RU = (
    "В понедельник в Минск приехали 24 студента из Ташкента.",
    "Ректор Сергей Рубникович встретил гостей в главном корпусе.",
    "«Мы рады, что ваша практика проходит у нас», — сказал он.",
    "На кафедре анатомии гостям показали музей, которому 95 лет.",
    "Практика продлится 12 дней.",
    "В субботу студенты увидят Брест и Беловежскую пущу.",
    "Как получить диплом магистра в Беларуси?",
    "Об этом рассказала доцент Наталья Гурина.",
)
_EN = (
    "On Monday, 24 students from Tashkent came to Minsk.",
    "Rector Sergey Rubnikovich met the guests in the main building.",
    "“We are glad that you have your training here,” he said.",
    "The Department of Anatomy showed the guests its museum, which is 95 years old.",
    "The training will last 12 days.",
    "On Saturday, the students will see Brest and Belovezhskaya Pushcha.",
    "How does one get a master’s degree in Belarus?",
    "Docent Natalia Gurina told them about this.",
)


def _paragraphs(texts: tuple[str, ...] | list[str]) -> list[Segment]:
    return [Segment(SegmentKind.PARAGRAPH, text, 1, 1) for text in texts]


def _pairs(source: tuple[str, ...] | list[str], target: tuple[str, ...] | list[str]) -> list[Pair]:
    return align(_paragraphs(source), _paragraphs(target))


def _one_to_one(count: int, shift: int = 0, start: int = 0) -> list[Pair]:
    return [Pair((at,), (at + shift,)) for at in range(start, count)]


def _texts(source: str, target: str) -> list[tuple[str | None, str | None]]:
    pairs = align_segments(body_segments(source), one_by_one(body_segments(target)))
    return [(_joined(pair.sources), _joined(pair.targets)) for pair in pairs]


def _joined(segments: tuple[Segment, ...]) -> str | None:
    return " + ".join(segment.text for segment in segments) or None


def test_equal_structure_pairs_in_order() -> None:
    """Where both sides have the same blocks, each stands beside its counterpart."""
    assert _texts("# А\n\nбв\n\n- г\n- д", "# A\n\nbc\n\n- d\n- e") == [
        ("А", "A"),
        ("бв", "bc"),
        ("г", "d"),
        ("д", "e"),
    ]


@pytest.mark.parametrize("missing", range(len(_RU)))
def test_missing_paragraph_is_a_gap_where_it_is_missing(missing: int) -> None:
    """Numbers, names and lengths tell which of several paragraphs has no translation."""
    pairs = _pairs(_RU, [text for at, text in enumerate(_EN) if at != missing])
    assert pairs == [*_one_to_one(missing), Pair((missing,), ()), *_one_to_one(len(_RU), -1, missing + 1)]


@pytest.mark.parametrize("added", range(len(_EN) + 1))
def test_added_paragraph_stands_alone(added: int) -> None:
    """What only the translation has is told as having no source."""
    target = [*_EN[:added], "BSMU is a university that was founded in 1921.", *_EN[added:]]
    assert _pairs(_RU, target) == [*_one_to_one(added), Pair((), (added,)), *_one_to_one(len(_RU), 1, added)]


@pytest.mark.parametrize("first", range(len(_EN) - 1))
def test_merged_paragraphs_stand_beside_their_whole(first: int) -> None:
    """Two paragraphs that were made one both belong to it."""
    target = [*_EN[:first], f"{_EN[first]} {_EN[first + 1]}", *_EN[first + 2 :]]
    merged = Pair((first, first + 1), (first,))
    assert _pairs(_RU, target) == [*_one_to_one(first), merged, *_one_to_one(len(_RU), -1, first + 2)]


@pytest.mark.parametrize("first", range(len(_EN) - 1))
def test_split_paragraph_stands_beside_its_parts(first: int) -> None:
    """A paragraph of the source that was made two belongs to both."""
    source = [*_RU[:first], f"{_RU[first]} {_RU[first + 1]}", *_RU[first + 2 :]]
    split = Pair((first,), (first, first + 1))
    rest = [Pair((at - 1,), (at,)) for at in range(first + 2, len(_EN))]
    assert _pairs(source, _EN) == [*_one_to_one(first), split, *rest]


def test_three_merged_paragraphs_are_found() -> None:
    """Three paragraphs may have become one."""
    target = [*_EN[:2], " ".join(_EN[2:5]), *_EN[5:]]
    assert Pair((2, 3, 4), (2,)) in _pairs(_RU, target)


@pytest.mark.parametrize("at", range(len(_EN)))
@pytest.mark.parametrize("damage", ["cut", "untouched source", "words appended", "number"])
def test_damaged_paragraph_keeps_its_place(at: int, damage: str) -> None:
    """What is wrong inside of a paragraph does not move it away from its source."""
    texts = {
        "cut": _EN[at][: len(_EN[at]) // 3],
        "untouched source": _RU[at],
        "words appended": f"{_EN[at]} на кафедре анатомии человека",
        "number": _EN[at].replace("1", "7").replace("9", "2").replace("4", "6"),
    }
    assert _pairs(_RU, [*_EN[:at], texts[damage], *_EN[at + 1 :]]) == _one_to_one(len(_RU))


@pytest.mark.parametrize("first", range(len(_EN) - 1))
def test_swapped_neighbours_leave_the_others_alone(first: int) -> None:
    """Two paragraphs that changed places disturb nobody else."""
    target = [*_EN[:first], _EN[first + 1], _EN[first], *_EN[first + 2 :]]
    pairs = _pairs(_RU, target)
    assert pairs[:first] == _one_to_one(first)
    rest = _one_to_one(len(_RU), 0, first + 2)
    assert not rest or pairs[-len(rest) :] == rest


def test_moved_paragraph_is_missing_and_extra() -> None:
    """A paragraph that was moved far is told at both places; the others pair."""
    pairs = _pairs(_RU, [*_EN[1:], _EN[0]])
    assert pairs == [Pair((0,), ()), *_one_to_one(8, -1, 1), Pair((), (7,))]


def test_number_of_another_paragraph_forbids_the_quick_way() -> None:
    """Equal counts of equal kinds are no proof: one left out here and one added there show by their numbers."""
    target = ["The new building was opened.", *_EN[:4], *_EN[5:]]
    assert Pair((0,), (1,)) in _pairs(_RU, target)


def test_kinds_are_not_mixed() -> None:
    """A heading is never the translation of a paragraph, nor a picture that of a text."""
    assert _texts("абв", "# abc") == [("абв", None), (None, "abc")]
    assert _texts("абв", "![abc](a.jpg)") == [("абв", None), (None, "![abc](a.jpg)")]


def test_list_item_may_become_a_paragraph() -> None:
    """Items, paragraphs and quotations may stand for one another."""
    assert _texts(
        "- Приехали 24 студента.\n- Практика продлится 12 дней.", "24 students came.\n\nIt will last 12 days."
    ) == [
        ("Приехали 24 студента.", "24 students came."),
        ("Практика продлится 12 дней.", "It will last 12 days."),
    ]


def test_front_matter_pairs_with_its_own_kind() -> None:
    """A summary that only one side has is no title, and a caption no alternative text."""
    kinds = SegmentKind
    source = [(kinds.TITLE, "Имя"), (kinds.SUMMARY, "Кратко"), (kinds.ALT, "Музей"), (kinds.PARAGRAPH, "Текст")]
    target = [(kinds.TITLE, "Name"), (kinds.ALT, "Museum"), (kinds.CAPTION, "Guests"), (kinds.PARAGRAPH, "Text")]
    pairs = align([Segment(*one, 1, 1) for one in source], [Segment(*one, 1, 1) for one in target])
    assert pairs == [
        Pair((0,), (0,)),
        Pair((1,), ()),
        Pair((2,), (1,)),
        Pair((), (2,)),
        Pair((3,), (3,)),
    ]


def test_marker_stands_beside_what_it_quotes() -> None:
    """A marker pairs with its source, whatever that is, and even when it quotes the marks of the block."""
    assert _texts("# А\n\nб\n\n- в\n- г", "b\n\n<!-- untranslated\n- в\n- г\n-->") == [
        ("А", None),
        ("б", "b"),
        ("в", "в"),
        ("г", "г"),
    ]


def test_marker_of_a_whole_list_stands_beside_all_its_items() -> None:
    """One marker may quote many blocks; none of them is missing."""
    source = body_segments("абв где\n\n- в\n- г\n- д\n\nежз")
    target = body_segments("abc def\n\n<!-- untranslated\n- в\n- г\n- д\n-->\n\nghi")
    assert align(source, target) == [Pair((0,), (0,)), Pair((1, 2, 3), (1,)), Pair((4,), (2,))]


def test_markers_for_everything_need_no_search() -> None:
    """A translation that is not begun has a marker in every place."""
    source = _paragraphs(_RU)
    target = [segment._replace(kind=SegmentKind.UNTRANSLATED) for segment in source]
    assert align(source, target) == _one_to_one(len(_RU))


@given(_SEGMENTS, _SEGMENTS)
def test_nothing_is_dropped(source: list[Segment], target: list[Segment]) -> None:
    """Every segment of both sides is in exactly one pair, in its order, whichever way is taken."""
    for pairs in (align(source, target), by_position(source, target)):
        assert [at for pair in pairs for at in pair.sources] == list(range(len(source)))
        assert [at for pair in pairs for at in pair.targets] == list(range(len(target)))
        assert all(pair.sources or pair.targets for pair in pairs)


@pytest.mark.parametrize(
    ("rows", "columns"), [(700, 650), (1500, 3), (3, 1500), (9000, 12_000), (6000, 900), (900, 6000)]
)
def test_many_segments_take_no_time_to_speak_of(rows: int, columns: int) -> None:
    """Neither a book nor two very unlike sides keep anybody waiting."""
    source = _paragraphs([f"{text} {at}" for at in range(rows // 8 + 1) for text in _RU][:rows])
    target = _paragraphs([f"{text} {at}" for at in range(columns // 8 + 1) for text in _EN][:columns])
    start = time.process_time()
    pairs = align(source, target)
    assert time.process_time() - start < 10
    assert sum(len(pair.sources) for pair in pairs) == rows
