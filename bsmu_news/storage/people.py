"""The registry `people.yaml`: who works in the newsroom, and how their names are written."""

import datetime as dt
from pathlib import Path
from typing import Literal

from bsmu_news.domain.document import Node
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Person
from bsmu_news.errors import ConfigError, UnreadableTextError
from bsmu_news.language.near_words import hint_at
from bsmu_news.markup.fences import unify_newlines
from bsmu_news.messages import _
from bsmu_news.storage.shared_files import read_shared
from bsmu_news.storage.text import decode
from bsmu_news.storage.yaml_tree import YamlProblemError, read_tree

_LANGUAGES = tuple(one.value for one in Language)


def load_people(path: Path) -> tuple[Person, ...]:
    """Return the registry; empty when there is no file. Keys that are not known here are left alone.

    Raises:
        ConfigError: for a file that cannot be read; for broken YAML, an entry without an id or names, a name that is no
            text or of no language, and a consent that is neither yes nor no nor a date, with file and line.
    """
    return parse_people(read_people_text(path), path)


def read_people_text(path: Path) -> str:
    r"""Return the text of the registry with `\n` as its only line end, without a BOM; empty when there is no file.

    Raises:
        ConfigError: for a file that cannot be read.
    """
    data = read_shared(path)
    if data is None:
        return ""
    try:
        return unify_newlines(decode(data, path.name))
    except UnreadableTextError as error:
        raise ConfigError(f"{path}: {error.message}", _("Save the file as UTF-8.")) from error


def parse_people(text: str, path: Path) -> tuple[Person, ...]:
    """Return the registry that a text holds; `path` is where it stands.

    Raises:
        ConfigError: as `load_people`.
    """
    try:
        tree = read_tree(text)
    except YamlProblemError as error:
        problem = error.problem
        raise ConfigError(f"{path}:{problem.line}:{problem.column}: {problem.message}", problem.hint) from error
    if tree is None:
        return ()
    if tree.kind != "list":
        raise ConfigError(
            f"{path}:{tree.line}:{tree.column}: " + _("the registry must be a list"),
            _("Each entry starts with “- id: …”."),
        )
    _refuse_equal_ids(tree, path)
    return tuple(_person(node, path) for node in tree.items)


def _refuse_equal_ids(tree: Node, path: Path) -> None:
    lines: dict[str, int] = {}
    for node in tree.items:
        place = node.get("id")
        person_id = text_of(place)
        if place and person_id and lines.setdefault(person_id, place.line) != place.line:
            message = _("the id {id} is taken; it is on line {line}")
            raise ConfigError(
                f"{path}:{place.line}:{place.column}: " + message.format(id=person_id, line=lines[person_id]),
                _("Give each entry an id of its own."),
            )


def _person(node: Node, path: Path) -> Person:
    person_id = text_of(node.get("id"))
    names = _texts_by_language(node.get("names"), path)
    kind = text_of(node.get("kind")) or "person"
    if not person_id or not names or kind not in ("person", "organization"):
        raise ConfigError(
            f"{path}:{node.line}:{node.column}: " + _("an entry needs id, kind (person or organization) and names"),
            _("For example: {example}").format(example="{id: good, kind: person, names: {en: Alisa Good}}"),
        )
    also = node.get("also")
    spellings = tuple(name for item in (also.items if also else ()) if (name := text_of(item)))
    checked: Literal["person", "organization"] = "person" if kind == "person" else "organization"
    return Person(
        person_id,
        checked,
        names,
        spellings,
        _texts_by_language(node.get("about"), path),
        _texts_by_language(node.get("initials"), path),
        text_of(node.get("address")) or "",
        _consent(node.get("consent"), path),
    )


def _consent(node: Node | None, path: Path) -> bool | dt.date | None:
    """Return whether somebody agreed to be named, or since when."""
    value = node.scalar if node else None
    if isinstance(value, bool | dt.date) or node is None or (node.kind == "scalar" and value is None):
        return value if isinstance(value, bool | dt.date) else None
    message = _("consent must be true, false or a date such as 2024-03-05")
    hint = _("It says whether the person agreed to be named.")
    raise ConfigError(f"{path}:{node.line}:{node.column}: {message}", hint)


def _texts_by_language(node: Node | None, path: Path) -> dict[str, str]:
    """Return the texts of a map by language; empty values are left out."""
    texts: dict[str, str] = {}
    for entry in node.entries if node else ():
        value = entry.value
        if entry.key not in _LANGUAGES:
            message = _("unknown language {language}").format(language=entry.key)
            raise ConfigError(f"{path}:{entry.line}:{entry.column}: {message}", hint_at(entry.key, _LANGUAGES))
        if value.kind != "scalar" or not isinstance(value.scalar, str | None):
            message = _("this must be a text")
            raise ConfigError(f"{path}:{value.line}:{value.column}: {message}", _('Put it in quotes: "…".'))
        text = text_of(value)
        if text:
            texts[entry.key] = text
    return texts
