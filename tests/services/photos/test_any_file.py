"""Whatever bytes a file holds, it becomes a picture that can be read, or the user is told what is wrong with it."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bsmu_news.domain.newsroom import PhotoSettings
from bsmu_news.errors import PictureError
from bsmu_news.pictures.read import read_picture
from bsmu_news.services.photos.decode import raster_of
from bsmu_news.services.photos.prepare import prepare
from tests.photos import camera_file, saved, scene

SMALL = scene(60, 40)
FILES = (
    camera_file(60, 40, orientation=6, artist="Bo Li"),
    saved(SMALL, "PNG"),
    saved(SMALL.quantize(16), "PNG"),
    saved(SMALL, "WEBP"),
    saved(SMALL, "GIF"),
    saved(SMALL, "TIFF"),
    saved(SMALL.convert("CMYK")),
    saved(SMALL, "MPO", save_all=True, append_images=[scene(60, 40, 2)]),
)
LIMITS = PhotoSettings(max_side=50, min_side=10)


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A picture with some bytes changed, taken out or put in, most often where the headers stand."""
    data = bytearray(draw(st.sampled_from(FILES)))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, min(len(data), draw(st.sampled_from((40, 400, 100_000))))))
        piece = draw(
            st.one_of(st.binary(min_size=1, max_size=4), st.sampled_from((b"\xff" * 4, b"\0" * 4, b"\x7f\xff")))
        )
        data[at : at + draw(st.sampled_from((0, len(piece), 200)))] = piece
    return bytes(data)


@pytest.mark.filterwarnings("error")
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=spoilt())
def test_a_spoilt_file_is_mended_or_told(tmp_path: Path, data: bytes) -> None:
    """What comes out is upright, within the limits, whole, and gives no place away."""
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    raster = raster_of(path, 20, 20)
    assert raster is None or len(raster.rgb) == 3 * raster.width * raster.height
    try:
        made = prepare(path, LIMITS)
    except PictureError:
        return
    with Image.open(BytesIO(made.data)) as image:
        image.load()
        assert image.size == (made.width, made.height)
    found = read_picture(made.data)
    assert found.problem is None
    assert max(found.width, found.height) <= LIMITS.max_side
    assert not found.traces.place
    assert found.orientation == 1
