"""Capital letters where none belong, and small ones where a sentence starts."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.language.abbreviations import MAY_BE_LAST, NEVER_LAST
from bsmu_news.language.common_words import COMMON
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by, words_like

_PARTS = re.compile("['’ʼ-]")
# MacPherson, YouTube.
_HUMPED = re.compile("(?:[A-ZА-ЯЁЎІ][a-zа-яёўі]+){2,}")
_NAMES = frozenset(
    """
    VKontakte SPbU SPbGU BSc MSc DSc LLb LLm LLMs MPhil BPharm MPharm DPhil BMed DNAse RNAse JPMorgan EUobserver OAuth
    GMail PCIe
    """.split()
)
_PLURALS = ("s", "ов", "ы", "а", "ам", "ах", "ами", "е", "у", "ом", "аў", "амі", "ед", "шник", "шны")
_FEWEST_LETTERS = 20
_FEWEST_WORDS = 3
_STOP = re.compile(r"\.(?<=[^\W\d_]{4}\.)[ \u00a0](?=[a-zа-яёўі]{2})")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\Z")
_NEXT_WORD = re.compile(r"[^\W\d_]+")


def find_stray_capitals(reading: Reading) -> Iterator[Slip]:
    """Find words such as "THe" and "stUdents", which are known in small letters."""
    common = COMMON.get(reading.language, frozenset())
    if not reading.odd_case:
        return
    parts = {part for word in reading.odd_case for part in _PARTS.split(word) if not (part.islower() or part.istitle())}
    wrong = [part for part in parts if not part.isupper() and _is_stray(part, common, reading.vocabulary)]
    for start, end, word in words_like(reading, wrong):
        meant = word.capitalize() if word[0].isupper() else word.lower()
        if meant == word:  # «Aƻдом»: a letter without case parts the capital from the small ones
            continue
        message = _("capitals inside a word: {word}").format(word=word)
        yield Slip(start, end, message, (start, end, meant))


def _is_stray(word: str, common: frozenset[str], vocabulary: frozenset[str]) -> bool:
    if not word.isalpha() or word in _NAMES or _is_plural(word) or _HUMPED.fullmatch(word):
        return False
    small, usual = word.lower(), word.capitalize()
    known = (small in vocabulary and small.islower()) or (usual in vocabulary and usual.istitle())
    if small in common or (len(word) > 4 and known):  # noqa: PLR2004 - not IDs, PhD
        return not word[0].islower() or word[1:2].islower()
    return len(word) > 3 and word[:2].isupper() and word[2:].islower() and not word[2:].startswith("ш")  # noqa: PLR2004


def _is_plural(word: str) -> bool:
    """Tell "IDs" and «ВУЗов»: an abbreviation with an ending."""
    return any(
        word.endswith(ending) and word[: -len(ending)].isupper() and len(word) - len(ending) > 1 for ending in _PLURALS
    )


def find_small_starts(reading: Reading) -> Iterator[Slip]:
    """Find a small letter behind the stop of a sentence."""
    text, language = reading.text, reading.language
    for found in _STOP.finditer(text):
        before = _LAST_WORD.search(text, max(found.start() - 24, 0), found.start())
        word = before[0].lower() if before else ""
        after = _NEXT_WORD.match(text, found.end())
        if word in NEVER_LAST.get(language, ()) or word in MAY_BE_LAST.get(language, ()) or not after:
            continue
        if before and before[0].islower() and after[0].islower() and _in_paragraph(reading, found.start()):
            message = _("a sentence starts with a small letter: {word}").format(word=after[0])
            yield Slip(after.start(), after.end(), message)


def find_shouting(reading: Reading) -> Iterator[Slip]:
    """Find paragraphs in capitals."""
    for number, text in enumerate(reading.texts):
        if text.isupper() and _is_long(text) and (line := reading.line(number)).running:
            yield Slip(line.start, line.start + len(text), _("the whole paragraph is in capitals"))


def _is_long(text: str) -> bool:
    return text.count(" ") >= _FEWEST_WORDS and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS


def _in_paragraph(reading: Reading, at: int) -> bool:
    return reading.prose.segments[reading.prose.index_at(at)].kind is SegmentKind.PARAGRAPH


CAPITALS_RULES = (
    Rule(
        code="TX015",
        name="stray-capitals",
        severity=Severity.WARNING,
        summary=N_("A word has capital letters inside."),
        why=N_("The shift key was held too long, and the word looks like an abbreviation."),
        check=check_by(find_stray_capitals),
        bad=body("THe laboratory opened on Tuesday.\n"),
        good=body("The laboratory of Professor McDonald, PhD, opened its IDs on Tuesday.\n"),
    ),
    Rule(
        code="TX016",
        name="small-letter-after-stop",
        severity=Severity.INFO,
        summary=N_("A sentence starts with a small letter."),
        why=N_("Either the letter or the stop before it is wrong."),
        check=check_by(find_small_starts),
        bad=body("The laboratory opened this morning. it has three rooms.\n"),
        good=body("The laboratory opened on Tuesday. It has approx. three rooms.\n"),
    ),
    Rule(
        code="TX017",
        name="paragraph-in-capitals",
        severity=Severity.INFO,
        summary=N_("A whole paragraph is in capital letters."),
        why=N_("Capitals are slow to read and look like shouting."),
        check=check_by(find_shouting),
        bad=body("THE LABORATORY OPENED ON TUESDAY.\n"),
        good=body("The laboratory opened on TUESDAY.\n"),
    ),
)
