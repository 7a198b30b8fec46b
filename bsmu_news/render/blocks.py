"""The blocks of a Markdown text as Rich draws them: headings, lists, quotations, tables, code, pictures."""

from collections.abc import Callable, Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from bsmu_news.domain.article import Photo
from bsmu_news.markup.marker import COMMENT, MARKER, quoted_sources
from bsmu_news.markup.parser import Parsed
from bsmu_news.messages import _
from bsmu_news.render.flow import Behind, Line, shown, stack
from bsmu_news.render.inline import inline_text, is_checkbox, note_mark
from bsmu_news.render.links import same_file
from bsmu_news.render.look import CODE, EMPHASIS, FAINT, NOTE, STRONG
from bsmu_news.render.page import Page
from bsmu_news.render.pictures import picture_block, untranslated_block
from bsmu_news.render.tables import table_block

_UNDERLINED = 2
"""Headings of the first levels have a line under them where bold does not show; deeper ones keep their `###`."""


def body_blocks(parsed: Parsed, page: Page) -> list[RenderableType]:
    """Return the blocks of a body, without its footnotes; these come from `note_blocks` afterwards."""
    page.inline_notes = parsed.inline_notes
    root = SyntaxTreeNode(list(parsed.tokens))
    # Before anything is drawn: a note may be defined inside another one, or in a list.
    page.definitions = {node.meta["label"]: node for node in root.walk() if node.type == "footnote_reference"}
    return _blocks(root.children, page)


def note_blocks(page: Page) -> list[RenderableType]:
    """Return the footnotes by number, then those that nothing refers to."""
    drawn: dict[int, RenderableType] = {}
    unused: dict[str | None, RenderableType] = {}

    def draw_referred() -> None:
        # A note may refer to another one, which is then still to come.
        while waiting := [number for number in page.notes.keys() - drawn.keys() if page.notes[number] not in unused]:
            drawn[min(waiting)] = _note(min(waiting), page)

    draw_referred()
    for label in page.definitions:
        if label not in page.notes.values():
            unused[label] = _unused(label, page)
            draw_referred()
    return [drawn[number] for number in sorted(drawn)] + list(unused.values())


def heading(text: Text, level: int, page: Page) -> RenderableType:
    """Return a heading; the first two levels are underlined."""
    if level == 1:
        return Group(text, Line(page.look.line(strong=True), FAINT, text))
    if page.look.styled:
        return text
    return Group(text, Line(page.look.line(), FAINT, text)) if level == _UNDERLINED else Text("#" * level + " ") + text


def _blocks(nodes: Sequence[SyntaxTreeNode], page: Page) -> list[RenderableType]:
    drawn = (_DRAW.get(node.type, _unknown)(node, page) for node in nodes)
    return [block for block in drawn if block is not None]


def _children(node: SyntaxTreeNode, page: Page, *, tight: bool = False) -> RenderableType:
    return stack(_blocks(node.children, page), gap=not tight)


def _heading(node: SyntaxTreeNode, page: Page) -> RenderableType | None:
    level = int(node.tag[1:])
    style = STRONG if level <= _UNDERLINED else STRONG + EMPHASIS
    text = _inline(node, page, style)
    return heading(text, level, page) if text else None


def _paragraph(node: SyntaxTreeNode, page: Page) -> RenderableType:
    tokens = _inline_tokens(node)
    seen = [token for token in tokens if token.type != "softbreak" and token.content.strip(" ") + token.tag]
    if seen and all(token.type == "image" for token in seen):
        return stack([_picture(str(token.attrs.get("src", "")), token.content, page) for token in seen])
    return inline_text(tokens, page)


def _picture(file: str, alt: str, page: Page) -> RenderableType:
    listed = page.photos.get(same_file(file))
    page.shown.add(same_file(file))
    return picture_block(listed or Photo(file, alt=alt), page)


def _list(node: SyntaxTreeNode, page: Page) -> RenderableType:
    paragraphs = [child for item in node.children for child in item.children if child.type == "paragraph"]
    tight = all(child.hidden for child in paragraphs)
    marks = _numbers(node) if node.type == "ordered_list" else [_bullet(node, page)] * len(node.children)
    items = []
    for mark, item in zip(marks, node.children, strict=True):
        task = _task(item)
        box = "" if task is None else page.look.checkbox(checked=task)
        # A box is mark enough where there is no number.
        whole = f"{mark} {box}".rstrip() if node.type == "ordered_list" else box or mark
        items.append(_behind(whole, _children(item, page, tight=tight)))
    return stack(items, gap=not tight)


