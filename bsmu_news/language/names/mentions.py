"""Where people are named in a text: a first name or initials beside a surname."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from bsmu_news.language.names.capitals import CAPITAL
from bsmu_news.language.names.cases import endings_of
from bsmu_news.language.names.first_names import belarusian_first_names, latin_first_names, russian_first_names
from bsmu_news.language.terms.finding import fold, places_of

_SPACE = "[ \\u00a0\\u202f]"
_SURNAME = rf"[{CAPITAL}][^\W\d_]+(?:[-'’ʼ][^\W\d_]+){{0,2}}"
_PATRONYMIC = r"[А-ЯЁІЎ][^\W\d_]*(?:ович|евич|ич|овн|евн|ичн|авіч|евіч|іч|аўн|еўн|яўн)[^\W\d_]{0,3}"
_AFTER = re.compile(
    rf"(?:{_SPACE}(?:{_PATRONYMIC}|[{CAPITAL}]\.)(?={_SPACE}?[{CAPITAL}]))?{_SPACE}?(?P<surname>{_SURNAME})"
)
_BEFORE = re.compile(rf"(?<![\w'’ʼ-])(?P<word>{_SURNAME}){_SPACE}(?:[{CAPITAL}]\.{_SPACE}?)?\Z")
_INITIALS = re.compile(
    rf"(?<![\w'’ʼ.-])(?P<given>[{CAPITAL}]\.(?:{_SPACE}?[{CAPITAL}]\.){{0,2}}){_SPACE}?(?P<surname>{_SURNAME})"
)
_INITIAL_STOP = re.compile(rf"\.(?={_SPACE}?[{CAPITAL}])(?<=[{CAPITAL}]\.)")
"""The stop of an initial, a quick look for the rest: there are fewer stops than capitals."""

_SURELY_PATRONYMIC = re.compile(r"(?:ович|евич|овн|евн|ичн|авіч|евіч|аўн|еўн|яўн)[^\W\d_]{0,3}\Z")
_GIVEN_BEFORE = re.compile(rf"(?<![\w'’ʼ-])(?P<word>{_SURNAME}){_SPACE}\Z")
_SURNAME_BEHIND = re.compile(rf"{_SPACE}(?P<surname>{_SURNAME})")

_LONGEST = 60
"""Characters beside a first name that are looked at."""
_MOST_PATRONYMICS = 100


class Mention(NamedTuple):
    """Somebody's name in a text: the first name or initials and the surname as written, and where they stand."""

    given: str
    given_start: int
    surname: str
    surname_start: int

    @property
    def start(self) -> int:
        """Where the whole begins."""
        return min(self.given_start, self.surname_start)

    @property
    def end(self) -> int:
        """Where the whole ends."""
        return max(self.given_start + len(self.given), self.surname_start + len(self.surname))

    @property
    def has_initials(self) -> bool:
        """Whether initials stand for the first name."""
        return "." in self.given


def with_first_names(text: str, same: str, given: Iterable[str]) -> list[Mention]:
    """Return the names that begin or end with one of the first names `given`, folded forms of which the text has some.

    `same` is the folded text. A surname before its first name is one too:
    «Карначева Анастасия»; where words stand on both sides, the one behind is taken.
    """
    return [
        mention
        for word in given
        for start in places_of(word, same)
        if text[start].isupper() and (mention := _around(text, start, start + len(word)))
    ]


def with_patronymics(text: str, words: Iterable[str]) -> list[Mention]:
    """Return the names that have a patronymic, one of `words`, between first name and surname, both any words.

    In «Шерзод Каримович Рахматов» nothing else tells that Шерзод is somebody's first name.
    """
    found = []
    for word in islice(filter(is_patronymic, words), _MOST_PATRONYMICS):
        for start in places_of(word, text):
            before = _GIVEN_BEFORE.search(text, max(start - _LONGEST, 0), start)
            behind = _SURNAME_BEHIND.match(text, start + len(word))
            if before and behind:
                found.append(Mention(before["word"], before.start("word"), behind["surname"], behind.start("surname")))
    return found


@lru_cache(maxsize=16_384)
def is_patronymic(word: str) -> bool:
    """Tell whether a Cyrillic word in any case is surely a patronymic; Юшкевич may be a surname as well."""
    return _SURELY_PATRONYMIC.search(word) is not None


def with_initials(text: str) -> list[Mention]:
    """Return the names with initials before the surname: `I. M. Sechenov`, `N.Trushel`."""
    found: list[Mention] = []
    for stop in _INITIAL_STOP.finditer(text):
        match = _INITIALS.match(text, stop.start() - 1)
        if match and not (found and found[-1].surname_start == match.start("surname")):
            surname = match["surname"].removesuffix("'s").removesuffix("’s")
            found.append(Mention(match["given"], match.start("given"), surname, match.start("surname")))
    return found


def merged(named: Iterable[Mention], initialled: Iterable[Mention]) -> list[Mention]:
    """Return all names once: Сергей П. Рубникович has an initial as well."""
    found = {mention.surname_start: mention for mention in initialled}
    found.update((mention.surname_start, mention) for mention in named)
    return list(found.values())


def named_with(text: str, start: int, end: int) -> Mention | None:
    """Return the name that a surname between `start` and `end` belongs to, with the capitalized word before it.

    An initial may stand between the two.
    """
    offset = max(start - _LONGEST, 0)
    before = _BEFORE.search(text[offset:start])
    return Mention(before["word"], offset + before.start("word"), text[start:end], start) if before else None


@lru_cache(maxsize=8)
def first_name_forms(language: str) -> frozenset[str]:
    """Return the folded case forms of the usual first names, as a text of this language has them."""
    if language == "en":
        return frozenset(map(fold, latin_first_names()))
    known = russian_first_names() if language == "ru" else belarusian_first_names()
    forms = (form for name, gender in known.items() for form in endings_of(name, language, gender))
    return frozenset(map(fold, forms))


def _around(text: str, start: int, end: int) -> Mention | None:
    given = text[start:end]
    after = _AFTER.match(text, end)
    if after:
        surname = after["surname"].removesuffix("'s").removesuffix("’s")
        return Mention(given, start, surname, after.start("surname"))
    offset = max(start - _LONGEST, 0)
    before = _BEFORE.search(text[offset:start])
    return Mention(given, start, before["word"], offset + before.start("word")) if before else None
