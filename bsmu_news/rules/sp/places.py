"""Where words stand in readable text, and whether a capital letter there says that they are names."""

from collections.abc import Iterator

from bsmu_news.language.addresses import HIDDEN

_OPENING = " \u00a0«»“”„\"'‘’([—–-•"
_ENDING = ".!?…:;"
_GLUE = HIDDEN + "_\u00ad\u200b\u200c\u200d\u2060\ufeff\u0300\u0301\u0306\u0308"
"""What parts a word only for a machine: code, soft hyphens, marks of stress."""

_ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof assoc st jr sr vs no fig dept ph.d m.d др проф доц акад чл.-кор им ім г гг ул вул пр пл пос обл "
    "р-н д-р тов св см стр рис напр т.е т.д т.п и.о".split()
)

_LONGEST_ABBREVIATION = 6
_SPACES = 2
_NO_LAST_LETTERS = frozenset("аеёиоуыэюяйьъіaeiouy")


def occurrences(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands by itself in a text."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _joins(text, start - 1, -1) and not _joins(text, end, 1):
            yield start
        start = text.find(word, end)


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a word at this place has its capital letter from the beginning of a sentence or line.

    The stop of an initial or of an abbreviation does not end one: «г. Гомель», “I.M. Sechenov”.
    """
    before = text[max(text.rfind("\n", 0, start) + 1, start - 60) : start].rstrip(_OPENING)
    if not before:
        return True
    if before[-1] != ".":
        return before[-1] in _ENDING
    last = before[:-1].split()[-1:] or [""]
    return not (len(last[0]) == 1 or last[0][-2:-1] == "." or last[0].casefold() in _ABBREVIATIONS)


def is_abbreviated(text: str, start: int, word: str) -> bool:
    """Tell whether a short word is cut off by a stop inside a sentence: «в ауд. 5», «моб.тел.».

    Abbreviations of our languages end in a consonant.
    """
    end = start + len(word)
    if text[end : end + 1] != "." or len(word) > _LONGEST_ABBREVIATION or word[-1].lower() in _NO_LAST_LETTERS:
        return False
    ahead = text[end + 1 : end + 2 + _SPACES].lstrip(" \u00a0")[:1]
    return ahead.islower() or ahead.isdigit() or ahead in tuple(",;:)№")


def _joins(text: str, at: int, step: int) -> bool:
    """Tell whether the character at a place belongs to the word beside it."""
    if not 0 <= at < len(text):
        return False
    if text[at] in "-'’ʼ":
        return 0 <= at + step < len(text) and text[at + step].isalpha()
    return text[at].isalnum() or text[at] in _GLUE
