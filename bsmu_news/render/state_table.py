"""How much of one article's translations is in which state, in words and segments, as a small table of text."""

from collections.abc import Iterator

from bsmu_news.domain.stage import ArticleStatus
from bsmu_news.domain.trace import SegmentState
from bsmu_news.messages import N_, _
from bsmu_news.render.cells import cell_width, pad
from bsmu_news.render.printable import printable

_GAP = "  "
_NAMES = {
    SegmentState.UNTRANSLATED: N_("untranslated"),
    SegmentState.MACHINE: N_("machine"),
    SegmentState.EDITED: N_("edited"),
    SegmentState.REVIEWED: N_("reviewed"),
    SegmentState.OUTDATED: N_("outdated"),
}


def state_name(state: SegmentState) -> str:
    """Return a state in the reader's language."""
    return _(_NAMES[state])


def state_lines(row: ArticleStatus) -> list[str]:
    """Return the table's lines; none where the words of no translation were counted."""
    rows = list(_rows(row))
    if not rows:
        return []
    cells = [["", "", _("Words"), _("Segments")], *rows]
    widths = [max(map(cell_width, column)) for column in zip(*cells, strict=True)]
    return [_line(line, widths) for line in cells]


def _rows(row: ArticleStatus) -> Iterator[list[str]]:
    """Yield the language at its first state only, the state, its words and its segments."""
    for code, language in row.languages.items():
        words, segments = language.words_by_state, language.segments
        if words is None or segments is None:
            continue
        shown = printable(code)
        for state in SegmentState:
            count = getattr(segments, state)
            if count:
                yield [shown, state_name(state), str(getattr(words, state)), str(count)]
                shown = ""


def _line(cells: list[str], widths: list[int]) -> str:
    """Return words to the left and numbers to the right of their columns."""
    texts = [pad(text, width) for text, width in zip(cells[:2], widths[:2], strict=True)]
    numbers = [" " * (width - cell_width(text)) + text for text, width in zip(cells[2:], widths[2:], strict=True)]
    return _GAP.join((*texts, *numbers))
