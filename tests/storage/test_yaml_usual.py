"""The quick reader of usual front matter gives the very trees of the full one, or none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.document import Node
from bsmu_news.storage.yaml_tree import read_tree
from bsmu_news.storage.yaml_usual import usual_tree

_VALUES = st.sampled_from(
    [
        *(
            "Hello there",
            "2010-01-10",
            "2010-02-31",
            "12",
            "007",
            "null",
            "~",
            "",
            "a: b",
            "a:b",
            "http://x.by/a",
            "a:",
        ),
        *("10:30", "'q'", '"q"', '"q: r #"', '"', '"a" b', '" a "', '""', '"a\\n"', "it's", "- x", "x #y", "x#y", "a "),
        *(" a", "№ 5", "«Имя», x", "[a]", "{a: b}", "*a", "&a b", "|", ">", "!x", "x-", "²", "x\u2028y", "\ufeffx"),
    ]
)
_KEYS = st.sampled_from(["title", "date", "credits", "authors", "name", "true", "Key", "two words"])
_LINES = st.one_of(
    st.tuples(st.sampled_from(["", "  ", "    ", " "]), st.sampled_from(["", "- "]), _KEYS, _VALUES).map(
        lambda parts: f"{parts[0]}{parts[1]}{parts[2]}: {parts[3]}"
    ),
    st.tuples(st.sampled_from(["", "  ", "- "]), _KEYS).map(lambda parts: f"{parts[0]}{parts[1]}:"),
    st.tuples(st.sampled_from(["- ", "  - ", "    - ", "  "]), _VALUES).map("".join),
    st.sampled_from(["", "# a comment", "...", "-"]),
)
_TEXTS = st.tuples(st.lists(_LINES, max_size=6).map("\n".join), st.sampled_from(["\n", "", "\n\n"])).map("".join)

USUAL = """title: "Students: a laboratory"
date: 2024-03-05
tags:
- work
- 2024
credits:
  authors:
    - name: Alisa Good
      about: a student
    - Ivan Yasen
  translators:
    - organization: BSMU
status: ready
"""


@given(_TEXTS, st.integers(1, 9))
def test_what_it_reads_is_what_libyaml_reads(text: str, line: int) -> None:
    """Values, their types, lines and columns are the same; what cannot be read is never read here."""
    tree = usual_tree(text, line)
    if tree is not None:
        assert repr(tree) == repr(read_tree(text, line))


@given(_VALUES | st.characters(codec="utf-8"))
def test_any_value_reads_the_same(value: str) -> None:
    """There is no character that only one of the two readers knows."""
    for text in (f"title: {value}\n", f"title: x{value}x\n", f'title: "{value}"\n'):
        tree = usual_tree(text, 1)
        assert tree is None or repr(tree) == repr(read_tree(text))


def test_usual_front_matter_is_read() -> None:
    """It has maps in lists in maps, lists below their keys and texts in quotes."""
    tree = usual_tree(USUAL, 2)
    assert tree is not None
    assert tree == read_tree(USUAL, 2)
    assert tree.get("title") == Node("scalar", 2, 8, "Students: a laboratory", "Students: a laboratory")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "a: 1\na: 2\n",
            "a:\n",
            "a: b\n  c\n",
            "a: b\n  - c\n",
            "- a\n",
            " a: 1\n",
            "a: # b\n",
            "null: 1\n",
            "a\n",
        ),
        *("a:\n    b: 1\n  c: 2\n", "a: &x 1\n", "a: |\n  b\n", "a: [b]\n", "a: b \n", "a:  b\n", "a:\tb\n", "a: -\n"),
        "a:\n b:\n  c:\n   d:\n    e:\n     f:\n      g: 1\n",
    ],
)
def test_anything_else_is_left_to_libyaml(text: str) -> None:
    """Slips and rarer kinds of YAML are not guessed at."""
    assert usual_tree(text, 1) is None


@pytest.mark.parametrize(
    "text", ["a: " + "x:" * 2_500_000, "a: " + "x " * 2_500_000, " " * 5_000_000, "a:\n" * 999_999]
)
def test_a_hostile_text_takes_linear_time(text: str) -> None:
    """Five million characters are given up within a second or two."""
    start = time.perf_counter()
    assert usual_tree(text, 1) is None
    assert time.perf_counter() - start < 5  # seconds; a quadratic reader would need hours
