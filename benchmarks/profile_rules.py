"""Tells which rules take the time of `validate`, on a generated newsroom.

The time of a rule is its own: what several rules share (parsing, the readable text, what a context remembers for
them) has lines of its own, named by the function that makes it.
"""

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.generated_room import write_newsroom
from benchmarks.table import columns
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule, VersionCheck
from bsmu_news.rules.run import check_article
from bsmu_news.storage.article_state import article_in, read_state
from bsmu_news.storage.articles import list_ids
from bsmu_news.storage.newsroom import load_newsroom, with_words

_Context = TypeVar("_Context", ArticleContext, VersionContext)
_LEAST = 0.002
"""The share of the whole time below which lines are summed up."""


class Stopwatch:
    """Adds up the processor time spent under each name, without the time of what is measured inside."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self._inside = [0.0]

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Count the time of a block."""
        self._inside.append(0.0)
        start = time.process_time()
        try:
            yield
        finally:
            taken = time.process_time() - start
            # Counter adds floats as well as numbers; its stubs know only the latter.
            self.seconds[name] += taken - self._inside.pop()  # type: ignore[assignment]
            self.calls[name] += 1
            self._inside[-1] += taken


def profile(room: Path) -> tuple[Stopwatch, int]:
    """Check a newsroom in this process; returns the times and the number of files."""
    watch, files = Stopwatch(), 0
    newsroom = with_words(load_newsroom(room))
    rules = [_timed(rule, watch) for rule in ALL_RULES]
    with _remembering(watch):
        for article_id in list_ids(newsroom):
            with watch.of("read the files"):
                article = article_in(newsroom, read_state(newsroom, article_id))
            files += len(article.versions)
            with watch.of("run the rules"):
                check_article(newsroom, article, [*_shared(watch), *rules])
    return watch, files


def lines_of(watch: Stopwatch, articles: int) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a table, the slowest first."""
    yield "what", "seconds", "share", "µs an article", "calls"
    whole, small = sum(watch.seconds.values()), 0.0
    for name, taken in watch.seconds.most_common():
        if taken < whole * _LEAST:
            small += taken
        else:
            yield name, *_cells(taken, whole, articles), str(watch.calls[name])
    yield "all others together", *_cells(small, whole, articles), "-"
    yield "all", *_cells(whole, whole, articles), "-"


def main(words: Sequence[str]) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks profile", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=300, help="articles, each in two languages")
    parser.add_argument("--newsroom", type=Path, help="an own newsroom instead of a generated one")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        room = asked.newsroom or write_newsroom(Path(name), asked.articles) / "articles"
        watch, files = profile(room)
    articles = watch.calls["read the files"]
    print(f"{articles:,} articles, {files:,} files; one process, nothing from the cache\n")
    print(columns(list(lines_of(watch, articles))))
    return 0


def _timed(rule: Rule, watch: Stopwatch) -> Rule:
    name = f"{rule.code} {rule.name}"
    if isinstance(rule.check, ArticleCheck):
        return rule._replace(check=ArticleCheck(_measured(rule.check.run, watch, name)))
    return rule._replace(check=rule.check._replace(run=_measured(rule.check.run, watch, name)))


def _measured(run: Callable[[_Context], Iterable[Hit]], watch: Stopwatch, name: str) -> Callable[[_Context], list[Hit]]:
    def measured(context: _Context) -> list[Hit]:
        with watch.of(name):
            return list(run(context))

    return measured


def _shared(watch: Stopwatch) -> Iterator[Rule]:
    """Yield rules that find nothing but ask for what all others share, so that none of them pays for it."""

    def parse(context: VersionContext) -> list[Hit]:
        with watch.of("shared: parse the body"):
            _tokens = context.body
        with watch.of("shared: readable text"):
            _words = context.prose.words
        return []

    def align(context: ArticleContext) -> list[Hit]:
        with watch.of("shared: align the segments"):
            for language in context.translations:
                context.pairs(language)
        return []

    for check in (VersionCheck(parse), ArticleCheck(align)):
        yield ALL_RULES[0]._replace(check=check)


@contextmanager
def _remembering(watch: Stopwatch) -> Iterator[None]:
    """Count apart what the contexts remember for several rules."""
    before: list[tuple[Any, Any]] = [(kind, kind.memo) for kind in (VersionContext, ArticleContext)]
    for kind, memo in before:
        kind.memo = _apart(memo, watch)
    try:
        yield
    finally:
        for kind, memo in before:
            kind.memo = memo


def _apart(memo: Callable[[Any, Any], Any], watch: Stopwatch) -> Callable[[Any, Any], Any]:
    def remembered(context: Any, function: Any) -> Any:
        if function in context._memory:  # noqa: SLF001 - only what is made for the first time is counted
            return memo(context, function)
        with watch.of(f"shared: {function.__module__.removeprefix('bsmu_news.')}.{function.__name__}"):
            return memo(context, function)

    return remembered


def _cells(taken: float, whole: float, articles: int) -> tuple[str, str, str]:
    return f"{taken:.3f}", f"{taken / whole:.1%}", f"{taken / max(articles, 1) * 1e6:.0f}"
