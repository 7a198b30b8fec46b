"""A translation beside its source, read once for all rules that compare them."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Place, Severity
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.alignment import Pair, length_ratio
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.rule import ArticleCheck, Hit

_EXCERPT = 60
_NOT_COMPARED = frozenset((SegmentKind.UNTRANSLATED, SegmentKind.HTML))


class Both(NamedTuple):
    """Segments that belong together, and the readable text of each side; several are joined by spaces."""

    pair: Pair
    text: str
    other: str


class Compared:
    """A translation and its source: the readable text of both, and what belongs together."""

    def __init__(self, source: VersionContext, target: VersionContext, pairs: Iterable[Pair]) -> None:
        self.source_context, self.target_context = source, target
        self.source, self.target = source.prose, target.prose
        self.pairs = tuple(pairs)

    @property
    def languages(self) -> tuple[str, str]:
        """The languages of the source and of the translation."""
        return self.source_context.version.language, self.language

    @property
    def language(self) -> str:
        """The language of the translation."""
        return self.target_context.version.language

    @property
    def versions(self) -> tuple[Version, Version]:
        """Both versions, the source first."""
        return self.source_context.version, self.target_context.version

    @property
    def strict(self) -> Severity:
        """How much a gap matters in the translation."""
        return self.target_context.strict

    @cached_property
    def ratio(self) -> float:
        """How many characters of the translation to expect for each one of the source."""
        return length_ratio(*self.languages)

    @cached_property
    def both(self) -> list[Both]:
        """The pairs that have a text on both sides, without markers and raw HTML."""
        lines, others = self.source.text.split("\n"), self.target.text.split("\n")
        segments = self.target.segments
        found = []
        for pair in self.pairs:
            sources, targets = pair
            if not sources or not targets or segments[targets[0]].kind in _NOT_COMPARED:
                continue
            if len(sources) == len(targets) == 1:
                text, other = lines[sources[0]], others[targets[0]]
            else:
                text, other = " ".join(lines[at] for at in sources), " ".join(others[at] for at in targets)
            if text and other:
                found.append(Both(pair, text, other))
        return found

    def segment(self, both: Both) -> Segment:
        """Return the first segment of the translation in a pair."""
        return self.target.segments[both.pair.targets[0]]

    def hit(
        self, both: Both, message: str, span: tuple[int, int] | None = None, severity: Severity | None = None
    ) -> Hit:
        """Return what is told of a pair, at a span of the translation's text or at all of it, and at its source."""
        targets, sources = both.pair.targets, both.pair.sources
        start = self.target.starts[targets[0]]
        first, last = span or (0, self.target.end(targets[-1]) - start)
        place = self.target.place(start + first, start + last) if both.other else self.target.segment_place(targets[0])
        return Hit(message, place, self.language, severity, source=self.source_place(sources))

    def source_place(self, sources: tuple[int, ...]) -> Place:
        """Return the place of some segments in the source."""
        first, last = self.source.segment_place(sources[0]), self.source.segment_place(sources[-1])
        return Place(first.line, first.column, last.end_line, last.end_column)


def compare(context: ArticleContext) -> tuple[Compared, ...]:
    """Return every translation beside the source; ask for it with `context.memo`."""
    if context.source is None:
        return ()
    source = context.versions[context.source.language]
    return tuple(
        Compared(source, context.versions[language], context.pairs(language)) for language in context.translations
    )


def check_by(find: Callable[[Compared], Iterable[Hit]]) -> ArticleCheck:
    """Return a check that looks at each translation."""

    def check(context: ArticleContext) -> Iterator[Hit]:
        for compared in context.memo(compare):
            yield from find(compared)

    return ArticleCheck(check)


def excerpt(text: str) -> str:
    """Return the start of a text, as long as a message bears."""
    if len(text) <= _EXCERPT:
        return text
    cut = text[:_EXCERPT]
    return f"{cut.rpartition(' ')[0] or cut}…"
