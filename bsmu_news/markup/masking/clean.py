"""Makes one plain line of what an engine answered, or refuses it."""

import re
import unicodedata

from bsmu_news.errors import TextRefusedError
from bsmu_news.messages import _

_LONGEST = 8
"""Times as long as the text: no translation is."""
_LEAST = 1000
_SEVERAL = re.compile(r"\n[ \t]*\n")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SPACES = re.compile(r"[ \t]*\n[ \t]*|  +")
_TAG = re.compile(r"<[!/?]?[A-Za-z-]")
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]{1,20}://|\bwww\.|\b(?:javascript|vbscript|mailto):|\bdata:\w+/|[\w+-]@[\w-]+\.\w", re.IGNORECASE
)
_UNSEEN = frozenset("\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufffc\ufffe\uffff")
"""Marks of direction and widths of nothing, which engines leave behind."""
_FULL_WIDTH = str.maketrans("（）［］＊＿", "()[]*_")


def clean(answer: str, asked: str) -> str:
    """Return an answer on one line, without entities, controls and unseen signs that the text has none of.

    Raises:
        TextRefusedError: it is empty, far too long, several paragraphs, or brings tags or addresses along.
    """
    if len(answer) > max(_LEAST, _LONGEST * len(asked)):
        raise TextRefusedError(_("the answer is far longer than the text"))
    text = _decoded(answer, asked).replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(map(_visible, text)).strip()
    if _SEVERAL.search(text):
        raise TextRefusedError(_("the answer falls into several paragraphs"))
    text = _SPACES.sub(" ", text)
    if not any(sign.isalnum() for sign in text):
        raise TextRefusedError(_("the answer has no words"))
    if not any(sign in asked for sign in "（）［］＊＿"):
        text = text.translate(_FULL_WIDTH)
    _refuse_additions(text, asked)
    return text


def _refuse_additions(text: str, asked: str) -> None:
    if _TAG.search(text) and not _TAG.search(asked):
        raise TextRefusedError(_("the answer has HTML that the text has not"))
    if len(_ADDRESS.findall(text)) > len(_ADDRESS.findall(asked)):
        raise TextRefusedError(_("the answer has an address that the text has not"))


def _decoded(text: str, asked: str) -> str:
    if "&" not in text or _ENTITY.search(asked):
        return text
    import html  # noqa: PLC0415 - 7 ms for a table of names, which few answers need

    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def _visible(sign: str) -> str:
    if sign.isprintable() or sign in "\n\u00a0\u202f\u2009\u00ad":
        return "" if sign in _UNSEEN else sign
    category = unicodedata.category(sign)
    # A joiner of letters (Cf) may belong to a word; what orders them otherwise does not.
    if category in ("Zs", "Zl", "Zp") or sign == "\t":
        return " "
    return sign if sign in "\u200c\u200d" else ""
