"""Takes the Markdown of one segment apart, so that its pieces in their order are the whole text again.

A segment is read as if a word stood before it: the heading “1. Results” is no list then.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

import pyromark

from bsmu_news.markup.blocks import OPTIONS

PieceKind = Literal["text", "escape", "hidden", "break", "open", "close", "tail"]

_BEFORE = "x "
_MOST_EVENTS = 50_000
_FULL_REFERENCE = re.compile(r"\]\[(?!\^)([^\[\]\n]{1,200})\]")
_LABEL = re.compile(r"\[(?!\^)([^\[\]\n]{1,200})\]")
_COLLAPSED = re.compile(r"\[(?!\^)([^\[\]\n]{1,200})\]\[\]")
_NOTE = re.compile(r"\[\^([^\[\]\s]{1,200})\]")
_DEFINITION = re.compile(r"^[ >]{0,20}\[(?!\^)([^\[\]\n]{1,200})\]:", re.MULTILINE)
_MARKUP = frozenset("*_[]<>`~&|\\")
"""Signs that may be markup where they are written without a backslash."""

_EMPHASIS = {"Strong": 2, "Emphasis": 1}
_LETTERS = re.compile(r"[^\W\d_]")


class Piece(NamedTuple):
    """A stretch of the Markdown.

    `text` is how a `text`, `break` (a space or the end of a line) or `escape` (a sign that must stay escaped) reads,
    and how what is `hidden` is written on one line. `open`, `close` and `tail` are the marks of emphasis, links and
    pictures; a tail reaches from the `]` of a link to its end, and `text` is how it is written.
    """

    kind: PieceKind
    start: int
    end: int
    text: str = ""


class _Open(NamedTuple):
    name: str
    start: int
    end: int
    number: int
    """The piece that it begins with."""
    form: str
    readable: bool


def events_of(markdown: str, references: Sequence[str] = ()) -> list[tuple[str, Any, int, int]]:
    """Return what the parser finds in a segment: name, value, start and end (in characters).

    Labels of links that are written out, and of notes, count as defined; others if they are among `references`.
    """
    defined = dict.fromkeys((*_full(markdown, references), *_COLLAPSED.findall(markdown), *references))
    notes = dict.fromkeys(_NOTE.findall(markdown))
    ends = [f"[{label}]: label:{number}\n" for number, label in enumerate(defined)]
    ends += [f"[^{label}]: x\n" for label in notes]
    whole = f"{_BEFORE}{markdown}\n\n" + "\n".join(ends)
    found: list[tuple[str, Any, int, int]] = []
    at = _offsets(whole)
    limit = len(_BEFORE) + len(markdown)
    for event, span in pyromark.events_with_range(whole, options=OPTIONS):
        start, end = at(span["start"]), at(span["end"])
        if start >= limit or len(found) == _MOST_EVENTS:
            break
        name, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        found.append((name, value, start - len(_BEFORE), min(end, limit) - len(_BEFORE)))
    return found


def _full(markdown: str, references: Sequence[str]) -> Iterator[str]:
    """Yield the labels of links that are written out; of `[text][words][rules]`, only the last may be one."""
    known = {label.casefold() for label in references}
    for found in _FULL_REFERENCE.finditer(markdown):
        label, after = found[1].casefold(), _LABEL.match(markdown, found.end())
        if label in known or not (after and after[1].casefold() in known):
            yield found[1]


def pieces_of(markdown: str, references: Sequence[str] = ()) -> list[Piece]:
    """Return the pieces of a segment's Markdown, which has no white space at its ends."""
    return _Reader(markdown).read(events_of(markdown, references))


def labels_in(body: str) -> tuple[str, ...]:
    """Return the labels of links that a Markdown text defines: `[rules]: https://…`."""
    return tuple(dict.fromkeys(_DEFINITION.findall(body)))


def _offsets(text: str) -> Callable[[int], int]:
    if text.isascii():
        return int
    table, count = {}, 0
    for number, char in enumerate(text):
        table[count] = number
        count += len(char.encode("utf-8", "surrogatepass"))
    table[count] = len(text)
    return table.__getitem__


