"""A source and its translation in two columns, segment by segment."""

from collections.abc import Sequence

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
    table = Table(box=look.columns, border_style=FAINT, expand=True, leading=1, pad_edge=False)
    for version in (source, target):
        table.add_column(Text(_language(version), STRONG), ratio=1, overflow="fold")
    left, right = _Column(source, page), _Column(target, page)
    for pair in pairs:
        table.add_row(left.cell(pair.source), right.cell(pair.target))
    return Sheet(stack([heading(Text(shown(article), STRONG), 1, page), table, *address_list(page)]), measure)


class _Column:
    """Draws the segments of one version; knows where its links lead."""

    def __init__(self, version: Version, page: Page) -> None:
        self._references = parse_in_place(version.body).references
        self._page = page

    def cell(self, segment: Segment | None) -> RenderableType:
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
        SegmentKind.CELL: _("table cell"),
        SegmentKind.FOOTNOTE: _("footnote"),
        SegmentKind.HTML: _("HTML"),
    }
    return labels.get(kind, kind.value)
