"""Whether initials in Latin letters can stand for names whose first letters are Cyrillic."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bsmu_news.language.names.first_names import name_lines

_BY_SCHEME = """
а ao б b в vw г gh д d е eyji ё eyji ж zj з zs и iyje й iyj к kcqx л l м m н n о oa п p р r с scz т t у uow ф fpt
х khcxj ц tcz ч ct ш sc щ s э e ю yiju я yija і iyje ў uvw
""".split()
_ONE = re.compile(r"[^\W\d_]+(?=\.)")


def initials_in(text: str) -> tuple[str, ...]:
    """Return the first letters of initials in small letters: `P.I.`, `Yu. P.`."""
    return tuple(word[0].lower() for word in _ONE.findall(text))


def initials_agree(source: Sequence[str], target: Sequence[str]) -> bool:
    """Tell whether each Latin letter may begin a name that begins with the Cyrillic one at its place.

    Names are called by English and Belarusian forms, too: «Е.» may be Alena or Katsiaryna. Letters too many on
    one side are nobody's.
    """
    known = _readings()
    return all(theirs in known.get(mine, theirs) for mine, theirs in zip(source, target, strict=False))


@lru_cache(maxsize=1)
def _readings() -> dict[str, frozenset[str]]:
    """Return by a small Cyrillic letter all Latin ones that it may become in a name."""
    found = {letter: set(others) for letter, others in zip(_BY_SCHEME[::2], _BY_SCHEME[1::2], strict=True)}
    for names in name_lines():
        latin = {name[0].lower() for name in names if name.isascii()}
        for name in names:
            if not name.isascii():
                found.setdefault(name[0].lower(), set()).update(latin)
    return {letter: frozenset(others) for letter, others in found.items()}
