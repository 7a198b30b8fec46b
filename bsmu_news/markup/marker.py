r"""The marker that holds the place of a missing translation: `<!-- untranslated`, the source, `-->`.

A source that holds `-->` itself would end the comment early; there it is written `--\>`, which reads the same
in Markdown.
"""

import re

MARKER = re.compile(r"<!--[ \t]*untranslated(?=\s|-->)(.*?)-->", re.DOTALL)


def untranslated_marker(source: str) -> str:
    """Return the marker comment that quotes a source segment, without a line end."""
    return f"<!-- untranslated\n{source.replace('-->', _ESCAPED)}\n-->"


def quoted_sources(text: str) -> list[str]:
    """Return what the markers in a text quote, in order."""
    return [found[1].strip().replace(_ESCAPED, "-->") for found in MARKER.finditer(text)]


_ESCAPED = r"--\>"
