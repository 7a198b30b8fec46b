"""The fixes of all rules on any text: they come to an end, break nothing, and a second run changes nothing more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsmu_news.services.fix import fix_text
from bsmu_news.services.validate import StandardInput
from bsmu_news.storage.articles import parse_version
from bsmu_news.storage.newsroom import load_newsroom

FRONT = """\
---
title: {title}
date: 2024-03-05
section: university
credits:
  authors:
    - name: Alisa Good
---

"""
_PIECES = (
    *(" ", "  ", "\n", "\n\n", "\u00a0", "\u200b", "\t", "\u00ad"),
    *('"', "'", "“", "”", "«", "»", "„", "’", "`", "(", ")", "[", "]", "*", "**", "_", "\\", "<b>", "&nbsp;", "&quot;"),
    *(",", ".", "..", "...", "…", "!", "!!", "?!", ":", ";", "-", "--", " - ", "–", "—", "/", "%", "№", "No.", "#"),
    *("1", "10", "000", "10 000", "1,5", "1.5", "2020", "2022 г", "XX", "5-ый", "10°", "15:00", "3 p.m.", "$"),
    *(
        "the",
        "The",
        "word",
        "word word",
        "colour",
        "program",
        "don't",
        "e.g.",
        "BSMU",
        "A. B. Ivanov",
        "https://a.by/x",
    ),
    *("слово", "Слово", "слово слово", "ещё", "еще", "БГМУ", "А.Б.Иванов", "и", "т.д.", "г.", "дом", "мова", "ўсё"),
    *("cлово", "wоrd", "- ", "1. ", "> ", "## ", "| a | b |", "![x](photos/01.jpg)", "[x](y)", "<!-- x -->", "[^1]"),
    "<!-- bsmu-news: ignore TY because it must be so -->",
)
PIECES = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=40).map("".join)
TITLES = st.lists(st.sampled_from(_PIECES[:60]), max_size=6).map("".join)


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("unsafe", [False, True])
def test_fixes_come_to_an_end_and_break_nothing(newsroom: Path, language: str, unsafe: bool) -> None:
    check = _checker(newsroom, language, unsafe=unsafe)
    settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), max_examples=60)(
        given(TITLES, PIECES)(check)
    )()


def _checker(newsroom: Path, language: str, *, unsafe: bool) -> Callable[[str, str], None]:
    room = load_newsroom(newsroom)
    path = newsroom / "2024-03-05-laboratory" / f"index.{language}.md"

    def check(title: str, body: str) -> None:
        quoted = title.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\t", " ")
        text = FRONT.format(title=f'"{quoted}"') + body
        once = fix_text(room, StandardInput(path, text), unsafe=unsafe)
        assert once.undone == ()
        after = once.files[0].after
        twice = fix_text(room, StandardInput(path, after), unsafe=unsafe)
        assert twice.files[0].after == after
        before, mended = (parse_version(path, language, one) for one in (text, after))
        assert len(mended.problems) <= len(before.problems)

    return check
