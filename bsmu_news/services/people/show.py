"""Where somebody of the registry is credited, and what can be told of it."""

from collections.abc import Iterable, Iterator

from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.language.names.same import parts_of
from bsmu_news.services.people.uses import Use, uses_in


def uses_by(newsroom: Newsroom, person: Person) -> list[Use]:
    """Return the credits that use a spelling of somebody, the newest articles first."""
    own = set(map(str.casefold, person.spellings))
    return [one for one in uses_in(newsroom) if one.contributor.label.casefold() in own]


def initials_of(person: Person) -> dict[str, str]:
    """Return a person's name with initials by language: as registered, else made of the name."""
    if person.kind != "person":
        return {}
    return {code: person.initials.get(code) or _with_initial(name) for code, name in person.names.items()}


def days_with_two(uses: Iterable[Use]) -> Iterator[tuple[str, list[str]]]:
    """Yield the days on which one language says two things of what somebody is, with both."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for use in uses:
        if use.day and use.contributor.about:
            found.setdefault((use.day, use.language), {})[use.contributor.about] = None
    yield from ((day, list(abouts)) for (day, _language), abouts in found.items() if len(abouts) > 1)


def _with_initial(name: str) -> str:
    parts = parts_of(name)
    initials = [f"{word[0]}." for word in (parts.first, parts.middle) if word]
    return " ".join((*initials, parts.surname)) if initials else name
