"""A real terminal for the tests: a process on a pseudo-terminal, and the screen that a person would see."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte

_SECONDS = 20


class Terminal:
    """A command that runs on a terminal of a given size; `raw` is all that it has sent."""

    def __init__(self, words: list[str], columns: int, rows: int, env: dict[str, str]) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self.process: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", "bsmu_news", *words],
            dimensions=(rows, columns),
            env={**os.environ, "TERM": "xterm-256color", **env},
            timeout=_SECONDS,
        )

    @property
    def lines(self) -> list[str]:
        """The lines on the screen, without blanks at their ends."""
        return [line.rstrip() for line in self._screen.display]

    def wait_for(self, seen: Callable[["Terminal"], bool]) -> None:
        """Read until the screen is as expected.

        Raises:
            AssertionError: after 20 seconds, with the screen.
        """
        end = time.monotonic() + _SECONDS
        while not seen(self):
            if time.monotonic() > end or not self._read():
                if seen(self):
                    return
                raise AssertionError("\n".join(self.lines))

    def finish(self) -> int:
        """Read to the end; returns the exit code."""
        while self._read():
            pass
        self.process.close()
        return self.process.exitstatus if self.process.exitstatus is not None else -1

    def _read(self) -> bool:
        try:
            data = self.process.read_nonblocking(65536, timeout=_SECONDS)
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        self.raw += data
        self._stream.feed(data)
        return True


@contextmanager
def terminal(newsroom: Path, *words: str | Path, columns: int = 80, rows: int = 60, **env: str) -> Iterator[Terminal]:
    """Run a command on a terminal, on a newsroom; it is ended when the block is left."""
    run = Terminal(["--newsroom", str(newsroom), *map(str, words)], columns, rows, env)
    try:
        yield run
    finally:
        run.process.close(force=True)
