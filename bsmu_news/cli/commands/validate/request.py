"""What the options of `validate` ask for, and which of them exclude each other."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import _
from bsmu_news.services.validate import selection_of

if TYPE_CHECKING:  # the rules are loaded only where an option names some
    from bsmu_news.rules.selection import Selection

STDIN = "-"


class OutputFormat(StrEnum):
    """How findings are printed."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"

    @property
    def is_text(self) -> bool:
        """Tell whether it is for people to read."""
        return self in (OutputFormat.FULL, OutputFormat.CONCISE)


class Request(NamedTuple):
    """The options, as they were given."""

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    output_format: OutputFormat = OutputFormat.FULL
    statistics: bool = False
    quiet: bool = False
    follow: bool = False
    fail_level: Severity | None = None
    exit_zero: bool = False
    use_cache: bool = True
    stdin_filename: str | None = None

    @property
    def reads_stdin(self) -> bool:
        """Tell whether a text comes from elsewhere."""
        return self.stdin_filename is not None or STDIN in self.paths

    def level(self, newsroom: Newsroom) -> Severity:
        """Return what counts as failed."""
        return self.fail_level or Severity(newsroom.settings.validate.fail_level)

    def selection(self, newsroom: Newsroom) -> "Selection":
        """Return the rules that the settings and the options on top of them ask for.

        Raises:
            ConfigError: when the settings name a rule that there is not.
            BsmuNewsError: when an option does.
        """
        base = selection_of(newsroom)
        if not self.select and not self.ignore:
            return base
        from bsmu_news.rules.registry import layered  # noqa: PLC0415 - loads all rules
        from bsmu_news.rules.selection import Selection  # noqa: PLC0415 - as above

        select, ignore = _names("--select", self.select), _names("--ignore", self.ignore)
        return layered(base, Selection(select, ignore))

    def refuse_contradictions(self) -> None:
        """Refuse options that exclude each other, and those that need another one.

        Raises:
            BsmuNewsError: naming them.
        """
        if self.reads_stdin and self.stdin_filename is None:
            raise BsmuNewsError(
                _("which file is the text on standard input? Give --stdin-filename"),
                _("For example: {example}").format(example="--stdin-filename ARTICLE/index.en.md"),
            )
        if self.reads_stdin and set(self.paths) - {STDIN}:
            raise BsmuNewsError(_("standard input and files cannot be checked together"), _("Leave one of them out."))
        given = [name for name, is_given in self._exclusive() if is_given]
        for one, other in combinations(given, 2):
            if frozenset((one, other)) in _CONTRADICTIONS:
                message = _("{one} and {other} exclude each other").format(one=one, other=other)
                raise BsmuNewsError(message, _("Leave one of them out."))
        if self.follow and not sys.stdout.isatty():
            raise BsmuNewsError(
                _("--watch needs a terminal"),
                _("Leave --watch out when the output goes to a file or another program."),
            )

    def _exclusive(self) -> Iterable[tuple[str, bool]]:
        document = f"--output-format {self.output_format}"
        return (
            ("--watch", self.follow),
            ("--fix", self.fix),
            ("--diff", self.diff),
            ("--statistics", self.statistics),
            ("--stdin-filename", self.reads_stdin),
            (document, not self.output_format.is_text),
        )


_DOCUMENTS = [f"--output-format {one}" for one in OutputFormat if not one.is_text]
_CONTRADICTIONS = frozenset(
    (
        *(frozenset(("--watch", other)) for other in ("--fix", "--diff", "--stdin-filename", *_DOCUMENTS)),
        *(frozenset(("--diff", other)) for other in ("--statistics", *_DOCUMENTS)),
        *(frozenset(("--statistics", one)) for one in _DOCUMENTS if not one.endswith("json")),
    )
)


def _names(option: str, values: Iterable[str]) -> tuple[str, ...]:
    """Return the names in an option that was given once or several times, each a list parted by commas.

    Raises:
        BsmuNewsError: for a name that means no rule.
    """
    from bsmu_news.rules.registry import unknown  # noqa: PLC0415 - loads all rules

    names = tuple(name.strip() for value in values for name in value.split(",") if name.strip())
    for one in unknown(names):
        message = _("{option}: there is no rule {name}").format(option=option, name=one.name)
        raise BsmuNewsError(message, one.hint)
    return names
