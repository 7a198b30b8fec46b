"""Where addresses of the web and of e-mail stand in a text: they are no prose."""

import re

HIDDEN = "\ufffc"
"""Stands, one for one, for what is no prose: code, addresses of the web and of e-mail."""

_TAIL = r"[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]]"
# What is rare in each kind of address is looked for first, and what stands before it afterwards: an expression that
# begins with any letter is tried at every letter.
_ADDRESSES = (
    ("://", re.compile("://" + _TAIL), re.compile(r"https?\Z")),
    ("www.", re.compile(r"www\." + _TAIL), re.compile(r"(?<!\w)\Z")),
    ("@", re.compile(r"@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"), re.compile(r"[\w.+-]{1,64}\Z")),
    (
        ".",
        re.compile(r"\.(?:by|com|org|net|ru|edu|info|eu|uk|io|de|me)\b(?:/[^\s<>«»“”\".,;:!?)\]]*)?"),
        re.compile(r"(?<![\w@])[a-z0-9][a-z0-9.-]*\Z"),
    ),
)
_LONGEST_START = 80


def hide_addresses(text: str) -> str:
    """Return a text with `HIDDEN` for each character of the addresses in it, of the web and of e-mail."""
    for sign, address, start in _ADDRESSES:
        if sign in text:
            text = _hide(text, address, start)
    return text


def _hide(text: str, address: re.Pattern[str], start: re.Pattern[str]) -> str:
    parts, done = [], 0
    for found in address.finditer(text):
        before = start.search(text, max(found.start() - _LONGEST_START, done), found.start())
        if before and found.start() >= done:
            parts += [text[done : before.start()], HIDDEN * (found.end() - before.start())]
            done = found.end()
    return "".join((*parts, text[done:])) if parts else text
