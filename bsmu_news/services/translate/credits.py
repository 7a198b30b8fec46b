"""The credits of a source in another language, from the registry or letter by letter; what is not certain is told.

Nothing stays in the source's language without a note. Names are always kept: somebody uncredited is worse than a name
that wants a second look.
"""

from collections.abc import Callable, Iterable
from itertools import islice, product
from typing import NamedTuple

from bsmu_news.domain.article import Contributor, Credits, Role
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.language.contributors import is_person
from bsmu_news.language.credit_phrases import given_by, giver_of, rendered_phrase, split_title, taker_of
from bsmu_news.language.names.cases import nominatives
from bsmu_news.language.names.first_names import is_first_name
from bsmu_news.language.names.latin import to_latin
from bsmu_news.language.scripts import CYRILLIC_RUN
from bsmu_news.messages import _

_MOST_WORDS = 4
_MOST_READINGS = 500
"""Nominatives that a name of four words in some case may have; a registry has no more to be compared with."""


class Languages(NamedTuple):
    """From which language into which."""

    source: str
    target: str


class RenderedCredits(NamedTuple):
    """Credits in another language, without translators; `left_out` says what stands there no more, by role."""

    credits: Credits
    left_out: dict[Role, tuple[str, ...]]
    notes: tuple[str, ...]


def render_credits(newsroom: Newsroom, made: Credits, languages: Languages) -> RenderedCredits:
    """Return who wrote and photographed as an article in another language names them."""
    notes: list[str] = []
    found: dict[Role, tuple[Contributor, ...]] = {}
    left_out: dict[Role, tuple[str, ...]] = {}
    for role in (Role.AUTHOR, Role.PHOTOGRAPHER):
        rendered = [(one, render_contributor(newsroom, one, languages, notes.append)) for one in made.of(role)]
        found[role] = tuple(new for _old, new in rendered if new)
        left_out[role] = tuple(old.label for old, new in rendered if new is None)
    unique = tuple(dict.fromkeys(notes))
    return RenderedCredits(Credits(found[Role.AUTHOR], found[Role.PHOTOGRAPHER]), left_out, unique)


def render_contributor(
    newsroom: Newsroom, one: Contributor, languages: Languages, tell: Callable[[str], None]
) -> Contributor | None:
    """Return a contributor in another language, or None where nothing certain can stand there; `tell` takes notes."""
    person = _registered(newsroom, one, languages.source)
    name = person.names.get(languages.target) if person else None
    if name and person:
        about = _about(newsroom, person, one, languages, tell)
        return Contributor(name=name, about=about) if person.kind == "person" else Contributor(None, name, None, about)
    if one.name:
        return Contributor(_name(one.name, languages, tell), about=_about(newsroom, person, one, languages, tell))
    if one.organization:
        text = render_term(newsroom, one.organization, languages)
        if text:
            return Contributor(None, text, None, _about(newsroom, person, one, languages, tell))
        told = _("“{text}” has no name in “{language}” in people.yaml; it is left out of the credits")
    else:
        found = _note(newsroom, one.note or "", languages)
        if found:
            return found._replace(about=_about(newsroom, person, one, languages, tell))
        told = _("what “{text}” is in “{language}” is not certain; it is left out of the credits")
    tell(told.format(text=one.label, language=languages.target))
    return None


def render_credit(newsroom: Newsroom, credit: str, languages: Languages, tell: Callable[[str], None]) -> str | None:
    """Return the credit of one photo in another language, or None."""
    person = newsroom.person_like(credit)
    kind = "name" if (person.kind == "person" if person else is_person(credit)) else "note"
    found = render_term(newsroom, credit, languages) if kind == "note" else None
    if found:
        return found
    rendered = render_contributor(newsroom, Contributor(**{kind: credit}), languages, tell)
    return rendered.label if rendered else None


def render_term(newsroom: Newsroom, text: str, languages: Languages) -> str | None:
    """Return what a text is in another language, where the glossary has it as a term or it is the same everywhere."""
    for term in newsroom.glossary:
        theirs = term.forms.get(languages.target)
        if theirs and any(_folded(form) == _folded(text) for form in term.forms.get(languages.source, ())):
            return theirs[0]
    return _neutral(text, languages)


