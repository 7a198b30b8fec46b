r"""The marker that holds the place of a missing translation: `<!-- untranslated`, the source, `-->`.

A source that holds `-->` itself would end the comment early; there it is written `--\>`, which reads the same
in Markdown, and `<!--` is written `<\!--`.
"""

import re

# A comment ends before the next one starts, so that many unclosed ones are read in linear time.
MARKER = re.compile(r"<!--[ \t]*untranslated(?=\s|-->)((?:(?!<!--).)*?)-->", re.DOTALL)


def untranslated_marker(source: str) -> str:
    """Return the marker comment that quotes a source segment, without a line end."""
    for mark, escaped in _ESCAPED.items():
        source = source.replace(mark, escaped)
    return f"<!-- untranslated\n{source}\n-->"


def quoted_sources(text: str) -> list[str]:
    """Return what the markers in a text quote, in order."""
    return [_unescape(found[1].strip()) for found in MARKER.finditer(text)]


def _unescape(source: str) -> str:
    for mark, escaped in _ESCAPED.items():
        source = source.replace(escaped, mark)
    return source


_ESCAPED = {"-->": r"--\>", "<!--": r"<\!--"}
