"""Tells which of the newsroom's patterns are too large to compile: one of ten characters can take all memory."""

import re

from bsmu_news.messages import _

MAX_LENGTH = 1_000
MAX_COUNT = 1_000
"""Repetitions that `{n,m}` may ask for."""
MAX_PRODUCT = 100_000
"""What all counts of a pattern may come to, as if each stood in the next: a million takes 300 MB."""

_REPETITION = re.compile(r"\\.|\{[ ]*([0-9]*)[ ]*(?:,[ ]*([0-9]*)[ ]*)?\}", re.DOTALL)


def too_large(pattern: str) -> str | None:
    """Return why a pattern is refused unseen, or None."""
    if len(pattern) > MAX_LENGTH:
        return _("the pattern is longer than {count} characters").format(count=MAX_LENGTH)
    product = 1
    for found in _REPETITION.finditer(pattern):
        least, most = int(found[1] or 0), int(found[2] or 0)
        if max(least, most) > MAX_COUNT:
            return _("a repetition counts to more than {count}").format(count=MAX_COUNT)
        product *= max(least, 1)
    if product > MAX_PRODUCT:
        return _("the repetitions multiply to more than {count}").format(count=MAX_PRODUCT)
    return None
