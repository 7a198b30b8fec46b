"""Text that was read in a wrong encoding: `Ð¿Ñ€Ð¸`, `â€™`, `Ïðèâåò`, the replacement character."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by, shortened

_SHOWN = 40


def find_mojibake(reading: Reading) -> Iterator[Slip]:
    """Find words that were read in a wrong encoding, and what they were, where that can be told."""
    for start, end, word, meant in reading.garbled:
        shown = shortened(word, _SHOWN)
        if meant:
            message = _("“{word}” was read in a wrong encoding; it was “{meant}”")
            yield Slip(start, end, message.format(word=shown, meant=shortened(meant, _SHOWN)), (start, end, meant))
        else:
            yield Slip(start, end, _("“{word}” was read in a wrong encoding").format(word=shown))


MOJIBAKE_RULES = (
    Rule(
        code="TX007",
        name="wrong-encoding",
        severity=Severity.WARNING,
        summary=N_("Text was read in another encoding than it was written in."),
        why=N_("Readers see rubbish in the place of letters, quotation marks and dashes."),
        check=check_by(find_mojibake),
        bad=body("The studentsâ€™ laboratory opened on Tuesday.\n"),
        good=body("The students’ laboratory opened on Tuesday at the Université Grenoble.\n"),
    ),
)
