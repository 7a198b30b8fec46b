"""Letters in the place of digits: `2О22` with the letter О, `1З` with the letter З."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_DIGITS = str.maketrans("OОoоЗзlIІ", "000033111")
_NUMBER = re.compile(
    r"(?<![\w.-])(?:"
    r"[0-9]+[OО]+[0-9]*|[0-9]+[oо]+[0-9]+|[0-9]+[oо]{2,}"  # 2О22, 1OO; not 20o, which is a degree
    r"|[0-9]+[Зз][0-9]+|[0-9]+З|[0-9]+[lIІ][0-9]+|[lІ][0-9]{2,3}"
    r"|З[0-9]+)(?=(?:th|-|%)?(?![\w]))"
)
# Most texts have none of these letters beside a digit. Their kinds by byte: 0 a digit, O a letter that looks like one.
_KINDS = bytes.maketrans("123456789OОoоЗзlIІ".encode("cp1251"), b"000000000OOOOOOOOO")
_BESIDE = re.compile(b"0(?:(?<=O0)|(?=O))")


def find_letters_in_numbers(reading: Reading) -> Iterator[Slip]:
    """Find numbers with letters in them that look like digits."""
    text = reading.text
    if not _BESIDE.search(reading.octets.translate(_KINDS)):
        return
    for found in _NUMBER.finditer(text):
        number = found[0].translate(_DIGITS)
        message = _("“{written}” is written with letters; the number is {number}").format(
            written=found[0], number=number
        )
        yield Slip(found.start(), found.end(), message, (found.start(), found.end(), number))


DIGIT_RULES = (
    Rule(
        code="TX020",
        name="letter-in-number",
        severity=Severity.WARNING,
        summary=N_("A letter stands in a number in the place of a digit: O for 0, З for 3, l for 1."),
        why=N_("No search finds the number, and programs that read dates and amounts stumble."),
        check=check_by(find_letters_in_numbers),
        bad=body("The laboratory opened in 2O22.\n"),
        good=body("The laboratory measures CO2, 5 l of O2 and 3D models; it opened in 2022.\n"),
    ),
)
