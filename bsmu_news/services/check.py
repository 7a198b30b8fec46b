"""Check articles by rules: what was found before comes from the cache, many are shared among processes."""

import hashlib
import importlib.util
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import bsmu_news
from bsmu_news.domain.finding import Finding
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import ConfigError
from bsmu_news.storage.article_state import ArticleState, article_in, read_state
from bsmu_news.storage.check_cache import CheckCache, Entry, entry_of
from bsmu_news.storage.newsroom import GLOSSARY_FILE, PEOPLE_FILE, SETTINGS_FILE, WORDS_FILE, with_words
from bsmu_news.storage.shared_files import read_shared

if TYPE_CHECKING:  # the rules are not loaded where everything is known
    from bsmu_news.rules.rule import Rule
    from bsmu_news.rules.run import Crash
    from bsmu_news.rules.selection import Selection
    from bsmu_news.rules.time_limit import Watch

_FEW = 16
"""So many articles are checked here before others are started: a process takes as long to start as some articles."""
_MANY = 48
"""So many articles must be left to be worth other processes."""
_LIBRARIES = ("pyromark", "hunspell", "pymorphy3", "pymorphy3_dicts_ru", "regex", "yaml")
_LANGUAGE = ("BSMU_NEWS_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


class Outcome(NamedTuple):
    """What was found in one article: its files by name, the findings by file and place, the rules that broke."""

    article: str
    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    crashes: "tuple[Crash, ...]" = ()


class Result(NamedTuple):
    """An article's entry; `fresh` unless it was known. A worker that died leaves crashes without an entry."""

    article: str
    entry: Entry | None
    crashes: "tuple[Crash, ...]" = ()
    fresh: bool = True


def check(
    newsroom: Newsroom, ids: Sequence[str], selection: "Selection", *, use_cache: bool = True
) -> Iterator[Outcome]:
    """Yield what is found in each article, in the order of `ids`; one that has gone is left out.

    Raises:
        ConfigError: when the glossary or the newsroom's words cannot be used.
    """
    cache = CheckCache(newsroom.root, fingerprint(newsroom, selection)) if use_cache else None
    fresh: list[Entry] = []
    try:
        for result in _results(newsroom, ids, selection, cache):
            if result.entry and result.fresh and not result.crashes:
                fresh.append(result.entry)
            yield outcome_of(newsroom, result)
    finally:
        # Also what was found before somebody lost patience is known the next time; but not what may have been found
        # with settings, a registry or a glossary that were saved meanwhile.
        if cache and fresh and _still_holds(cache, newsroom, selection):
            cache.add(fresh)


def _still_holds(cache: CheckCache, newsroom: Newsroom, selection: "Selection") -> bool:
    try:
        return fingerprint(newsroom, selection) == cache.fingerprint
    except ConfigError:
        return False


class Checker(AbstractContextManager["Checker"]):
    """Checks articles of a newsroom one after the other; rules are loaded for the first that is not known."""

    def __init__(self, newsroom: Newsroom, selection: "Selection", known: Mapping[str, Entry]) -> None:
        self._newsroom = newsroom
        self._selection = selection
        self._known = known
        self._stack = ExitStack()
        self._loaded: tuple[tuple[Rule, ...], Watch] | None = None

    def check(self, article_id: str) -> Result | None:
        """Return what is found in an article; None if it has gone."""
        state = read_state(self._newsroom, article_id)
        if not state.texts:
            return None
        entry = self._known.get(article_id)
        if entry and entry.holds(os.path.join(self._newsroom.root, article_id), state.digest):  # noqa: PTH118
            return Result(article_id, entry, fresh=False)
        return self.check_state(state)

    def check_state(self, state: ArticleState) -> Result:
        """Return what is found in an article in this state."""
        from bsmu_news.rules.run import check_article  # noqa: PLC0415 - see above

        rules, watch = self._rules()
        article = article_in(self._newsroom, state)
        checked = check_article(self._newsroom, article, rules, self._selection, watch)
        files = [version.path.name for version in article.versions.values()]
        entry = entry_of(state.id, state.digest, files, checked.findings, checked.probes)
        return Result(state.id, entry, tuple(checked.crashes))

    def _rules(self) -> "tuple[tuple[Rule, ...], Watch]":
        from bsmu_news.rules.registry import chosen  # noqa: PLC0415 - see above
        from bsmu_news.rules.time_limit import watching  # noqa: PLC0415 - see above

        if self._loaded is None:
            self._newsroom = with_words(self._newsroom)
            watch = self._stack.enter_context(watching(self._newsroom.settings.validate.time_limit))
            self._loaded = chosen(self._selection), watch
        return self._loaded

    def __exit__(self, *_exception: object) -> None:
        self._stack.close()


def _results(
    newsroom: Newsroom, ids: Sequence[str], selection: "Selection", cache: CheckCache | None
) -> Iterator[Result]:
    known = cache.entries if cache else {}
    new = done = 0
    with Checker(newsroom, selection, known) as checker:
        for done, article_id in enumerate(ids):
            if new >= _FEW and len(ids) - done >= _MANY and (os.cpu_count() or 1) > 1:
                break
            result = checker.check(article_id)
            if result:
                new += result.fresh
                yield result
        else:
            return
    from bsmu_news.services.check_pool import check_in_processes  # noqa: PLC0415 - 30 ms, for many articles only

    yield from check_in_processes(newsroom, ids[done:], selection, cache.fingerprint if cache else "")


def outcome_of(newsroom: Newsroom, result: Result) -> Outcome:
    """Return a result with its findings in full."""
    if result.entry is None:
        return Outcome(result.article, (), (), result.crashes)
    findings = result.entry.findings(newsroom.root / result.article)
    return Outcome(result.article, result.entry.files, tuple(findings), result.crashes)


def fingerprint(newsroom: Newsroom, selection: "Selection") -> str:
    """Return what tells apart all that findings depend on besides the articles.

    Raises:
        ConfigError: when one of the newsroom's files cannot be read.
    """
    digest = hashlib.sha256(f"{bsmu_news.__version__} {sys.version} {selection!r}".encode())
    for name in (SETTINGS_FILE, PEOPLE_FILE, GLOSSARY_FILE, WORDS_FILE):
        digest.update(_content(newsroom.root / name))
    digest.update(repr([os.environ.get(name) for name in _LANGUAGE]).encode("utf-8", "surrogatepass"))
    digest.update(repr(sorted(_sources(Path(bsmu_news.__file__).parent))).encode())
    digest.update(repr([_origin(name) for name in _LIBRARIES]).encode())
    return digest.hexdigest()[:32]


def _content(path: Path) -> bytes:
    data = read_shared(path)
    return b"-" if data is None else hashlib.sha256(data).digest()


def _sources(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the program's own files, so that a change in them counts before it is a new version."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sources(Path(entry.path)) if entry.name != "__pycache__" else ()
            else:
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns


def _origin(library: str) -> tuple[str, int] | None:
    spec = importlib.util.find_spec(library)
    if spec is None or spec.origin is None:
        return None
    return spec.origin, Path(spec.origin).stat().st_mtime_ns
