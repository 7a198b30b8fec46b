"""Names of the source beside those of the translation, for people whom no registry knows."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bsmu_news.domain.finding import Severity
from bsmu_news.language.names.capitals import capitals_in
from bsmu_news.language.names.cases import nominatives
from bsmu_news.language.names.first_names import is_first_name, same_first_name
from bsmu_news.language.names.fold import fold_name, keys_of, loose_key, plainly
from bsmu_news.language.names.likeness import distance
from bsmu_news.language.names.mentions import (
    Mention,
    first_name_forms,
    merged,
    named_with,
    with_first_names,
    with_patronymics,
)
from bsmu_news.language.terms.finding import fold
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule
from bsmu_news.rules.tm.known import LONGEST_LINE, MOST_NAMES, folded, initialled, registry, sifted, vocabulary
from bsmu_news.rules.tm.replaced import Word, find_other_initials, find_replaced_surname
from bsmu_news.rules.tm.samples import names

_SLAVIC = (
    *(
        "ов",
        "ев",
        "ёв",
        "ова",
        "ева",
        "ёва",
        "ский",
        "цкий",
        "ская",
        "цкая",
        "ич",
        "енко",
        "ко",
        "ук",
        "юк",
        "ик",
        "нок",
    ),
    *("оў", "аў", "еў", "ёў", "ава", "скі", "цкі", "іч", "энка", "анка", "ік"),
)
"""How East Slavic surnames end; a transliteration of these leaves no choice but of the scheme."""

_WITH_FIRST_NAME = ("ин", "ина", "ын", "ына", "ін", "іна")
"""Endings that foreign names have too, but hardly behind an East Slavic first name: Tolkien is «Толкин»."""

_SHORTEST = 5
_NEAR = 0.3
"""The share of letters that may differ for a word to be meant as the name."""


_OPENING = 3
"""Letters of a surname that the quick look goes by."""

_LATIN_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def check_unlike_names(context: ArticleContext) -> Iterator[Hit]:
    """Find people whose name in the translation is near the source's, but is it by no scheme of transliteration."""
    source = context.source
    if source is None or source.language not in ("ru", "be") or "en" not in context.translations:
        return
    whole = context.versions[source.language]
    given = whole.memo(vocabulary) & first_name_forms(source.language)
    known = registry(context.newsroom, source.language).surnames if context.newsroom.people else {}
    by_segment: dict[int, list[Mention]] = {}
    named = with_patronymics(whole.prose.text, whole.memo(sifted).capitals)
    named += with_first_names(*whole.memo(folded), given) if given else []
    for mention in merged(named, whole.memo(initialled)):
        if fold(mention.surname) not in known and len(mention.surname) >= _SHORTEST:
            by_segment.setdefault(bisect_right(whole.prose.starts, mention.start) - 1, []).append(mention)
    prose = context.prose("en")
    for pair in context.pairs("en") if by_segment else ():
        lines = [(prose.starts[index], prose.line(index)[:LONGEST_LINE]) for index in pair.targets]
        for index in pair.sources:
            for mention in by_segment.get(index, [])[:MOST_NAMES]:
                yield from _compared(context, source.language, mention, lines)


def _compared(
    context: ArticleContext, language: str, mention: Mention, lines: Sequence[tuple[int, str]]
) -> Iterator[Hit]:
    surnames = nominatives(mention.surname, language)
    keys = {fold_name(one) for one in surnames}
    same = _same_quickly(mention.surname, keys, lines)
    if same is None:
        words = [Word(word, start + at) for start, line in lines for word, at in capitals_in(line)]
        loose = {loose_key(one) for one in surnames}
        same = next((word for word in words if keys & keys_of(word.text) or loose_key(word.text) in loose), None)
        near = _nearest(words, surnames) if same is None else None
        if near:
            yield from _misspelt(context, language, mention, near)
        elif same is None and not mention.has_initials:
            yield from _replaced(context, language, mention, words)
    if same:
        yield from _other_first_name(context, language, mention, same)


