"""A limit to nesting that loses no text.

The parser's own limit leaves out what is nested deeper, and without one a file of a thousand `>` ends the program.
"""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock


def limit_depth(parser: MarkdownIt, depth: int) -> None:
    """Read what stands in `depth` nested blocks as paragraphs, whatever its marks."""

    def too_deep(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        if silent or state.level < depth:
            return False
        after = start_line + 1
        while after < end_line and not state.isEmpty(after) and state.sCount[after] >= state.blkIndent:
            after += 1
        _push_paragraph(state, start_line, after)
        return True

    parser.block.ruler.before("table", "too_deep", too_deep)


def _push_paragraph(state: StateBlock, first: int, after: int) -> None:
    """Add the tokens of a paragraph that holds the lines from `first` to before `after`."""
    state.push("paragraph_open", "p", 1).map = [first, after]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(first, after, state.blkIndent, keepLastLF=False).strip()
    inline.map = [first, after]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    state.line = after
