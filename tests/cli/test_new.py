"""`new`: the wizard on a real terminal, and its options without one."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from bsmu_news.storage.articles import load_version
from tests.conftest import Run

Start = Callable[..., "pexpect.spawn[str]"]
TODAY = dt.date.today().isoformat()  # noqa: DTZ011 - the tool says today's date on this machine
PEOPLE = """\
- id: good
  kind: person
  names: {ru: Алиса Гуд, en: Alisa Good}
  about: {ru: студентка педиатрического факультета, en: a student of the Pediatric Faculty}
"""


def only_file(newsroom: Path, language: str = "ru") -> Path:
    (path,) = newsroom.glob(f"2*/index.{language}.md")
    return path


def test_options_answer_every_question(run: Run, newsroom: Path) -> None:
    """Without a terminal, the options make the article; the Cyrillic title gives a readable folder."""
    result = run(
        "new", "--title", "Студенты открыли клуб", "--section", "university", "--author", "Алиса Гуд, студентка",
        "--photographer", "Фото из личного архива", "--date", "2024-03-05",
    )  # fmt: skip
    path = newsroom / "2024-03-05-studenty-otkryli-klub" / "index.ru.md"
    assert result.code == 0
    assert result.out == path.as_posix() + "\n"
    front = load_version(path, "ru").front
    assert (front.title, front.section, front.date) == ("Студенты открыли клуб", "university", dt.date(2024, 3, 5))
    assert front.credits.authors[0].name == "Алиса Гуд"
    assert front.credits.authors[0].about == "студентка"
    assert front.credits.photographers[0].note == "Фото из личного архива"


def test_missing_title_is_named_without_a_terminal(run: Run, newsroom: Path) -> None:
    """Nothing is asked in a pipe: the option is named, exit code 2, no folder."""
    result = run("new")
    assert result.code == 2
    assert "--title" in result.err
    assert not list(newsroom.glob("2*"))


def test_scaffold_counts_as_not_yet_written(run: Run) -> None:
    """`validate` says that the new article is not written yet, and finds no error in the scaffold."""
    run("new", "--title", "Open day", "--section", "university", "--author", "Alisa Good")
    result = run("validate", "--output-format", "json")
    assert any("not" in finding["name"] and "written" in finding["name"] for finding in result.json["findings"])
    assert result.json["summary"]["error"] == 0
    assert result.code == 0


def test_author_comes_from_git_and_the_registry(run: Run, newsroom: Path) -> None:
    """Git's user is the author, by the name and `about` that the registry has in the article's language."""
    (newsroom / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(newsroom)], check=True)
    subprocess.run(["git", "-C", str(newsroom), "config", "user.name", "alisa good"], check=True)
    run("new", "--title", "Открытый урок")
    author = load_version(only_file(newsroom), "ru").front.credits.authors[0]
    assert (author.name, author.about) == ("Алиса Гуд", "студентка педиатрического факультета")


def test_language_is_added_to_an_article(run: Run, newsroom: Path, write_article: Callable[..., Path]) -> None:
    """The translation repeats the shared facts and quotes every block that waits for its translation."""
    write_article(
        "---\ntitle: Дом\ndate: 2024-03-05\nsection: university\n---\n\nОдин.\n\n- два --> три\n", language="ru"
    )
    result = run("new", "--article", "laboratory", "--lang", "en", "--title", "House", "--translator", "Anna Ivanova")
    assert result.code == 0
    text = only_file(newsroom, "en").read_text(encoding="utf-8")
    version = load_version(only_file(newsroom, "en"), "en")
    assert version.front.translation_of == "ru"
    assert (version.front.date, version.front.section) == (dt.date(2024, 3, 5), "university")
    assert version.front.credits.translators[0].name == "Anna Ivanova"
    assert text.count("<!-- untranslated\n") == text.count("\n-->") == 2
    assert run("new", "--article", "laboratory", "--lang", "en").code == 1
    assert only_file(newsroom, "en").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--title", "A", "--lang", "fr"], "Known here: ru, be, en."),
        (["--title", "A", "--section", "sport"], "Known here: international"),
        (["--title", "A", "--slug", "../a"], "slug"),
        (["--title", "A", "--date", "2024-02-30"], "--date"),
        (["--article", "nothing", "--lang", "en"], "no article"),
        (["--article", "lab", "--lang", "en", "--date", "2024-01-01"], "--date does not go with --article"),
        (["--title", "A", "--translator", "B"], "--translator goes with --article only"),
        (["--title", "a \udcff b", "--lang", "en"], "invisible"),
        (["--article", "lab"], "--lang"),
    ],
)
def test_wrong_answers_are_refused(run: Run, newsroom: Path, words: list[str], hint: str) -> None:
    """A wrong option ends with 2, says what fits, and makes nothing."""
    result = run("new", *words)
    assert result.code == 2
    assert hint in result.err
    assert not list(newsroom.glob("2*"))


def test_answers_with_line_ends_are_one_line(run: Run, newsroom: Path) -> None:
    """A title or name that was pasted with its line end changes nothing else in the file."""
    run("new", "--title", "A title\nstatus: ready\n", "--lang", "en", "--author", "Alisa\nGood")
    front = load_version(only_file(newsroom, "en"), "en").front
    assert (front.title, front.status) == ("A title status: ready", "draft")
    assert front.credits.authors[0].name == "Alisa Good"


def test_escape_sequences_of_a_source_reach_no_other_file(
    run: Run, newsroom: Path, write_article: Callable[..., Path]
) -> None:
    """The title that is quoted in a comment is harmless, so the new file can be read."""
    write_article('---\ntitle: "T \\e[31mX"\ndate: 2024-03-05\n---\n\nText.\n')
    assert run("new", "--article", "laboratory", "--lang", "ru").code == 0
    assert not load_version(only_file(newsroom), "ru").problems


def test_date_is_explained(run: Run) -> None:
    """A date in another form is refused with an example of ours."""
    result = run("new", "--title", "A", "--date", "18.10.2024")
    assert (result.code, "2022-08-17" in result.err) == (2, True)


def test_editor_opens_the_new_file(spawn: Run, newsroom: Path, tmp_path: Path) -> None:
    """--edit runs $VISUAL with its words on the file; an editor that is missing leaves the file and says so."""
    script = tmp_path / "my editor.py"
    script.write_text(
        "import sys\nwith open(sys.argv[1], 'a', encoding='utf-8') as file:\n    file.write('edited\\n')\n",
        encoding="utf-8",
    )
    editor = f'"{sys.executable}" "{script}"'
    assert spawn("new", "--title", "A b", "--lang", "en", "--edit", env={"VISUAL": editor}).code == 0
    assert only_file(newsroom, "en").read_text(encoding="utf-8").endswith("edited\n")
    missing = spawn("new", "--title", "C d", "--lang", "en", "--edit", env={"EDITOR": "no-such-editor-here"})
    assert missing.code == 1
    assert "cannot be started" in missing.err
    open_quote = spawn("new", "--title", "E f", "--lang", "en", "--edit", env={"EDITOR": '"vim'})
    assert open_quote.code == 1
    assert "quotation mark" in open_quote.err
    assert len(list(newsroom.glob("2*/index.en.md"))) == 3


@pytest.mark.skipif(os.name == "nt", reason="pexpect needs a POSIX terminal")
class TestWizard:
    """The questions, on a real terminal."""

    @pytest.fixture
    def start(self, newsroom: Path) -> Start:
        def spawn_terminal(*words: str) -> "pexpect.spawn[str]":
            arguments = ["-m", "bsmu_news", "--newsroom", str(newsroom), "new", *words]
            return pexpect.spawn(sys.executable, arguments, encoding="utf-8", timeout=10, dimensions=(24, 80))

        return spawn_terminal

    def test_questions_make_an_article(self, start: Start, newsroom: Path) -> None:
        """Title, language, section, author, photographer, date: answered by text, number, beginning, Enter."""
        child = start()
        for question, answer in [
            ("Title: ", "День открытых дверей"),
            (r"Language \[ru\]: ", ""),
            ("Section .*: ", "9"),
            ("Section .*: ", "uni"),
            ("Author.*: ", "Алиса Гуд"),
            ("Photographer.*: ", ""),
            (r"Date \[" + TODAY + r"\]: ", "yesterday"),
            ("not a date", None),
            ("Date .*: ", "2024-03-05"),
        ]:
            child.expect(question)
            if answer is not None:
                child.sendline(answer)
        child.expect("bsmu-news preview")
        child.wait()
        front = load_version(newsroom / "2024-03-05-den-otkrytykh-dverey" / "index.ru.md", "ru").front
        assert (front.title, front.section) == ("День открытых дверей", "university")
        assert front.credits.authors[0].name == "Алиса Гуд"
        assert front.credits.photographers == ()

    @pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
    def test_leaving_a_question_writes_nothing(self, start: Start, newsroom: Path, key: str) -> None:
        """Ctrl-C and Ctrl-D at a question end with 130, without a traceback and without a folder."""
        child = start("--title", "Open day")
        child.expect("Language")
        child.send(key)
        output = child.read()
        child.wait()
        assert child.exitstatus == 130
        assert "Traceback" not in output
        assert not list(newsroom.glob("2*"))
