"""The program as a whole: quick to start, one message for each error, nothing but data on stdout."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from bsmu_news import __version__
from bsmu_news.cli.app import COMMANDS
from tests.conftest import Run

posix_only = pytest.mark.skipif(os.name == "nt", reason="signals, pipes and terminals of POSIX")

HEAVY = (
    "PIL deep_translator filelock frontmatter hypothesis iuliia mammoth msgspec pydantic pymorphy3 "
    "requests ruamel textual yaml"
).split()


def loaded_by(*args: str) -> set[str]:
    """The modules that a command leaves in `sys.modules`."""
    code = """
import sys
from bsmu_news.__main__ import main
sys.argv = ["bsmu-news", *sys.argv[1:]]
try:
    main()
finally:
    sys.stderr.write("\\n".join(sys.modules))
"""
    words = [sys.executable, "-c", code, *args]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_is_told_without_loading_the_command_line(word: str) -> None:
    """Scripts ask for it; it must not take longer than Python itself."""
    modules = loaded_by(word)
    assert "bsmu_news" in modules
    assert not modules & {"typer", "rich", "bsmu_news.cli.app", "bsmu_news.messages"}


def test_the_version_is_told_beside_other_options(run: Run) -> None:
    """The slow way says the same."""
    result = run("--version")
    assert (result.code, result.out) == (0, f"bsmu-news {__version__}\n")


@pytest.mark.parametrize("words", [["--help"], ["-h"], []])
def test_help_loads_no_command(words: list[str]) -> None:
    """Nor what the commands need."""
    modules = loaded_by(*words)
    assert "typer" in modules
    assert not {name for name in modules if name.startswith("bsmu_news.cli.commands")}
    assert not modules & set(HEAVY)


def test_help_lists_every_command_with_its_summary(run: Run) -> None:
    """Each entry's module is there and can be run."""
    overview = run("--help").out
    for name, entry in COMMANDS.items():
        assert f" {name} " in overview
        result = run(name, "--help")
        assert result.code == 0
        assert entry.summary.split(",")[0] in " ".join(result.out.split())


@pytest.mark.parametrize(("slip", "meant"), [("statsu", "status"), ("valdate", "validate"), ("imprt", "import")])
def test_an_unknown_command_gets_a_suggestion(run: Run, slip: str, meant: str) -> None:
    """It is wrong usage: exit code 2, on stderr."""
    result = run(slip)
    assert (result.code, result.out) == (2, "")
    assert f"Did you mean '{meant}'?" in result.err


def test_an_unknown_option_is_wrong_usage(run: Run) -> None:
    """Before the command's name and after."""
    assert run("--nonsense").code == 2
    assert run("init", "--nonsense").code == 2


def test_an_error_is_one_message_with_a_hint_on_stderr(spawn: Run, newsroom: Path) -> None:
    """Data stays apart: a pipe gets nothing that is no data."""
    (newsroom / "newsroom.toml").write_text("[newsroom]\n")
    result = spawn("status")
    assert (result.code, result.out) == (2, "")
    assert result.err == f"error: {newsroom / 'newsroom.toml'}:1:2: the key newsroom.name is missing\n"


def test_no_newsroom_is_told_with_the_next_step(spawn: Run, tmp_path: Path) -> None:
    """The option after ours wins, as usual."""
    result = spawn("--newsroom", tmp_path / "none", "status")
    assert result.code == 2
    assert result.err.splitlines()[0].startswith("error: there is no newsroom in ")
    assert result.err.splitlines()[1].startswith("  “bsmu-news init ")


def test_the_newsroom_may_stand_in_the_environment(newsroom: Path, tmp_path: Path) -> None:
    """An option wins over it."""
    words = [sys.executable, "-m", "bsmu_news"]
    env = {**os.environ, "BSMU_NEWSROOM": str(newsroom)}
    done = subprocess.run([*words, "status"], cwd=tmp_path, env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    words += ["--newsroom", str(tmp_path / "none")]
    done = subprocess.run([*words, "status"], env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 2


@posix_only
def test_a_current_folder_that_was_deleted_is_no_newsroom(tmp_path: Path) -> None:
    """A message, not a traceback."""
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f'cd "{gone}" && rmdir "{gone}" && "{sys.executable}" -P -m bsmu_news status'
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["/bin/sh", "-c", script], env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("error: there is no newsroom here")


Write = Callable[..., Path]
RUSSIAN = "---\ntitle: Студенты 🎓\ndate: 2024-03-05\n---\n\nТекст.\n"


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "ascii", "utf-8", "cp1252"])
@pytest.mark.parametrize("words", [["status"], ["validate"], ["preview", "lab"], ["--help"], ["status", "--json"]])
def test_no_encoding_stops_the_output(spawn: Run, write_article: Write, encoding: str, words: list[str]) -> None:
    """What a stream cannot show is replaced; the encoding that the user asked for is kept."""
    write_article(RUSSIAN, language="ru")
    result = spawn(*words, env={"PYTHONIOENCODING": encoding}, encoding=encoding)
    assert result.code in (0, 1)
    assert "Traceback" not in result.err
    assert "Unicode" not in result.err
    assert result.out
    if encoding == "cp1251" and words == ["status"]:
        assert "Студенты" in result.out
    if "--json" in words:
        assert result.json["articles"][0]["languages"]["ru"]["title"] == "Студенты 🎓"


