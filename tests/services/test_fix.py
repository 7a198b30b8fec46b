"""Fixes of rules are applied until nothing is left to mend, and never make a file worse."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.finding import Edit, Finding, Fix, Place, Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.rules import registry
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.fixes import together
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import article
from bsmu_news.services.fix import Fixed, fix, fix_text
from bsmu_news.services.validate import StandardInput, validate
from bsmu_news.storage.newsroom import load_newsroom
from tests.conftest import ARTICLE

Write = Callable[..., Path]
UseRules = Callable[..., Newsroom]


def replacing(code: str, old: str, new: str, *, safe: bool = True) -> Rule:
    """Return a rule that finds a pattern, and whose fix puts a text in its place."""

    def check(context: VersionContext) -> Iterator[Hit]:
        for found in re.finditer(old, context.version.text):
            yield Hit("found", Place(1), fix=Fix((Edit(found.start(), found.end(), new),), safe))

    sample = article()
    return Rule(code, f"name-{code.lower()}", Severity.WARNING, "It is.", "So.", VersionCheck(check), sample, sample)


@pytest.fixture
def use_rules(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> UseRules:
    """Let the newsroom have these rules only."""

    def use(*rules: Rule) -> Newsroom:
        monkeypatch.setattr(registry, "ALL_RULES", rules)
        return load_newsroom(newsroom)

    return use


def fixed(room: Newsroom, *names: str, unsafe: bool = False, write: bool = True) -> Fixed:
    report = validate(room, names, use_cache=False)
    return fix(room, names, report.findings, unsafe=unsafe, write=write)


def test_findings_are_mended_in_place(use_rules: UseRules, write_article: Write) -> None:
    path = write_article(ARTICLE.replace("\n", "\r\n"))
    result = fixed(use_rules(replacing("XX001", "Everyone", "Everybody")))
    assert path.read_bytes() == ARTICLE.replace("Everyone", "Everybody").replace("\n", "\r\n").encode()
    assert ([one.path for one in result.files], result.findings, result.undone) == ([path], 1, ())


def test_what_a_fix_brings_to_light_is_mended_too(use_rules: UseRules, write_article: Write) -> None:
    path = write_article()
    rules = replacing("XX001", "Everyone", "Alle"), replacing("XX002", "Alle", "All")
    result = fixed(use_rules(*rules))
    assert "All are" not in path.read_text("utf-8")
    assert "All is welcome" in path.read_text("utf-8")
    assert result.findings == 2


def test_overlapping_fixes_wait_for_the_next_round(use_rules: UseRules, write_article: Write) -> None:
    path = write_article(ARTICLE.replace("Everyone is", "qqqz is"))
    result = fixed(use_rules(replacing("XX001", "qq", "q"), replacing("XX002", "qz", "z")))
    assert "\nz is welcome" in path.read_text("utf-8")
    assert result.findings == 3


def test_unsafe_fixes_want_to_be_asked_for(use_rules: UseRules, write_article: Write) -> None:
    path = write_article()
    room = use_rules(replacing("XX001", "Everyone", "Nobody", safe=False))
    assert fixed(room) == Fixed()
    assert fixed(room, unsafe=True).findings == 1
    assert "Nobody is welcome" in path.read_text("utf-8")


def test_only_the_files_that_were_named_are_mended(use_rules: UseRules, write_article: Write) -> None:
    english, russian = write_article(), write_article(language="ru")
    room = use_rules(replacing("XX001", "Everyone", "Everybody"))
    fixed(room, "2024-03-05-laboratory/index.en.md")
    assert ("Everybody" in english.read_text("utf-8"), russian.read_text("utf-8")) == (True, ARTICLE)


def test_without_writing_the_files_stay(use_rules: UseRules, write_article: Write) -> None:
    path = write_article()
    (one,) = fixed(use_rules(replacing("XX001", "Everyone", "All")), write=False).files
    assert (one.before, one.after) == (ARTICLE, ARTICLE.replace("Everyone", "All"))
    assert path.read_text("utf-8") == ARTICLE


@pytest.mark.parametrize(
    "rules",
    [
        (("XX001", "Everyone", "Everybody"), ("XX002", "Everybody", "Everyone")),
        (("XX001", "Everyone", "Everyone"),),
        (("XX001", "Everyone", "Everyone Everyone"), ("XX003", "Tuesday", "Tuesday")),
    ],
)
def test_rules_that_undo_each_other_are_told_and_not_applied(
    use_rules: UseRules, write_article: Write, rules: tuple[tuple[str, str, str], ...]
) -> None:
    """The others are, and a second run changes nothing more."""
    path = write_article()
    room = use_rules(*(replacing(*one) for one in rules), replacing("XX009", "welcome", "invited"))
    for _run in range(2):
        fixed(room)
        assert path.read_text("utf-8") == ARTICLE.replace("welcome", "invited")


def test_the_rules_that_fight_are_named(use_rules: UseRules, write_article: Write) -> None:
    write_article()
    room = use_rules(replacing("XX001", "Everyone", "Everybody"), replacing("XX002", "Everybody", "Everyone"))
    (error,) = fixed(room).undone
    assert error.message.startswith("the fixes of XX001, XX002 undo each other")
    assert error.exit_code == 1


def test_a_file_whose_front_matter_would_break_is_left_alone(use_rules: UseRules, write_article: Write) -> None:
    english, russian = write_article(), write_article(language="ru")
    english.write_text(ARTICLE.replace("Everyone", "All"), "utf-8")
    room = use_rules(replacing("XX001", "section: university\n(?=(.|\n)*Everyone)", "section: [\n"))
    (error,) = fixed(room).undone
    assert "XX001" in error.message
    assert str(russian) in error.message
    assert russian.read_text("utf-8") == ARTICLE


def test_one_file_that_cannot_be_written_does_not_keep_the_others(use_rules: UseRules, write_article: Write) -> None:
    english, russian = write_article(), write_article(language="ru")
    english.chmod(0o444)
    result = fixed(use_rules(replacing("XX001", "Everyone", "All")))
    assert ([one.path for one in result.files], [one.exit_code for one in result.undone]) == ([russian], [2])
    assert english.read_text("utf-8") == ARTICLE


def test_a_text_from_elsewhere_is_mended_as_if_it_stood_in_the_newsroom(
    use_rules: UseRules, write_article: Write
) -> None:
    path = write_article()
    text = "\ufeff" + ARTICLE.replace("\n", "\r\n")
    result = fix_text(use_rules(replacing("XX001", "Everyone", "All\nall")), StandardInput(path, text))
    assert result.files[0].after == text.replace("Everyone", "All\r\nall")
    assert path.read_text("utf-8") == ARTICLE


def finding(*spans: tuple[int, int]) -> Finding:
    edits = tuple(Edit(start, end, "x") for start, end in spans)
    return Finding("XX001", "x", Severity.ERROR, "m", Path("/a"), Place(1), "en", Fix(edits) if edits else None)


def test_fixes_that_touch_are_not_applied_together() -> None:
    first, second, third = finding((0, 2), (8, 9)), finding((2, 3)), finding((4, 5))
    assert together([third, second, first], 10) == [first, third]


@pytest.mark.parametrize("spans", [(), ((-1, 0),), ((5, 4),), ((5, 11),), ((1, 4), (3, 5))])
def test_a_fix_that_fits_no_text_is_left_out(spans: tuple[tuple[int, int], ...]) -> None:
    assert together([finding(*spans)], 10) == []


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6)), max_size=30))
def test_fixes_applied_together_are_apart(pairs: list[tuple[int, int]]) -> None:
    taken = together([finding((start, start + length)) for start, length in pairs], 60)
    spans = sorted((edit.start, edit.end) for one in taken if one.fix for edit in one.fix.edits)
    assert all(one[1] < two[0] for one, two in pairwise(spans))
    assert bool(taken) is any(start + length <= 60 for start, length in pairs)
