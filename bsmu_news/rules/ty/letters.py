"""Letters that follow a rule of their own: the Russian ё, and the Belarusian ў after a vowel."""

import re
from collections.abc import Collection, Iterable, Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.typography import BE_STRESSED_U, YO_PAIRS
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.ty.reading import Change, Reading, Slip, typography
from bsmu_news.rules.ty.samples import belarusian, russian

_AFTER_VOWEL = re.compile(r" у(?<=[аеёіоуыэюя] у)")
_AFTER_CONSONANT = re.compile(r" ў(?<=[бвгджзйклмнпрстфхцчшўь] ў)")
_REST = re.compile(r"\w*")
_SHOWN = 3


def find_mixed_yo(reading: Reading) -> Iterator[Slip]:
    """Find a word with ё that also stands with е."""
    if reading.language != "ru" or "ё" not in reading.text:
        return
    dotted = sorted({word for word in reading.words if "ё" in word})
    plains = _plain_forms(dotted).intersection(reading.words)
    mixed = [(word, plain) for word in dotted if (plain := _without_dots(word, plains))]
    if mixed:
        plain = mixed[0][1]
        found = re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", reading.text)
        start = found.start() if found else reading.text.find(plain)
        words = ", ".join(word for word, _plain in mixed[:_SHOWN])
        yield Slip(start, start + len(plain), _("with ё elsewhere on the page: {words}").format(words=words))


def _plain_forms(dotted: Iterable[str]) -> frozenset[str]:
    """Return words with е for ё, as they stand, small and with a capital."""
    plains = [word.replace("ё", "е") for word in dotted]
    return frozenset((*plains, *map(str.lower, plains), *map(str.capitalize, plains)))


def _without_dots(word: str, plains: Collection[str]) -> str:
    """Return the word as it also stands with е, capital or small; empty if it does not, or is then another word."""
    plain = word.replace("ё", "е")
    if plain.lower() in YO_PAIRS:
        return ""
    return next((form for form in (plain, plain.lower(), plain.capitalize()) if form in plains), "")


def find_wrong_u(reading: Reading) -> Iterator[Slip]:
    """Find у at the start of a word after a vowel, and ў after a consonant."""
    if reading.language != "be":
        return
    for found in _AFTER_VOWEL.finditer(reading.text):
        at = found.end() - 1
        rest = _REST.match(reading.text, at, at + 20)
        if rest and rest[0] not in BE_STRESSED_U:
            yield Slip(at, at + 1, _("after a vowel, ў"), ((Change(at, at + 1, "ў"),),), safe=False)
    for found in _AFTER_CONSONANT.finditer(reading.text):
        at = found.end() - 1
        yield Slip(at, at + 1, _("after a consonant, у"), ((Change(at, at + 1, "у"),),), safe=False)


LETTER_RULES = (
    Rule(
        code="TY031",
        name="mixed-yo",
        severity=Severity.INFO,
        summary=N_("A Russian word stands with ё and with е on one page."),
        why=N_("Both are right, but a search finds only one of them."),
        check=typography(find_mixed_yo, "ё"),
        bad=russian("Пришёл ректор. Потом пришел декан.\n"),
        good=russian("Пришёл ректор. Потом пришёл декан.\n"),
    ),
    Rule(
        code="TY032",
        name="wrong-short-u",
        severity=Severity.INFO,
        summary=N_("A Belarusian word starts with у after a vowel, or with ў after a consonant."),
        why=N_("The spelling rules of 2008 want ў after a vowel where no pause stands between."),
        check=typography(find_wrong_u),
        bad=belarusian("Лабараторыя працуе у Мінску.\n"),
        good=belarusian("Лабараторыя працуе ў Мінску.\n"),
    ),
)
