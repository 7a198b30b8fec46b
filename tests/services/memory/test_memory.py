"""The memory knows what people wrote or approved, follows the newsroom, and survives what happens to its index."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.services.memory import Memory, open_memory, units_of
from bsmu_news.services.memory.refresh import WAIT
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.memory.ledger import load_ledger, memory_folder
from bsmu_news.storage.memory.lock import memory_lock
from tests.services.memory.rooms import ARTICLE, EDITED, MACHINE, REVIEWED, write_imported, write_room

PAIR = ("ru", "en")
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX signals, modes or limits")


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def room(newsroom: Path) -> Newsroom:
    return write_room(newsroom)


@pytest.fixture
def memory(room: Newsroom, told: list[str]) -> Iterator[Memory]:
    with open_memory(room, tell=told.append) as opened:
        yield opened


def knows(memory: Memory, texts: tuple[str, str]) -> bool:
    found = memory.exact(texts[0], *PAIR)
    return found is not None and found.target == texts[1]


def index_of(room: Newsroom) -> Path:
    ledger = load_ledger(room.root)
    assert ledger
    return memory_folder(room.root) / ledger.folder


def test_units_are_what_people_edited_or_approved(room: Newsroom) -> None:
    """What a machine wrote and nobody touched is none; a reviewer is named, with the day."""
    units = units_of(room, load_article(room, ARTICLE))
    assert units == [
        Unit(*EDITED, *PAIR, ARTICLE, "", "2024-03-06"),
        Unit(*REVIEWED, *PAIR, ARTICLE, "Anna", "2024-03-07", True),
    ]


def test_an_article_that_cannot_be_read_gives_nothing(room: Newsroom) -> None:
    (room.root / ARTICLE / "index.en.md").write_text("---\ntitle: [", encoding="utf-8")
    assert units_of(room, load_article(room, ARTICLE)) == []


def test_nothing_is_written_before_something_is_asked(room: Newsroom, memory: Memory) -> None:
    assert not memory_folder(room.root).exists()
    assert knows(memory, EDITED)
    assert memory_folder(room.root).exists()


def test_the_same_text_is_found_and_the_machines_is_not(memory: Memory) -> None:
    assert knows(memory, EDITED)
    assert knows(memory, REVIEWED)
    assert not knows(memory, MACHINE)
    assert memory.exact(EDITED[1], "en", "ru") is None


def test_the_best_of_several_is_taken(newsroom: Path) -> None:
    """Reviewed before edited, that before imported; of these, the newest."""
    one, other = [
        Unit(REVIEWED[0], text, *PAIR, "", "", day) for text, day in (("Old.", "2020-01-01"), ("New.", "2024-09-09"))
    ]
    write_imported(
        newsroom,
        [
            other,
            one,
            one._replace(source=EDITED[0]),
            Unit("Кот.", "A cat.", *PAIR, day="2020-01-01"),
            Unit("Кот.", "The cat.", *PAIR, day="2021-01-01"),
        ],
    )
    with open_memory(write_room(newsroom)) as memory:
        assert knows(memory, REVIEWED)
        assert knows(memory, EDITED)
        assert knows(memory, ("Кот.", "The cat."))


def test_texts_like_it_come_with_their_scores(memory: Memory) -> None:
    """100 is for the same text alone, and what is below the threshold is left out."""
    same, like = memory.fuzzy(f" {EDITED[0]} ", PAIR), memory.fuzzy(EDITED[0].replace("среду", "пятницу"), PAIR)
    assert [one.score for one in same] == [100]
    assert 70 <= like[0].score < 100
    assert like[0].unit.target == EDITED[1]
    assert memory.fuzzy("Совсем другое", PAIR) == []
    assert memory.fuzzy(EDITED[0].replace("среду", "пятницу"), PAIR, threshold=99) == []
    assert memory.fuzzy("", PAIR) == memory.fuzzy(EDITED[0], PAIR, limit=0) == []


def test_a_pair_that_the_newsroom_does_not_have_gives_nothing(memory: Memory, told: list[str]) -> None:
    """Nothing is built anew for it."""
    for pair in (("de", "en"), ("ru", "ru")):
        assert memory.exact(EDITED[0], *pair) is None
        assert memory.fuzzy(EDITED[0], pair) == []
    assert told == []


def test_the_same_translation_of_several_articles_is_shown_once(newsroom: Path) -> None:
    write_room(newsroom, article="2024-03-06-again")
    with open_memory(write_room(newsroom)) as memory:
        assert len(memory.fuzzy(EDITED[0], PAIR, threshold=95)) == 1


def test_imported_units_are_found_in_both_directions(newsroom: Path) -> None:
    write_imported(newsroom, [Unit("Дом большой.", "The house is big.", *PAIR)])
    with open_memory(write_room(newsroom)) as memory:
        assert memory.exact("The house is big.", "en", "ru")
        found = memory.fuzzy("The house is very big.", ("en", "ru"))[0]
        assert (found.unit.target, found.unit.origin) == ("Дом большой.", "other.tmx")


def test_numbers_are_told(newsroom: Path) -> None:
    write_imported(newsroom, [Unit("Дом", "House", *PAIR), Unit("Хата", "House", "be", "en")])
    with open_memory(write_room(newsroom)) as memory:
        stats = memory.stats()
    assert stats.pairs == {("ru", "en"): 3, ("be", "en"): 1}
    assert (stats.units, stats.reviewed, stats.articles, stats.files) == (4, 1, 1, {"other.tmx": 2})
    assert stats.bytes > 0


def test_only_what_changed_is_taken_in_again(room: Newsroom, told: list[str]) -> None:
    """The index stays the same one; old units are gone, new ones found, without a word."""
    with open_memory(room, tell=told.append) as memory:
        assert knows(memory, EDITED)
    before = index_of(room)
    new = (EDITED[0], "On Wednesday students opened a laboratory.")
    write_room(room.root, edited=new[1])
    path = write_imported(room.root, [Unit("Дом", "House", *PAIR)])
    with open_memory(room, tell=told.append) as memory:
        assert knows(memory, new)
        assert knows(memory, REVIEWED)
        assert knows(memory, ("Дом", "House"))
    path.unlink()
    (room.root / ARTICLE / "index.en.md").unlink()
    with open_memory(room, tell=told.append) as memory:
        assert memory.stats().units == 0
        assert not knows(memory, ("Дом", "House"))
    assert (index_of(room), told) == (before, [])


def test_nothing_changed_is_nothing_written(room: Newsroom) -> None:
    with open_memory(room) as memory:
        memory.stats()
    files = {path: path.stat().st_mtime_ns for path in memory_folder(room.root).rglob("*")}
    with open_memory(room) as memory:
        assert knows(memory, EDITED)
    assert {path: path.stat().st_mtime_ns for path in memory_folder(room.root).rglob("*")} == files


def test_an_index_full_of_dropped_units_is_built_anew(room: Newsroom) -> None:
    write_imported(room.root, [Unit(f"Дом {n}", f"House {n}", *PAIR) for n in range(1100)])
    with open_memory(room) as memory:
        memory.stats()
    before = index_of(room)
    write_imported(room.root, [])
    for _time in range(2):
        write_room(room.root)
        with open_memory(room) as memory:
            assert knows(memory, EDITED)
    assert index_of(room) != before
    assert not before.exists()


def _newer(room: Newsroom) -> None:
    (memory_folder(room.root) / "ledger.json").write_text('{"version": 9}', encoding="utf-8")


def _cut_ledger(room: Newsroom) -> None:
    path = memory_folder(room.root) / "ledger.json"
    path.write_bytes(path.read_bytes()[:-20])


def _cut_units(room: Newsroom) -> None:
    path = index_of(room) / "units"
    path.write_bytes(path.read_bytes()[:-20])


def _cut_words(room: Newsroom) -> None:
    path = next(index_of(room).glob("*.term"))
    path.write_bytes(path.read_bytes()[:-20])


def _spoil_units(room: Newsroom) -> None:
    path = index_of(room) / "units"
    path.write_bytes(bytes(path.stat().st_size))


def _spoil_meta(room: Newsroom) -> None:
    path = index_of(room) / "meta.json"
    path.write_bytes(b"#" * path.stat().st_size)


def _lose_index(room: Newsroom) -> None:
    for path in index_of(room).iterdir():
        path.unlink()


@pytest.mark.parametrize(
    "damage",
    [_newer, _cut_ledger, _cut_units, _cut_words, _spoil_units, _spoil_meta, _lose_index],
    ids=lambda one: one.__name__,
)
def test_a_damaged_index_is_built_anew_with_a_warning(room: Newsroom, told: list[str], damage: object) -> None:
    """No unit is lost, and the next time nothing is said."""
    write_imported(room.root, [Unit("Дом", "House", *PAIR)])
    with open_memory(room) as memory:
        memory.stats()
    assert callable(damage)
    damage(room)
    with open_memory(room, tell=told.append) as memory:
        assert knows(memory, EDITED)
        assert knows(memory, ("Дом", "House"))
    assert len(told) == 1
    assert "built anew" in told[0]
    with open_memory(room, tell=told.append) as memory:
        assert knows(memory, REVIEWED)
    assert len(told) == 1


def test_a_memory_that_is_gone_is_built_without_a_word(memory: Memory, told: list[str]) -> None:
    assert knows(memory, EDITED)
    assert told == []


def test_an_imported_file_that_was_damaged_gives_what_can_be_read(room: Newsroom, told: list[str]) -> None:
    path = write_imported(room.root, [Unit(f"Дом {n}", f"House {n}", *PAIR) for n in range(9)])
    path.write_bytes(path.read_bytes()[:-150])
    with open_memory(room, tell=told.append) as memory:
        assert knows(memory, ("Дом 0", "House 0"))
        assert knows(memory, EDITED)
    assert len(told) == 1
    assert told[0].startswith("memory/other.tmx:")


@posix
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_no_obstacle(room: Newsroom, told: list[str]) -> None:
    room.root.chmod(0o500)
    try:
        with open_memory(room, tell=told.append) as memory:
            assert knows(memory, EDITED)
    finally:
        room.root.chmod(0o700)
    assert "for this run alone" in told[0]


def test_where_no_folder_can_be_made_the_memory_is_built_for_the_run(room: Newsroom, told: list[str]) -> None:
    """A file stands where the tool's folder should."""
    (room.root / ".bsmu-news").write_bytes(b"")
    with open_memory(room, tell=told.append) as memory:
        assert knows(memory, EDITED)
        assert memory.fuzzy(REVIEWED[0], PAIR)
        assert memory.stats().units == 2
    assert "for this run alone" in told[0]


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from bsmu_news.services.memory import open_memory
from bsmu_news.storage.newsroom import find_newsroom
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
with open_memory(find_newsroom(Path(sys.argv[1])), tell=print) as memory:
    print(memory.exact(sys.argv[2], "ru", "en"))
