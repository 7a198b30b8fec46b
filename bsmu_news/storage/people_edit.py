r"""Edits of `people.yaml` that leave alone what they do not change: comments, order, quotes, unknown fields, line ends.

All work on the text with `\n` as its only line end and give the text after the edit; `edits.write_edits` brings that
into the file. What comes out is read again and compared with what was asked, so that a way of writing that is not
foreseen here leads to a refusal, never to a wrong file.
"""

import contextlib
import re
import textwrap
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from bsmu_news.domain.finding import Edit
from bsmu_news.domain.newsroom import Person
from bsmu_news.errors import ConfigError
from bsmu_news.markup.fences import split_lines
from bsmu_news.messages import _
from bsmu_news.storage.edits import edit_raw
from bsmu_news.storage.yaml_edit import change_map, same
from bsmu_news.storage.yaml_source import Written, YamlProblemError, read_source
from bsmu_news.storage.yaml_tree import read_tree, tree_of, value_of
from bsmu_news.storage.yaml_write import rewrite_entry, write_scalar

Fields = Mapping[str, object]
"""An entry as plain values, with fields that the program does not know."""

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)


class _Item(NamedTuple):
    """An entry in the text: its lines `[start, stop)`, without the blank lines and comments before the next one."""

    written: Written
    start: int
    stop: int


def fields_of(text: str, person_id: str) -> dict[str, object]:
    """Return an entry's fields as plain values.

    Raises:
        ConfigError: when there is no such entry, or the text cannot be read.
    """
    found = next((one for one in _values(text) if str(one.get("id")) == person_id), None)
    if found is None:
        raise ConfigError(_("there is no entry {id} in people.yaml").format(id=person_id))
    return found


def fields_of_person(person: Person) -> dict[str, object]:
    """Return the fields of a new entry, without what is empty."""
    fields: dict[str, object] = {
        "id": person.id,
        "kind": person.kind,
        "names": dict(person.names),
        "also": list(person.also),
        "initials": dict(person.initials),
        "about": dict(person.about),
        "address": person.address,
    }
    filled = {key: value for key, value in fields.items() if value}
    return filled if person.consent is None else {**filled, "consent": person.consent}


def with_entries(text: str, entries: Sequence[Fields]) -> str:
    """Return the registry with new entries at its end, an empty line before each where the others have one.

    Raises:
        ConfigError: when the registry is written in a way that cannot be edited safely.
    """
    return _checked(_added(text, entries), [*_values(text), *entries]) if entries else text


def with_changes(text: str, person_id: str, fields: Fields) -> str:
    """Return the registry with one entry saying `fields`; whatever of it is the same stays as it is written.

    Raises:
        ConfigError: when there is no such entry, or it is written in a way that cannot be edited safely.
    """
    return _changed(text, person_id, fields, ())


def merged(text: str, gone: str, kept: str, fields: Fields, notes: Sequence[str] = ()) -> str:
    """Return the registry without the entry `gone`, and `kept` saying `fields`; comments of both stay.

    `notes` become comments of the entry that stays.

    Raises:
        ConfigError: as `with_changes`.
    """
    comments = [*_comments_in(text, _item(text, gone)), *(f"# {' '.join(note.split())}" for note in notes)]
    changed = _changed(text, kept, fields, comments)
    item = _item(changed, gone)
    wanted = [one for one in _values(changed) if str(one.get("id")) != gone]
    return _checked(changed[: item.start] + changed[item.stop :].removeprefix("\n"), wanted)


def edits_between(before: str, after: str) -> tuple[Edit, ...]:
    """Return the edit that makes a text another, as small as their common beginning and end allow."""
    if before == after:
        return ()
    start = _alike(before, after)
    longest = min(len(before), len(after)) - start
    end = min(_alike(before[::-1], after[::-1]), longest)
    return (Edit(start, len(before) - end, after[start : len(after) - end]),)


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _values(text: str) -> list[dict[str, object]]:
    """Return all entries as plain values.

    Raises:
        ConfigError: when the text is no list of entries.
    """
    with contextlib.suppress(YamlProblemError):
        values = value_of(read_tree(text))
        if values is None:
            return []
        if isinstance(values, list) and all(isinstance(one, dict) for one in values):
            return values
    raise _unsafe()


def _item(text: str, person_id: str) -> _Item:
    """Return where an entry stands in a block list.

    Raises:
        ConfigError: when there is none, or entries stand on one line between brackets.
    """
    root = read_source(text)
    values = _values(text)
    at = next((at for at, one in enumerate(values) if str(one.get("id")) == person_id), None)
    if root is None or at is None:
        raise ConfigError(_("there is no entry {id} in people.yaml").format(id=person_id))
    written = root.values[at]
    if root.flow or written.anchored or written.kind != "map":
        raise _unsafe()
    start = _dash_before(text, written)
    following = _dash_before(text, root.values[at + 1]) if at + 1 < len(root.values) else len(text)
    return _Item(written, start, _end_of(text, start, following, written.column))


