"""Notes where links, pictures, code and raw HTML stand in their paragraph; markdown-it forgets it."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, html_inline, image, link

SPAN = "span"
"""Key in `token.meta`: the characters of the token in SOURCE, as (start, end)."""

SOURCE = "source"
"""Key in `token.meta`: the paragraph's text that SPAN counts in."""

_Rule = Callable[[StateInline, bool], bool]
_LOCATED = frozenset(("link_open", "image", "html_inline", "code_inline"))


def note_places(parser: MarkdownIt) -> None:
    """Make a parser note in `token.meta` where the tokens of these rules stand."""
    rules: dict[str, _Rule] = {
        "link": link,
        "image": image,
        "autolink": autolink,
        "html_inline": html_inline,
        "backticks": backtick,
    }
    for name, rule in rules.items():
        parser.inline.ruler.at(name, _noting(rule))


def _noting(rule: _Rule) -> _Rule:
    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            # A text token may have been put before ours, and a link's own content stands after it.
            for token in state.tokens[count:]:
                if token.type in _LOCATED:
                    token.meta[SPAN], token.meta[SOURCE] = (start, state.pos), state.src
                    break
        return matched

    return run
