"""Edits of front matter: what was not asked for stays, byte for byte."""

import datetime as dt
from io import StringIO
from typing import Any

import frontmatter
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from bsmu_news.errors import FrontMatterError
from bsmu_news.markup.fences import split
from bsmu_news.storage.front_matter import LosslessHandler, edit, render
from bsmu_news.storage.yaml_edit import same
from bsmu_news.storage.yaml_tree import read_tree, value_of

FULL = """\

---
# who may edit: the editor
title:   "Quoted: title"   # a comment
'status': draft
date: 2022-08-17
room: 0123
time: 10:30
open: no
tags: [ one,  'two' , {deep: 1} ]  # as in the old system
summary: |
  A line,
  ---
    and an indented one 🎓
credits:
  authors:
    - name: Alisa Good   # the same

    # a comment between
    - name: 'Boris'
      about: "a student"
  photographers: [ {name: B} ]
folded: >-
  one
  two

# the end
---

  Body with spaces.  \n\ttab\x0b

---
last line without an end"""


def values(text: str) -> Any:
    parts = split(text.removeprefix("\ufeff"))
    assert parts is not None
    return value_of(read_tree(parts.yaml)) or {}


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """What was taken out and what came in, by common first and last lines."""
    old, new = before.splitlines(), after.splitlines()
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


AUTHORS = [{"name": "Alisa Good"}, {"name": "Boris", "about": "a student"}]

EDITS: list[tuple[dict[str, object], list[str], list[str]]] = [
    (
        {"title": "New: 🎓"},
        ['title:   "Quoted: title"   # a comment'],
        ['title:   "New: 🎓"   # a comment'],
    ),
    ({"status": "ready"}, ["'status': draft"], ["'status': ready"]),
    ({"date": dt.date(2023, 1, 2)}, ["date: 2022-08-17"], ["date: 2023-01-02"]),
    ({"room": "0124"}, ["room: 0123"], ['room: "0124"']),
    ({"time": "10:45"}, ["time: 10:30"], ['time: "10:45"']),
    ({"open": "yes"}, ["open: no"], ['open: "yes"']),
    ({"open": True}, ["open: no"], ["open: true"]),
    (
        {"tags": ["one", "three", {"deep": 1}]},
        ["tags: [ one,  'two' , {deep: 1} ]  # as in the old system"],
        ["tags: [ one,  'three' , {deep: 1} ]  # as in the old system"],
    ),
    (
        {"tags": ["two", "new"]},
        ["tags: [ one,  'two' , {deep: 1} ]  # as in the old system"],
        ["tags: [two, 'new']                 # as in the old system"],
    ),
    (
        {"credits": {"authors": AUTHORS, "photographers": [{"name": "B"}], "translators": [{"name": "T"}]}},
        [],
        ["  translators:", "    - name: T"],
    ),
    (
        {"credits": {"authors": [*AUTHORS, {"note": "x"}], "photographers": [{"name": "B"}]}},
        [],
        ["    - note: x"],
    ),
    (
        {"credits": {"authors": [AUTHORS[0]], "photographers": [{"name": "B"}]}},
        ["    - name: 'Boris'", '      about: "a student"'],
        [],
    ),
    (
        {"credits": {"authors": [AUTHORS[0], {"name": "Boris"}], "photographers": [{"name": "B"}]}},
        ['      about: "a student"'],
        [],
    ),
    (
        {"credits": {"authors": AUTHORS, "photographers": [{"name": "C"}]}},
        ["  photographers: [ {name: B} ]"],
        ["  photographers: [ {name: C} ]"],
    ),
    ({"folded": "three"}, ["  one", "  two"], ["  three"]),
    ({"room": None}, ["room: 0123"], []),
    ({"photos": [{"file": "a.jpg"}]}, [], ["photos:", "  - file: a.jpg"]),
]


@pytest.mark.parametrize(("changes", "gone", "come"), EDITS)
def test_an_edit_changes_only_the_lines_of_what_changed(
    changes: dict[str, object], gone: list[str], come: list[str]
) -> None:
    """Comments, order, quotes, brackets, odd spacing and the body stay as they are."""
    after = edit(FULL, changes)
    assert changed_lines(FULL, after) == (gone, come)
    for key, value in changes.items():
        assert values(after).get(key) == value


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_survive(ending: str, mark: str) -> None:
    """New lines end as the opening line does."""
    before = mark + "---\ntitle: A\nlist:\n  - a\n---\nbody\n".replace("\n", ending)
    after = edit(before, {"list": ["a", "b"], "new": "n"})
    assert after == mark + "---\ntitle: A\nlist:\n  - a\n  - b\nnew: n\n---\nbody\n".replace("\n", ending)


