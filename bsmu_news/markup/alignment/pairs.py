"""Aligns two versions: the quick way where they agree, else by the cheapest way through both.

Source items and target items keep their order; what was moved is told as missing here and extra there.
"""

from collections.abc import Sequence

from bsmu_news.domain.segment import Segment
from bsmu_news.markup.alignment.diagonal import on_diagonal
from bsmu_news.markup.alignment.evidence import gather
from bsmu_news.markup.alignment.items import Aligned, Item, Pair, parted_markers
from bsmu_news.markup.alignment.proportion import length_ratio
from bsmu_news.markup.alignment.search import cheapest_pairs

_MOST_ITEMS = 20_000
"""Of both sides; no article is near it, and searching would take half a minute."""


def align(source: Sequence[Item], target: Sequence[Item], languages: tuple[str, str] = ("ru", "en")) -> list[Pair]:
    """Return pairs that hold every item of both sides once, in the order of each side.

    `languages` are those of the source and of the translation; they tell which lengths to expect. A marker that
    quotes a whole list stands beside all of its items.
    """
    ratio = length_ratio(*languages)
    plain = on_diagonal(source, target, ratio)
    if plain is not None:
        return plain
    parts, origins = parted_markers(target)
    if len(source) + len(parts) > _MOST_ITEMS:
        pairs = by_position(source, parts)
    else:
        pairs = cheapest_pairs(gather(source, parts), ratio)
    return pairs if len(parts) == len(target) else _put_together(pairs, origins)


def align_segments(
    source: Sequence[Segment], target: Sequence[Segment], languages: tuple[str, str] = ("ru", "en")
) -> list[Aligned]:
    """Return the pairs of `align` with the segments themselves."""
    return [
        Aligned(tuple(source[at] for at in pair.sources), tuple(target[at] for at in pair.targets))
        for pair in align(source, target, languages)
    ]


def by_position(source: Sequence[Item], target: Sequence[Item]) -> list[Pair]:
    """Pair equal kinds that stand at the same position; for versions too long to be searched."""
    pairs: list[Pair] = []
    for at, (one, other) in enumerate(zip(source, target, strict=False)):
        pairs += [Pair((at,), (at,))] if one.kind is other.kind else [Pair((at,), ()), Pair((), (at,))]
    pairs += [Pair((at,), ()) for at in range(len(target), len(source))]
    return pairs + [Pair((), (at,)) for at in range(len(source), len(target))]


def _put_together(pairs: Sequence[Pair], origins: Sequence[int]) -> list[Pair]:
    """Return pairs of parts as pairs of the items they come from; what stands beside one item's parts is one pair."""
    found: list[Pair] = []
    for sources, parts in pairs:
        targets = tuple(dict.fromkeys(origins[part] for part in parts))
        owner = next((at for at in range(len(found) - 1, -1, -1) if found[at].targets), None)
        if targets and owner is not None and found[owner].targets[-1] == targets[0]:
            between = [at for pair in found[owner:] for at in pair.sources]
            found[owner:] = [Pair((*between, *sources), tuple(dict.fromkeys((*found[owner].targets, *targets))))]
        else:
            found.append(Pair(sources, targets))
    return found
