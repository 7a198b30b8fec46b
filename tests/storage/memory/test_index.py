"""The index finds units by their text and by texts like it, and says when it is damaged."""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.memory import Unit
from bsmu_news.errors import MemoryIndexError
from bsmu_news.storage.memory.index import UnitIndex, make_index, open_index
from bsmu_news.storage.memory.unit_file import encode_unit, read_unit
from bsmu_news.storage.memory.words import beginnings, digest_of

LANGUAGES = ("ru", "be", "en")
LABORATORY = Unit(
    "Студенты открыли лабораторию.", "Students opened a laboratory.", "ru", "en", "one", "Anna", "2024-05-17", True
)
CUP = Unit("Команда выиграла кубок.", "The team won the cup.", "ru", "en", "two")

fields = st.text(st.characters(codec="utf-8"), max_size=30)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.builds(Unit, *[fields] * 7, st.booleans()), min_size=1, max_size=5))
def test_units_come_back_from_their_offsets(units: list[Unit]) -> None:
    """Only the mark between fields, which is no text, is lost."""
    records = [encode_unit(unit) for unit in units]
    file, at = BytesIO(b"".join(records)), 0
    for unit, record in zip(units, records, strict=True):
        cleaned = [one.replace("\x1f", " ") if isinstance(one, str) else one for one in unit]
        assert list(read_unit(file, at)) == cleaned
        at += len(record)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 400), st.integers(1, 255))
def test_a_damaged_record_is_never_a_unit(at: int, change: int) -> None:
    data = bytearray(encode_unit(LABORATORY))
    data[at % len(data)] ^= change
    with pytest.raises(MemoryIndexError):
        read_unit(BytesIO(data), 0)


def test_a_long_record_is_read_whole() -> None:
    unit = CUP._replace(target="слово " * 2000)
    assert read_unit(BytesIO(encode_unit(unit)), 0) == unit


def test_words_are_cut_where_their_endings_begin() -> None:
    assert beginnings("Лаборатория, лабораториями! 25") == ["лабор", "лабор", "25"]


def test_a_digest_stays_the_same() -> None:
    """It is stored in the index of every newsroom."""
    assert digest_of("ru_en Дом") == digest_of("ru_en Дом") != digest_of("ru_be Дом")


@pytest.fixture(params=["disk", "memory"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[UnitIndex]:
    with closing(make_index(tmp_path if request.param == "disk" else None, LANGUAGES)) as made:
        yield made


def test_exactly_this_text_is_found(index: UnitIndex) -> None:
    """White space aside, in the direction and between the languages that were asked for."""
    index.add([("a", [LABORATORY, CUP], False)])
    assert index.exact(" Студенты  открыли\nлабораторию. ", "ru", "en") == [LABORATORY]
    assert index.exact("Студенты открыли лабораторию", "ru", "en") == []
    assert index.exact(LABORATORY.source, "ru", "be") == []
    assert index.exact(LABORATORY.target, "en", "ru") == []


def test_a_unit_for_both_ways_is_turned(index: UnitIndex) -> None:
    index.add([("a", [CUP], True)])
    assert index.exact(CUP.target, "en", "ru") == index.like("teams won cups", "en", "ru") == [CUP.turned]


def test_texts_in_other_cases_are_found(index: UnitIndex) -> None:
    index.add([("a", [LABORATORY, CUP], False)])
    assert index.like("открытием лаборатории студентами", "ru", "en") == [LABORATORY]
    assert index.like("ничего похожего", "ru", "en") == index.like("…", "ru", "en") == []


def test_a_language_that_the_index_does_not_know_is_an_error(index: UnitIndex) -> None:
    with pytest.raises(MemoryIndexError):
        index.like("Haus", "de", "en")


def test_groups_are_replaced_and_dropped(index: UnitIndex) -> None:
    index.add([("a", [LABORATORY], False), ("b", [CUP], False)])
    index.add([("a", [LABORATORY._replace(target="New")], False)], dropped=["a", "b"])
    assert [one.target for one in index.exact(LABORATORY.source, "ru", "en")] == ["New"]
    assert index.exact(CUP.source, "ru", "en") == []


def test_what_fails_halfway_changes_nothing(index: UnitIndex) -> None:
    """The old units are found, and the next try may succeed."""

    def broken() -> Iterator[Unit]:
        yield CUP
        raise OSError(28, "No space left on device")

    index.add([("a", [LABORATORY], False)])
    with pytest.raises(MemoryIndexError):
        index.add([("b", broken(), False)], dropped=["a"])
    assert index.exact(LABORATORY.source, "ru", "en") == [LABORATORY]
    assert index.exact(CUP.source, "ru", "en") == []
    index.add([("b", [CUP], False)])
    assert index.exact(CUP.source, "ru", "en") == [CUP]


def test_an_index_is_opened_again(tmp_path: Path) -> None:
    index = make_index(tmp_path, LANGUAGES)
    index.add([("a", [LABORATORY, CUP], False)])
    sizes = index.sizes()
    index.close()
    with closing(open_index(tmp_path, sizes)) as again:
        assert again.exact(CUP.source, "ru", "en") == [CUP]


def test_a_file_that_was_cut_short_is_told_before_it_is_read(tmp_path: Path) -> None:
    """Reading behind the end of a mapped file would kill the program."""
    index = make_index(tmp_path, LANGUAGES)
    index.add([("a", [LABORATORY, CUP], False)])
    sizes = index.sizes()
    index.close()
    for name, size in sizes.items():
        path = tmp_path / name
        data = path.read_bytes()
        if size > 1:
            path.write_bytes(data[: size // 2])
            with pytest.raises(MemoryIndexError):
                open_index(tmp_path, sizes)
            path.write_bytes(data)
    open_index(tmp_path, sizes).close()


@pytest.mark.parametrize("name", ["meta.json", "units"])
def test_an_index_without_a_file_that_it_needs_is_told(tmp_path: Path, name: str) -> None:
    index = make_index(tmp_path, LANGUAGES)
    sizes = index.sizes()
    index.close()
    (tmp_path / name).unlink()
    with pytest.raises(MemoryIndexError):
        open_index(tmp_path, sizes)
