"""Which terms of the source stand in which rendering in each translation, pair of segments by pair."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bsmu_news.domain.finding import Place, Severity
from bsmu_news.domain.glossary import Term
from bsmu_news.language.terms.finding import Occurrence
from bsmu_news.language.terms.near import Near, near_rendering
from bsmu_news.markup.alignment import Pair
from bsmu_news.markup.prose import Prose
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.tm.known import LONGEST_LINE, longest_occurrences, occurrences

_SHORTENED = 0.55
"""A translation with less than this share of the source's characters was shortened on purpose."""

_NEARLY = 0.6
"""The share of a rendering's words that shows that another one stands there."""


class Rendered(NamedTuple):
    """A term in a pair of segments: where it stands in the source, and its renderings in the translation."""

    language: str
    term: Term
    sources: tuple[Occurrence, ...]
    targets: tuple[Occurrence, ...]
    pair: Pair
    prose: Prose
    source: Prose

    @property
    def missing(self) -> bool:
        """Whether the translation has neither an accepted nor a forbidden rendering."""
        return not self.targets

    @property
    def wanted(self) -> tuple[str, ...]:
        """The accepted renderings."""
        return self.term.forms[self.language]

    @property
    def source_place(self) -> Place:
        """The place of the term in the source."""
        return self.source.place(self.sources[0].start, self.sources[0].end)

    @property
    def source_text(self) -> str:
        """The term as the source has it."""
        return self.source.text[self.sources[0].start : self.sources[0].end]


def rendered(context: ArticleContext) -> list[Rendered]:
    """Return the terms of the source that have a rendering in a translation's language, where that is translated."""
    source = context.source
    if source is None:
        return []
    found = context.versions[source.language].memo(longest_occurrences)
    return [one for language in context.translations if found for one in _rendered(context, language, found)]


def _rendered(context: ArticleContext, language: str, found: Sequence[Occurrence]) -> Iterator[Rendered]:
    assert context.source is not None  # noqa: S101 - `rendered` has looked
    source, target = context.prose(context.source.language), context.prose(language)
    by_segment: dict[int, list[Occurrence]] = {}
    for one in found:
        if language in one.term.forms:
            by_segment.setdefault(bisect_right(source.starts, one.start) - 1, []).append(one)
    there = _by_segment(context.versions[language])
    for pair in context.pairs(language):
        if by_segment.keys().isdisjoint(pair.sources) or not any(target.line(index) for index in pair.targets):
            continue
        terms: dict[int, list[Occurrence]] = {}
        for index in pair.sources:
            for one in by_segment.get(index, ()):
                terms.setdefault(id(one.term), []).append(one)
        for sources in terms.values():
            term = sources[0].term
            targets = (one for index in pair.targets for one in there.get(index, ()) if one.term == term)
            yield Rendered(language, term, tuple(sources), tuple(targets), pair, target, source)


def _by_segment(context: VersionContext) -> dict[int, list[Occurrence]]:
    starts = context.prose.starts
    found: dict[int, list[Occurrence]] = {}
    for one in context.memo(occurrences):
        found.setdefault(bisect_right(starts, one.start) - 1, []).append(one)
    return found


class Absence(NamedTuple):
    """A missing rendering: how much it matters, and where something like it stands, if anything does."""

    severity: Severity
    place: Place
    near: str


def absence(context: ArticleContext, one: Rendered) -> Absence | None:
    """Weigh a missing rendering; None where the words of a term, not a name, stand there in another order or number.

    A warning when another wording plainly takes its place: most of its words are there, or the whole translation has
    no rendering at all. Where the paragraph was shortened, or other paragraphs have it, a pronoun may stand for it.
    """
    near = _nearest(one)
    if near and near.share >= 1 and one.term.kind == "term":
        return None
    if near and near.share >= _NEARLY:
        words = one.prose.text[near.start : near.end]
        return Absence(Severity.WARNING, one.prose.place(near.start, near.end), words)
    elsewhere = any(
        found.term == one.term and not found.forbidden for found in context.versions[one.language].memo(occurrences)
    )
    severity = Severity.INFO if elsewhere or _shortened(one) else Severity.WARNING
    first = next(index for index in one.pair.targets if one.prose.line(index))
    return Absence(severity, one.prose.segment_place(first), "")


def _nearest(one: Rendered) -> Near | None:
    best: Near | None = None
    for index in one.pair.targets:
        start = one.prose.starts[index]
        near = near_rendering(one.prose.line(index)[:LONGEST_LINE], one.wanted)
        if near and (best is None or near.share > best.share):
            best = Near(near.share, near.start + start, near.end + start)
    return best


def _shortened(one: Rendered) -> bool:
    source = sum(len(one.source.line(index)) for index in one.pair.sources)
    return sum(len(one.prose.line(index)) for index in one.pair.targets) < _SHORTENED * source
