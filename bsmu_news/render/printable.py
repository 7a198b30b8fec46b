"""Text from files made safe for a terminal."""

import re

# C0 and C1 controls but tab and newline; also the marks that reorder or hide text on the screen.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def printable(text: str) -> str:
    """Return the text without control characters: an article must not move the cursor or rename the window."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)
