"""What the TX rules say of a text, without a newsroom around it."""

from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom, NewsroomSettings, Settings
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, VersionCheck
from bsmu_news.rules.tx import TX_RULES

_PATH = Path("index.md")


class Found(NamedTuple):
    """A hit with the code of its rule and the text that it stands for."""

    code: str
    severity: str
    text: str
    hit: Hit


def context_of(text: str, language: str) -> VersionContext:
    """Return a version with some body and no front matter."""
    newsroom = Newsroom(_PATH, Settings(NewsroomSettings("BSMU")))
    return VersionContext(newsroom, Article("a", _PATH, {}), Version(_PATH, language, text, text, 1))


def slips(text: str, language: str = "en", *codes: str) -> list[Found]:
    """Return what the rules find, all of them or some, in the body of a version."""
    context = context_of(text, language)
    found: list[Found] = []
    for rule in TX_RULES:
        if not codes or rule.code in codes:
            assert isinstance(rule.check, VersionCheck)
            found.extend(
                Found(rule.code, str(hit.severity or rule.severity), _covered(text, hit), hit)
                for hit in rule.check.run(context)
            )
    return found


def codes(text: str, language: str = "en") -> list[str]:
    """Return the codes of what is found at warning and above."""
    return [one.code for one in slips(text, language) if one.severity != "info"]


def mended(text: str, language: str = "en", *, unsafe: bool = False) -> str:
    """Return a text with all fixes made, the last one first; overlapping ones are left out."""
    edits = {
        edit
        for one in slips(text, language)
        if one.hit.fix and (one.hit.fix.safe or unsafe)
        for edit in one.hit.fix.edits
    }
    before = len(text) + 1
    for edit in sorted(edits, reverse=True):
        if edit.end < before:
            text = text[: edit.start] + edit.text + text[edit.end :]
            before = edit.start
    return text


def _covered(text: str, hit: Hit) -> str:
    place = hit.place
    lines = text.split("\n")
    if place.end_line not in (None, place.line):
        return lines[place.line - 1][place.column - 1 :]
    return lines[place.line - 1][place.column - 1 : (place.end_column or 0) - 1]
