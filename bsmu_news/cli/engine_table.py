"""The list of engines as text: a line with what each takes, below it where the text goes."""

import textwrap
from collections.abc import Mapping, Sequence
from itertools import permutations

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.domain.language import Language
from bsmu_news.messages import N_, _
from bsmu_news.render.cells import cell_width, pad
from bsmu_news.render.paint import painted
from bsmu_news.render.printable import printable
from bsmu_news.services.engines import EngineAnswer, EngineState

_KEYS = {
    "none": N_("not needed"),
    "optional": N_("optional"),
    "set": N_("set"),
    "missing": N_("missing"),
    "unusable": N_("unusable"),
}
_GAP = "  "
_INDENT = "    "
_LANGUAGES = [language.value for language in Language]


def engine_table(
    states: Sequence[EngineState], answers: Mapping[str, EngineAnswer] | None, width: int, *, colour: bool
) -> str:
    """Return the table; with answers, a column tells how quickly each one came."""
    heads = [_("Engine"), _("Key"), _("Limit"), _("Languages"), *([_("Answers")] if answers is not None else [])]
    rows = [_cells(state, answers) for state in states]
    sizes = [max(map(cell_width, column)) for column in zip(heads, *rows, strict=True)]
    lines = [painted(_line(heads, sizes), "4", colour=colour)]
    for state, row in zip(states, rows, strict=True):
        lines.append(painted(_line(row, sizes), "1", colour=colour))
        lines += textwrap.wrap(
            printable(_(state.info.privacy)), width, initial_indent=_INDENT, subsequent_indent=_INDENT
        )
    return "\n".join(lines)


def languages_of(info: EngineInfo) -> str:
    """Return the pairs among our languages that an engine translates, as people write them: `ru ⇄ en, be → en`."""
    pairs = [pair for pair in permutations(_LANGUAGES, 2) if info.translates(*pair)]
    if len(pairs) == len(_LANGUAGES) * (len(_LANGUAGES) - 1):
        return ", ".join(_LANGUAGES)
    both = [(one, other) for one, other in pairs if (other, one) in pairs and (other, one) > (one, other)]
    single = [(one, other) for one, other in pairs if (other, one) not in pairs]
    shown = [f"{other} ⇄ {one}" for one, other in both] + [f"{one} → {other}" for one, other in single]
    return ", ".join(shown)


def _cells(state: EngineState, answers: Mapping[str, EngineAnswer] | None) -> list[str]:
    info = state.info
    limit = _("{count} bytes").format(count=f"{info.limit:,}") if info.limit else _("none")
    cells = [f"{info.name} *" if state.chosen else info.name, _(_KEYS[state.key]), limit, languages_of(info)]
    return cells if answers is None else [*cells, _answered(answers.get(info.name))]


def _answered(answer: EngineAnswer | None) -> str:
    if answer is None:
        return _("not asked")
    return _("no") if answer.error else _("in {seconds} s").format(seconds=f"{answer.seconds:.2f}")


def _line(cells: Sequence[str], sizes: Sequence[int]) -> str:
    return _GAP.join(pad(cell, size) for cell, size in zip(cells, sizes, strict=True)).rstrip()
