"""A source and its translation in two columns, segment by segment."""

from collections.abc import Sequence
from typing import TypeGuard

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bsmu_news.domain.article import Version
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.alignment import Pair
from bsmu_news.markup.parser import parse_in_place, parse_inline
from bsmu_news.messages import _
from bsmu_news.render.article import address_list
from bsmu_news.render.blocks import heading
from bsmu_news.render.flow import MEASURE, Behind, Sheet, shown, stack
from bsmu_news.render.inline import inline_text
from bsmu_news.render.look import FAINT, MISSING, STRONG, Look
from bsmu_news.render.page import Page


def render_side_by_side(
    source: Version,
    target: Version,
    pairs: Sequence[Pair],
    *,
    article: str,
    look: Look,
    measure: int | None = 2 * MEASURE,
) -> Sheet:
    """Return two versions beside each other; a dash stands where one has nothing for the other's segment."""
    page = Page(look)
    table = Table(box=look.columns, border_style=FAINT, expand=True, leading=1, show_edge=False)
    for version in (source, target):
        table.add_column(Text(_language(version), STRONG), ratio=1, overflow="fold")
    left, right = _Column(source, page), _Column(target, page)
    for row in _rows(pairs):
        table.add_row(left.cells([pair.source for pair in row]), right.cells([pair.target for pair in row]))
    return Sheet(stack([heading(Text(shown(article), STRONG), 1, page), table, *address_list(page)]), measure)


def _rows(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Gather the cells that stand in one row of a table; any other pair is a row by itself."""
    rows: list[list[Pair]] = []
    for pair in pairs:
        if rows and _same_table_row(rows[-1][-1], pair):
            rows[-1].append(pair)
        else:
            rows.append([pair])
    return rows


def _same_table_row(one: Pair, other: Pair) -> bool:
    if _is_cell(one.source) and _is_cell(other.source):
        return one.source.line == other.source.line
    return (
        one.source is other.source is None
        and _is_cell(one.target)
        and _is_cell(other.target)
        and one.target.line == other.target.line
    )


def _is_cell(segment: Segment | None) -> TypeGuard[Segment]:
    return segment is not None and segment.kind is SegmentKind.CELL


class _Column:
    """Draws the segments of one version; knows where its links lead."""

    def __init__(self, version: Version, page: Page) -> None:
        self._references = parse_in_place(version.body).references
        self._page = page

    def cells(self, segments: Sequence[Segment | None]) -> RenderableType:
        """Draw one segment, or the cells of a table's row beside each other."""
        if len({segment and segment.kind for segment in segments}) == 1 and not _is_cell(segments[0]):
            return self._one(segments[0])
        run = Text()
        for number, segment in enumerate(segments):
            run.append(" | " if number else "", FAINT).append_text(self._cell(segment))
        return run

    def _cell(self, segment: Segment | None) -> Text:
        if segment is None or segment.kind is SegmentKind.UNTRANSLATED:
            return Text(self._page.look.dash, FAINT)
        return self._text(segment)

    def _one(self, segment: Segment | None) -> RenderableType:
        if segment is None:
            return Text(self._page.look.dash, FAINT)
        if segment.kind is SegmentKind.UNTRANSLATED:
            return Text(_("not translated yet"), MISSING)
        return self._text_of(segment)

    def _text_of(self, segment: Segment) -> RenderableType:
        look = self._page.look
        match segment.kind:
            case SegmentKind.TITLE | SegmentKind.HEADING:
                return self._text(segment, STRONG)
            case SegmentKind.ITEM:
                return self._behind(look.bullets[0] + " ", " ", segment)
            case SegmentKind.QUOTE:
                return self._behind(look.bar, look.bar[0], segment)
            case SegmentKind.PARAGRAPH:
                return self._text(segment)
            case _other:
                return Text.assemble((f"{_kind_label(segment.kind)}: ", FAINT), self._text(segment))

    def _text(self, segment: Segment, style: Style | None = None) -> Text:
        if segment.kind.in_front_matter or segment.kind is SegmentKind.HTML:
            return Text(shown(segment.text), style or Style())
        return inline_text(parse_inline(segment.text, self._references), self._page, style)

    def _behind(self, first: str, rest: str, segment: Segment) -> Behind:
        return Behind(self._text(segment), Text(first, FAINT), Text(rest.ljust(len(first)), FAINT))


def _language(version: Version) -> str:
    if version.front.translation_of:
        return _("{language}, translated from {source}").format(
            language=version.language, source=shown(version.front.translation_of)
        )
    return version.language


def _kind_label(kind: SegmentKind) -> str:
    labels = {
        SegmentKind.SUMMARY: _("summary"),
        SegmentKind.ALT: _("alt"),
        SegmentKind.CAPTION: _("caption"),
        SegmentKind.FOOTNOTE: _("footnote"),
        SegmentKind.HTML: _("HTML"),
    }
    return labels.get(kind, kind.value)
