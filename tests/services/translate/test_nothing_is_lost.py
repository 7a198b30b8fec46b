"""Whatever ends a run, its answers are on disk, and the next run asks for none of them again."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.services.translate.article import translate_article
from bsmu_news.services.translate.origins import Origins
from bsmu_news.services.translate.work import Choice, Work
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom
from tests.engines.servers import in_latin, nobody
from tests.services.translate.conftest import ARTICLE_ID, Desk

SEGMENTS = 40
WORKERS = 4
NAMES = "январь февраль март апрель май июнь июль август сентябрь октябрь".split()


def long_article() -> str:
    """An article of `SEGMENTS` segments, all different."""
    texts = [f"Студенты {NAMES[at % 10]} {'очень ' * (at // 10)}любят." for at in range(SEGMENTS - 1)]
    return "---\ntitle: Студенты\ndate: 2024-10-18\nstatus: ready\n---\n\n" + "\n\n".join(texts) + "\n"


def command(desk: Desk, *words: str) -> list[str]:
    return [sys.executable, "-m", "bsmu_news", "--newsroom", str(desk.root), "translate", ARTICLE_ID, *words]


def start(desk: Desk) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command(desk), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def stored(desk: Desk) -> set[str]:
    """The sources whose drafts are on disk; every whole line of the record is readable."""
    if not desk.record.exists():
        return set()
    lines = desk.record.read_bytes().split(b"\n")
    found = set()
    for line in lines[:-1]:
        entry = json.loads(line)
        if entry.get("waiting") or entry.get("draft"):
            found.add(entry["source"])
    return found


def slow_desk(desk_with: Callable[..., Desk], latency: float = 0.05) -> Desk:
    desk = desk_with(translate=in_latin, latency=latency)
    desk.write("ru", long_article())
    settings = desk.root / "newsroom.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + f"workers = {WORKERS}\n", encoding="utf-8")
    return desk


def kill_until_done(desk: Desk, kills: int, chance: random.Random) -> int:
    """Kill run after run at random moments, then let one end; returns how many runs a kill has hit at work.

    After each kill: what was asked and is not stored was under way, and nothing that is stored is asked again.
    """
    hit = 0
    known: set[str] = set()
    for _kill in range(kills):
        desk.server.requests.clear()
        running = start(desk)
        while running.poll() is None and not desk.server.requests:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.25))
        hit += running.poll() is None
        running.kill()
        running.communicate()
        asked = Counter(desk.server.texts)
        assert not known & set(asked), "a stored segment was asked for again"
        assert max(asked.values(), default=0) <= 1
        now = stored(desk)
        assert len(set(asked) - now) <= WORKERS
        assert known <= now
        known = now
        if len(known) == SEGMENTS:
            break
    desk.server.requests.clear()
    ended = start(desk)
    _out, err = ended.communicate(timeout=60)
    assert ended.returncode == 0, err
    assert not known & set(desk.server.texts)
    assert desk.states() == {"machine": SEGMENTS}
    return hit


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_random_moments_it_goes_on_where_it_stopped(desk_with: Callable[..., Desk], seed: int) -> None:
    """Nothing is asked for twice but what was under way, and no file is ever unreadable."""
    desk = slow_desk(desk_with)
    chance = random.Random(seed)  # noqa: S311 - moments to be repeated, not secrets
    assert kill_until_done(desk, 3, chance) > 0


@pytest.mark.skipif(os.name == "nt", reason="no Ctrl-C for a process of its own on Windows")
def test_ctrl_c_keeps_what_has_arrived_and_puts_it_into_the_article(desk_with: Callable[..., Desk]) -> None:
    """The run ends with 130; what was drafted stands in the article."""
    desk = slow_desk(desk_with, latency=0.1)
    running = start(desk)
    while len(desk.server.requests) < 2 * WORKERS:
        time.sleep(0.005)
    running.send_signal(signal.SIGINT)
    _out, err = running.communicate(timeout=30)
    assert running.returncode == 130, err
    assert "the same command goes on from there" in str(err)
    states = desk.states()
    assert states["machine"] >= WORKERS
    assert states["untranslated"] > 0
    asked = set(desk.server.texts)
    desk.server.requests.clear()
    assert desk.translate().code == 0
    assert not asked & set(desk.server.texts)
    assert desk.states() == {"machine": SEGMENTS}


def test_a_stop_stays_a_stop_though_nothing_can_be_written(desk: Desk) -> None:
    """The error would end the article, and the run would go on with the next one."""
    room = load_newsroom(desk.root)
    work = Work(room, load_article(room, ARTICLE_ID), Choice("en", "memory"))

    def stopped(_text: str) -> None:
        desk.record.unlink(missing_ok=True)
        desk.record.mkdir()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        translate_article(
            work, lambda _source: Origins(stopped, "memory"), stop=threading.Event(), tell=lambda _number, _total: None
        )
    desk.record.rmdir()


def test_of_two_runs_at_once_the_second_waits_and_asks_for_nothing(desk_with: Callable[..., Desk]) -> None:
    """Both end well; every segment was asked for once."""
    desk = slow_desk(desk_with)
    first, second = start(desk), start(desk)
    for one in (first, second):
        _out, err = one.communicate(timeout=60)
        assert one.returncode == 0, err
    assert max(Counter(desk.server.texts).values()) == 1
    assert len(desk.server.texts) == SEGMENTS
    assert desk.states() == {"machine": SEGMENTS}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_told_and_what_was_written_stays(desk_with: Callable[..., Desk]) -> None:
    """No traceback, exit code above 0, a readable record; the next run goes on."""
    desk = slow_desk(desk_with, latency=0.0)
    limited = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
from bsmu_news.__main__ import main
sys.argv = ["bsmu-news", "--newsroom", {str(desk.root)!r}, "translate", {ARTICLE_ID!r}]
sys.exit(main())
"""
    done = subprocess.run([sys.executable, "-c", limited], capture_output=True, check=False, encoding="utf-8")
    assert done.returncode in (1, 2), done.stderr
    assert "the disk is full" in done.stderr
    assert "Traceback" not in done.stderr
    before = stored(desk)
    desk.server.requests.clear()
    assert desk.translate().code == 0
    assert not before & set(desk.server.texts)
    assert desk.states() == {"machine": SEGMENTS}


