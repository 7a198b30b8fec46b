"""Keeps what the checks have found in each article, so that only what has changed is checked again.

`.bsmu-news/checks/FINGERPRINT.jsonl` in the newsroom: the fingerprint stands for everything besides the articles that
findings depend on (the program, the settings, the registry, the glossary, the rules chosen). One line an article:
a checksum and the entry as JSON; later lines count. A line that is torn, foreign or of another shape is ignored.
"""

import contextlib
import os
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.finding import Edit, Finding, Fix, Place, Related, Severity
from bsmu_news.errors import StorageError
from bsmu_news.storage.files import STATE_FOLDER, read_bytes, state_folder

FOLDER = "checks"
_KEPT_FILES = 6
"""Fingerprints of which results are kept: a few selections of rules."""
_LARGEST = 300_000_000
_CHECKSUM = 8


class _Line(NamedTuple):
    """A finding with its paths relative to the article's folder."""

    code: str
    name: str
    severity: Severity
    message: str
    file: str
    place: Place
    language: str | None
    fix: tuple[tuple[Edit, ...], bool] | None
    source: tuple[str, Place] | None


class Entry(NamedTuple):
    """What was found in an article in the state of `digest`; `probes` are the files that rules asked for."""

    article: str
    digest: str
    files: tuple[str, ...]
    lines: tuple[_Line, ...]
    probes: dict[str, bool]

    def holds(self, folder: str, digest: str) -> bool:
        """Tell whether the article is still in that state, and the files that rules asked for too."""
        return self.digest == digest and all(_exists(folder, name) is there for name, there in self.probes.items())

    def findings(self, folder: Path) -> list[Finding]:
        """Return the findings with their paths."""
        return [
            Finding(
                line.code,
                line.name,
                line.severity,
                line.message,
                folder / line.file if line.file else folder,
                line.place,
                line.language,
                Fix(*line.fix) if line.fix else None,
                Related(folder / line.source[0], line.source[1]) if line.source else None,
            )
            for line in self.lines
        ]


def entry_of(
    article: str, digest: str, files: Iterable[str], findings: Iterable[Finding], probes: dict[str, bool]
) -> Entry:
    """Return the entry for what was found in an article."""
    return Entry(article, digest, tuple(files), tuple(_line(one, article) for one in findings), probes)


def _line(one: Finding, article: str) -> _Line:
    fix = (one.fix.edits, one.fix.safe) if one.fix else None
    source = (one.source.path.name, one.source.place) if one.source else None
    # What concerns the folder itself has no file.
    file = "" if one.path.name == article else one.path.name
    return _Line(one.code, one.name, one.severity, one.message, file, one.place, one.language, fix, source)


def encode(entry: Entry) -> bytes:
    """Return an entry as a line of the file."""
    import msgspec  # noqa: PLC0415 - 20 ms, and only where articles are checked

    data = msgspec.json.encode(entry)
    return b"%08x%s\n" % (zlib.crc32(data), data)


def decode(lines: Iterable[bytes]) -> dict[str, Entry]:
    """Return the entries of lines by article; what is no line of ours is left out."""
    import msgspec  # noqa: PLC0415 - as in `encode`

    decoder = msgspec.json.Decoder(Entry)
    entries: dict[str, Entry] = {}
    for line in lines:
        data = line[_CHECKSUM:].rstrip(b"\n")
        if line[:_CHECKSUM] == b"%08x" % zlib.crc32(data):
            with contextlib.suppress(msgspec.MsgspecError, UnicodeError):
                entry = decoder.decode(data)
                entries[entry.article] = entry
    return entries


class CheckCache:
    """The results of one fingerprint. Reading and writing never fail: without a cache, everything is checked anew."""

    def __init__(self, root: Path, fingerprint: str) -> None:
        self._root = root
        self.fingerprint = fingerprint
        self._path = root / STATE_FOLDER / FOLDER / f"{fingerprint}.jsonl"
        self._lines = 0
        self.entries: Mapping[str, Entry] = self._load()

    def _load(self) -> dict[str, Entry]:
        try:
            data = read_bytes(self._path, _LARGEST)
        except StorageError:
            return {}
        if len(data) > _LARGEST:
            return {}
        lines = data.splitlines(keepends=True)
        self._lines = len(lines)
        return decode(lines)

    def add(self, new: Iterable[Entry]) -> None:
        """Add what was checked; where most lines are out of date, the file is written anew."""
        fresh = list(new)
        if not fresh:
            return
        kept = {**self.entries, **{one.article: one for one in fresh}}
        with contextlib.suppress(OSError):
            folder = state_folder(self._root) / FOLDER
            folder.mkdir(exist_ok=True)
            if self._lines and self._lines + len(fresh) <= 2 * len(kept):
                with self._path.open("ab") as file:
                    file.write(b"".join(map(encode, fresh)))
                return
            _replace(self._path, b"".join(map(encode, kept.values())))
            _drop_old(folder)


def _replace(path: Path, data: bytes) -> None:
    """Write a file whole; unlike what people made, it need not outlive a power cut."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _drop_old(folder: Path) -> None:
    found = sorted(folder.glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in found[_KEPT_FILES:]:
        path.unlink(missing_ok=True)


def _exists(folder: str, name: str) -> bool:
    """Answer as `VersionContext.exists` has done."""
    try:
        return os.path.exists(os.path.join(folder, name))  # noqa: PTH110, PTH118 - takes any text
    except ValueError:
        return False
