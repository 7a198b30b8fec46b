"""Checks article texts by all rules."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding
from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.rules.run import check_article
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom, with_words

FOLDER = "2024-03-05-laboratory"
FRONT = """\
---
title: Students opened a laboratory
date: 2024-03-05
section: university
credits:
  authors:
    - name: Alisa Good
---
"""

Findings = Callable[..., list[Finding]]
Places = Callable[..., list[tuple[str, int, int]]]


@pytest.fixture
def findings(newsroom: Path, request: pytest.FixtureRequest) -> Findings:
    """Return what the rules of the test's family find in an article, given as one text or as texts by file name.

    `test_cr.py` tests the family CR.
    """
    family = request.module.__name__[-2:].upper()
    rules = [rule for rule in ALL_RULES if rule.family == family]

    def check(
        files: str | bytes | dict[str, str], *, folder: str = FOLDER, people: str = "", beside: tuple[str, ...] = ()
    ) -> list[Finding]:
        by_name = files if isinstance(files, dict) else {"index.en.md": files}
        for name, text in by_name.items():
            path = newsroom / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        for name in beside:
            (newsroom / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (newsroom / folder / name).touch()
        (newsroom / "people.yaml").write_text(people, encoding="utf-8")
        room = with_words(load_newsroom(newsroom))
        checked = check_article(room, load_article(room, folder), rules)
        assert checked.crashes == []
        return sorted(checked.findings, key=lambda one: (one.place.line, one.place.column, one.code))

    return check


@pytest.fixture
def places(findings: Findings) -> Places:
    """Return code, line and column of what is found."""

    def check(*args: object, **options: object) -> list[tuple[str, int, int]]:
        return [(one.code, one.place.line, one.place.column) for one in findings(*args, **options)]

    return check
