"""Which section of the newsroom a page's breadcrumb means."""

import re
from collections.abc import Iterable, Mapping

# The beginnings of words that breadcrumbs use, and the English word that ids of sections are made of.
_WORDS = {
    "международн": "international",
    "міжнародн": "international",
    "иностранн": "international",
    "замежн": "international",
    "общеуниверситет": "university",
    "агульнаўніверсітэ": "university",
    "агульнауніверсітэ": "university",
    "университет": "university",
    "універсітэ": "university",
    "ўніверсітэ": "university",
    "воспитат": "educational",
    "выхаваўч": "educational",
    "работ": "work",
    "работа": "work",
    "праца": "work",
    "учащ": "students",
    "навучэнц": "students",
    "студен": "students",
    "студэн": "students",
    "фармац": "pharmaceutical",
    "спорт": "sports",
    "наук": "science",
    "науч": "science",
    "навук": "science",
    "культур": "culture",
    "факультет": "faculty",
    "факультэт": "faculty",
}
_SAME_BEGINNING = 5
_ENOUGH = 0.5


def section_of(label: str, sections: Iterable[str], names: Mapping[str, Mapping[str, str]]) -> tuple[str | None, bool]:
    """Return the id of the section that a breadcrumb's last part names, and whether that is sure.

    Sure is a name from the newsroom's settings or the id itself; else the id that shares most words is a guess.
    """
    wanted = _plain(label)
    for section in sections:
        known = {_plain(name) for name in names.get(section, {}).values()} | {_plain(section)}
        if wanted in known:
            return section, True
    words = [_english(word) for word in wanted.split()]
    scored = [(_share(section.split("-"), words), section) for section in sections]
    (share, _count), best = max(scored, default=((0.0, 0), ""))
    return (best, False) if share > _ENOUGH else (None, False)


def section_name(section: str, language: str, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return what the site prints for a section; its id in words where the settings name it in no such language."""
    return names.get(section, {}).get(language) or section.replace("-", " ").capitalize()


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w]+", text.casefold().replace("’", "").replace("'", "")))


def _english(word: str) -> str:
    return next((english for start, english in _WORDS.items() if word.startswith(start)), word)


def _share(id_words: list[str], words: list[str]) -> tuple[float, int]:
    """Return the share of an id's words that a label has, and their number."""
    hits = sum(any(_alike(one, other) for other in words) for one in id_words)
    return hits / len(id_words), hits


def _alike(one: str, other: str) -> bool:
    return one[:_SAME_BEGINNING] == other[:_SAME_BEGINNING]
