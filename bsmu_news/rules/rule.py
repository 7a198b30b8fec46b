"""What a rule is: typed data, and a check that looks at one language version or at the whole article."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from bsmu_news.domain.finding import Fix, Place, Severity
from bsmu_news.rules.context import ArticleContext, VersionContext


class Hit(NamedTuple):
    """Something found: what is wrong, and where.

    `language` names the version in a check of the whole article; None means the article as such. `severity` is
    set where it differs from the rule's; `source` is the place in the source of a translation.
    """

    message: str
    place: Place
    language: str | None = None
    severity: Severity | None = None
    fix: Fix | None = None
    source: Place | None = None


class VersionCheck(NamedTuple):
    """A check of one language version; with `unreadable`, also where the front matter cannot be read."""

    run: Callable[[VersionContext], Iterable[Hit]]
    unreadable: bool = False


class ArticleCheck(NamedTuple):
    """A check of all languages of an article together."""

    run: Callable[[ArticleContext], Iterable[Hit]]


class Example(NamedTuple):
    """An article folder as text: its files by name, the folder's name; people, glossary and words of the newsroom."""

    files: Mapping[str, str]
    folder: str = "2024-03-05-laboratory"
    people: str = ""
    others: Mapping[str, bytes] = MappingProxyType({})
    """Files that lie beside."""
    glossary: str = ""
    words: str = ""
    settings: str = ""
    """What newsroom.toml says beside the usual."""


class Rule(NamedTuple):
    """A rule: its code, a name that says what was found, and what `bsmu-news rule` tells of it.

    `summary` says what it means and `why` why it matters, both marked with `N_`. The check finds something in the
    `bad` example and nothing in the `good` one; tests hold both to it.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    check: VersionCheck | ArticleCheck
    bad: Example
    good: Example

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")
