"""The closing credits of an article as the site prints them: `Author: …;` / `Photos …;` / `Translation: ….`.

The site writes one credit in many ways; here each has one. A role has a line of its own with the label of
`credit_words.PRINTED`, in the plural for several people; lines end in `;`, the last in a full stop. Commas part people
where names alone stand, else semicolons do; what somebody is stands behind a comma. Reading such lines and printing
them again gives the same lines.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from bsmu_news.domain.article import Contributor, Credits
from bsmu_news.domain.record import collapsed
from bsmu_news.language.contributors import is_person, strip_punctuation
from bsmu_news.language.credit_words import PHOTO_OF_NAME, PHOTO_PHRASE, PRINTED


def credit_lines(credits_: Credits, language: str) -> list[str]:
    """Return one line a role, each ending in `;` and the last in a full stop; no lines for empty credits.

    A photo note in lower case belongs to the author's line (`Author: A, photos provided by A`), one that is a sentence
    stands by itself, any other follows the label.
    """
    words = PRINTED[language]
    lines = []
    authors, photographers = credits_.authors, credits_.photographers
    joint = bool(authors) and authors == photographers
    if authors:
        label = words["authors" if len(authors) > 1 else "author"]
        lines.append(
            f"{label} {words['and']} {words['photo'].lower()}: {_people(authors)}"
            if joint
            else f"{label}: {_people(authors)}"
        )
    if not joint:
        for line in _photo_lines(photographers, words):
            if line[0].islower() and authors and len(lines) == 1:
                lines[0] += f", {line}"
            else:
                lines.append(line)
    if credits_.translators:
        lines.append(f"{words['translation']}: {_people(credits_.translators)}")
    return [_end(line, ";" if number < len(lines) else ".") for number, line in enumerate(lines, 1)]


def _photo_lines(photographers: Sequence[Contributor], words: Mapping[str, str]) -> list[str]:
    """Return a line for each sentence, and one for people and sources that stand together, in their order."""
    lines: list[str] = []
    for sentences, group in groupby(photographers, lambda one: bool(one.note and _is_sentence(one.note))):
        together = list(group)
        label = words["photos" if len(together) > 1 else "photo"]
        lines += [collapsed(one.label) for one in together] if sentences else [f"{label}: {_people(together)}"]
    return lines


def _is_sentence(note: str) -> bool:
    return bool(PHOTO_PHRASE.fullmatch(note) or PHOTO_OF_NAME.fullmatch(note))


def _people(contributors: Sequence[Contributor]) -> str:
    """Join with commas where names alone stand, else with semicolons, which `about` and organizations need."""
    plain = all(one.name and not one.about and is_person(one.name) for one in contributors)
    texts = (f"{one.label}, {one.about}" if one.about else one.label for one in contributors)
    return (", " if plain else "; ").join(map(collapsed, texts))


def _end(line: str, mark: str) -> str:
    """Put `;` or a stop behind a line; a stop only where it would not be read as that of an abbreviation."""
    if mark == ".":
        if line.endswith("."):
            return line
        if strip_punctuation(line + ".") != line:
            mark = ";"
    return line + mark
