"""What is checked again, what is not, and that processes change nothing in what is found."""

import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from bsmu_news.domain.finding import Place, Severity
from bsmu_news.errors import ConfigError
from bsmu_news.rules import registry
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import article
from bsmu_news.rules.selection import Selection
from bsmu_news.services import check_pool
from bsmu_news.services.check import Outcome, check
from bsmu_news.storage.articles import list_ids
from bsmu_news.storage.newsroom import load_newsroom

TEXT = """\
---
title: Article {number}
date: 2024-03-05
section: university
credits:
  authors:
    - name: Alisa Good
---

The laboratory opened on Tuesday. {body}
"""
ONLY_TEXT = Selection(select=("ST",))

Write = Callable[..., Path]
Wanted = TypeVar("Wanted")


@pytest.fixture
def write(newsroom: Path) -> Write:
    """Write one article of a numbered series."""

    def write(number: int, body: str = "") -> Path:
        path = newsroom / f"2024-03-05-number-{number:04}" / "index.en.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT.format(number=number, body=body), encoding="utf-8", newline="\n")
        return path

    return write


def run(root: Path, selection: Selection = ONLY_TEXT, *, use_cache: bool = True) -> list[Outcome]:
    newsroom = load_newsroom(root)
    return list(check(newsroom, sorted(list_ids(newsroom)), selection, use_cache=use_cache))


def codes(outcomes: list[Outcome]) -> list[list[str]]:
    return [[finding.code for finding in one.findings] for one in outcomes]


def cache_file(root: Path) -> Path:
    (path,) = (root / ".bsmu-news" / "checks").glob("*.jsonl")
    return path


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count which files are really looked at, by a rule of the test's own."""
    seen: list[str] = []

    def look(context: VersionContext) -> list[Hit]:
        seen.append(context.article.id)
        return []

    rule = Rule("ST900", "seen", Severity.INFO, "Seen.", "Seen.", VersionCheck(look), article(), article())
    monkeypatch.setattr(registry, "ALL_RULES", (*registry.ALL_RULES, rule))
    return seen


def test_what_has_not_changed_is_not_checked_again(newsroom: Path, write: Write, counted: list[str]) -> None:
    write(1, "<b>x</b>")
    write(2)
    first = run(newsroom)
    assert codes(first) == [["ST006"], []]
    assert run(newsroom) == first
    assert len(counted) == 2


def test_a_change_of_the_same_length_and_time_is_noticed(newsroom: Path, write: Write) -> None:
    """Texts count by content: an editor or Git may set a file's time back."""
    path = write(1, "<b>x</b>")
    times = path.stat()
    run(newsroom)
    write(1, "xxxxxxxx")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert codes(run(newsroom)) == [[]]


def test_only_the_changed_article_is_checked_again(newsroom: Path, write: Write, counted: list[str]) -> None:
    for number in range(5):
        write(number)
    run(newsroom)
    counted.clear()
    write(3, "<b>x</b>")
    assert codes(run(newsroom)) == [[], [], [], ["ST006"], []]
    assert counted == ["2024-03-05-number-0003"]


def test_a_file_that_a_link_leads_to_counts(newsroom: Path, write: Write) -> None:
    """A rule that looks at other files sees when one of them comes or goes."""
    write(1, "[x](../plan.pdf)")
    assert codes(run(newsroom)) == [["ST009"]]
    (newsroom / "plan.pdf").touch()
    assert codes(run(newsroom)) == [[]]
    (newsroom / "plan.pdf").unlink()
    assert codes(run(newsroom)) == [["ST009"]]


@pytest.mark.parametrize("name", ["scan.tmp", "scan.jpg", "a.lock"])
def test_any_file_among_the_photos_counts(newsroom: Path, write: Write, name: str) -> None:
    path = write(1)
    photos = Selection(select=("PH",))
    assert codes(run(newsroom, photos)) == [[]]
    (path.parent / "photos").mkdir()
    (path.parent / "photos" / name).touch()
    assert codes(run(newsroom, photos)) == codes(run(newsroom, photos, use_cache=False)) != [[]]


