"""Names of registered people in titles, captions and bodies: as `people.yaml` has them, in any case."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.finding import Fix, Severity
from bsmu_news.language.names.capitals import capitals_in
from bsmu_news.language.names.cases import nominatives
from bsmu_news.language.names.first_names import is_first_name
from bsmu_news.language.names.fold import fold_name
from bsmu_news.language.names.likeness import word_likeness
from bsmu_news.language.names.mentions import Mention, merged, named_with, with_first_names
from bsmu_news.language.names.near import Nearly, nearly_registered
from bsmu_news.language.names.registered import Registered, Registry
from bsmu_news.language.terms.finding import fold, places_of
from bsmu_news.markup.prose import Prose
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule
from bsmu_news.rules.tm.known import LONGEST_LINE, MOST_NAMES, folded, initialled, registry, vocabulary
from bsmu_news.rules.tm.samples import names

_LIKE = 0.72
"""How like the surname a word must be to stand for it; Karnachiva is 0.81 like Карначёва, Trump 0.3."""

_LONE_SURNAME = 6
"""Letters that a surname needs to be known without a first name: Гуд and Ясень are words too."""


class Named(NamedTuple):
    """A registered person in a text, where the surname stands."""

    one: Registered
    start: int
    end: int


def check_registered_names(context: ArticleContext) -> Iterator[Hit]:
    """Find names that are nearly those of registered people, and people whom a translation calls otherwise."""
    if not context.newsroom.people:
        return
    found: dict[str, set[int]] = {}
    for language in context.readable:
        for mention, near in context.versions[language].memo(near_names):
            found.setdefault(language, set()).add(mention.surname_start)
            yield _near_hit(context.prose(language), language, mention, near)
    for language in context.translations:
        for hit, start in _renamed(context, language):
            if start not in found.get(language, ()):
                yield hit


def near_names(context: VersionContext) -> list[tuple[Mention, Nearly]]:
    """Return the names in a version that are nearly those of somebody registered."""
    language = context.version.language
    known = registry(context.newsroom, language)
    nearly = ((one, nearly_registered(one, known, language)) for one in context.memo(_mentions))
    return [(one, near) for one, near in nearly if near]


def _mentions(context: VersionContext) -> Sequence[Mention]:
    """Return the names in a version that may be of somebody registered."""
    known = registry(context.newsroom, context.version.language)
    words = context.memo(vocabulary) if known.people else set()
    given, surnames = words & known.given.keys(), words & known.surnames.keys()
    if not given and not surnames:
        return context.memo(initialled) if known.people else ()
    text, same = context.memo(folded)
    named = with_first_names(text, same, given)
    taken = {mention.surname_start for mention in named}
    for word in surnames:
        for start in places_of(word, same):
            if start not in taken and text[start].isupper():
                mention = named_with(text, start, start + len(word))
                if mention:
                    named.append(mention)
    return merged(named, context.memo(initialled))


def _near_hit(prose: Prose, language: str, mention: Mention, near: Nearly) -> Hit:
    message = _("“{found}” is not in people.yaml, but “{registered}” is; are they the same?").format(
        found=prose.text[mention.start : mention.end].replace("\n", " "), registered=near.one.name
    )
    start, written = (
        (mention.given_start, mention.given) if near.part == "given" else (mention.surname_start, mention.surname)
    )
    end = start + len(written)
    return Hit(message, prose.place(start, end), language, fix=_fix(prose, start, end, near.wanted, language))


def _fix(prose: Prose, start: int, end: int, wanted: str, language: str) -> Fix | None:
    """Return the edit that writes the registered word; Cyrillic names stand in cases, which a person must mind."""
    edit = prose.edit(start, end, wanted) if language == "en" else None
    return Fix((edit,), safe=False) if edit else None


def _renamed(context: ArticleContext, language: str) -> Iterator[tuple[Hit, int]]:
    """Yield people of the source whom the translation spells unlike any known spelling, with the place in its text."""
    source = context.source
    known = registry(context.newsroom, language)
    if source is None or not known.people:
        return
    named = list(_named(context.versions[source.language]))
    if not named:
        return
    there, words = context.prose(language), context.versions[language].memo(vocabulary)
    present = {form: known.surnames[form] for form in words & known.surnames.keys()}
    by_segment: dict[int, list[Named]] = {}
    for one in named:
        by_segment.setdefault(bisect_right(context.prose(source.language).starts, one.start) - 1, []).append(one)
    for pair in context.pairs(language):
        for index in pair.sources:
            for one in by_segment.get(index, [])[:MOST_NAMES]:
                number = known.numbers.get(one.one.person.id)
                if number is not None and not _stands_in(there, pair.targets, number, present):
                    yield from _spelt_otherwise(context, language, one, known.people[number], pair.targets)


def _named(context: VersionContext) -> Iterator[Named]:
    """Yield the registered people whom a version names, each as often as it does."""
    known = registry(context.newsroom, context.version.language)
    words = context.memo(vocabulary) & known.surnames.keys() if known.people else ()
    if not words:
        return
    mentions = {mention.surname_start: mention for mention in context.memo(_mentions)}
    text, same = context.memo(folded)
    for word in words:
        for start in places_of(word, same):
            owners = known.surnames[word]
            mention = mentions.get(start)
            if mention and not mention.has_initials and not _is_first_name(mention.given, context.version.language):
                mention = None  # a capital at the beginning of a sentence: Профессор Рубникович
            if mention:
                owners &= _owners(mention, known)
            if len(owners) == 1 and text[start].isupper() and (mention or len(word) >= _LONE_SURNAME):
                yield Named(known.people[next(iter(owners))], start, start + len(word))


def _is_first_name(word: str, language: str) -> bool:
    return any(map(is_first_name, nominatives(word, language)))


def _owners(mention: Mention, known: Registry) -> frozenset[int]:
    """Return who can be meant by the first name or initials of a mention."""
    if not mention.has_initials:
        return known.given.get(fold(mention.given), frozenset())
    return frozenset(
        number
        for number, one in enumerate(known.people)
        if not one.given or any(name[0] == mention.given[0] for name in one.given)
    )


def _stands_in(prose: Prose, targets: Sequence[int], number: int, present: Mapping[str, frozenset[int]]) -> bool:
    """Tell whether a translated pair has somebody's surname in any known spelling and case, of those in the text."""
    forms = [form for form, owners in present.items() if number in owners]
    lines = [fold(prose.line(index)[:LONGEST_LINE]) for index in targets] if forms else []
    return any(places_of(form, line) for form in forms for line in lines)


