"""Half of a name that a translation has exchanged: the surname behind a first name, or the initials before it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from bsmu_news.language.anchors import skeleton
from bsmu_news.language.names.capitals import CAPITAL, capitals_in
from bsmu_news.language.names.cases import nominatives
from bsmu_news.language.names.first_names import is_first_name
from bsmu_news.language.names.fold import loose_key
from bsmu_news.language.names.initials import initials_agree, initials_in
from bsmu_news.language.names.mentions import Mention, is_patronymic
from bsmu_news.markup.prose import Prose

_RUN = re.compile(
    rf"(?:[ \u00a0][{CAPITAL}]\.)?[ \u00a0](?P<first>[{CAPITAL}][^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*)"
    rf"(?:[ \u00a0](?P<second>[{CAPITAL}][^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*))?"
)
"""Behind a first name: an initial, perhaps, and up to two words with a capital."""
_INITIALS_BEFORE = re.compile(
    rf"(?<![\w.])(?:(?:[{CAPITAL}]|[YIJZKTCSDP][aeouhsz](?:ch)?)\.[ \u00a0]?){{1,3}}[ \u00a0]?\Z"
)
_LONGEST = 30
_LONGEST_LINE = 5_000
"""What is looked at of one paragraph; few have more."""
_BONES = 3
_SLAVIC = tuple("ov ova ev eva sky ski skaya skaia vich enko enka anka chuk iuk yuk".split())
"""How surnames end that no scheme of transliteration makes of others."""
_PATRONYMICS = ("vich", "ovna", "evna", "ichna", "auna", "euna")


class Word(NamedTuple):
    """A word of a translation that may be a name, and where it begins in the readable text."""

    text: str
    start: int


def find_replaced_surname(
    mention: Mention, source: Prose, text: str, givens: Iterable[Word], language: str
) -> Word | None:
    """Return the word behind one of the same first names in `text` that is no name of the source's segment.

    It is for mentions whose surname is nowhere in the translation of that segment.
    """
    patronymic = source.text[mention.given_start + len(mention.given) : mention.surname_start].strip()
    others: set[str] | None = None
    for given in givens:
        run = _RUN.match(text, given.start + len(given.text))
        found = _surname_of(run, patronymic, language) if run else None
        if found and _may_be_surname(found.text) and _differs(mention.surname, found.text):
            others = _others(mention, source, patronymic) if others is None else others
            if skeleton(found.text)[:_BONES] not in others:
                return found
    return None


def _surname_of(run: re.Match[str], patronymic: str, language: str) -> Word | None:
    """Return the word that stands where the surname should: behind the patronymic, if there is one."""
    if _is_name(run["first"], patronymic, language):
        return Word(run["second"], run.start("second")) if run["second"] else None
    return Word(run["first"], run.start("first"))


def _is_name(word: str, name: str, language: str) -> bool:
    return bool(name) and any(loose_key(one) == loose_key(word) for one in nominatives(name, language))


def _may_be_surname(word: str) -> bool:
    return not word.isupper() and not is_first_name(word)


def _differs(surname: str, word: str) -> bool:
    """Tell whether the words are surely two names: foreign ones are not written as they sound.

    A translation may well have a surname where the source has a patronymic.
    """
    if is_patronymic(surname):
        return word.endswith(_PATRONYMICS)
    if word.endswith(_SLAVIC):
        return True
    mine, theirs = skeleton(surname), skeleton(word)
    return mine[:1] != theirs[:1] and not set(mine) & set(theirs)


def _others(mention: Mention, source: Prose, patronymic: str) -> set[str]:
    """Return how the other names in the mention's segment sound, so that theirs are not taken for this one's."""
    line = source.line(bisect_right(source.starts, mention.start) - 1)[:_LONGEST_LINE]
    own = (mention.surname, mention.given, patronymic)
    return {skeleton(word)[:_BONES] for word, _at in capitals_in(line) if word not in own}


def find_other_initials(source: str, mention: Mention, text: str, surname: Word) -> Word | None:
    """Return the initials before a surname, and it, where they can be no initials of the person in the source.

    `source` and `text` are the texts that the mention and the surname stand in. Where the surname stands once more in
    the paragraph with initials that fit, there are two people, and nothing is wrong.
    """
    mine = _initials_of(mention, source)
    found = None
    first, last = text.rfind("\n", 0, surname.start) + 1, text.find("\n", surname.start)
    first, last = max(first, surname.start - _LONGEST_LINE), min(last, surname.start + _LONGEST_LINE)
    at = text.find(surname.text, first, last)
    while at >= 0:
        before = _INITIALS_BEFORE.search(text, max(at - _LONGEST, first), at)
        if before is None:
            pass
        elif initials_agree(mine, initials_in(before[0])):
            return None
        elif at == surname.start:
            found = Word(text[before.start() : at + len(surname.text)], before.start())
        at = text.find(surname.text, at + 1, last)
    return found


def _initials_of(mention: Mention, source: str) -> tuple[str, ...]:
    if mention.has_initials:
        return initials_in(mention.given)
    return tuple(word[0].lower() for word in source[mention.given_start : mention.surname_start].split())
