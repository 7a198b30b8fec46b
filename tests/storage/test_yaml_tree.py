"""YAML read with its places: every slip is named where a person has to look."""

import datetime as dt
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.document import Node, Problem
from bsmu_news.storage.yaml_tree import YamlProblemError, read_tree, value_of


def problem(source: str, first_line: int = 2) -> tuple[str, int, int]:
    with pytest.raises(YamlProblemError) as caught:
        read_tree(source, first_line)
    found = caught.value.problem
    return found.message, found.line, found.column


BAD = [
    # what is written, words of the message, line (the text starts on line 2), column
    ("a: 1\n\tb: 2\n", "a tab indents", 3, 1),
    ("a:\n\t- b\n", "a tab indents", 3, 1),
    ("a:\n  - b\n \tc: d\n", "a tab indents", 4, 1),
    ("a: 1\ntitle: News: today\n", "a second colon", 3, 12),
    ("заголовок: Новость: сегодня\n", "a second colon", 2, 19),
    ("a: 1\nb: 2\na: 3\n", "the key a stands here a second time; it is on line 2", 4, 1),
    ("c:\n  - x: 1\n    x: 2\n", "the key x stands here a second time; it is on line 3", 4, 5),
    ('a: 1\ntitle: "open\nb: 2\n', "opened here and never closed", 3, 8),
    ("a: 1\ntitle: 'open\nb: 2\n", "opened here and never closed", 3, 8),
    ("a: 1\ntags: [x, y\nb: 2\n", "opened here and never closed", 3, 7),
    ("a: 1\ntags: {x: y\nb: 2\n", "opened here and never closed", 3, 7),
    ("a: {b: [x,\n\n", "opened here and never closed", 2, 8),
    ("a: [x,,y]\n", "does not fit", 2, 7),
    ("title\ndate: x\n", "not “key: value”: title", 2, 1),
    ("a: 1\ntitle\ndate: x\n", "not “key: value”: title", 3, 1),
    ("a: @x\n", "not “key: value”: a: @x", 2, 4),
    ("a: `x`\n", "not “key: value”", 2, 4),
    ("a: 1\nb: 'x' y\n", "does not fit", 3, 8),
    ("a: 1\n  b: 2\n", "a second colon", 3, 4),
    ("a:\n  b: 1\n c: 2\n", "does not fit", 4, 2),
    ("a: 1\n- b\n", "does not fit", 3, 1),
    ("- b\na: 1\n", "does not fit", 3, 1),
    ("a: - b\n", "does not fit", 2, 4),
    ('a: "\\q"\n', "no such escape", 2, 5),
    ('a: "\\ud800"\n', "no such escape", 2, 7),
    ("a: 1\nb: *gone\n", "*gone refers to nothing", 3, 4),
    ("a: &x [1, *x]\n", "*x stands inside of what it refers to", 2, 11),
    ("a: 1\n...\nb: 2\n", "does not fit", 4, 1),
    ("a: 1\n--- x\nb: 2\n", "a second YAML document", 3, 1),
    ("a: !x!y z\n", "not YAML: found undefined tag handle", 2, 4),
    ("1: x\n", "a key must be a word, not 1", 2, 1),
    ("a:\n  true: x\n", "a key must be a word, not true", 3, 3),
    ("2022-01-01: x\n", "a key must be a word", 2, 1),
    ("a: {[b]: c}\n", "a key must be a word, not […]", 2, 5),
    ("a: {{b: c}: d}\n", "a key must be a word, not {…}", 2, 5),
    ("~: x\n", "a key must be a word, not ~", 2, 1),
    ("a: ж\x01\n", "U+0001", 2, 5),
    ("ключ: значение\r\nb: \x7f\r\n", "U+007F", 3, 4),
    ("a: \ufffe\n", "U+FFFE", 2, 4),
    ("a: \ud800\n", "U+D800", 2, 4),
    ("a: x\u2028y\nb: c: d\n", "a second colon", 3, 5),
    ("a: x\x85y\nb: 1\nb: 2\n", "a second time; it is on line 3", 4, 1),
]


@pytest.mark.parametrize(("source", "words", "line", "column"), BAD)
def test_a_slip_is_named_with_its_place(source: str, words: str, line: int, column: int) -> None:
    """Line and column count from 1 in the whole file."""
    message, *place = problem(source)
    assert words in message
    assert place == [line, column]


