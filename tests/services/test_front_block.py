"""Comments behind the keys of new front matter."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bsmu_news.domain.article import Contributor, Credits, FrontMatter, Role
from bsmu_news.markup.fences import split
from bsmu_news.services.front_block import explain, with_blanks
from bsmu_news.storage.front_matter import render
from bsmu_news.storage.yaml_tree import read_tree, value_of


def read(text: str) -> object:
    parts = split(text)
    assert parts is not None
    return value_of(read_tree(parts.yaml))


def test_comments_stand_behind_keys_and_roles() -> None:
    """A column of its own for them; a list of people that is filled needs no example."""
    text = render({"title": "A", "credits": {"authors": [{"name": "B"}], "translators": [{"name": "C"}]}}, "")
    shown = explain(text, {"title": "one", "authors": "two", "translators": "three", "date": "four", "name": "five"})
    assert [line.split("#")[0].rstrip() for line in shown.split("\n") if "#" in line] == ["title: A", "  authors:"]
    assert [line.index("#") for line in shown.split("\n") if "#" in line] == [34, 34]


def test_blank_fields_stand_in_the_order_that_is_asked_for() -> None:
    """Keys without a value and roles without people are there to be filled in."""
    front = FrontMatter("A", section="b", credits=Credits((Contributor("C"),)))
    fields = with_blanks(front, ("title", "date", "section"), (Role.AUTHOR, Role.TRANSLATOR))
    assert list(fields) == ["title", "date", "section", "status", "credits"]
    assert fields["date"] is None
    assert fields["credits"] == {"authors": [{"name": "C"}], "translators": []}


@given(st.text(max_size=20), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
@example("\ufffe\x85\u2028\r\n---\n", "status: x\n\n---\nstatus: y")
@settings(max_examples=60, deadline=None)
def test_no_comment_changes_the_data(comment: str, title: str) -> None:
    """Whatever is said behind a key, and whatever stands in a value, the values stay."""
    metadata = {"title": title, "status": "draft", "credits": {"authors": []}}
    text = render(metadata, "")
    assert read(explain(text, {"title": comment, "status": comment, "authors": comment})) == read(text)


@pytest.mark.parametrize("text", ["", "no front matter\n", "---\n---\n"])
def test_a_text_without_keys_stays(text: str) -> None:
    """There is nothing to be explained."""
    assert explain(text, {"title": "one"}) == text
