"""`bsmu-news people suggest`: who is credited and not registered, and which spellings are of one."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.people.entry import as_json
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.language.names.same import Reason, Sureness
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.people.suggest import Doubt, Proposal, apply, suggest

DETAILS = N_(
    "It reads the credits of all articles. “sure” is the same name by another scheme, in another alphabet, or at the"
    " same place of two languages; “likely” has another form of the first name, initials or a case; “possible” needs a"
    " look. Nobody can tell two people of one name apart: read it before you say --apply."
)

_WHY = {
    Reason.SCHEME: N_("another way to write the sounds"),
    Reason.FORM: N_("the form of the name in another language"),
    Reason.INITIALS: N_("initials"),
    Reason.CASE: N_("another case"),
    Reason.LETTER: N_("a letter"),
    Reason.PLACE: N_("the same place in two languages"),
}
_SURENESS = {Sureness.SURE: N_("sure"), Sureness.LIKELY: N_("likely"), Sureness.POSSIBLE: N_("possible")}
_SHOWN = 3
_SHOWN_DOUBTS = 50


def run(
    ctx: typer.Context,
    level: Annotated[
        Sureness | None,
        typer.Option(
            "--at-least",
            metavar="LEVEL",
            help=_("Only what is sure, likely or possible at least; all by default, with --apply only what is sure."),
        ),
    ] = None,
    apply_: Annotated[bool, typer.Option("--apply", help=_("Write them into people.yaml."))] = False,
    as_json_: Annotated[bool, typer.Option("--json", help=_("Print them as JSON."))] = False,
) -> None:
    """Print the proposals, then what somebody should look at; with `--apply`, write the proposals."""
    newsroom = session_of(ctx).newsroom
    found = suggest(newsroom)
    least = level or (Sureness.SURE if apply_ else Sureness.POSSIBLE)
    proposals = [one for one in found.proposals if one.sureness.rank <= least.rank]
    doubts = found.doubts if least is Sureness.POSSIBLE else ()
    if apply_ and proposals:
        apply(newsroom, proposals)
    if as_json_:
        output.data_json(_document(proposals, doubts, applied=apply_))
    elif proposals or doubts:
        _print(proposals, doubts)
    output.notice(_total(newsroom, proposals, applied=apply_))


def _print(proposals: Sequence[Proposal], doubts: Sequence[Doubt]) -> None:
    lines = [line for one in proposals for line in _lines(one)]
    if doubts:
        lines += [_("These may be one, or not:"), *(f"  {_doubt_line(one)}" for one in doubts[:_SHOWN_DOUBTS])]
    output.data("\n".join(lines))
    more = len(doubts) - _SHOWN_DOUBTS
    if more > 0:
        message = ngettext("{count} more pair; --json shows all", "{count} more pairs; --json shows all", more)
        output.notice(message.format(count=more))


def _lines(proposal: Proposal) -> list[str]:
    articles = proposal.articles
    count = ngettext("{count} article", "{count} articles", len(articles)).format(count=len(articles))
    state = _("registered") if proposal.registered else _("new")
    lines = [f"{proposal.entry.id}  {state}, {_(_SURENESS[proposal.sureness])}, {count}"]
    lines += [f"  {code}  {name}" for code, name in proposal.entry.names.items()]
    counted = [f"{one.name} ({len(one.articles)})" for one in proposal.spellings if one.name in proposal.new]
    lines.append("  " + _("found: {names}").format(names="; ".join(counted)))
    if proposal.reasons:
        lines.append("  " + _("they differ by: {reasons}").format(reasons=_reasons(proposal.reasons)))
    shown = ", ".join(articles[:_SHOWN]) + (", …" if len(articles) > _SHOWN else "")
    return [*lines, f"  {shown}"]


def _doubt_line(doubt: Doubt) -> str:
    names = _("{one} | {other}: {reason}").format(
        one=doubt.one.name, other=doubt.other.name, reason=_reasons([doubt.reason])
    )
    if doubt.one.owner and doubt.other.owner:
        names += _("; both are registered: “people merge {one} {other}” makes them one").format(
            one=doubt.one.owner, other=doubt.other.owner
        )
    return names


def _reasons(reasons: Sequence[Reason]) -> str:
    return ", ".join(_(_WHY[one]) for one in reasons)


def _total(newsroom: Newsroom, proposals: Sequence[Proposal], *, applied: bool) -> str:
    count = len(proposals)
    if not count and not newsroom.people:
        return _("Nobody is credited anywhere.") if not applied else _("Nothing to register.")
    if not count:
        return _("Nothing to register.")
    if applied:
        return ngettext("{count} entry written", "{count} entries written", count).format(count=count)
    sure = sum(one.sureness is Sureness.SURE for one in proposals)
    message = ngettext("{count} proposal, {sure} sure", "{count} proposals, {sure} sure", count)
    return message.format(count=count, sure=sure) + ". " + _("--apply registers those that are sure.")


def _document(proposals: Sequence[Proposal], doubts: Sequence[Doubt], *, applied: bool) -> dict[str, Any]:
    return {
        "version": 1,
        "applied": applied,
        "proposals": [_as_json(one) for one in proposals],
        "doubts": [
            {"one": one.one.name, "other": one.other.name, "kind": one.one.kind, "reason": one.reason.value}
            for one in doubts
        ],
    }


def _as_json(proposal: Proposal) -> dict[str, Any]:
    return {
        **as_json(proposal.entry),
        "registered": proposal.registered,
        "sureness": proposal.sureness.value,
        "reasons": [one.value for one in proposal.reasons],
        "new": list(proposal.new),
        "spellings": [
            {"name": one.name, "languages": dict(one.languages), "articles": len(one.articles)}
            for one in proposal.spellings
        ],
        "articles": list(proposal.articles),
    }
