"""Articles with a translation that a machine drafted, and what people did to it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.record import Entry, Review, review_digest
from bsmu_news.markup.tracing import updated_entries
from bsmu_news.services.trace import trace_of
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom
from bsmu_news.storage.records import save_record
from tests.conftest import ARTICLE

ID = "2024-03-05-laboratory"
SOURCE = (
    ARTICLE.replace("Students opened a laboratory", "Студенты открыли лабораторию")
    .replace("The laboratory opened on Tuesday.", "Лаборатория открылась во вторник.")
    .replace("Everyone is welcome.", "Приходите все.")
    .replace("Alisa Good", "Алиса Гуд")
)
TRANSLATION = ARTICLE.replace("status: draft", "status: draft\ntranslation_of: ru").replace(
    "Alisa Good\n", "Alisa Good\n  translators:\n    - name: Anastasiya Karnacheva\n"
)

Drafted = Callable[..., Path]


@pytest.fixture
def drafted(newsroom: Path, write_article: Callable[..., Path]) -> Drafted:
    """Write an article and its translation with a record: drafted by `origin`, the segments in `approved` by `by`.

    Segments are 0 the title, 1 and 2 the paragraphs. `edited` replaces text after the record was made.
    """

    def draft(
        *,
        origin: str = "google",
        approved: tuple[int, ...] = (),
        by: str = "Мария Иванова",
        edited: tuple[str, str] = ("", ""),
        article: str = ID,
        text: str = TRANSLATION,
    ) -> Path:
        write_article(SOURCE, language="ru", article=article)
        path = write_article(text, article=article)
        room = load_newsroom(newsroom)
        found = trace_of(room, load_article(room, article), "en")
        entries = updated_entries(found.trace, "2024-03-05T10:00:00Z")
        made = [one._replace(origin=origin, draft=one.text) for one in entries]
        old, new = edited
        path.write_text(text.replace(old, new), encoding="utf-8")
        texts = [(one.text or "").replace(old, new) if old else one.text or "" for one in made]
        for at in approved:
            made[at] = _approved(made[at], texts[at], by)
        save_record(path.parent, "en", made, None)
        return path

    return draft


def _approved(entry: Entry, text: str, by: str) -> Entry:
    return entry._replace(review=Review(by, "2024-03-06", review_digest(entry.source, text)))