def test_what_was_found_while_settings_were_saved_is_not_kept(newsroom: Path, write: Write, counted: list[str]) -> None:
    """It may have been found with the old settings or with the new ones."""
    write(1)
    write(2)
    room = load_newsroom(newsroom)
    outcomes = check(room, sorted(list_ids(room)), ONLY_TEXT)
    next(outcomes)
    settings = newsroom / "newsroom.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + "# saved\n", encoding="utf-8")
    assert len(list(outcomes)) == 1
    run(newsroom)
    assert len(counted) == 4


def test_settings_that_break_during_a_run_are_an_error_and_no_dead_process(
    newsroom: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_pool, "_context", lambda: multiprocessing.get_context("spawn"))
    for number in range(80):
        write(number)
    room = load_newsroom(newsroom)
    (newsroom / "newsroom.toml").write_text("[", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"newsroom\.toml"):
        list(check(room, sorted(list_ids(room)), ONLY_TEXT, use_cache=False))


@pytest.mark.parametrize("name", ["people.yaml", "glossary.csv", "words.txt", "newsroom.toml"])
def test_what_all_articles_depend_on_counts(newsroom: Path, write: Write, counted: list[str], name: str) -> None:
    write(1)
    run(newsroom)
    path = newsroom / name
    added = {"glossary.csv": "ru,be,en,kind,forbidden,note\nклуб,клуб,club,term,,\n", "words.txt": "anatomicum\n"}
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(added.get(name, old + "\n# a remark\n"), encoding="utf-8")
    run(newsroom)
    assert len(counted) == 2


def test_another_selection_has_results_of_its_own(newsroom: Path, write: Write) -> None:
    write(1, "<b>x</b>")
    assert codes(run(newsroom, Selection(ignore=("ST006",), select=("ST",)))) == [[]]
    assert codes(run(newsroom)) == [["ST006"]]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"ST006", b"ST007"),
        lambda _data: b"\x00\xff" * 500 + b"\n",
        lambda _data: b'12345678{"article":1}\n',
        lambda _data: b"[" * 100_000,
    ],
)
def test_a_damaged_cache_is_not_trusted(newsroom: Path, write: Write, damage: Callable[[bytes], bytes]) -> None:
    write(1, "<b>x</b>")
    first = run(newsroom)
    path = cache_file(newsroom)
    path.write_bytes(damage(path.read_bytes()))
    assert run(newsroom) == first
    assert run(newsroom) == first


def test_the_cache_does_not_grow_for_ever(newsroom: Path, write: Write) -> None:
    for turn in range(30):
        write(1, f"Turn {turn}.")
        run(newsroom)
    assert cache_file(newsroom).read_bytes().count(b"\n") <= 3


def test_without_a_place_for_the_cache_everything_is_checked(newsroom: Path, write: Write) -> None:
    write(1, "<b>x</b>")
    (newsroom / ".bsmu-news").write_text("in the way", encoding="utf-8")
    assert codes(run(newsroom)) == codes(run(newsroom)) == [["ST006"]]


def test_processes_find_the_same_in_the_same_order(newsroom: Path, write: Write) -> None:
    for number in range(150):
        write(number, "<b>x</b>" if number % 7 == 0 else "")
    alone = [one for number in range(150) for one in _one(newsroom, f"2024-03-05-number-{number:04}")]
    assert run(newsroom, use_cache=False) == alone
    assert run(newsroom) == alone
    assert run(newsroom) == alone


