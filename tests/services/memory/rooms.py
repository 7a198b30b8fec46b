"""Newsrooms with translations in every state."""

from pathlib import Path

from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import Entry, Review, review_digest
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.exchange.tmx import write_tmx
from bsmu_news.storage.newsroom import find_newsroom
from bsmu_news.storage.records import record_path, save_record

ARTICLE = "2024-03-05-laboratory"
HEAD = "---\ntitle: {title}\ndate: 2024-03-05\nsection: university\n{more}---\n\n"

EDITED = ("Студенты открыли новую лабораторию в среду.", "Students opened a new laboratory on Wednesday.")
MACHINE = ("Преподаватели показали студентам приборы.", "Teachers have shown the devices to students.")
REVIEWED = ("Декан поздравил победителей олимпиады.", "The dean congratulated the winners of the olympiad.")
SOURCE_TITLE, TITLE = "Открыта лаборатория", "A laboratory was opened"


def write_room(root: Path, *, edited: str = EDITED[1], article: str = ARTICLE) -> Newsroom:
    """Write an article of which a machine, an editor and a reviewer did one paragraph each."""
    folder = root / article
    folder.mkdir(exist_ok=True)
    body = "\n\n".join(source for source, _target in (EDITED, MACHINE, REVIEWED))
    (folder / "index.ru.md").write_text(HEAD.format(title=SOURCE_TITLE, more="") + body + "\n", encoding="utf-8")
    body = "\n\n".join((edited, MACHINE[1], REVIEWED[1]))
    head = HEAD.format(title=TITLE, more="translation_of: ru\n")
    (folder / "index.en.md").write_text(head + body + "\n", encoding="utf-8")
    entries = [
        Entry("t", SegmentKind.TITLE, SOURCE_TITLE, TITLE, "google", TITLE, "2024-03-06"),
        Entry("a", SegmentKind.PARAGRAPH, EDITED[0], edited, "google", "Students open new lab.", "2024-03-06"),
        Entry("b", SegmentKind.PARAGRAPH, *MACHINE, "google", MACHINE[1], "2024-03-06"),
        Entry("c", SegmentKind.PARAGRAPH, *REVIEWED, "google", REVIEWED[1], "2024-03-06", review=_review(REVIEWED)),
    ]
    path = record_path(folder, "en")
    save_record(folder, "en", entries, path.read_bytes() if path.exists() else None)
    return find_newsroom(root)


def write_imported(root: Path, units: list[Unit], name: str = "other") -> Path:
    """Write units as if they had been imported."""
    path = root / "memory" / f"{name}.tmx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"".join(write_tmx(units)))
    return path


def _review(texts: tuple[str, str]) -> Review:
    return Review("Anna", "2024-03-07", review_digest(*texts))
