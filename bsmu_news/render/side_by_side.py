"""A source and its translation in two columns, segment by segment."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bsmu_news.domain.article import Version
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.alignment import Aligned
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
    pairs: Sequence[Aligned],
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
        table.add_row(left.cells([pair.sources for pair in row]), right.cells([pair.targets for pair in row]))
    return Sheet(stack([heading(Text(shown(article), STRONG), 1, page), table, *address_list(page)]), measure)


def _rows(pairs: Sequence[Aligned]) -> list[list[Aligned]]:
    """Gather the cells that stand in one row of a table; any other pair is a row by itself."""
    rows: list[list[Aligned]] = []
    for pair in pairs:
        if rows and _same_table_row(rows[-1][-1], pair):
            rows[-1].append(pair)
        else:
            rows.append([pair])
    return rows


def _same_table_row(one: Aligned, other: Aligned) -> bool:
    if one.sources or other.sources:
        return _same_row(one.sources, other.sources)
    return _same_row(one.targets, other.targets)


def _same_row(one: Sequence[Segment], other: Sequence[Segment]) -> bool:
    return _is_cell(one) and _is_cell(other) and one[0].line == other[0].line


def _is_cell(segments: Sequence[Segment]) -> bool:
    return bool(segments) and segments[0].kind is SegmentKind.CELL


class _Column:
    """Draws the segments of one version; knows where its links lead."""

    def __init__(self, version: Version, page: Page) -> None:
        self._references = parse_in_place(version.body).references
        self._page = page

    def cells(self, row: Sequence[Sequence[Segment]]) -> RenderableType:
        """Draw what stands in one row: segments under each other, or the cells of a table beside each other."""
        if len(row) == 1 and not _is_cell(row[0]):
            return stack([self._one(segment) for segment in row[0]]) if row[0] else self._dash()
        run = Text()
        for number, segments in enumerate(row):
            run.append(" | " if number else "", FAINT).append_text(self._cell(segments))
        return run

    def _cell(self, segments: Sequence[Segment]) -> Text:
        if not segments or segments[0].kind is SegmentKind.UNTRANSLATED:
            return self._dash()
        return self._text(segments[0])

    def _dash(self) -> Text:
        return Text(self._page.look.dash, FAINT)

    def _one(self, segment: Segment) -> RenderableType:
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
