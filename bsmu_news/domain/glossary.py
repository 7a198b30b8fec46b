"""A term of the glossary: how one thing is written in each language, and how it must not be."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

TermKind = Literal["term", "name", "abbreviation"]


class Term(NamedTuple):
    """A row of `glossary.csv`.

    `forms` holds by language code every accepted way to write it, the preferred one first. A `name` stands in each
    language exactly as listed there; capitals count in an `abbreviation`. `forbidden` are renderings that are wrong in
    any language; `line` is where the row begins in the file, 0 for a term that is not from a file.
    """

    forms: Mapping[str, tuple[str, ...]]
    kind: TermKind = "term"
    forbidden: tuple[str, ...] = ()
    note: str = ""
    line: int = 0
