"""What speaks for and against two items belonging together, gathered for all items of two versions at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.language.anchors import anchors
from bsmu_news.markup.alignment.items import Item, bare_texts, sort_of

_NUMBER, _NAME, _WORD, _SAME, _NOTION = 0.8, 0.7, 0.43, 2.0, 0.76
_WEIGHTS = {"^": _NAME, "=": _SAME, "@": _NOTION}
"""How much a shared key counts, before its rarity."""
_LOST_NUMBER = 0.38
"""How much a number counts against a pair when the other side lacks it."""
_MOST_PLACES = 64
"""A key that stands in more pairs of items than this tells nothing, and would cost time."""
_QUOTED = 12.0
_LONGEST_TEXT = 20_000
"""Characters of an item that are looked at; its length counts in full."""
_OPENING, _CLOSING = frozenset("«“„\"'‘—–-"), frozenset(".!?…:;»”\"'")


@dataclass(frozen=True, slots=True)
class Side:
    """The items of one version.

    `sorts` are the kinds, pictures apart; `shapes` are bits for the marks in a text; `continues` tells of items that go
    on with the one above; `lost` is what the numbers of an item cost where the other side lacks them.
    """

    sorts: list[str]
    lengths: list[int]
    stops: list[int]
    shapes: list[int]
    continues: list[bool]
    lost: list[float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Both sides; for each source item, by target item, which keys they share and how much these count together."""

    source: Side
    target: Side
    shared: list[dict[int, float]]
    keys: list[dict[int, list[str]]]
    weights: dict[str, float]

    def together(self, pairs: Iterable[tuple[int, int]]) -> float:
        """Return how much is shared by several pairs of items together; a key counts once."""
        keys = {key for i, j in pairs for key in self.keys[i].get(j, ())}
        return sum(self.weights[key] for key in keys)


def gather(source: Sequence[Item], target: Sequence[Item]) -> Evidence:
    """Return what the search for the best pairing needs to know."""
    places, others = _places(source), _places(target)
    largest = max(len(source), len(target))
    evidence = Evidence(_side(source), _side(target), [{} for _item in source], [{} for _item in source], {})
    for key in places.keys() | others.keys():
        here, there = places.get(key, ()), others.get(key, ())
        weight = _weight(key, max(len(here), len(there)), largest)
        if key[0].isdigit():
            _count_lost(evidence, here, there, weight * _LOST_NUMBER)
            weight *= 1 + 2 * _LOST_NUMBER
        if len(here) * len(there) <= _MOST_PLACES:
            evidence.weights[key] = weight
            _share(evidence, key, here, there)
    _share_quoted(evidence, source, target)
    return evidence


def _places(items: Sequence[Item]) -> dict[str, list[int]]:
    """Return in which items each key stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        if item.kind is not SegmentKind.UNTRANSLATED:
            text = item.text[:_LONGEST_TEXT]
            for key in {*anchors(text), "=" + text}:
                places[key].append(number)
    return places


def _weight(key: str, places: int, largest: int) -> float:
    rarity = log((largest + 1) / places) + 0.5
    if key[0].isdigit():
        return _NUMBER * rarity if len(key) > 1 else _WORD * rarity
    return rarity * _WEIGHTS.get(key[0], _WORD)


def _count_lost(evidence: Evidence, here: Sequence[int], there: Sequence[int], weight: float) -> None:
    for i in here:
        evidence.source.lost[i] += weight
    for j in there:
        evidence.target.lost[j] += weight


def _share(evidence: Evidence, key: str, here: Sequence[int], there: Sequence[int]) -> None:
    weight = evidence.weights[key]
    for i in here:
        shared, keys = evidence.shared[i], evidence.keys[i]
        for j in there:
            shared[j] = shared.get(j, 0.0) + weight
            keys.setdefault(j, []).append(key)


def _share_quoted(evidence: Evidence, source: Sequence[Item], target: Sequence[Item]) -> None:
    """Let every marker find the items that it quotes."""
    markers = [j for j, item in enumerate(target) if item.kind is SegmentKind.UNTRANSLATED]
    if not markers:
        return
    places: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(bare_texts(source)):
        places[text].append(i)
    for j, text in zip(markers, bare_texts([target[j] for j in markers]), strict=True):
        for i in places.get(text, ())[:_MOST_PLACES]:
            evidence.shared[i][j] = _QUOTED


def _side(items: Sequence[Item]) -> Side:
    texts = [item.text for item in items]
    return Side(
        sorts=[sort_of(item) for item in items],
        lengths=[len(text) for text in texts],
        stops=[_stops(text) for text in texts],
        shapes=[_shape(text[:_LONGEST_TEXT]) for text in texts],
        continues=_continues(items),
        lost=[0.0] * len(texts),
    )


def _continues(items: Sequence[Item]) -> list[bool]:
    """Tell of each paragraph whether it goes on with the one above: no stop there, and a small letter here."""
    found = [False] * len(items)
    for at in range(1, len(items)):
        text, above = items[at].text, items[at - 1].text
        if text[:1].islower() and above[-1:] not in _CLOSING and " " in above:
            found[at] = items[at].kind is items[at - 1].kind is SegmentKind.PARAGRAPH
    return found


def _stops(text: str) -> int:
    """Return about how many sentences a text has."""
    inner = text.count(". ") + text.count("! ") + text.count("? ") + text.count('." ') + text.count(".» ")
    return inner + text.count("». ") + 1


def _shape(text: str) -> int:
    """Return bits for the marks that a translation keeps."""
    quoted = "«" in text or '"' in text or "“" in text or "„" in text
    marks = ("?" in text, "!" in text, quoted, ":" in text, "(" in text)
    bits = sum(1 << bit for bit, mark in enumerate(marks) if mark)
    return bits | (text[:1] in _OPENING and 32) | (text[-1:] in _CLOSING and 64)
