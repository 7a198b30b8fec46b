"""Sentences in two languages that belong together, as segments and as a record of them."""

import random
from collections.abc import Sequence

from bsmu_news.domain.record import Entry, new_id
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.domain.trace import Trace
from bsmu_news.markup.tracing import trace

_RUSSIAN = (
    "студенты кафедра лаборатория открытие практика хирургия больница учёный совет диплом награда конференция доклад "
    "стажировка университет ректор декан факультет выставка музей анатомия кровь донор акция спорт команда победа"
).split()
_ENGLISH = (
    "students chair laboratory opening practice surgery hospital learned council diploma award conference report "
    "training university rector dean faculty exhibition museum anatomy blood donor action sport team victory"
).split()
LANGUAGES = ("ru", "en")
DAY = "2024-03-05T10:00:00Z"


def pair(number: int) -> tuple[str, str]:
    """Return the sentence of a number in both languages, the same each time."""
    chosen = random.Random(number).choices(range(len(_RUSSIAN)), k=8)  # noqa: S311 - not for secrets
    return tuple(  # type: ignore[return-value]
        f"{' '.join(words[at] for at in chosen).capitalize()} {number}." for words in (_RUSSIAN, _ENGLISH)
    )


def russian(*numbers: int) -> list[Segment]:
    """Return paragraphs of a source."""
    return [paragraph(pair(number)[0]) for number in numbers]


def english(*numbers: int) -> list[Segment]:
    """Return paragraphs of a translation."""
    return [paragraph(pair(number)[1]) for number in numbers]


def paragraph(text: str, kind: SegmentKind = SegmentKind.PARAGRAPH) -> Segment:
    """Return a paragraph, wherever it stands."""
    return Segment(kind, text, 1, 1)


def marker(source: str) -> Segment:
    """Return the marker that holds the place of a translation."""
    return paragraph(source, SegmentKind.UNTRANSLATED)


def drafted(*numbers: int) -> list[Entry]:
    """Return a record in which a machine drafted each of these sentences."""
    entries: list[Entry] = []
    for number in numbers:
        source, text = pair(number)
        made = new_id(SegmentKind.PARAGRAPH, source, {entry.id for entry in entries})
        entries.append(Entry(made, SegmentKind.PARAGRAPH, source, text, "google", text, "2024-03-05", changed=DAY))
    return entries


def traced(source: Sequence[Segment], target: Sequence[Segment], entries: Sequence[Entry] = ()) -> Trace:
    """Return the trace of two bodies."""
    return trace(source, target, entries, LANGUAGES, ((), ()))


def states(found: Trace) -> str:
    """Return the first letters of the states, in order."""
    return "".join(one.state.value[0] for one in found.segments)
