"""Whether an answer is in the language that was asked for, as far as letters tell; short texts are never doubted."""

import re

from bsmu_news.language.common_words import ENGLISH, NAME_PARTICLES

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\S*[/\\]\S*")
_WORD = re.compile(r"\w+(?:['’ʼ-]\w+)*")
_CYRILLIC = re.compile("[Ѐ-ԯ]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")
_ONLY = {"be": re.compile("[ўіЎІ]"), "ru": re.compile("[ищъИЩЪ]")}
"""Letters that one of the two has and the other has not."""
_NEITHER = re.compile("[їЇєЄґҐјЈљЉњЊћЋђЂџЏ]")
"""Letters of their neighbours."""

_CYRILLIC_LANGUAGES = ("ru", "be")
_CERTAIN = 2
"""Letters that must speak against a language, with hardly one for it."""
_ENOUGH = 8
"""Letters from which on their script tells something: a title in quotes may be all that there is."""
_OWN_SHARE = 3
"""One letter in so many must be of the language's own script."""
_SAME_IN_BOTH = 6
"""Words in a row that Russian and Belarusian hardly write alike."""
_SENTENCE = 3
"""Small Latin words that are no name."""


def echoes(answer: str, text: str, source: str, target: str) -> bool:
    """Tell whether an answer is the source, though something in it could have been translated.

    Numbers, addresses, names in Latin letters and what both languages write alike may stay as they are.
    """
    if _folded(answer) != _folded(text):
        return False
    words = _words(text)
    if source not in _CYRILLIC_LANGUAGES:
        small = _small_latin(words)
        return len(small) >= _SENTENCE or (source == "en" and not ENGLISH.isdisjoint(small))
    cyrillic = [word for word in words if _CYRILLIC.search(word) and len(word) > 1]
    if target not in _CYRILLIC_LANGUAGES:
        return bool(cyrillic)
    return len(cyrillic) >= _SAME_IN_BOTH or any(_ONLY[source].search(word) for word in cyrillic)


def in_another_language(answer: str, text: str, source: str, target: str) -> bool:
    """Tell whether an answer is surely in another language than `target`; of languages that are not ours, never."""
    if target not in (*_CYRILLIC_LANGUAGES, "en"):
        return False
    words = _words(answer)
    if source in _CYRILLIC_LANGUAGES and target in _CYRILLIC_LANGUAGES:
        # What is in another script in both stays as it is.
        kept = {word.casefold() for word in _words(text)}
        words = [word for word in words if word.casefold() not in kept]
    joined = " ".join(words)
    letters = len(_LETTER.findall(joined))
    own = _LATIN if target == "en" else _CYRILLIC
    if letters >= _ENOUGH and _OWN_SHARE * len(own.findall(joined)) < letters:
        # Names may stay in Latin letters; a sentence may not.
        return target == "en" or 2 * len(_LATIN.findall(joined)) < letters or len(_small_latin(words)) >= _SENTENCE
    return target != "en" and _speaks_against(target, joined)


def _speaks_against(target: str, text: str) -> bool:
    other = "ru" if target == "be" else "be"
    against = len(_ONLY[other].findall(text)) + len(_NEITHER.findall(text))
    return against >= _CERTAIN and against > 2 * len(_ONLY[target].findall(text))


def _words(text: str) -> list[str]:
    """Return the words without addresses and without what holds digits, such as codes and placeholders."""
    found = _WORD.findall(_ADDRESS.sub(" ", text))
    return [word for word in found if not any(map(str.isdigit, word))]


def _small_latin(words: list[str]) -> list[str]:
    """Return the words in small Latin letters that hardly stand in a name."""
    return [word for word in words if word[0].islower() and _LATIN.match(word) and word not in NAME_PARTICLES]


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
