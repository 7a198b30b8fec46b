"""A weekday that the date beside it was not."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.weekdays import weekday_words, wrong_weekdays
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by


def find_wrong_weekdays(reading: Reading) -> Iterator[Slip]:
    """Find weekdays that contradict a date with its year; without a year nobody knows."""
    words = reading.vocabulary & weekday_words(reading.language)
    if words:
        for one in wrong_weekdays(reading.text, words, reading.language):
            message = _("“{named}” does not fit the date: {date} is “{right}”")
            yield Slip(one.start, one.end, message.format(named=one.named, date=one.date, right=one.right))


WEEKDAY_RULES = (
    Rule(
        code="TX021",
        name="weekday-contradicts-date",
        severity=Severity.WARNING,
        summary=N_("A weekday stands beside a full date that was another day of the week."),
        why=N_("One of the two is wrong, and readers come on the wrong day."),
        check=check_by(find_wrong_weekdays),
        bad=body("The laboratory opened on Thursday, 22 October 2021.\n"),
        good=body("The laboratory opened on Friday, 22 October 2021.\n"),
    ),
)
