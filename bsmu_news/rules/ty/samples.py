"""Articles in Russian or Belarusian alone, for the examples of rules that hold in one language."""

from bsmu_news.rules.rule import Example
from bsmu_news.rules.samples import ORIGINAL, replaced

_BODY = "Лаборатория открылась во вторник.\n"
_TITLE = "Студенты открыли лабораторию"


def russian(text: str) -> Example:
    """Return a Russian article with another body."""
    return Example({"index.ru.md": replaced(ORIGINAL, _BODY, text)})


def belarusian(text: str) -> Example:
    """Return a Belarusian article with another body."""
    titled = replaced(ORIGINAL, _TITLE, "Студэнты адкрылі лабараторыю")
    return Example({"index.be.md": replaced(titled, _BODY, text)})
