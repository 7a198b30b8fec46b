"""Puts back into an answer what its tokens stand for, and accepts it only with exactly the markup of its source.

What engines do to marks and tokens is mended where there is one way to do it: capitals, spaces inside of a token,
`] (` and `** bold **`.
"""

import re
from collections.abc import Iterable, Sequence

from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.masking.clean import clean
from bsmu_news.markup.masking.escape import at_start, harmless
from bsmu_news.markup.masking.inline import pieces_of
from bsmu_news.markup.masking.masked import Masked, Token
from bsmu_news.markup.masking.structure import is_paragraph, require_same_markup
from bsmu_news.messages import _

_LIKE_TOKEN = re.compile(r"Q\s?X(?:\s?[0-9]){2,6}\s?Z", re.IGNORECASE)
# What engines put between a link's text and its token: `] (`, `] "`.
_BRACKET = re.compile(r"\][ \u00a0\"'“”«»]{0,3}\(?[ \u00a0\"'“”«»]{0,3}\Z")
_CLOSING = re.compile(r"[ \u00a0\"'“”«»]{0,3}\)")
_EMPHASIS = ("***", "___", "**", "__", "~~", "*", "_")


def unmask(answer: str, masked: Masked) -> str:
    """Return the translation that an answer holds, with everything that was masked in its place.

    It is one line, but for the hard line breaks of the source.

    Raises:
        TextRefusedError: the answer cannot be used; the message says why.
    """
    text = clean(answer, masked.text)
    if masked.plain:
        return _put_back(text, masked)
    try:
        return _checked(text, masked)
    except TextRefusedError:
        mended = _mended(text, masked)
        if mended == text:
            raise
        return _checked(mended, masked)


def untouched(masked: Masked) -> str:
    """Return a text that has no words to translate, as it stands in the translation: names read as they do there."""
    return unmask(masked.text, masked) if masked.named else masked.source


def _checked(text: str, masked: Masked) -> str:
    # The text of an answer must not end a comment; a source's own may, and is among the tokens.
    found = _put_back(harmless(text), masked)
    if is_paragraph(masked.source):
        found = at_start(found)
    require_same_markup(masked.source, found, masked.references)
    return found


def _put_back(text: str, masked: Masked) -> str:
    tokens = {token.mark: token for token in masked.tokens}
    parts, at, seen = [], 0, set[str]()
    for found in _LIKE_TOKEN.finditer(text):
        mark = "".join(found[0].split()).upper()
        token = tokens.get(mark)
        if token is None and mark in masked.text.upper():
            continue
        start, end = _reach(text, *found.span(), token) if token and mark not in seen else (-1, -1)
        if token is None or start < at:
            raise _lost()
        seen.add(mark)
        parts += [text[at:start], token.stands_for]
        at = end
    if len(seen) < len(tokens):
        raise _lost()
    return "".join((*parts, text[at:]))


def _reach(text: str, start: int, end: int, token: Token) -> tuple[int, int]:
    """Return the span that a token takes up, with its brackets and the spaces that only parted it; negative if none."""
    if token.tail:
        before, after = _BRACKET.search(text[max(start - 10, 0) : start]), _CLOSING.match(text, end)
        return (start - len(before[0]), after.end()) if before and after else (-1, -1)
    if token.left:
        start = len(text[:start].rstrip())
    elif start and _is_word(text[start - 1]):
        return -1, -1
    if token.right:
        end = len(text) - len(text[end:].lstrip())
    elif _is_word(text[end : end + 1]):
        return -1, -1
    return start, end


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _lost() -> TextRefusedError:
    return TextRefusedError(_("the answer lost or repeated the place of an address, code or name"))


def _mended(text: str, masked: Masked) -> str:
    """Return an answer with the marks of emphasis close to their words, and `!` close to the `[` of a picture."""
    pieces = pieces_of(masked.source, masked.references)
    used = {one.text for one in pieces if one.kind == "open"}
    if "![" in used:
        text = text.replace("! [", "![")
    if "**" in used and "*" not in used:
        text = re.sub(r"(?<!\*)\* \*(?!\*)", "**", text)
    for mark in _EMPHASIS:
        if mark in used or mark in ("***", "___"):
            text = _close(text, mark)
    return text


def _close(text: str, mark: str) -> str:
    sign = re.escape(mark[0])
    parts = re.split(rf"(?<!{sign}){re.escape(mark)}(?!{sign})", text)
    if len(parts) == 1 or len(parts) % 2 == 0:
        return text
    return "".join(_paired(parts, mark))


def _paired(parts: Sequence[str], mark: str) -> Iterable[str]:
    for number, part in enumerate(parts):
        if number % 2:
            yield f"{mark}{part.strip()}{mark}"
            continue
        # No letter may touch a mark from outside, or it could open where it should close.
        before = " " if number and part[:1].isalnum() else ""
        after = " " if number < len(parts) - 1 and part[-1:].isalnum() else ""
        yield f"{before}{part}{after}"
