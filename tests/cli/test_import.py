"""`import` and `export` as a user runs them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

PAGE = """\
Main News International

17 August 2022 г.

Students opened the Café №5

Students opened the Café №5

It was a warm day.

Author: Alisa Good;
Translation: A.Karnacheva.
"""
ID = "2022-08-17-students-opened-the-cafe-no5"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_page_becomes_an_article(run: Run, newsroom: Path, page: Path) -> None:
    """The article's path is printed, its front matter holds what the page says, and nothing more."""
    result = run("import", page)
    path = newsroom / ID / "index.en.md"
    assert result.code == 0
    assert result.out == path.as_posix() + "\n"
    assert path.read_bytes().decode() == (
        "---\ntitle: Students opened the Café №5\ndate: 2022-08-17\nsection: international\nstatus: draft\ncredits:\n"
        "  authors:\n    - name: Alisa Good\n  translators:\n    - name: A.Karnacheva\n---\n\nIt was a warm day.\n"
    )


def test_json_tells_article_path_language_and_warnings(run: Run, page: Path) -> None:
    """The object has the agreed keys; each warning has its line."""
    found = run("import", page, "--json").json
    assert {key: found[key] for key in ("version", "article", "path", "language")} == {
        "version": 1,
        "article": ID,
        "path": f"{ID}/index.en.md",
        "language": "en",
    }
    assert [warning["line"] for warning in found["warnings"]] == [3, 7]


def test_standard_input_is_a_page_too(run: Run) -> None:
    """`-` reads the page from a pipe."""
    assert run("import", "-", "--json", stdin=PAGE).json["article"] == ID


def test_article_that_exists_is_never_overwritten(run: Run, newsroom: Path, page: Path) -> None:
    """A second import of a page ends with 1 and leaves the edited file as it is."""
    run("import", page)
    path = newsroom / ID / "index.en.md"
    path.write_text("edited", encoding="utf-8")
    result = run("import", page)
    assert result.code == 1
    assert "is there already" in result.err
    assert path.read_text(encoding="utf-8") == "edited"


def test_other_items_of_the_day_get_other_names(run: Run, newsroom: Path) -> None:
    """Long titles that begin alike are different articles; none is refused or mixed up with another."""
    long = "Students of the General Medicine and Pediatric Faculties of the University met for the time number"
    for number in (1, 2, 3):
        assert run("import", "-", stdin=f"17 August 2022\n\n{long} {number}\n\nText.\n").code == 0
    assert run("import", "-", stdin=f"17 August 2022\n\n{long} 2\n\nText.\n").code == 1
    assert len(list(newsroom.glob("2022*/index.en.md"))) == 3


def test_second_language_joins_the_article(run: Run, newsroom: Path, page: Path) -> None:
    """With the slug of an article, a page in another language becomes a translation of it."""
    russian = "17 августа 2022 г.\n\nСтуденты открыли кафе\n\nБыл тёплый день.\n\nАвтор: Алиса Гуд\n"
    run("import", "-", "--slug", "cafe", stdin=russian)
    found = run("import", page, "--slug", "cafe", "--json").json
    text = (newsroom / "2022-08-17-cafe" / "index.en.md").read_text(encoding="utf-8")
    assert "translation_of: ru\n" in text
    assert "was there already" in json.dumps(found["warnings"])


def test_export_and_import_give_the_same_article(run: Run, newsroom: Path, page: Path, tmp_path: Path) -> None:
    """A page that was exported is imported as the very same file."""
    run("import", page)
    run("export", ID, "--to", "page", "-o", tmp_path / "again.txt")
    run("import", tmp_path / "again.txt", "--slug", "again")
    first, again = (newsroom / name / "index.en.md" for name in (ID, "2022-08-17-again"))
    assert first.read_bytes() == again.read_bytes()


def test_export_does_not_replace_a_file_unasked(run: Run, page: Path) -> None:
    """Without --force a file that is there stays."""
    run("import", page)
    result = run("export", ID, "-o", page)
    assert result.code == 1
    assert page.read_text(encoding="utf-8") == PAGE
    assert run("export", ID, "-o", page, "--force").code == 0
    assert page.read_text(encoding="utf-8") != PAGE


def test_export_says_what_a_page_cannot_hold(run: Run, write_article: Callable[..., Path]) -> None:
    """Pictures and links are named; untranslated parts make the export incomplete, so it ends with 1."""
    head = "---\ntitle: A\ndate: 2024-03-05\n---\n\n"
    write_article(head + "A ![b](photos/c.jpg) [d](https://e.by).\n\n<!-- untranslated\nF\n-->\n")
    result = run("export", "laboratory")
    assert result.code == 1
    assert "pictures are not on the page" in result.err
    assert "addresses of links" in result.err
    assert "1 part" in result.err


BAD_PAGES = [
    (b"", 2, "no text"),
    (b" \n\n \n", 2, "no text"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 2, "not a text file"),
    (PAGE.encode("utf-16"), 2, "--encoding utf-16"),
    (PAGE.encode("utf-16-le"), 2, "--encoding utf-16"),
    ("17 августа 2022 г.\nСтуденты открыли кафе\n".encode("cp1251"), 2, "--encoding cp1251"),
    (b"a" * 5_000_001, 2, "larger than 5 MB"),
    (b"A title\n\nSome text.\n", 2, "--date"),
    ("31 June 2022 г.\n\nA title\n\nText\n".encode(), 2, "--date"),
    (b"17 August 2022\n\nAuthor: Alisa Good\n", 2, "--title"),
    (b"17 August 2022\n\n!!!\n\nSome text.\n", 2, "--slug"),
]