"""


@posix
@pytest.mark.parametrize("before", [False, True])
def test_a_full_disk_costs_no_unit(room: Newsroom, before: bool) -> None:
    """Without an index, one is built for the run; with one, it is used as it is and stays whole."""
    if before:
        with open_memory(room) as memory:
            memory.stats()
    write_imported(room.root, [Unit(f"Дом {n}", f"House {n}", *PAIR) for n in range(200)])
    words = [sys.executable, "-c", _LIMITED, str(room.root), EDITED[0]]
    done = subprocess.run(
        words, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"}
    )
    warning, unit = done.stdout.splitlines()
    assert EDITED[1] in unit
    assert ("not found" if before else "for this run alone") in warning
    with open_memory(room) as memory:
        assert knows(memory, ("Дом 7", "House 7"))


_BUILDING = """
import sys
from pathlib import Path
from bsmu_news.services.memory import open_memory
from bsmu_news.storage.newsroom import find_newsroom
def tell(number, total):
    print(number, flush=True)
with open_memory(find_newsroom(Path(sys.argv[1])), progress=tell) as memory:
    memory.rebuild()
"""


@posix
def test_a_kill_while_building_leaves_the_old_index_in_force(room: Newsroom, told: list[str]) -> None:
    """What it left behind is removed by the next build."""
    write_imported(room.root, [Unit(f"Дом {n}", f"House {n}", *PAIR) for n in range(6000)])
    with open_memory(room) as memory:
        memory.stats()
    before = index_of(room)
    with subprocess.Popen([sys.executable, "-c", _BUILDING, str(room.root)], stdout=subprocess.PIPE) as running:
        assert running.stdout
        running.stdout.readline()
        running.send_signal(signal.SIGKILL)
    assert len(list(memory_folder(room.root).glob("index-*"))) == 2
    with open_memory(room, tell=told.append) as memory:
        assert knows(memory, ("Дом 5999", "House 5999"))
        assert index_of(room) == before
        memory.rebuild()
        assert knows(memory, EDITED)
    assert len(list(memory_folder(room.root).glob("index-*"))) == 1
    assert told == []


def test_a_command_goes_on_with_the_old_index_while_another_writes(
    room: Newsroom, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits a moment, and says that the newest may be missing."""
    monkeypatch.setattr("bsmu_news.services.memory.refresh.WAIT", WAIT / 50)
    with open_memory(room) as memory:
        memory.stats()
    write_imported(room.root, [Unit("Дом", "House", *PAIR)])
    with memory_lock(room.root, 1) as held, open_memory(room, tell=told.append) as memory:
        assert held
        assert knows(memory, EDITED)
        assert not knows(memory, ("Дом", "House"))
    assert "another bsmu-news" in told[0]


