"""Who stands in a credit: persons, organizations, or a phrase that names nobody."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bsmu_news.domain.article import Contributor
from bsmu_news.language.credit_words import ORGANIZATION, POSITION, SOURCE

Kind = Literal["name", "organization", "note"]
KnownKind = Callable[[str], Kind | None]
"""Tells the kind of a spelling that the registry knows."""

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)?(?:[^\W\d_][\w'’ʼ-]*)?\Z")
_WORD = re.compile(r"[^\W\d_][\w'’ʼ-]*\Z")
_ARTICLE = re.compile(r"(?:al|el|аль|эль|ас|ад)-[^\W\d_]")
_PARTICLES = frozenset("de da di del van der den von al el ul bin ibn оглы кызы".split())
_NOBODY = re.compile(
    r"(?:the\s+)?(?:students|participants|teachers|студенты|участники|преподаватели|студэнты|удзельнікі|выкладчыкі)\s",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«“\"„].+[»”\"“]")
_AND = re.compile(r"\s+(?:and|&|и|і|ды)\s+")
_LEADING_AND = re.compile(r"(?:and|и|і|ды)\s+")
_IN_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?P<about>[^()]+)\)\Z")
_KEEPS_STOP = re.compile(r"(?:\A|[\s.])(?:[^\W\d_]\.|Ph\.D\.|Jr\.|Sr\.|Dr\.|г\.|гг\.|др\.|т\.д\.|etc\.)\Z")
_FORMER_NAME = re.compile(r"\s\([^\W\d_][\w'’-]+\)")
_TITLE = re.compile(
    r"(?:prof(?:essor|\.)|assoc(?:iate|\.)|assistant|dr\.?|doctor|проф(?:ессор|\.)|доц(?:ент|\.)|акад(?:емик|\.)|д-р"
    r"|праф(?:есар|\.)|дац(?:энт|\.))",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset(
    "of for at in on to from with by a an в во из на от к о об для с со у з са ад да ў пра".split()
)
_DISCIPLINES = re.compile(
    r"(?:the\s+)?(?:department|faculty|chair|кафедр|отдел|факультет|аддзел|факультэт)", re.IGNORECASE
)
_MAX_NAME_WORDS = 5
_MAX_HEAD_WORDS = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """The contributors of one credit, in order; `guessed` lists those whose kind is a guess."""

    contributors: tuple[Contributor, ...]
    guessed: tuple[Contributor, ...] = ()


def read_contributors(value: str, *, plural: bool, known: KnownKind) -> Reading:
    """Read the part of a credit after its label: `Alisa Good, a student of …; Ivan Petrov, …`.

    A semicolon parts contributors. A comma does where a further name follows, else it opens what the contributor
    is (`about`); after a plural label (`Authors:`) every capitalized part is a contributor.
    """
    found: list[Contributor] = []
    guessed: list[Contributor] = []
    for group in value.split(";"):
        for parts in _group_parts(strip_punctuation(group), plural=plural, known=known):
            kind, sure = _kind(parts[0], known)
            contributor = _contributor(kind, parts[0], ", ".join(parts[1:]))
            found.append(contributor)
            if not sure:
                guessed.append(contributor)
    return Reading(tuple(dict.fromkeys(found)), tuple(guessed))


def is_person(text: str) -> bool:
    """Tell whether a text reads as a person's name of two words or more, or with initials: `A.Karnacheva`.

    A title before it (`Prof.`) and a former name in brackets belong to the name.
    """
    words = _FORMER_NAME.sub("", text).split()
    while words and _TITLE.fullmatch(words[0]):
        words = words[1:]
    if not 1 <= len(words) <= _MAX_NAME_WORDS or not all(map(_is_name_word, words)) or words[0] in _PARTICLES:
        return False
    if any("." in word for word in words):
        return any(len(word.rsplit(".", 1)[-1]) > 1 for word in words)
    name = " ".join(words)
    return len(words) > 1 and not POSITION.search(name) and not ORGANIZATION.search(name)


def has_organization_head(text: str, *, alone: bool = False) -> bool:
    """Tell whether a text names an organization by its first words: `BSMU Sports Club`, `кафедра …`.

    With `alone`, what follows the word must be able to belong to the name, so that a sentence is none.
    """
    words = text.removeprefix("the ").removeprefix("The ").split()
    for index, word in enumerate(words[:_MAX_HEAD_WORDS]):
        if word.casefold() in _PREPOSITIONS:
            return False
        if ORGANIZATION.search(word) and (not POSITION.match(word) or ORGANIZATION.match(word)):
            following = words[index + 1] if index + 1 < len(words) else ""
            if following and ORGANIZATION.search(following):
                continue
            return not alone or not following.isascii() or not following or _may_follow(following)
    return False


def _may_follow(word: str) -> bool:
    return not word[0].islower() or word in ("of", "for", "named", "at", "and")


def strip_punctuation(text: str) -> str:
    """Return a text without white space and `;` `,` `.` at its end; the stop of an initial stays."""
    text = text.strip()
    while text and text[-1] in ";,.":
        if text[-1] == "." and _KEEPS_STOP.search(text):
            break
        text = text[:-1].rstrip()
    return text


def _group_parts(group: str, *, plural: bool, known: KnownKind) -> list[list[str]]:
    """Return one list a contributor: the name, then the parts of what it is."""
    if known(group):
        return [[group]]
    segments = [segment for piece in _split_commas(group) for segment in _split_and(piece, plural=plural)]
    single_names = len(segments) > 1 and all(map(_is_single_name, segments))
    result: list[list[str]] = []
    for segment in segments:
        starts = not result or is_person(segment) or single_names or known(segment) is not None
        of_discipline = bool(result) and len(result[-1]) == 1 and bool(_DISCIPLINES.match(result[-1][0]))
        if plural and not starts:
            starts = _starts_after_plural(segment) and (not of_discipline or has_organization_head(segment))
        if starts:
            in_brackets = None if is_person(segment) else _IN_BRACKETS.match(segment)
            result.append([in_brackets["name"], in_brackets["about"]] if in_brackets else [segment])
        elif of_discipline:
            # "Department of Histology, Cytology and Embryology" is one name.
            result[-1][0] += f", {segment}"
        else:
            result[-1].append(segment)
    return result


def _starts_after_plural(segment: str) -> bool:
    """Tell whether a part of `Authors: …` is a further contributor and not what the one before it is."""
    if not segment[:1].isupper() or SOURCE.search(segment):
        return False
    return not POSITION.search(segment) or has_organization_head(segment)


def _split_commas(text: str) -> list[str]:
    """Split at commas that stand outside brackets and quotation marks."""
    pieces, depth, start = [], 0, 0
    for index, char in enumerate(text):
        if char in "(«“„":
            depth += 1
        elif char in ")»”" and depth:
            depth -= 1
        elif char == "," and not depth:
            pieces.append(text[start:index])
            start = index + 1
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if piece.strip()]


def _split_and(piece: str, *, plural: bool) -> list[str]:
    """Split `A and B` where both are persons; an organization's name keeps its `and`."""
    leading = _LEADING_AND.match(piece)
    if leading and is_person(piece[leading.end() :]):
        piece = piece[leading.end() :]
    parts = _AND.split(piece)
    names = all(is_person(part) or (plural and _is_single_name(part)) for part in parts)
    return parts if len(parts) > 1 and names else [piece]


