"""Where the terms of a glossary stand in a text, in any grammatical case, by one look at each word."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bsmu_news.domain.glossary import Term
from bsmu_news.language.terms.forms import forbidden_in, forms_of

_RUN = re.compile(r"\w+")
_PIECES = re.compile(r"\w+|\W+")
_SAME = {
    "ё": "е",
    "ў": "у",
    "’": "'",
    "ʼ": "'",
    "\u2010": "-",
    "\u2011": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
}
_WIDEST_GAP = 4


class Occurrence(NamedTuple):
    """A term in a text: where, and as which of its listed forms. The span is that of the text as given."""

    term: Term
    start: int
    end: int
    form: str
    forbidden: bool = False


class _Candidate(NamedTuple):
    """A form of a listed phrase: its words after the first with what parts them, and the capitals that it needs.

    `second` is a space and the second word, for a quick look.
    """

    second: str
    rest: tuple[tuple[str, str], ...]
    term: Term
    listed: str
    forbidden: bool
    capitals: tuple[str, ...] | None
    joins: bool
    """Whether it may be part of a compound: `BSMU-based`, but not `wheel-chair` for `chair`."""


class TermIndex(NamedTuple):
    """The forms of all terms by language and first word, longest first; `odd` are first words with digits in them."""

    terms: tuple[Term, ...]
    languages: Mapping[str, Mapping[str, tuple[_Candidate, ...]]]
    odd: Mapping[str, tuple[str, ...]]


def build_index(
    terms: Sequence[Term],
    languages: Iterable[str],
    forms: Mapping[str, Mapping[str, Sequence[str]]] | None = None,
) -> TermIndex:
    """Return the index of a glossary for some languages.

    `forms` are results of `forms_of` by language, where they are at hand; a phrase that is not in them is inflected.
    """
    entries = {language: _entries(terms, language, (forms or {}).get(language, {})) for language in languages}
    odd = {language: tuple(word for word in words if not word.isalpha()) for language, words in entries.items()}
    return TermIndex(tuple(terms), entries, odd)


def find_terms(text: str, language: str, index: TermIndex) -> list[Occurrence]:
    """Return the terms in a text in order, the longest where they overlap; what two rows list stands there twice.

    Names need their capitals, abbreviations exactly their letters; other terms are found in small and capital letters.
    A line break, a no-break space and a hyphen between two words count as a space.
    """
    return longest(find_all(text, language, index))


def find_all(
    text: str, language: str, index: TermIndex, vocabulary: AbstractSet[str] | None = None, same: str | None = None
) -> list[Occurrence]:
    """Return also those terms that are part of longer ones.

    `vocabulary` is `vocabulary_of` the text's words and `same` the folded text, where they are at hand.
    """
    entries = index.languages.get(language)
    if not entries:
        return []
    same = same or fold(text)
    present = entries.keys() & (set(_RUN.findall(same)) if vocabulary is None else vocabulary)
    present |= {word for word in index.odd[language] if word in same}
    found = [one for word in present for one in _at(text, same, word, entries[word], english=language == "en")]
    found.sort(key=_order)
    return found


def vocabulary_of(words: Iterable[str]) -> set[str]:
    """Return the folded words of a text, the parts of compounds each on its own."""
    return set(fold("\n".join(set(words))).replace("-", "\n").replace("'", "\n").split("\n"))


def places_of(word: str, same: str) -> list[int]:
    """Return where a word stands in a folded text."""
    found = []
    start, length = same.find(word), len(word)
    while start >= 0:
        end = start + length
        if not same[end : end + 1].isalnum() and not (start and same[start - 1].isalnum()):
            found.append(start)
        start = same.find(word, end)
    return found


def longest(found: Iterable[Occurrence]) -> list[Occurrence]:
    """Return those of sorted occurrences that no longer one covers; an accepted form goes before a forbidden one."""
    kept: list[Occurrence] = []
    for one in found:
        last = kept[-1] if kept else None
        again = last is not None and one[1:3] == last[1:3] and one.term is not last.term
        if last is None or one.start >= last.end or (again and one.forbidden == last.forbidden):
            kept.append(one)
    return kept


def fold(text: str) -> str:
    """Return a text of the same length in small letters, ё as е, ў as у, apostrophes and spaces plain."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    for char, same in _SAME.items():
        if char in low:
            low = low.replace(char, same)
    return low


