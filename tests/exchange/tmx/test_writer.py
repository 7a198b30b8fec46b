"""What is written is TMX 1.4, whatever the texts hold."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bsmu_news.domain.memory import Unit
from bsmu_news.exchange.tmx import read_tmx, write_tmx
from tests.conftest import DATA

DTD = etree.DTD(DATA / "tmx14_rules.dtd")

texts = st.text(st.characters(), max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(texts, texts, texts, texts), max_size=3))
def test_any_text_makes_a_valid_file(rows: list[tuple[str, str, str, str]]) -> None:
    """Control characters and halves of surrogates are left out, marks are escaped."""
    units = [Unit(source, target, "ru", "en", origin, by, "2024-05-17") for source, target, origin, by in rows]
    document = etree.fromstring(b"".join(write_tmx(units)), etree.XMLParser(load_dtd=False, no_network=True))
    assert DTD.validate(document), DTD.error_log
    assert len(document.findall(".//tu")) == len(rows)


plain = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(plain, plain, plain), max_size=5))
def test_what_was_written_is_read_again(rows: list[tuple[str, str, str]]) -> None:
    """A unit comes back with its direction, person and day."""
    units = [Unit(a, b, "be", "en", "x.tmx", by, "2024-05-17") for a, b, by in rows if a != b]
    assert list(read_tmx(write_tmx(units), "x.tmx", ("be", "en"))) == units


def test_many_units_come_in_pieces() -> None:
    pieces = list(write_tmx(Unit(f"Дом {n}", f"House {n}", "ru", "en") for n in range(3000)))
    assert len(pieces) > 3
    assert DTD.validate(etree.fromstring(b"".join(pieces)))
