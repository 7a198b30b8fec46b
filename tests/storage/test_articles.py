"""Articles in their folders: listed, named, read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.article import Article
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import FrontMatterError, NoArticleError, StorageError
from bsmu_news.storage import articles
from bsmu_news.storage.article_names import find_article
from bsmu_news.storage.articles import list_ids, load_article, load_version, require_readable
from bsmu_news.storage.newsroom import load_newsroom

Write = Callable[..., Path]
IDS = ["2024-05-01-open-day", "2024-03-05-laboratory", "2024-03-05-lab", "2023-12-31-laboratory-closed"]


@pytest.fixture
def room(newsroom: Path, write_article: Write) -> Newsroom:
    for article_id in IDS:
        write_article(article=article_id)
    return load_newsroom(newsroom)


def test_articles_are_listed_newest_first(room: Newsroom) -> None:
    """On one day, the ids decide."""
    assert list_ids(room) == [IDS[0], IDS[1], IDS[2], IDS[3]]


def test_only_folders_with_an_article_count(room: Newsroom) -> None:
    """Hidden and underscored folders, files and other folders are not ours."""
    for name in (".hidden", "_drafts", "photos", "2024-01-01-empty"):
        (room.root / name).mkdir()
    for name in (".hidden", "_drafts"):
        (room.root / name / "index.ru.md").write_text("---\n---\n")
    (room.root / "photos" / "index.md").write_text("")
    (room.root / "photos" / "index.rus.md").write_text("")
    (room.root / "2024-01-01-empty" / "index.ru.md").mkdir()
    (room.root / "2024-02-02-file").write_text("")
    assert set(list_ids(room)) == set(IDS)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("2024-03-05-lab", "2024-03-05-lab"),
        ("2024-03-05-laboratory", "2024-03-05-laboratory"),
        ("open", "2024-05-01-open-day"),
        ("Open-Day/", "2024-05-01-open-day"),
        ("2023", "2023-12-31-laboratory-closed"),
        ("closed", "2023-12-31-laboratory-closed"),
    ],
)
def test_an_article_is_named_by_a_part_of_its_id(room: Newsroom, name: str, found: str) -> None:
    """A whole id wins over those that contain it."""
    assert find_article(room, name) == found


@pytest.mark.parametrize("inside", ["", "index.en.md", "photos", "photos/01.jpg", "."])
def test_an_article_is_named_by_a_path_in_it(room: Newsroom, inside: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Absolute, or from the current folder, as a shell completes it."""
    (room.root / IDS[0] / "photos").mkdir()
    (room.root / IDS[0] / "photos" / "01.jpg").write_bytes(b"")
    assert find_article(room, str(room.root / IDS[0] / inside)) == IDS[0]
    monkeypatch.chdir(room.root.parent)
    assert find_article(room, f"articles/{IDS[0]}/{inside}") == IDS[0]
    monkeypatch.chdir(room.root / IDS[0])
    assert find_article(room, inside or ".") == IDS[0]


def test_several_that_fit_are_listed(room: Newsroom) -> None:
    """The next step is plain to see."""
    with pytest.raises(NoArticleError) as caught:
        find_article(room, "2024-03")
    assert caught.value.message == ("“2024-03” fits 2 articles:\n  2024-03-05-laboratory\n  2024-03-05-lab")
    assert caught.value.hint == "Type a longer part of the id."


