"""What is to be asked for: the texts of segments, with the names in them that no engine has to guess."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from bsmu_news.domain.trace import TracedSegment
from bsmu_news.markup.masking import Protected, known_names, labels_in, names_in
from bsmu_news.services.trace import Traced
from bsmu_news.services.translate.work import Work


class Task(NamedTuple):
    """Segments that say the same, and the names in them that the engine must leave alone.

    `references` are the labels of links that the source defines elsewhere.
    """

    segments: tuple[TracedSegment, ...]
    protected: tuple[Protected, ...] = ()
    references: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What is to be translated."""
        return self.segments[0].source.text

    @property
    def plain(self) -> bool:
        """Tell whether the text is no Markdown."""
        return self.segments[0].source.kind.in_front_matter


def tasks_of(work: Work, traced: Traced, segments: Sequence[TracedSegment]) -> list[Task]:
    """Return segments that need a draft as tasks, in their order; what is said twice is asked for once."""
    newsroom, source = work.newsroom, traced.source
    names = known_names(newsroom.people, newsroom.glossary, source.language, work.choice.language)

    def key(segment: TracedSegment) -> tuple[str, bool]:
        return segment.source.text, segment.source.kind.in_front_matter

    first = {key(one): at for at, one in reversed(list(enumerate(segments)))}
    groups = groupby(sorted(segments, key=lambda one: first[key(one)]), key)
    references = labels_in(source.body)
    return [Task(tuple(group), tuple(names_in(text, names)), references) for (text, _plain), group in groups]
