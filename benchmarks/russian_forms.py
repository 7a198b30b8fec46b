"""Inflects the regular Russian words that generated news are made of; exceptions are not in the word lists."""

_CASES = ("nom", "gen", "dat", "acc", "ins", "pre")
_NOUNS = {
    # By the end of the word: what is cut off, the singular and the plural; None stands for the bare stem.
    "ия": ("fem", "я", "я и и ю ей и", "и й ям и ями ях"),
    "ие": ("neu", "е", "е я ю е ем и", "я й ям я ями ях"),
    "а": ("fem", "а", "а ы е у ой е", "ы - ам ы ами ах"),
    "о": ("neu", "о", "о а у о ом е", "а - ам а ами ах"),
    "тель": ("mas", "ь", "ь я ю ь ем е", "и ей ям и ями ях"),
    "ь": ("fem", "ь", "ь и и ь ью и", "и ей ям и ями ях"),
    "ий": ("mas", "й", "й я ю й ем и", "и ев ям и ями ях"),
    "й": ("mas", "й", "й я ю й ем е", "и ев ям и ями ях"),
    "": ("mas", "", "- а у - ом е", "ы ов ам ы ами ах"),
}
_HARD = {
    "mas": "ый ого ому ый ым ом",
    "fem": "ая ой ой ую ой ой",
    "neu": "ое ого ому ое ым ом",
    "pl": "ые ых ым ые ыми ых",
}
_SOFT = {
    "mas": "ий его ему ий им ем",
    "fem": "яя ей ей юю ей ей",
    "neu": "ее его ему ее им ем",
    "pl": "ие их им ие ими их",
}
_VELARS, _HISSING = "гкх", "жшчщ"
_SPELLING = str.maketrans("ыяю", "иау")


def gender(noun: str) -> str:
    """Return mas, fem or neu."""
    return _NOUNS[_pattern(noun)][0]


def noun_form(noun: str, case: str, *, plural: bool = False, alive: bool = False) -> str:
    """Return a noun in a case (nom, gen, dat, acc, ins, pre)."""
    kind, cut, singular, plurals = _NOUNS[_pattern(noun)]
    if case == "acc" and alive and (plural or kind == "mas"):
        case = "gen"
    stem = noun.removesuffix(cut)
    if plural and case == "gen" and _pattern(noun) in ("а", "о"):
        return _bare(stem)
    if plural and case == "gen" and not cut and stem[-1] in _HISSING + "ц":
        return stem + ("ев" if stem[-1] == "ц" else "ей")
    ending = (plurals if plural else singular).split()[_CASES.index(case)].strip("-")
    return stem + _spelt(stem, ending)


def adjective_form(adjective: str, case: str, kind: str, *, alive: bool = False) -> str:
    """Return an adjective in a case; `kind` is mas, fem, neu or pl."""
    if case == "acc" and alive and kind in ("mas", "pl"):
        case = "gen"
    if kind == "mas" and case in ("nom", "acc"):
        return adjective
    stem, soft = adjective[:-2], adjective.endswith("ий") and adjective[-3] not in _VELARS
    ending = (_SOFT if soft else _HARD)[kind].split()[_CASES.index(case)]
    if soft and stem[-1] in _HISSING:
        return stem + ending[0].translate(_SPELLING) + ending[1:]
    return stem + (ending.replace("ы", "и") if stem[-1] in _VELARS + _HISSING else ending)


def past(verb: str, kind: str) -> str:
    """Return the past of a verb that ends in a vowel and -ть; `kind` is mas, fem, neu or pl."""
    return verb.removesuffix("ть") + {"mas": "л", "fem": "ла", "neu": "ло", "pl": "ли"}[kind]


def surname_form(surname: str, case: str, *, woman: bool) -> str:
    """Return a surname in -ов, -ев or -ин in a case."""
    endings = "а ой ой у ой ой" if woman else "- а у а ым е"
    return surname + endings.split()[_CASES.index(case)].strip("-")


def _pattern(noun: str) -> str:
    return next(end for end in _NOUNS if noun.endswith(end))


def _bare(stem: str) -> str:
    """Return the genitive plural of a word in -а or -о: `выставк` becomes `выставок`."""
    if stem.endswith("к") and stem[-2] not in "аеиоуыэюя":
        return stem[:-1] + ("ек" if stem[-2] in _HISSING else "ок")
    return stem


def _spelt(stem: str, ending: str) -> str:
    if not stem or not ending:
        return ending
    if stem[-1] in _VELARS + _HISSING and ending.startswith("ы"):
        return "и" + ending[1:]
    return "ей" if stem[-1] in _HISSING + "ц" and ending == "ой" else ending
