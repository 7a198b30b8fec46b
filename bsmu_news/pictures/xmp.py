"""Takes an XMP packet apart: which properties it has, what they say, and which bytes they stand on.

XMP specification, part 1 (ISO 16684-1): RDF/XML of a restricted form. A document type, and with it every entity, is
refused.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"

CREATOR, DESCRIPTION, RIGHTS = f"{DC} creator", f"{DC} description", f"{DC} rights"
CREDIT, SOURCE, POSITION = f"{PHOTOSHOP} Credit", f"{PHOTOSHOP} Source", f"{PHOTOSHOP} AuthorsPosition"
ALT = f"{IPTC_CORE} AltTextAccessibility"
"""Namespace and name of IPTC's Creator, Description, Copyright Notice, Credit Line, Source, Creator's Job Title, and
Alt Text (Accessibility)."""

LARGEST = 4_000_000
"""Bytes of a packet; real ones have 1 to 100 KB, with a long history some MB."""
DEFAULT = "x-default"

_LANG = "http://www.w3.org/XML/1998/namespace lang"
_ROOT, _DESCRIPTION, _ITEM = f"{RDF} RDF", f"{RDF} Description", f"{RDF} li"
_DEEPEST, _MOST_PREFIXES, _MOST_DESCRIPTIONS = 100, 200, 2000
"""Of elements in each other, of namespaces, of descriptions; programs write up to 10, 30 and 20."""
_LONGEST = 65_536
"""Characters of a text."""
_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_PLACE = re.compile(r"gps|latitude|longitude|altitude|LocationCreated\Z|LocationShown\Z", re.IGNORECASE)
_SERIAL = re.compile(r"serialnumber|(?:owner|lensserial)name|cameraowner|imageuniqueid", re.IGNORECASE)
_COORDINATE = re.compile(r"latitude|longitude", re.IGNORECASE)


class BrokenXmpError(Exception):
    """A packet is not well-formed, too large, has a document type, or has no RDF in it."""


class Property(NamedTuple):
    """A property: its name (namespace, space, local name), where it stands, and its texts with their languages."""

    name: str
    start: int
    end: int
    texts: tuple[tuple[str, str], ...]


class Description(NamedTuple):
    """An `rdf:Description`: where it stands, the end of its start tag, its attributes and properties.

    `prefixes` are the namespaces by prefix that hold in it.
    """

    start: int
    tag_end: int
    end: int
    attributes: dict[str, str]
    properties: tuple[Property, ...]
    prefixes: dict[str, str]


class Packet(NamedTuple):
    """A packet by its bytes: the start tag of its `rdf:RDF`, where its content ends, and what it describes."""

    data: bytes
    tag_start: int
    tag_end: int
    content_end: int
    descriptions: tuple[Description, ...]
    prefixes: dict[str, str]

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a property, the default language first; those of the first place that has any."""
        for one in self.descriptions:
            if one.attributes.get(name, "").strip():
                return (_plain(one.attributes[name]),)
            for found in one.properties:
                plain = _in_order(found.texts) if found.name == name else ()
                if plain:
                    return plain
        return ()

    @property
    def names(self) -> frozenset[str]:
        """The names of all properties."""
        return frozenset(
            name for one in self.descriptions for name in (*one.attributes, *(found.name for found in one.properties))
        )


