"""One name in two spellings on one page."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import combinations, filterfalse, pairwise

from bsmu_news.domain.finding import Severity
from bsmu_news.language.names.capitals import CAPITAL, opens_sentence
from bsmu_news.language.names.first_names import is_first_name, latin_first_names, same_first_name
from bsmu_news.language.names.fold import fold_name
from bsmu_news.language.names.places import TWO_NAMES
from bsmu_news.markup.prose import Prose
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.tm.known import sifted
from bsmu_news.rules.tm.registered import near_names
from bsmu_news.rules.tm.samples import names

_SHORTEST = 4
_COMPOUND = 3
"""Letters that the second part of a compound has at least: Healthcare, but not Students."""

# Leaves of a name what all schemes write alike: the consonants but h, with one letter for each sound.
_SKELETON = str.maketrans("wqcWQC", "vkkvkk", "aeiouyjhAEIOUYJHаеёиоуыэюяйьъіАЕЁИОУЫЭЮЯЙЬЪІ'’ʼ-")
_CAPITALIZED = re.compile(rf"[{CAPITAL}][^\W\d_]{{{_SHORTEST - 1},}}(?:[-'’ʼ][^\W\d_]+)*")
_MODIFIERS = "\u02b9\u02ba\u02bc"
"""Letters that stand for apostrophes."""

_LARGEST_GROUP = 20
"""So many words that look alike are no names, but a test of our patience."""

_POSSESSIVE = ("'s", "’s", "s'", "s’")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_][\w'’ʼ-]*)")
_PLACES = frozenset(name for group in TWO_NAMES for name in group)


def check_two_spellings(context: VersionContext) -> Iterator[Hit]:
    """Find names whose spellings are one by any scheme of transliteration, and places under two names."""
    capitals = _capitals(context)
    if len(set(map(_skeleton, capitals))) < len(capitals) or len(capitals & _PLACES) > 1:
        for first, second in _pairs(capitals):
            hit = _hit(context, first, second)
            if hit:
                yield hit
    if context.version.language == "en":
        yield from _longer_and_shorter(context.prose, sorted(capitals))
        yield from _one_person(context, capitals)


def _capitals(context: VersionContext) -> AbstractSet[str]:
    """Return the words of a version from their capital on; words of three letters do not count, and may be missing."""
    text = context.prose.text
    if any(letter in text for letter in _MODIFIERS):
        return frozenset(_CAPITALIZED.findall(text))
    words = context.memo(sifted).capitals
    others = set(filterfalse(_is_capitalized, words))
    return words - others | set(_CAPITALIZED.findall("\n".join(others))) if others else words


@lru_cache(maxsize=65_536)
def _is_capitalized(word: str) -> bool:
    return _CAPITALIZED.fullmatch(word) is not None


@lru_cache(maxsize=65_536)
def _skeleton(word: str) -> str:
    """Return what is equal for words that may be one name; possessives and capitals throughout are the word itself.

    Cyrillic keeps its last letter: Иванов and Иванова are no two spellings.
    """
    if word.endswith(_POSSESSIVE) or word.isupper():
        return word
    skeleton = word.translate(_SKELETON).lower()
    return skeleton if skeleton.isascii() else skeleton + word[-1]


def _one_person(context: VersionContext, capitals: AbstractSet[str]) -> Iterator[Hit]:
    """Find Elena Viktorovna beside Alena Viktorovna: forms of one first name before the same name."""
    prose = context.prose
    by_surname: dict[str, list[tuple[str, int]]] = {}
    listed = sorted(capitals & latin_first_names())
    for given in (one for one in listed if any(_are_forms(one, other) for other in listed)):
        for start in _places(prose, given):
            following = _NEXT_WORD.match(prose.text, start + len(given))
            if following and following[1][0].isupper():
                by_surname.setdefault(following[1], []).append((given, start))
    for surname, found in by_surname.items():
        (first, _at), *others = sorted(found, key=lambda one: one[1])
        other = next((one for one in others if _are_forms(first, one[0])), None)
        if other and not _both_registered(context, first, other[0]):
            message = _("“{found}” here, but “{first}” elsewhere in this text; is it the same name?")
            text = message.format(found=f"{other[0]} {surname}", first=f"{first} {surname}")
            yield Hit(text, prose.place(other[1], other[1] + len(other[0])))


def _are_forms(one: str, other: str) -> bool:
    """Tell whether first names are the Russian and Belarusian or English forms of one, and no two spellings of it."""
    return fold_name(one) != fold_name(other) and same_first_name(one, other)


def _longer_and_shorter(prose: Prose, capitals: Sequence[str]) -> Iterator[Hit]:
    """Find Health Workers beside Healthcare Workers."""
    compounds = [
        (short, long)
        for short, long in pairwise(capitals)
        if long.startswith(short) and len(short) > _SHORTEST and len(long) >= len(short) + _COMPOUND
    ]
    for short, long in compounds[:_LARGEST_GROUP]:
        for match in re.finditer(rf"\b{re.escape(short)} ([A-Z][a-z]+)", prose.text):
            other = f"{long} {match[1]}"
            if other in prose.text:
                text = _("“{found}” here, but “{first}” elsewhere in this text; is it the same name?")
                yield Hit(text.format(found=match[0], first=other), prose.place(*match.span()))
                break


def _pairs(capitals: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    places = capitals & _PLACES
    if len(places) > 1:
        yield from (pair for group in TWO_NAMES for pair in combinations(sorted(group & places), 2))
    by_skeleton: dict[str, list[str]] = {}
    for word in capitals:
        if len(word) >= _SHORTEST:
            by_skeleton.setdefault(_skeleton(word), []).append(word)
    for group in by_skeleton.values():
        if 1 < len(group) <= _LARGEST_GROUP:
            yield from (pair for pair in combinations(sorted(group), 2) if _spell_one_name(*pair))


def _spell_one_name(one: str, other: str) -> bool:
    """Tell whether two words with the same skeleton are one name."""
    if one.casefold().replace("ё", "е") == other.casefold().replace("ё", "е"):
        return False
    if not one.isascii() and one[-1] != other[-1]:  # Dar’ya, Dar’yu
        return False
    # Jong and Yong are two Korean names, Evgeny and Yevgeny one Russian.
    if one[0] != other[0] and not is_first_name(one):
        return False
    return fold_name(one) == fold_name(other)


def _hit(context: VersionContext, one: str, other: str) -> Hit | None:
    prose = context.prose
    if one.lower() in prose.vocabulary or other.lower() in prose.vocabulary or _both_registered(context, one, other):
        return None
    places = [_places(prose, word) for word in (one, other)]
    near = context.memo(near_names) if context.newsroom.people else ()
    if any(
        start in (known.given_start, known.surname_start)
        for known, _near in near
        for starts in places
        for start in starts
    ):
        return None  # the registry tells which is right
    if all(opens_sentence(prose.text, start) for starts in places for start in starts):
        return None
    (first, first_starts), (second, second_starts) = sorted(
        zip((one, other), places, strict=True), key=lambda entry: (-len(entry[1]), entry[1][0])
    )
    unsure = not first.isascii() or _two_people(prose, first, first_starts[0], second, second_starts[0])
    message = _("“{found}” here, but “{first}” elsewhere in this text; is it the same name?")
    start = second_starts[0]
    return Hit(
        message.format(found=second, first=first),
        prose.place(start, start + len(second)),
        severity=Severity.INFO if unsure else None,
    )


def _places(prose: Prose, word: str) -> list[int]:
    pattern = re.compile(rf"(?<![\w'’ʼ-]){re.escape(word)}(?![\w'’ʼ-])")
    return [match.start() for match in pattern.finditer(prose.text)] or [max(prose.text.find(word), 0)]


def _two_people(prose: Prose, one: str, one_start: int, other: str, other_start: int) -> bool:
    """Tell whether two first names have different surnames, so that two people may spell themselves so."""
    if not (is_first_name(one) and is_first_name(other)):
        return False
    following = [
        _NEXT_WORD.match(prose.text, start + len(word)) for word, start in ((one, one_start), (other, other_start))
    ]
    surnames = [fold_name(match[1]) for match in following if match and match[1][0].isupper()]
    return len(surnames) == len(following) and surnames[0] != surnames[1]


def _both_registered(context: VersionContext, one: str, other: str) -> bool:
    known = {word for person in context.newsroom.people for name in person.names.values() for word in name.split()}
    return one in known and other in known


TWO_WAYS_RULE = Rule(
    code="TM006",
    name="name-spelt-two-ways",
    severity=Severity.WARNING,
    summary=N_(
        "One text spells a name in two ways, which are the same name by different schemes of transliteration, or calls"
        " a place by two names. It is only info for first names of people with different surnames, and in Cyrillic."
    ),
    why=N_("Readers take the two spellings for two people, and a search finds only one of them."),
    check=VersionCheck(check_two_spellings),
    bad=names("thanked Rubnikovich", "thanked Roubnikovich"),
    good=names(),
)
