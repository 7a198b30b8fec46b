"""A whole article for the terminal: its front matter, title and text, the photos left over, the credits."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bsmu_news.domain.article import FrontMatter, Version
from bsmu_news.markup.parser import parse_in_place
from bsmu_news.messages import _
from bsmu_news.render.blocks import body_blocks, heading, note_blocks
from bsmu_news.render.drawn import Drawing
from bsmu_news.render.flow import MEASURE, Line, Sheet, shown, stack
from bsmu_news.render.links import same_file
from bsmu_news.render.look import EMPHASIS, FAINT, STRONG, Look
from bsmu_news.render.page import Page
from bsmu_news.render.pictures import picture_block


def render_article(
    version: Version,
    *,
    article: str,
    credit_lines: Sequence[str],
    look: Look,
    measure: int | None = MEASURE,
    drawing: Drawing | None = None,
) -> Sheet:
    """Return an article as its readers will see it, below a panel of its front matter.

    `article` is the id. `credit_lines` are the closing credits as the site prints them. `measure` limits the
    width of the text in columns; None takes all the width there is. With `drawing`, photos are drawn.
    """
    front = version.front
    page = Page(look, {same_file(photo.file): photo for photo in front.photos}, drawing=drawing)
    title = Text(shown(version.title), STRONG) if version.title else Text(_("(no title yet)"), FAINT)
    parts = [_panel(article, version, look), heading(title, 1, page)]
    parts += body_blocks(parse_in_place(version.body), page) or [Text(_("(no text yet)"), FAINT)]
    parts += _closing(_("Footnotes"), note_blocks(page), page)
    left_over = [photo for photo in front.photos if same_file(photo.file) not in page.shown]
    parts += _closing(_("Photos"), [picture_block(photo, page) for photo in left_over], page)
    parts += [Group(*(Text(shown(line), EMPHASIS) for line in credit_lines))] if credit_lines else []
    return Sheet(stack(parts + address_list(page)), measure)


def address_list(page: Page) -> list[RenderableType]:
    """Return the numbered addresses of the links that the page could not make clickable."""
    items = [Text(f"[{number}] {shown(address)}", overflow="fold") for number, address in page.addresses.items()]
    return _closing(_("Links"), [Group(*items)] if items else [], page)


def _closing(title: str, blocks: Sequence[RenderableType], page: Page) -> list[RenderableType]:
    """Return blocks below a line and a small heading; nothing when there are no blocks."""
    if not blocks:
        return []
    return [Group(Line(page.look.line(), FAINT), Text(title, STRONG)), *blocks]


def _panel(article: str, version: Version, look: Look) -> RenderableType:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style=FAINT, no_wrap=True)
    rows.add_column(overflow="fold")
    for label, value in _facts(version, look):
        rows.add_row(label, shown(value))
    name = Text(shown(article), STRONG)
    if look.plain:
        return Group(name, rows)
    return Panel(Group(name, rows), box=box.ROUNDED, border_style=FAINT)


def _facts(version: Version, look: Look) -> Iterator[tuple[str, str]]:
    front: FrontMatter = version.front
    yield _("Date"), front.date.isoformat() if front.date else look.dash
    yield _("Section"), front.section or look.dash
    language = version.language
    if front.translation_of:
        language = _("{language}, translated from {source}").format(language=language, source=front.translation_of)
    yield _("Language"), language
    yield _("Status"), front.status
    if front.tags:
        yield _("Tags"), ", ".join(front.tags)
    if front.summary:
        yield _("Summary"), front.summary
