"""Likely case forms of a Belarusian noun by its ending, as the school grammar has them.

Where an ending leaves a choice («факультэта», «факультэту»), both forms are given: they serve to find a word.
"""

import itertools
from collections.abc import Mapping

Slot = tuple[str, str]
"""Case and number: nom, gen, dat, acc, ins, loc; sg, pl."""

Forms = Mapping[Slot, tuple[str, ...]]

SLOTS: tuple[Slot, ...] = tuple(itertools.product(("nom", "gen", "dat", "acc", "ins", "loc"), ("sg", "pl")))
VOWELS = frozenset("аеёіоуыэюя")

_SOFTENED = {"т": "ц", "д": "дз", "к": "ц", "г": "з", "х": "с"}
"""The last consonant before the ending -е."""

_DOUBLED = ("нне", "лле", "цце", "ссе", "ззе", "ддзе", "жжа", "чча", "шша", "ццё", "ссё", "ллё")
"""How neuters of verbs end: навучанне, жыццё."""

_ONLY_HARD = frozenset("ржшчц")
_LONGEST_STRESSED = 5


def noun_forms(noun: str, gender: str = "") -> Forms:
    """Return the likely forms of a noun in the nominative, in small letters, by case and number."""
    last = noun[-1:]
    if last == "ь":
        return _merged(_masculine_soft(noun[:-1], noun), _feminine_consonant(noun[:-1], noun))
    if last == "й":
        return _masculine_soft(noun[:-1], noun)
    if last in VOWELS or not last.isalpha():
        return _after_vowel(noun, gender)
    hard = _masculine_hard(noun)
    return _merged(hard, _feminine_consonant(noun, noun)) if last in ("ч", "ш", "ж") else hard


def _after_vowel(noun: str, gender: str) -> Forms:
    if noun.endswith(_DOUBLED):
        return _neuter_soft(noun)
    match noun[-1:]:
        case "а" | "о" | "е" | "ё":
            return _feminine_or_neuter(noun, gender)
        case "я":
            return _feminine_soft(noun[:-1])
        case "ы" | "і":
            return _plural(noun[:-1], noun)
        case _:
            return dict.fromkeys(SLOTS, (noun,))


def _feminine_or_neuter(noun: str, gender: str) -> Forms:
    neuter = _neuter(noun[:-1], noun)
    if gender == "n" or noun[-1] != "а":
        return neuter
    feminine = _feminine_hard(noun[:-1])
    return _merged(feminine, neuter) if noun.endswith(("ства", "цтва")) or not gender else feminine


def _merged(first: Forms, second: Forms) -> Forms:
    return {slot: tuple(dict.fromkeys((*first.get(slot, ()), *second.get(slot, ())))) for slot in SLOTS}


def _softened(stem: str) -> str:
    """Return a stem before -е: атрад gives атрадз, практык gives практыц."""
    return stem[:-1] + _SOFTENED.get(stem[-1:], stem[-1:])


def _hard_plural(stem: str) -> dict[Slot, tuple[str, ...]]:
    ending = "і" if stem[-1:] in ("к", "г", "х") else "ы"
    return _plural_with(stem, ending, "а")


def _plural_with(stem: str, ending: str, vowel: str) -> dict[Slot, tuple[str, ...]]:
    genitive = (f"{stem}{vowel}ў", *_stressed(stem, "оў" if vowel == "а" else "ёў"))
    return {
        ("nom", "pl"): (stem + ending,),
        ("gen", "pl"): genitive,
        ("dat", "pl"): (f"{stem}{vowel}м",),
        ("ins", "pl"): (f"{stem}{vowel}мі",),
        ("loc", "pl"): (f"{stem}{vowel}х",),
    }


def _stressed(stem: str, ending: str) -> tuple[str, ...]:
    """Return a stem with an ending that only a stressed syllable has; longer words rarely have it there."""
    return (stem + ending,) if len(stem) <= _LONGEST_STRESSED else ()


def _masculine_hard(noun: str) -> Forms:
    forms: dict[Slot, tuple[str, ...]] = {}
    for stem in _stems(noun):
        locative = (f"{stem}ы", f"{stem}у") if stem[-1] in _ONLY_HARD else (f"{_softened(stem)}е", f"{stem}у")
        forms = dict(
            _merged(
                forms,
                {
                    ("nom", "sg"): (noun,),
                    ("gen", "sg"): (f"{stem}а", f"{stem}у"),
                    ("dat", "sg"): (f"{stem}у",),
                    ("ins", "sg"): (f"{stem}ам", *_stressed(stem, "ом")),
                    ("loc", "sg"): locative,
                    **_hard_plural(stem),
                },
            )
        )
    return forms


