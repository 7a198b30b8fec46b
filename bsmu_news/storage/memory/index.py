"""Finds units by the digest and by the words of a text, in a folder or in memory alone (tantivy).

A unit is indexed in a field for its pair of languages, so that the best of a pair are found without looking at the
others. A unit that serves both ways stands in both fields. `fast` numbers tell where its record stands in the file.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from bsmu_news.domain.memory import Unit
from bsmu_news.errors import MemoryIndexError
from bsmu_news.messages import _
from bsmu_news.storage.memory.unit_file import encode_unit, read_unit
from bsmu_news.storage.memory.words import beginnings, digest_of, single_spaced

if TYPE_CHECKING:
    import tantivy

CANDIDATES = 200
"""Units that share the most of a text's words; their likeness is computed. See `words.py` for what it finds."""
_MOST_WORDS = 16
"""Of a text are looked up, the rarest ones: the others take most of the time and tell the least."""
_HEAP = 20_000_000
"""Bytes that are indexed before they are written. Eight pieces of this size are merged into one, and their pages count
as the program's while that goes on: with twice as much, 1,000,000 units take 213 MB."""
_LONGEST_REASON = 150
_UNITS = "units"
_AT, _DIGEST, _GROUP = "at", "digest", "group"


class UnitIndex:
    """An index that is open; `folder` is None for one in memory."""

    def __init__(self, index: "tantivy.Index", units: BinaryIO, folder: Path | None) -> None:
        self.folder = folder
        self._index, self._units = index, units
        self._schema = index.schema
        self._searcher = index.searcher()

    def exact(self, text: str, source_language: str, target_language: str) -> list[Unit]:
        """Return the units of exactly this text, white space aside, in the direction that was asked for.

        Raises:
            MemoryIndexError: when the index is damaged.
        """
        same = single_spaced(text)
        field = _field(source_language, target_language)
        with _told():
            import tantivy  # noqa: PLC0415 - 10 ms, and only where the memory is asked

            query = tantivy.Query.term_query(self._schema, _DIGEST, digest_of(f"{field} {same}"))
            found = self._found(query, source_language)
        wanted = source_language, target_language
        return [one for one in found if one[2:4] == wanted and single_spaced(one.source) == same]

    def like(self, text: str, source_language: str, target_language: str) -> list[Unit]:
        """Return the units that share the most words with a text, in the direction that was asked for.

        Raises:
            MemoryIndexError: when the index is damaged.
        """
        field = _field(source_language, target_language)
        words = list(dict.fromkeys(beginnings(text)))
        with _told():
            import tantivy  # noqa: PLC0415 - as above

            if len(words) > _MOST_WORDS:
                words = sorted(words, key=lambda word: self._searcher.doc_freq(field, word))[:_MOST_WORDS]
            # Words are looked up as they are stored, with their frequency but without their places.
            terms = [tantivy.Query.term_query(self._schema, field, word, "freq") for word in words]
            return self._found(
                tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms]), source_language
            )

    def add(self, groups: Iterable[tuple[str, Iterable[Unit], bool]], dropped: Sequence[str] = ()) -> None:
        """Put the units of groups in the place of what these groups and those `dropped` had: all of it or nothing.

        A group is its name, its units, and whether they serve both ways. A reader sees the old units until the end.

        Raises:
            MemoryIndexError: when the disk or the folder refuses.
        """
        with _told():
            writer = self._index.writer(_HEAP, 1)
            try:
                for name in dropped:
                    writer.delete_documents_by_term(_GROUP, name)
                self._write(writer, groups)
                writer.commit()
            except BaseException:
                # Else the lock is held until the writer is collected.
                with contextlib.suppress(Exception):
                    writer.rollback()
                raise
            finally:
                writer.wait_merging_threads()
            self._index.reload()
            self._searcher = self._index.searcher()

    def sizes(self) -> dict[str, int]:
        """Return the files of the index with their sizes."""
        if self.folder is None:
            return {}
        return {path.name: path.stat().st_size for path in self.folder.iterdir() if not path.name.startswith(".")}

    def close(self) -> None:
        """Let go of the files."""
        self._units.close()

    def _write(self, writer: "tantivy.IndexWriter", groups: Iterable[tuple[str, Iterable[Unit], bool]]) -> None:
        from tantivy import Document  # noqa: PLC0415 - as above

        with self._appending() as records:
            at = records.tell()
            for name, found, both_ways in groups:
                for unit in found:
                    document = Document()
                    document.add_text(_GROUP, name)
                    document.add_integer(_AT, at)
                    sides = ((unit.source, unit[2:4]), (unit.target, unit[3:1:-1]))[: 2 if both_ways else 1]
                    for text, pair in sides:
                        field = _field(*pair)
                        document.add_text(field, " ".join(beginnings(text)))
                        document.add_integer(_DIGEST, digest_of(f"{field} {single_spaced(text)}"))
                    record = encode_unit(unit)
                    records.write(record)
                    at += len(record)
                    writer.add_document(document)

    @contextlib.contextmanager
    def _appending(self) -> Iterator[BinaryIO]:
        """Give the end of the file of units; what was written is on the disk when this ends."""
        if self.folder is None:
            self._units.seek(0, os.SEEK_END)
            yield self._units
            return
        with (self.folder / _UNITS).open("ab") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())

    def _found(self, query: "tantivy.Query", source_language: str) -> list[Unit]:
        hits = self._searcher.search(query, CANDIDATES, count=False).hits
        places = self._searcher.fast_field_values(_AT, [address for _score, address in hits])
        units = (read_unit(self._units, int(at)) for at in places if at is not None)
        return [one if one.source_language == source_language else one.turned for one in units]