@pytest.mark.parametrize(
    "source",
    [
        "a: " + "[" * 200_000,
        "a: " + "{a: " * 100_000,
        "- " * 100_000 + "x",
        "".join(" " * depth + "a:\n" for depth in range(2_000)),
        "? " * 50_000,
        "a: &a [x]\n"
        + "".join(f"k{n}: &k{n} [{', '.join(['*a' if n == 0 else f'*k{n - 1}'] * 10)}]\n" for n in range(12)),
        "a: &a " + "[" * 18 + "]" * 18 + "\nb: &b [[[*a]]]\n",
    ],
    ids=["brackets", "braces", "dashes", "indents", "questions", "laughs", "alias-depth"],
)
def test_a_hostile_file_is_refused_quickly(source: str) -> None:
    """No crash, no gigabytes, no minute of waiting."""
    start = time.perf_counter()
    message, _line, _column = problem(source)
    assert "too deeply" in message or "repeat too much" in message or "tab" in message
    assert time.perf_counter() - start < 2


def test_a_large_registry_is_no_bomb() -> None:
    """Only what aliases add is limited."""
    source = "".join(f"- {{id: p{n}, names: {{ru: Имя, en: Name}}, also: [a, b]}}\n" for n in range(5_000))
    tree = read_tree(source)
    assert tree is not None
    assert len(tree.items) == 5_000


def test_five_megabytes_in_one_value_are_read() -> None:
    """A photo pasted as base64 is slow to nobody."""
    start = time.perf_counter()
    for char in ("x", "9", "я"):
        tree = read_tree("a: " + char * 5_000_000 + "\n")
        assert value_of(tree) == {"a": char * 5_000_000}
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("10:30", "10:30"),
        ("0123", "0123"),
        ("0", 0),
        ("-5", -5),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        ("1.10", 1.1),
        ("1e3", 1000.0),
        ("1e999", "1e999"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("9" * 18, int("9" * 18)),
        ("9" * 30, "9" * 30),
        ("٣", "٣"),
        ("2022-08-17", dt.date(2022, 8, 17)),
        ("2022-02-30", "2022-02-30"),
        ("0000-01-01", "0000-01-01"),
        ("2022-8-17", "2022-8-17"),
        ("2022-08-17 10:00", "2022-08-17 10:00"),
        ('"2022-08-17"', "2022-08-17"),
        ("'true'", "true"),
        ('""', ""),
        ("|\n  1\n", "1\n"),
        ("!!str 5", 5),
        ("a\u2028b", "a\u2028b"),
    ],
)
def test_scalars_follow_the_core_schema(written: str, value: object) -> None:
    """Nothing becomes what its writer did not mean."""
    read: Any = value_of(read_tree(f"a: {written}\n"))
    assert read == {"a": value}
    assert type(read["a"]) is type(value)


def test_the_text_is_kept_as_written() -> None:
    """A number's text is for showing it again."""
    tree = read_tree("a: 1.10\n")
    assert tree is not None
    assert tree.get("a") == Node("scalar", 1, 4, 1.1, "1.10")


def test_every_value_knows_its_place() -> None:
    """An alias stands where it is written, not where its value stands."""
    tree = read_tree("a: &x\n  - b: 1\n# c\nd: *x\n", 10)
    assert tree is not None
    entry = tree.entry("d")
    assert entry is not None
    assert (entry.line, entry.column) == (13, 1)
    assert (entry.value.line, entry.value.column) == (13, 4)
    assert value_of(entry.value) == [{"b": 1}]
    first = tree.get("a")
    assert first is not None
    assert (first.items[0].line, first.items[0].column) == (11, 5)


@pytest.mark.parametrize("source", ["", "\n", "# only a comment\n", "\n\n# c\n"])
def test_an_empty_text_has_no_tree(source: str) -> None:
    """Nothing is not an error."""
    assert read_tree(source) is None


@given(st.one_of(st.text(max_size=60), st.text("ab:-[]{}'\"|>&*!%#\n ,?~.", max_size=40)))
def test_any_text_is_read_or_refused_with_a_place_in_it(source: str) -> None:
    """There is no third way out."""
    found = problem_of(source)
    if found is not None:
        assert found.message
        assert 1 <= found.line <= source.count("\n") + source.count("\r") + 1
        assert found.column >= 1


def problem_of(source: str) -> Problem | None:
    try:
        read_tree(source)
    except YamlProblemError as error:
        return error.problem
    return None
