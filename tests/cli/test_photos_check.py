"""`photos check`: what rules find in headers, and with --pixels what only the pixels tell."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.photos import camera_file, saved, scene

HEAD = "---\ntitle: A\ndate: 2024-03-05\ncredits:\n  photographers:\n    - name: Bo Li\nphotos:\n"
ENTRY = "  - file: photos/{name}\n    alt: Houses in a street\n    people: none\n"


@pytest.fixture
def fill(write_article: Callable[..., Path]) -> Callable[..., Path]:
    """Write an article with photos; returns the folder of these."""

    def write(article: str, **photos: bytes) -> Path:
        names = [name.replace("_", ".") for name in photos]
        text = HEAD + "".join(ENTRY.format(name=name) for name in names) + "---\n\nText.\n"
        folder = write_article(text, article=article).parent / "photos"
        folder.mkdir()
        for name, data in zip(names, photos.values(), strict=True):
            (folder / name).write_bytes(data)
        return folder

    return write


OLD, NEW = "2024-03-05-old", "2024-04-01-new"
PHOTO = saved(scene(900, 600))
COPY = saved(scene(900, 600).resize((700, 467)), "WEBP", quality=60)
OTHER = saved(scene(900, 600, 2))


def test_only_rules_about_photos_are_run(run: Run, fill: Callable[..., Path]) -> None:
    """A file that no version lists is found; the article's missing section is not this command's affair."""
    folder = fill(OLD, a_jpg=PHOTO)
    (folder / "b.jpg").write_bytes(OTHER)
    result = run("photos", "check")
    assert "PH002" in result.out
    assert "FM" not in result.out
    assert "0 of 2 pictures are compared" in result.err


def test_pixels_find_the_same_picture_in_another_article(run: Run, fill: Callable[..., Path]) -> None:
    """A smaller copy of another kind counts; the newer article is named first, and nothing has failed."""
    fill(OLD, a_jpg=PHOTO, b_jpg=OTHER)
    fill(NEW, c_webp=COPY)
    result = run("photos", "check", "--pixels")
    assert f"{NEW}/photos/c.webp: the same picture as {OLD}/photos/a.jpg\n" in result.out
    assert result.out.count("the same picture") == 1
    assert "3 pictures are compared" in result.err
    assert result.code == 0


def test_what_was_learnt_is_known_without_pixels(run: Run, fill: Callable[..., Path], newsroom: Path) -> None:
    """Until a file changes; a cache that is damaged is as good as none."""
    fill(OLD, a_jpg=PHOTO)
    folder = fill(NEW, c_webp=COPY)
    run("photos", "check", "--pixels")
    assert "the same picture" in run("photos", "check").out
    assert "the same picture" in run("photos", "check", "old").out
    (folder / "c.webp").write_bytes(saved(scene(400, 300, 3), "WEBP"))
    assert "the same picture" not in run("photos", "check").out
    for data in (b"{", b"[]", b'{"version": 1, "pictures": {"a": [1]}}', b"\xff", b'{"version": 1}'):
        (newsroom / ".bsmu-news" / "photos.json").write_bytes(data)
        assert run("photos", "check").code == 0
        assert "2 pictures are compared" in run("photos", "check", "--pixels").err


def test_a_damaged_photo_fails(run: Run, fill: Callable[..., Path]) -> None:
    """Bytes in the middle of a PNG that no header tells of."""
    data = bytearray(saved(scene(300, 200), "PNG"))
    data[len(data) // 2] ^= 0xFF
    fill(OLD, a_png=bytes(data))
    result = run("photos", "check", "--pixels")
    assert result.code == 1
    assert f"{OLD}/photos/a.png is damaged" in result.out


def test_json_has_the_findings_and_the_pairs(run: Run, fill: Callable[..., Path]) -> None:
    fill(OLD, a_jpg=PHOTO, b_webp=COPY)
    answer = run("photos", "check", "--pixels", "--json").json
    assert answer["version"] == 1
    assert answer["duplicates"] == [
        {"path": f"{OLD}/photos/a.jpg", "same_as": f"{OLD}/photos/b.webp", "in_one_article": True}
    ]
    assert answer["damaged"] == []
    assert (answer["summary"]["pictures"], answer["summary"]["compared"]) == (2, 2)
    assert {finding["code"][:2] for finding in answer["findings"]} <= {"PH"}


def test_a_camera_file_that_was_copied_by_hand_is_found(run: Run, fill: Callable[..., Path]) -> None:
    """What `photos add` would have removed is told, and after it nothing is."""
    fill(OLD, a_jpg=camera_file(900, 600))
    assert "GPS" in run("photos", "check").out


def test_an_unknown_article_is_told(run: Run, fill: Callable[..., Path]) -> None:
    fill(OLD, a_jpg=PHOTO)
    assert run("photos", "check", "elsewhere").code == 2
