"""Edits of the registry leave alone what they do not change."""

from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.newsroom import Person
from bsmu_news.errors import ConfigError
from bsmu_news.storage.edits import edit_raw
from bsmu_news.storage.people_edit import (
    edits_between,
    fields_of,
    fields_of_person,
    merged,
    with_changes,
    with_entries,
)

PEOPLE = """\
# who works here
- id: anna
  kind: person   # not an organization
  names: {ru: Анна, en: "Anna"}
  also: [A. A.]
  room: 12 # on the left

# the second one
- id: bo
  names:
    ru: Бо
  extra: {x: 1}
  # inner

- {id: cy, names: {en: Cy}}
# the end
"""
NEW = {"id": "dan", "kind": "person", "names": {"ru": "Дан", "en": "no"}}


def changed(person_id: str, **new: object) -> str:
    return with_changes(PEOPLE, person_id, {**fields_of(PEOPLE, person_id), **new})


def test_a_new_name_changes_nothing_else() -> None:
    """Comments, quotes and unknown fields stay."""
    text = changed("anna", names={"ru": "Анна", "en": "Hanna"})
    assert text == PEOPLE.replace('"Anna"', '"Hanna"')


def test_a_new_field_stands_in_its_entry() -> None:
    text = changed("anna", address="a@bsmu.by")
    assert text == PEOPLE.replace("on the left\n", "on the left\n  address: a@bsmu.by\n")


def test_an_entry_between_braces_stays_between_them() -> None:
    text = changed("cy", also=["C: y"])
    assert text == PEOPLE.replace("names: {en: Cy}}", "names: {en: Cy}, also: ['C: y']}")


ADDED = '- id: dan\n  kind: person\n  names: {ru: Дан, en: "no"}\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ADDED),
        ("# nobody\n[]\n", f"# nobody\n{ADDED}"),
        ("- id: a\n  names: {en: A}", f"- id: a\n  names: {{en: A}}\n{ADDED}"),
        ("  - id: a\n    names: {en: A}\n", f"  - id: a\n    names: {{en: A}}\n{indent(ADDED, '  ')}"),
    ],
)
def test_a_new_entry_stands_at_the_end(before: str, after: str) -> None:
    """A text that YAML would take for something else gets quotes."""
    assert with_entries(before, [NEW]) == after


def test_a_new_entry_has_an_empty_line_before_it_where_others_have() -> None:
    text = with_entries(PEOPLE, [NEW])
    assert text.endswith(f"names: {{en: Cy}}}}\n\n{ADDED}# the end\n")
    assert text.startswith(PEOPLE[:-20])


def test_the_fields_of_a_person_leave_out_what_is_empty() -> None:
    person = Person("a", "person", {"en": "A"}, consent=False)
    assert fields_of_person(person) == {"id": "a", "kind": "person", "names": {"en": "A"}, "consent": False}


def test_of_two_merged_entries_every_comment_stays() -> None:
    """And what both said otherwise is a comment."""
    text = merged(PEOPLE, "anna", "bo", {**fields_of(PEOPLE, "bo"), "also": ["A"]}, ["anna: x:\n2"])
    assert "id: anna" not in text
    for comment in ("# who works here", "# not an organization", "# on the left", "# inner", "# anna: x: 2"):
        assert text.count(comment) == 1
    assert fields_of(text, "bo")["also"] == ["A"]


@pytest.mark.parametrize("gone", ["anna", "bo"])
def test_an_entry_merged_into_one_between_braces(gone: str) -> None:
    text = merged(PEOPLE, gone, "cy", fields_of(PEOPLE, "cy"))
    assert fields_of(text, "cy") == fields_of(PEOPLE, "cy")
    assert "# the end" in text


@pytest.mark.parametrize(
    "text", ["[{id: anna, names: {en: A}}]", "- &x {id: anna, names: {en: A}}\n- *x\n", "id: anna\n", "- just text\n"]
)
def test_what_cannot_be_edited_safely_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match=r"cannot be edited safely|there is no entry"):
        with_changes(text, "anna", {"id": "anna", "names": {"en": "B"}})


NAMES = st.text(st.characters(categories=("L", "N", "Zs"), include_characters="'’.,-«»\"()#&*!%@`"), min_size=1)


@given(st.dictionaries(st.sampled_from(["ru", "be", "en"]), NAMES, min_size=1), st.sampled_from(["anna", "bo", "cy"]))
@settings(max_examples=40)
def test_whatever_a_name_is_it_reads_back(names: dict[str, str], person_id: str) -> None:
    """Quotes, hashes, asterisks: the text says what was asked, and the other entries what they said."""
    text = changed(person_id, names=names)
    assert fields_of(text, person_id)["names"] == names
    others = {"anna", "bo", "cy"} - {person_id}
    assert [fields_of(text, one) for one in others] == [fields_of(PEOPLE, one) for one in others]


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12))
@settings(max_examples=40)
def test_edits_between_two_texts_make_the_second(one: str, other: str) -> None:
    assert edit_raw(one, edits_between(one, other)) == other