def test_processes_that_start_anew_find_the_same(newsroom: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and macOS have no forks: there a process knows only what it is told."""
    monkeypatch.setattr(check_pool, "_context", lambda: multiprocessing.get_context("spawn"))
    for number in range(80):
        write(number, "<b>x</b>")
    assert codes(run(newsroom)) == [["ST006"]] * 80


def _one(root: Path, article_id: str) -> list[Outcome]:
    return list(check(load_newsroom(root), [article_id], ONLY_TEXT, use_cache=False))


def test_a_process_that_dies_costs_only_its_article(
    newsroom: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each other article is checked, and the one is named."""

    def die(context: VersionContext) -> list[Hit]:
        if context.article.id.endswith("0100"):
            os._exit(11)
        return []

    rule = Rule("ST900", "deadly", Severity.INFO, "Deadly.", "Deadly.", VersionCheck(die), article(), article())
    monkeypatch.setattr(registry, "ALL_RULES", (*registry.ALL_RULES, rule))
    for number in range(150):
        write(number, "<b>x</b>")
    found = run(newsroom, use_cache=False)
    assert [one.article[-4:] for one in found] == [f"{number:04}" for number in range(150)]
    assert [one.article[-4:] for one in found if one.crashes] == ["0100"]
    assert all(codes([one]) == [["ST006"]] for one in found if not one.crashes)


def test_a_rule_that_breaks_is_told_and_tried_again(
    newsroom: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left of a run with a broken rule is not kept as if it were everything."""

    def fail(_context: VersionContext) -> list[Hit]:
        raise ZeroDivisionError("no luck")

    rule = Rule("ST900", "broken", Severity.INFO, "Broken.", "Broken.", VersionCheck(fail), article(), article())
    monkeypatch.setattr(registry, "ALL_RULES", (*registry.ALL_RULES, rule))
    write(1, "<b>x</b>")
    for _turn in range(2):
        (found,) = run(newsroom)
        assert [finding.code for finding in found.findings] == ["ST006"]
        assert [(crash.code, crash.reason) for crash in found.crashes] == [("ST900", "ZeroDivisionError: no luck")]


def test_an_article_that_vanishes_is_left_out(newsroom: Path, write: Write) -> None:
    """Somebody may move a folder while a long run goes on."""
    write(1)
    write(2, "<b>x</b>")
    room = load_newsroom(newsroom)
    outcomes = check(room, sorted(list_ids(room)), ONLY_TEXT)
    next(outcomes)
    shutil.rmtree(newsroom / "2024-03-05-number-0002")
    assert list(outcomes) == []


def test_a_pattern_that_explodes_is_stopped(newsroom: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule is told with its file, and the others go on."""

    def explode(_context: VersionContext) -> list[Hit]:
        re.match(r"(a+)+$", "a" * 64 + "!")
        return [Hit("never", Place(1))]

    rule = Rule("ST001", "slow", Severity.INFO, "Slow.", "Slow.", VersionCheck(explode), article(), article())
    monkeypatch.setattr(registry, "ALL_RULES", (rule, *registry.ALL_RULES[1:]))
    settings = newsroom / "newsroom.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("[validate]", "[validate]\ntime_limit = 0.2"), encoding="utf-8"
    )
    write(1, "<b>x</b>")
    (found,) = run(newsroom)
    assert [finding.code for finding in found.findings] == ["ST006"]
    assert [(crash.code, crash.timeout) for crash in found.crashes] == [("ST001", True)]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")
def test_processes_end_when_the_one_that_started_them_is_killed(newsroom: Path, write: Write) -> None:
    for number in range(400):
        write(number, "The laboratory has rooms and tables. " * 200)
    words = [sys.executable, "-m", "bsmu_news", "--newsroom", str(newsroom), "validate", "--no-cache", "-q"]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as started:
        children = _wait_for(lambda: _children(started.pid))
        started.kill()
        started.wait()
    assert children
    assert _wait_for(lambda: not any(_runs(child) for child in children))


def _wait_for(happens: Callable[[], Wanted]) -> Wanted:
    end = time.monotonic() + 20
    while not (found := happens()) and time.monotonic() < end:
        time.sleep(0.01)
    return found


def _children(process: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _runs(process: int) -> bool:
    """Tell whether a process is there and no mere entry that nobody has asked for."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
