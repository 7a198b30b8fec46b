"""The forms of an English phrase: its head noun in singular and plural. The matching knows possessives and capitals."""

_PREPOSITIONS = frozenset("of for in at on to from with by under during against about into between".split())
_IRREGULAR = {
    "child": "children",
    "man": "men",
    "woman": "women",
    "person": "people",
    "foot": "feet",
    "tooth": "teeth",
    "mouse": "mice",
    "crisis": "crises",
    "thesis": "theses",
    "analysis": "analyses",
    "diagnosis": "diagnoses",
    "prognosis": "prognoses",
    "hypothesis": "hypotheses",
    "basis": "bases",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "curriculum": "curricula",
    "symposium": "symposia",
    "bacterium": "bacteria",
    "medium": "media",
    "datum": "data",
    "alumnus": "alumni",
    "stimulus": "stimuli",
    "nucleus": "nuclei",
    "life": "lives",
    "knife": "knives",
    "half": "halves",
    "staff": "staff",
    "series": "series",
}
_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()}


def english_forms(phrase: str) -> tuple[str, ...]:
    """Return a phrase with its head noun in both numbers, the given one first."""
    words = phrase.split(" ")
    head = next((index for index, word in enumerate(words) if index and word in _PREPOSITIONS), len(words)) - 1
    other = _singular(words[head]) or _plural(words[head])
    return (phrase, " ".join((*words[:head], other, *words[head + 1 :]))) if other else (phrase,)


def _plural(word: str) -> str:
    if not word[-1:].isalpha() or not word.isascii() or word[1:] != word[1:].lower():
        return word + "s" if word.isupper() and len(word) > 1 and word.isalpha() else ""
    small = word.lower()
    if small in _IRREGULAR:
        return word[0] + _IRREGULAR[small][1:]
    if small.endswith("ics"):
        return ""
    if small.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if small.endswith("y") and small[-2:-1] not in ("a", "e", "i", "o", "u"):
        return word[:-1] + "ies"
    return word + "s"


def _singular(word: str) -> str:
    small = word.lower()
    if small in _SINGULAR:
        return word[0] + _SINGULAR[small][1:]
    if small.endswith("ies") and len(small) > len("series"):
        return word[:-3] + "y"
    if small.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if small.endswith("s") and not small.endswith(("ss", "us", "is", "ics")) and len(small) > 3 else ""  # noqa: PLR2004 - gas, bus