@pytest.mark.parametrize(("data", "code", "hint"), BAD_PAGES, ids=[hint for _data, _code, hint in BAD_PAGES])
def test_bad_page_is_refused_with_a_next_step(run: Run, newsroom: Path, data: bytes, code: int, hint: str) -> None:
    """A page that cannot be an article gives one clear error, and no folder is made."""
    result = run("import", "-", stdin=data)
    assert result.code == code
    assert result.err.startswith("error: ")
    assert hint in result.err
    assert [path.name for path in newsroom.iterdir() if path.is_dir()] == []


def test_encoding_is_taken_when_named(run: Run, newsroom: Path) -> None:
    """cp1251 and UTF-16 pages are read when their encoding is given; nonsense names are refused."""
    text = "17 августа 2022 г.\r\n\r\nСтуденты открыли кафе\r\n\r\nБыл тёплый день.\r\n"
    assert run("import", "-", "--encoding", "cp1251", stdin=text.encode("cp1251")).code == 0
    assert run("import", "-", "--encoding", "utf-16", "--slug", "b", stdin=text.encode("utf-16")).code == 0
    one, two = sorted(newsroom.glob("2022*/index.ru.md"))
    assert one.read_bytes() == two.read_bytes()
    bad = run("import", "-", "--encoding", "cp-nonsense", stdin=b"x")
    assert (bad.code, "no encoding named" in bad.err) == (2, True)


@pytest.mark.parametrize("slug", ["../../x", "..", "a/b", "A", "a--b", "", "x" * 151, "con\x00", "-a"])
def test_slug_cannot_leave_the_newsroom(run: Run, newsroom: Path, page: Path, slug: str) -> None:
    """Only lower-case Latin letters, digits and hyphens are a slug."""
    result = run("import", page, "--slug", slug)
    assert result.code == 2
    assert "slug" in result.err
    assert not list(newsroom.glob("2022*"))
    assert not (newsroom.parent.parent / "x").exists()


def test_folder_missing_file_and_foreign_language_are_usage_errors(run: Run, page: Path, tmp_path: Path) -> None:
    """What cannot be a page at all ends with 2."""
    for words in ([tmp_path], [tmp_path / "nothing.txt"], [page, "--lang", "fr"], [page, "--section", "nowhere"]):
        result = run("import", *words)
        assert result.code == 2
        assert result.err.startswith("error: ")


def test_one_bad_page_does_not_stop_the_others(run: Run, newsroom: Path, page: Path, tmp_path: Path) -> None:
    """Several pages in one call: the good ones arrive, the bad one is told, the exit code is 1."""
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("import", empty, page, "--json")
    assert result.code == 1
    assert [one["article"] for one in result.json["articles"]] == [ID]
    assert [one["file"] for one in result.json["failures"]] == [str(empty)]
    assert "1 page was not imported" in result.err
    assert (newsroom / ID).is_dir()


def test_two_imports_at_once_lose_nothing(newsroom: Path, page: Path, tmp_path: Path) -> None:
    """Of eight processes that import one page, one succeeds; the same number of other pages all arrive."""
    command = [sys.executable, "-m", "bsmu_news", "--newsroom", str(newsroom), "import"]
    others = []
    for number in range(4):
        other = tmp_path / f"{number}.txt"
        other.write_text(PAGE.replace("Café", f"Café {number}"), encoding="utf-8")
        others.append(other)
    processes = [
        subprocess.Popen([*command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=os.environ)
        for path in [page, page, page, *others]
    ]
    codes = []
    for process in processes:
        process.communicate()
        codes.append(process.returncode)
    assert sorted(codes[:3]) == [0, 1, 1]
    assert codes[3:] == [0, 0, 0, 0]
    assert len(list(newsroom.glob("2022*/index.en.md"))) == 5
    assert not list(newsroom.glob(".new-*"))


def test_no_newsroom_says_how_to_make_one(tmp_path: Path) -> None:
    """Outside a newsroom the error names `init`."""
    done = subprocess.run(
        [sys.executable, "-m", "bsmu_news", "import", "x.txt"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"bsmu-news init" in done.stderr


def test_export_in_a_foreign_language_is_refused(run: Run, write_article: Callable[..., Path]) -> None:
    """A file in a language that the site has no pages in gives a message."""
    write_article(language="de")
    result = run("export", "laboratory", "--lang", "de")
    assert (result.code, "no pages in “de”" in result.err) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="closing stdin needs a POSIX shell")
def test_closed_standard_input_is_an_empty_page(newsroom: Path) -> None:
    """With stdin closed there is a message, not a traceback."""
    words = [sys.executable, "-m", "bsmu_news", "--newsroom", str(newsroom), "import", "-"]
    done = subprocess.run(["sh", "-c", 'exec "$@" <&-', "sh", *words], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"holds no text" in done.stderr


def test_export_never_replaces_an_article(run: Run, write_article: Callable[..., Path]) -> None:
    """Not even with --force: the page form would take the place of the Markdown."""
    path = write_article()
    before = path.read_bytes()
    assert run("export", "laboratory", "-o", path, "--force").code == 2
    assert path.read_bytes() == before
