"""British and American English: one of them in a text, and the one that the newsroom has chosen."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bsmu_news.domain.finding import Fix, Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import body
from bsmu_news.rules.sp.own_words import phrases_of
from bsmu_news.rules.sp.places import begins_sentence, occurrences

_COMPUTING = frozenset("program programs dialog catalog catalogs".split())
"""Right in Britain, too, where a computer is near."""
_COMPUTERS = frozenset("app application browser code computer computers database digital online software web".split())


class _Spotted(NamedTuple):
    """A word that tells of a kind of English: its side, how the other side writes it, and where it stands."""

    word: str
    side: str
    other: str
    places: tuple[int, ...]


class _Verdict(NamedTuple):
    """Words to doubt, each with one that it does not go with; and words that are only not the newsroom's."""

    mixed: tuple[tuple[_Spotted, _Spotted], ...]
    foreign: tuple[_Spotted, ...]


def check_mixed_english(context: VersionContext) -> Iterator[Hit]:
    """Find words of one kind of English in a text that has words of the other."""
    for spotted, against in context.memo(_judged).mixed:
        message = _("“{word}” and “{other}” are British and American spelling in one text")
        yield _hit(context, spotted, message.format(word=spotted.word, other=against.word))


def check_other_english(context: VersionContext) -> Iterator[Hit]:
    """Find words of the kind of English that the newsroom has not chosen."""
    british = context.newsroom.settings.validate.english == "en-GB"
    for spotted in context.memo(_judged).foreign:
        if british:
            message = _("“{word}” is American spelling; here it is “{other}”")
        else:
            message = _("“{word}” is British spelling; here it is “{other}”")
        yield _hit(context, spotted, message.format(word=spotted.word, other=spotted.other))


def _hit(context: VersionContext, spotted: _Spotted, message: str) -> Hit:
    size = len(spotted.word)
    edits = (context.prose.edit(place, place + size, spotted.other) for place in spotted.places)
    fixed = tuple(edit for edit in edits if edit)
    place = context.prose.place(spotted.places[0], spotted.places[0] + size)
    return Hit(message, place, fix=Fix(fixed, safe=False) if fixed else None)


def _judged(context: VersionContext) -> _Verdict:
    spotted = tuple(_spot(context)) if context.version.language == "en" else ()
    if not spotted:
        return _Verdict((), ())
    if context.newsroom.settings.validate.english == "en-GB":
        return _judge_for_britain(spotted)
    return _judge_for_america(spotted)


def _judge_for_britain(spotted: tuple[_Spotted, ...]) -> _Verdict:
    american, british = _of(spotted, "american"), _of(spotted, "british", "ise")
    mixed = [(one, british[0]) for one in american] if british else []
    ise, ize = _of(spotted, "ise"), _of(spotted, "ize")
    if ise and ize:
        fewer, more = (ise, ize) if _count(ise) < _count(ize) else (ize, ise)
        mixed += [(one, more[0]) for one in fewer]
    return _Verdict(tuple(mixed), () if british else american)


def _judge_for_america(spotted: tuple[_Spotted, ...]) -> _Verdict:
    american, ize = _of(spotted, "american"), _of(spotted, "american", "ize")
    mixed, foreign = [], []
    for one in _of(spotted, "british", "ise"):
        against = ize if one.side == "ise" else american
        if against:
            mixed.append((one, against[0]))
        else:
            foreign.append(one)
    return _Verdict(tuple(mixed), tuple(foreign))


def _of(spotted: Iterable[_Spotted], *sides: str) -> tuple[_Spotted, ...]:
    return tuple(one for one in spotted if one.side in sides)


def _count(spotted: Iterable[_Spotted]) -> int:
    return Counter(place for one in spotted for place in one.places).total()


def _spot(context: VersionContext) -> Iterator[_Spotted]:
    """Yield the words that tell of a kind of English, in the order of the text; names are nobody's choice."""
    from bsmu_news.language.spelling.english import sided_set, sided_words  # noqa: PLC0415 - reads a table

    words = sided_set() & context.prose.vocabulary
    british = context.newsroom.settings.validate.english == "en-GB"
    if not words or not _may_matter({sided_words()[word].side for word in words}, british=british):
        return
    phrases = phrases_of(context.newsroom)
    computing = not _COMPUTERS.isdisjoint(context.prose.vocabulary)
    found = []
    for word in words:
        if word.casefold() in context.newsroom.words or (computing and word.casefold() in _COMPUTING):
            continue
        side, other = sided_words()[word]
        if places := tuple(_free_places(context.prose.text, word, phrases)):
            found.append(_Spotted(word, side, other.capitalize() if word[0].isupper() else other, places))
    yield from sorted(found, key=lambda one: one.places[0])


def _may_matter(sides: set[str], *, british: bool) -> bool:
    """Tell whether words of these sides can be of two kinds or of the other kind: mostly all are the newsroom's own."""
    if british:
        return "american" in sides or {"ise", "ize"} <= sides
    return not sides.isdisjoint(("british", "ise"))


def _free_places(text: str, word: str, phrases: Iterable[str]) -> Iterator[int]:
    """Yield where a word stands outside of names: neither with a capital inside a sentence nor in a known phrase."""
    holding = [phrase for phrase in phrases if word.casefold() in phrase]
    small = text.casefold() if holding else ""
    if len(small) != len(text):  # some letters grow when they are made small
        small = text.lower() if len(text.lower()) == len(text) else text
    for place in occurrences(text, word):
        if word[0].isupper() and not begins_sentence(text, place):
            continue
        if not any(_lies_in(small, phrase, place, place + len(word)) for phrase in holding):
            yield place


def _lies_in(text: str, phrase: str, start: int, end: int) -> bool:
    """Tell whether a span of a text lies in an occurrence of a phrase."""
    found = text.find(phrase, max(end - len(phrase), 0), start + len(phrase))
    return 0 <= found <= start and end <= found + len(phrase)


ENGLISH_RULES = (
    Rule(
        code="SP002",
        name="mixed-english",
        severity=Severity.WARNING,
        summary=N_("British and American spelling, or -ise and -ize, stand in one text."),
        why=N_("Readers see it as carelessness. A text keeps to one spelling, whichever it is."),
        check=VersionCheck(check_mixed_english),
        bad=body("The center has a new theatre.\n"),
        good=body("The centre has a new theatre.\n"),
    ),
    Rule(
        code="SP003",
        name="other-english",
        severity=Severity.INFO,
        summary=N_("A word has the spelling of the English that newsroom.toml does not name under [validate] english."),
        why=N_("The whole site has one spelling; the newsroom has chosen British or American English for it."),
        check=VersionCheck(check_other_english),
        bad=body("The center opened on Tuesday.\n"),
        good=body("The centre opened on Tuesday.\n"),
    ),
)