def _numbers(node: SyntaxTreeNode) -> list[str]:
    """Return the marks of an ordered list, which counts on from its first number, in a column."""
    first = int(node.attrs.get("start", 1))
    marks = [f"{first + count}{item.markup}" for count, item in enumerate(node.children)]
    return [mark.rjust(len(marks[-1])) for mark in marks]


def _bullet(node: SyntaxTreeNode, page: Page) -> str:
    """Return the mark of a bullet list, which changes with its depth."""
    depth = 0
    parent = node.parent
    while parent:
        depth += parent.type == "bullet_list"
        parent = parent.parent
    return page.look.bullets[depth % len(page.look.bullets)]


def _task(item: SyntaxTreeNode) -> bool | None:
    """Tell whether a task is done; None for a list item that is no task."""
    if item.attrs.get("class") != "task-list-item":
        return None
    return "checked=" in item.children[0].children[0].children[0].content


def _behind(mark: str, block: RenderableType, style: Style = STRONG) -> Behind:
    first = Text(mark + " ", style)
    return Behind(block, first, Text(" " * first.cell_len))


def _quote(node: SyntaxTreeNode, page: Page) -> RenderableType:
    bar = Text(page.look.bar, FAINT)
    return Behind(_children(node, page), bar, bar)


def _code(node: SyntaxTreeNode, _page: Page) -> RenderableType:
    indent = Text("    ")
    return Behind(Text(shown(node.content.rstrip("\n")), CODE), indent, indent)


def _html(node: SyntaxTreeNode, page: Page) -> RenderableType | None:
    """Hide comments, but not the markers of missing translations; show all other HTML as it is written."""
    blocks: list[RenderableType] = [untranslated_block(source, page) for source in quoted_sources(node.content)]
    rest = COMMENT.sub("", MARKER.sub("", node.content)).strip()
    if rest:
        blocks.append(Text(shown(rest), FAINT))
    return stack(blocks) if blocks else None


def _rule(_node: SyntaxTreeNode, page: Page) -> RenderableType:
    return Line(page.look.line(), FAINT)


def _nothing(_node: SyntaxTreeNode, _page: Page) -> None:
    """Leave a footnote for the end of the page."""


def _note(number: int, page: Page) -> RenderableType:
    label = page.notes[number]
    if label is None:
        content: RenderableType = inline_text(page.inline_notes[number], page)
    else:
        content = _children(page.definitions[label], page)
    return _behind(note_mark(number + 1, page), content, NOTE)


def _unused(label: str, page: Page) -> RenderableType:
    remark = Text(_("(nothing refers to this note)"), FAINT)
    content = stack([_children(page.definitions[label], page), remark], gap=False)
    return _behind(f"[^{shown(label)}]", content, NOTE)


def _unknown(node: SyntaxTreeNode, _page: Page) -> RenderableType:
    """Show a block that a newer parser may know and we do not: its words must not vanish."""
    return Text(shown("".join(child.content for child in node.walk())))


def _inline(node: SyntaxTreeNode, page: Page, style: Style | None = None) -> Text:
    return inline_text(_inline_tokens(node), page, style)


def _inline_tokens(node: SyntaxTreeNode) -> Sequence[Token]:
    """Return the tokens of a paragraph or heading, without the box of a task, which stands before the item."""
    tokens = (node.children[0].token.children or []) if node.children and node.children[0].token else []
    if tokens and is_checkbox(tokens[0]):
        first = tokens[1].copy(content=tokens[1].content.lstrip()) if len(tokens) > 1 else None
        return [first, *tokens[2:]] if first else []
    return tokens


_DRAW: dict[str, Callable[[SyntaxTreeNode, Page], RenderableType | None]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": _quote,
    "table": table_block,
    "fence": _code,
    "code_block": _code,
    "html_block": _html,
    "hr": _rule,
    "footnote_reference": _nothing,
}