def _replaced(context: ArticleContext, language: str, mention: Mention, words: Sequence[Word]) -> Iterator[Hit]:
    """Yield the surname that stands behind the same first name."""
    givens = [word for word in words if _is_first_name_of(mention, word.text, language)]
    source = context.prose(language)
    found = find_replaced_surname(mention, source, context.prose("en").text, givens, language) if givens else None
    if found:
        message = _("the source says “{source}”, the translation “{found}”")
        yield _hit(context, language, mention, found, message)


def _misspelt(context: ArticleContext, language: str, mention: Mention, near: Word) -> Iterator[Hit]:
    """Yield a near name: a warning for East Slavic surnames, info behind the same first name: foreign ones vary."""
    endings = _SLAVIC if mention.has_initials else _SLAVIC + _WITH_FIRST_NAME
    message = _("“{found}” is not how “{source}” is written in Latin letters by any scheme")
    if any(one.endswith(endings) for one in nominatives(mention.surname.lower(), language)):
        yield _hit(context, language, mention, near, message)
    else:
        named = named_with(context.prose("en").text, near.start, near.start + len(near.text))
        if named and _is_first_name_of(mention, named.given, language):
            yield _hit(context, language, mention, near, message)._replace(severity=Severity.INFO)


def _same_quickly(surname: str, keys: set[str], lines: Sequence[tuple[int, str]]) -> Word | None:
    """Return the word that begins as the surname plainly does, if it is the surname; nearly all are found so."""
    opening = plainly(surname[:_OPENING])
    for start, line in lines:
        small = line.lower()
        at = small.find(opening)
        while at >= 0:
            word = _LATIN_WORD.match(line, at)
            if word and fold_name(word[0]) in keys:
                return Word(word[0], start + at)
            at = small.find(opening, at + 1)
    return None


def _nearest(words: Sequence[Word], surnames: Sequence[str]) -> Word | None:
    """Return the word that is nearest to a surname, by its key or by its letters, if it is near."""
    spellings = {*map(fold_name, surnames), *map(plainly, surnames)}
    best: tuple[float, Word] | None = None
    for word in words:
        if len(word.text) >= _SHORTEST and not is_first_name(word.text):
            written = (fold_name(word.text), word.text.lower())
            apart = min(distance(mine, other) / max(len(other), 1) for other in spellings for mine in written)
            if apart <= _NEAR and (best is None or apart < best[0]):
                best = apart, word
    return best[1] if best else None


def _other_first_name(context: ArticleContext, language: str, mention: Mention, surname: Word) -> Iterator[Hit]:
    """Yield the first name before the surname where it is another one: Anna for Анастасия, P. N. for П. И."""
    text = context.prose("en").text
    found = find_other_initials(context.prose(language).text, mention, text, surname)
    if found:
        yield _hit(context, language, mention, found, _("the initials in “{found}” are others than in “{source}”"))
        return
    named = named_with(text, surname.start, surname.start + len(surname.text))
    if not named or mention.has_initials:
        return
    if is_first_name(named.given) and not _is_first_name_of(mention, named.given, language):
        message = _("“{found}” is another first name than “{source}”")
        yield _hit(context, language, mention, Word(named.given, named.given_start), message)


def _is_first_name_of(mention: Mention, written: str, language: str) -> bool:
    given = nominatives(mention.given, language)
    key = loose_key(written)
    return any(key == loose_key(one) or same_first_name(one, written) for one in given)


def _hit(context: ArticleContext, language: str, mention: Mention, found: Word, message: str) -> Hit:
    prose, source = context.prose("en"), context.prose(language)
    return Hit(
        message.format(found=found.text, source=source.text[mention.start : mention.end]),
        prose.place(found.start, found.start + len(found.text)),
        "en",
        source=source.place(mention.start, mention.end),
    )


UNLIKE_RULE = Rule(
    code="TM007",
    name="name-unlike-source",
    severity=Severity.WARNING,
    summary=N_(
        "A name in the translation is near the name in the source, but no usual scheme of transliteration makes the one"
        " of the other; or the first name, the initials or the surname are others."
    ),
    why=N_("A name with a wrong letter is somebody else's name."),
    check=ArticleCheck(check_unlike_names),
    bad=names("Sergey Rubnikovich", "Sergey Rubnikevish"),
    good=names(),
)
