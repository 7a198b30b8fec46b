"""Right words at the distance of one slip: a letter dropped, added, changed, or two that changed places."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from bsmu_news.language.spelling.dictionary import read_lines
from bsmu_news.language.spelling.endings import Spells

_EDGE = "  "


def near_word(word: str, language: str, spells: Spells) -> str | None:
    """Return a right word that is one slip away from a wrong one in small letters, if there is any: 1 to 5 ms."""
    return next((other for other in _slips(word, _followers(language)) if spells(other)), None)


@lru_cache
def _followers(language: str) -> Mapping[str, str]:
    """Return which letters follow two others in any right word; spaces stand for its edges.

    Of some 700 words at one slip from a wrong one, about 100 are left that could be words at all.
    """
    pairs = (line.split() for line in read_lines(f"trigrams.{language}.txt"))
    return {pair.replace("_", " "): letters.replace("_", " ") for pair, letters in pairs}


def _slips(word: str, followers: Mapping[str, str]) -> Iterator[str]:
    """Yield the words at one slip in which the letters around it may stand together."""
    padded = _EDGE + word + _EDGE
    for at in range(len(_EDGE), len(padded) - len(_EDGE) + 1):
        head, tail = padded[:at], padded[at:]
        slipped = [tail[1:], tail[1:2] + tail[:1] + tail[2:]] if tail != _EDGE else []
        for letter in followers.get(head[-2:], ""):
            slipped.append(letter + tail)
            if tail != _EDGE:
                slipped.append(letter + tail[1:])
        for rest in slipped:
            if _may_stand(head[-2:] + rest[:4], followers) and head + rest != padded:
                yield (head + rest).strip()


def _may_stand(letters: str, followers: Mapping[str, str]) -> bool:
    return all(letters[at + 2] in followers.get(letters[at : at + 2], "") for at in range(len(letters) - 2))
