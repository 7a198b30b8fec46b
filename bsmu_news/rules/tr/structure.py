"""Which segments have a counterpart: none may be missing or extra; merged and split ones are told."""

from collections.abc import Iterator, Sequence

from bsmu_news.domain.finding import Place, Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.context import opening_of
from bsmu_news.rules.rule import Hit, Rule
from bsmu_news.rules.tr.compared import Compared, check_by, excerpt
from bsmu_news.rules.tr.samples import bodies

_TOLD_ELSEWHERE = frozenset((SegmentKind.TITLE, SegmentKind.ALT, SegmentKind.HTML, SegmentKind.UNTRANSLATED))
_FEWEST_LETTERS = 2


def find_missing(compared: Compared) -> Iterator[Hit]:
    """Find segments of the source that nothing stands for; those that follow each other are told together."""
    run: list[int] = []
    before: int | None = None
    for sources, targets in compared.pairs:
        if not targets:
            run += [at for at in sources if _counts(compared.source.segments[at].kind, compared.source.line(at))]
            continue
        if sources and run:
            yield _missing(compared, run, before)
            run = []
        before = targets[-1]
    if run:
        yield _missing(compared, run, before)


def _missing(compared: Compared, run: Sequence[int], before: int | None) -> Hit:
    message = _("here the translation of “{text}” is missing")
    if len(run) > 1:
        message = ngettext(
            "here the translation of {count} segment is missing, from “{text}” on",
            "here the translation of {count} segments is missing, from “{text}” on",
            len(run),
        )
    message = message.format(count=len(run), text=excerpt(compared.source.line(run[0])))
    kinds = [compared.source.segments[at].kind for at in run]
    place = _behind(compared, None if kinds[0].in_front_matter else before)
    return Hit(message, place, compared.language, compared.strict, source=compared.source_place(tuple(run)))


def _behind(compared: Compared, before: int | None) -> Place:
    """Return the end of a segment of the translation, or where its body starts."""
    target = compared.target
    if before is not None and not target.segments[before].kind.in_front_matter:
        place = target.segment_place(before)
        line, column = place.end_line or place.line, place.end_column or place.column
        return Place(line, max(column - 1, 1), line, column)
    body = next((at for at, one in enumerate(target.segments) if not one.kind.in_front_matter), None)
    if before is None or body is None:
        return opening_of(compared.versions[1])
    place = target.segment_place(body)
    return Place(place.line, place.column, place.line, place.column + 1)


def find_extra(compared: Compared) -> Iterator[Hit]:
    """Find segments of the body that stand for nothing in the source."""
    target = compared.target
    for sources, targets in compared.pairs:
        for at in targets if not sources else ():
            kind = target.segments[at].kind
            if not kind.in_front_matter and _counts(kind, target.line(at)):
                message = _("the source has nothing like this: “{text}”")
                place = target.segment_place(at)
                yield Hit(message.format(text=excerpt(target.line(at))), place, compared.language)


def find_merged(compared: Compared) -> Iterator[Hit]:
    """Find several segments of the source that were made one."""
    for both in compared.both:
        if len(both.pair.sources) > 1:
            message = ngettext(
                "{count} paragraph of the source is one here",
                "{count} paragraphs of the source are one here",
                len(both.pair.sources),
            )
            yield compared.hit(both, message.format(count=len(both.pair.sources)))


def find_split(compared: Compared) -> Iterator[Hit]:
    """Find one segment of the source that was made several."""
    for both in compared.both:
        if len(both.pair.targets) > 1:
            message = ngettext(
                "one paragraph of the source is {count} here",
                "one paragraph of the source is {count} here",
                len(both.pair.targets),
            )
            yield compared.hit(both, message.format(count=len(both.pair.targets)))


def _counts(kind: SegmentKind, text: str) -> bool:
    """Tell whether a segment without a counterpart is worth a word: titles and alt texts are others' matter."""
    return kind not in _TOLD_ELSEWHERE and sum(map(str.isalnum, text[:200])) >= _FEWEST_LETTERS


_FIRST, _SECOND = "Лаборатория открылась во вторник.", "Ректор вручил студентам 24 диплома."
_ONE, _TWO = "The laboratory opened on Tuesday.", "The rector gave the students 24 diplomas."

STRUCTURE_RULES = (
    Rule(
        code="TR001",
        name="missing-segment",
        severity=Severity.WARNING,
        summary=N_("A paragraph, heading or list item of the source has no counterpart in the translation."),
        why=N_("Readers of the translation miss something, and nobody notices until the two are compared."),
        check=check_by(find_missing),
        bad=bodies(f"{_FIRST}\n\n{_SECOND}\n", f"{_ONE}\n"),
        good=bodies(f"{_FIRST}\n\n{_SECOND}\n", f"{_ONE}\n\n{_TWO}\n"),
    ),
    Rule(
        code="TR002",
        name="extra-segment",
        severity=Severity.WARNING,
        summary=N_("A paragraph, heading or list item of the translation stands for nothing in the source."),
        why=N_("It was left over from another text, or its source was deleted; else the source should say it too."),
        check=check_by(find_extra),
        bad=bodies(f"{_FIRST}\n", f"{_ONE}\n\n{_TWO}\n"),
        good=bodies(f"{_FIRST}\n\n{_SECOND}\n", f"{_ONE}\n\n{_TWO}\n"),
    ),
)
MERGE_RULES = (
    Rule(
        code="TR005",
        name="merged-segments",
        severity=Severity.INFO,
        summary=N_("Several paragraphs of the source are one in the translation."),
        why=N_("Readers of both languages should find the same thoughts in the same place; a later change is harder."),
        check=check_by(find_merged),
        bad=bodies(f"{_FIRST}\n\n{_SECOND}\n", f"{_ONE} {_TWO}\n"),
        good=bodies(f"{_FIRST}\n\n{_SECOND}\n", f"{_ONE}\n\n{_TWO}\n"),
    ),
    Rule(
        code="TR006",
        name="split-segments",
        severity=Severity.INFO,
        summary=N_("One paragraph of the source is several in the translation."),
        why=N_("Readers of both languages should find the same thoughts in the same place; a later change is harder."),
        check=check_by(find_split),
        bad=bodies(f"{_FIRST} {_SECOND}\n", f"{_ONE}\n\n{_TWO}\n"),
        good=bodies(f"{_FIRST} {_SECOND}\n", f"{_ONE} {_TWO}\n"),
    ),
)