def _in_order(texts: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return the texts that say something, each on one line, the default language first."""
    in_order = sorted(texts, key=lambda text: text[0] != DEFAULT)
    return tuple(filter(None, (_plain(text) for _language, text in in_order)))


def read_packet(data: bytes) -> Packet:
    """Return what a packet holds. Text is UTF-8, or UTF-16 with a mark at its beginning.

    Raises:
        BrokenXmpError: for one that cannot be read.
    """
    if len(data) > LARGEST:
        raise BrokenXmpError
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    reader = _Reader(data.rstrip(b"\0"))
    try:
        reader.parser.Parse(reader.data, True)
    except expat.ExpatError as error:
        raise BrokenXmpError from error
    if reader.packet is None:
        raise BrokenXmpError
    return reader.packet


@lru_cache(1024)
def tells_place(name: str) -> bool:
    """Tell whether a property of this name may tell where a photo was taken."""
    return bool(_PLACE.search(name.rpartition(" ")[2]))


@lru_cache(1024)
def is_coordinate(name: str) -> bool:
    """Tell whether a property of this name is a part of coordinates."""
    return bool(_COORDINATE.search(name.rpartition(" ")[2]))


@lru_cache(1024)
def tells_owner(name: str) -> bool:
    """Tell whether a property of this name holds a serial number or a camera's owner."""
    return bool(_SERIAL.search(name.rpartition(" ")[2]))


def _plain(text: str) -> str:
    return " ".join(text.split())


class _Reader:
    """The state between two elements; `packet` is there once the `rdf:RDF` has ended."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.packet: Packet | None = None
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.StartNamespaceDeclHandler, parser.EndNamespaceDeclHandler = self._declare, self._forget
        parser.StartDoctypeDeclHandler = self._refuse
        self._scope: dict[str, list[str]] = {}
        self._depth, self._root = 0, -1
        self._root_tag = (0, 0)
        self._root_prefixes: dict[str, str] = {}
        self._content_end = 0
        self._descriptions: list[Description] = []
        self._open: Description | None = None
        self._properties: list[Property] = []
        self._name, self._from = "", 0
        self._tag_ends = [0, 0, 0]
        """Of the open elements, by level below `rdf:RDF`."""
        self._texts: list[tuple[str, list[str]]] = []
        self._into: list[str] | None = None
        """Where characters go: a property's own text, an item of its list."""

    def _refuse(self, *_declaration: object) -> None:
        raise BrokenXmpError

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._scope.setdefault(prefix or "", []).append(uri or "")
        if len(self._scope) > _MOST_PREFIXES:
            raise BrokenXmpError

    def _forget(self, prefix: str | None) -> None:
        self._scope[prefix or ""].pop()

    def _prefixes(self) -> dict[str, str]:
        return {prefix: uris[-1] for prefix, uris in self._scope.items() if uris}

    def _tag(self) -> tuple[int, int]:
        start = self.parser.CurrentByteIndex
        found = _TAG.match(self.data, start)
        return start, found.end() if found else start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        level = self._depth - self._root
        self._depth += 1
        self._into = None
        if self._depth > _DEEPEST or len(self._descriptions) > _MOST_DESCRIPTIONS:
            raise BrokenXmpError
        if self._root < 0:
            if name == _ROOT and self.packet is None:
                self._root = self._depth - 1
                self._root_tag = self._tag()
                self._root_prefixes, self._content_end = self._prefixes(), self._root_tag[1]
        elif level == 1:
            start, self._tag_ends[1] = self._tag()
            if name == _DESCRIPTION:
                self._open = Description(start, self._tag_ends[1], 0, dict(attributes), (), self._prefixes())
                self._properties = []
        elif level == _PROPERTY and self._open:
            self._name = name
            self._from, self._tag_ends[_PROPERTY] = self._tag()
            self._into = []
            self._texts = [("", self._into)]
        elif level == _IN_LIST and name == _ITEM and self._open:
            self._into = []
            self._texts.append((attributes.get(_LANG, ""), self._into))

    def _text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        self._into = None
        level = self._depth - self._root
        if self._root < 0:
            return
        if level == 0:
            self.packet = Packet(
                self.data, *self._root_tag, self._content_end, tuple(self._descriptions), self._root_prefixes
            )
            self._root = -1
        elif level == 1:
            self._content_end = self._after(1)
            if self._open:
                whole = self._open._replace(end=self._content_end, properties=tuple(self._properties))
                self._descriptions.append(whole)
                self._open = None
        elif level == _PROPERTY and self._open:
            texts = tuple((language, "".join(pieces)[:_LONGEST]) for language, pieces in self._texts)
            self._properties.append(Property(self._name, self._from, self._after(_PROPERTY), texts))

    def _after(self, level: int) -> int:
        """Return where the element that ends here ends: an empty one is one tag, and expat tells either of its ends."""
        end = self._tag_ends[level]
        empty = self.data[end - 2 : end] == b"/>"
        return end if empty else self.data.index(b">", self.parser.CurrentByteIndex) + 1


_PROPERTY, _IN_LIST = 2, 4
"""Levels below `rdf:RDF`: of a property, and of an item in its list."""
