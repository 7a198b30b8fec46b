"""Tells of words whether they are right, remembering every word that it has seen."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bsmu_news.domain.newsroom import EnglishName
from bsmu_news.language.spelling.compounds import known_in_parts
from bsmu_news.language.spelling.dictionary import Dictionary, open_dictionary, read_lines
from bsmu_news.language.spelling.endings import known_by_other_forms
from bsmu_news.language.spelling.english import sided_words
from bsmu_news.language.spelling.near import near_word

LANGUAGES = frozenset(("ru", "be", "en"))
LONGEST = 60
"""Longer ones are no words."""

_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`ʹ´", "'") | dict.fromkeys("\u00ad\u0301"))
_OWN_LETTERS = {
    "en": re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ'-]+"),
    "ru": re.compile(r"[А-Яа-яЁё'-]+"),
    "be": re.compile(r"[А-Яа-яЁёІіЎў'-]+"),
}
_ENGLISH_TAILS = ("'s", "s'", "'", "'d", "'ll", "'ve", "'re")


class Speller:
    """Knows the words of one language; words of other scripts and abbreviations are never wrong to it."""

    def __init__(self, language: str, english: EnglishName = "en-GB") -> None:
        self.language = language
        self.english = english
        self._right: set[str] = set()
        self._wrong: set[str] = set()
        self._near: dict[str, str | None] = {}

    def knows(self, word: str) -> bool:
        """Tell whether a word is right."""
        return not self.unknown((word,))

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Return the words that are not right, as they stand. Words seen before cost a look into a set.

        With a capital, a word must stand in the dictionary: its forms and parts are looked for in small letters only.
        """
        new = set(words)
        new -= self._right
        wrong = new & self._wrong
        for word in new - wrong:
            if self._check(word):
                self._right.add(word)
            else:
                self._wrong.add(word)
                wrong.add(word)
        return wrong

    def near(self, word: str) -> str | None:
        """Return a right word in small letters that is one slip away from a wrong one; some ms the first time.

        It is none of the other kind of English.
        """
        if word not in self._near:
            plain = _plain(word).lower()
            fits = len(plain) <= LONGEST and self._has_own_letters(plain)
            self._near[word] = near_word(plain, self.language, self._may_advise) if fits else None
        return self._near[word]

    def _may_advise(self, word: str) -> bool:
        if not self._dictionary.spell(word):
            return False
        sided = sided_words().get(word) if self.language == "en" else None
        return sided is None or sided.side not in (("american",) if self.english == "en-GB" else ("british", "ise"))

    @property
    def _dictionary(self) -> Dictionary:
        return _with_own_words(self.language)

    def _check(self, word: str) -> bool:
        plain = _plain(word)
        # A capital inside is an abbreviation or a made-up name: БГМУ, PhD, iPhone, Нью-Йорк.
        if len(plain) == 1 or len(plain) > LONGEST or plain[1:] != plain[1:].lower():
            return True
        if not self._has_own_letters(plain):
            return True
        return self._spells(plain) or self._known_otherwise(plain)

    def _has_own_letters(self, plain: str) -> bool:
        return _OWN_LETTERS[self.language].fullmatch(plain) is not None

    def _spells(self, word: str) -> bool:
        dictionary = self._dictionary
        if dictionary.spell(word):
            return True
        return self.language == "en" and self._spells_english(word, dictionary)

    @staticmethod
    def _spells_english(word: str, dictionary: Dictionary) -> bool:
        if word in sided_words():
            return True
        if not word.isascii():  # “café”, or not English at all
            return True
        return any(word.endswith(tail) and dictionary.spell(word[: -len(tail)]) for tail in _ENGLISH_TAILS)

    def _known_otherwise(self, word: str) -> bool:
        # Most unknown words with a capital are names: to look for their forms would be the larger part of the work.
        if word[0].isupper() and "-" not in word:
            return False
        small = word.lower()
        return self._known_form(small) or known_in_parts(small, self.language, self._known_part)

    def _known_part(self, part: str) -> bool:
        return self._spells(part) or self._known_form(part)

    def _known_form(self, word: str) -> bool:
        return self.language == "be" and known_by_other_forms(word, self._dictionary.spell)


@lru_cache
def speller_for(language: str, english: EnglishName = "en-GB") -> Speller:
    """Return the speller of `ru`, `be` or `en`; one for each in a process. Its dictionary is opened when needed."""
    return Speller(language, english)


@lru_cache
def _with_own_words(language: str) -> Dictionary:
    """Return the dictionary with the words that we add: each is bent like the one that its line starts with."""
    dictionary = open_dictionary(language)
    for line in read_lines(f"words.{language}.txt"):
        model, _colon, words = line.rpartition(":")
        for word in words.split():
            if model:
                dictionary.add_with_affix(word, model.strip())
            else:
                dictionary.add(word)
    return dictionary


def _plain(word: str) -> str:
    return word.translate(_APOSTROPHES)
