"""The newsroom's own patterns find what they describe, where they are meant to."""

from pathlib import Path

import pytest

from bsmu_news.errors import ConfigError
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.own_patterns import check_own_patterns
from bsmu_news.rules.time_limit import RuleTimeoutError
from bsmu_news.storage.articles import article_of, parse_version
from bsmu_news.storage.newsroom import load_newsroom


def settings(newsroom: Path, text: str) -> None:
    path = newsroom / "newsroom.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n[[validate.patterns]]\n" + text, encoding="utf-8")


def context(newsroom: Path, text: str, language: str = "en") -> VersionContext:
    room = load_newsroom(newsroom)
    version = parse_version(newsroom / "a" / f"index.{language}.md", language, f"---\ntitle: T\n---\n{text}")
    return VersionContext(room, article_of(room, "a", {language: version}), version)


def test_a_pattern_is_found_in_the_text_and_not_in_code(newsroom: Path) -> None:
    settings(newsroom, "pattern = 'lab\\b'\nmessage = 'say laboratory'\n")
    hits = list(check_own_patterns(context(newsroom, "The *lab*, `lab`, and the lab.\n")))
    assert [(hit.message, hit.place.column) for hit in hits] == [("say laboratory", 6), ("say laboratory", 27)]


def test_a_pattern_may_be_of_one_language(newsroom: Path) -> None:
    settings(newsroom, "pattern = 'lab'\nmessage = 'x'\nlanguages = ['ru']\n")
    assert list(check_own_patterns(context(newsroom, "The lab.\n"))) == []
    assert len(list(check_own_patterns(context(newsroom, "The lab.\n", "ru")))) == 1


def test_a_replacement_is_an_unsafe_fix(newsroom: Path) -> None:
    settings(newsroom, "pattern = '(l)ab\\b'\nmessage = 'x'\nreplacement = '\\1aboratory'\n")
    (hit,) = check_own_patterns(context(newsroom, "The lab.\n"))
    assert hit.fix is not None
    assert not hit.fix.safe
    assert hit.fix.edits[0].text == "laboratory"


def test_a_pattern_that_fits_nothing_at_all_finds_nothing(newsroom: Path) -> None:
    settings(newsroom, "pattern = 'x*'\nmessage = 'x'\n")
    assert list(check_own_patterns(context(newsroom, "The lab.\n"))) == []


@pytest.mark.parametrize(
    ("table", "place", "message"),
    [
        ("pattern = '('\nmessage = 'x'\n", "pattern", "this is no regular expression"),
        ("pattern = 'a'\nmessage = 'x'\nreplacement = '\\9'\n", "replacement", "cannot be put in place"),
        ("pattern = 'a'\nmessage = 'x'\nlanguages = ['xx']\n", "languages", "unknown language xx"),
    ],
)
def test_a_wrong_pattern_is_told_with_its_place(newsroom: Path, table: str, place: str, message: str) -> None:
    settings(newsroom, table)
    lines = (newsroom / "newsroom.toml").read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if text.startswith(f"{place} =") and number > 20)
    with pytest.raises(ConfigError, match=message) as caught:
        load_newsroom(newsroom)
    assert f"newsroom.toml:{line}:" in caught.value.message


def test_a_pattern_that_explodes_has_a_limit(newsroom: Path) -> None:
    path = newsroom / "newsroom.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[validate]", "[validate]\ntime_limit = 0.2"), encoding="utf-8"
    )
    settings(newsroom, "pattern = '(a+)+$|(b|a)*c'\nmessage = 'x'\n")
    with pytest.raises(RuleTimeoutError) as caught:
        list(check_own_patterns(context(newsroom, "a" * 5000 + "!\n")))
    told = "the pattern “(a+)+$|(b|a)*c” took longer than its limit of 0.2 s"
    assert caught.value.reason(0.2) == told
