"""Case forms of Russian and Belarusian names of people, and the nominatives that a form may come from.

pymorphy3 knows the Russian names of its dictionary; endings tell the rest. As with terms, a form too many is harmless.
"""

from collections.abc import Sequence

from bsmu_news.language.names.first_names import belarusian_first_names, russian_first_names
from bsmu_news.language.terms.belarusian_nouns import noun_forms

_NAMES = frozenset(("Name", "Patr", "Surn"))
_GENDERS = {"m": "masc", "f": "femn"}
_HUSHING = frozenset("жшчщц")
_VELAR = frozenset("кгх")
_RUSSIAN_VOWELS = frozenset("аеёиоуыэюя")

# Endings of surnames that decline like adjectives or possessives: nominative, stem cut, the endings of the cases.
_RUSSIAN_MEN = (
    (("ский", "цкий", "кий", "ний"), 2, ("ого", "ому", "им", "ом", "его", "ему", "ем")),
    (("ый", "ой"), 2, ("ого", "ому", "ым", "ом")),
    (("ов", "ев", "ёв", "ин", "ын"), 0, ("а", "у", "ым", "ом", "е")),
)
_RUSSIAN_WOMEN = (
    (("ая", "яя"), 2, ("ой", "ую", "ою", "ей", "юю")),
    (("ова", "ева", "ёва", "ина", "ына"), 1, ("ой", "у", "ою", "ы", "е")),
)
_BELARUSIAN_MEN = (
    (("скі", "цкі"), 1, ("ага", "аму", "ім")),
    (("ы",), 1, ("ага", "аму", "ым")),
    (("ін", "ын"), 0, ("а", "у", "ым", "ам", "е")),
)
_BELARUSIAN_WOMEN = (
    (("ая", "яя"), 2, ("ай", "ую", "аю", "яй", "юю")),
    (("ава", "ова", "ева", "ёва", "іна", "ына"), 1, ("ай", "ой", "у", "аю", "ы", "е")),
)

# An ending of a case, and the endings of the nominatives that it may belong to.
_NOMINATIVES = {
    "ru": (
        ("ского", ("ский",)),
        ("ского", ("ской",)),
        ("скому", ("ский",)),
        ("ским", ("ский",)),
        ("ском", ("ский",)),
        ("ской", ("ская",)),
        ("скую", ("ская",)),
        ("ого", ("ый", "ой")),
        ("ому", ("ый", "ой")),
        ("ой", ("а", "ая")),
        ("ую", ("ая",)),
        ("ым", ("", "ый", "ой")),
        ("ом", ("", "ой")),
        ("ем", ("", "й", "ь")),
        ("ём", ("ь",)),
        ("ью", ("ь",)),
        ("ии", ("ия", "ий")),
        ("ию", ("ия", "ий")),
        ("ией", ("ия",)),
        ("ием", ("ий",)),
        ("ей", ("я", "а")),
        ("у", ("", "а")),
        ("а", ("",)),
        ("е", ("", "а", "я", "й", "ь")),
        ("ы", ("а", "")),
        ("и", ("я", "ь", "а")),
        ("ю", ("й", "ь", "я")),
        ("я", ("й", "ь")),
    ),
    "be": (
        ("скага", ("скі",)),
        ("скаму", ("скі",)),
        ("скім", ("скі",)),
        ("скай", ("ская",)),
        ("скую", ("ская",)),
        ("ага", ("ы",)),
        ("аму", ("ы",)),
        ("ава", ("аў",)),
        ("аву", ("аў", "ава")),
        ("авым", ("аў",)),
        ("аве", ("аў",)),
        ("ова", ("оў",)),
        ("ову", ("оў", "ова")),
        ("овым", ("оў",)),
        ("ове", ("оў",)),
        ("ева", ("еў",)),
        ("еву", ("еў", "ева")),
        ("евым", ("еў",)),
        ("еве", ("еў",)),
        ("ай", ("а", "ая")),
        ("ую", ("ая",)),
        ("ым", ("",)),
        ("ам", ("",)),
        ("ем", ("", "й", "ь")),
        ("іі", ("ія", "ій")),
        ("ію", ("ія", "ій")),
        ("іяй", ("ія",)),
        ("яй", ("я",)),
        ("у", ("", "а")),
        ("а", ("",)),
        ("е", ("", "а")),
        ("ы", ("а", "")),
        ("і", ("я", "ь", "й")),
        ("ю", ("й", "ь", "я")),
        ("я", ("й", "ь")),
    ),
}


def case_forms(word: str, language: str, gender: str = "") -> tuple[str, ...]:
    """Return the forms of a word of a name in all cases, the nominative first; `gender` is m, f, or empty for both."""
    known = [form for one in gender or "mf" for form in _of_dictionary(word, one)] if language == "ru" else []
    return tuple(dict.fromkeys((*endings_of(word, language, gender), *known)))