class _Reader:
    """Puts pieces together; whatever the parser leaves out between them is hidden, so that nothing is ever lost."""

    def __init__(self, markdown: str) -> None:
        self._markdown = markdown
        self._pieces: list[Piece] = []
        self._opened: list[_Open] = []
        self._at = 0

    def read(self, events: Sequence[tuple[str, Any, int, int]]) -> list[Piece]:
        """Return the pieces."""
        for name, value, start, end in events:
            if name == "Start":
                tag, data = (value, {}) if isinstance(value, str) else next(iter(value.items()))
                self._start(tag, data, start, end)
            elif name == "End":
                self._end(value if isinstance(value, str) else next(iter(value)))
            elif name == "Text":
                # The word before the segment is read along with its first text.
                self._text(value[-start:] if start < 0 else value, max(start, 0), end)
            elif name in ("SoftBreak", "HardBreak"):
                self._gap(start)
                soft = name == "SoftBreak"
                self._add("break" if soft else "hidden", end, " " if soft else self._markdown[start:end])
            else:
                self._gap(start)
                self._hide(end)
        self._gap(len(self._markdown))
        return self._pieces

    def _add(self, kind: PieceKind, end: int, text: str = "") -> None:
        if end > self._at:
            self._pieces.append(Piece(kind, self._at, end, text))
            self._at = end

    def _gap(self, end: int) -> None:
        """Take in what stands before the next thing and is none itself; spaces at the end of a line are no words."""
        if self._markdown[self._at : end].strip():
            self._hide(end)
        else:
            self._add("break", end, " ")

    def _hide(self, end: int) -> None:
        self._add("hidden", end, self._markdown[self._at : end].replace("\n", " "))

    def _text(self, text: str, start: int, end: int) -> None:
        if end <= self._at:
            return
        if start > self._at and self._markdown[start - 1] == "\\":
            self._gap(start - 1)
            escaped = self._markdown[start]
            self._add("escape" if escaped in _MARKUP else "text", start + 1, escaped)
            text, start = text[1:], start + 1
        self._gap(start)
        written = self._markdown[start:end]
        if written == text or (written and text not in _MARKUP):
            self._add("text", end, text.replace("\n", " "))
        else:
            self._add("escape", end, text)

    def _start(self, tag: str, data: Any, start: int, end: int) -> None:
        if tag not in ("Link", "Image", "Strikethrough", *_EMPHASIS):
            return
        self._gap(start)
        form = data["link_type"] if tag in ("Link", "Image") else ""
        form = form if isinstance(form, str) else next(iter(form))
        readable = form not in ("Autolink", "Email")
        self._opened.append(_Open(tag, start, end, len(self._pieces), form, readable))
        if readable:
            end = start + self._width(tag, start)
            self._add("open", end, self._markdown[start:end])

    def _width(self, tag: str, at: int) -> int:
        if tag == "Strikethrough":
            return 2 if self._markdown.startswith("~~", at) else 1
        return 2 if tag == "Image" else _EMPHASIS.get(tag, 1)

    def _end(self, tag: str) -> None:
        if not self._opened or self._opened[-1].name != tag:
            return
        opened = self._opened.pop()
        if tag in ("Link", "Image"):
            self._end_link(opened)
        else:
            width = self._width(tag, opened.start)
            self._gap(opened.end - width)
            self._add("close", opened.end, self._markdown[self._at : opened.end])

    def _end_link(self, opened: _Open) -> None:
        """End a link; one without words in it is hidden as a whole, since nothing of it is to be translated."""
        inner = self._pieces[opened.number + 1 :]
        first, close = opened.start + self._width(opened.name, opened.start), self._at
        end = opened.end
        if opened.form.startswith("Collapsed") and self._markdown.startswith("[]", end):
            end += len("[]")
        words = any(piece.kind == "text" and _LETTERS.search(piece.text) for piece in inner)
        if not (opened.readable and words and self._markdown.startswith("]", close)):
            del self._pieces[opened.number :]
            self._at = opened.start
            hard = any("\n" in piece.text for piece in inner)
            self._add("hidden", end, self._markdown[opened.start : end].replace("\n", "\n" if hard else " "))
            return
        tail = self._markdown[close:end]
        if not opened.form.startswith(("Inline", "Reference")):
            # The label was the text; it stays, and the text gets another language.
            tail = f"][{self._markdown[first:close]}]"
        self._add("tail", end, " ".join(tail.split()))
