"""Words with letters of two scripts: a Cyrillic letter in an English word looks right and is found by no search."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.lettered import is_lettered
from bsmu_news.language.scripts import Foreign, as_cyrillic, as_latin, is_english, mended, runs
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

# Where a sentence, a title or a speech starts, behind it.
_OPENING = re.compile(r"(?:\A|\n|[.!?…:][»”\"]? |[—–-] |[«„“\"(])\Z")
_NUMBER_BEFORE = re.compile(r"[0-9][  ]?\Z")
_OPERATORS = frozenset("0123456789+=<>/*^_°%-–)\ufffc'’&@#№\\|~")
_CYRILLIC = re.compile("[Ѐ-ԯ]")
# Letters whose Latin twin is also what they are in a Latin name: the А of an initial is A, the В may be V.
_SAME_IN_NAMES = frozenset("АЕКМОТІ")
_WORDS_IN_RUSSIAN = {"ru": frozenset("acoykACOYKB"), "be": frozenset("aiyoAIYO")}


def find_mixed(reading: Reading) -> Iterator[Slip]:
    """Find words that hold letters of both scripts, and single letters of the wrong one."""
    for word in reading.foreign:
        if not word.pure and not _is_number(reading.text, word):
            yield from _mixed(reading, word)
    for run in runs(reading.foreign, reading.text):
        alone = _alone_in_english if reading.language == "en" else _alone_in_cyrillic
        yield from alone(reading, run)


def is_alone(run: list[Foreign]) -> bool:
    """Tell whether a run in an English text is a few single letters, not words of another language."""
    return all(is_english(word.text) for word in run)


def _mixed(reading: Reading, word: Foreign) -> Iterator[Slip]:
    meant = mended(word.text, reading.language)
    if meant is None:
        return
    if meant.text is None:
        message = _("“{word}” has Latin and Cyrillic letters").format(word=word.text)
        yield Slip(word.start, word.end, message)
        return
    letters = _odd_letters(word.text, meant.text)
    if _CYRILLIC.match(letters):
        message = _("“{word}” has Cyrillic letters that look Latin: {letters}")
    else:
        message = _("“{word}” has Latin letters that look Cyrillic: {letters}")
    change = (word.start, word.end, meant.text)
    yield Slip(word.start, word.end, message.format(word=word.text, letters=letters), change, meant.certain)


def _odd_letters(word: str, meant: str) -> str:
    return ", ".join(dict.fromkeys(one for one, other in zip(word, meant, strict=True) if one != other))


def _alone_in_english(reading: Reading, run: list[Foreign]) -> Iterator[Slip]:
    if not is_alone(run):
        return
    for word in run:
        twin = as_latin(word.text)
        if twin and not _is_number(reading.text, word):
            initial = reading.text.startswith(".", word.end) and word.text.isupper()
            message = _("“{letter}” is a Cyrillic letter that looks Latin").format(letter=word.text)
            safe = not initial or word.text in _SAME_IN_NAMES
            yield Slip(word.start, word.end, message, (word.start, word.end, twin), safe)


def _alone_in_cyrillic(reading: Reading, run: list[Foreign]) -> Iterator[Slip]:
    word = run[-1]
    # «Zoom c преподавателем»: behind names too.
    if len(word.text) > 1 or any(one.text.islower() for one in run[:-1]) or (run[:-1] and word.text.isupper()):
        return
    twin = as_cyrillic(word.text, reading.language)
    if twin and _is_cyrillic_here(reading, word):
        message = _("“{letter}” is a Latin letter that looks Cyrillic").format(letter=word.text)
        yield Slip(word.start, word.end, message, (word.start, word.end, twin))


def _is_cyrillic_here(reading: Reading, word: Foreign) -> bool:
    """Tell a word, an initial or an abbreviation from a variable, a vitamin or a point of a list."""
    text, letter = reading.text, word.text
    before, after = text[max(word.start - 24, 0) : word.start], text[word.end : word.end + 3]
    if (before[-1:] in _OPERATORS - {"-", "’", "'"} and before) or after[:1] in _OPERATORS - {"’", "'"}:
        return False
    if after.startswith("."):
        return _is_initial(before, after)
    if after[:1] in ("’", "'") or before[-1:] in ("’", "'"):
        return bool(_CYRILLIC.match(after[1:2])) or bool(_CYRILLIC.match(before[-2:-1]))
    if letter not in _WORDS_IN_RUSSIAN.get(reading.language, ()) or not after.startswith((" ", "\u00a0", ",")):
        return False
    return letter.islower() or bool(_OPENING.search(before)) or not text[: word.start].strip()


def _is_initial(before: str, after: str) -> bool:
    """Tell whether a letter with a stop is an initial among Cyrillic ones, or part of «т. е.»."""
    if re.search(r"(?:^|[^\w])[Ѐ-ԯ]\.[  ]?\Z", before) or _CYRILLIC.match(after[1:2]):
        return True
    return bool(re.match(r"\.[  ][А-ЯЁЎІ]", after)) and not is_lettered(before) and not _NUMBER_BEFORE.search(before)


def _is_number(text: str, word: Foreign) -> bool:
    """Tell whether letters stand for digits: `2О22` is another rule's."""
    if len(word.text) > 2:  # noqa: PLR2004 - "1OO"
        return False
    return set(word.text) <= set("OОoоЗз") and text[max(word.start - 1, 0) : word.start].isdecimal()


MIXED_RULES = (
    Rule(
        code="TX001",
        name="mixed-scripts",
        severity=Severity.WARNING,
        summary=N_(
            "A word holds Latin and Cyrillic letters that look alike, or a single letter is of the wrong script."
        ),
        why=N_(
            "Nobody sees it, but the word is found by no search, read aloud wrongly and marked by spelling checkers."
        ),
        check=check_by(find_mixed),
        bad=body("The laborat\u043ery opened on Tuesday.\n"),
        good=body("The laboratory opened on Tuesday.\n"),
    ),
)