def _kind(text: str, known: KnownKind) -> tuple[Kind, bool]:
    """Return what a text names, and whether that is sure."""
    registered = known(text)
    if registered:
        return registered, True
    if SOURCE.search(text) or _NOBODY.match(text):
        return "note", True
    if text[:1].islower() and not is_person(text):
        # "клуб «Интернационалист»" is an organization, "a group of friends" is nobody.
        return ("organization" if has_organization_head(text) else "note"), True
    if is_person(text):
        return "name", True
    return _capitalized_kind(text)


def _capitalized_kind(text: str) -> tuple[Kind, bool]:
    """Return the kind of a text that begins with a capital and is no person's full name."""
    if ORGANIZATION.search(text) or _QUOTED.search(text):
        return "organization", True
    if _is_single_name(text):
        return "name", False
    return ("note" if POSITION.search(text) else "organization"), False


def _contributor(kind: Kind, label: str, about: str) -> Contributor:
    match kind:
        case "name":
            return Contributor(name=label, about=about or None)
        case "organization":
            return Contributor(organization=label, about=about or None)
        case "note":
            return Contributor(note=f"{label}, {about}" if about else label)


def _is_name_word(word: str) -> bool:
    if word in _PARTICLES or _INITIAL.match(word):
        return True
    return bool(_WORD.match(word)) and (word[0].isupper() or bool(_ARTICLE.match(word)))


def _is_single_name(text: str) -> bool:
    return bool(_WORD.match(text)) and text[0].isupper() and not POSITION.search(text) and not ORGANIZATION.search(text)
