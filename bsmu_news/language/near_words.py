"""Near words: what somebody may have meant."""

from collections.abc import Iterable

from bsmu_news.messages import _


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known word that is nearest to one, or None; capitals do not count."""
    import difflib  # noqa: PLC0415 - only a slip needs it

    by_folded = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(word.casefold(), by_folded, 1, cutoff)
    return by_folded[found[0]] if found else None


def hint_at(word: str, known: Iterable[str]) -> str:
    """Return the hint of an error: the near word, or all that there are."""
    choices = list(known)
    near = nearest(word, choices)
    if near:
        return _("Did you mean {name}?").format(name=near)
    return _("Known here: {names}.").format(names=", ".join(choices))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a finding: `; did you mean “…”?`, or the list of what there is."""
    choices = list(known)
    near = nearest(word, choices)
    if near:
        return _("; did you mean “{word}”?").format(word=near)
    return _("; known are {words}").format(words=", ".join(choices)) if choices else ""
