"""Write names of people anew in every article that uses them: planned first, so that it can be looked at.

Of a file only the names change. A file that changes between plan and writing is left alone, and told.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Role, Version
from bsmu_news.domain.finding import Edit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError, FrontMatterError
from bsmu_news.markup.fences import split
from bsmu_news.messages import _
from bsmu_news.services.people.registry import preview_registry, registry_path, save_registry
from bsmu_news.services.people.uses import version_files
from bsmu_news.storage.articles import MAX_ARTICLE_BYTES, list_ids, parse_version, version_of
from bsmu_news.storage.edits import edit_raw, edited_file, write_edits
from bsmu_news.storage.files import newsroom_lock, read_bytes
from bsmu_news.storage.yaml_source import Written, YamlProblemError, read_source
from bsmu_news.storage.yaml_write import write_scalar

Renames = Mapping[str, Mapping[str, str]]
"""By language of a version: the spellings that are written anew, and how."""

_ROLES = frozenset(role.value for role in Role)
_NAMED = frozenset(("name", "organization"))
_TEXTS = frozenset(("title", "summary", "alt", "caption"))
_ESCAPE = re.compile(rb"\\[xuU]")


class FileChange(NamedTuple):
    """A file that would change or has changed: its text before and after, with its own line ends and BOM."""

    path: Path
    before: str
    after: str


class Plan(NamedTuple):
    """What is to be written: the registry's text before and after, and the edits of articles by file.

    `undone` tells of files that use a name and cannot be edited.
    """

    registry: tuple[str, str]
    articles: tuple[tuple[Version, tuple[Edit, ...]], ...]
    undone: tuple[BsmuNewsError, ...] = ()


class Rewritten(NamedTuple):
    """The files that were or would be written, the registry first, and what could not be done."""

    files: tuple[FileChange, ...]
    undone: tuple[BsmuNewsError, ...]


def plan(newsroom: Newsroom, registry: tuple[str, str], renames: Renames, *, in_text: bool) -> Plan:
    """Return what has to be written for names in credits, and with `in_text` in the nominative in texts too."""
    articles: list[tuple[Version, tuple[Edit, ...]]] = []
    undone: list[BsmuNewsError] = []
    for article_id in list_ids(newsroom):
        for language, file in version_files(newsroom, article_id):
            names = renames.get(language)
            try:
                version = _that_may_use(Path(file), language, names) if names else None
                edits = edits_of(version, names, in_text=in_text) if version and names else ()
            except BsmuNewsError as error:
                undone.append(error)
                continue
            if version and edits:
                articles.append((version, edits))
    return Plan(registry, tuple(articles), tuple(undone))


def preview(newsroom: Newsroom, planned: Plan) -> Rewritten:
    """Return what the files would hold; nothing is written."""
    files = [FileChange(registry_path(newsroom), *preview_registry(newsroom, *planned.registry))]
    undone = list(planned.undone)
    for version, edits in planned.articles:
        try:
            files.append(FileChange(version.path, *edited_file(version.path, version.text, [edits])))
        except BsmuNewsError as error:
            undone.append(error)
    return Rewritten(tuple(one for one in files if one.before != one.after), tuple(undone))


def carry_out(newsroom: Newsroom, planned: Plan) -> Rewritten:
    """Write what was planned, the registry first: it knows both spellings, so that a kill leaves nobody unknown.

    Raises:
        FileChangedError: when the registry is no longer what was read; nothing is written then.
        LockedError: when another command is writing in the newsroom.
        StorageError: when the registry cannot be written.
    """
    with newsroom_lock(newsroom.root):
        files = [FileChange(registry_path(newsroom), *preview_registry(newsroom, *planned.registry))]
        undone = list(planned.undone)
        save_registry(newsroom, *planned.registry)
        for version, edits in planned.articles:
            try:
                change = FileChange(version.path, *edited_file(version.path, version.text, [edits]))
                write_edits(version.path, version.text, [edits])
            except BsmuNewsError as error:
                undone.append(error)
            else:
                files.append(change)
    return Rewritten(tuple(one for one in files if one.before != one.after), tuple(undone))


def edits_of(version: Version, names: Mapping[str, str], *, in_text: bool) -> tuple[Edit, ...]:
    """Return the edits that write names anew in one version.

    Raises:
        FrontMatterError: when a name stands there in a way that cannot be edited safely.
    """
    parts = split(version.text)
    if parts is None:
        return ()
    offset = len(parts.opening)
    try:
        root = read_source(parts.yaml, parts.yaml_line)
    except YamlProblemError as error:  # the caller has read it already
        raise _unsafe(version.path, parts.yaml_line) from error
    edits = [
        Edit(offset + start, offset + end, text)
        for start, end, text in (_front_edits(version, root, names, in_text=in_text) if root else ())
    ]
    if in_text:
        body = len(version.text) - len(version.body)
        edits += [Edit(body + found.start(), body + found.end(), new) for found, new in _found(version.body, names)]
    if edits:
        _require_sound(version, edits)
    return tuple(edits)


def _that_may_use(path: Path, language: str, names: Mapping[str, str]) -> Version | None:
    """Read a version in which one of the names may stand; None for all others.

    Raises:
        StorageError: when the file cannot be read.
        FrontMatterError: when it has one of the names and its front matter cannot be read.
    """
    data = read_bytes(path, MAX_ARTICLE_BYTES)
    # A look at the bytes takes a hundredth of the time; YAML may hide a name behind escapes.
    if not (_ESCAPE.search(data) or any(name.encode("utf-8", "replace") in data for name in names)):
        return None
    version = version_of(path, language, data)
    if not version.problems:
        return version
    if any(name in version.text for name in names):
        problem = version.problems[0]
        message = f"{path}:{problem.line}:{problem.column}: {problem.message}"
        raise FrontMatterError(message, problem.hint or _("Mend it, then rename the name there by hand."))
    return None


def _front_edits(
    version: Version, root: Written, names: Mapping[str, str], *, in_text: bool
) -> Iterator[tuple[int, int, str]]:
    for written, flow in _places_of_names(root):
        new = names.get(written.text.strip()) if written.kind == "scalar" else None
        if new is not None:
            yield _replaced(version, written, new, flow=flow)
    for written, flow in _places_of_texts(root) if in_text else ():
        new = written.text
        for found, name in reversed(list(_found(written.text, names))):
            new = new[: found.start()] + name + new[found.end() :]
        if new != written.text:
            yield _replaced(version, written, new, flow=flow)


def _replaced(version: Version, written: Written, new: str, *, flow: bool) -> tuple[int, int, str]:
    if written.anchored or written.style in ("|", ">") or "\n" in new:
        raise _unsafe(version.path, written.line)
    return written.start, written.end, write_scalar(new, written.style, flow=flow)


def _places_of_names(root: Written) -> Iterator[tuple[Written, bool]]:
    """Yield the values that name a contributor, and the credits of photos, and whether they stand between brackets."""
    for role, people, flow in _entries(_value(root, "credits")):
        for item in people.values if role in _ROLES and people.kind == "list" else ():
            if item.kind == "map":
                yield from ((one, f) for key, one, f in _entries(item, flow=flow or people.flow) if key in _NAMED)
            else:
                yield item, flow or people.flow
    yield from _of_photos(root, frozenset(("credit",)))


def _places_of_texts(root: Written) -> Iterator[tuple[Written, bool]]:
    yield from ((one, flow) for key, one, flow in _entries(root) if key in _TEXTS and one.kind == "scalar")
    yield from _of_photos(root, _TEXTS)


def _of_photos(root: Written, keys: frozenset[str]) -> Iterator[tuple[Written, bool]]:
    photos = _value(root, "photos")
    for photo in photos.values if photos and photos.kind == "list" else ():
        flow = bool(photos and photos.flow)
        yield from ((one, f) for key, one, f in _entries(photo, flow=flow) if key in keys and one.kind == "scalar")


def _entries(written: Written | None, *, flow: bool = False) -> Iterator[tuple[str, Written, bool]]:
    if written is not None and written.kind == "map":
        for key, value in zip(written.keys, written.values, strict=True):
            yield key.text, value, flow or written.flow


def _value(root: Written, name: str) -> Written | None:
    return next((value for key, value, _flow in _entries(root) if key == name), None)


def _found(text: str, names: Mapping[str, str]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield where names stand as whole words in a text; of several that begin at one place, the longest."""
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w’'-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-]|['’]\w{2})")
    return ((found, names[found[0]]) for found in pattern.finditer(text))


def _require_sound(version: Version, edits: list[Edit]) -> None:
    """Make sure that a file reads as before, but for the names.

    Raises:
        FrontMatterError: when it does not.
    """
    after = parse_version(version.path, version.language, edit_raw(version.text, edits))
    before = version.front
    counts = [len(before.credits.of(role)) for role in Role]
    if after.problems or counts != [len(after.front.credits.of(role)) for role in Role]:
        raise _unsafe(version.path, version.body_line)


def _unsafe(path: Path, line: int) -> FrontMatterError:
    message = _("the front matter is written in a way that cannot be edited safely; nothing was changed")
    return FrontMatterError(f"{path}:{line}: {message}", _("Rename the name there by hand."))
