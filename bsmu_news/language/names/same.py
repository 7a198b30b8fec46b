"""Whether two spellings can be of one person, how sure that is, and why: across schemes, scripts and initials.

Nobody can tell two people of exactly one name apart by it; everything below that says how sure it is.
"""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bsmu_news.language.names.cases import nominatives
from bsmu_news.language.names.first_names import is_first_name, same_first_name
from bsmu_news.language.names.fold import fold_name, keys_of, loose_key, plainly
from bsmu_news.language.names.initials import initials_agree, initials_in
from bsmu_news.language.names.latin import to_latin
from bsmu_news.language.names.likeness import distance
from bsmu_news.language.names.mentions import is_patronymic
from bsmu_news.language.names.registered import split_name

_LONG = 5
"""Letters of a key that one wrong letter may stand in; shorter names differ by one letter as a rule."""

_FEMININE = ("a", "aia", "ia", "ska", "skaia")


class Sureness(StrEnum):
    """How sure it is that two spellings are of one person, surest first."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return list(Sureness).index(self)


class Reason(StrEnum):
    """What parts two spellings of one person."""

    SCHEME = "scheme"
    """The way to write a sound, the alphabet, or a middle name that one of them leaves out."""
    FORM = "form"
    """The Russian, Belarusian or English form of a first name, or of a surname."""
    INITIALS = "initials"
    CASE = "case"
    """One stands in a case other than the nominative."""
    LETTER = "letter"
    """One letter."""
    PLACE = "place"
    """They stand at the same place in two languages of an article."""


class Sameness(NamedTuple):
    """How sure it is that two spellings are of one person, and what parts them."""

    sureness: Sureness
    reason: Reason


class NameParts(NamedTuple):
    """A name in parts: the first name or its initial, what stands between, the surname; any may be empty."""

    first: str
    middle: str
    surname: str

    @property
    def has_initial(self) -> bool:
        """Whether an initial stands for the first name."""
        return self.first.endswith(".")


@lru_cache(maxsize=65_536)
def parts_of(name: str) -> NameParts:
    """Return the parts of a person's name in any order of words: `Рубникович С. П.`, `Sergey P. Rubnikovich`."""
    given, surname = split_name(name)
    words = [word for word in given if any(map(str.isalpha, word))]
    return NameParts(words[0] if words else "", words[1] if len(words) > 1 else "", surname)


@lru_cache(maxsize=65_536)
def compare(one: str, other: str) -> Sameness | None:
    """Return how sure it is that two names are of one person; None where nothing says so, or something against it.

    A surname alone is of many, so it is compared with nothing.
    """
    mine, theirs = parts_of(one), parts_of(other)
    if not (mine.first and mine.surname and theirs.first and theirs.surname):
        return None
    if not _middle_agrees(mine.middle, theirs.middle):
        return None
    surname, first = _surnames(mine.surname, theirs.surname), _first_names(mine.first, theirs.first)
    if Reason.FORM in (surname, first) and _in_passport(one, other):
        return Sameness(Sureness.SURE, Reason.SCHEME)
    return _cases(mine, theirs) if surname is None or first is None else _judged(surname, first)


def _judged(surname: Reason, first: Reason) -> Sameness | None:
    """Return how sure it is that two names are of one, by what parts their surnames and their first names."""
    if Reason.LETTER in (surname, first):
        # One letter and something else besides is too little.
        return Sameness(Sureness.POSSIBLE, Reason.LETTER) if Reason.SCHEME in (surname, first) else None
    if Reason.INITIALS is first:
        return Sameness(Sureness.LIKELY, Reason.INITIALS)
    if Reason.FORM in (surname, first):
        return Sameness(Sureness.LIKELY, Reason.FORM)
    return Sameness(Sureness.SURE, Reason.SCHEME)


def _surnames(one: str, other: str) -> Reason | None:
    mine, theirs = fold_name(one), fold_name(other)
    if mine == theirs or not keys_of(one).isdisjoint(keys_of(other)):
        return Reason.SCHEME
    if loose_key(one) == loose_key(other):
        return Reason.FORM
    return Reason.LETTER if _one_letter(mine, theirs) else None


