from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.markup.marker import quoted_sources, untranslated_marker
from bsmu_news.markup.segments import body_segments


@given(st.text(st.sampled_from("ab ->!<\n\\*#"), min_size=1).filter(lambda text: text.strip()))
def test_marker_holds_any_source(source: str) -> None:
    """What a marker quotes is read again, even an arrow that would close a comment; it is one comment."""
    marker = untranslated_marker(source)
    assert marker.count("-->") == 1
    assert quoted_sources(marker) == [source.strip()]


def test_marker_is_a_segment() -> None:
    """A marker with empty lines in it is one segment of the body."""
    [segment] = body_segments(untranslated_marker("- a\n\n- b --> c"))
    assert segment.text == "- a\n\n- b --> c"


def test_other_comments_quote_nothing() -> None:
    """Only the word “untranslated” makes a comment a marker."""
    assert quoted_sources("<!-- untranslatable --> <!-- x untranslated -->") == []


def test_a_source_with_comments_of_its_own_is_quoted_and_read_back() -> None:
    """Neither the end nor the start of a comment in the source ends the marker."""
    source = "One <!-- two --> three"
    assert quoted_sources(untranslated_marker(source)) == [source]
