"""The English article before a word of the other sound: "an good", "a hour"."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.a_or_an import article_for
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_NEXT = re.compile(r"[\"“‘'(«]?([^\W_][^\s\"“”«»(),;:!?…\ufffc]*)")
# Each article but before what it is right before nearly always: "a" and a consonant, "an" and a vowel.
_RIGHT_BEFORE = {
    "a": "[bcdfgjklmnpqrstvwz][a-z]",
    "A": "[bcdfgjklmnpqrstvwz][a-z]",
    "an": "[ai][a-z]|[eo][bcdefgiklmprstvxz]",
    "An": "[ai][a-z]|[eo][bcdefgiklmprstvxz]",
    "AN": "[AEIO]",
}
# The letters come first: a pattern that starts with them is ten times as quick as one that looks behind at once.
_DOUBTFUL = tuple(
    (form, re.compile(rf"{form} (?<![\w'’.-]{form} )(?!{right})")) for form, right in _RIGHT_BEFORE.items()
)
# Behind these, "A" is a letter: "A and B", "vitamin A is".
_NO_ARTICLE_BEFORE = frozenset(
    "a an the and or is in are as at of on if to it am i al an also était à un o e ou".split()
)
_SENTENCE = re.compile(r"(?:\A|[.!?…:][\"”’)]* |[\n—–-] ?|[\"“‘'(«])\Z")


def find_wrong_articles(reading: Reading) -> Iterator[Slip]:
    """Find "a" where "an" belongs, and the reverse."""
    if reading.language != "en":
        return
    text = reading.text
    for form, pattern in _DOUBTFUL:
        for article in pattern.finditer(text):
            at = article.start()
            found = _NEXT.match(text, article.end())
            word = found[1].rstrip(".'’-–") if found else ""
            wanted = article_for(word) if word else None
            if wanted and wanted != form.lower() and _is_article(text, at, form, word):
                right = _cased(wanted, form)
                message = _("“{wrong} {word}” should be “{right} {word}”").format(wrong=form, word=word, right=right)
                yield Slip(at, at + len(form), message, (at, at + len(form), right))


def _is_article(text: str, at: int, form: str, word: str) -> bool:
    """Tell an article from a letter and from a word of another language."""
    if word.lower() in _NO_ARTICLE_BEFORE:
        return False
    if form == "A" and not _SENTENCE.search(text, max(at - 4, 0), at):
        return False
    if form == "AN":
        return word.isupper()
    return not (form == "A" and len(word) == 1)


def _cased(wanted: str, form: str) -> str:
    if form == "AN":
        return wanted.upper()
    return wanted.capitalize() if form[0].isupper() else wanted


ARTICLE_RULES = (
    Rule(
        code="TX013",
        name="wrong-article",
        severity=Severity.WARNING,
        summary=N_("“a” stands where English has “an”, or the reverse."),
        why=N_("The sound decides, not the letter: an hour, a university, an MBA, an 11-year-old."),
        check=check_by(find_wrong_articles),
        bad=body("It is an good laboratory.\n"),
        good=body("It is a good laboratory of a university, an hour from a European capital; an MRI, an 8-year-old.\n"),
    ),
)
