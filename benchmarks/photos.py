"""Measures how long it takes to look at many photos, beside Pillow reading the same headers and doing nothing else.

Photos are JPEGs with EXIF as cameras write it (a place among it), made with Pillow in a temporary newsroom, ten an
article. Nothing is decoded on either side.
"""

import argparse
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from statistics import median

from benchmarks.measure import NEWS, Spent, seconds, spent
from benchmarks.table import Row, failed, milliseconds, table
from bsmu_news.domain.picture import EmbeddedWords
from bsmu_news.pictures.embed import embed
from bsmu_news.pictures.read import read_picture
from bsmu_news.storage.files import STATE_FOLDER
from bsmu_news.storage.newsroom import init_newsroom

_AN_ARTICLE = 10
_LIMIT, _RATIO = 3.0, 1.5
_BY_PILLOW = """
import sys
from pathlib import Path
from PIL import Image
for path in sorted(Path(sys.argv[1]).glob("*/photos/*.jpg")):
    with Image.open(path) as image:
        exif = image.getexif()
        exif.get_ifd(0x8769), exif.get_ifd(0x8825)
"""
_TEXT = """\
---
title: Photos of day {number}
date: 2024-01-01
section: university
credits:
  authors:
    - name: Alisa Good
  photographers:
    - name: Alisa Good
photos:
{photos}---

The day was long.
"""
_PHOTO = "  - file: photos/{number:02}.jpg\n    alt: The hall, seen from seat {number}\n    people: none\n"
_WORDS = EmbeddedWords(("Alisa Good",), "BSMU", "BSMU", {"en": "The hall"}, {"en": "The hall, seen from a seat"})


def photo(number: int) -> bytes:
    """Return a JPEG of 1600 × 1200 pixels with EXIF, a little different from any other."""
    from PIL import Image  # noqa: PLC0415 - as is the rule for it
    from PIL.TiffImagePlugin import IFDRational  # noqa: PLC0415

    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112], exif[0x0131] = "Canon", "Canon EOS 5D Mark IV", 1, "1.3.2"
    exif[0x010E] = f"Photo {number} " + "x" * 2 * (number % _AN_ARTICLE)
    exif[0x013B], exif[0x8298] = "Alisa Good", "BSMU"
    inner = exif.get_ifd(0x8769)
    inner[0x9003] = inner[0x9004] = "2024:10:18 11:04:00"
    inner[0x829A], inner[0x829D], inner[0x8827] = IFDRational(1, 125), IFDRational(28, 10), 400
    inner[0xA431], inner[0xA434], inner[0x927C] = "012345678", "EF24-70mm f/2.8L", bytes(2000)
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (IFDRational(53), IFDRational(54), IFDRational(8))
    gps[3], gps[4] = "E", (IFDRational(27), IFDRational(33), IFDRational(5))
    file = BytesIO()
    Image.linear_gradient("L").resize((1600, 1200)).convert("RGB").save(file, "JPEG", quality=80, exif=exif)
    return file.getvalue()


def make_room(folder: Path, count: int) -> Path:
    """Make a newsroom with so many photos; returns its root."""
    root, _made = init_newsroom(folder, "Benchmark")
    data = [photo(number) for number in range(_AN_ARTICLE)]
    for number in range(count // _AN_ARTICLE):
        article = root / f"2024-01-01-day-{number}"
        (article / "photos").mkdir(parents=True)
        for at, one in enumerate(data):
            (article / "photos" / f"{at:02}.jpg").write_bytes(one)
        photos = "".join(_PHOTO.format(number=at) for at in range(_AN_ARTICLE))
        (article / "index.en.md").write_text(_TEXT.format(number=number, photos=photos), encoding="utf-8", newline="\n")
    return root


def by_us(paths: Sequence[Path]) -> None:
    """Read the headers as the program does."""
    for path in paths:
        with path.open("rb", buffering=0) as file:
            read_picture(file)


def by_pillow(paths: Sequence[Path], *, exif: bool = False, xmp: bool = False) -> None:
    """Read sizes with Pillow, and on request EXIF and XMP."""
    from PIL import Image  # noqa: PLC0415 - as is the rule for it

    for path in paths:
        with Image.open(path) as image:
            if exif:
                found = image.getexif()
                found.get_ifd(0x8769)
                found.get_ifd(0x8825)
            if xmp:
                image.getxmp()


def headers(root: Path, rounds: int) -> Iterator[Row]:
    """Compare the reading of headers in this process, of photos with EXIF and then with words embedded too.

    The program reads everything each time; Pillow first the size alone, for which it looks at all headers too.
    """
    paths = sorted(root.glob("*/photos/*.jpg"))
    yield _compared("the size alone", lambda: by_us(paths), lambda: by_pillow(paths), rounds)
    yield _compared("EXIF", lambda: by_us(paths), lambda: by_pillow(paths, exif=True), rounds)
    with tempfile.TemporaryDirectory() as name:
        credited = Path(name) / "photo.jpg"
        credited.write_bytes(embed(paths[0].read_bytes(), _WORDS))
        many = [credited] * len(paths)
        yield _compared("EXIF and XMP", lambda: by_us(many), lambda: by_pillow(many, exif=True, xmp=True), rounds)


def _compared(what: str, ours: Callable[[], None], theirs: Callable[[], None], rounds: int) -> Row:
    ours()
    theirs()
    taken = [(_taken(ours), _taken(theirs)) for _round in range(rounds)]
    mine, base = (median(times) for times in zip(*taken, strict=True))
    ratio = mine / base
    return Row(
        f"headers, beside Pillow reading {what}",
        milliseconds(mine),
        milliseconds(base),
        f"{ratio:.2f} x",
        f"{_RATIO} x",
        ratio <= _RATIO,
    )


def _taken(function: Callable[[], None]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def commands(root: Path, rounds: int) -> Iterator[Row]:
    """Measure `photos check`, when nothing is known and then with the cache, beside a program of Pillow's alone.

    The command loads and runs all rules about photos, and says what they find: two slips a photo here.
    """
    check = (*NEWS, "--newsroom", str(root), "photos", "check")
    pillow = (sys.executable, "-c", _BY_PILLOW, str(root))
    start = (*NEWS, "--help")
    fresh: list[Spent] = []
    base: list[Spent] = []
    starting: list[Spent] = []
    known: list[float] = []
    for _round in range(rounds):
        shutil.rmtree(root / STATE_FOLDER, ignore_errors=True)
        fresh.append(spent(check, allowed=(0, 1)))
        known.append(seconds(check, allowed=(0, 1)))
        base.append(spent(pillow))
        starting.append(spent(start))
    for what, times in (("all new", [one.seconds for one in fresh]), ("again", known)):
        taken = median(times)
        yield Row(f"“photos check”, {what}", milliseconds(taken), limit=milliseconds(_LIMIT), held=taken <= _LIMIT)
    over, alone = _processor(fresh) - _processor(starting), _processor(base)
    yield Row(
        "processor time over “--help”, beside Pillow's",
        milliseconds(over),
        milliseconds(alone),
        f"{over / alone:.1f} x" if alone else "-",
    )


def _processor(runs: Sequence[Spent]) -> float:
    return median(one.processor for one in runs)


def main(words: Sequence[str]) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks photos", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    parser.add_argument("--photos", type=int, default=1000, help="how many, in tens")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each; the median counts")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        root = make_room(Path(name) / "room", asked.photos)
        rows = [*headers(root, asked.rounds), *commands(root, asked.rounds)]
    print(f"Python {platform.python_version()}, {platform.system()}, {asked.photos:,} photos\n")
    print(table(rows))
    return int(asked.check and failed(rows))