def _dash_before(text: str, written: Written) -> int:
    """Return where the line of an entry's dash begins; the entry may start on a line below it."""
    before = text.rfind("-", 0, written.start)
    return text.rfind("\n", 0, before) + 1


def _end_of(text: str, start: int, following: int, column: int) -> int:
    """Return where an entry's last line ends: blank lines and comments to the left of its keys are not its own."""
    lines = split_lines(text[start:following])
    while len(lines) > 1 and _is_gap(lines[-1], column):
        lines.pop()
    return start + sum(map(len, lines))


def _is_gap(line: str, column: int) -> bool:
    bare = line.lstrip()
    return not bare or (bare.startswith("#") and len(line) - len(bare) < column - 1)


def _changed(text: str, person_id: str, fields: Fields, comments: Sequence[str]) -> str:
    item = _item(text, person_id)
    written = item.written
    wanted = [fields if str(one.get("id")) == person_id else one for one in _values(text)]
    if written.flow:
        start, stop = written.start, written.end
        new = _flow(text[start:stop], fields)
    else:
        start, stop = written.start, item.stop
        new = _block(text[start:stop], written.column - 1, fields)
    if comments:
        indent = " " * (len(text[item.start : written.start].rsplit("\n", 1)[-1]))
        # Below a map between brackets, a comment stands after its line.
        rest = text[stop : item.stop] if written.flow else ""
        stop = item.stop
        joined = (new + rest).rstrip("\n")
        new = joined + "\n" + "".join(f"{indent}{comment}\n" for comment in comments)
    return _checked(edit_raw(text, [Edit(start, stop, new)]), wanted)


def _block(chunk: str, indent: int, fields: Fields) -> str:
    """Return the lines of a block map from its first key on, which stands `indent` characters in."""
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - 35 ms, only where something is written

    with contextlib.suppress(YamlProblemError, YAMLError):
        changed = change_map(" " * indent + chunk, fields, "\n")
        if not changed[:indent].strip():
            return changed[indent:]
    raise _unsafe()


def _flow(chunk: str, fields: Fields) -> str:
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - as in _block

    with contextlib.suppress(YAMLError):
        return rewrite_entry(f"x: {chunk}\n", "x", dict(fields)).removeprefix("x: ").rstrip("\n")
    raise _unsafe()


def _added(text: str, entries: Sequence[Fields]) -> str:
    new = [_entry(fields, "- ") for fields in entries]
    with contextlib.suppress(YamlProblemError):
        root = read_source(text)
        if root is None:
            end = "" if not text or text.endswith("\n") else "\n"
            return text + end + "\n".join(new)
        if root.kind == "list" and not root.values:  # []
            before = text[: root.start]
            return before + "\n".join(new) + text[root.end :].removeprefix("\n")
        if root.kind == "list" and not root.flow:
            return _appended(text, root, new)
    raise _unsafe()


def _appended(text: str, root: Written, new: Sequence[str]) -> str:
    last = root.values[-1]
    start = _dash_before(text, last)
    stop = _end_of(text, start, len(text), last.column)
    indent = " " * (root.column - 1)
    parted = text[:start].endswith("\n\n") and len(root.values) > 1
    end = "" if text[:stop].endswith("\n") else "\n"
    between = "\n" * parted
    return text[:stop] + end + between + textwrap.indent(between.join(new), indent) + text[stop:]


def _entry(fields: Fields, opening: str) -> str:
    """Return the lines of a new entry: lists and maps on one line each, as the newsroom's template has them."""
    lines = [f"{key}: {_inline(value)}" for key, value in fields.items()]
    return opening + ("\n" + " " * len(opening)).join(lines) + "\n"


def _inline(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {write_scalar(one, None, flow=True)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(write_scalar(one, None, flow=True) for one in value) + "]"
    return write_scalar(value, None, flow=False)


def _comments_in(text: str, item: _Item) -> list[str]:
    """Return the comments of an entry, which would go with it."""
    spans = list(_scalars(item.written))
    return [
        found[0].rstrip()
        for found in _COMMENT.finditer(text, item.start, item.stop)
        if not any(start <= found.start() < stop for start, stop in spans)
    ]


def _scalars(written: Written) -> list[tuple[int, int]]:
    if written.kind == "scalar":
        return [(written.start, written.end)]
    return [span for one in (*written.keys, *written.values) for span in _scalars(one)]


def _checked(text: str, wanted: Sequence[Fields]) -> str:
    """Return the text if it says what is wanted.

    Raises:
        ConfigError: when it does not.
    """
    with contextlib.suppress(YamlProblemError):
        root = read_source(text)
        if same(value_of(tree_of(root)) if root else [], list(wanted)):
            return text
    raise _unsafe()


def _unsafe() -> ConfigError:
    return ConfigError(
        _("people.yaml is written in a way that cannot be edited safely; nothing was changed"),
        _("Edit it by hand: each entry starts with “- id: …”, and each field has a line of its own."),
    )
