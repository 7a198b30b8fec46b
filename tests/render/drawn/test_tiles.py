"""Pictures put side by side."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.raster import Raster
from bsmu_news.render.drawn.tiles import padded, side_by_side


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 6), st.integers(1, 6), st.integers(0, 3), st.integers(0, 3), st.integers(0, 2))
def test_each_picture_stands_whole_in_its_tile(width: int, height: int, wider: int, higher: int, gap: int) -> None:
    """Its rows are in the middle of the tile's, and tiles stand next to each other with the gap between."""
    picture = Raster(width, height, bytes(range(3 * width * height)))
    tile = padded(picture, width + wider, height + higher)
    empty = padded(None, width + wider, height + higher)
    row = side_by_side([tile, empty, tile], gap)
    assert (row.width, row.height) == (3 * (width + wider) + 2 * gap, height + higher)
    assert len(row.rgb) == 3 * row.width * row.height
    for line in range(height):
        start = 3 * row.width * (line + higher // 2)
        whole = row.rgb[start : start + 3 * row.width]
        assert whole.count(picture.rgb[3 * width * line : 3 * width * (line + 1)]) == 2
