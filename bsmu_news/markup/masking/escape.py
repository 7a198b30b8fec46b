"""Writes plain text as Markdown, so that no sign of it becomes markup."""

import re

_SIGNS = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w{1,32};)")
_COMMENT_END = re.compile(r"--(?=>)")
_START = re.compile(
    r"""(?P<digits>[0-9]{1,9})(?=[.)](?:\s|\Z))
      | (?=[-+*](?:\s|\Z))
      | (?=\#{1,6}(?:\s|\Z))
      | (?=>)
      | (?=~~~|```[^`]*\Z)
      | (?=([-*_])[ \t]*(?:\2[ \t]*){2,}\Z)
      | (?==+[ \t]*\Z)
      | (?=\[[^\]]*\]:)
    """,
    re.VERBOSE,
)


def escaped(text: str) -> str:
    """Return the Markdown that reads exactly like a text, anywhere but at the start of a line."""
    return harmless(_SIGNS.sub(r"\\\g<0>", text))


def harmless(markdown: str) -> str:
    """Return Markdown without anything that ends a comment: a marker may quote it."""
    return _COMMENT_END.sub(r"--\\", markdown)


def at_start(markdown: str) -> str:
    """Return a paragraph's Markdown with what would start a list, heading, quotation or fence in a line escaped."""
    return "\n".join(map(_line, markdown.split("\n")))


def _line(line: str) -> str:
    found = _START.match(line)
    return f"{line[: found.end()]}\\{line[found.end() :]}" if found else line
