"""`memory` finds, takes in and gives out translations, and says what it did."""

from pathlib import Path

import pytest
from lxml import etree

from bsmu_news.domain.memory import Unit
from bsmu_news.exchange.tmx import write_tmx
from tests.conftest import DATA, Run
from tests.services.memory.rooms import EDITED, REVIEWED, write_imported, write_room


@pytest.fixture
def room(newsroom: Path) -> Path:
    return write_room(newsroom).root


@pytest.fixture
def tmx(tmp_path: Path) -> Path:
    path = tmp_path / "other.tmx"
    units = [Unit("Дом", "House", "ru", "en"), Unit("Сад", "Garden", "ru", "en"), Unit("Hund", "Dog", "de", "en")]
    path.write_bytes(b"".join(write_tmx([*units, Unit("x", "x", "ru", "en")])))
    return path


@pytest.mark.usefixtures("room")
def test_search_shows_score_differences_and_origin(run: Run) -> None:
    found = run("memory", "search", EDITED[0].replace("среду", "пятницу"))
    assert found.code == 0
    assert "2024-03-05-laboratory · edited · 2024-03-06" in found.out
    assert "[-среду-]{+пятницу+}" in found.out
    assert EDITED[1] in found.out
    assert max(map(len, found.out.splitlines())) <= 80


@pytest.mark.usefixtures("room")
def test_search_gives_json(run: Run) -> None:
    found = run("memory", "search", REVIEWED[0], "--from", "ru", "--to", "en", "--limit", "1", "--json").json
    assert found == {
        "version": 1,
        "text": REVIEWED[0],
        "from": "ru",
        "to": "en",
        "matches": [
            {
                "score": 100,
                "source": REVIEWED[0],
                "target": REVIEWED[1],
                "mended": None,
                "origin": "2024-03-05-laboratory",
                "by": "Anna",
                "day": "2024-03-07",
                "reviewed": True,
            }
        ],
    }


def test_a_mended_translation_is_never_shown_as_the_memorys(room: Path, run: Run) -> None:
    write_imported(room, [Unit("Пришли 25 студентов.", "25 students came.", "ru", "en")])
    found = run("memory", "search", "Пришли 37 студентов.")
    assert "100" not in found.out
    assert "mended: 37 students came." in found.out
    assert "      25 students came." in found.out


@pytest.mark.usefixtures("room")
def test_search_that_finds_nothing_says_so(run: Run) -> None:
    found = run("memory", "search", "Совсем другое")
    assert (found.code, found.out) == (0, "")
    assert "nothing like it (ru to en); below 70 of 100 nothing is shown" in found.err


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize(
    "words", [("search", "x", "--from", "de"), ("search", "x", "--to", "de"), ("export", "--to", "de")]
)
def test_an_unknown_language_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    found = run("memory", *words)
    assert found.code == 2
    assert "no language “de”" in found.err


def test_import_keeps_the_file_and_says_what_was_left_out(room: Path, run: Run, tmx: Path) -> None:
    found = run("memory", "import", tmx)
    assert (found.code, found.out) == (0, "memory/other.tmx\n")
    assert "2 translations" in found.err
    assert "1 left out: not between" in found.err
    assert "1 left out: both sides" in found.err
    assert "The memory has 4 translations now." in found.err
    assert etree.DTD(DATA / "tmx14_rules.dtd").validate(etree.parse(room / "memory" / "other.tmx"))
    assert "House" in run("memory", "search", "Дом").out
    assert "Дом" in run("memory", "search", "House").out


