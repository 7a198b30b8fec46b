"""`people` lists, shows, registers, renames and merges, and rewrites the articles that use a name."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.screen import terminal
from tests.conftest import ARTICLE, Run

PEOPLE = """\
# who works here
- id: good
  kind: person
  names: {ru: Алиса Гуд, en: Alisa Good}
  also: [A. Good]
  about: {en: a student}
  room: 12 # ours

- id: karnacheva
  kind: person
  names: {ru: Анастасия Карначева, en: Anastasiya Karnacheva}
  consent: 2024-01-02

- id: club
  kind: organization
  names: {ru: Спортивный клуб, en: Sports Club}
"""
Write = Callable[..., Path]


@pytest.fixture
def people(newsroom: Path) -> Path:
    path = newsroom / "people.yaml"
    path.write_bytes(PEOPLE.encode())
    return path


@pytest.mark.usefixtures("people")
def test_list_prints_a_line_an_entry(run: Run) -> None:
    found = run("people", "list")
    assert found.code == 0
    assert "good" in found.out.splitlines()[1]
    assert "Алиса Гуд" in found.out
    assert "3 entries" in found.err
    assert run("people", "list", "--kind", "organization", "--json").json == {
        "version": 1,
        "people": [
            {
                "id": "club",
                "kind": "organization",
                "names": {"ru": "Спортивный клуб", "en": "Sports Club"},
                "also": [],
                "initials": {},
                "about": {},
                "address": None,
                "consent": None,
            }
        ],
    }


def test_in_a_narrow_terminal_names_stand_below_the_id(newsroom: Path, people: Path) -> None:
    with people.open("a", encoding="utf-8") as file:
        file.write("- id: anastasiya-karnacheva\n  names:\n    ru: Анастасия Карначева\n    be: Анастасія Карначова\n")
        file.write("    en: Anastasiya Karnacheva\n")
    with terminal(newsroom, "people", "list", columns=80, rows=24) as screen:
        assert screen.finish() == 0
        lines = [line.rstrip() for line in screen.lines]
    at = lines.index("anastasiya-karnacheva")
    assert lines[at + 1].split("  ")[1:] == ["Анастасия Карначева", "Анастасія Карначова", "Anastasiya Karnacheva"]


def test_an_empty_registry_says_what_to_do(run: Run) -> None:
    found = run("people", "list")
    assert (found.code, found.out) == (0, "")
    assert "people add" in found.err


def test_two_of_one_spelling_are_told(people: Path, run: Run) -> None:
    people.write_text(PEOPLE + "- id: other\n  names: {en: alisa good}\n", encoding="utf-8")
    assert "warning: “Alisa Good” is how several are written: good, other" in run("people", "list").err
    refused = run("people", "rename", "good", "--en", "Alice Good")
    assert refused.code == 2
    assert "nobody can tell who is meant" in refused.err
    assert "may be several: good, other" in run("people", "show", "Alisa Good").err


@pytest.mark.usefixtures("people")
def test_show_tells_where_somebody_is_credited(run: Run, write_article: Write) -> None:
    write_article()
    write_article(ARTICLE.replace("Alisa Good", "A. Good\n      about: a doctor"), article="2024-03-06-b")
    found = run("people", "show", "Good")
    assert "2024-03-05-laboratory  en  author: Alisa Good" in found.out
    assert "2024-03-06-b  en  author: A. Good, a doctor" in found.out
    assert "with initials: А. Гуд; A. Good" in found.out
    assert "credited in 2 articles" in found.err
    assert run("people", "show", "good", "--json").json["credits"][0]["role"] == "authors"
    assert "agreed to be named on 2024-01-02" in run("people", "show", "karnach").out


@pytest.mark.usefixtures("people")
def test_two_things_said_of_somebody_on_one_day_are_told(run: Run, write_article: Write) -> None:
    for name, about in (("a", "a student"), ("b", "a doctor")):
        write_article(ARTICLE.replace("Alisa Good", f"Alisa Good\n      about: {about}"), article=f"2024-03-05-{name}")
    assert "on 2024-03-05, good is said to be two things: a doctor / a student" in run("people", "show", "good").err


@pytest.mark.usefixtures("people")
def test_who_is_not_there_is_told_with_whom_is_near(run: Run) -> None:
    found = run("people", "show", "Alyssa Good")
    assert found.code == 2
    assert "Did you mean Alisa Good?" in found.err
    assert "has the id good" in run("people", "rename", "Alisa Good", "--en", "X Y").err


def test_add_writes_an_entry_and_keeps_the_file(people: Path, run: Run) -> None:
    people.write_bytes(b"\xef\xbb\xbf" + PEOPLE.replace("\n", "\r\n").encode())
    found = run(
        "people", "add", "Мікіта Ясень", "--en", "Mikita Yasen", "--also", "Nikita Yasen", "--about-en", "a doctor",
        "--consent", "yes",
    )  # fmt: skip
    assert (found.code, found.out) == (0, "mikita-yasen\n")
    added = (
        "\n- id: mikita-yasen\n  kind: person\n  names: {be: Мікіта Ясень, en: Mikita Yasen}\n  also: [Nikita Yasen]\n"
        "  about: {en: a doctor}\n  consent: true\n"
    )
    assert people.read_bytes() == b"\xef\xbb\xbf" + (PEOPLE + added).replace("\n", "\r\n").encode()


def test_add_makes_a_registry_where_there_is_none(newsroom: Path, run: Run) -> None:
    (newsroom / "people.yaml").unlink()
    assert run("people", "add", "--ru", "Анна Жук").out == "anna-zhuk\n"
    assert run("people", "add", "--ru", "Анна Жук", "--force").out == "anna-zhuk-2\n"
    assert run("people", "show", "anna-zhuk-2").code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("alisa  good",), "“Alisa Good” is registered already, as good"),
        (("Alice Good",), "“Alice Good” is nearly “Alisa Good”"),
        (("--en", "Sport Club", "--kind", "organization"), "is nearly “Sports Club”"),
        (("--en", "Bo Li", "--id", "good"), "the id good is taken"),
    ],
)
def test_add_refuses_whom_it_knows(people: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    found = run("people", "add", *words)
    assert found.code == 1
    assert told in found.err
    assert people.read_bytes() == PEOPLE.encode()


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "the name is missing"),
        (("—",), "a name needs letters"),
        (("Bo Li", "--en", "Bo Lee"), "the name in en is given twice"),
        (("Bo Li", "--id", "Bo Li"), "cannot be an id"),
        (("Bo Li", "--consent", "perhaps"), "“perhaps” is not a date\n  Write yes, no or the day"),
    ],
)
def test_add_tells_what_is_wrong(run: Run, words: tuple[str, ...], told: str) -> None:
    found = run("people", "add", *words)
    assert found.code == 2
    assert told in found.err


def test_add_asks_on_a_terminal_and_proposes_the_latin_name(newsroom: Path) -> None:
    with terminal(newsroom, "people", "add", "Анна Жук") as screen:
        screen.wait_for(lambda one: any("“be”" in line for line in one.lines))
        screen.process.send("Ганна Жук\r")
        screen.wait_for(lambda one: any("Anna Zhuk" in line for line in one.lines))
        screen.process.send("\r")
        screen.wait_for(lambda one: any("registered" in line for line in one.lines))
    text = (newsroom / "people.yaml").read_text(encoding="utf-8")
    assert "names: {ru: Анна Жук, be: Ганна Жук, en: Anna Zhuk}" in text


def test_a_proposed_name_is_taken_by_enter_and_left_out_by_a_hyphen(newsroom: Path) -> None:
    with terminal(newsroom, "people", "add", "Анна Жук", "--be", "Ганна Жук") as screen:
        screen.wait_for(lambda one: any("Name in “en” (-: none) [Anna Zhuk]:" in line for line in one.lines))
        screen.process.send("-\r")
        assert screen.finish() == 0
    text = (newsroom / "people.yaml").read_text(encoding="utf-8")
    assert "names: {ru: Анна Жук, be: Ганна Жук}" in text


def test_who_is_registered_already_is_refused_before_anything_is_asked(newsroom: Path, people: Path) -> None:
    before = people.read_bytes()
    with terminal(newsroom, "people", "add", "A. Good") as screen:
        assert screen.finish() == 1
        assert any("is registered already" in line for line in screen.lines)
        assert not any("Name in" in line for line in screen.lines)
    assert people.read_bytes() == before


CREDITED = ARTICLE.replace(
    "    - name: Alisa Good\n", '    - name: "Alisa Good"   # the author\n  photographers: [{name: A. Good}]\n'
).replace("Everyone", "Alisa Good’s friends and Alisa Goodman: everyone")


def test_rename_rewrites_credits_and_nothing_else(people: Path, run: Run, write_article: Write) -> None:
    path = write_article("\ufeff" + CREDITED.replace("\n", "\r\n"))
    russian = write_article(ARTICLE, language="ru")
    found = run("people", "rename", "good", "--en", "Alice Good")
    assert found.code == 0
    assert found.out == "people.yaml\n2024-03-05-laboratory/index.en.md\n"
    new = CREDITED.replace('"Alisa Good"', '"Alice Good"')
    assert path.read_bytes() == ("\ufeff" + new.replace("\n", "\r\n")).encode()
    assert russian.read_bytes() == ARTICLE.encode()
    text = PEOPLE.replace("en: Alisa Good", "en: Alice Good").replace("[A. Good]", "[A. Good, Alisa Good]")
    assert people.read_bytes() == text.encode()


@pytest.mark.usefixtures("people")
def test_rename_in_text_and_of_every_spelling(run: Run, write_article: Write) -> None:
    path = write_article(CREDITED.replace("title: Students", "title: Alisa Good"))
    assert run("people", "rename", "good", "--en", "Alice Good", "--in-text", "--every-spelling").code == 0
    text = path.read_text(encoding="utf-8")
    assert "title: Alice Good opened" in text
    assert "photographers: [{name: Alice Good}]" in text
    assert "Alice Good’s friends and Alisa Goodman: everyone" in text


def test_a_dry_run_prints_a_diff_and_writes_nothing(
    people: Path, newsroom: Path, run: Run, write_article: Write, tmp_path: Path
) -> None:
    """`git apply` takes it, and it makes of the files what the command makes."""
    path = write_article(CREDITED)
    found = run("people", "rename", "good", "--en", "Alice Good", "--dry-run")
    assert found.code == 0
    assert people.read_bytes() == PEOPLE.encode()
    assert path.read_bytes() == CREDITED.encode()
    (tmp_path / "changes.diff").write_bytes(found.out.encode())
    subprocess.run(["git", "apply", "-p0", str(tmp_path / "changes.diff")], cwd=newsroom, check=True)
    patched = people.read_bytes(), path.read_bytes()
    people.write_bytes(PEOPLE.encode())
    path.write_bytes(CREDITED.encode())
    run("people", "rename", "good", "--en", "Alice Good")
    assert (people.read_bytes(), path.read_bytes()) == patched


def test_a_file_that_cannot_be_edited_is_told_and_the_others_are_written(
    people: Path, run: Run, write_article: Write
) -> None:
    folded = write_article(ARTICLE.replace("name: Alisa Good", "name: >\n        Alisa Good"), article="2024-03-06-b")
    broken = write_article(ARTICLE.replace("status: draft", "status: [draft"), article="2024-03-07-c")
    good = write_article()
    before = folded.read_bytes(), broken.read_bytes()
    found = run("people", "rename", "good", "--en", "Alice Good")
    assert found.code == 1
    assert "cannot be edited safely" in found.err
    assert "2024-03-07-c" in found.err
    assert (folded.read_bytes(), broken.read_bytes()) == before
    assert b"Alice Good" in good.read_bytes()
    assert b"Alice Good" in people.read_bytes()


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("rename", "good"), "the new name is missing", 2),
        (("rename", "nobody", "--en", "X"), "nobody in people.yaml is “nobody”", 2),
        (("rename", "good", "--en", "Alisa Good"), "that is how good is called already", 1),
        (("rename", "good", "--en", "Anastasiya Karnacheva"), "is also how karnacheva is written", 2),
        (("merge", "good", "good"), "cannot be merged into itself", 2),
        (("merge", "good", "nobody"), "nobody in people.yaml is “nobody”", 2),
        (("merge", "good", "club"), "they cannot be one", 2),
    ],
)
def test_what_cannot_be_is_refused(people: Path, run: Run, words: tuple[str, ...], told: str, code: int) -> None:
    found = run("people", *words)
    assert found.code == code
    assert told in found.err
    assert people.read_bytes() == PEOPLE.encode()


def test_a_name_may_be_taken_back(people: Path, run: Run) -> None:
    run("people", "rename", "karnacheva", "--en", "A. Karnacheva")
    run("people", "rename", "karnacheva", "--en", "Anastasiya Karnacheva")
    text = PEOPLE.replace("  consent: 2024-01-02\n", "  consent: 2024-01-02\n  also:\n    - A. Karnacheva\n")
    assert people.read_text(encoding="utf-8") == text


def test_merge_keeps_what_both_say(people: Path, run: Run, write_article: Write) -> None:
    other = (
        "- id: alice\n  names: {en: Alice Good, be: Аліса Гуд}\n  about: {en: a doctor}\n  shoe: 38\n  consent: false\n"
    )
    people.write_text(PEOPLE + other, encoding="utf-8")
    path = write_article(ARTICLE.replace("Alisa Good", "Alice Good"))
    found = run("people", "merge", "alice", "good")
    assert found.code == 0
    assert "this stays as a comment: about: en: a doctor" in found.err
    assert b"name: Alisa Good" in path.read_bytes()
    shown = run("people", "show", "good", "--json").json
    assert shown["names"] == {"ru": "Алиса Гуд", "en": "Alisa Good", "be": "Аліса Гуд"}
    assert shown["also"] == ["A. Good", "Alice Good"]
    assert shown["consent"] is False
    text = people.read_text(encoding="utf-8")
    assert "  shoe: 38\n" in text
    assert "# alice: about: en: a doctor" in text
    assert "room: 12 # ours" in text
    assert "id: alice" not in text
    assert run("people", "merge", "alice", "good").code == 2


def test_a_broken_registry_is_told_with_its_line(people: Path, run: Run) -> None:
    people.write_text(PEOPLE + "- id: x\n  names: {en: X\n", encoding="utf-8")
    found = run("people", "list")
    assert found.code == 2
    assert "people.yaml:18:" in found.err


@pytest.mark.parametrize("value", ["yes", "perhaps", "[1]", "{a: b}", "2024-13-01"])
def test_a_consent_that_is_none_is_told_with_its_line(people: Path, run: Run, value: str) -> None:
    people.write_text(PEOPLE.replace("2024-01-02", value), encoding="utf-8")
    found = run("people", "list")
    assert found.code == 2
    assert "people.yaml:12:12: consent must be" in found.err


@pytest.mark.usefixtures("people")
def test_suggest_shows_proposals_and_writes_those_that_are_sure(run: Run, write_article: Write) -> None:
    write_article(ARTICLE.replace("Alisa Good", "Mikita Yasen"))
    write_article(ARTICLE.replace("Alisa Good", "A. Karnacheva"), article="2024-03-06-b")
    write_article(ARTICLE.replace("Alisa Good", "Anastasiya Karnachiva"), article="2024-03-07-c")
    found = run("people", "suggest")
    assert found.code == 0
    assert "karnacheva  registered, likely, 1 article" in found.out
    assert "found: Mikita Yasen (1)" in found.out
    assert "Anastasiya Karnachiva | Anastasiya Karnacheva: a letter" in found.out
    assert "--apply registers those that are sure" in found.err
    document = run("people", "suggest", "--json", "--at-least", "likely").json
    assert {one["id"] for one in document["proposals"]} == {"mikita-yasen", "karnacheva"}
    assert document["doubts"] == []
    assert "1 entry written" in run("people", "suggest", "--apply").err
    assert run("people", "show", "mikita-yasen").code == 0
    assert "A. Karnacheva" not in run("people", "show", "karnacheva").out.splitlines()[1]
    assert "1 entry written" in run("people", "suggest", "--apply", "--at-least", "likely").err
    assert "also: A. Karnacheva" in run("people", "show", "karnacheva").out
