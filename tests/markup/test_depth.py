import pytest

from bsmu_news.markup.parser import MAX_NESTING
from bsmu_news.markup.segments import body_segments


@pytest.mark.parametrize("depth", [MAX_NESTING - 1, MAX_NESTING, MAX_NESTING + 1, 5000])
@pytest.mark.parametrize("mark", [">", "- ", "1. ", "> - "])
def test_deep_nesting_is_text_and_loses_nothing(mark: str, depth: int) -> None:
    """A block nested deeper than anybody writes is read as text; the words in it stay."""
    segments = body_segments(mark * depth + "deepest\n\nafter")
    assert segments[0].text.endswith("deepest")
    assert segments[-1].text == "after"
