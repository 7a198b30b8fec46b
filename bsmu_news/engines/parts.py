"""Splits a text into parts that an engine takes, at sentences where it can; put together, they are the text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from bsmu_news.language.sentences import split_sentences

_WORDS = re.compile(r"\s*\S+\s*")
_ZERO_WIDTH_JOINER = "\u200d"


class Part(NamedTuple):
    """What is sent, without the white space around it; an answer goes between `lead` and `tail`.

    `text` is empty where the part is nothing but white space.
    """

    lead: str
    text: str
    tail: str


def parts_of(text: str, limit: int, language: str) -> list[Part]:
    """Return the parts of a text, each at most `limit` bytes of UTF-8 (0: no limit).

    As many sentences as fit go together; a longer sentence is cut between words, a longer word between characters,
    never before a mark that combines with the one before. One character may be larger than the limit.
    """
    if limit <= 0 or byte_length(text) <= limit:
        return [_part(text)]
    return [_part(piece) for piece in _pieces(text, limit, language)]


def byte_length(text: str) -> int:
    """Return the size of a text in UTF-8; a lone surrogate counts as what it would take."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _part(piece: str) -> Part:
    text = piece.strip()
    if not text:
        return Part(piece, "", "")
    start = piece.index(text[0])
    return Part(piece[:start], text, piece[start + len(text) :])


def _pieces(text: str, limit: int, language: str) -> Iterator[str]:
    """Yield what goes together: sentences as many as fit, or parts of a single one."""
    for long, sentences in groupby(split_sentences(text, language), lambda sentence: _size(sentence) > limit):
        if not long:
            yield from _packed(sentences, limit)
            continue
        for sentence in sentences:
            yield from _packed(_short_words(sentence, limit), limit)


def _short_words(sentence: str, limit: int) -> Iterator[str]:
    for word in _WORDS.findall(sentence) or [sentence]:
        if _size(word) <= limit:
            yield word
        else:
            yield from _packed(_characters(word), limit)


def _characters(word: str) -> Iterator[str]:
    """Yield the characters of a word with what combines with each; about Unicode's grapheme clusters (UAX #29)."""
    cluster = ""
    for char in word:
        joined = unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me") or char == _ZERO_WIDTH_JOINER
        if cluster and not joined and not cluster.endswith(_ZERO_WIDTH_JOINER):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _packed(pieces: Iterable[str], limit: int) -> Iterator[str]:
    """Put pieces together as long as they fit; white space at the end of a part does not count, it is not sent."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        if held and size + byte_length(piece.rstrip()) > limit:
            yield "".join(held)
            held, size = [], 0
        held.append(piece)
        size += byte_length(piece)
    if held:
        yield "".join(held)


def _size(piece: str) -> int:
    return byte_length(piece.strip())
