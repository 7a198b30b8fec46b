"""Reads the units of a TMX file piece by piece; nothing outside of the file is ever opened.

A document type may be named, and is not fetched. One that declares something of its own is refused: entities are how
a small file becomes a large one, or shows what lies on the disk (<https://owasp.org/www-community/vulnerabilities>).
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, product
from typing import Literal, NoReturn
from xml.parsers import expat

from bsmu_news.domain.memory import Unit
from bsmu_news.errors import UnreadableTextError
from bsmu_news.exchange.tmx.elements import Elements, Entry, Variant
from bsmu_news.messages import _

Skipped = Literal["empty", "equal", "language", "long"]
"""Why a unit is left out: a side without text, both sides the same, no two languages of ours, too long."""

_LONGEST_MARK = 4_000_000
"""Bytes that expat may hold back, waiting for the end of a tag."""


def read_tmx(chunks: Iterable[bytes], name: str, languages: Collection[str]) -> Iterator[Unit | Skipped]:
    """Yield the units between `languages`, and for each that is left out the reason.

    A unit goes from the source language that the file names to each other one; where it names none, from the first of
    two to the second. `name` stands in errors, and is the origin of the units.

    Raises:
        UnreadableTextError: naming line and column, for what is no TMX; the units before that have been given.
    """
    parser = expat.ParserCreate()
    elements = _listening(parser, name)
    fed = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            fed += len(chunk)
            yield from _complete(elements, name, languages)
            if fed - parser.CurrentByteIndex > _LONGEST_MARK:
                _refuse(parser, name, _("a tag without an end"))
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        yield from _complete(elements, name, languages)
        raise _error(name, error.lineno, error.offset + 1, expat.ErrorString(error.code)) from error
    except (LookupError, ValueError) as error:
        # An encoding that Python does not know, or one of several bytes that expat cannot use.
        _refuse(parser, name, _("an encoding that cannot be read"), error)
    yield from _complete(elements, name, languages)


def _listening(parser: expat.XMLParserType, name: str) -> Elements:
    """Return what gathers the elements that a parser meets."""

    def refuse(reason: str) -> NoReturn:
        _refuse(parser, name, reason)

    def refuse_entity(*_what: object) -> NoReturn:
        refuse(_("the file declares or uses entities of its own, which are refused"))

    def doctype(_name: str, _system: str | None, _public: str | None, has_internal_subset: int) -> None:
        if has_internal_subset:
            refuse_entity()

    elements = Elements(refuse)
    parser.buffer_text = True
    parser.StartElementHandler = elements.start
    parser.EndElementHandler = elements.end
    parser.CharacterDataHandler = elements.text
    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = refuse_entity
    parser.SkippedEntityHandler = refuse_entity
    parser.ExternalEntityRefHandler = refuse_entity
    return elements


def _complete(elements: Elements, name: str, languages: Collection[str]) -> Iterator[Unit | Skipped]:
    while elements.done:
        yield from _units(elements.done.popleft(), name, languages)


def _units(entry: Entry, name: str, languages: Collection[str]) -> Iterator[Unit | Skipped]:
    known = [one for one in entry.variants if one.language in languages]
    sources = [one for one in known if one.language == entry.source_language]
    pairs = product(sources, known) if sources else combinations(known, 2)
    nothing = True
    for source, target in pairs:
        if source.language != target.language:
            nothing = False
            yield _unit(source, target, name)
    if nothing:
        yield "language"


def _unit(source: Variant, target: Variant, name: str) -> Unit | Skipped:
    if source.text is None or target.text is None:
        return "long"
    if not source.text or not target.text:
        return "empty"
    if source.text == target.text:
        return "equal"
    return Unit(source.text, target.text, source.language, target.language, name, target.by, target.day or source.day)


def _refuse(parser: expat.XMLParserType, name: str, reason: str, cause: Exception | None = None) -> NoReturn:
    raise _error(name, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, reason) from cause


def _error(name: str, line: int, column: int, reason: str) -> UnreadableTextError:
    return UnreadableTextError(
        f"{name}:{line}:{column}: {reason}", _("Export the file again as TMX 1.4 from the program that made it.")
    )