def _first_names(one: str, other: str) -> Reason | None:
    if one.casefold() == other.casefold() or not keys_of(one).isdisjoint(keys_of(other)):
        return Reason.SCHEME
    if one.endswith(".") or other.endswith("."):
        return Reason.INITIALS if _initial_agrees(one, other) else None
    return _whole_first_names(one, other)


def _whole_first_names(one: str, other: str) -> Reason | None:
    if same_first_name(one, other):
        return Reason.FORM
    if is_first_name(one) and is_first_name(other):
        return None  # Мария is not Марина misspelt
    if loose_key(one) == loose_key(other):
        return Reason.FORM
    return Reason.LETTER if _one_letter(fold_name(one), fold_name(other)) else None


def _middle_agrees(one: str, other: str) -> bool:
    """Tell whether patronymics or their initials are of one; one that is left out agrees with any."""
    if not one or not other:
        return True
    if one.endswith(".") or other.endswith("."):
        return _initial_agrees(one, other)
    return loose_key(one) == loose_key(other) or distance(fold_name(one), fold_name(other)) <= 1


def _initial_agrees(one: str, other: str) -> bool:
    """Tell whether an initial may be the beginning of the other's name; two initials must be the same letter."""
    mine, theirs = one.rstrip("."), other.rstrip(".")
    if _is_latin(mine) == _is_latin(theirs):
        short, long = sorted((plainly(mine), plainly(theirs)), key=len)
        return long.startswith(short)
    cyrillic, latin = (theirs, mine) if _is_latin(mine) else (mine, theirs)
    return initials_agree(initials_in(f"{cyrillic[:1]}."), initials_in(f"{latin[:1]}."))


def _one_letter(mine: str, theirs: str) -> bool:
    """Tell whether one letter parts two keys that are no pair of a man's and a woman's name."""
    short, long = sorted((mine, theirs), key=len)
    if len(short) < _LONG or len(long) - len(short) > 1:
        return False
    if long.removeprefix(short) in _FEMININE or short[:-1] == long[:-1]:
        return False  # Ivanov, Ivanova; Valeri, Valera
    return distance(mine, theirs) == 1


def _cases(mine: NameParts, theirs: NameParts) -> Sameness | None:
    """Tell whether one name is the other in some case: Анастасии Карначевой."""
    if _is_latin(mine.surname) or _is_latin(theirs.surname) or mine.has_initial or theirs.has_initial:
        return None
    if any(_is_form(*pair) for pair in ((mine, theirs), (theirs, mine))):
        return Sameness(Sureness.LIKELY, Reason.CASE)
    return None


def is_case_form(form: str, name: str) -> bool:
    """Tell whether a Russian or Belarusian name is another one in some case, and no nominative itself."""
    return _is_form(parts_of(form), parts_of(name)) and form != name


def _is_form(form: NameParts, name: NameParts) -> bool:
    """Tell whether a name is a form of another one, and no nominative itself: Александра may be either."""
    if is_first_name(form.first) or is_patronymic(form.surname):
        return False
    language = "be" if any(letter in "іўІЎ" for letter in f"{name.first}{name.surname}") else "ru"
    pairs = ((form.first, name.first), (form.surname, name.surname))
    return all(_plain(other) in map(_plain, nominatives(word, language)) for word, other in pairs)


def _plain(word: str) -> str:
    return word.casefold().replace("ё", "е")


def _in_passport(one: str, other: str) -> bool:
    """Tell whether one is the other, a Belarusian name, as passports write it: Вольга Шышкіна, Volha Shyshkina."""
    if _is_latin(one) == _is_latin(other):
        return False
    cyrillic, latin = (other, one) if _is_latin(one) else (one, other)
    return to_latin(cyrillic, "be").casefold() == latin.casefold()


def _is_latin(word: str) -> bool:
    return not any("\u0400" <= letter <= "\u052f" for letter in word)
