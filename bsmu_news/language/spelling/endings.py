"""Endings of Belarusian words, by which a form that the dictionary lacks is known from other forms of the word.

It has «сустракаць» without «сустракаючы», «рашэнне» without «рашэнняў», «зямля» without «землямі».
"""

from collections.abc import Callable, Iterator

Spells = Callable[[str], bool]

_KINDS = tuple(
    tuple(ending.strip("0") for ending in endings.split())
    for endings in (
        # adjectives: hard, soft and behind г к х
        "ы ага ога аму ому ым ая ай ой ую аю ое ае ыя ых ымі ою",
        "яга яму ім яя юю яе ія іх імі",
        "і ага ога аму ому ім ая ай ой ую аю ое ае ія іх імі ою",
        # nouns: hard, soft and behind г к х; the zero stands for no ending
        "0 а у ам ом е ы аў оў амі ах ой ай аю э",
        "ь й я ю ям ем ём е і яў ёў ямі ях яй ёй яю ей а у ам ом аў оў амі ах ай ой ы",
        "0 а у ам ом і аў оў амі ах ой ай аю",
        # the past of verbs
        "ць ў ла ло лі ўшы ны на ная ныя ных",
    )
)
_VERBS = (
    ("ючы", ("юць", "ю")), ("учы", ("уць",)), ("ячы", ("яць", "іць")), ("ачы", ("аць", "ыць")),
    ("еце", ("е", "еш")), ("ем", ("е", "уць", "юць")), ("е", ("уць", "юць", "еш")), ("уць", ("у", "е")),
    ("юць", ("ю", "е")), ("яць", ("іць",)), ("аць", ("ыць",)), ("іць", ("яць",)), ("ыць", ("аць",)),
)  # fmt: skip
"""An ending of a verb, and others that tell that there is such a verb."""

_SHORTEST_STEM = 4
_WITNESSES = 3
"""How many other forms must be known: of nouns and adjectives, one form may be known by chance."""


def known_by_other_forms(word: str, spells: Spells) -> bool:
    """Tell whether a word in small letters, unknown itself, is a form of a word that has known forms."""
    return _known(word, spells) or any(
        len(verb) >= _SHORTEST_STEM and (spells(verb) or _known(verb, spells)) for verb in _without_reflexive(word)
    )


def _known(word: str, spells: Spells) -> bool:
    if any(spells(form) for form in _of_same_verb(word)):
        return True
    seen: dict[str, bool] = {}  # the kinds share half of their endings
    for kind in _KINDS:
        for ending in kind:
            stem = word[: len(word) - len(ending)]
            if len(stem) >= _SHORTEST_STEM and word.endswith(ending) and _witnessed(stem, ending, kind, spells, seen):
                return True
    return False


def _without_reflexive(word: str) -> Iterator[str]:
    if word.endswith("цца"):
        yield from (word[:-3] + ending for ending in ("ць", "", "т"))
    elif word.endswith("ся"):
        yield word[:-2]


def _of_same_verb(word: str) -> Iterator[str]:
    for ending, others in _VERBS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield from (stem + other for other in others)


def _witnessed(stem: str, own: str, kind: tuple[str, ...], spells: Spells, seen: dict[str, bool]) -> bool:
    wanted = _WITNESSES
    for ending in kind:
        form = stem + ending
        if form not in seen:
            seen[form] = spells(form)
        wanted -= ending != own and seen[form]
        if not wanted:
            return True
    return False