def test_import_does_not_replace_unless_it_is_told_to(room: Path, run: Run, tmx: Path) -> None:
    run("memory", "import", tmx)
    again = run("memory", "import", tmx)
    assert again.code == 1
    assert "--force" in again.err
    assert run("memory", "import", tmx, "--force", "--json").json == {
        "version": 1,
        "files": [{"file": str(tmx), "path": "memory/other.tmx", "units": 2, "skipped": {"language": 1, "equal": 1}}],
        "failures": [],
    }
    assert [path.name for path in (room / "memory").iterdir()] == ["other.tmx"]


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("<html/>", 2, "bad.tmx:1:1: this is XML, but no TMX"),
        ('<!DOCTYPE tmx [<!ENTITY e SYSTEM "file:///etc/passwd">]><tmx/>', 2, "entities"),
        ("<tmx><body/></tmx>", 1, "has no translations between two"),
    ],
)
def test_a_file_that_is_no_use_leaves_nothing_behind(
    newsroom: Path, run: Run, tmp_path: Path, text: str, code: int, message: str
) -> None:
    bad = tmp_path / "bad.tmx"
    bad.write_text(text, encoding="utf-8")
    found = run("memory", "import", bad)
    assert found.code == code
    assert message in found.err
    assert list((newsroom / "memory").iterdir()) == []


def test_of_several_files_one_that_fails_does_not_stop_the_others(room: Path, run: Run, tmx: Path) -> None:
    found = run("memory", "import", room / "nothing.tmx", tmx, "--json")
    assert found.code == 1
    assert [one["path"] for one in found.json["files"]] == ["memory/other.tmx"]
    assert "no such file" in found.json["failures"][0]["message"]


def test_export_gives_everything_as_tmx(room: Path, run: Run, tmp_path: Path, tmx: Path) -> None:
    """To a file or to the screen; of imported units those of the other direction too, turned."""
    run("memory", "import", tmx)
    file = tmp_path / "all.tmx"
    found = run("memory", "export", "-o", file)
    assert (found.code, found.out) == (0, "")
    assert "4 translations" in found.err
    assert run("memory", "export").out.encode() == file.read_bytes()
    assert etree.DTD(DATA / "tmx14_rules.dtd").validate(etree.parse(file))
    turned = etree.fromstring(run("memory", "export", "--from", "en").out.encode())
    assert [seg.text for seg in turned.iter("seg")] == ["House", "Дом", "Garden", "Сад"]
    assert run("memory", "export", "-o", file).code == 1
    assert run("memory", "export", "-o", file, "--force").code == 0
    assert run("memory", "export", "-o", room / "index.en.md").code == 2


@pytest.mark.usefixtures("room")
def test_stats_tell_what_there_is(run: Run, tmx: Path) -> None:
    run("memory", "import", tmx)
    found = run("memory", "stats")
    assert found.out.splitlines()[:4] == [
        "4 translations",
        "  ru → en  4",
        "from 1 article, 1 reviewed",
        "memory/other.tmx  2",
    ]
    read = run("memory", "stats", "--json").json
    assert read["pairs"] == [{"from": "ru", "to": "en", "units": 4}]
    assert (read["units"], read["reviewed"], read["articles"]) == (4, 1, 1)
    assert read["files"] == [{"path": "memory/other.tmx", "units": 2}]


@pytest.mark.usefixtures("room")
def test_rebuild_tells_how_many_there_are(run: Run) -> None:
    assert run("memory", "rebuild").out == "2 translations\n"
    assert run("memory", "rebuild", "--json").json == {"version": 1, "units": 2}


@pytest.mark.usefixtures("newsroom")
def test_an_empty_newsroom_has_an_empty_memory(run: Run) -> None:
    assert run("memory", "stats").out.startswith("0 translations\n")
    assert run("memory", "search", "Дом").code == 0


def test_a_damaged_index_is_told_in_one_line(room: Path, run: Run) -> None:
    run("memory", "stats")
    (room / ".bsmu-news" / "memory" / "ledger.json").write_text("{", encoding="utf-8")
    found = run("memory", "search", EDITED[0])
    assert found.err == "warning: the translation memory's index is damaged; it is built anew\n"
    assert EDITED[1] in found.out


@pytest.mark.usefixtures("newsroom")
def test_help_lists_the_commands_and_a_near_name_is_suggested(run: Run) -> None:
    overview = run("memory", "--help").out
    assert all(name in overview for name in ("search", "import", "export", "stats", "rebuild"))
    assert "Did you mean 'search'?" in run("memory", "serch").err
    assert "--threshold" in run("memory", "search", "--help").out
