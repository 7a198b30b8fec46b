"""Blocks that stand for something the terminal cannot show or that is not there yet: pictures, missing translations."""

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.text import Text

from bsmu_news.domain.article import Photo
from bsmu_news.messages import _
from bsmu_news.render.drawn import Drawn
from bsmu_news.render.flow import Behind, shown, stack
from bsmu_news.render.links import same_file
from bsmu_news.render.look import EMPHASIS, FAINT, MISSING, STRONG
from bsmu_news.render.page import Page


def picture_block(photo: Photo, page: Page) -> RenderableType:
    """Return a photo drawn, with its caption and credit below; where that cannot be, its frame."""
    frame = _frame(photo, page)
    load = page.drawing.pictures.get(same_file(photo.file)) if page.drawing else None
    if load is None or page.drawing is None:
        return frame
    return Drawn(load, page.drawing, _below(photo, page), frame)


def _below(photo: Photo, page: Page) -> RenderableType:
    credit = (_("photo by {name}").format(name=photo.credit),) if photo.credit else ()
    told = Text(" · ".join((*map(shown, credit), shown(photo.file))), FAINT)
    alt = Text.assemble((f"{_('alt')}: ", FAINT), shown(photo.alt or page.look.dash))
    return stack([*([Text(shown(photo.caption), EMPHASIS)] if photo.caption else []), told, alt], gap=False)


def _frame(photo: Photo, page: Page) -> RenderableType:
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
