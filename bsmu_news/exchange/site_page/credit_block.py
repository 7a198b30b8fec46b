"""Finds the closing credits of a page, and the cards of related news behind them.

The words of a label also occur in paragraphs ("Text: …", "Photo: …"), so only a block of credits counts that nothing
but cards follows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bsmu_news.domain.article import Role
from bsmu_news.domain.page import PageLine
from bsmu_news.exchange.site_page.cards import are_cards, is_card_heading, proven_cards
from bsmu_news.exchange.site_page.credit_line import (
    MAX_CREDIT_WORDS,
    CreditKind,
    credit_kind,
    is_other_credit,
    is_unlabelled_credit,
    is_unlabelled_organization,
    split_label,
)
from bsmu_news.language.credit_words import roles_of


@dataclass(frozen=True, slots=True)
class Closing:
    """The lines of a page after its title, parted: body, credits, cards of related news.

    `others` are the last lines of the body: credits of kinds that an article does not have.
    """

    body: tuple[PageLine, ...]
    credits: tuple[PageLine, ...]
    cards: tuple[PageLine, ...]
    others: tuple[PageLine, ...] = ()


def split_closing(lines: Sequence[PageLine]) -> Closing:
    """Part the lines after the title.

    The first block of credit lines counts behind which there is nothing or cards. Without such a block, cards are cut
    off only where they prove themselves by their repeated heading.
    """
    start = 0
    while start < len(lines):
        if not _opens_block(lines, start):
            start += 1
            continue
        end = _block_end(lines, start)
        if are_cards(lines[end:]):
            first = _take_unlabelled(lines, start, end)
            others = tuple(line for line in lines[first:end] if is_other_credit(line.text))
            kept = tuple(line for line in lines[first:end] if line not in others)
            return Closing((*lines[:first], *others), kept, tuple(lines[end:]), others)
        start = end
    return _without_labels(lines)


def _opens_block(lines: Sequence[PageLine], start: int) -> bool:
    """A phrase about photos opens a block only where a credit follows at once, or where the item ends with it."""
    kind = credit_kind(lines[start].text)
    if kind is None or is_card_heading(lines, start):
        return False
    following = lines[start + 1 :]
    return kind is CreditKind.LABEL or are_cards(following) or credit_kind(following[0].text) is not None


def _block_end(lines: Sequence[PageLine], start: int) -> int:
    """Return where the block of credits ends: credits, values on lines of their own, single lines without a label."""
    end = start + 1
    while end < len(lines) and not is_card_heading(lines, end):
        text, before = lines[end].text, lines[end - 1].text
        waits = before.endswith((":", ",")) and len(text.split()) <= MAX_CREDIT_WORDS
        inside = end + 1 < len(lines) and is_unlabelled_credit(text) and credit_kind(lines[end + 1].text) is not None
        if not (credit_kind(text) or waits or inside or is_other_credit(text)):
            break
        end += 1
    return end


def _take_unlabelled(lines: Sequence[PageLine], start: int, end: int) -> int:
    """Move the start of the block up to an author's line without a label, if no author has one.

    A person's line that follows another such line, or a colon, is the last of a list: winners, say.
    """
    labels = [split_label(line.text) for line in lines[start:end]]
    roles = {role for label in labels if label for role in roles_of(label[0])}
    if Role.AUTHOR in roles or not start or not is_unlabelled_credit(lines[start - 1].text):
        return start
    if is_unlabelled_organization(lines[start - 1].text):
        return start - 1
    above = lines[start - 2].text if start > 1 else ""
    in_list = above.endswith((":", ";", ",")) or (bool(above) and is_unlabelled_credit(above))
    return start if in_list else start - 1


def _without_labels(lines: Sequence[PageLine]) -> Closing:
    """Part a page whose credits, if any, have no label at all."""
    cards = proven_cards(lines)
    body, rest = lines[:cards], lines[cards:]
    if len(body) > 1 and is_unlabelled_credit(body[-1].text) and is_unlabelled_organization(body[-1].text):
        return Closing(tuple(body[:-1]), (body[-1],), tuple(rest))
    return Closing(tuple(body), (), tuple(rest))