def make_index(folder: Path | None, languages: Sequence[str]) -> UnitIndex:
    """Return a new, empty index in an empty folder, or in memory.

    Raises:
        MemoryIndexError: when the folder cannot be written.
    """
    with _told():
        import tantivy  # noqa: PLC0415 - as above

        builder = tantivy.SchemaBuilder()
        builder.add_text_field(_GROUP, tokenizer_name="raw", index_option="basic")
        builder.add_integer_field(_DIGEST, indexed=True)
        builder.add_integer_field(_AT, fast=True)
        for pair in permutations(languages, 2):
            builder.add_text_field(_field(*pair), tokenizer_name="whitespace", index_option="freq")
        if folder is None:
            return UnitIndex(tantivy.Index(builder.build()), BytesIO(), None)
        (folder / _UNITS).touch(exist_ok=False)
        index = tantivy.Index(builder.build(), str(folder))
        return UnitIndex(index, _open(folder), folder)


def open_index(folder: Path, sizes: dict[str, int]) -> UnitIndex:
    """Return the index in a folder; `sizes` are those of its files when it was last written.

    Raises:
        MemoryIndexError: when there is none, or a file of it was cut short.
    """
    with _told():
        import tantivy  # noqa: PLC0415 - as above

        for name, size in sizes.items():
            _require_size(folder / name, size, grows=name == _UNITS)
        index = tantivy.Index.open(str(folder))
        index.searcher()  # fails before a file is open that nobody would close
        return UnitIndex(index, _open(folder), folder)


def _require_size(path: Path, size: int, *, grows: bool) -> None:
    """Raise where a file is not as it was written.

    A file that is gone is no harm by itself: the index drops what it does not need, and refuses to open without what
    it does. Reading one behind its end would kill the program.
    """
    try:
        found = path.stat().st_size
    except FileNotFoundError:
        if grows:
            raise
        return
    if found < size or (found != size and path.suffix not in {".json", ""}):
        raise MemoryIndexError(_("the translation memory's index is damaged"))


def _open(folder: Path) -> BinaryIO:
    # Unbuffered: records are read here and there, one at a time.
    return cast("BinaryIO", (folder / _UNITS).open("rb", buffering=0))


def _field(source_language: str, target_language: str) -> str:
    return f"{source_language}_{target_language}"


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn what tantivy and the system raise into our error."""
    try:
        yield
    except (MemoryIndexError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        reason = str(error).splitlines()[0][:_LONGEST_REASON] if str(error) else type(error).__name__
        raise MemoryIndexError(
            _("the translation memory's index cannot be used: {reason}").format(reason=reason)
        ) from error
    except BaseException as error:
        # A panic in tantivy is no Exception: pyo3 has it go through everything.
        if type(error).__name__ != "PanicException":
            raise
        raise MemoryIndexError(_("the translation memory's index is damaged")) from error
