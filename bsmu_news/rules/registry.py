"""All rules, in the order of their codes, and which of them are meant. A rule that is not listed does not exist."""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from bsmu_news.language.near_words import nearest
from bsmu_news.language.scripts import as_latin
from bsmu_news.messages import _
from bsmu_news.rules.cr import CR_RULES
from bsmu_news.rules.fm import FM_RULES
from bsmu_news.rules.ignore_rules import IGNORE_RULES
from bsmu_news.rules.own_patterns import OWN_PATTERN_RULES
from bsmu_news.rules.ph import PH_RULES
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.selection import Selection
from bsmu_news.rules.sp import SP_RULES
from bsmu_news.rules.st import ST_RULES
from bsmu_news.rules.tm import TM_RULES
from bsmu_news.rules.tr import TR_RULES
from bsmu_news.rules.tx import TX_RULES
from bsmu_news.rules.ty import TY_RULES

ALL_RULES: tuple[Rule, ...] = (
    *FM_RULES,
    *CR_RULES,
    *ST_RULES,
    *IGNORE_RULES,
    *TX_RULES,
    *TY_RULES,
    *OWN_PATTERN_RULES,
    *TR_RULES,
    *TM_RULES,
    *PH_RULES,
    *SP_RULES,
)

EVERYTHING = "ALL"
"""Means every rule."""

_NUMBERED = re.compile(r"([a-z]+)-?(\d{1,3})\Z")


class Unknown(NamedTuple):
    """A name that fits no rule, and what may have been meant."""

    name: str
    near: str | None

    @property
    def hint(self) -> str:
        """What to do about it, in a sentence."""
        if not self.near:
            return _("“bsmu-news rule --all” lists all rules.")
        if _latin(self.name) != self.name:
            return _("A letter in it is Cyrillic. Did you mean {name}?").format(name=self.near)
        return _("Did you mean {name}?").format(name=self.near)


def find_rule(name: str) -> Rule | None:
    """Return the rule with a code or a name; capitals do not count."""
    wanted = _folded(name)
    return next((rule for rule in ALL_RULES if wanted in (rule.code.casefold(), rule.name)), None)


def chosen(selection: Selection) -> tuple[Rule, ...]:
    """Return the rules of a selection; of `select` and `ignore` the more specific one wins, `ignore` where both are."""
    select, ignore = _all_folded(selection.select or (EVERYTHING,)), _all_folded(selection.ignore)
    return tuple(rule for rule in ALL_RULES if _fit(rule, select) > _fit(rule, ignore))


def layered(base: Selection, over: Selection) -> Selection:
    """Return what is meant by settings and by the options on top of them.

    A new `select` takes the place of the old one, and runs what was ignored by the same name; a new `ignore` holds
    against all of the old selection.
    """
    files = {**base.per_file_ignores, **over.per_file_ignores}
    if over.select:
        asked = {_code_of(one) for one in over.select}
        kept = tuple(one for one in base.ignore if _code_of(one) not in asked)
        return Selection(over.select, (*over.ignore, *kept), files)
    off = _all_folded(over.ignore)
    codes = tuple(rule.code for rule in chosen(base) if _fit(rule, off) < 0)
    return Selection(codes, () if codes else (EVERYTHING,), files)


def matching(selector: str) -> tuple[Rule, ...]:
    """Return the rules that a code, a name, a family or the beginning of codes means; none for what is unknown."""
    wanted = (_folded(selector),)
    return tuple(rule for rule in ALL_RULES if _fit(rule, wanted) >= 0)


def unknown(names: Iterable[str]) -> list[Unknown]:
    """Return the names that mean no rule, with what may have been meant."""
    return [Unknown(name, _near(name)) for name in names if not matching(name)]


def ignored_in(path: PurePosixPath, selection: Selection) -> frozenset[str]:
    """Return the codes that are switched off for a file; `path` counts from the newsroom.

    A pattern fits the whole path, a folder above the file, or the file's name; `!` before it turns it round.
    """
    off: set[str] = set()
    for pattern, names in selection.per_file_ignores.items():
        if _fits_path(path, pattern):
            off.update(*map(_codes, names))
    return frozenset(off)


def _selectors() -> list[str]:
    """Return everything that can be selected or ignored: the families, the codes, the names."""
    families = dict.fromkeys(rule.family for rule in ALL_RULES)
    return [*families, *(rule.code for rule in ALL_RULES), *(rule.name for rule in ALL_RULES)]


def _fit(rule: Rule, selectors: Iterable[str]) -> int:
    """Return how specific the closest selector of a rule is: -1 none, 0 all, else how much of the code it tells."""
    code, family = rule.code.casefold(), len(rule.family)
    best = -1
    for one in selectors:
        if one == rule.name:
            return len(code)
        if one == EVERYTHING.casefold():
            best = max(best, 0)
        elif len(one) >= family and code.startswith(one):
            best = max(best, len(one))
    return best


def _fits_path(path: PurePosixPath, pattern: str) -> bool:
    wanted = pattern.removeprefix("!").replace("\\", "/").strip("/")
    places = (path.name, path.as_posix(), *(folder.as_posix() for folder in path.parents[:-1]))
    return any(fnmatchcase(place, wanted) for place in places) is not pattern.startswith("!")


@cache
def _codes(selector: str) -> tuple[str, ...]:
    return tuple(rule.code for rule in matching(selector))


def _near(name: str) -> str | None:
    """Return the selector that somebody may have meant: TY9 is TY009 rather than TY."""
    known = _selectors()
    name = _latin(name.strip())
    number = _NUMBERED.match(_folded(name))
    code = f"{number[1].upper()}{int(number[2]):03}" if number else ""
    return code if code in known else nearest(name, known)


def _latin(name: str) -> str:
    """Return a name with Latin letters for the Cyrillic ones that look the same."""
    return "".join(as_latin(letter) or letter for letter in name)


def _code_of(name: str) -> str:
    rule = find_rule(name)
    return rule.code.casefold() if rule else _folded(name)


def _all_folded(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(_folded(name) for name in names)


def _folded(name: str) -> str:
    return name.strip().casefold()