@pytest.mark.parametrize("name", ["nothing", "", " ", "..", "/", "~", "a\0b", "x" * 5000, "*", "articles"])
def test_a_name_that_fits_none_is_told(room: Newsroom, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Odd names too."""
    monkeypatch.chdir(room.root.parent)
    with pytest.raises(NoArticleError, match="no article fits"):
        find_article(room, name)


def test_an_empty_newsroom_has_another_hint(newsroom: Path) -> None:
    """There is nothing to list yet."""
    with pytest.raises(NoArticleError) as caught:
        find_article(load_newsroom(newsroom), "x")
    assert "bsmu-news new" in caught.value.hint


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_links_that_lead_in_circles_are_passed_over(room: Newsroom) -> None:
    """Neither a listing nor a name runs in circles."""
    (room.root / "2024-09-09-loop").symlink_to(room.root / "2024-09-09-loop")
    (room.root / IDS[0] / "index.be.md").symlink_to(room.root / IDS[0] / "index.be.md")
    (room.root / IDS[0] / "up").symlink_to(room.root)
    assert set(list_ids(room)) == set(IDS)
    assert list(load_article(room, IDS[0]).versions) == ["en"]
    assert find_article(room, str(room.root / IDS[0] / "up" / IDS[1])) == IDS[1]
    with pytest.raises(NoArticleError):
        find_article(room, str(room.root / "2024-09-09-loop"))


def read(room: Newsroom, write_article: Write, text: str) -> Article:
    write_article(text, article=IDS[0])
    return load_article(room, IDS[0])


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("", 1, 1, "no front matter"),
        ("body", 1, 1, "no front matter"),
        ("---\ntitle: A\n", 1, 1, "no closing ---"),
        ("\n\n---\ntitle: A\n", 3, 1, "no closing ---"),
        ("---\n---\n", 2, 1, "must be “key: value” lines"),
        ("---\n- a\n---\n", 2, 1, "must be “key: value” lines"),
        ("---\n\n  text\n---\n", 2, 1, "must be “key: value” lines"),
        ("---\n# c\ntitle:\u00a0A\n---\n", 3, 7, "a no-break space"),
        ("\n---\na: 1\nb: c: d\n---\n", 4, 5, "a second colon"),
        ("---\r\na: 1\r\na: 2\r\n---\r\n", 3, 1, "a second time; it is on line 2"),
    ],
)
def test_unreadable_front_matter_is_told_with_its_place(
    room: Newsroom, write_article: Write, text: str, line: int, column: int, words: str
) -> None:
    """The article is there all the same, with its problem."""
    version = read(room, write_article, text).versions["en"]
    assert [(p.line, p.column) for p in version.problems] == [(line, column)]
    assert words in version.problems[0].message
    with pytest.raises(FrontMatterError, match=rf"index\.en\.md:{line}:{column}: "):
        require_readable(version)


def test_a_version_knows_where_its_body_starts(room: Newsroom, write_article: Write) -> None:
    """A BOM and Windows line ends are gone from the text, not from the count."""
    version = read(room, write_article, "\ufeff\r\n---\r\ntitle: A\r\n---\r\n\r\nBody\r\n").versions["en"]
    assert version.text == "\n---\ntitle: A\n---\n\nBody\n"
    assert (version.body, version.body_line, version.title) == ("\nBody\n", 5, "A")
    assert version.tree is not None
    assert version.tree.line == 3
    assert require_readable(version) is version


def test_a_huge_file_is_not_read_in(room: Newsroom, write_article: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was put there by mistake."""
    monkeypatch.setattr(articles, "MAX_ARTICLE_BYTES", 100)
    assert not read(room, write_article, "---\na: 1\n---\n" + "x" * 87).versions["en"].problems
    version = read(room, write_article, "---\na: 1\n---\n" + "x" * 88).versions["en"]
    assert "larger than" in version.problems[0].message


def test_another_encoding_is_a_problem_of_the_file(room: Newsroom) -> None:
    """The other articles are read as ever."""
    (room.root / IDS[0] / "index.ru.md").write_bytes("---\ntitle: Новость\n---\n".encode("cp1251"))
    versions = load_article(room, IDS[0]).versions
    assert "Windows Cyrillic" in versions["ru"].problems[0].message
    assert not versions["en"].problems


def test_versions_come_in_the_newsrooms_order(room: Newsroom, write_article: Write) -> None:
    """A language that the newsroom does not know comes last."""
    for language in ("de", "be", "ru"):
        write_article(article=IDS[0], language=language)
    assert list(load_article(room, IDS[0]).versions) == ["ru", "be", "en", "de"]


def test_a_newsroom_that_vanished_is_told(room: Newsroom, tmp_path: Path) -> None:
    """Another program may have moved it."""
    room.root.rename(tmp_path / "moved")
    with pytest.raises(StorageError, match="cannot read"):
        list_ids(room)


def test_a_file_that_has_just_been_deleted_is_a_problem_of_itself(room: Newsroom) -> None:
    """Between listing and reading, anything may happen; the other files are read all the same."""
    version = load_version(room.root / IDS[0] / "index.be.md", "be")
    assert "no such file" in version.problems[0].message
