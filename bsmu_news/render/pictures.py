"""Blocks that stand for something the terminal cannot show or that is not there yet: pictures, missing translations."""

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.text import Text

from bsmu_news.domain.article import Photo
from bsmu_news.messages import _
from bsmu_news.render.flow import Behind, shown, stack
from bsmu_news.render.look import FAINT, MISSING, STRONG
from bsmu_news.render.page import Page


def picture_block(photo: Photo, page: Page) -> RenderableType:
    """Return a frame with a photo's file, alternative text, caption and credit."""
    lines = [Text(shown(photo.file), STRONG)]
    for label, value in ((_("alt"), photo.alt), (_("caption"), photo.caption), (_("photo by"), photo.credit)):
        if value or label == _("alt"):
            lines.append(Text.assemble((f"{label}: ", FAINT), shown(value or page.look.dash)))
    return framed(stack(lines, gap=False), Text(_("picture"), FAINT), page)


def untranslated_block(source: str, page: Page) -> RenderableType:
    """Return a block that says that a translation is missing, and quotes what is to be translated."""
    return framed(Text(shown(source), FAINT), Text(_("not translated yet"), MISSING), page)


def framed(content: RenderableType, title: Text, page: Page) -> RenderableType:
    """Return a block with a title in a frame; on a plain page the title stands in brackets above it."""
    if page.look.plain:
        return stack([Text.assemble("[", title, "]"), Behind(content, Text("  "), Text("  "))], gap=False)
    return Panel(content, title=title, title_align="left", box=box.SQUARE, border_style=FAINT)
