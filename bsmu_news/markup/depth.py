"""A limit to nesting that loses no text.

The parser's own limit leaves out what is nested deeper, and without one a file of a thousand `>` ends the program.
"""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock


def limit_depth(parser: MarkdownIt, depth: int) -> None:
    """Read all that stands in more than `depth` nested blocks as one paragraph."""

    def too_deep(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        if silent or state.level < depth:
            return False
        opened = state.push("paragraph_open", "p", 1)
        opened.map = [start_line, end_line]
        inline = state.push("inline", "", 0)
        inline.content = state.getLines(start_line, end_line, state.blkIndent, False).strip()
        inline.map = [start_line, end_line]
        inline.children = []
        state.push("paragraph_close", "p", -1)
        state.line = end_line
        return True

    parser.block.ruler.before("table", "too_deep", too_deep)
