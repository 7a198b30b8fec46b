"""`bsmu-news people add`: register a person or an organization."""

import datetime as dt
from typing import Annotated

import typer

from bsmu_news.cli import ask, output
from bsmu_news.cli.commands.people.list_ import Kind
from bsmu_news.cli.options import day_of
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.errors import BsmuNewsError, MissingAnswerError
from bsmu_news.language.scripts import CYRILLIC_RUN
from bsmu_news.language.slugs import is_slug
from bsmu_news.messages import N_, _
from bsmu_news.services.answers import require_language
from bsmu_news.services.people.add import add_person, new_id, proposed_latin, refuse_known, spellings_of

DETAILS = N_(
    "On a terminal it asks for the names that you did not give, and proposes the Latin one letter by letter. A name"
    " that is registered already, or nearly, is refused unless you say --force."
)


def run(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help=_("The name, in the language that its letters tell."))
    ] = None,
    ru: Annotated[str | None, typer.Option("--ru", metavar="NAME", help=_("The name in Russian."))] = None,
    be: Annotated[str | None, typer.Option("--be", metavar="NAME", help=_("The name in Belarusian."))] = None,
    en: Annotated[str | None, typer.Option("--en", metavar="NAME", help=_("The name in English."))] = None,
    also: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help=_("Another spelling of it; may be repeated."))
    ] = None,
    about_ru: Annotated[str | None, typer.Option(metavar="TEXT", help=_("What it is, in Russian."))] = None,
    about_be: Annotated[str | None, typer.Option(metavar="TEXT", help=_("What it is, in Belarusian."))] = None,
    about_en: Annotated[
        str | None, typer.Option(metavar="TEXT", help=_("What it is, in English: “a student of …”."))
    ] = None,
    address: Annotated[str | None, typer.Option(metavar="ADDRESS", help=_("An e-mail address or a page."))] = None,
    consent: Annotated[
        str | None,
        typer.Option(metavar="yes|no|DATE", help=_("Whether the person agreed to be named, or on which day.")),
    ] = None,
    kind: Annotated[Kind, typer.Option(metavar="KIND", help=_("person or organization."))] = Kind.PERSON,
    person_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help=_("The id; made from the name by default."))
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Register a name that is nearly registered."))] = False,
) -> None:
    """Ask for what is missing, write the entry, print its id."""
    newsroom = session_of(ctx).newsroom
    names = _given(name, {"ru": ru, "be": be, "en": en})
    if names and not force:
        refuse_known(newsroom, Person("", kind.value, names, spellings_of(also or ())))
    names = _asked(newsroom, names) if ask.possible() else names
    if not names:
        raise MissingAnswerError(_("the name is missing"), _("Give it as --ru, --be or --en."))
    for language in names:
        require_language(newsroom, language)
    names = {language: names[language] for language in ("ru", "be", "en") if language in names}
    person = Person(
        _id(person_id) or new_id({one.id for one in newsroom.people}, names),
        kind.value,
        names,
        spellings_of(also or ()),
        _filled({"ru": about_ru, "be": about_be, "en": about_en}),
        address=(address or "").strip(),
        consent=_consent(consent) if consent else None,
    )
    add_person(newsroom, person, force=force)
    output.data(person.id)
    output.notice(_("registered: {names}").format(names=", ".join(names.values())))


def _given(name: str | None, given: dict[str, str | None]) -> dict[str, str]:
    names = _filled(given)
    if name and name.strip():
        language = _language_of(name)
        if language in names:
            message = _("the name in {language} is given twice").format(language=language)
            raise BsmuNewsError(message, _("Give it as --ru, --be or --en."))
        names[language] = " ".join(name.split())
    return names


def _asked(newsroom: Newsroom, names: dict[str, str]) -> dict[str, str]:
    """Return the names with those in the other languages of the newsroom, as they are asked for."""
    names = dict(names)
    for language in newsroom.settings.newsroom.languages:
        if language not in names:
            answer = _asked_name(language, proposed_latin(names) if language == "en" else "")
            names |= {language: " ".join(answer.split())} if answer.strip() else {}
    return names


def _asked_name(language: str, proposed: str) -> str:
    """Ask for a name in a language; Enter takes the proposed one, and a hyphen is the answer for none then."""
    question = _("Name in “{language}” (-: none)") if proposed else _("Name in “{language}” (Enter: none)")
    answer = ask.ask(question.format(language=language), str, default=proposed)
    return "" if answer == "-" else answer


def _language_of(name: str) -> str:
    """Return the language that a name's letters tell; Russian for those that Belarusian has too."""
    if not CYRILLIC_RUN.search(name):
        return "en"
    return "be" if any(letter in "іў" for letter in name.casefold()) else "ru"


def _id(person_id: str | None) -> str:
    if person_id and not is_slug(person_id):
        raise BsmuNewsError(
            _("“{id}” cannot be an id").format(id=person_id),
            _("Small Latin letters, digits and hyphens: anna-ivanova."),
        )
    return person_id or ""


def _consent(answer: str) -> bool | dt.date:
    known = {"yes": True, "true": True, "no": False, "false": False}
    if answer.casefold() in known:
        return known[answer.casefold()]
    try:
        return day_of(answer)
    except BsmuNewsError as error:
        raise BsmuNewsError(error.message, _("Write yes, no or the day: 2022-08-17.")) from error


def _filled(texts: dict[str, str | None]) -> dict[str, str]:
    return {code: found for code, text in texts.items() if text and (found := " ".join(text.split()))}
