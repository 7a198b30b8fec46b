"""The articles that the examples of these rules are made from: a Russian original and its English translation."""

from bsmu_news.rules.rule import Example
from bsmu_news.rules.samples import ORIGINAL, TRANSLATION, replaced

_BODY, _TRANSLATED = "Лаборатория открылась во вторник.\n", "The laboratory opened on Tuesday.\n"


def bodies(source: str, target: str) -> Example:
    """Return an article with the given text in both languages, behind sound front matter."""
    return Example(
        {"index.ru.md": replaced(ORIGINAL, _BODY, source), "index.en.md": replaced(TRANSLATION, _TRANSLATED, target)}
    )
