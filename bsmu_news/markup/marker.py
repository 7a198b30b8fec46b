r"""The marker that holds the place of a missing translation: `<!-- untranslated`, the source, `-->`.

A source that holds `-->` itself would end the comment early; there it is written `--\>`, which reads the same
in Markdown, and `<!--` is written `<\!--`. One backslash more each, so that any source comes back as it was.
"""

import re

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
"""Any comment; one that is never closed reaches to the end."""

# A comment ends before the next one starts, so that many unclosed ones are read in linear time.
MARKER = re.compile(r"<!--[ \t]*untranslated(?=\s|-->)((?:(?!<!--).)*?)-->", re.DOTALL)


def untranslated_marker(source: str) -> str:
    """Return the marker comment that quotes a source segment, without a line end."""
    quoted = _ENDS.sub(r"--\\\1>", _STARTS.sub(r"<\\\1!--", source))
    return f"<!-- untranslated\n{quoted}\n-->"


def quoted_sources(text: str) -> list[str]:
    """Return what the markers in a text quote, in order."""
    return [_unescape(found[1].strip()) for found in MARKER.finditer(text)]


def _unescape(source: str) -> str:
    return _QUOTED_ENDS.sub(r"--\1>", _QUOTED_STARTS.sub(r"<\1!--", source))


_STARTS, _QUOTED_STARTS = re.compile(r"<(\\*)!--"), re.compile(r"<\\(\\*)!--")
_ENDS, _QUOTED_ENDS = re.compile(r"--(\\*)>"), re.compile(r"--\\(\\*)>")
