"""`bsmu-news photos add`: put photos into an article."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from bsmu_news.cli import ask, output
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import N_, _
from bsmu_news.services.photos.add import (
    PEOPLE,
    Target,
    add_photo,
    find_target,
    prepare_photo,
    proposed_credit,
    unsaid,
)
from bsmu_news.services.photos.place import Placed, Words
from bsmu_news.services.photos.prepare import Prepared

DETAILS = N_(
    "Each photo is copied as photos/NN.jpg, upright, within the limits of \\[photos] in newsroom.toml, and without the"
    " place and the numbers that its file gives away; it is listed in every language of the article. In a terminal,"
    " what no option says is asked."
)


_SHARE = 3
"""A photo takes a third of the screen's lines, so that it stays in sight while the questions are answered."""


class People(StrEnum):
    """Who can be recognized in a photo."""

    NONE = "none"
    CONSENT = "consent"
    STAFF = "staff"


class _Added(NamedTuple):
    source: Path
    prepared: Prepared
    words: Words
    placed: Placed


def run(
    ctx: typer.Context,
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help=_("An article's id, a part of it, or a path in it."))
    ],
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help=_("Photos: JPEG, PNG, WebP, TIFF, HEIC."), show_default=False),
    ],
    alt: Annotated[
        str | None, typer.Option(metavar="TEXT", help=_("What the photo shows, for readers who cannot see it."))
    ] = None,
    caption: Annotated[str | None, typer.Option(metavar="TEXT", help=_("What stands below the photo."))] = None,
    credit: Annotated[
        str | None, typer.Option(metavar="TEXT", help=_("Who took it, if not the article's photographers."))
    ] = None,
    people: Annotated[
        People | None, typer.Option(help=_("Who is recognizable: nobody, people who agreed, or staff."))
    ] = None,
    consent: Annotated[
        str | None, typer.Option(metavar="ID", help=_("Where the consent of the people in it is recorded."))
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help=_("The language of TEXT; the source's by default."))
    ] = None,
    again: Annotated[bool, typer.Option("--again", help=_("Add a photo that the article has already."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False,
) -> None:
    """Add photos one by one; one that fails does not stop the others."""
    _refuse_contradictions(files, alt, caption, people, consent)
    newsroom = session_of(ctx).newsroom
    target = find_target(newsroom, article, lang)
    agreed = People.CONSENT if consent and people is None else people
    words = Words(*(text.strip() if text else "" for text in (alt, caption, credit, agreed, consent)))
    added: list[_Added] = []
    failures: dict[Path, BsmuNewsError] = {}
    for file in files:
        try:
            added.append(_add(newsroom, target, file, words, again=again))
        except BsmuNewsError as error:
            if len(files) == 1:
                raise
            failures[file] = error
            output.print_error(error)
            continue
        _tell(newsroom, added[-1], target, as_json=as_json)
    if as_json:
        failed = [{"file": str(file), "message": one.message, "hint": one.hint} for file, one in failures.items()]
        document = {"version": 1, "article": target.article.id, "language": target.version.language}
        output.data_json({**document, "photos": [_as_json(one, target) for one in added], "failures": failed})
    if failures:
        raise typer.Exit(1)


def _refuse_contradictions(
    files: list[Path], alt: str | None, caption: str | None, people: People | None, consent: str | None
) -> None:
    """Raise an error for options that do not fit together.

    Raises:
        BsmuNewsError: naming them.
    """
    if len(files) > 1 and (alt or caption):
        raise BsmuNewsError(
            _("--alt and --caption are about one photo, and there are several"), _("Add such photos one by one.")
        )
    if consent and people not in (None, People.CONSENT):
        message = _("--consent goes with --people consent, not {people}")
        raise BsmuNewsError(message.format(people=people), _("Leave one of them out."))


def _add(newsroom: Newsroom, target: Target, file: Path, words: Words, *, again: bool) -> _Added:
    prepared = prepare_photo(newsroom, target, file, again=again)
    said = _asked(newsroom, target, file, prepared, words) if ask.possible() else words
    return _Added(file, prepared, said, add_photo(newsroom, target, prepared, said))


def _asked(newsroom: Newsroom, target: Target, file: Path, prepared: Prepared, words: Words) -> Words:
    """Ask for what no option has said; Enter leaves it empty, or takes what the camera file says."""
    _draw(file)
    size = f"{prepared.width} × {prepared.height}"
    output.notice(
        _("{file} ({size}), described in “{language}”:").format(
            file=file.name, size=size, language=target.version.language
        )
    )
    alt = words.alt or ask.ask(_("What does it show"), str.strip)
    caption = words.caption or ask.ask(_("Caption (Enter for none)"), str.strip)
    photographers = ", ".join(one.label for one in target.version.front.credits.photographers)
    credit = words.credit or _asked_credit(photographers, proposed_credit(newsroom, target, prepared))
    people = words.people or ask.choose(_("Who can be recognized (none: nobody)"), PEOPLE)
    consent = words.consent
    if people == People.CONSENT and not consent:
        consent = ask.ask(_("Where is their consent recorded (its id)"), str.strip)
    return Words(alt, caption, "" if credit == photographers else credit, people, consent)


def _asked_credit(photographers: str, proposed: str) -> str:
    """Ask who took it; Enter takes whom the file names, else leaves it to the article's photographers."""
    leaves = photographers and not proposed
    question = _("Who took it (Enter: {names})").format(names=photographers) if leaves else _("Who took it")
    return ask.ask(question, str.strip, default=proposed)


def _draw(file: Path) -> None:
    """Show the photo that the questions are about, where the terminal can."""
    if not sys.stdout.isatty():
        return
    from rich.console import Console  # noqa: PLC0415 - 50 ms with the drawing, only where somebody looks
    from rich.text import Text  # noqa: PLC0415 - as above

    from bsmu_news.cli.drawing import drawing_on  # noqa: PLC0415 - as above
    from bsmu_news.render.drawn import Drawn  # noqa: PLC0415 - as above

    console = Console()
    drawing = drawing_on(console, file.parent, [file.name], share=_SHARE)
    if drawing:
        (load,) = drawing.pictures.values()
        console.print(Drawn(load, drawing, Text(), Text()))


def _tell(newsroom: Newsroom, one: _Added, target: Target, *, as_json: bool) -> None:
    if not as_json:
        output.data(f"{target.article.id}/{one.placed.file}")
    for done in one.prepared.done:
        output.notice("  " + done)
    proposed = proposed_credit(newsroom, target, one.prepared)
    if proposed and proposed != one.words.credit:
        output.notice("  " + _("its file names {name} as its maker").format(name=proposed))
    for missing in (*one.prepared.doubts, *unsaid(target, one.words), *one.placed.notes):
        output.warn(missing)


def _as_json(one: _Added, target: Target) -> dict[str, Any]:
    prepared = one.prepared
    return {
        "source": str(one.source),
        "path": f"{target.article.id}/{one.placed.file}",
        "languages": list(one.placed.languages),
        "width": prepared.width,
        "height": prepared.height,
        "bytes": len(prepared.data),
        **{key: value or None for key, value in one.words._asdict().items()},
        "maker": ", ".join(prepared.before.words.creators) or prepared.before.words.credit or None,
        "done": list(prepared.done),
        "missing": [*prepared.doubts, *unsaid(target, one.words), *one.placed.notes],
    }
