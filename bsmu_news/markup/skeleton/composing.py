"""Puts texts into an existing translation with the smallest edits; every other byte stays as a person left it."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.markup.alignment.items import Pair
from bsmu_news.markup.skeleton.edits import settle
from bsmu_news.markup.skeleton.filling import filled
from bsmu_news.markup.skeleton.inserting import inserted
from bsmu_news.markup.skeleton.removing import without
from bsmu_news.markup.skeleton.sides import sides
from bsmu_news.markup.skeleton.slots import split


class Composed(NamedTuple):
    """A translation's body with texts in it: of which segments of the source, and which found no place."""

    body: str
    placed: frozenset[int]
    unplaced: tuple[int, ...]


def compose(  # noqa: PLR0917 - the bodies, what pairs them, and what to do, in this order
    source_body: str,
    target_body: str,
    pairs: Sequence[Pair],
    texts: Mapping[int, str],
    remove: Collection[int] = (),
    missing: Collection[int] = (),
) -> Composed:
    """Return a translation with texts for some segments of its source.

    `pairs` hold the numbers of `body_segments` of both bodies. A text goes where the marker of its segment stands, else
    in place of the one text that does, else where the segment is missing: as a block, item, row or cell like the
    source's. What a person merged or split is left alone, and so is what would not be read as meant: its segments are
    `unplaced`. Segments of the source in `missing` that have no counterpart get a marker.

    Segments of the translation in `remove` are taken out with their blocks, as far as these hold nothing else.
    """
    both = sides((source_body, target_body), pairs, texts, missing)
    edits = [*filled(both)]
    served = frozenset(at for edit in edits for at in edit.sources)
    done = settle(both.target, [*edits, *inserted(both, served)])
    body = done.body
    gone = {number for number, origin in enumerate(done.origins) if origin is not None and origin in remove}
    if gone:
        body = without(split(body), gone).body
    placed = frozenset(at for edit in done.edits for at in edit.texts)
    found = {at for edit in done.edits for at in edit.sources}
    return Composed(body, placed, tuple(sorted((both.wanted | texts.keys()) - found)))
