"""Registered people as a version credits them: in its language, by their whole name, alike, and with their consent."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from bsmu_news.domain.finding import Edit, Fix, Severity
from bsmu_news.domain.newsroom import Person
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.cr.entries import Credited, credited, everybody
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import PEOPLE, article

_PLAIN = re.compile(r"[^\W\d_][\w .’-]*[\w.]\Z")
"""A name that YAML takes for a text without quotes."""

_CYRILLIC = re.compile("[\u0400-\u052f]")
_INITIAL = re.compile(r"(?<![^\W_])[^\W\d_]\.")


def check_language_of_name(context: VersionContext) -> Iterator[Hit]:
    """Find a registered name in the letters, or in the form, of another language."""
    language = context.version.language
    for one, person in _known(context):
        name, own = one.contributor.label, person.names.get(language)
        foreign = bool(_CYRILLIC.search(name)) is (language == "en")
        if name == own or not (foreign or (own and name in person.names.values())):
            continue
        if own:
            message = _("“{name}” is “{own}” in this language").format(name=name, own=own)
        elif person.kind == "organization" and language != "en":
            continue  # Erasmus+ is the same everywhere
        else:
            message = _("“{name}” has the letters of another language; people.yaml has no name in “{language}”")
            message = message.format(name=name, language=language)
        yield Hit(message, one.place, fix=_fix(context, one, own))


def check_initials(context: VersionContext) -> Iterator[Hit]:
    """Find a registered person with initials, where the whole name in this language is registered."""
    for one, person in _known(context):
        name, own = one.contributor.label, person.names.get(context.version.language)
        same_letters = bool(own) and bool(_CYRILLIC.search(name)) is bool(_CYRILLIC.search(own or ""))
        if person.kind == "person" and own and same_letters and _INITIAL.search(name) and not _INITIAL.search(own):
            message = _("“{name}” is registered as “{own}”").format(name=name, own=own)
            yield Hit(message, one.place, fix=_fix(context, one, own))


def check_about(context: VersionContext) -> Iterator[Hit]:
    """Find somebody who is said to be two things in one version."""
    seen: dict[str, Credited] = {}
    for one in context.memo(credited):
        about = one.contributor.about
        if not about or one.contributor.note:
            continue
        person = context.newsroom.person(one.contributor.label)
        first = seen.setdefault(person.id if person else one.contributor.label.casefold(), one)
        other = first.contributor.about or ""
        if other.casefold() != about.casefold():
            message = _("{name} is “{other}” on line {line}, and “{about}” here")
            line = first.place_of("about").line
            told = message.format(name=one.contributor.label, other=other, line=line, about=about)
            yield Hit(told, one.place_of("about"))


def check_consent(context: VersionContext) -> Iterator[Hit]:
    """Find people who did not agree to be named, in credits, in those of photos, and in texts in any case."""
    unwilling = [one for one in context.newsroom.people if one.consent is False]
    if not unwilling:
        return
    ids = {one.id for one in unwilling}
    for one, person in _known(context):
        if person.id in ids:
            yield Hit(_unnamed(one.contributor.label), one.place)
    text = context.prose.text
    for person in unwilling:
        pattern = _in_texts(person.spellings, context.version.language)
        for found in pattern.finditer(text) if pattern else ():
            yield Hit(_unnamed(found[0]), context.prose.place(*found.span()))


def _known(context: VersionContext) -> Iterator[tuple[Credited, Person]]:
    for one in context.memo(everybody):
        named = one.contributor.name or one.contributor.organization
        person = context.newsroom.person(named.strip()) if named else None
        if person:
            yield one, person


def _unnamed(name: str) -> str:
    return _("{name} did not agree to be named").format(name=name)


@lru_cache(maxsize=256)
def _in_texts(spellings: tuple[str, ...], language: str) -> re.Pattern[str] | None:
    """Return what finds a name in a text: first name and surname in either order, in all cases, or initials."""
    # Many a check needs no name of a text.
    from bsmu_news.language.names.cases import endings_of, gender_of  # noqa: PLC0415
    from bsmu_news.language.names.registered import split_name  # noqa: PLC0415

    found: list[str] = []
    for spelling in spellings:
        given, surname = split_name(spelling)
        if not given or not surname:
            continue
        gender = gender_of((*given, surname), language)
        firsts = [
            re.escape(form) for form in (endings_of(given[0], language, gender) if given[0][-1] != "." else given[:1])
        ]
        lasts = [re.escape(form) for form in endings_of(surname, language, gender)]
        initial = rf"{re.escape(given[0][0])}\."
        for first, last in product((*firsts, initial), lasts):
            found += [rf"{first}(?: ?[^\W\d_]\.| [^\W\d_]+)? ?(?<=[ .]){last}", rf"{last} {first}"]
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(dict.fromkeys(found))})(?![\w-])") if found else None


def _fix(context: VersionContext, one: Credited, own: str | None) -> Fix | None:
    """Return the edit that writes the registered name, where it stands without quotes and escapes."""
    name, place = one.contributor.label, one.place
    lines = context.version.text.split("\n")
    start = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    if own is None or not _PLAIN.match(own) or not context.version.text.startswith(name, start):
        return None
    # Somebody else may be called so too.
    sharing = [person for person in context.newsroom.people if name in person.spellings]
    return Fix((Edit(start, start + len(name), own),), safe=False) if len(sharing) == 1 else None


_SILENT = """\
- id: alisa-good
  names: {en: Alisa Good}
  consent: false
"""
_SHORT = """\
- id: alisa-good
  names: {ru: Алиса Гуд, en: Alisa Good}
  also: [A. Good]
"""

REGISTERED_RULES = (
    Rule(
        code="CR012",
        name="name-of-other-language",
        severity=Severity.WARNING,
        summary=N_("A registered name is written in the letters, or in the form, of another language."),
        why=N_("Readers of this language cannot read it, and the person is not found under their name here."),
        check=VersionCheck(check_language_of_name),
        bad=article("name: Alisa Good", "name: Алиса Гуд", people=PEOPLE),
        good=article(people=PEOPLE),
    ),
    Rule(
        code="CR013",
        name="initials-in-credit",
        severity=Severity.WARNING,
        summary=N_("A registered person is credited with initials, although the whole name is registered."),
        why=N_("Initials fit many; a credit names one."),
        check=VersionCheck(check_initials),
        bad=article("name: Alisa Good", "name: A. Good", people=_SHORT),
        good=article(people=_SHORT),
    ),
    Rule(
        code="CR014",
        name="two-abouts",
        severity=Severity.WARNING,
        summary=N_("One person is said to be two things in one article."),
        why=N_("One of the two is out of date, or two people have one name. “people show” tells of other articles."),
        check=VersionCheck(check_about),
        bad=article(
            "    - name: Alisa Good",
            "    - name: Alisa Good\n      about: a student\n  photographers:\n    - name: Alisa Good\n"
            "      about: a lecturer",
        ),
        good=article(
            "    - name: Alisa Good",
            "    - name: Alisa Good\n      about: a student\n  photographers:\n    - name: Alisa Good",
        ),
    ),
    Rule(
        code="CR015",
        name="named-without-consent",
        severity=Severity.ERROR,
        summary=N_("Somebody is named who did not agree to it: people.yaml says “consent: false”."),
        why=N_("A name is given, not taken; on the site it stays for years."),
        check=VersionCheck(check_consent),
        bad=article(people=_SILENT),
        good=article(people=_SILENT.replace("false", "true")),
    ),
)