def test_two_processes_at_once_build_one_index(room: Newsroom) -> None:
    write_imported(room.root, [Unit(f"Дом {n}", f"House {n}", *PAIR) for n in range(3000)])
    script = _BUILDING.replace("memory.rebuild()", "print(memory.stats().units)")
    words = [sys.executable, "-c", script, str(room.root)]
    running = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True) for _process in range(2)]
    assert [process.communicate()[0].split()[-1] for process in running] == ["3002", "3002"]
    assert len(list(memory_folder(room.root).glob("index-*"))) == 1


def test_several_threads_may_ask_at_once(memory: Memory) -> None:
    found: list[bool] = []
    threads = [threading.Thread(target=lambda: found.append(knows(memory, EDITED))) for _thread in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 8


def test_a_closed_memory_opens_again(memory: Memory) -> None:
    assert knows(memory, EDITED)
    memory.close()
    assert knows(memory, REVIEWED)


def test_texts_that_a_damaged_record_does_not_explain_are_no_units(newsroom: Path) -> None:
    """They may be a machine's, of an older source; those of the lines that can be read stay."""
    room = write_room(newsroom)
    path = newsroom / ARTICLE / "segments.en.jsonl"
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([*lines[:2], b"{{{", *lines[3:]]))
    with open_memory(room) as memory:
        assert memory.exact(MACHINE[0], "ru", "en") is None
        assert memory.exact(EDITED[0], "ru", "en")
