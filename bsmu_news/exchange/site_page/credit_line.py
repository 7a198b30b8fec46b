"""Tells a line of credits from a line of the body."""

import re
from enum import Enum

from bsmu_news.language.contributors import has_organization_head, is_person, strip_punctuation
from bsmu_news.language.credit_words import (
    ABBREVIATIONS,
    LABELLED,
    PHOTO_OF_NAME,
    PHOTO_PHRASE,
    PROSE,
    PROSE_ABOUT_PHOTOS,
    VERB_LABELLED,
    roles_of,
)

MAX_CREDIT_WORDS = 150
_MAX_PHRASE_WORDS = 25
_MAX_UNLABELLED_WORDS = 16
_MAX_OTHER_WORDS = 12

_STOP = re.compile(r"(?P<word>[^\W\d_]{3,})[.!?…]\s+(?=[^\W\d_])(?P<next>\w+)")
_OTHER_LABEL = re.compile(r"[^\W\d_][^\W\d_ ]*(?: [^\W\d_]+){0,2}:\s+\S.*")
_OPTIONAL_PLURAL = re.compile(r"\A(\w+)\((?:s|ы|и|і)\)")


class CreditKind(Enum):
    """How a line shows that it is a credit: by a label, or as a sentence on where the photos are from."""

    LABEL = "label"
    PHRASE = "phrase"


def credit_kind(text: str) -> CreditKind | None:
    """Return how a line shows that it is a credit; None for a line of the body.

    Prose is told by its length, by a second sentence, and by words that a credit has no use for.
    """
    labelled = split_label(text)
    if labelled:
        return None if _is_prose(labelled[1]) or len(text.split()) > MAX_CREDIT_WORDS else CreditKind.LABEL
    if len(text.split()) > _MAX_PHRASE_WORDS:
        return None
    if PHOTO_PHRASE.fullmatch(text) and not has_new_sentence(text) and not PROSE_ABOUT_PHOTOS.search(text):
        return CreditKind.PHRASE
    genitive = PHOTO_OF_NAME.fullmatch(text)
    if genitive and is_person(strip_punctuation(genitive["value"])):
        return CreditKind.PHRASE
    return None


def split_label(text: str) -> tuple[str, str] | None:
    """Return the label of a credit and what follows it; None for a line without a label.

    `Author: A`, `Author(s): A`, `Translated by A`, `Перевела А` and, before a person's name alone, `Translation A`.
    """
    if PHOTO_PHRASE.fullmatch(text):
        return None
    plain = _OPTIONAL_PLURAL.sub(r"\1", text)
    match = LABELLED.fullmatch(plain) or VERB_LABELLED.fullmatch(plain)
    if match:
        return (match["label"], match["value"]) if roles_of(match["label"]) else None
    if PHOTO_OF_NAME.fullmatch(text) and not text.isascii():
        return None  # the name stands in the genitive
    label, _space, value = text.partition(" ")
    return (label, value) if label.istitle() and roles_of(label) and is_person(_first_part(value)) else None


def is_unlabelled_credit(text: str) -> bool:
    """Tell whether a line can be a credit that has no label: a person, or an organization's name and no sentence."""
    if len(text.split()) > _MAX_UNLABELLED_WORDS or text[-1] in "!?:…" or re.search(r":|\s[–—-]\s", text):
        return False
    if PROSE.search(text) or has_new_sentence(text):
        return False
    first = _first_part(text)
    return is_person(first) or is_unlabelled_organization(first)


def is_unlabelled_organization(text: str) -> bool:
    """Tell whether a line is only an organization's name, as `Department of educational work in hostels.` is."""
    name = strip_punctuation(text)
    return name[:1].isupper() and not re.search(r"\d", name) and has_organization_head(name, alone=True)


def is_other_credit(text: str) -> bool:
    """Tell whether a line is a credit of a kind that articles do not have: `Editor: Maria Ivanova`."""
    return (
        len(text.split()) <= _MAX_OTHER_WORDS
        and split_label(text) is None
        and bool(_OTHER_LABEL.fullmatch(text))
        and not has_new_sentence(text)
        and not PROSE.search(text)
    )


def has_new_sentence(text: str) -> bool:
    """Tell whether a second sentence starts in a text; abbreviations, and further labels, do not start one."""
    return any(
        match["next"][0].isupper()
        and not ABBREVIATIONS.fullmatch(match["word"])
        and not LABELLED.match(text, match.start("next"))
        for match in _STOP.finditer(text)
    )


def _is_prose(value: str) -> bool:
    """Tell whether what follows a label is a sentence, as in `Text by Yanka Kupala was read in five languages.`."""
    return has_new_sentence(value) or (bool(PROSE.search(value)) and not is_person(_first_part(value)))


def _first_part(text: str) -> str:
    return strip_punctuation(re.split("[,;]", text, maxsplit=1)[0])
