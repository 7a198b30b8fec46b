"""Which rules a person means by codes, names, families and beginnings of codes."""

from pathlib import PurePosixPath

import pytest

from bsmu_news.rules.registry import ALL_RULES, chosen, find_rule, ignored_in, layered, matching, unknown
from bsmu_news.rules.selection import Selection

FILE = PurePosixPath("2024-03-05-laboratory/index.en.md")


def codes(select: str = "", ignore: str = "") -> set[str]:
    return {rule.code for rule in chosen(selection(select, ignore))}


def selection(select: str = "", ignore: str = "") -> Selection:
    return Selection(tuple(select.split()), tuple(ignore.split()))


def family(*names: str) -> set[str]:
    return {rule.code for rule in ALL_RULES if rule.family in names}


def test_without_a_selection_all_rules_run() -> None:
    assert codes() == codes("ALL") == {rule.code for rule in ALL_RULES}


@pytest.mark.parametrize("name", ["ST006", "st006", " raw-html ", "Raw-HTML"])
def test_a_rule_is_meant_by_code_or_name_in_any_case(name: str) -> None:
    assert {rule.code for rule in chosen(Selection((name,)))} == {"ST006"}
    assert find_rule(name) in chosen(Selection((name,)))


def test_a_beginning_of_codes_means_those_that_start_so() -> None:
    assert codes("ST01") == {code for code in family("ST") if code.startswith("ST01")}
    assert codes("FM CR") == family("FM", "CR")


@pytest.mark.parametrize(
    ("select", "ignore", "in_it", "out_of_it"),
    [
        ("ST", "ST006", "ST005", "ST006"),
        ("ST006", "ST", "ST006", "ST005"),
        ("ST00", "ST", "ST006", "ST010"),
        ("raw-html", "ST00", "ST006", "ST005"),
        ("ST", "raw-html", "ST005", "ST006"),
        ("", "ST", "CR001", "ST001"),
        ("ALL", "ST", "CR001", "ST001"),
        ("ST", "ALL", "ST001", "CR001"),
    ],
)
def test_the_more_specific_of_select_and_ignore_wins(select: str, ignore: str, in_it: str, out_of_it: str) -> None:
    assert in_it in codes(select, ignore)
    assert out_of_it not in codes(select, ignore)


def test_of_the_same_name_ignore_wins() -> None:
    assert codes("ST006", "st006") == codes("ST", "ST") == set()


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("ST6", "ST006"),
        ("st-6", "ST006"),
        ("raw-htlm", "raw-html"),
        ("S", None),
        ("", None),
        ("qqqqqqq", None),
    ],
)
def test_what_means_no_rule_is_told_with_a_suggestion(name: str, near: str | None) -> None:
    assert [one.name for one in unknown([name, "ST"])] == [name]
    if near:
        assert unknown([name])[0].near == near
    assert matching(name) == ()


@pytest.mark.parametrize(
    ("base", "over", "expected"),
    [
        (selection("ST"), selection(), family("ST")),
        (selection("ST"), selection("CR"), family("CR")),
        (selection("", "ST006"), selection("ST"), family("ST") - {"ST006"}),
        (selection("", "raw-html"), selection("ST006"), {"ST006"}),
        (selection("ST006"), selection("", "ST"), set()),
        (selection("", "ST"), selection("", "CR"), family("FM")),
    ],
)
def test_options_stand_above_settings(base: Selection, over: Selection, expected: set[str]) -> None:
    result = {rule.code for rule in chosen(layered(base, over))}
    assert result == expected if expected != family("FM") else not result & family("ST", "CR")


@pytest.mark.parametrize(
    ("pattern", "fits"),
    [
        ("index.en.md", True),
        ("*/index.en.md", True),
        ("2024-*", True),
        ("2024-03-05-laboratory", True),
        ("2024-03-05-laboratory/", True),
        ("2024-03-05-laboratory\\index.en.md", True),
        ("*.en.md", True),
        ("*.ru.md", False),
        ("2023-*", False),
        ("!*.ru.md", True),
        ("!*.en.md", False),
        ("[", False),
    ],
)
def test_rules_are_switched_off_for_files_by_pattern(pattern: str, fits: bool) -> None:
    selected = Selection(per_file_ignores={pattern: ("ST006", "title-repeated")})
    assert ignored_in(FILE, selected) == ({"ST006", "ST002"} if fits else frozenset())


@pytest.mark.parametrize(("name", "near"), [("TХ003", "TX003"), ("ТУ", "TY"), ("тХ003", "TX003"), ("СR1", "CR001")])
def test_a_name_in_cyrillic_letters_means_the_one_that_looks_the_same(name: str, near: str) -> None:
    (found,) = unknown([name])
    assert (found.near, found.hint) == (near, f"A letter in it is Cyrillic. Did you mean {near}?")
