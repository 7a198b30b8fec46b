"""Runs of text: emphasis, links, pictures in their place, footnote marks, and raw HTML that stays visible."""

from collections.abc import Sequence

from markdown_it.token import Token
from rich.style import Style
from rich.text import Text

from bsmu_news.markup.marker import quoted_sources
from bsmu_news.messages import _
from bsmu_news.render.flow import HELD_SPACE, shown
from bsmu_news.render.links import clickable, same_file
from bsmu_news.render.look import CODE, EMPHASIS, FAINT, LINK, MISSING, NOTE, STRONG, STRUCK
from bsmu_news.render.page import Page

_STYLES = {"em": EMPHASIS, "strong": STRONG, "s": STRUCK}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TASK = "task-list-item-checkbox"


def inline_text(tokens: Sequence[Token], page: Page, style: Style | None = None) -> Text:
    """Return a run of text; `style` holds for all of it."""
    run = _Run(page, style or Style())
    for token in tokens:
        run.add(token)
    return run.text


def is_checkbox(token: Token) -> bool:
    """Tell whether a token is the box that the parser makes of `[ ]` or `[x]` at the start of a list item."""
    return token.type == "html_inline" and (not token.content or _TASK in token.content)


def note_mark(number: int, page: Page) -> str:
    """Return how a footnote is referred to."""
    return f"[^{number}]" if page.look.ascii else str(number).translate(_SUPERSCRIPT)


def picture_mark(token: Token, page: Page) -> str:
    """Return what stands for a picture inside a text: its alternative text or file, and its caption and credit."""
    file = str(token.attrs.get("src", ""))
    alt = "".join(child.content for child in token.children or ()).strip()
    page.shown.add(same_file(file))
    photo = page.photos.get(same_file(file))
    credit = _("photo by {name}").format(name=photo.credit) if photo and photo.credit else None
    told = "; ".join(filter(None, (alt or (photo and photo.alt) or file, photo and photo.caption, credit)))
    mark = _("[picture: {text}]").format(text=told)
    return mark if page.look.hyperlinks or not file else f"{mark}[{page.addresses.number(file)}]"


class _Run:
    """Text that grows token by token; opened marks add up."""

    def __init__(self, page: Page, style: Style) -> None:
        self.text = Text()
        self._page = page
        self._styles = [style]
        self._links: list[tuple[str, int]] = []

    def add(self, token: Token) -> None:
        match token.type:
            case "softbreak":
                self._write(" ")
            case "hardbreak":
                self._write("\n")
            case "code_inline":
                self._write(token.content, CODE)
            case "image":
                self._write(picture_mark(token, self._page), FAINT)
            case "html_inline":
                self._html(token.content)
            case "footnote_ref":
                self._note(token)
            case "link_open":
                self._open_link(str(token.attrs.get("href", "")))
            case "link_close":
                self._close_link()
            case _other:
                self._mark_or_text(token)

    def _write(self, text: str, style: Style | None = None) -> None:
        self.text.append(shown(text), self._styles[-1] + (style or Style()))

    def _mark_or_text(self, token: Token) -> None:
        style = _STYLES.get(token.tag)
        if style is None or not token.nesting:
            self._write(token.content)
            return
        if style is STRUCK and not self._page.look.styled:
            # Without the line through it, struck text would say the opposite.
            self._write("~~")
        if token.nesting > 0:
            self._styles.append(self._styles[-1] + style)
        else:
            self._styles.pop()

    def _html(self, content: str) -> None:
        if content.startswith("<!--"):
            for source in quoted_sources(content):
                self._write(_("[not translated yet: {text}]").format(text=source), MISSING)
        else:
            self._write(content, FAINT)

    def _note(self, token: Token) -> None:
        number = token.meta["id"]
        self._page.notes.setdefault(number, token.meta.get("label"))
        self._write(note_mark(number + 1, self._page), NOTE)

    def _open_link(self, address: str) -> None:
        self._links.append((address, len(self.text)))
        target = clickable(address) if self._page.look.hyperlinks else None
        self._styles.append(self._styles[-1] + LINK + Style(link=target))

    def _close_link(self) -> None:
        self._styles.pop()
        address, start = self._links.pop()
        if len(self.text) == start:  # nothing to click on, so there is nothing to see either
            self._write(address, LINK)
        if self.text.plain[start:] in (shown(address), address.removeprefix("mailto:")):
            return
        if not self._page.look.hyperlinks:
            self.text.append(f"{HELD_SPACE}[{self._page.addresses.number(address)}]", self._styles[-1] + FAINT)
        elif clickable(address) is None:
            self._write(f" ({address})", FAINT)
