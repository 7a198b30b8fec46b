"""Counts the words that a reader reads.

Works on the text with a few patterns, because the overview of a newsroom counts every file and a parser takes
a hundred times as long. Where Markdown is written in odd ways (a comment inside a code block), it may be
a word off.
"""

import re

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad]|[-\u2010\u2011'\u2019\u02bc](?=[^\W_]))*")
_NOT_READ = (
    # A fence of a code block and its language; the code is read.
    re.compile(r"^[ \t>]*(?:`{3,}|~{3,})[^`\n]*$", re.MULTILINE),
    # The target of a reference, [name]: address "title".
    re.compile(
        r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<[^>\n]*>|\S+)"
        r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$",
        re.MULTILINE,
    ),
    # A reference to a footnote, or the footnote's label.
    re.compile(r"\[\^[^\]\s]+\]:?"),
    # A picture: it is looked at.
    re.compile(r"!\[[^\]]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?"),
    # The address behind a link's text.
    re.compile(r"(?<=\])(?:\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s[^)\n]*)?\)|\[[^\]\n]*\])"),
    # A tag, or an address in angle brackets.
    re.compile(r"</?[A-Za-z][^<>]*>|<[^<>\s]+[:@][^<>\s]+>"),
    re.compile(r"\b(?:https?://|mailto:|www\.)[^\s<>]+"),
    # The mark of a list item.
    re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t])?", re.MULTILINE),
)
_EMPHASIS = re.compile(r"[*`~]+|(?<![^\W_])_+|_+(?![^\W_])|\\(?=[!-/:-@\[-`{-~])")


def count_words(body: str) -> int:
    """Return the number of words in a Markdown text, without comments, addresses and markup.

    A word is a run of letters and digits; hyphens and apostrophes inside it do not part it.
    """
    text = _without_comments(body)
    for pattern in _NOT_READ:
        text = pattern.sub(" ", text)
    return len(_WORD.findall(_without_entities(_EMPHASIS.sub("", text))))


def _without_entities(text: str) -> str:
    if "&" not in text:
        return text
    import html  # noqa: PLC0415 - 7 ms for a table of names, which few articles need

    return html.unescape(text)


def _without_comments(text: str) -> str:
    """Cut out HTML comments; one that is never closed hides the rest when it starts a line."""
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0:
        kept.append(text[position:start])
        end = text.find("-->", start + 4)
        if end < 0:
            starts_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
            return "".join(kept) if starts_line else "".join([*kept, text[start:]])
        position = end + 3
    return "".join([*kept, text[position:]])
