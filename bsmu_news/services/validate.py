"""Check articles by the newsroom's rules."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.domain.finding import Finding, Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import ConfigError
from bsmu_news.messages import _
from bsmu_news.services.check import Checker, Outcome, check, outcome_of
from bsmu_news.services.select import chosen_files
from bsmu_news.storage.article_state import read_state
from bsmu_news.storage.articles import LeftOut, left_out, load_version
from bsmu_news.storage.newsroom import GLOSSARY_FILE, WORDS_FILE
from bsmu_news.storage.shared_files import require_usable

if TYPE_CHECKING:  # the rules are not loaded where everything is known
    from bsmu_news.rules.run import Crash
    from bsmu_news.rules.selection import Selection

_UNREADABLE = "FM001"


class Report(NamedTuple):
    """What was found, sorted by path, line, column and code, in how many files; and which rules broke.

    `texts` are the files as the places count in them, for showing their lines. `left_out` is what looks like an article
    or a version of one and was not checked; where a finding says so, it is not in it.
    """

    findings: tuple[Finding, ...] = ()
    files: int = 0
    crashes: "tuple[Crash, ...]" = ()
    texts: Mapping[Path, str] = MappingProxyType({})
    left_out: tuple[LeftOut, ...] = ()

    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each severity."""
        return count_by_severity(self.findings)

    def reaches(self, level: Severity) -> bool:
        """Tell whether a finding is at or above a level."""
        return any(finding.severity.reaches(level) for finding in self.findings)


class ArticleReport(NamedTuple):
    """What was found in one article, the `number`th of `total`; `texts` as in `Report`."""

    article: str
    findings: tuple[Finding, ...]
    files: tuple[Path, ...]
    crashes: "tuple[Crash, ...]"
    texts: Mapping[Path, str]
    number: int
    total: int
    unread: tuple[LeftOut, ...] = ()
    """Files that rules have not seen, and that no finding tells of."""


class StandardInput(NamedTuple):
    """A text that is checked as if it stood in a file of the newsroom, saved or not."""

    path: Path
    text: str


class Texts(Mapping[Path, str]):
    """The texts of files, read when they are asked for; only those with findings ever are."""

    def __init__(self, given: StandardInput | None = None) -> None:
        self._given = given
        self._last: tuple[Path, str] | None = None

    def __getitem__(self, path: Path) -> str:
        """Return a file's text, empty where it cannot be read."""
        if self._given and self._given.path == path:
            return self._given.text
        if self._last is None or self._last[0] != path:
            self._last = path, load_version(path, "").text
        return self._last[1]

    def __iter__(self) -> Iterator[Path]:
        """Yield nothing: any file can be asked for."""
        return iter(())

    def __len__(self) -> int:
        """Return 0, as `__iter__`."""
        return 0


def validate(
    newsroom: Newsroom,
    names: Sequence[str] | None = None,
    *,
    selection: "Selection | None" = None,
    use_cache: bool = True,
    on_checked: Callable[[ArticleReport], None] | None = None,
) -> Report:
    """Check the articles and files that names and paths mean; all of them without any.

    Of a file, the whole article is looked at, and what concerns the file is reported. `on_checked` is called for each
    article as soon as it and those before it are done.

    Raises:
        ConfigError: when newsroom.toml names a rule that there is not, or a file of the newsroom cannot be used.
        NoArticleError: for a name that fits no article, or several.
    """
    for name in (GLOSSARY_FILE, WORDS_FILE):
        # They are read only where something has changed since the last time, and so may they have.
        require_usable(newsroom.root / name)
    chosen = chosen_files(newsroom, names)
    texts = Texts()
    reports: list[ArticleReport] = []
    ids = sorted(chosen)
    asked = selection or selection_of(newsroom)
    run = _with_unreadable(asked)
    outcomes = check(newsroom, ids, run, use_cache=use_cache)
    for number, outcome in enumerate(outcomes, 1):
        report = _article_report(newsroom, outcome, chosen[outcome.article], texts, silent=run is not asked)._replace(
            number=number, total=len(ids)
        )
        reports.append(report)
        if on_checked:
            on_checked(report)
    return _whole(reports, texts, left_out(newsroom, chosen if names else None))


