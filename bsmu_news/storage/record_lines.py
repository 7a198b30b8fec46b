"""One line of a record: compact JSON, its keys in a fixed order, what is empty left out.

A line of a format that only a newer version of the program knows says so with `"format": 2` or more.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from bsmu_news.domain.record import Draft, Entry, Review
from bsmu_news.domain.segment import SegmentKind

FORMAT = 1


class NewerFormatError(ValueError):
    """The line is of a format that this version of the program does not know."""


class _Draft(msgspec.Struct):
    source: str
    text: str
    origin: str
    day: str = ""


class _Review(msgspec.Struct):
    by: str
    digest: str
    day: str = ""


class _Line(msgspec.Struct):
    id: str
    kind: SegmentKind
    source: str
    text: str | None = None
    origin: str = "human"
    draft: str | None = None
    day: str = ""
    waiting: _Draft | None = None
    review: _Review | None = None
    failure: str | None = None
    changed: str = ""


_FIELDS = frozenset(_Line.__struct_fields__)
_decoder = msgspec.json.Decoder(dict[str, Any])


def decode_line(line: bytes) -> Entry:
    """Return the entry that a line holds; fields that we do not know are kept in `extra`.

    Raises:
        NewerFormatError: for a line of a newer version of the program.
        ValueError: for anything else that is no entry; the message is short and says why.
    """
    try:
        fields = _decoder.decode(line)
        version = fields.get("format", FORMAT)
        if isinstance(version, int) and version > FORMAT:
            raise NewerFormatError(str(version))
        read = msgspec.convert(fields, _Line)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise ValueError(str(error)) from error
    except RecursionError as error:
        raise ValueError("brackets within brackets without end") from error
    extra = {key: value for key, value in fields.items() if key not in _FIELDS} if fields.keys() - _FIELDS else {}
    waiting, review = read.waiting, read.review
    return Entry(
        read.id,
        read.kind,
        read.source,
        read.text,
        read.origin,
        read.draft,
        read.day,
        Draft(waiting.source, waiting.text, waiting.origin, waiting.day) if waiting else None,
        Review(review.by, review.day, review.digest) if review else None,
        read.failure,
        read.changed,
        *((extra,) if extra else ()),
    )


def encode_line(entry: Entry) -> bytes:
    r"""Return an entry as a line, with its `\n`."""
    fields = {**entry._asdict(), "extra": None}
    for key in ("waiting", "review"):
        if fields[key] is not None:
            fields[key] = _filled(fields[key]._asdict())
    shown = _filled(fields) | {key: value for key, value in entry.extra.items() if key not in _FIELDS}
    try:
        return msgspec.json.encode(shown) + b"\n"
    except UnicodeEncodeError:
        # Half of a surrogate pair, as an engine's answer may hold: no file can.
        return msgspec.json.encode(_mended(shown)) + b"\n"


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that say something; a text may be empty and still say something, a day may not."""
    return {
        key: value for key, value in fields.items() if value is not None and (value or key not in ("day", "changed"))
    }


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, Mapping):
        return {_mended(key): _mended(one) for key, one in value.items()}
    return [_mended(one) for one in value] if isinstance(value, list) else value
