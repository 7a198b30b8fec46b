"""The memory as its commands open it: warnings are printed, and how far a long build is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bsmu_news.cli import output
from bsmu_news.cli.progress import Progress
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import ngettext
from bsmu_news.services.memory.memory import Memory, open_memory


@contextmanager
def opened(newsroom: Newsroom) -> Iterator[Memory]:
    """Open the memory for a command."""
    with Progress() as progress:

        def warn(text: str) -> None:
            progress.clear()
            output.warn(text)

        with open_memory(newsroom, tell=warn, progress=counting(progress)) as memory:
            yield memory


def counting(progress: Progress) -> Callable[[int, int], None]:
    """Return what shows on a terminal how many units were taken in."""

    def show(number: int, _total: int) -> None:
        progress.count(number, count_of)

    return show


def count_of(units: int) -> str:
    """Return a number of units in words."""
    return ngettext("{count} translation", "{count} translations", units).format(count=f"{units:,}")
