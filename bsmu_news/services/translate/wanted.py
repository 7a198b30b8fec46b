"""Which segments a run shall draft, as the user names them: numbers, kinds, states."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.domain.trace import SegmentState, TracedSegment
from bsmu_news.errors import BsmuNewsError
from bsmu_news.language.near_words import hint_at
from bsmu_news.messages import _

_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?\Z")
_KINDS = {kind.value: kind for kind in SegmentKind if kind is not SegmentKind.UNTRANSLATED}
_STATES = {state.value: state for state in (SegmentState.UNTRANSLATED, SegmentState.OUTDATED, SegmentState.MACHINE)}


class Wanted(NamedTuple):
    """A choice of segments; within a field one is enough, and every field that is not empty has to fit.

    `numbers` count the segments of the source from 1, the front matter's texts first.
    """

    numbers: frozenset[int] = frozenset()
    kinds: frozenset[SegmentKind] = frozenset()
    states: frozenset[SegmentState] = frozenset()

    def includes(self, segment: TracedSegment) -> bool:
        """Tell whether a segment is meant."""
        return (
            (not self.numbers or segment.at + 1 in self.numbers)
            and (not self.kinds or segment.source.kind in self.kinds)
            and (not self.states or segment.state in self.states)
        )


EVERYTHING = Wanted()


def read_wanted(values: Iterable[str]) -> Wanted:
    """Return the choice that words such as `title`, `outdated`, `3` and `5-9` name, parted by commas or given apart.

    Raises:
        BsmuNewsError: for a word that names nothing, with the nearest one that does.
    """
    numbers: set[int] = set()
    kinds: set[SegmentKind] = set()
    states: set[SegmentState] = set()
    for word in (word.strip().casefold() for value in values for word in value.split(",")):
        found = _RANGE.match(word)
        if found:
            numbers.update(_numbers(word, int(found[1]), int(found[2] or found[1])))
        elif word in _KINDS:
            kinds.add(_KINDS[word])
        elif word in _STATES:
            states.add(_STATES[word])
        elif word:
            known = [*_STATES, *_KINDS]
            hint = hint_at(word, known) or _("Known: {names}, and numbers such as 3 or 5-9.").format(
                names=", ".join(known)
            )
            raise BsmuNewsError(_("“{word}” names no segments").format(word=word), hint)
    return Wanted(frozenset(numbers), frozenset(kinds), frozenset(states))


def _numbers(word: str, first: int, last: int) -> range:
    if not 1 <= first <= last:
        raise BsmuNewsError(
            _("“{word}” names no segments").format(word=word), _("Segments count from 1; write 5-9, not 9-5.")
        )
    return range(first, last + 1)
