"""Fixes one article in memory, round by round: what is mended may show, or hide, the next thing to mend.

The rounds end when no fix is left. Rules that undo each other's work are told and not applied, and a file that could
not be read any more is left as it is, so that fixing twice changes nothing more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bsmu_news.domain.finding import Edit, Finding
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import UndoneError
from bsmu_news.markup.fences import unify_newlines
from bsmu_news.messages import _
from bsmu_news.rules.fixes import is_wanted, together
from bsmu_news.services.check import Checker, outcome_of
from bsmu_news.storage.article_state import ArticleState, article_in
from bsmu_news.storage.edits import edit_raw
from bsmu_news.storage.text import decode

MAX_ROUNDS = 10
"""Rules that are not done by then undo each other's work."""


class _Round(NamedTuple):
    """What one round changes: edits by file, how many findings they mend, and of which rules."""

    edits: Mapping[str, Sequence[Edit]]
    counts: Mapping[str, int]
    codes: frozenset[str]


@dataclass
class FixRounds:
    """The rounds over an article, of which the files `wanted` may change (None: all).

    After `settle`, `edits` are the rounds of each file that changes, `counts` the findings that went, and `undone` says
    what was left out.
    """

    newsroom: Newsroom
    checker: Checker
    state: ArticleState
    wanted: frozenset[str] | None
    unsafe: bool = False
    edits: dict[str, list[Sequence[Edit]]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    undone: list[UndoneError] = field(default_factory=list)
    _fighting: frozenset[str] = frozenset()
    _spoilt: frozenset[str] = frozenset()

    def settle(self) -> None:
        """Try until no rules fight and no file is spoilt: what does either is left out of the next try."""
        while not self._try():
            self.edits, self.counts = {}, {}

    def text(self, name: str) -> str:
        """Return a file's text before the first round, as edits count in it."""
        return _text(self.state.texts.get(name))

    def _try(self) -> bool:
        state, history, codes = self.state, [self.state.texts], list[frozenset[str]]()
        for _number in range(MAX_ROUNDS):
            made = self._pick(state)
            if not made.edits:
                return True
            state = _edited(state, made)
            self._note(made)
            codes.append(made.codes)
            if self._spoils(state, made):
                return False
            if state.texts in history:
                return self._blame(codes[history.index(state.texts) :])
            history.append(state.texts)
        return self._blame(codes[-2:])

    def _pick(self, state: ArticleState) -> _Round:
        """Check a state of the article, and choose the fixes that can be applied together."""
        by_file: dict[str, list[Finding]] = {}
        for finding in outcome_of(self.newsroom, self.checker.check_state(state)).findings:
            name = finding.path.name
            may_change = (self.wanted is None or name in self.wanted) and name not in self._spoilt
            if may_change and finding.code not in self._fighting and is_wanted(finding, unsafe=self.unsafe):
                by_file.setdefault(name, []).append(finding)
        taken = {name: together(found, len(_text(state.texts.get(name)))) for name, found in by_file.items()}
        taken = {name: found for name, found in taken.items() if found}
        return _Round(
            {name: [edit for one in found if one.fix for edit in one.fix.edits] for name, found in taken.items()},
            {name: len(found) for name, found in taken.items()},
            frozenset(one.code for found in taken.values() for one in found),
        )

    def _note(self, made: _Round) -> None:
        for name, edits in made.edits.items():
            self.edits.setdefault(name, []).append(edits)
            self.counts[name] = self.counts.get(name, 0) + made.counts[name]

    def _spoils(self, state: ArticleState, made: _Round) -> bool:
        """Tell whether a file cannot be read as well as before."""
        before = {one.path: one.problems for one in article_in(self.newsroom, self.state).versions.values()}
        after = article_in(self.newsroom, state).versions.values()
        spoilt = [one.path for one in after if len(one.problems) > len(before[one.path])]
        for path in spoilt:
            message = _("{path} is left as it is: the fixes of {codes} would make its front matter unreadable")
            self.undone.append(UndoneError(message.format(path=path, codes=_listed(made.codes))))
        self._spoilt |= {path.name for path in spoilt}
        return bool(spoilt)

    def _blame(self, rounds: Sequence[frozenset[str]]) -> bool:
        codes = frozenset[str]().union(*rounds)
        message = _("the fixes of {codes} undo each other; they are not applied in {article}")
        self.undone.append(UndoneError(message.format(codes=_listed(codes), article=self.state.id)))
        self._fighting |= codes
        return False


def _edited(state: ArticleState, made: _Round) -> ArticleState:
    changed = {name: edit_raw(_text(state.texts[name]), edits).encode() for name, edits in made.edits.items()}
    return state._replace(texts={**state.texts, **changed})


def _text(data: bytes | None) -> str:
    return unify_newlines(decode(data or b"", ""))


def _listed(codes: frozenset[str]) -> str:
    return ", ".join(sorted(codes))