def test_mixed_line_ends_stay_mixed() -> None:
    """A file that went through several editors is not made uniform in passing."""
    before = "---\r\na: 1\nb: 2\r\nc: 3\r---\n\r\nbody\r"
    assert edit(before, {"b": 5}) == before.replace("b: 2", "b: 5")
    assert edit(before, {"a": None}) == before.replace("a: 1\n", "")


def test_an_edit_that_changes_nothing_gives_the_same_text() -> None:
    """Saying again what stands there is no edit."""
    assert edit(FULL, values(FULL)) == FULL
    assert edit(FULL, {}) == FULL


@pytest.mark.parametrize("block", ["", "# only a comment\n", "\n\n"])
def test_empty_front_matter_takes_new_keys(block: str) -> None:
    """What stood there, a comment say, stays above them."""
    assert edit(f"---\n{block}---\nbody", {"title": "A"}) == f"---\n{block}title: A\n---\nbody"


def test_removing_every_key_leaves_the_comments() -> None:
    """The front matter is empty then, not gone."""
    assert edit("---\n# c\na: 1\nb:\n  - 2\n---\nx", {"a": None, "b": None}) == "---\n# c\n---\nx"


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("a:\n- x\n- y\n", {"a": ["x", "z"]}, "a:\n- x\n- z\n"),
        ("a:\n- x\n", {"b": ["y"]}, "a:\n- x\nb:\n- y\n"),
        ("a:\n- x\n- y\n", {"a": ["y"]}, "a:\n- y\n"),
        ("a:\n- y\n", {"a": ["x", "y"]}, "a:\n- x\n- y\n"),
        ("a: []\n", {"a": ["x"]}, "a:\n  - x\n"),
        ("a: {}\n", {"a": {"k": "v"}}, "a:\n  k: v\n"),
        ("a:\n", {"a": "x"}, "a: x\n"),
        ("a: # note\n", {"a": ["x"]}, "a: # note\n  - x\n"),
        ("a: x # note\n", {"a": "1\n2"}, "a: |-\n  1\n  2\n # note\n"),
        ("a: |-\n  1\n  2\nb: 1\n", {"a": "x"}, "a: x\nb: 1\n"),
        ("a:\n  - k: |\n      1\n      2\n", {"a": [{"k": "x: y"}]}, "a:\n  - k: 'x: y'\n"),
        ("a:\n  - x\n", {"a": []}, "a: []\n"),
        ("a:\n  k: v\n", {"a": {}}, "a: {}\n"),
        ("a:\n  - k: v\n    l: w\n", {"a": [{"l": "w"}]}, "a:\n  - l: w\n"),
        ("a: one\n  two\nb: 1\n", {"a": "three"}, "a: three\nb: 1\n"),
        ("a: {b: 1, c: [2]}\n", {"a": {"b": 1, "c": [3]}}, "a: {b: 1, c: [3]}\n"),
        ("{a: 1, b: x}\n", {"b": "y"}, "{a: 1, b: y}\n"),
        ("  a: 1\n  b: 2\n", {"c": 3}, "  a: 1\n  b: 2\n  c: 3\n"),
        ('"a b": 1\n', {"a b": 2}, '"a b": 2\n'),
        ("a: &x v\nb: *x\nc: 1\n", {"c": 2}, "a: &x v\nb: *x\nc: 2\n"),
        ("a: &x v\nb: *x\n", {"b": "w"}, "a: &x v\nb: w\n"),
        ("a:\n  -\n  - x\n", {"a": [None, "y"]}, "a:\n  -\n  - y\n"),
        ("a:\n  - - x\n    - y\n", {"a": [["x", "z"]]}, "a:\n  - - x\n    - z\n"),
        ("a: it's\nb: 'x'\n", {"b": "it's"}, "a: it's\nb: 'it''s'\n"),
        ("? a\n: 1\nb: 2\n", {"b": 3}, "? a\n: 1\nb: 3\n"),
        ("a: x\u2028y\nb: 1\n", {"b": 2}, "a: x\u2028y\nb: 2\n"),
    ],
)
def test_small_edits(before: str, changes: dict[str, object], after: str) -> None:
    """Each way of writing is kept where it can say the new value."""
    assert edit(f"---\n{before}---\n", changes) == f"---\n{after}---\n"


@pytest.mark.parametrize(
    "block",
    [
        "a: b: c\n",
        "a: 1\na: 2\n",
        "- a\n",
        "just text\n",
        "a: b\n...\nc: d\n",
        "a: b\n--- x\nc: d\n",
        "a: &x [*x]\n",
        "a: 'open\n",
        "1: x\n",
    ],
)
def test_front_matter_that_cannot_be_read_is_not_edited(block: str) -> None:
    """There is an error, not a guess."""
    with pytest.raises(FrontMatterError):
        edit(f"---\n{block}---\n", {"new": "x"})


