"""`bsmu-news engines`: what may translate, with which key, and whether it answers."""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from bsmu_news.cli import ask, output
from bsmu_news.cli.engine_table import engine_table
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import MissingAnswerError, NoNewsroomError
from bsmu_news.messages import N_, _
from bsmu_news.services.engines import EngineAnswer, EngineState, ask_engines, engine_states

DETAILS = N_(
    "Nothing is asked of any engine without --check, which sends each one a single word: those that are named, or all "
    "that have their key. The exit code is 1 when a named one does not answer. A star marks the newsroom's engine."
)

_MEASURE = 80
"""Longer lines are hard to read."""


def run(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help=_("Engines; all, if none is named."))
    ] = None,
    check: Annotated[bool, typer.Option("--check", help=_("See whether they answer, and how quickly."))] = False,
    set_key: Annotated[
        str | None,
        typer.Option("--set-key", metavar="NAME", help=_("Ask for an engine's key and put it into the keyring.")),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the list as JSON."))] = False,
) -> None:
    """Print the engines, or keep the key of one."""
    if set_key:
        _keep_key(set_key)
        return
    newsroom = _newsroom(ctx)
    settings = newsroom.settings if newsroom else None
    states = engine_states(settings, names or ())
    answers = None
    if check:
        asked = states if names else [state for state in states if state.usable]
        answers = ask_engines(asked, settings, newsroom.root if newsroom else Path(), threading.Event())
    if as_json:
        output.data_json({"version": 1, "engines": [_as_json(state, answers) for state in states]})
    else:
        width = min(output.terminal_width() or _MEASURE, _MEASURE)
        output.styled(engine_table(states, answers, width, colour=output.colour_on_stdout()))
    silent = [answer for answer in (answers or {}).values() if answer.error]
    for answer in silent:
        output.warn(_told(answer))
    if names and silent:
        raise typer.Exit(1)


def _newsroom(ctx: typer.Context) -> Newsroom | None:
    """Return the newsroom whose settings count; the list is of use without one, too."""
    try:
        return session_of(ctx).newsroom
    except NoNewsroomError:
        if session_of(ctx).newsroom_option:
            raise
        return None


def _told(answer: EngineAnswer) -> str:
    reason = answer.error
    message = reason.message if reason else ""
    if not message.startswith(answer.name):
        message = _("{engine}: {reason}").format(engine=answer.name, reason=message)
    return f"{message}\n  {reason.hint}" if reason and reason.hint else message


def _as_json(state: EngineState, answers: Mapping[str, EngineAnswer] | None) -> dict[str, Any]:
    info = state.info
    answer = (answers or {}).get(info.name)
    row: dict[str, Any] = {
        "name": info.name,
        "title": _(info.title),
        "key": state.key,
        "chosen": state.chosen,
        "url": info.url,
        "limit": info.limit or None,
        "workers": info.workers,
        "per_second": info.per_second or None,
        "pairs": None if info.pairs is None else sorted(map(list, info.pairs)),
        "privacy": _(info.privacy),
    }
    if answers is None:
        return row
    if answer is None:
        return row | {"check": None}
    reason = answer.error.message if answer.error else None
    return row | {"check": {"answers": reason is None, "seconds": round(answer.seconds, 3), "reason": reason}}


def _keep_key(name: str) -> None:
    import getpass  # noqa: PLC0415 - only a key is asked for without showing it

    from bsmu_news.engines.keys import keep_key, variable  # noqa: PLC0415 - with what it needs
    from bsmu_news.engines.registry import require_engine  # noqa: PLC0415 - with what it needs

    info = require_engine(name)
    if not ask.possible():
        hint = _("Set {variable} in the environment.").format(variable=variable(info.name))
        raise MissingAnswerError(_("a key can only be asked for on a terminal"), hint)
    keep_key(info.name, getpass.getpass(_("Key of {engine} (it is not shown): ").format(engine=info.name)))
    output.notice(_("The key of {engine} is in the system's keyring now.").format(engine=info.name))
