"""The second way: the readable stretches of a segment, one by one, and the source's own markup to put them into.

No answer can change the markup there, but sentences are cut where emphasis or a link begins, and names are left to the
engine.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.masking.clean import clean
from bsmu_news.markup.masking.escape import at_start, escaped
from bsmu_news.markup.masking.hiding import hide
from bsmu_news.markup.masking.inline import Piece, pieces_of
from bsmu_news.markup.masking.structure import is_paragraph, require_same_markup
from bsmu_news.messages import _

_LETTERS = re.compile(r"[^\W\d_]")
_TAG = re.compile(
    r"<(script|style|pre|textarea|code)\b.*?</\1\s*>|<!--.*?(?:-->|\Z)|<[^>]*>", re.DOTALL | re.IGNORECASE
)
"""A tag, or an element whose text nobody translates."""

_ENDS = " \t\n\u00a0,.;:!?)»”…–—-"
"""What stands before the words of a run and belongs to what goes before it."""

Form = Literal["markdown", "plain", "html"]
_Stretch = tuple[str, bool]
"""A text, and whether it is there to be read."""


class Runs(NamedTuple):
    """What is to be translated of a text, and what stands around: one part more than `texts`."""

    texts: tuple[str, ...]
    around: tuple[str, ...]
    source: str
    form: Form
    references: tuple[str, ...] = ()

    def put_back(self, answers: Sequence[str]) -> str:
        """Return the translation that the answers to all `texts` make.

        Raises:
            TextRefusedError: an answer is empty or hostile, or the whole would not be of the same form.
        """
        written = [_written(clean(answer, text), self.form) for answer, text in zip(answers, self.texts, strict=True)]
        found = "".join(part for pair in zip(self.around, (*written, ""), strict=True) for part in pair)
        if self.form == "html" and tags_in(found) != tags_in(self.source):
            raise TextRefusedError(_("the answer has other HTML than the text"))
        if self.form == "markdown":
            found = at_start(found) if is_paragraph(self.source) else found
            require_same_markup(self.source, found, self.references)
        return found


def text_runs(text: str, references: Sequence[str] = ()) -> Runs:
    """Return the runs of a segment's Markdown; `references` as for `mask`."""
    pieces = hide(text, pieces_of(text, references))
    written = ((_as_written(one, text), one.kind in ("text", "break")) for one in pieces)
    return _runs(written, text, "markdown", tuple(references))


def plain_runs(text: str) -> Runs:
    """Return the runs of a text without markup: what stands between its addresses."""
    pieces = hide(text, [Piece("text", 0, len(text), text)])
    return _runs(((" ".join(one.text.split("\n")), one.kind == "text") for one in pieces), text, "plain")


def html_runs(text: str) -> Runs:
    """Return the runs of a block of raw HTML: what stands between its tags."""
    return _runs(_html_stretches(text), text, "html")


def tags_in(text: str) -> list[str]:
    """Return the tags of a block of raw HTML, and its elements whose text nobody translates."""
    return [found[0] for found in _TAG.finditer(text)]


def _html_stretches(text: str) -> Iterator[_Stretch]:
    import html  # noqa: PLC0415 - 7 ms for a table of names, which few texts need

    at = 0
    for found in _TAG.finditer(text):
        yield html.unescape(text[at : found.start()]), True
        yield found[0], False
        at = found.end()
    yield html.unescape(text[at:]), True


def _as_written(piece: Piece, text: str) -> str:
    if piece.kind == "escape":
        return text[piece.start : piece.end]
    return piece.text


def _written(answer: str, form: Form) -> str:
    if form == "html":
        return answer.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped(answer) if form == "markdown" else answer


def _runs(stretches: Iterable[_Stretch], source: str, form: Form, references: tuple[str, ...] = ()) -> Runs:
    texts: list[str] = []
    around = [""]
    for text, words in _joined(stretches):
        if not (words and _LETTERS.search(text)):
            around[-1] += _written(text, form) if words else text
            continue
        start = len(text) - len(text.lstrip(_ENDS))
        core = text[start:].rstrip()
        around[-1] += text[:start]
        texts.append(" ".join(core.split("\n")))
        around.append(text[start + len(core) :])
    return Runs(tuple(texts), tuple(around), source, form, references)


def _joined(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Yield stretches with those of one kind that follow one another joined."""
    held: _Stretch = ("", True)
    for text, words in stretches:
        if words == held[1]:
            held = (held[0] + text, words)
        else:
            yield held
            held = (text, words)
    yield held
