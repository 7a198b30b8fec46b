"""Checks a text by rules of the family TY alone, and mends it."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.finding import Edit, Finding
from bsmu_news.domain.newsroom import Newsroom, NewsroomSettings, Settings
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.run import check_article
from bsmu_news.rules.ty import TY_RULES
from bsmu_news.storage.articles import parse_version

RULES = {rule.code: rule for rule in TY_RULES}
FRONT = "---\ntitle: {title}\ndate: 2024-03-05\n---\n"
TITLES = {"en": "Students opened a laboratory", "ru": "Студенты открыли лабораторию", "be": "Студэнты адкрылі зал"}
_ROOM = Newsroom(Path("room"), Settings(NewsroomSettings("room")))


def version(body: str, language: str = "en", title: str = "") -> Version:
    """Return a version with this body."""
    text = FRONT.format(title=title or TITLES[language]) + body
    return parse_version(Path(f"room/a/index.{language}.md"), language, text)


def found(one: Version, rules: Sequence[Rule] = TY_RULES) -> list[Finding]:
    """Return what rules find in a version."""
    checked = check_article(_ROOM, Article("a", Path("room/a"), {one.language: one}), rules)
    assert checked.crashes == []
    return checked.findings


def edits(findings: Sequence[Finding], *, unsafe: bool = False) -> list[Edit]:
    """Return the edits of all fixes, in their order; they must not overlap."""
    fixes = [one.fix for one in findings if one.fix and (one.fix.safe or unsafe)]
    ordered = sorted(edit for fix in fixes for edit in fix.edits)
    assert all(one.end <= two.start for one, two in pairwise(ordered))
    return ordered


def mended(one: Version, rules: Sequence[Rule] = TY_RULES, *, unsafe: bool = False) -> Version:
    """Return a version with the fixes of rules applied once."""
    text = one.text
    for edit in reversed(edits(found(one, rules), unsafe=unsafe)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return parse_version(one.path, one.language, text)
