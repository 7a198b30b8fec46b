"""Pages of the site to import: the sample article's own, and as many others as wanted."""

import datetime as dt
import subprocess
from itertools import cycle
from pathlib import Path

from benchmarks.measure import NEWS, environment

SEED = "practical-training"

_TEXTS = {
    "en": (
        "Main News International",
        "January February March April May June July August September October November December",
        "Students of group {n} visited hospital No. {m}",
        "The practical training of group {n} took place in hospital No. {m}. The students examined patients.",
        "Author: Alisa Good",
    ),
    "ru": (
        "Главная Новости Международная деятельность",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "Студенты группы {n} посетили больницу № {m}",
        "Практика группы {n} прошла в больнице № {m}. Студенты осматривали пациентов.",
        "Автор: Алиса Гуд",
    ),
    "be": (
        "Галоўная Навіны Міжнародная дзейнасць",
        "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
        "Студэнты групы {n} наведалі бальніцу № {m}",
        "Практыка групы {n} прайшла ў бальніцы № {m}. Студэнты аглядалі пацыентаў.",
        "Аўтар: Аліса Гуд",
    ),
}
"""By language: the breadcrumb, the months, a title, a sentence, the credits."""


def new_room(folder: Path) -> Path:
    """Make a newsroom; returns the folder above `articles`."""
    subprocess.run([*NEWS, "init", str(folder)], check=True, capture_output=True, env=environment())
    return folder


def seed_page(newsroom: Path, folder: Path) -> Path:
    """Export the sample article as a page of the site; returns the file.

    Raises:
        CalledProcessError: when there is no such article.
    """
    page = folder / "seed.txt"
    words = [*NEWS, "--newsroom", str(newsroom), "export", SEED, "--to", "page", "--lang", "en", "-o", str(page)]
    subprocess.run(words, check=True, capture_output=True, env=environment())
    return page


def many_pages(folder: Path, count: int) -> list[Path]:
    """Write pages with titles, dates and texts of their own, in three languages by turns."""
    folder.mkdir()
    return [_page(folder, number, language) for number, language in zip(range(count), cycle(_TEXTS), strict=False)]


def _page(folder: Path, number: int, language: str) -> Path:
    crumbs, months, title, sentence, author = _TEXTS[language]
    day = dt.date(2015, 1, 1) + dt.timedelta(days=number)
    date = f"{day.day} {months.split()[day.month - 1]} {day.year}"
    heading = title.format(n=number, m=number % 40)
    sentences = [sentence.format(n=number, m=step) for step in range(1, 25)]
    body = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
    path = folder / f"{number:04}.txt"
    path.write_text("\n\n".join([crumbs, date, heading, heading, *body, author]) + "\n", encoding="utf-8")
    return path
