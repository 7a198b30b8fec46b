"""What of a text is compared: white space collapsed, the beginnings of its words, and a digest.

Words are cut after five letters. That is about the stem of a Russian word, so that its cases are found, and needs no
dictionary. On 1,000,000 generated units, the 200 that share the rarest words of a text held the one nearest to it in
79 of 80 cases (`python -m benchmarks memory`); on 300,000 sentences made from 64 patterns, in all of 100.
"""

import hashlib
import re

_BEGINNINGS = re.compile(r"\b\w{1,5}").findall
_DIGEST_BYTES = 8


def single_spaced(text: str) -> str:
    """Return a text with single spaces, no-break ones among them: two texts are the same when these are equal."""
    return " ".join(text.split())


def beginnings(text: str) -> list[str]:
    """Return the beginnings of a text's words, in small letters."""
    return _BEGINNINGS(text.lower())


def digest_of(same: str) -> int:
    """Return a collapsed text's digest as a signed number of 64 bits; of millions of texts, two may share one."""
    digest = hashlib.blake2b(same.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
    return int.from_bytes(digest, "little", signed=True)
