"""Writes words into an XMP packet and takes properties out of it; every other byte of the packet stays as it is."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from bsmu_news.domain.picture import EmbeddedWords
from bsmu_news.pictures import xmp
from bsmu_news.pictures.xmp import DC, IPTC_CORE, PHOTOSHOP, RDF, Description, Packet, read_packet

_EMPTY = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    b' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n </rdf:RDF>\n'
    b'</x:xmpmeta>\n<?xpacket end="w"?>'
)
_ABOUT = f"{RDF} about"
_XMLNS = re.compile(rb"xmlns(?::|\Z)")
_ATTRIBUTE = re.compile(rb"""(?<!\s)\s++([^\s=/>"']++)\s*+=\s*+(?:"[^"]*"|'[^']*')""")
_PADDING = re.compile(rb"(?<!\s)\s++(?=<\?xpacket\s+end)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Cut(NamedTuple):
    start: int
    end: int


def with_words(packet: bytes | None, words: EmbeddedWords) -> bytes:
    """Return a packet that says these words and everything else that it said before; a new one for None.

    Raises:
        BrokenXmpError: when the packet cannot be read.
    """
    properties = dict(_properties(words))
    if not properties:
        return packet or _EMPTY
    read = read_packet(without(packet, lambda name: name in properties) if packet else _EMPTY)
    return _inserted(read, _block(read, properties.values()))


def without(packet: bytes, unwanted: Callable[[str], bool]) -> bytes:
    """Return a packet without some properties, which are told by their names; descriptions that are emptied go too.

    Raises:
        BrokenXmpError: when the packet cannot be read.
    """
    read = read_packet(packet)
    pieces: list[bytes] = []
    at = 0
    for cut in (cut for one in read.descriptions for cut in _cuts(read.data, one, unwanted)):
        pieces.append(read.data[at : cut.start])
        at = cut.end
    return b"".join((*pieces, read.data[at:])) if pieces else packet


def without_padding(packet: bytes) -> bytes:
    """Return a packet without the room that programs leave at its end for changes in place."""
    return _PADDING.sub(b"\n", packet)


def _cuts(data: bytes, one: Description, unwanted: Callable[[str], bool]) -> list[_Cut]:
    elements = [_with_space(data, found.start, found.end) for found in one.properties if unwanted(found.name)]
    attributes = [cut for cut, name in _attributes(data, one) if name != _ABOUT and unwanted(name)]
    kept = [name for _cut, name in _attributes(data, one) if name != _ABOUT and not unwanted(name)]
    if not elements and not attributes:
        return []
    if not kept and len(elements) == len(one.properties):
        return [_with_space(data, one.start, one.end)]
    return [*attributes, *elements]


def _with_space(data: bytes, start: int, end: int) -> _Cut:
    """Return a stretch with the white space before it."""
    while data[start - 1 : start].isspace():
        start -= 1
    return _Cut(start, end)


def _attributes(data: bytes, one: Description) -> Iterator[tuple[_Cut, str]]:
    """Yield the attributes of a start tag that are properties, with their names."""
    tag = data[one.start : one.tag_end]
    for found in _ATTRIBUTE.finditer(tag):
        raw = found[1]
        if _XMLNS.match(raw):
            continue
        prefix, _colon, local = raw.decode("utf-8", "replace").rpartition(":")
        uri = one.prefixes.get(prefix, "") if prefix else ""
        yield _Cut(one.start + found.start(), one.start + found.end()), f"{uri} {local}" if uri else local


def _inserted(read: Packet, block: bytes) -> bytes:
    """Return a packet with a block behind the last thing that it describes."""
    data, at = read.data, read.content_end
    if data[at - 2 : at] == b"/>" and at == read.tag_end:  # an empty <rdf:RDF/>
        name = data[read.tag_start + 1 : at].split(None, 1)[0].rstrip(b"/>")
        return data[: at - 2] + b">" + block + b"\n</" + name + b">" + data[at:]
    return data[:at] + block + data[at:]


def _block(read: Packet, properties: Iterable[str]) -> bytes:
    """Return a description of its own: Photoshop wrote one a namespace for years, and every program reads them."""
    about = next((one.attributes[_ABOUT] for one in read.descriptions if _ABOUT in one.attributes), "")
    declared = {"dc": DC, "photoshop": PHOTOSHOP, "Iptc4xmpCore": IPTC_CORE}
    if read.prefixes.get("rdf") != RDF:
        declared = {"rdf": RDF, **declared}
    names = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in declared.items())
    inside = "".join(f"\n   {one}" for one in properties)
    return f"\n  <rdf:Description rdf:about={quoteattr(about)}{names}>{inside}\n  </rdf:Description>".encode()


def _properties(words: EmbeddedWords) -> Iterator[tuple[str, str]]:
    """Yield the properties that words make, by name."""
    creators = [f"<rdf:li>{text}</rdf:li>" for one in words.creators if (text := _escaped(one))]
    if creators:
        yield xmp.CREATOR, f"<dc:creator><rdf:Seq>{''.join(creators)}</rdf:Seq></dc:creator>"
    descriptions, alts = _alternatives(words.descriptions), _alternatives(words.alts)
    if rights := _escaped(words.rights):
        yield (
            xmp.RIGHTS,
            f'<dc:rights><rdf:Alt><rdf:li xml:lang="{xmp.DEFAULT}">{rights}</rdf:li></rdf:Alt></dc:rights>',
        )
    if descriptions:
        yield xmp.DESCRIPTION, f"<dc:description>{descriptions}</dc:description>"
    if credit := _escaped(words.credit):
        yield xmp.CREDIT, f"<photoshop:Credit>{credit}</photoshop:Credit>"
    if source := _escaped(words.source):
        yield xmp.SOURCE, f"<photoshop:Source>{source}</photoshop:Source>"
    if alts:
        yield xmp.ALT, f"<Iptc4xmpCore:AltTextAccessibility>{alts}</Iptc4xmpCore:AltTextAccessibility>"


def _alternatives(texts: Mapping[str, str]) -> str:
    """Return texts by language; the first is the default too, as the specification wants it."""
    given = [(language, text) for language, one in texts.items() if (text := _escaped(one))]
    items = [(xmp.DEFAULT, given[0][1]), *given] if given else []
    inside = "".join(f"<rdf:li xml:lang={quoteattr(language)}>{text}</rdf:li>" for language, text in items)
    return f"<rdf:Alt>{inside}</rdf:Alt>" if inside else ""


def _escaped(text: str) -> str:
    """Return a text on one line as XML has it, without what XML cannot hold."""
    return escape(" ".join(_NOT_XML.sub(" ", text).split()))
