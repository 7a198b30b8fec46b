"""Takes comments, and names in them, out of a text; safely where the text keeps its blocks."""

import re
from collections.abc import Sequence

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Edit, Fix
from bsmu_news.markup.outline import outline
from bsmu_news.rules.ignore_comments import IgnoreComment, Name

_MOST_READ = 5_000_000
"""How many characters are read anew to tell what is safe; what is not known by then is not safe."""

_COMMA = re.compile(r"\s*,\s*")


def without_name(text: str, name: Name) -> Fix:
    """Return what takes a name out of a list, with the comma that belongs to it."""
    comma = _COMMA.match(text, name.end)
    if comma:
        return Fix((Edit(name.start, comma.end(), ""),))
    start = _back(text, name.start, "\n")
    if text[start - 1] == ",":
        start = _back(text, start - 1, "\n")
    return Fix((Edit(start, name.end, ""),))


def without_comments(version: Version, comments: Sequence[IgnoreComment]) -> list[Fix]:
    """Return what takes each comment out; with its line, if nothing else stands there."""
    edits = [_edit(version.text, one) for one in comments]
    begin = len(version.text) - len(version.body)
    # A comment may part two lists, or two paragraphs.
    doubtful = [edit for edit, whole in edits if whole and edit.start >= begin]
    unsafe = set(doubtful) - _Blocks(version.body, begin).kept(doubtful) if doubtful else set()
    return [Fix((edit,), safe=edit not in unsafe) for edit, _whole in edits]


def _edit(text: str, comment: IgnoreComment) -> tuple[Edit, bool]:
    """Return the edit that takes a comment out, and whether it takes whole lines."""
    start, end = comment.start, comment.end
    first, last = _back(text, start), _forth(text, end)
    begins, ends = first == 0 or text[first - 1] == "\n", last == len(text) or text[last] == "\n"
    if begins and ends:
        return Edit(first, min(last + 1, len(text)), ""), True
    if ends:
        # Two spaces that were before the comment would be a line break at the end.
        return Edit(first, last, ""), False
    if begins:
        return Edit(start, last, ""), False
    return Edit(start - (text[start - 1] == " " == text[end]), end, ""), False


def _back(text: str, at: int, also: str = "") -> int:
    while at > 0 and text[at - 1].isspace() and (text[at - 1] != "\n" or also):
        at -= 1
    return at


def _forth(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace() and text[at] != "\n":
        at += 1
    return at


class _Blocks:
    """The blocks of a body, comments aside; they are read anew as few times as possible."""

    def __init__(self, body: str, begin: int) -> None:
        self._body, self._begin = body, begin
        self._left = _MOST_READ
        self._wanted = _shape(body)

    def kept(self, edits: Sequence[Edit]) -> set[Edit]:
        """Return edits, out of some in order, that leave the blocks as they are when all of them are made."""
        kept: set[Edit] = set()
        waiting = [edits]
        while waiting:
            some = waiting.pop()
            if self._keep({*kept, *some}):
                kept.update(some)
            elif len(some) > 1:
                half = len(some) // 2
                waiting += [some[half:], some[:half]]
        return kept

    def _keep(self, edits: set[Edit]) -> bool:
        if self._left < 0:
            return False
        self._left -= len(self._body)
        parts, end = [], 0
        for edit in sorted(edits):
            parts.append(self._body[end : edit.start - self._begin])
            end = edit.end - self._begin
        return _shape("".join((*parts, self._body[end:]))) == self._wanted


def _shape(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.source) for block in outline(body) if block.kind != "HtmlBlock"]
