"""Marks that carry a sentence: question marks, exclamation marks, the stop at the end."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Hit, Rule
from bsmu_news.rules.tr.compared import Compared, check_by
from bsmu_news.rules.tr.samples import bodies
from bsmu_news.rules.tr.untranslated import is_left

_RUNNING = frozenset((SegmentKind.PARAGRAPH, SegmentKind.ITEM, SegmentKind.QUOTE, SegmentKind.FOOTNOTE))
_CLOSING = "»”“\"'’)] \u00a0\u202f"
_STOPS = tuple(".!?…:;\ufffc")


def find_lost_questions(compared: Compared) -> Iterator[Hit]:
    """Find questions and exclamations that are none on the other side."""
    source, target = compared.source.text, compared.target.text
    if not any(mark in text for text in (source, target) for mark in "?!"):
        return
    for both in compared.both:
        if ("?" in both.text) != ("?" in both.other) and not is_left(both, compared):
            asks = "?" in both.text
            message = _("the source asks a question, and the translation does not")
            other = _("the translation asks a question, and the source does not")
            yield compared.hit(both, message if asks else other)
        elif both.text.rstrip(_CLOSING).endswith("!") and "!" not in both.other:
            yield compared.hit(both, _("the source ends in an exclamation mark, and the translation has none"))


def find_lost_stops(compared: Compared) -> Iterator[Hit]:
    """Find translations that end without any mark where the source ends in a stop, or in dots instead of a stop."""
    for both in compared.both:
        if both.other.endswith(_STOPS) and both.other[-1] == both.text[-1]:
            continue
        text, other = both.text.rstrip(_CLOSING), both.other.rstrip(_CLOSING)
        if not text.endswith(_STOPS) or compared.segment(both).kind not in _RUNNING:
            continue
        if other and not other.endswith(_STOPS):
            message = _("the source ends in “{mark}”, and the translation in no mark")
            span = max(len(other) - 1, 0), len(other)
            yield compared.hit(both, message.format(mark=text[-1]), span)
        elif text.endswith(("…", "...")) and not other.endswith(("…", "...")):
            yield compared.hit(both, _("the source breaks off with dots, and the translation does not"))


ENDING_RULES = (
    Rule(
        code="TR025",
        name="question-or-exclamation-differs",
        severity=Severity.INFO,
        summary=N_("One side asks or exclaims, and the other does not."),
        why=N_("A question that became a statement says something else."),
        check=check_by(find_lost_questions),
        bad=bodies("Когда откроется лаборатория?\n", "When the laboratory opens.\n"),
        good=bodies("Когда откроется лаборатория?\n", "When does the laboratory open?\n"),
    ),
    Rule(
        code="TR026",
        name="end-mark-differs",
        severity=Severity.INFO,
        summary=N_("The source ends in a stop and the translation in none, or the source's dots are gone."),
        why=N_("Where the last mark is gone, more may be gone with it."),
        check=check_by(find_lost_stops),
        bad=bodies("Лаборатория открылась во вторник.\n", "The laboratory opened on Tuesday\n"),
        good=bodies("Лаборатория открылась во вторник.\n", "The laboratory opened on Tuesday.\n"),
    ),
)
