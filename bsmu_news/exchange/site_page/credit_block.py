"""Finds the closing credits of a page, and the cards of related news behind them.

The words of a label also occur in paragraphs ("Text: …", "Photo: …"), so only a block of credits counts that nothing
but cards follows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from bsmu_news.domain.article import Role
from bsmu_news.domain.page import PageLine
from bsmu_news.language.contributors import is_organization, is_person, strip_punctuation
from bsmu_news.language.credit_words import (
    LABELLED,
    PHOTO_OF_NAME,
    PHOTO_PHRASE,
    PROSE_ABOUT_PHOTOS,
    VERB,
    VERB_LABELLED,
    roles_of,
)
from bsmu_news.language.dates import is_bare_date, read_date_line

_MAX_CREDIT_WORDS = 45
_MAX_UNLABELLED_WORDS = 16
_MAX_CARD_LINES = 4
_MAX_CARD_CHARS = 400
_NEW_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+[^\W\d_]{2,}")


class CreditKind(Enum):
    """How a line shows that it is a credit."""

    LABEL = "label"
    PHRASE = "phrase"
    UNLABELLED = "unlabelled"


@dataclass(frozen=True, slots=True)
class Closing:
    """The lines of a page after its title, parted: body, credits, cards of related news."""

    body: tuple[PageLine, ...]
    credits: tuple[PageLine, ...]
    cards: tuple[PageLine, ...]


def split_closing(lines: Sequence[PageLine]) -> Closing:
    """Part the lines after the title.

    The first block of credit lines counts behind which there is nothing or cards. Without such a block, cards are cut
    off only where they prove themselves by their repeated heading.
    """
    for start, line in enumerate(lines):
        if credit_kind(line.text) is None or not _opens_block(lines, start):
            continue
        end = _block_end(lines, start)
        if _are_cards(lines[end:]):
            first = _take_unlabelled(lines, start, end)
            return Closing(tuple(lines[:first]), tuple(lines[first:end]), tuple(lines[end:]))
    return _without_labels(lines)


def credit_kind(text: str) -> CreditKind | None:
    """Return how a line shows that it is a credit; None for a line of the body.

    Prose is told by its length, by a second sentence, and by verbs that a credit has no use for.
    """
    if len(text.split()) > _MAX_CREDIT_WORDS:
        return None
    labelled = split_label(text)
    if labelled:
        return None if _is_prose(labelled[1]) else CreditKind.LABEL
    if PHOTO_PHRASE.fullmatch(text) and not _is_prose(text) and not PROSE_ABOUT_PHOTOS.search(text):
        return CreditKind.PHRASE
    genitive = PHOTO_OF_NAME.fullmatch(text)
    if genitive and is_person(strip_punctuation(genitive["value"])):
        return CreditKind.PHRASE
    return None


def split_label(text: str) -> tuple[str, str] | None:
    """Return the label of a credit and what follows it; None for a line without a label.

    `Author: A`, `Translated by A`, `Перевела А` and, before a person's name alone, `Translation A`.
    """
    match = LABELLED.fullmatch(text) or VERB_LABELLED.fullmatch(text)
    if match:
        return (match["label"], match["value"]) if roles_of(match["label"]) else None
    if PHOTO_OF_NAME.fullmatch(text) and not text.isascii():
        return None  # the name stands in the genitive
    label, _space, value = text.partition(" ")
    name = strip_punctuation(re.split("[,;]", value)[0])
    return (label, value) if label.istitle() and roles_of(label) and is_person(name) else None


def is_unlabelled_credit(text: str) -> bool:
    """Tell whether a line can be a credit that has no label: an organization or a person, and no sentence."""
    if (
        len(text.split()) > _MAX_UNLABELLED_WORDS
        or text[-1] in "!?:…"
        or VERB.search(text)
        or _NEW_SENTENCE.search(text)
    ):
        return False
    first = strip_punctuation(text.split(",", maxsplit=1)[0].split(";", maxsplit=1)[0])
    if is_person(first):
        return True
    return is_organization(first) and not re.search(r"\d", first)


def _is_prose(value: str) -> bool:
    # A further label after a stop ("Author: A. Photo: B") is no second sentence of prose.
    sentence = _NEW_SENTENCE.search(value)
    return bool(sentence) and not any(LABELLED.match(value, at.end() - 2) for at in re.finditer(r"[.!?]\s+\S\S", value))


def _opens_block(lines: Sequence[PageLine], start: int) -> bool:
    """A phrase about photos opens a block only where a label follows at once, or where the item ends with it."""
    if credit_kind(lines[start].text) is CreditKind.LABEL or start + 1 == len(lines):
        return True
    following = lines[start + 1].text
    return credit_kind(following) is not None or _are_cards(lines[start + 1 :])


def _block_end(lines: Sequence[PageLine], start: int) -> int:
    """Return where the block of credits ends: credits, values on lines of their own, single lines without a label."""
    end = start
    while end < len(lines):
        text = lines[end].text
        if credit_kind(text) is None:
            before = lines[end - 1].text
            waits = before.endswith((":", ",")) and len(text.split()) <= _MAX_CREDIT_WORDS
            inside = (
                end + 1 < len(lines) and is_unlabelled_credit(text) and credit_kind(lines[end + 1].text) is not None
            )
            if not waits and not inside:
                break
        end += 1
    return end


def _take_unlabelled(lines: Sequence[PageLine], start: int, end: int) -> int:
    """Move the start of the block up to an author's line without a label, if no author has one."""
    labels = [split_label(line.text) for line in lines[start:end]]
    roles = {role for label in labels if label for role in roles_of(label[0])}
    if Role.AUTHOR in roles or not start or not is_unlabelled_credit(lines[start - 1].text):
        return start
    return start - 1


def _are_cards(lines: Sequence[PageLine]) -> bool:
    """Tell whether lines are nothing, or cards: headings around dates without a year."""
    if not lines:
        return True
    dates = [index for index, line in enumerate(lines) if _is_card_date(line.text)]
    if not dates or any(len(line.text) > _MAX_CARD_CHARS for line in lines):
        return False
    gaps = [
        dates[0],
        *(after - before - 1 for before, after in pairwise(dates)),
        len(lines) - dates[-1] - 1,
    ]
    return gaps[0] < _MAX_CARD_LINES and all(gap <= _MAX_CARD_LINES for gap in gaps)


def _is_card_date(text: str) -> bool:
    return is_bare_date(text) or read_date_line(text) is not None


def _without_labels(lines: Sequence[PageLine]) -> Closing:
    """Part a page whose credits, if any, have no label at all."""
    cards = _proven_cards(lines)
    body, rest = lines[:cards], lines[cards:]
    last = body[-1].text if len(body) > 1 else ""
    if last and is_unlabelled_credit(last) and is_organization(strip_punctuation(last)):
        return Closing(tuple(body[:-1]), (body[-1],), tuple(rest))
    return Closing(tuple(body), (), tuple(rest))


def _proven_cards(lines: Sequence[PageLine]) -> int:
    """Return where cards start that repeat their heading over and under the date; the end of the page if none do."""
    start = len(lines)
    for index in range(1, len(lines) - 1):
        over, under = lines[index - 1].text, lines[index + 1].text
        if is_bare_date(lines[index].text) and over == under and _are_cards(lines[index - 1 :]):
            start = index - 1
            break
    for index in range(max(start - 3, 0), start):
        # The first card may lack its heading and start with its date.
        if is_bare_date(lines[index].text) and start < len(lines):
            return index
    return start
