"""`bsmu-news diff`: what changed in the source since a translation was made."""

from pathlib import Path
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.source_diff import ArticleEffort, SourceDiff
from bsmu_news.messages import N_, _
from bsmu_news.render.findings import Canvas
from bsmu_news.render.source_diff import diff_lines, summary
from bsmu_news.services.preview import resolve_article
from bsmu_news.services.source_diff import source_diffs

DETAILS = N_(
    "Shows each segment whose source changed since its text was made: the old and the new words of the source, the text"
    " now, and a new draft where one waits. Without colours, words that went and came have the marks of “git diff"
    " --word-diff”. How the source stood is known from the record beside the article, which “translate” keeps."
)

_WIDTH = 100
"""Columns of what goes to a file or a pipe."""
_WIDEST = 120


def run(
    ctx: typer.Context,
    article: Annotated[
        str | None, typer.Argument(metavar="[ARTICLE]", help=_("An article's id, a part of it, or a path in it."))
    ] = None,
    language: Annotated[
        str | None, typer.Option("--to", metavar="LANG", help=_("Which translation; all of them by default."))
    ] = None,
    effort: Annotated[
        bool, typer.Option("--effort", help=_("Also tell how much of the drafts people had to change."))
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the differences as JSON."))] = False,
) -> None:
    """Print the segments that changed, translation by translation, and end with a summary."""
    newsroom = session_of(ctx).newsroom
    name = resolve_article(newsroom, None) if article is None else article
    diffs = source_diffs(newsroom, name, language, effort=effort)
    if as_json:
        output.data_json(_document(newsroom, diffs))
    else:
        _print(diffs)
    for diff in diffs:
        for note in diff.notes:
            output.warn(f"{diff.article}: {note}")
        output.notice(summary(diff))


def _print(diffs: list[SourceDiff]) -> None:
    width = min(output.terminal_width() or _WIDTH, _WIDEST)
    canvas = Canvas(width, output.colour_on_stdout(), Path.cwd())
    blocks = ["\n".join(diff_lines(diff, canvas)) for diff in diffs]
    shown = "\n\n".join(filter(None, blocks))
    if shown:
        output.styled(shown)


def _document(newsroom: Newsroom, diffs: list[SourceDiff]) -> dict[str, Any]:
    return {"version": 1, "article": diffs[0].article, "translations": [_translation(newsroom, one) for one in diffs]}


def _translation(newsroom: Newsroom, diff: SourceDiff) -> dict[str, Any]:
    fields = {
        "language": diff.language,
        "source": diff.source_language,
        "path": diff.path.relative_to(newsroom.root).as_posix(),
        "source_path": diff.source_path.relative_to(newsroom.root).as_posix(),
        "recorded": diff.recorded,
        "segments": [{**one._asdict(), "draft": one.draft._asdict() if one.draft else None} for one in diff.changed],
        "gone": [one._asdict() for one in diff.gone],
        "total": diff.total,
        "untranslated": diff.untranslated,
        "unknown": diff.unknown,
        "notes": list(diff.notes),
    }
    return fields | ({"effort": _effort(diff.effort)} if diff.effort else {})


def _effort(effort: ArticleEffort) -> dict[str, Any]:
    return {**effort._asdict(), "segments": [one._asdict() for one in effort.segments]}
