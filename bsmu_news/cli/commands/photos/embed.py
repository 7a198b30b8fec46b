"""`bsmu-news photos embed`: write credits and captions into the photo files."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.session import session_of
from bsmu_news.domain.picture import EmbeddedWords
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.photos.embed import Embedded, embed_credits

DETAILS = N_(
    "Creator, credit line, source, caption and alt text are written as XMP, where photo programs, agencies and search"
    " engines look for them; the pixels stay byte for byte. What the article does not say stays as it is in the file."
)


def run(
    ctx: typer.Context,
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help=_("An article's id, a part of it, or a path in it."))
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Show what would be written; write nothing."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False,
) -> None:
    """Print the photos that were written; exit with 1 when one of them could not be."""
    done: list[Embedded] = []
    for one in embed_credits(session_of(ctx).newsroom, article, dry_run=dry_run):
        done.append(one)
        if not as_json:
            _tell(one, in_full=dry_run)
    if as_json:
        output.data_json({"version": 1, "photos": [_as_json(one) for one in done]})
    else:
        output.notice(_summary(done, dry_run=dry_run))
    if any(one.trouble for one in done):
        raise typer.Exit(1)


def _tell(one: Embedded, *, in_full: bool) -> None:
    if one.trouble:
        output.warn(f"{one.path}: {one.trouble}")
    elif one.changed:
        output.data(one.path)
        for line in _lines(one.words) if in_full else ():
            output.data("  " + line)


def _lines(words: EmbeddedWords) -> Iterator[str]:
    for label, text in (
        (_("creator"), ", ".join(words.creators)),
        (_("credit"), words.credit),
        (_("source"), words.source),
    ):
        if text:
            yield f"{label}: {text}"
    for label, texts in ((_("caption"), words.descriptions), (_("alt"), words.alts)):
        yield from (f"{label} ({language}): {text}" for language, text in texts.items())


def _summary(done: list[Embedded], *, dry_run: bool) -> str:
    if not done:
        return _("The article lists no photos.")
    count = sum(one.changed for one in done)
    if not count:
        return _("No file had to be changed.")
    if dry_run:
        return ngettext("{count} file would be written.", "{count} files would be written.", count).format(count=count)
    return ngettext("{count} file was written.", "{count} files were written.", count).format(count=count)


def _as_json(one: Embedded) -> dict[str, Any]:
    words = one.words
    return {
        "path": one.path,
        "changed": one.changed,
        "trouble": one.trouble or None,
        "creators": list(words.creators),
        "credit": words.credit or None,
        "source": words.source or None,
        "captions": dict(words.descriptions),
        "alts": dict(words.alts),
    }