def validate_text(newsroom: Newsroom, given: StandardInput, *, selection: "Selection | None" = None) -> Report:
    """Check a text as if it stood in a file of the newsroom; the other languages are those on the disk."""
    folder, name = given.path.parent, given.path.name
    state = read_state(newsroom, folder.name)
    state = state._replace(texts={**state.texts, name: given.text.encode("utf-8", "surrogatepass")})
    asked = selection or selection_of(newsroom)
    run = _with_unreadable(asked)
    with Checker(newsroom, run, {}) as checker:
        outcome = outcome_of(newsroom, checker.check_state(state))
    texts = Texts(given)
    return _whole([_article_report(newsroom, outcome, frozenset((name,)), texts, silent=run is not asked)], texts, ())


def selection_of(newsroom: Newsroom) -> "Selection":
    """Return the rules that newsroom.toml asks for.

    Raises:
        ConfigError: when it names something that there is not, with the place in newsroom.toml.
    """
    from bsmu_news.rules.selection import Selection  # noqa: PLC0415 - see above

    settings = newsroom.settings.validate
    places: list[tuple[tuple[str | int, ...], Sequence[str]]] = [
        (("validate", "select"), settings.select),
        (("validate", "ignore"), settings.ignore),
        *((("validate", "per_file_ignores", path), names) for path, names in settings.per_file_ignores.items()),
    ]
    for keys, names in places:
        _refuse_unknown(newsroom, keys, names)
    return Selection(settings.select, settings.ignore, settings.per_file_ignores)


def _with_unreadable(selection: "Selection") -> "Selection":
    """Return a selection with the rule that finds files which cannot be read; the same one where it is in it.

    Nearly all rules skip such a file, so that it would pass whenever this rule was not asked for.
    """
    if not selection.select and not selection.ignore:
        return selection
    from bsmu_news.rules.registry import chosen  # noqa: PLC0415 - see above
    from bsmu_news.rules.selection import Selection  # noqa: PLC0415 - see above

    codes = tuple(rule.code for rule in chosen(selection))
    if _UNREADABLE in codes or not codes:
        return selection
    return Selection((*codes, _UNREADABLE), (), selection.per_file_ignores)


def _article_report(
    newsroom: Newsroom,
    outcome: Outcome,
    wanted: frozenset[str] | None,
    texts: Mapping[Path, str],
    *,
    silent: bool,
) -> ArticleReport:
    """Return what was found in the files wanted; with `silent`, files that cannot be read are no findings."""
    folder = newsroom.root / outcome.article
    files = tuple(folder / name for name in outcome.files if wanted is None or name in wanted)
    findings = tuple(one for one in outcome.findings if wanted is None or one.path.name in wanted)
    unread: dict[Path, str] = {}
    if silent:
        unread = {one.path: one.message for one in reversed(findings) if one.code == _UNREADABLE}
        findings = tuple(one for one in findings if one.code != _UNREADABLE)
    checked = tuple(file for file in files if file not in unread)
    missed = tuple(LeftOut(path, unread[path]) for path in files if path in unread)
    return ArticleReport(outcome.article, findings, checked, outcome.crashes, texts, 1, 1, missed)


def _whole(reports: Sequence[ArticleReport], texts: Mapping[Path, str], missed: Sequence[LeftOut]) -> Report:
    return Report(
        tuple(finding for one in reports for finding in one.findings),
        sum(len(one.files) for one in reports),
        tuple(crash for one in reports for crash in one.crashes),
        texts,
        (*(unread for one in reports for unread in one.unread), *missed),
    )


def count_by_severity(findings: Sequence[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, zeros too."""
    return {level.value: sum(one.severity is level for one in findings) for level in Severity}


def _refuse_unknown(newsroom: Newsroom, keys: tuple[str | int, ...], names: Sequence[str]) -> None:
    if not names:
        return
    from bsmu_news.rules.registry import unknown  # noqa: PLC0415 - see above
    from bsmu_news.storage.newsroom import SETTINGS_FILE  # noqa: PLC0415 - only for the message
    from bsmu_news.storage.toml_places import place_of  # noqa: PLC0415 - only for the message

    for one in unknown(names):
        path = newsroom.root / SETTINGS_FILE
        line, column = place_of(path.read_text(encoding="utf-8-sig"), (*keys, list(names).index(one.name)))
        message = f"{path}:{line}:{column}: " + _("there is no rule {name}").format(name=one.name)
        raise ConfigError(message, one.hint)
