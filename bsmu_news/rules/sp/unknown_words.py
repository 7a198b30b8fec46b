"""Words that neither the dictionary nor the newsroom knows; names are left to the rules on names."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.spelling import LANGUAGES, speller_for
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import body
from bsmu_news.rules.sp.judge import judge_for
from bsmu_news.rules.sp.places import begins_sentence, is_abbreviated, occurrences

_SHORTEST_STEM = 4
_LONGEST_ENDING = 3


def check_unknown_word(context: VersionContext) -> Iterator[Hit]:
    """Find words in small letters that nobody knows, and slips in a word that begins a sentence."""
    if context.version.language not in LANGUAGES:
        return
    speller = speller_for(context.version.language, context.newsroom.settings.validate.english)
    judge = judge_for(context.newsroom, speller)
    suspects = judge.suspects(context.prose.vocabulary)
    for word in sorted(suspects) if suspects else ():
        if word[0].isupper() and (word.lower() in suspects or _is_name(context.prose.text, word)):
            continue
        text = context.prose.text
        places = [at for at in occurrences(text, word) if not is_abbreviated(text, at, word)]
        if places and judge.doubts(word):
            yield _hit(context, word, places)


def _is_name(text: str, word: str) -> bool:
    """Tell whether a word, or one that begins like it, has a capital that no beginning of a sentence gives it."""
    stem = word[: max(len(word) - _LONGEST_ENDING, _SHORTEST_STEM)]
    start = text.find(stem)
    while start >= 0:
        before = text[max(start - 2, 0) : start]
        # A letter and a space before it: nearly all names are found so.
        if before[-1:] == " " and before[0].isalpha():
            return True
        if not before[-1:].isalpha() and not begins_sentence(text, start):
            return True
        start = text.find(stem, start + 1)
    return False


def _hit(context: VersionContext, word: str, places: list[int]) -> Hit:
    message = _("“{word}” is in no dictionary")
    if len(places) > 1:
        message = ngettext(
            "“{word}” is in no dictionary; it stands here {count} time",
            "“{word}” is in no dictionary; it stands here {count} times",
            len(places),
        )
    place = context.prose.place(places[0], places[0] + len(word))
    return Hit(message.format(word=word, count=len(places)), place)


WORD_RULES = (
    Rule(
        code="SP001",
        name="unknown-word",
        severity=Severity.WARNING,
        summary=N_("A word is neither in the dictionary nor in words.txt, the glossary or people.yaml."),
        why=N_("It is probably misspelt. If it is right, add it to words.txt: one word a line, in any of its forms."),
        check=VersionCheck(check_unknown_word),
        bad=body("The letter was adressed to the students.\n"),
        good=body("The letter was addressed to the students.\n"),
    ),
)