def test_runs_that_get_nothing_do_not_make_the_record_longer(desk: Desk) -> None:
    """The reasons are in it once, however often nobody answers."""
    url = desk.server.url
    settings = desk.root / "newsroom.toml"
    text = settings.read_text(encoding="utf-8")
    with nobody() as nowhere:
        settings.write_text(text.replace(url, nowhere), encoding="utf-8")
        assert desk.translate().code == 1
        before = desk.record.read_bytes()
        assert desk.translate().code == 1
        assert desk.record.read_bytes() == before
    settings.write_text(text, encoding="utf-8")
    assert desk.translate().code == 0
    assert desk.states() == {"machine": 17}


def test_a_torn_last_line_does_no_harm(desk: Desk) -> None:
    """As a power failure leaves it."""
    desk.translate("--only", "1-5")
    with desk.record.open("ab") as file:
        file.write(b'{"id":"0123456789","kind":"paragraph","sour')
    desk.requests()
    result = desk.translate()
    assert result.code == 0, result.err
    assert desk.states() == {"machine": 17}


def test_the_folder_of_the_article_goes_meanwhile(desk_with: Callable[..., Desk], tmp_path: Path) -> None:
    """A clear error, no traceback, nothing written elsewhere."""
    desk: Desk
    moved: list[Path] = []

    def move(text: str) -> str:
        if not moved:
            moved.append(desk.folder.rename(tmp_path / "away"))
        return in_latin(text)

    desk = desk_with(translate=move)
    result = desk.translate()
    assert result.code in (1, 2)
    assert "error:" in result.err
    assert not desk.folder.exists()
