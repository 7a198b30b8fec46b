"""Turns of phrase: calques of Russian in English, doublings and slips of government in Russian and Belarusian."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from bsmu_news.domain.finding import Severity
from bsmu_news.language.turns import TURNS, Turn, advice_on, triggers
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import Change, Group, Reading, Slip, typography
from bsmu_news.rules.ty.samples import russian

_WIDEST_TURN = 100
_LONGEST_SPEECH = 1000
_SPEECH = re.compile(r"[“”«»\"]")


@cache
def _by_trigger(language: str) -> Mapping[str, tuple[Turn, ...]]:
    """Return the turns by the words that make a search worthwhile, also with a capital."""
    index: dict[str, tuple[Turn, ...]] = {}
    for turn in TURNS.get(language, ()):
        for word in turn.triggers.split():
            for form in (word, word.capitalize()):
                index[form] = (*index.get(form, ()), turn)
    return index


@cache
def _pattern(turn: Turn) -> re.Pattern[str]:
    return re.compile(turn.pattern, re.IGNORECASE)


@cache
def _beside(turn: Turn) -> tuple[str, ...]:
    return tuple(filter(None, turn.beside.split("|")))


def find_calques(reading: Reading) -> Iterator[Slip]:
    """Find word-for-word translations from Russian; what somebody says in quotation marks is left alone."""
    if reading.language == "en":
        yield from _turns(reading, N_("“{found}” is a word-for-word translation; better: {advice}"))


def find_wrong_turns(reading: Reading) -> Iterator[Slip]:
    """Find doublings and slips of government."""
    if reading.language != "en":
        yield from _turns(reading, N_("“{found}”; better: {advice}"))


def _turns(reading: Reading, message: str) -> Iterator[Slip]:
    index = _by_trigger(reading.language)
    for word in sorted(index.keys() & reading.signs):
        for turn in index[word]:
            for found in _found(turn, word, reading.text):
                if not _in_speech(reading, found.start()) and (turn.certain or not _is_title(found[0])):
                    shown = _(message).format(found=found[0], advice=advice_on(turn, found[0]))
                    severity = None if turn.certain else Severity.INFO
                    yield Slip(*found.span(), shown, _instead(turn, found), safe=False, severity=severity)


def _found(turn: Turn, word: str, text: str) -> Iterator[re.Match[str]]:
    """Yield where a turn stands around one of its words; looking at the whole text takes ten times as long."""
    pattern, beside = _pattern(turn), _beside(turn)
    position = 0
    while (at := text.find(word, position)) >= 0:
        position = at + len(word)
        start = max(text.find(" ", max(at - _WIDEST_TURN, 0), at), at - _WIDEST_TURN, 0)
        if beside and not _has_one(text[start : at + _WIDEST_TURN].lower(), beside):
            continue
        found = pattern.search(text, start, at + _WIDEST_TURN)
        if found and found.start() <= at < found.end():
            position = found.end()
            yield found


def _has_one(text: str, parts: Iterable[str]) -> bool:
    for part in parts:  # noqa: SIM110 - twice as quick as `any`
        if part in text:
            return True
    return False


def _instead(turn: Turn, found: re.Match[str]) -> tuple[Group, ...]:
    if not turn.instead:
        return ()
    text = turn.instead.capitalize() if found["old"][0].isupper() else turn.instead
    return ((Change(*found.span("old"), text),),)


def _is_title(found: str) -> bool:
    """Tell whether words are those of a proper name: the Scientific and Practical Conference."""
    words = [
        word for word in found.replace("-", " ").replace("–", " ").split() if word not in ("and", "of", "the", "in")
    ]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _in_speech(reading: Reading, at: int) -> bool:
    """Tell whether a place lies between quotation marks, looking back a little."""
    near = max(at - _LONGEST_SPEECH, 0)
    start = max(reading.text.rfind("\n", near, at), near)
    marks = _SPEECH.findall(reading.text, start, at)
    return bool(marks) and (marks[-1] in "“«" or (marks[-1] == '"' and marks.count('"') % 2 == 1))


WORDING_RULES = (
    Rule(
        code="TY029",
        name="calque",
        severity=Severity.WARNING,
        summary=N_("An English text translates a Russian turn of phrase word for word."),
        why=N_("Readers who know no Russian are puzzled or smile: “our guys” are no students, a “course” is no year."),
        check=typography(find_calques, triggers("en")),
        bad=body("The training was held on the basis of the clinic.\n"),
        good=body("The training was held at the clinic.\n"),
    ),
    Rule(
        code="TY030",
        name="wrong-turn-of-phrase",
        severity=Severity.WARNING,
        summary=N_("A Russian or Belarusian turn of phrase says a thing twice or has the wrong case."),
        why=N_("Readers notice such slips, and doubt the rest."),
        check=typography(find_wrong_turns, triggers("ru") | triggers("be")),
        bad=russian("Лаборатория открылась согласно приказа ректора.\n"),
        good=russian("Лаборатория открылась согласно приказу ректора.\n"),
    ),
)