def _registered(newsroom: Newsroom, one: Contributor, language: str) -> Person | None:
    known = newsroom.person_like(one.label)
    if known or not one.name or any(map(is_first_name, one.name.split())):
        # A usual first name stands in the nominative: Александра Иванова is not Александр Иванов.
        return known
    return _in_some_case(newsroom, one.name, language)


def _in_some_case(newsroom: Newsroom, name: str, language: str) -> Person | None:
    """Return who is registered under a nominative of a name, if only one is: Алисой Гуд is Алиса Гуд."""
    words = name.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    readings = islice(product(*(nominatives(word, language) for word in words)), _MOST_READINGS)
    found = {person.id: person for reading in readings if (person := newsroom.person_like(" ".join(reading)))}
    return found.popitem()[1] if len(found) == 1 else None


def _name(name: str, languages: Languages, tell: Callable[[str], None]) -> str:
    """Return a person's name that the registry has not."""
    if languages.target == "en" and CYRILLIC_RUN.search(name):
        title, bare = split_title(name)
        latin = title + to_latin(bare, languages.source)
        told = _("“{name}” has no English name in people.yaml; check “{latin}”, which was made of its letters")
        tell(told.format(name=name, latin=latin))
        return latin
    if languages.target != "en":
        told = _("“{name}” has no name in “{language}” in people.yaml; it stands as in the source")
        tell(told.format(name=name, language=languages.target))
    return name


def _about(
    newsroom: Newsroom, person: Person | None, one: Contributor, languages: Languages, tell: Callable[[str], None]
) -> str | None:
    """Return what a contributor is, in words that the registry has for just that."""
    if not one.about:
        return None
    if person and languages.target in person.about:
        own = person.about.get(languages.source)
        if own is None or _folded(own) == _folded(one.about):
            return person.about[languages.target]
    found = _of_others(newsroom.people, one.about, languages) or render_term(newsroom, one.about, languages)
    if found is None:
        told = _("what {name} is (“{about}”) has no words in “{language}” in people.yaml; it is left out")
        tell(told.format(name=one.label, about=one.about, language=languages.target))
    return found


def _of_others(people: Iterable[Person], about: str, languages: Languages) -> str | None:
    """Return what people who are the same are called in the other language, if all are called alike."""
    known = {
        person.about[languages.target]
        for person in people
        if languages.target in person.about and _folded(person.about.get(languages.source, "")) == _folded(about)
    }
    return known.pop() if len(known) == 1 else None


def _note(newsroom: Newsroom, note: str, languages: Languages) -> Contributor | None:
    """Return what a sentence of the credits is in another language; one that names a photographer gives that person."""
    known = rendered_phrase(note, *languages) or _neutral(note, languages)
    if known:
        return Contributor(note=known)
    taker = _called(newsroom, taker_of(note), languages)
    if taker:
        return Contributor(name=taker)
    giver = _called(newsroom, giver_of(note, languages.source), languages) if languages.target == "en" else None
    return Contributor(note=given_by(giver)) if giver else None


def _called(newsroom: Newsroom, name: str | None, languages: Languages) -> str | None:
    """Return what somebody registered, who is named in an oblique case, is called in the other language.

    What reads as a nominative may be the genitive of another name: Александра Иванова is who took a photo, or the photo
    is Александр Иванов's.
    """
    person = _in_some_case(newsroom, name, languages.source) if name else None
    if not name or person is None or person.kind != "person":
        return None
    others = (other for word in name.split() for other in nominatives(word, languages.source)[1:])
    if newsroom.person_like(name) and any(map(is_first_name, others)):
        return None
    return person.names.get(languages.target)


def _neutral(text: str, languages: Languages) -> str | None:
    """Return a text that has no letter of the source's script: Erasmus+ is the same everywhere."""
    cyrillic = CYRILLIC_RUN.search(text) is not None
    latin = any(char.isalpha() and char.isascii() for char in text)
    return None if (latin if languages.source == "en" else cyrillic) else text


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())
