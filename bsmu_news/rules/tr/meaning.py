"""Names and negations of the source that nothing in the translation answers to; evidence, no proof."""

import re
from collections.abc import Iterator
from functools import cache

from bsmu_news.domain.finding import Severity
from bsmu_news.language.anchors import skeleton
from bsmu_news.language.names.mentions import first_name_forms
from bsmu_news.language.negation import may_negate, negates, surely_negates
from bsmu_news.language.sentences import split_sentences
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Hit, Rule
from bsmu_news.rules.tr.compared import Both, Compared, check_by
from bsmu_news.rules.tr.samples import bodies
from bsmu_news.rules.tr.untranslated import is_left

_WITH_CASES = ("ru", "be")
_SURNAME = re.compile(
    r"[ \u00a0](?:[А-ЯЁІЎ]\.[ \u00a0]?|[А-ЯЁІЎ][а-яёіў]{1,20}(?:вич|вн|віч|ўн)[а-яёіў]{0,3}[ \u00a0])?"
    r"([А-ЯЁІЎ][а-яёіў]{2,30})"
)
"""Behind a first name: a patronymic or its letter, perhaps, and the surname."""
_BONES = 3
"""Consonants that two spellings of a name share, at least."""

_FORBIDS = {
    "ru": re.compile(r"(?:Никогда |Пожалуйста, )?[Нн]е [а-яё]{1,30}(?:ите|йте|ьте|йтесь|итесь|ьтесь)\b"),
    "be": re.compile(r"(?:Ніколі |Калі ласка, )?[Нн]е [а-яёіў'’]{1,30}(?:іце|ыце|йце|цеся)\b"),
}
"""How a sentence begins that tells readers what not to do."""
_ENCOURAGES = re.compile(
    r"\b[Нн]е (?:бой|бай|спеш|спяш|жд|чака|проход|праход|сид|сядз|мед|марудз|отста|адста|(?:про|у)пус|(?:пра|у|ў)пус"
    r"|стес|саром|волн|хвал|бесп|турб|торо|теря|губ|трац|откл|адкл|расст|засм|переж|перажыв|сда|зда|молч|маўч|отказ"
    r"|адмаў|поддав|паддав|трев|огран|абмяж|останавл|спын|остан|оставай|заставай|опазд|спазн|паник|панік|тян|цягн)"
)
"""Advice that a translation may well put the other way round: “Feel free”, “Take your time”, “Come and see”."""
_REFRAINS = re.compile(
    r"\b(?:refrain|beware|abstain|leave|limit|reduc|cut|wait|hold|postpone|delay|resist|spare|protect|careful"
    r"|(?:keep|stay|back) away|give up)",
    re.IGNORECASE,
)
"""What a translation may bid instead of forbidding the opposite."""
_LENGTHS = 0.6, 1.7
"""The share of its expected length that a faithful translation of one sentence has."""


def find_lost_names(compared: Compared) -> Iterator[Hit]:
    """Find people of the source of whose name nothing is in the translation, by its consonants."""
    language = compared.languages[0]
    given = _first_names(language) & compared.source.vocabulary if language in _WITH_CASES else ()
    if not given:
        return
    there = {skeleton(word)[:_BONES] for word in compared.target.vocabulary if word[0].isupper()}
    for name in given:
        for start, surname in _surnames(compared.source.text, name):
            bones = skeleton(surname)[:_BONES]
            if len(bones) == _BONES and bones not in there and skeleton(name)[:_BONES] not in there:
                yield from _lost_name(compared, start, f"{name} {surname}")


@cache
def _first_names(language: str) -> frozenset[str]:
    """Return the usual first names in all cases, with their capital."""
    return frozenset(name.capitalize() for name in first_name_forms(language))


def _surnames(text: str, given: str) -> Iterator[tuple[int, str]]:
    """Yield where a first name stands before a surname, and the surname."""
    start = text.find(given)
    while start >= 0:
        found = _SURNAME.match(text, start + len(given))
        if found:
            yield start, found[1]
        start = text.find(given, start + len(given))


def _lost_name(compared: Compared, start: int, name: str) -> Iterator[Hit]:
    at = compared.source.index_at(start)
    both = next((one for one in compared.both if at in one.pair.sources), None)
    if both and not is_left(both, compared):
        message = _("“{name}” of the source seems to be missing here")
        yield compared.hit(both, message.format(name=name))


def find_lost_negations(compared: Compared) -> Iterator[Hit]:
    """Find pairs whose source denies something while nothing in the translation does."""
    source, target = compared.languages
    for both in compared.both:
        if may_negate(both.text, source) and not negates(both.other, target) and surely_negates(both.text, source):
            if is_left(both, compared):
                continue
            forbids = _forbids(both, compared)
            if forbids and _REFRAINS.search(both.other):
                continue
            severity = Severity.WARNING if forbids else None
            yield compared.hit(both, _("the source says “not”, and nothing here does"), severity=severity)


def _forbids(both: Both, compared: Compared) -> bool:
    """Tell whether the source is one sentence that forbids something, and the translation one of about its length."""
    source, target = compared.languages
    if not _FORBIDS[source].match(both.text) or _ENCOURAGES.match(both.text):
        return False
    least, most = _LENGTHS
    if not least <= len(both.other) / (len(both.text) * compared.ratio) <= most:
        return False
    return len(split_sentences(both.text, source)) == len(split_sentences(both.other, target)) == 1


MEANING_RULES = (
    Rule(
        code="TR023",
        name="name-vanished",
        severity=Severity.INFO,
        summary=N_("A name of the source does not occur in the translation, in any spelling that sounds like it."),
        why=N_("Somebody who took part is no longer mentioned."),
        check=check_by(find_lost_names),
        bad=bodies("Лабораторию открыл Тимофей Верас.\n", "The laboratory was opened by the dean.\n"),
        good=bodies("Лабораторию открыл Тимофей Верас.\n", "The laboratory was opened by Tsimafei Veras.\n"),
    ),
    Rule(
        code="TR024",
        name="negation-vanished",
        severity=Severity.INFO,
        summary=N_(
            "The source denies something, and the translation has no word that does. It is a warning where the source"
            " is one sentence that tells readers what not to do."
        ),
        why=N_("One small word lost, and the translation says the opposite."),
        check=check_by(find_lost_negations),
        bad=bodies("Лаборатория не открылась.\n", "The laboratory opened.\n"),
        good=bodies("Лаборатория не открылась.\n", "The laboratory did not open.\n"),
    ),
)
