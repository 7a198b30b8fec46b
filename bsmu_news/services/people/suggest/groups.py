"""Spellings put together that are of one, so far as everything in a group fits everything else in it.

Sure links come first. A name with an initial, or in a case, joins a group only where no other group would do as well.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from bsmu_news.language.names.same import Reason, Sameness, Sureness, compare, is_case_form, parts_of
from bsmu_news.language.scripts import CYRILLIC_RUN
from bsmu_news.services.people.suggest.links import Link
from bsmu_news.services.people.suggest.spellings import Credited, Spelling

_MOST_COMPARED = 200
_OFTEN = 2
"""Articles in which two organizations stand at one place before they are taken for one."""
_LATER = frozenset((Reason.INITIALS, Reason.CASE))


class Group(NamedTuple):
    """Spellings of one, by their numbers; how sure the weakest link is, and what parts them."""

    members: tuple[int, ...]
    sureness: Sureness
    reasons: tuple[Reason, ...]


class Maybe(NamedTuple):
    """Two spellings of two groups that may still be of one."""

    one: int
    other: int
    reason: Reason


class Grouping(NamedTuple):
    """All groups, those of most spellings first, and what may be one beyond them."""

    groups: tuple[Group, ...]
    maybe: tuple[Maybe, ...]


def grouped(credited: Credited, links: Sequence[Link]) -> Grouping:
    """Return the groups that links make of spellings; every spelling is in one."""
    return _Groups(credited.spellings).made(links)


class _Groups:
    """Groups that grow: each spelling knows its group, each group its members, owner, sureness and reasons."""

    def __init__(self, spellings: Sequence[Spelling]) -> None:
        self._spellings = spellings
        self._of = list(range(len(spellings)))
        self._members: dict[int, list[int]] = {number: [number] for number in self._of}
        self._owner = {number: one.owner for number, one in enumerate(spellings)}
        self._sureness: dict[int, Sureness] = {}
        self._reasons: dict[int, dict[Reason, None]] = {}
        self._left: dict[tuple[int, int], Reason] = {}
        first: dict[str, int] = {}
        for number, one in enumerate(spellings):
            if one.owner:
                self._join(first.setdefault(one.owner, number), number)

    def made(self, links: Sequence[Link]) -> Grouping:
        """Return what links make of the spellings, the surest links first."""
        for link in links:
            if link.sameness.sureness is Sureness.POSSIBLE:
                self._left[link.one, link.other] = link.sameness.reason
            elif link.sameness.reason not in _LATER:
                self._try(link)
        self._join_short([link for link in links if self._waits(link)])
        self._join_beside([link for link in links if link.sameness.reason is Reason.PLACE])
        maybe = self._doubts()
        return Grouping(tuple(map(self._group, self._members)), tuple(maybe))

    def _join_beside(self, links: Iterable[Link]) -> None:
        """Join two groups that stand at one place of two languages again and again, and no other group there."""
        counts: dict[int, Counter[int]] = {}
        for link in links:
            one, other = self._of[link.one], self._of[link.other]
            if one != other:
                counts.setdefault(one, Counter())[other] += link.evidence
                counts.setdefault(other, Counter())[one] += link.evidence
        for link in links:
            one, other = self._of[link.one], self._of[link.other]
            partners, theirs = counts.get(one, Counter()), counts.get(other, Counter())
            often = len(partners) == len(theirs) == 1 and partners[other] >= _OFTEN
            if often and not (self._owner[one] and self._owner[other]):
                self._join(link.one, link.other, Link(*link[:2], Sameness(Sureness.LIKELY, Reason.PLACE), 0))

    def _doubts(self) -> Iterator[Maybe]:
        """Yield one doubt for two groups, in one alphabet if there is one; the lesser group is not sure then."""
        found: dict[frozenset[int], Maybe] = {}
        ordered = sorted(self._left.items(), key=lambda item: self._in_two_alphabets(*item[0]))
        for (one, other), reason in ordered:
            groups = frozenset((self._of[one], self._of[other]))
            if len(groups) > 1:
                found.setdefault(groups, Maybe(one, other, reason))
        for groups, maybe in found.items():
            for group in self._lesser(groups, maybe.reason):
                self._weaken(group, Sureness.POSSIBLE)
        return iter(found.values())

    def _lesser(self, groups: frozenset[int], reason: Reason) -> list[int]:
        """Return the groups that may be a slip of the other: those of fewer articles, never a registered one."""
        free = [group for group in groups if not self._owner[group]]
        if len(free) < len(groups) or reason is Reason.PLACE:
            return free
        return [
            min(sorted(free), key=lambda group: sum(len(self._spellings[at].articles) for at in self._members[group]))
        ]

    def _in_two_alphabets(self, one: int, other: int) -> bool:
        latin = [CYRILLIC_RUN.search(self._spellings[number].name) is None for number in (one, other)]
        return latin[0] is not latin[1]

    def _waits(self, link: Link) -> bool:
        return link.sameness.sureness is not Sureness.POSSIBLE and link.sameness.reason in _LATER

    def _try(self, link: Link) -> None:
        """Join two groups if all in them fit; if not, neither is as sure as it was."""
        one, other = self._of[link.one], self._of[link.other]
        if one == other:
            return
        if self._fit(one, other):
            self._join(link.one, link.other, link)
            return
        self._left[link.one, link.other] = link.sameness.reason
        for group in (one, other):
            if not (self._owner[group] or (self._owner[one] and self._owner[other])):
                self._weaken(group, Sureness.POSSIBLE)

    def _fit(self, one: int, other: int) -> bool:
        if self._owner[one] and self._owner[other] and self._owner[one] != self._owner[other]:
            return False
        pairs = islice(product(self._members[one], self._members[other]), _MOST_COMPARED)
        return all(self._compatible(*pair) for pair in pairs)

    def _compatible(self, one: int, other: int) -> bool:
        mine, theirs = self._spellings[one], self._spellings[other]
        if mine.kind == "organization" or (mine.owner and mine.owner == theirs.owner):
            return True
        # What somebody registered as another spelling counts, however unlike it is.
        registered = mine.owner or theirs.owner
        return compare(mine.name, theirs.name) is not None or bool(registered)

    def _join_short(self, links: Iterable[Link]) -> None:
        """Let names with initials, or in a case, join the only group of whole names that they fit."""
        wanted: dict[int, list[Link]] = {}
        for link in links:
            for number in (link.one, link.other):
                if self._is_short(number, link):
                    wanted.setdefault(number, []).append(link)
        for number, own in wanted.items():
            self._join_one(number, own)

    def _join_one(self, number: int, links: Sequence[Link]) -> None:
        def other(link: Link) -> int:
            return link.other if link.one == number else link.one

        whole = [link for link in links if self._has_whole(self._of[other(link)])]
        choices = {self._of[other(link)] for link in whole or links} - {self._of[number]}
        if len(choices) == 1 and not (self._owner[self._of[number]] and self._owner[next(iter(choices))]):
            chosen = next(link for link in whole or links if self._of[other(link)] in choices)
            self._join(number, other(chosen), chosen)
            return
        for link in links:
            self._left[link.one, link.other] = link.sameness.reason

    def _is_short(self, number: int, link: Link) -> bool:
        parts = parts_of(self._spellings[number].name)
        if link.sameness.reason is Reason.INITIALS:
            return parts.has_initial
        other = self._spellings[link.other if number == link.one else link.one]
        return is_case_form(self._spellings[number].name, other.name)

    def _has_whole(self, group: int) -> bool:
        return any(not parts_of(self._spellings[number].name).has_initial for number in self._members[group])

    def _join(self, number: int, other_number: int, link: Link | None = None) -> None:
        one, other = self._of[number], self._of[other_number]
        if one != other:
            for member in self._members[other]:
                self._of[member] = one
            self._members[one] += self._members.pop(other)
            self._owner[one] = self._owner[one] or self._owner.pop(other)
            self._reasons.setdefault(one, {}).update(self._reasons.pop(other, {}))
            self._weaken(one, self._sureness.pop(other, Sureness.SURE))
        if link:
            self._weaken(one, link.sameness.sureness)
            self._reasons.setdefault(one, {})[link.sameness.reason] = None

    def _weaken(self, group: int, sureness: Sureness) -> None:
        self._sureness[group] = max(self._sureness.get(group, Sureness.SURE), sureness, key=lambda one: one.rank)

    def _group(self, group: int) -> Group:
        sureness = self._sureness.get(group, Sureness.SURE)
        if not self._has_whole(group) and self._spellings[group].kind == "person":
            sureness = max(sureness, Sureness.LIKELY, key=lambda one: one.rank)
        return Group(tuple(sorted(self._members[group])), sureness, tuple(self._reasons.get(group, ())))
