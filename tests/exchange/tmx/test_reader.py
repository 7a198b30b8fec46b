"""TMX files of other programs are read as they come, and nothing in them harms."""

from collections.abc import Iterator
from itertools import islice

import pytest

from bsmu_news.domain.memory import Unit
from bsmu_news.errors import UnreadableTextError
from bsmu_news.exchange.tmx import read_tmx
from bsmu_news.exchange.tmx.codes import day_of, language_of
from bsmu_news.exchange.tmx.elements import LONGEST

LANGUAGES = ("ru", "be", "en")


def tmx(body: str, srclang: str = "ru", before: str = "") -> str:
    header = f'<header srclang="{srclang}" segtype="block" o-tmf="x" adminlang="en" datatype="xml"/>'
    return f'{before}<tmx version="1.4">{header}<body>{body}</body></tmx>'


def tuv(language: str, text: str, more: str = "") -> str:
    return f'<tuv xml:lang="{language}"{more}><seg>{text}</seg></tuv>'


def read(text: str, encoding: str = "utf-8", size: int = 7) -> list[object]:
    data = text.encode(encoding)
    return list(read_tmx((data[at : at + size] for at in range(0, len(data), size)), "x.tmx", LANGUAGES))


def pairs(text: str) -> list[tuple[str, str, str, str]]:
    return [found[:4] for found in read(text) if isinstance(found, Unit)]


def test_a_unit_has_its_texts_languages_person_and_day() -> None:
    """What the variant says of itself counts before what the unit says."""
    more = ' changedate="20240517T101500Z" changeid="Anna"'
    unit = f'<tu creationdate="20200101T000000Z" creationid="x">{tuv("ru-RU", "Дом")}{tuv("en_US", "House", more)}</tu>'
    assert read(tmx(unit)) == [Unit("Дом", "House", "ru", "en", "x.tmx", "Anna", "2024-05-17")]


@pytest.mark.parametrize(
    ("code", "language"), [("ru-RU", "ru"), ("RU", "ru"), ("en_US", "en"), ("bel", "be"), (" En ", "en"), ("de", "de")]
)
def test_codes_of_languages_are_mapped(code: str, language: str) -> None:
    assert language_of(code) == language


@pytest.mark.parametrize(
    ("date", "day"),
    [("20240517T101500Z", "2024-05-17"), ("2024-05-17", "2024-05-17"), ("20241345T000000Z", ""), ("17.5.24", "")],
)
def test_a_date_is_a_day_or_nothing(date: str, day: str) -> None:
    assert day_of(date) == day


def test_the_old_attribute_of_languages_is_read() -> None:
    assert pairs(tmx('<tu><tuv lang="ru"><seg>Дом</seg></tuv><tuv lang="EN"><seg>House</seg></tuv></tu>'))


def test_the_source_language_makes_the_direction() -> None:
    """It may be the header's, the unit's own, or none: then the first is the source."""
    both = tuv("en", "House") + tuv("ru", "Дом")
    assert pairs(tmx(f"<tu>{both}</tu>")) == [("Дом", "House", "ru", "en")]
    assert pairs(tmx(f'<tu srclang="en-GB">{both}</tu>')) == [("House", "Дом", "en", "ru")]
    assert pairs(tmx(f"<tu>{both}</tu>", srclang="*all*")) == [("House", "Дом", "en", "ru")]


def test_several_languages_are_several_units() -> None:
    three = tuv("ru", "Дом") + tuv("be", "Хата") + tuv("en", "House") + tuv("de", "Haus")
    assert pairs(tmx(f"<tu>{three}</tu>")) == [("Дом", "Хата", "ru", "be"), ("Дом", "House", "ru", "en")]
    assert len(pairs(tmx(f"<tu>{three}</tu>", srclang="*all*"))) == 3


def test_marks_of_other_formats_are_dropped_and_their_texts_stay() -> None:
    seg = (
        'A <bpt i="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> <hi>word</hi><ph>&lt;img alt="'
        '<sub>a picture</sub>"&gt;</ph><it pos="begin">[</it><ut>{}</ut>'
    )
    assert pairs(tmx(f"<tu>{tuv('ru', 'Слово')}{tuv('en', seg)}</tu>"))[0][1] == "A bold word a picture"


