"""Names are written anew in articles: what was planned, where it still stands."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import FileChangedError, FrontMatterError
from bsmu_news.services.people.rename import plan_rename
from bsmu_news.services.people.rewrite import carry_out, edits_of
from bsmu_news.storage.articles import parse_version
from bsmu_news.storage.edits import edit_raw
from bsmu_news.storage.newsroom import load_newsroom

PEOPLE = "- id: good\n  names: {en: Alisa Good}\n"
TEXT = "---\ntitle: A\ncredits:\n  authors:\n    - name: Alisa Good\n---\n\nAlisa Good came.\n"
NAMES = {"Alisa Good": "Alice Good"}


@pytest.fixture
def room(newsroom: Path) -> Newsroom:
    (newsroom / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    for name in ("2024-03-05-a", "2024-03-06-b"):
        (newsroom / name).mkdir()
        (newsroom / name / "index.en.md").write_text(TEXT, encoding="utf-8")
    return load_newsroom(newsroom)


def rewritten(front: str, names: dict[str, str] | None = None, *, in_text: bool = False) -> str:
    text = f"---\n{front}---\nAlisa Good\n"
    edits = edits_of(parse_version(Path("index.en.md"), "en", text), names or NAMES, in_text=in_text)
    return edit_raw(text, edits).removeprefix("---\n").removesuffix("---\nAlisa Good\n")


def test_a_file_that_changes_meanwhile_is_left_alone_and_told(room: Newsroom) -> None:
    planned = plan_rename(room, "good", {"en": "Alice Good"})
    changed = room.root / "2024-03-06-b" / "index.en.md"
    changed.write_text(TEXT + "More.\n", encoding="utf-8")
    done = carry_out(room, planned)
    assert [one.path.parent.name for one in done.files[1:]] == ["2024-03-05-a"]
    assert [str(changed) in error.message for error in done.undone] == [True]
    assert changed.read_text(encoding="utf-8") == TEXT + "More.\n"
    assert "name: Alice Good" in (room.root / "2024-03-05-a" / "index.en.md").read_text(encoding="utf-8")


def test_a_registry_that_changes_meanwhile_stops_everything(room: Newsroom) -> None:
    """Before anything was planned, and between plan and writing."""
    planned = plan_rename(room, "good", {"en": "Alice Good"})
    (room.root / "people.yaml").write_text(PEOPLE + "  about: {en: x}\n", encoding="utf-8")
    with pytest.raises(FileChangedError):
        carry_out(room, planned)
    with pytest.raises(FileChangedError):
        plan_rename(room, "good", {"en": "Alice Good"})
    assert (room.root / "2024-03-05-a" / "index.en.md").read_text(encoding="utf-8") == TEXT


def test_a_link_to_a_file_elsewhere_is_not_followed(room: Newsroom, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text(TEXT, encoding="utf-8")
    path = room.root / "2024-03-06-b" / "index.en.md"
    path.unlink()
    try:
        path.symlink_to(outside)
    except OSError:
        pytest.skip("no links here")
    done = carry_out(room, plan_rename(room, "good", {"en": "Alice Good"}))
    assert len(done.undone) == 1
    assert outside.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("credits:\n  authors: [Alisa Good]\n", "credits:\n  authors: [Alice Good]\n"),
        ("credits: {authors: [{name: 'Alisa Good'}]}\n", "credits: {authors: [{name: 'Alice Good'}]}\n"),
        ("credits:\n  translators:\n  - organization: Alisa Good # x\n", None),
        ("photos:\n  - file: a.jpg\n    credit: Alisa Good\n    alt: Alisa Good\n", "credit"),
        ("title: Alisa Good\ncredits:\n  authors:\n    - note: Alisa Good\n", "same"),
        ("credits:\n  authors:\n    - name: Alisa Good Jr.\n", "same"),
        ("credits:\n  editors:\n    - name: Alisa Good\n", "same"),
    ],
)
def test_names_change_where_they_are_credits(before: str, after: str | None) -> None:
    """As a whole, in the roles that there are; comments and quotes stay."""
    if after is None:
        after = before.replace("Alisa", "Alice")
    elif after == "credit":
        after = before.replace("credit: Alisa", "credit: Alice")
    assert rewritten(before) == (before if after == "same" else after)


def test_a_name_that_yaml_takes_for_something_else_gets_quotes() -> None:
    assert rewritten("credits:\n  authors:\n    - name: Alisa Good\n", {"Alisa Good": "Good: A #1"}) == (
        "credits:\n  authors:\n    - name: 'Good: A #1'\n"
    )


@pytest.mark.parametrize("value", ["|\n        Alisa Good", "&x Alisa Good\n      about: *x"])
def test_what_cannot_be_edited_safely_is_refused(value: str) -> None:
    with pytest.raises(FrontMatterError, match="cannot be edited safely"):
        rewritten(f"credits:\n  authors:\n    - name: {value}\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("by Alisa Good, Alisa Good’s friend and Alisa Good's", "by Alice Good, Alice Good’s friend and Alice Good's"),
        ("Alisa Goodman, Alisa Good-Li and Marie-Alisa Good", "Alisa Goodman, Alisa Good-Li and Marie-Alisa Good"),
        ("Alisa Good’smith, **Alisa Good**", "Alisa Good’smith, **Alice Good**"),
    ],
)
def test_in_texts_names_change_as_whole_words(before: str, after: str) -> None:
    text = f"---\ntitle: A\n---\n{before}\n"
    edits = edits_of(parse_version(Path("index.en.md"), "en", text), NAMES, in_text=True)
    assert edit_raw(text, edits) == f"---\ntitle: A\n---\n{after}\n"


@given(st.text(st.characters(categories=("L", "P", "N", "Zs")), min_size=1, max_size=12).filter(str.strip))
@settings(max_examples=60)
def test_whatever_the_new_name_is_it_reads_back(name: str) -> None:
    """Quotes, colons, brackets: the credit says the new name."""
    new = " ".join(name.split())
    front = "title: x # y\ncredits:\n  authors: [{name: Alisa Good, about: z}]\n"
    version = parse_version(Path("index.en.md"), "en", f"---\n{rewritten(front, {'Alisa Good': new})}---\n")
    assert version.front.credits.authors[0].label == new
    assert version.front.credits.authors[0].about == "z"
