"""`bsmu-news memory stats`: tell what the memory holds."""

from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.memory.opened import count_of, opened
from bsmu_news.cli.session import session_of
from bsmu_news.messages import _, ngettext
from bsmu_news.services.memory.memory import Statistics

_MEGABYTE = 1_000_000


def run(
    ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help=_("Print it as JSON."))] = False
) -> None:
    """Print the numbers."""
    with opened(session_of(ctx).newsroom) as memory:
        found = memory.stats()
    if as_json:
        pairs = [{"from": source, "to": target, "units": units} for (source, target), units in found.pairs.items()]
        files = [{"path": f"memory/{name}", "units": units} for name, units in found.files.items()]
        numbers = {"units": found.units, "reviewed": found.reviewed, "articles": found.articles}
        output.data_json({"version": 1, **numbers, "bytes": found.bytes, "pairs": pairs, "files": files})
    else:
        output.data("\n".join(_lines(found)))


def _lines(found: Statistics) -> list[str]:
    lines = [count_of(found.units)]
    lines += [f"  {source} → {target}  {units:,}" for (source, target), units in sorted(found.pairs.items())]
    articles = ngettext("from {count} article", "from {count} articles", found.articles).format(count=found.articles)
    reviewed = ngettext("{count} reviewed", "{count} reviewed", found.reviewed).format(count=f"{found.reviewed:,}")
    lines.append(f"{articles}, {reviewed}")
    lines += [f"memory/{name}  {units:,}" for name, units in found.files.items()]
    size = f"{max(found.bytes / _MEGABYTE, 0.1):.1f}"
    small = found.bytes < _MEGABYTE // 10
    lines.append((_("index: under {size} MB") if small else _("index: {size} MB")).format(size=size))
    return lines