def test_white_space_is_layout_but_an_empty_line_parts_paragraphs() -> None:
    found = pairs(
        tmx(f"<tu>{tuv('ru', ' Дом' + chr(10) + '   и   сад ')}{tuv('en', 'House' + chr(10) * 3 + ' x')}</tu>")
    )
    assert found == [("Дом и сад", "House\n\nx", "ru", "en")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_usual_encodings_are_read(encoding: str) -> None:
    declared = "utf-16" if encoding == "utf-16" else "utf-8"
    text = tmx(
        f"<tu>{tuv('ru', 'Дом')}{tuv('en', 'House')}</tu>", before=f'<?xml version="1.0" encoding="{declared}"?>'
    )
    assert [one[:2] for one in read(text, encoding) if isinstance(one, Unit)] == [("Дом", "House")]


@pytest.mark.parametrize(
    ("unit", "reason"),
    [
        (tuv("ru", "Дом") + tuv("en", " "), "empty"),
        (tuv("ru", "BSMU") + tuv("en", "BSMU"), "equal"),
        (tuv("ru", "Дом") + tuv("de", "Haus"), "language"),
        (tuv("ru", "Дом"), "language"),
        (tuv("ru", "Дом") + tuv("en", "x" * (LONGEST + 1)), "long"),
    ],
)
def test_what_is_no_use_is_left_out_with_a_reason(unit: str, reason: str) -> None:
    assert list(read_tmx([tmx(f"<tu>{unit}</tu>").encode()], "x.tmx", LANGUAGES)) == [reason]


def test_a_document_type_may_be_named() -> None:
    """It is never fetched: there is no such file."""
    before = '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">'
    assert pairs(tmx(f"<tu>{tuv('ru', 'Дом')}{tuv('en', 'House')}</tu>", before=before))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE tmx [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        f'<!DOCTYPE tmx [<!ENTITY l0 "lol">{LAUGHS}]>',
        '<!DOCTYPE tmx [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x">%e;]>',
        "<!DOCTYPE tmx [<!ELEMENT tmx ANY>]>",
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    ],
)
@pytest.mark.parametrize("entity", ["&e;", "&l11;"])
def test_entities_are_refused_in_one_line(before: str, entity: str) -> None:
    """Neither is a file opened nor does a text grow; the message has a place."""
    with pytest.raises(UnreadableTextError, match=r"^x\.tmx:\d+:\d+: .*entities"):
        read(tmx(f"<tu>{tuv('ru', entity)}{tuv('en', 'House')}</tu>", before=before))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", r"1:1: no element"),
        ("no XML", r"1:1: "),
        ("<html/>", r"1:1: .*no TMX"),
        ("<tmx>\n<body><tu>\n</body></tmx>", r"3:\d+: mismatched tag"),
        ("<tmx><body>&nbsp;</body></tmx>", r"1:\d+: undefined entity"),
        ('<?xml version="1.0" encoding="klingon"?><tmx/>', r"1:\d+: an encoding"),
        ("<tmx>" * 200, r"1:\d+: elements in elements"),
        ("<tmx><" + "a" * 9_000_000, r"1:\d+: a tag without"),
        ("<tmx>\x01</tmx>", r"1:\d+: not well-formed"),
    ],
)
def test_what_is_no_tmx_is_told_with_its_place(text: str, where: str) -> None:
    with pytest.raises(UnreadableTextError, match=rf"^x\.tmx:{where}"):
        read(text, size=1 << 18)


def test_the_units_before_a_mistake_have_been_given() -> None:
    found = read_tmx([f"<tmx><tu>{tuv('ru', 'Дом')}{tuv('en', 'House')}</tu></oops>".encode()], "x.tmx", LANGUAGES)
    assert isinstance(next(found), Unit)
    with pytest.raises(UnreadableTextError):
        next(found)


def test_a_file_without_an_end_is_read_as_it_comes() -> None:
    """So the memory taken does not grow with the file."""

    def endless() -> Iterator[bytes]:
        yield b"<tmx><body>"
        while True:
            yield f"<tu>{tuv('ru', 'Дом')}{tuv('en', 'House')}</tu>".encode()

    assert len(list(islice(read_tmx(endless(), "x.tmx", LANGUAGES), 1000))) == 1000
