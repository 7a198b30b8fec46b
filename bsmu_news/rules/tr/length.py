"""Segments whose translation is far shorter or longer than its source lets expect."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Hit, Rule
from bsmu_news.rules.tr.compared import Compared, check_by
from bsmu_news.rules.tr.samples import bodies
from bsmu_news.rules.tr.untranslated import is_left

_SHORTEST, _LONGEST = 0.5, 2.0
"""Times the expected length. Of 2,000 pairs of professional news one in 500 is shorter and none longer."""
_VARIANCE = 3.3
"""Of the difference, for each character of the source: short texts vary more."""
_SHORT = 60
"""Characters: of an exclamation or one short sentence, a translator may rightly make twice or half as much."""
_SHORT_BY, _LONG_BY = 1.5, 2.5
"""Standard deviations that the length must be off as well."""


def find_disproportion(compared: Compared) -> Iterator[Hit]:
    """Find translations of half the expected length or less, or twice that or more."""
    ratio = compared.ratio
    for both in compared.both:
        length, size = len(both.text), len(both.other)
        expected = length * ratio
        if _SHORTEST * expected < size < _LONGEST * expected:
            continue
        deviations = (size - expected) / (_VARIANCE * length) ** 0.5
        if -_SHORT_BY < deviations < _LONG_BY or is_left(both, compared):
            continue
        if deviations < 0:
            message = _("{size} characters here, but {length} in the source: is something missing?")
        else:
            message = _("{size} characters here, but {length} in the source: is something too much?")
        severity = Severity.INFO if max(length, size) < _SHORT else None
        yield compared.hit(both, message.format(size=size, length=length), severity=severity)


LENGTH_RULES = (
    Rule(
        code="TR007",
        name="length-out-of-proportion",
        severity=Severity.WARNING,
        summary=N_(
            "The translation of a segment is less than half as long as expected, or more than twice as long. "
            "For a short sentence this is info."
        ),
        why=N_("A sentence was left out, or something was pasted that does not belong there."),
        check=check_by(find_disproportion),
        bad=bodies(
            "Лаборатория открылась во вторник. Её показали студентам из Ташкента, а затем все пошли в музей.\n",
            "The laboratory opened on Tuesday.\n",
        ),
        good=bodies(
            "Лаборатория открылась во вторник. Её показали студентам из Ташкента, а затем все пошли в музей.\n",
            "The laboratory opened on Tuesday. Students from Tashkent saw it, and then all went to the museum.\n",
        ),
    ),
)