def endings_of(word: str, language: str, gender: str = "") -> tuple[str, ...]:
    """Return what `case_forms` does by the endings alone, without a dictionary."""
    decline = {"ru": _russian, "be": _belarusian}.get(language)
    found = [form for one in gender or "mf" for form in decline(word, one)] if decline else []
    return tuple(dict.fromkeys((word, *found)))


def nominatives(word: str, language: str) -> tuple[str, ...]:
    """Return the nominatives that a word of a name may be a form of, itself first: Карначевой gives Карначева too."""
    found = [word]
    for ending, bases in _NOMINATIVES.get(language, ()):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            found += [stem + base for base in bases if base or stem[-1] not in _RUSSIAN_VOWELS]
    return tuple(dict.fromkeys(found))


def gender_of(words: Sequence[str], language: str) -> str:
    """Return m or f of somebody's name in Russian or Belarusian; empty when nothing tells."""
    known = russian_first_names() if language == "ru" else belarusian_first_names()
    for word in words:
        if word in known:
            return known[word]
    for word in words:
        if word.endswith(("вна", "ична", "ўна", "ова", "ева", "ёва", "ава", "ина", "іна", "ына", "ская", "цкая")):
            return "f"
    if len(words) > 1 and any(
        word.endswith(("вич", "віч", "ский", "цкий", "скі", "цкі", "ов", "ев")) for word in words
    ):
        return "m"
    return ""


def _of_dictionary(word: str, gender: str) -> list[str]:
    """Return the forms that pymorphy3 has of a name of one gender: Павел, Павла; Лев, Льва."""
    from bsmu_news.language.terms.russian import analyzer  # noqa: PLC0415 - the dictionary is heavy

    morph = analyzer()
    for parse in morph.parse(word):
        tag = parse[1]
        if tag.case == "nomn" and _NAMES & tag.grammemes and _GENDERS[gender] in tag.grammemes:
            forms = (form for form in morph.get_lexeme(parse) if {"sing", _GENDERS[gender]} <= form[1].grammemes)
            return [form[0][:1].upper() + form[0][1:] for form in forms]
    return []


def _russian(word: str, gender: str) -> list[str]:
    if word == "Лев":
        return ["Льва", "Льву", "Львом", "Льве"]
    for endings, cut, cases in _RUSSIAN_MEN if gender == "m" else _RUSSIAN_WOMEN:
        if word.endswith(endings):
            stem = word[: len(word) - cut]
            return [stem + case for case in cases]
    stem, last = word[:-1], word[-1:]
    before = stem[-1:]
    if last in ("а", "я"):
        return _russian_vowel(stem, before, last)
    if gender == "f":
        return [stem + "и", stem + "ью"] if last == "ь" else []
    if last in ("й", "ь"):
        return [stem + end for end in ("я", "ю", "ем", "ём", "и" if before == "и" else "е")]
    return [] if last in _RUSSIAN_VOWELS or word.endswith(("ых", "их")) else _russian_consonant(word)


def _russian_vowel(stem: str, before: str, last: str) -> list[str]:
    if last == "а":
        genitive = stem + ("и" if before in _VELAR | _HUSHING else "ы")
        return [genitive, *(stem + end for end in ("е", "у", "ой", "ей"))]
    return [stem + end for end in (("и", "ю", "ей") if before == "и" else ("и", "е", "ю", "ей", "ёй"))]


def _russian_consonant(word: str) -> list[str]:
    stems, last = [word], word[-1:]
    if word[-2:-1] in ("о", "е", "ё") and last in ("к", "ц", "л") and len(word) > 3:  # noqa: PLR2004 - Бек
        stems.append(word[:-2] + last)  # Руденок, Руденка
    return [one + end for one in stems for end in ("а", "у", "ом", "ем", "е")] if word else []


def _belarusian(word: str, gender: str) -> list[str]:
    for endings, cut, cases in _BELARUSIAN_MEN if gender == "m" else _BELARUSIAN_WOMEN:
        if word.endswith(endings):
            stem = word[: len(word) - cut]
            return [stem + case for case in cases]
    if gender == "m" and word.endswith("ў"):
        return [word[:-1] + end for end in ("ва", "ву", "вым", "вам", "ве")]
    if gender == "f" and word[-1:] not in ("а", "я", "ь"):
        return []
    forms = noun_forms(word.lower(), "m" if gender == "m" and word[-1:] not in ("а", "я") else "f")
    found = [form for (_case, number), alternatives in forms.items() if number == "sg" for form in alternatives]
    return [form[:1].upper() + form[1:] for form in found]
