"""Reads the list of models that Firefox's service has, and chooses one a language pair.

A record of the collection `translations-models-v2` is a file; those of one pair, version and architecture are a model.
See https://firefox-source-docs.mozilla.org/toolkit/components/translations/resources/02_contributing.html
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
from msgspec import Meta

from bsmu_news.engines.local.folder import Pair

Kind = Literal["model", "lex", "vocab", "srcvocab", "trgvocab"]

_MAJOR = 3
"""The form of models that fxtranslate reads."""
_VERSION = re.compile(rf"{_MAJOR}(?:\.\d{{1,6}})*")
"""Others are trial versions (`3.0a1`) or of another form."""
_ARCHITECTURES = ("tiny", "base", "base-memory")
"""Better ones later: what Firefox prefers on a computer."""
_COMPLETE: tuple[frozenset[str], ...] = (frozenset({"model", "vocab"}), frozenset({"model", "srcvocab", "trgvocab"}))

_Hash = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
_Language = Annotated[str, Meta(pattern=r"\A[a-z]{2,3}\Z")]
_Size = Annotated[int, Meta(ge=1, le=400_000_000)]
"""The largest file of the usual models has 32 MB unpacked."""
_Location = Annotated[str, Meta(pattern=r"\A[\w-][\w.-]*(?:/[\w-][\w.-]*)*\Z", max_length=300)]
"""A path below the address of the attachments: not absolute, and no way up."""


class _Attachment(msgspec.Struct):
    hash: _Hash
    size: _Size
    location: _Location


class _Record(msgspec.Struct, rename="camel"):
    file_type: Kind
    source_language: _Language
    target_language: _Language
    version: str
    decompressed_hash: _Hash
    decompressed_size: _Size
    attachment: _Attachment
    architecture: str = ""
    filter_expression: str = msgspec.field(default="", name="filter_expression")


class _Answer(msgspec.Struct):
    data: list[Any]


class RemoteFile(NamedTuple):
    """A file of a model: its packed form at `location`, and what it unpacks to. Sizes in bytes, digests of SHA-256."""

    kind: Kind
    location: str
    size: int
    digest: str
    unpacked_size: int
    unpacked_digest: str


class Offer(NamedTuple):
    """A model that can be fetched; `size` is what comes over the network, in bytes."""

    source: str
    target: str
    version: str
    files: tuple[RemoteFile, ...]

    @property
    def size(self) -> int:
        """The bytes to fetch."""
        return sum(file.size for file in self.files)

    @property
    def unpacked_size(self) -> int:
        """The bytes on disk."""
        return sum(file.unpacked_size for file in self.files)


def read_catalog(body: bytes) -> Mapping[Pair, Offer]:
    """Return the newest model for each pair, out of the service's answer; other records are passed over.

    Raises:
        ValueError: when the answer is no list of records.
    """
    try:
        records = msgspec.json.decode(body, type=_Answer).data
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    chosen: dict[Pair, Offer] = {}
    for offer in sorted(_offers(records), key=lambda ranked: ranked[0]):
        chosen[offer[1].source, offer[1].target] = offer[1]
    return chosen


_Rank = tuple[tuple[int, ...], int]


def _offers(records: list[Any]) -> Iterator[tuple[_Rank, Offer]]:
    """Yield whole models with what tells the better of two: version, architecture."""
    groups: defaultdict[tuple[str, str, str, str], dict[str, RemoteFile]] = defaultdict(dict)
    for record in _usable(records):
        key = (record.source_language, record.target_language, record.version, record.architecture)
        one = record.attachment
        groups[key][record.file_type] = RemoteFile(
            record.file_type, one.location, one.size, one.hash, record.decompressed_size, record.decompressed_hash
        )
    for (source, target, version, architecture), files in groups.items():
        if any(needed <= files.keys() for needed in _COMPLETE):
            rank = (tuple(map(int, version.split("."))), _ARCHITECTURES.index(architecture))
            yield rank, Offer(source, target, version, tuple(files[kind] for kind in sorted(files)))


def _usable(records: list[Any]) -> Iterator[_Record]:
    """Yield the records of files for everybody: a filter expression limits one to a trial or to another system."""
    for raw in records:
        try:
            record = msgspec.convert(raw, _Record)
        except msgspec.ValidationError:
            continue
        if (
            not record.filter_expression
            and _VERSION.fullmatch(record.version)
            and record.architecture in _ARCHITECTURES
        ):
            yield record