def test_an_anchor_that_others_need_is_not_rewritten() -> None:
    """Its aliases would change or lose their meaning without a word."""
    with pytest.raises(FrontMatterError, match="nothing was changed"):
        edit("---\na: &x v\nb: *x\n---\n", {"a": "w"})


@pytest.mark.parametrize("text", ["", "body", "---\ntitle: A\n", "text\n---\na: 1\n---\n"])
def test_a_file_without_front_matter_is_not_edited(text: str) -> None:
    """There is no place where the key could stand."""
    with pytest.raises(FrontMatterError):
        edit(text, {"a": 1})


def test_the_error_names_the_line_in_the_file() -> None:
    """Blank lines before the front matter count."""
    with pytest.raises(FrontMatterError, match=r"line 4, column 3: the key b .* line 3"):
        edit("\n---\n  b: 1\n  b: 2\n---\n", {"a": 1})


def test_a_value_that_no_reader_would_give_back_is_refused() -> None:
    """A lone surrogate cannot be written in YAML."""
    with pytest.raises(FrontMatterError):
        edit("---\na: 1\n---\n", {"a": "\ud800"})


def test_dumping_a_post_keeps_the_file_too() -> None:
    """The handler is a usual one of python-frontmatter."""
    handler = LosslessHandler(FULL)
    post = frontmatter.Post("ignored", handler, **frontmatter.parse(FULL, handler=handler)[0])
    post["status"] = "ready"
    assert frontmatter.dumps(post, handler=handler) == FULL.replace("'status': draft", "'status': ready")


# Laws

KEYS = st.text("abcdefgnoyтя -:#'\"é0123456789", min_size=1, max_size=8).map(str.strip).filter(bool)
TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["no", "10:30", "0123", "~", "", "null", "true", "2022-01-01", "1e5", "- x", "a: b", "a #b"]),
    st.sampled_from(["=", "<<", "---", "...", "x\n", "\nx", "a\nb\n\n", "|", "> y", "!t", "&a", "*a", "%", "1_000"]),
)
SCALARS = st.one_of(
    TEXTS,
    st.integers(-(10**15), 10**15),
    st.booleans(),
    st.dates(dt.date(1000, 1, 1)),
)


def _nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)


VALUES = st.recursive(SCALARS, _nested, max_leaves=6)
MAPS = st.dictionaries(KEYS, VALUES, max_size=5)
BODIES = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(MAPS, BODIES)
def test_what_is_rendered_is_read_back(metadata: dict[str, object], body: str) -> None:
    """load(save(x)) == x, for our reader and, for texts, for YAML 1.1 and 1.2 readers of others."""
    text = render(metadata, body)
    parts = split(text)
    assert parts is not None
    assert parts.body == "\n" + body
    assert same(value_of(read_tree(parts.yaml)) or {}, metadata)
    texts = {key: value for key, value in metadata.items() if isinstance(value, str)}
    for other in (yaml.safe_load(parts.yaml) or {}, YAML(typ="safe", pure=True).load(StringIO(parts.yaml)) or {}):
        assert {key: other[key] for key in texts} == texts


@given(MAPS, MAPS, BODIES, st.sampled_from(["\n", "\r\n"]))
def test_an_edit_gives_the_new_value_and_keeps_the_body(
    old: dict[str, object], new: dict[str, object], body: str, ending: str
) -> None:
    """Whatever stands there: reading after the edit gives what was asked for, and nothing else changed."""
    block = render(old, "").removesuffix("\n").replace("\n", ending)
    before = block + body
    after = edit(before, new)
    assert same(values(after), {**old, **new})
    assert after.endswith("---" + ending + body)


@given(MAPS, VALUES)
def test_lines_of_other_keys_stay(metadata: dict[str, object], value: object) -> None:
    """An edit of one key leaves all other lines identical."""
    before = render({"first": "1", **metadata, "last": "1"}, "body")
    after = edit(before, {"last": value})
    kept = before[: before.index('last: "1"\n---\n\nbody')]
    assert after.startswith(kept)


@given(MAPS, MAPS)
def test_edits_there_and_back_say_the_same(one: dict[str, object], other: dict[str, object]) -> None:
    """Nested lists and maps may grow, shrink and change their kind."""
    before = render({"key": one, "after": 1}, "")
    after = edit(before, {"key": other})
    assert same(values(edit(after, {"key": one})), {"key": one, "after": 1})
