"""Tells what of a text stays recognizable in its translation: numbers, names, words of common origin, everyday words.

Words are compared by their consonants in one alphabet, vowels and endings left away, so that «Карначёвой» and
“Karnacheva”, «лаборатория» and “laboratory” have the same key. Such keys are cheap and sometimes agree by chance:
they are evidence in sum, never proof alone.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bsmu_news.language.concepts import notion_of

_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_NAME_LENGTH = 3
"""Consonants of a name that are compared; endings of cases start soon after."""
_WORD_LENGTH = 4
_SHORTEST_NAME = 2
_DOUBLED = re.compile(r"(.)\1+")
_DIGRAPHS = (
    ("chr", "kr"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("tsi", "t"), ("ts", "s"),
    ("tz", "s"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("kh", "g"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("дж", "z"),
    ("дз", "d"), ("dz", "d"), ("тс", "s"), ("ці", "t"), ("ця", "t"), ("ць", "t"), ("цё", "t"), ("цю", "t"), ("уэ", "v"),
    ("уи", "v"), ("уо", "v"), ("уа", "v"),
)  # fmt: skip
_LETTERS = str.maketrans(
    dict(
        zip(
            "бвгґджзклмнпрстфхцчшщў" + "bcdfgjklmnpqrstvwz",
            "bvggdzzklmnprstfgssssv" + "bkdfgzklmnpkrstvvz",
            strict=True,
        )
    )
    | {"x": "ks"}
    | dict.fromkeys("аеёиоуыэюяіьъй'’ʼ" + "aeiouyh", "")
)


def anchors(text: str) -> Iterator[str]:
    """Yield the keys of a text: numbers as they are, names with a `^`, long words, notions with a `@`."""
    for token in _TOKENS.findall(text):
        yield from _keys(token)


@lru_cache(maxsize=16_384)
def skeleton(word: str) -> str:
    """Return the consonants of a word in small Latin letters that stand for how it sounds in all our languages."""
    folded = word.casefold()
    first = folded[:1]
    for group, one in _DIGRAPHS:
        if group in folded:
            folded = folded.replace(group, one)
    # An h is heard at the start of a word: «Гарлем», Harlem.
    bones = ("g" if first == "h" else "") + folded.translate(_LETTERS)
    return _DOUBLED.sub(r"\1", bones)


@lru_cache(maxsize=16_384)
def _keys(token: str) -> tuple[str, ...]:
    if token[0].isdigit():
        return (token,)
    bones = skeleton(token)
    keys = [bones[:_WORD_LENGTH]] if len(bones) >= _WORD_LENGTH else []
    if token[0].isupper() and len(bones) >= _SHORTEST_NAME:
        keys.append("^" + bones[:_NAME_LENGTH])
    notion = notion_of(token.lower())
    return (*keys, notion) if notion else tuple(keys)