def _stems(noun: str) -> tuple[str, ...]:
    """Return the stem, also without a vowel that is lost: навучэнец, навучэнца; пачатак, пачатку."""
    if noun[-1] in "кц" and noun[-2:-1] in ("е", "а", "о", "э") and noun[-3:-2] not in ("", *VOWELS):
        return (noun[:-2] + noun[-1],) if noun.endswith("ец") else (noun, noun[:-2] + noun[-1])
    return (noun[:-1] + "в",) if noun[-1] == "ў" else (noun,)


def _masculine_soft(stem: str, noun: str) -> Forms:
    return {
        ("nom", "sg"): (noun,),
        ("gen", "sg"): (f"{stem}я", f"{stem}ю"),
        ("dat", "sg"): (f"{stem}ю",),
        ("ins", "sg"): (f"{stem}ем", *_stressed(stem, "ём")),
        ("loc", "sg"): (f"{stem}і", f"{stem}ю"),
        **_plural_with(stem, "і", "я"),
    }


def _feminine_consonant(stem: str, noun: str) -> Forms:
    """Return the forms of мабільнасць, моладзь, ноч."""
    doubled = stem[:-2] + "ддз" if stem.endswith("дз") else stem + stem[-1:]
    oblique = (f"{stem}і", f"{stem}ы") if stem[-1:] in _ONLY_HARD else (f"{stem}і",)
    return {
        ("nom", "sg"): (noun,),
        ("gen", "sg"): oblique,
        ("dat", "sg"): oblique,
        ("ins", "sg"): (f"{stem}ю", f"{doubled}ю", f"{doubled}у"),
        ("loc", "sg"): oblique,
        **_plural_with(stem, "і", "я"),
    }


def _feminine_hard(stem: str) -> Forms:
    velar = stem[-1:] in ("к", "г", "х")
    genitive = f"{stem}{'і' if velar else 'ы'}"
    if stem[-1:] in _ONLY_HARD:
        dative: tuple[str, ...] = (f"{stem}ы",)
    elif stem[-1:] == "к":
        dative = (f"{stem[:-1]}цы", f"{stem[:-1]}це")
    else:
        dative = (f"{_softened(stem)}е",)
    bare = (stem[:-1] + "а" + stem[-1],) if stem[-1:] == "к" and stem[-2:-1] not in VOWELS else (stem,)
    plural = _hard_plural(stem)
    plural["gen", "pl"] = (*bare, *plural["gen", "pl"])
    return {
        ("nom", "sg"): (f"{stem}а",),
        ("acc", "sg"): (f"{stem}у",),
        ("gen", "sg"): (genitive,),
        ("dat", "sg"): dative,
        ("ins", "sg"): (f"{stem}ай", f"{stem}аю", *_stressed(stem, "ой")),
        ("loc", "sg"): dative,
        **plural,
    }


def _feminine_soft(stem: str) -> Forms:
    plural = _plural_with(stem, "і", "я")
    if stem[-1:] == "і":
        plural["gen", "pl"] = (f"{stem}й", *plural["gen", "pl"])
    oblique = (f"{stem}і",)
    return {
        ("nom", "sg"): (f"{stem}я",),
        ("acc", "sg"): (f"{stem}ю",),
        ("gen", "sg"): oblique,
        ("dat", "sg"): oblique,
        ("ins", "sg"): (f"{stem}яй", f"{stem}ей", f"{stem}яю", *_stressed(stem, "ёй")),
        ("loc", "sg"): oblique,
        **plural,
    }


def _neuter(stem: str, noun: str) -> Forms:
    locative = f"{stem}ы" if stem[-1:] in _ONLY_HARD else f"{_softened(stem)}е"
    a, u = ("а", "у") if noun[-1] in "ао" else ("я", "ю")
    plural = _hard_plural(stem)
    plural["gen", "pl"] = (stem, *plural["gen", "pl"])
    return {
        ("nom", "sg"): (noun,),
        ("gen", "sg"): (f"{stem}{a}",),
        ("dat", "sg"): (f"{stem}{u}",),
        ("ins", "sg"): (f"{stem}{a}м", f"{noun}м"),
        ("loc", "sg"): (locative, f"{stem}{u}", f"{stem}і"),
        **plural,
    }


def _neuter_soft(noun: str) -> Forms:
    """Return the forms of навучанне, жыццё."""
    stem = noun[:-1]
    hard = noun[-1] == "а"
    return {
        ("nom", "sg"): (noun,),
        ("gen", "sg"): (f"{stem}{'а' if hard else 'я'}",),
        ("dat", "sg"): (f"{stem}{'у' if hard else 'ю'}",),
        ("ins", "sg"): (f"{stem}{'ам' if hard else 'ем'}",),
        ("loc", "sg"): (f"{stem}{'ы' if hard else 'і'}",),
        **_plural_with(stem, "і", "я"),
    }


def _plural(stem: str, noun: str) -> Forms:
    vowel = "а" if noun[-1] == "ы" or stem[-1:] in ("к", "г", "х") else "я"
    forms = _plural_with(stem, noun[-1], vowel)
    forms["gen", "pl"] = (stem, *forms["gen", "pl"])
    return forms