def _at(text: str, same: str, word: str, candidates: Sequence[_Candidate], *, english: bool) -> list[Occurrence]:
    """Return the terms that begin with a word."""
    found = []
    for start in places_of(word, same):
        first_end = start + len(word)
        following = same[first_end : first_end + 2]
        plain = following[:1] == " " and following[1:].isalnum()
        for one in candidates:
            # Nearly all candidates end here: what follows the space is another word.
            if plain and one.second and not same.startswith(one.second, first_end):
                continue
            end = _end(same, first_end, one.rest) if one.rest else first_end
            if end and _stands_alone(same, start, end, one, english=english) and _has_capitals(text, start, end, one):
                found.append(Occurrence(one.term, start, end, one.listed, one.forbidden))
    return found


def _end(same: str, position: int, rest: Sequence[tuple[str, str]]) -> int:
    """Return where a candidate ends whose first word ends at `position`; 0 when the text reads otherwise."""
    for gap, word in rest:
        start = position
        while start < position + _WIDEST_GAP and start < len(same) and not same[start].isalnum():
            start += 1
        if not same.startswith(word, start) or not _same_gap(same[position:start], gap):
            return 0
        position = start + len(word)
    return 0 if _is_letter(same, position) else position


def _same_gap(found: str, wanted: str) -> bool:
    if not wanted:
        # An empty line parts paragraphs.
        return found == "-" or (not found.strip(" \n") and found.count("\n") <= 1)
    if wanted == "-":
        return found in ("-", "–")
    return found.replace(" ", "").replace("\n", "") == wanted


def _stands_alone(same: str, start: int, end: int, candidate: _Candidate, *, english: bool) -> bool:
    """Tell whether no apostrophe joins a term to more letters, nor a hyphen that may not."""
    before, after = same[start - 1 : start], same[end : end + 1]
    if after == "'" and _is_letter(same, end + 1):
        return english and same[end + 1] == "s" and not _is_letter(same, end + 2)
    if before == "'" and _is_letter(same, start - 2):
        return False
    if candidate.joins:
        return True
    return not (after == "-" and _is_letter(same, end + 1)) and not (before == "-" and _is_letter(same, start - 2))


def _has_capitals(text: str, start: int, end: int, candidate: _Candidate) -> bool:
    wanted = candidate.capitals
    return not wanted or all(map(_capitals_fit, _RUN.findall(text[start:end]), wanted))


def _capitals_fit(found: str, wanted: str) -> bool:
    """Tell whether a word has the capitals of a listed one: exactly its letters where that has several."""
    if wanted[1:] != wanted[1:].lower():
        return found == wanted
    return found[0].isupper() or not wanted[0].isupper()


def _is_letter(text: str, position: int) -> bool:
    return 0 <= position < len(text) and text[position].isalnum()


def _order(one: Occurrence) -> tuple[int, int, bool]:
    return one.start, -one.end, one.forbidden


def _entries(
    terms: Sequence[Term], language: str, known: Mapping[str, Sequence[str]]
) -> Mapping[str, tuple[_Candidate, ...]]:
    forms = {**forms_of([term for term in terms if not _knows(term, language, known)], language), **known}
    entries: dict[str, list[_Candidate]] = {}
    for term in terms:
        bad = forbidden_in(term, language)
        for listed in (*term.forms.get(language, ()), *bad):
            for form in forms[listed]:
                first, candidate = _candidate(form, term, listed, forbidden=listed in bad)
                if first:
                    entries.setdefault(first, []).append(candidate)
    return {first: tuple(sorted(found, key=_length, reverse=True)) for first, found in entries.items()}


def _knows(term: Term, language: str, known: Mapping[str, Sequence[str]]) -> bool:
    return all(phrase in known for phrase in (*term.forms.get(language, ()), *forbidden_in(term, language)))


def _candidate(form: str, term: Term, listed: str, *, forbidden: bool) -> tuple[str, _Candidate]:
    pieces = _PIECES.findall(fold(form))
    if pieces and not _RUN.match(pieces[0]):
        pieces = pieces[1:]
    if pieces and not _RUN.match(pieces[-1]):
        pieces = pieces[:-1]
    if not pieces:
        return "", _Candidate("", (), term, listed, forbidden, None, joins=False)
    gaps = (gap.replace(" ", "").replace("–", "-") for gap in pieces[1::2])
    capitals = None
    if term.kind != "term" and not forbidden:
        capitals = tuple(_RUN.findall(form))
    elif listed.isupper() and len(listed) > 1:
        capitals = (listed,)
    joins = bool(capitals)
    rest = tuple(zip(gaps, pieces[2::2], strict=True))
    second = f" {rest[0][1]}" if rest and not rest[0][0] else ""
    return pieces[0], _Candidate(second, rest, term, listed, forbidden, capitals, joins=joins)


def _length(candidate: _Candidate) -> int:
    return sum(len(word) for _gap, word in candidate.rest)