def _spelt_otherwise(
    context: ArticleContext, language: str, named: Named, one: Registered, targets: Sequence[int]
) -> Iterator[tuple[Hit, int]]:
    assert context.source is not None  # noqa: S101 - `_renamed` has looked
    prose, source = context.prose(language), context.prose(context.source.language)
    best, best_start, best_word = _LIKE, -1, ""
    for index in targets:
        for word, start in capitals_in(prose.line(index)[:LONGEST_LINE]):
            like = max(word_likeness(surname, word) for surname in one.surnames)
            if like >= best and len(fold_name(word)) > 1:
                best, best_start, best_word = like, start + prose.starts[index], word
    if best_start < 0:
        return
    message = _("“{found}” stands for “{source}”, whom people.yaml calls “{registered}”").format(
        found=best_word, source=source.text[named.start : named.end], registered=one.name
    )
    end = best_start + len(best_word)
    fix = _fix(prose, best_start, end, one.surnames[0], language)
    place = source.place(named.start, named.end)
    yield Hit(message, prose.place(best_start, end), language, fix=fix, source=place), best_start


REGISTERED_RULE = Rule(
    code="TM005",
    name="name-not-as-in-registry",
    severity=Severity.WARNING,
    summary=N_(
        "A title, caption or paragraph names somebody of people.yaml in a spelling that is nearly a known one, or the"
        " translation spells unlike people.yaml whom the source names."
    ),
    why=N_("A person whose name is written in several ways is found under none of them."),
    check=ArticleCheck(check_registered_names),
    bad=names("Anastasiya Karnacheva", "Anastasia Karnacheva", people=True),
    good=names(people=True),
)
