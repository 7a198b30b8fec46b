"""Numbers, dates and times that differ between a translation and its source."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities import (
    Change,
    Difference,
    QuantityKind,
    Side,
    compare_sides,
    glance,
    read_side,
    same_at_a_glance,
)
from bsmu_news.markup.prose import Prose
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule
from bsmu_news.rules.tr.compared import Both, Compared, compare
from bsmu_news.rules.tr.samples import bodies
from bsmu_news.rules.tr.untranslated import is_left

_CALENDAR = frozenset((QuantityKind.MONTH, QuantityKind.WEEKDAY, QuantityKind.SEASON))
_MOST = 20_000  # quantities of an article that are looked at; real ones have twenty
_OTHER_RULES = _CALENDAR | {QuantityKind.TIME}


class _Found(NamedTuple):
    """A difference between two segments that belong together."""

    compared: Compared
    both: Both
    difference: Difference


def _all_differences(context: ArticleContext) -> tuple[_Found, ...]:
    """Compare all segments of all translations; every rule of this module takes its part of it."""
    return tuple(found for compared in context.memo(compare) for found in _differences(compared))


def _differences(compared: Compared) -> Iterator[_Found]:
    language, other = compared.languages
    sources, targets = _sights(compared.source, language), _sights(compared.target, other)
    if not (sources or targets):
        return
    for both in compared.both:
        first = [sight for at in both.pair.sources for sight in sources.get(at, ())]
        second = [sight for at in both.pair.targets for sight in targets.get(at, ())]
        if not (first or second) or same_at_a_glance(first, second):
            continue
        source = _side(compared.source, language, both.pair.sources)
        target = _side(compared.target, other, both.pair.targets)
        differences = compare_sides(source, target)
        if differences and not is_left(both, compared):
            yield from (_Found(compared, both, one) for one in differences)


def _sights(prose: Prose, language: str) -> Mapping[int, Sequence[str]]:
    """Return what may be a quantity, by the segment that it stands in."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for start, sight in glance(prose.text, prose.vocabulary, language)[:_MOST]:
        found[prose.index_at(start)].append(sight)
    return found


def _side(prose: Prose, language: str, segments: tuple[int, ...]) -> Side:
    start = prose.starts[segments[0]]
    return read_side(prose.text[start : prose.end(segments[-1])], language, start)


def _check(wanted: Callable[[Difference], bool]) -> ArticleCheck:
    def check(context: ArticleContext) -> Iterator[Hit]:
        for found in context.memo(_all_differences):
            if wanted(found.difference):
                yield _hit(found)

    return ArticleCheck(check)


def _hit(found: _Found) -> Hit:
    compared, both, difference = found
    message = _message(difference).format(source=difference.source_text, target=difference.target_text)
    whole = compared.hit(both, message, severity=difference.severity)
    place = compared.target.place(*difference.target) if difference.target else whole.place
    source = compared.source.place(*difference.source) if difference.source else whole.source
    return whole._replace(place=place, source=source)


def _message(difference: Difference) -> str:
    if difference.change is Change.CONVERTED and difference.source and difference.target:
        return _("“{source}” became “{target}”: check the conversion")
    if not difference.target:
        return _("“{source}” has no counterpart in the translation")
    if not difference.source:
        return _("“{target}” is not in the source")
    return _("the source says “{source}”, the translation “{target}”")


def _is_number(change: Change) -> Callable[[Difference], bool]:
    return lambda difference: difference.change is change and difference.kind not in _OTHER_RULES


def _is_compared(kinds: frozenset[QuantityKind]) -> Callable[[Difference], bool]:
    others = (Change.CONVERTED, Change.UNIT)
    return lambda difference: difference.kind in kinds and difference.change not in others


def _is_changed(change: Change) -> Callable[[Difference], bool]:
    return lambda difference: difference.change is change


QUANTITY_RULES: tuple[Rule, ...] = (
    Rule(
        code="TR010",
        name="number-differs",
        severity=Severity.WARNING,
        summary=N_("A number is another one in the translation, in digits or in words."),
        why=N_("A wrong number is the worst slip of a translation: it reads well and nobody looks it up."),
        check=_check(_is_number(Change.DIFFERS)),
        bad=bodies("В лаборатории работают одиннадцать студентов.\n", "In the laboratory, 12 students work.\n"),
        good=bodies("В лаборатории работают одиннадцать студентов.\n", "In the laboratory, 11 students work.\n"),
    ),
    Rule(
        code="TR011",
        name="number-missing",
        severity=Severity.WARNING,
        summary=N_("A number of the source is not in the translation."),
        why=N_("The fact that it told is lost."),
        check=_check(_is_number(Change.MISSING)),
        bad=bodies("В лаборатории работают 1,5 тыс. студентов.\n", "In the laboratory, students work.\n"),
        good=bodies("В лаборатории работают 1,5 тыс. студентов.\n", "In the laboratory, 1,500 students work.\n"),
    ),
    Rule(
        code="TR012",
        name="number-added",
        severity=Severity.WARNING,
        summary=N_("A number of the translation is not in the source."),
        why=N_("The translation tells a fact that nobody has written."),
        check=_check(_is_number(Change.ADDED)),
        bad=bodies("В лаборатории работают студенты.\n", "In the laboratory, 40 students work.\n"),
        good=bodies("В лаборатории работают сорок студентов.\n", "In the laboratory, 40 students work.\n"),
    ),
    Rule(
        code="TR013",
        name="date-differs",
        severity=Severity.WARNING,
        summary=N_(
            "A month or a day of the week is another one in the translation, or is missing from one of the texts."
        ),
        why=N_("Readers come on the wrong day."),
        check=_check(_is_compared(_CALENDAR)),
        bad=bodies("Лаборатория открылась 17 июня.\n", "The laboratory opened on 17 July.\n"),
        good=bodies("Лаборатория открылась 17 июня.\n", "The laboratory opened on June 17.\n"),
    ),
    Rule(
        code="TR014",
        name="time-differs",
        severity=Severity.WARNING,
        summary=N_("A time of day is another one in the translation, or is missing from one of the texts."),
        why=N_("Readers come too early or too late."),
        check=_check(_is_compared(frozenset((QuantityKind.TIME,)))),
        bad=bodies("Лаборатория откроется в 15:00.\n", "The laboratory opens at 5 p.m.\n"),
        good=bodies("Лаборатория откроется в 15:00.\n", "The laboratory opens at 3 p.m.\n"),
    ),
    Rule(
        code="TR015",
        name="unit-differs",
        severity=Severity.WARNING,
        summary=N_("A number is the same in the translation, but per cent, the currency or the measure is another."),
        why=N_("Five dollars are not five pounds."),
        check=_check(_is_changed(Change.UNIT)),
        bad=bodies("Для лаборатории купили 250 кг реактивов.\n", "They bought 250 pounds of reagents for it.\n"),
        good=bodies("Для лаборатории купили 250 кг реактивов.\n", "They bought 250 kg of reagents for it.\n"),
    ),
    Rule(
        code="TR016",
        name="measure-converted",
        severity=Severity.INFO,
        summary=N_("A measure stands in another unit in the translation, such as miles for kilometres."),
        why=N_("Conversions are easily wrong, and some measures should stay as they are."),
        check=_check(_is_changed(Change.CONVERTED)),
        bad=bodies("До лаборатории 16 км.\n", "The laboratory is 10 miles away.\n"),
        good=bodies("До лаборатории 16 км.\n", "The laboratory is 16 km away.\n"),
    ),
)
