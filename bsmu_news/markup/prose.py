"""The readable text of one language version, with the place of each of its characters in the file."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from bsmu_news.domain.article import Version
from bsmu_news.domain.document import Node
from bsmu_news.domain.finding import Edit, Place
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.language.addresses import HIDDEN, hide_addresses
from bsmu_news.markup.blocks import Block, line_starts, read_blocks
from bsmu_news.markup.segments import front_nodes, segments_of_block

_LETTERS = "a-zA-ZÀ-ÖØ-öø-ɏͰ-Ͽ\u0400-\u052f\u1e00-\u1eff"
# Ranges of letters are tried twice as fast as “a word character but no digit”; no other scripts stand in our news.
_WORD = re.compile(f"[{_LETTERS}]++(?:['’ʼ-][{_LETTERS}]++)*+")


class _Piece(NamedTuple):
    """Where a stretch of the readable text stands in the file; `verbatim` when it is the same characters there."""

    start: int
    length: int
    at: int
    width: int
    verbatim: bool


class Prose:
    """The readable text of a version.

    `text` has one line a segment, in their order: title, summary, alt texts and captions, then the body. Markup is
    gone: "**bold**" reads "bold", a link reads as its text, the end of a line inside a segment as a space. Code and
    addresses are `HIDDEN`. A segment that is only a marker has an empty line.
    """

    def __init__(self, version: Version) -> None:
        builder = _Builder(version)
        self.segments: tuple[Segment, ...] = tuple(builder.segments)
        self.starts: tuple[int, ...] = tuple(builder.starts)
        self.text = hide_addresses("".join(builder.parts))
        self._pieces = builder.pieces
        self._piece_starts = [piece.start for piece in builder.pieces]
        self._file = version.text

    def line(self, index: int) -> str:
        """Return the readable text of a segment."""
        return self.text[self.starts[index] : self.end(index)]

    def end(self, index: int) -> int:
        """Return where the readable text of a segment ends."""
        following = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return following - 1

    def index_at(self, offset: int) -> int:
        """Return the index of the segment that an offset of the text lies in."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    @cached_property
    def words(self) -> list[str]:
        """Every word in order; hyphens and apostrophes inside a word belong to it."""
        return _WORD.findall(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word once."""
        return frozenset(self.words)

    def place(self, start: int, end: int) -> Place:
        """Return the place in the file of a span of the text."""
        first, last = self._in_file(start, after=False), self._in_file(max(end - 1, start), after=True)
        return place_of(self._lines, first, max(last, first))

    def segment_place(self, index: int) -> Place:
        """Return the place of a whole segment."""
        start, end = self.starts[index], self.end(index)
        if start < end:
            return self.place(start, end)
        segment = self.segments[index]
        return self._lines_place(segment.line, segment.end_line)

    def edit(self, start: int, end: int, replacement: str) -> Edit | None:
        """Return the edit of the file that replaces a span of the text.

        None where the span does not stand in the file as it reads: an entity, an escaped text of the front matter,
        markup in between.
        """
        index = bisect_right(self._piece_starts, start) - 1
        if index < 0:
            return None
        piece = self._pieces[index]
        if index and start == piece.start == end and not piece.verbatim:
            piece = self._pieces[index - 1]
        if not piece.verbatim or end > piece.start + piece.length:
            return None
        return Edit(piece.at + start - piece.start, piece.at + end - piece.start, replacement)

    @cached_property
    def _lines(self) -> list[int]:
        return line_starts(self._file)

    def _in_file(self, offset: int, *, after: bool) -> int:
        index = bisect_right(self._piece_starts, offset) - 1
        if index < 0:
            return 0
        piece = self._pieces[index]
        if piece.verbatim:
            return piece.at + min(offset - piece.start, piece.length) + after
        return piece.at + piece.width if after else piece.at

    def _lines_place(self, first: int, last: int) -> Place:
        lines = self._file.split("\n")
        line = lines[first - 1] if first <= len(lines) else ""
        ending = lines[last - 1] if last <= len(lines) else ""
        return Place(first, len(line) - len(line.lstrip()) + 1, last, len(ending.rstrip()) + 1)


def place_of(lines: Sequence[int], start: int, end: int) -> Place:
    """Return the place between two offsets of a text whose lines start at `lines`."""
    line, last = bisect_right(lines, start), bisect_left(lines, end, 1)
    return Place(line, start - lines[line - 1] + 1, max(last, line), end - lines[max(last, line) - 1] + 1)


class _Builder:
    """Puts the text together, segment by segment."""

    def __init__(self, version: Version) -> None:
        self.segments: list[Segment] = []
        self.starts: list[int] = []
        self.parts: list[str] = []
        self.pieces: list[_Piece] = []
        self._length = 0
        self._version = version
        self._front()
        self._body(len(version.text) - len(version.body))

    def _front(self) -> None:
        version = self._version
        lines = line_starts(version.text[: len(version.text) - len(version.body)])
        for node, segment in front_nodes(version.tree):
            self._open(segment)
            if segment.kind is not SegmentKind.UNTRANSLATED:
                self._scalar(node, segment.text, lines)
            self._close()

    def _scalar(self, node: Node, text: str, lines: list[int]) -> None:
        file = self._version.text
        at = lines[node.line - 1] + node.column - 1
        text = text.replace("\n", " ")
        for start in (at, at + 1):
            if file.startswith(text, start):
                self._add(text, start, len(text), verbatim=True)
                return
        end = file.find("\n", at)
        self._add(text, at, (end if end >= 0 else len(file)) - at, verbatim=False)

    def _body(self, offset: int) -> None:
        body, lines = self._version.body, line_starts(self._version.body)
        first = self._version.body_line - 1
        for block in read_blocks(body).blocks:
            if block.plain and "<!--" not in block.runs[0].text:
                # Nearly every block: its text stands in the file as it reads, on one line.
                text, start = block.runs[0].text, block.start
                line = first + bisect_right(lines, start)
                self.segments.append(Segment(block.kind or SegmentKind.PARAGRAPH, text, line, line))
                self.starts.append(self._length)
                self.parts += (text, "\n")
                self.pieces.append(_Piece(self._length, len(text), start + offset, len(text), verbatim=True))
                self._length += len(text) + 1
                continue
            for segment in segments_of_block(block, body, lines, self._version.body_line):
                self._open(segment)
                if segment.kind not in (SegmentKind.UNTRANSLATED, SegmentKind.HTML):
                    self._runs(block, body, offset)
                self._close()

    def _runs(self, block: Block, body: str, offset: int) -> None:
        for kind, text, start, end in block.runs:
            if kind == "text":
                self._add(text, start + offset, end - start, verbatim=text == body[start:end])
            elif kind == "code":
                self._add(HIDDEN * (end - start), start + offset, end - start, verbatim=False)
            elif kind == "break":
                self._add(" ", start + offset, end - start, verbatim=False)

    def _open(self, segment: Segment) -> None:
        self.segments.append(segment)
        self.starts.append(self._length)

    def _close(self) -> None:
        self.parts.append("\n")
        self._length += 1

    def _add(self, text: str, at: int, width: int, *, verbatim: bool) -> None:
        if "\n" in text:
            text, verbatim = text.replace("\n", " "), False
        self.parts.append(text)
        last = self.pieces[-1] if self.pieces else None
        # Texts that stand side by side are one: the parser parts them at every special character.
        joins = last and verbatim and last.verbatim and last.start + last.length == self._length
        if last and joins and last.at + last.width == at:
            self.pieces[-1] = _Piece(last.start, last.length + len(text), last.at, last.width + width, verbatim=True)
        else:
            self.pieces.append(_Piece(self._length, len(text), at, width, verbatim))
        self._length += len(text)
