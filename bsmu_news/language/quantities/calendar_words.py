"""Tells months and weekdays from the names and verbs that look like them: May, March, марта, среда, мая."""

from bsmu_news.language.quantities.tokens import Tokens
from bsmu_news.language.quantities.vocabulary import Role, Word

_SPACES = frozenset((" ", "\xa0", "-"))
_NUMERIC = (Role.ORDINAL, Role.CARDINAL, Role.ROMAN)


def is_calendar_word(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may be the month or weekday at all; in English it has a capital letter."""
    return not tokens.english or tokens.original(index)[0].isupper()


def is_sure(tokens: Tokens, index: int, word: Word) -> bool:
    """Tell whether a word is the month or weekday beyond doubt, so that a translation must have it too."""
    text = tokens.word(index)
    if word.role in {Role.MONTHLY, Role.DAILY}:
        return False
    if word.role is not Role.WEEKDAY and _beside_number(tokens, index):
        return True
    if word.role is Role.SHORT_MONTH:
        return False
    dated = tokens.word(index - 1) in tokens.known.dated and tokens.gap(index - 1) in _SPACES
    if text in tokens.known.doubtful:
        return dated and not _before_name(tokens, index)
    if tokens.english:
        return dated or not (_may_be_name(word, tokens, text) and _before_name(tokens, index))
    return text not in tokens.known.names or not tokens.original(index)[0].isupper()


def _may_be_name(word: Word, tokens: Tokens, text: str) -> bool:
    """April Smith, Saturday Night Live."""
    return word.role is Role.WEEKDAY or text in tokens.known.names


def _beside_number(tokens: Tokens, index: int) -> bool:
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if after[:1].isdigit() and tokens.gap(index) in {" ", "\xa0", ", ", ". ", "."}:
        return True
    if tokens.gap(index - 1) not in _SPACES:
        return False
    if before == "of" and tokens.english:
        index, before = index - 1, tokens.word(index - 2)
    meaning = tokens.meaning(index - 1)
    return before[:1].isdigit() or (meaning is not None and meaning.role in _NUMERIC)


def _before_name(tokens: Tokens, index: int) -> bool:
    named = tokens.gap(index) == " " and tokens.word(index + 1)
    return bool(named) and tokens.original(index + 1)[:1].isupper()
