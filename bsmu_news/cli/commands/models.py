"""`bsmu-news models`: the local engine's translation models, here and to be fetched."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bsmu_news.cli import ask, output
from bsmu_news.cli.progress import Progress
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.local.folder import Pair, models_folder
from bsmu_news.engines.local.info import LICENCE, NAME
from bsmu_news.errors import BsmuNewsError, MissingAnswerError, NoNewsroomError, UndoneError
from bsmu_news.messages import N_, _
from bsmu_news.services.models import FetchPlan, ModelEntry, fetch_model, find_model, list_models, plan_fetch

DETAILS = N_(
    "“bsmu-news models” lists them and asks nobody; with --remote it asks Mozilla's server what there is."
    " “bsmu-news models fetch ru-en” fetches the one that translates Russian into English, when you agree: then the"
    " engine “local” translates on this computer, and no text leaves it."
)

_MB = 1_000_000
_PAIR = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")


class Action(StrEnum):
    """What can be done with models."""

    LIST = "list"
    FETCH = "fetch"


def run(
    ctx: typer.Context,
    action: Annotated[Action, typer.Argument(help=_("What to do."))] = Action.LIST,
    pair: Annotated[
        str | None, typer.Argument(metavar="[PAIR]", help=_("For “fetch”: the languages, such as ru-en."))
    ] = None,
    remote: Annotated[bool, typer.Option("--remote", help=_("Ask the server which models there are."))] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=_("Fetch without a question."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print it as JSON."))] = False,
) -> None:
    """List the models, or fetch one."""
    settings, root = _settings(ctx)
    if action is Action.LIST:
        if pair is not None:
            raise BsmuNewsError(_("“list” takes no languages"), _("Did you mean “fetch {pair}”?").format(pair=pair))
        _list(list_models(settings, root, remote=remote), models_folder(settings, root), as_json=as_json)
    else:
        _fetch(settings, root, _read_pair(pair), yes=yes, as_json=as_json)


def _settings(ctx: typer.Context) -> tuple[EngineSettings, Path]:
    """Return the engine's settings and what its folder is counted from; outside of a newsroom the usual ones."""
    try:
        newsroom = session_of(ctx).newsroom
    except NoNewsroomError:
        if session_of(ctx).newsroom_option is not None:
            raise
        return EngineSettings(), Path()
    return newsroom.settings.engines.get(NAME, EngineSettings()), newsroom.root


def _read_pair(text: str | None) -> Pair:
    found = _PAIR.fullmatch(text or "")
    if found is None:
        message = _("“{text}” names no two languages").format(text=text) if text else _("name two languages")
        raise BsmuNewsError(message, _("For example: {example}").format(example="bsmu-news models fetch ru-en"))
    return found[1], found[2]


def _list(entries: list[ModelEntry], folder: Path, *, as_json: bool) -> None:
    if as_json:
        output.data_json({"version": 1, "models": [_as_json(entry) for entry in entries]})
        return
    for entry in entries:
        size = _("{size} MB").format(size=_megabytes(entry.size))
        if entry.folder is not None:
            output.data(f"{entry.source}-{entry.target}  {size}  {entry.folder}")
        else:
            about = size if entry.version else _("about {size} MB").format(size=round(entry.size / _MB))
            output.data(f"{entry.source}-{entry.target}  " + _("not here; {size} to fetch").format(size=about))
    if any(entry.folder is None for entry in entries):
        output.notice(_("“bsmu-news models fetch PAIR” fetches one into {folder}.").format(folder=folder))


def _as_json(entry: ModelEntry) -> dict[str, Any]:
    """Return an entry; `size` is null where it is not known exactly."""
    known = entry.folder is not None or entry.version
    return {
        "source": entry.source,
        "target": entry.target,
        "here": entry.folder is not None,
        "folder": str(entry.folder) if entry.folder else None,
        "size": entry.size if known else None,
    }


def _fetch(settings: EngineSettings, root: Path, pair: Pair, *, yes: bool, as_json: bool) -> None:
    there = find_model(settings, root, pair)
    if there is None:
        if not yes and not ask.possible():
            raise MissingAnswerError(
                _("a model is fetched only when you agree, and there is no terminal to ask"), _("Give --yes to agree.")
            )
        plan = plan_fetch(settings, root, pair)
        _tell(plan)
        if not yes:
            _agree()
        _with_bar(plan)
        output.notice(_("Done: the engine “local” can now translate {pair}.").format(pair="-".join(pair)))
    else:
        output.notice(_("The model is there already: {folder}").format(folder=there))
        output.notice(_("To fetch it anew, delete this folder first."))
    if as_json:
        folder = there or plan.folder
        output.data_json({"version": 1, "pair": list(pair), "fetched": there is None, "folder": str(folder)})


def _tell(plan: FetchPlan) -> None:
    offer = plan.offer
    told = _("Firefox's model {source}-{target}, version {version}: {size} MB from {url} ({unpacked} MB on disk).")
    output.notice(
        told.format(
            source=offer.source,
            target=offer.target,
            version=offer.version,
            size=_megabytes(offer.size),
            url=plan.url,
            unpacked=_megabytes(offer.unpacked_size),
        )
    )
    output.notice(_("It will lie in {folder}. Licence: {licence}.").format(folder=plan.folder, licence=LICENCE))


def _agree() -> None:
    """Return when the user says yes.

    Raises:
        UndoneError: when not.
    """
    answer = ask.ask(_("Fetch it? (y/n)"), str, default="n")
    if answer.casefold() not in {"y", "yes", _("yes")}:
        raise UndoneError(_("nothing was fetched"))


def _with_bar(plan: FetchPlan) -> None:
    with Progress() as bar:
        fetch_model(
            plan,
            lambda come, total: bar.show(
                come, total, _("{number} of {total} MB").format(number=_megabytes(come), total=_megabytes(total))
            ),
        )


def _megabytes(size: int) -> str:
    return f"{size / _MB:.1f}"