def test_a_pipe_is_utf_8_where_nothing_else_is_said(spawn: Run, write_article: Write) -> None:
    """Windows would use its own code page, in which most of our texts do not fit."""
    write_article(RUSSIAN, language="ru")
    result = spawn("status", env={"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"})
    assert "Студенты 🎓" in result.out


@pytest.mark.parametrize("words", [["--help"], ["status"], ["nonsense"]])
def test_no_colour_means_none(spawn: Run, write_article: Write, words: list[str]) -> None:
    """Even where colour would be forced."""
    write_article()
    result = spawn(*words, env={"NO_COLOR": "1", "TTY_COMPATIBLE": "1"})
    assert "\x1b[3" not in result.out + result.err
    assert "\x1b[1;3" not in result.out + result.err


def test_colour_can_be_forced(spawn: Run, tmp_path: Path) -> None:
    """For logs that show it."""
    result = spawn("--newsroom", tmp_path, "status", env={"NO_COLOR": "", "FORCE_COLOR": "1"})
    assert result.err.startswith("\x1b[1;31merror\x1b[0m: ")


@posix_only
@pytest.mark.parametrize("words", ["--version", "--help", "status", "export lab --to page", "validate"])
def test_a_reader_that_has_gone_is_no_error(newsroom: Path, write_article: Write, words: str) -> None:
    """`bsmu-news … | head` ends quietly."""
    write_article()
    command = [sys.executable, "-m", "bsmu_news"]
    command += shlex.split(words) if words.startswith("--") else ["--newsroom", str(newsroom), *shlex.split(words)]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stdout:
        done = subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False)
    assert "BrokenPipe" not in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("words", ["--help", "init x"])
def test_output_that_cannot_be_written_is_an_error(tmp_path: Path, words: str) -> None:
    """A report that never reached the disk must not look like a success."""
    script = f'"{sys.executable}" -m bsmu_news {words} >/dev/full 2>err'
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    code = subprocess.run(["/bin/sh", "-c", script], cwd=tmp_path, env=env, check=False).returncode
    told = (tmp_path / "err").read_text()
    assert "Traceback" not in told
    if words == "--help":
        assert code == 2
        assert "error: cannot write the output: the disk is full" in told


@posix_only
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams_do_no_harm(tmp_path: Path, closed: str) -> None:
    """Some schedulers start programs without any."""
    script = f'"{sys.executable}" -m bsmu_news init "{tmp_path}" {closed}'
    assert subprocess.run(["/bin/sh", "-c", script], check=False).returncode == 0
    assert (tmp_path / "articles" / "newsroom.toml").is_file()


@posix_only
def test_an_interrupt_ends_with_130(newsroom: Path) -> None:
    """A real signal while the command waits for a lock that another process holds."""
    code = """
import sys
from pathlib import Path
from bsmu_news.storage.files import newsroom_lock
with newsroom_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""
    holder = subprocess.Popen([sys.executable, "-c", code, newsroom], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    holder.stdout.readline()
    words = ["--newsroom", str(newsroom), "import", "-", "--lang", "en", "--slug", "x"]
    process = subprocess.Popen(
        [sys.executable, "-m", "bsmu_news", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=20)
    holder.communicate(b"\n")
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert b"Stopped." in err


@posix_only
@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1, 0.15])
def test_an_interrupt_while_starting_shows_no_traceback(delay: float) -> None:
    """Once our own code runs, whatever it is loading."""
    code = """
import sys
from bsmu_news.__main__ import main
sys.argv = ["bsmu-news", "import", "-"]
print("go", flush=True)
try:
    sys.exit(main())
except KeyboardInterrupt:
    sys.exit(99)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.02 + delay)
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=20)
    assert "Traceback" not in err
    assert process.returncode in (130, 2)


@posix_only
def test_an_error_on_a_terminal_is_red(tmp_path: Path) -> None:
    """On a real one."""
    env = {**os.environ, "TERM": "xterm"}
    env.pop("NO_COLOR")
    child = pexpect.spawn(
        sys.executable, ["-m", "bsmu_news", "--newsroom", str(tmp_path), "status"], env=env, encoding="utf-8"
    )
    child.expect(pexpect.EOF, timeout=20)
    assert "\x1b[1;31merror\x1b[0m: there is no newsroom" in str(child.before)


def test_a_bug_is_told_without_a_traceback() -> None:
    """It names itself; with BSMU_NEWS_DEBUG the traceback is there for the report."""
    code = """
import sys
from bsmu_news.storage import newsroom
from bsmu_news.cli.app import run
def broken(*args):
    raise ZeroDivisionError("a\\nb")
newsroom.find_newsroom = broken
sys.argv = ["bsmu-news", "status"]
sys.exit(run())
"""
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == "error: this is a bug in bsmu-news: ZeroDivisionError: a"
    assert "BSMU_NEWS_DEBUG=1" in done.stderr
    done = subprocess.run(
        words, check=False, capture_output=True, text=True, env={**os.environ, "BSMU_NEWS_DEBUG": "1"}
    )
    assert "Traceback" in done.stderr
