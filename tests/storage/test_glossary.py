"""The glossary: read whole in whatever way spreadsheets save it, or refused with the line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsmu_news.domain.glossary import Term
from bsmu_news.errors import ConfigError
from bsmu_news.storage.glossary import load_glossary

GOOD = """\
ru,be,en,kind,forbidden,note
кафедра,кафедра,department,term,cathedra|chair,
БГМУ | БелГМУ,БДМУ,BSMU,Abbreviation,BGMU,"The short name, as on the site"

  ,,,,,
«Памяць»,,The “Memory” club|“Memory”,name,,
приём,прыём,reception,,,
"""

TERMS = (
    Term({"ru": ("кафедра",), "be": ("кафедра",), "en": ("department",)}, "term", ("cathedra", "chair"), "", 2),
    Term(
        {"ru": ("БГМУ", "БелГМУ"), "be": ("БДМУ",), "en": ("BSMU",)},
        "abbreviation",
        ("BGMU",),
        "The short name, as on the site",
        3,
    ),
    Term({"ru": ("«Памяць»",), "en": ("The “Memory” club", "“Memory”")}, "name", (), "", 6),
    Term({"ru": ("приём",), "be": ("прыём",), "en": ("reception",)}, "term", (), "", 7),
)


def load(folder: Path, data: str | bytes) -> tuple[Term, ...]:
    path = folder / "glossary.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return load_glossary(path)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\r"),
        GOOD.removesuffix("\n"),
        GOOD.replace("short name,", "short name@").replace(",", ";").replace("@", ","),
        GOOD.replace("short name,", "short name@").replace(",", "\t").replace("@", ","),
        GOOD.replace("ru,be,en,kind,forbidden,note", "RU, be ,en,Kind,forbidden,note,,"),
    ],
)
def test_terms_are_read(tmp_path: Path, text: str) -> None:
    """Commas, semicolons and tabs, with and without a BOM, and any line ends mean the same."""
    assert load(tmp_path, text) == TERMS


def test_columns_may_stand_in_any_order_and_some_may_be_absent(tmp_path: Path) -> None:
    """A newsroom without Belarusian needs no column for it."""
    assert load(tmp_path, "en,ru\ndormitory,общежитие\n") == (
        Term({"ru": ("общежитие",), "en": ("dormitory",)}, line=2),
    )


def test_a_row_may_run_over_lines_and_the_next_still_knows_its_own(tmp_path: Path) -> None:
    """White space in a cell is one space; a spreadsheet's own first line is not a row."""
    text = 'sep=,\nru,en,note\nсовет,council,"one\ntwo"\nобщежитие,dormitory,\n'
    assert [(term.note, term.line) for term in load(tmp_path, text)] == [("one two", 3), ("", 5)]


@pytest.mark.parametrize("text", ["", "\n \n", "ru,be,en,kind,forbidden,note\n"])
def test_an_empty_glossary_is_none(tmp_path: Path, text: str) -> None:
    """A new newsroom has one."""
    assert load(tmp_path, text) == ()


def test_a_missing_glossary_is_empty(tmp_path: Path) -> None:
    """Not every newsroom keeps one."""
    assert load_glossary(tmp_path / "glossary.csv") == ()


HEAD = "ru,en,kind,forbidden\n"


@pytest.mark.parametrize(
    ("text", "line", "words", "hint"),
    [
        ("ru,en,forbiden\n", 1, "no column “forbiden”", "Did you mean forbidden?"),
        ("ru,en,ru\n", 1, "the column “ru” stands here twice", "Delete one"),
        ("ru,kind\n", 1, "two languages or more", "ru,be,en,kind,forbidden,note"),
        ("кафедра,department\n", 1, "no column “кафедра”", "Known here"),
        (HEAD + "совет,council,nmae,\n", 2, "no kind “nmae”", "Did you mean name?"),
        (HEAD + "\nсовет,,,\n", 3, "needs two languages", "кафедра"),
        (HEAD + "совет,|,,\n", 2, "needs two languages", "кафедра"),
        (HEAD + "совет\n", 2, "needs two languages", "кафедра"),
        (HEAD + "совет,council,,a,b\n", 2, "more cells than the first line, which has 4", "quotation marks"),
        (HEAD + 'совет,"council\nкафедра,department,,\n', 2, "cannot be read as CSV", "doubled"),
        (HEAD + 'совет,"coun"cil,,\n', 2, "cannot be read as CSV", "doubled"),
        (HEAD + "совет,council,,\nx," + "y" * 200_000 + ",,\n", 3, "field larger than field limit", "doubled"),
        (HEAD + "совет," + "council " * 100 + ",,\n", 2, "longer than 200 characters", "not closed"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str, hint: str) -> None:
    """Half a glossary would make wrong findings, so there is none."""
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    where, _space, message = caught.value.message.partition(": ")
    assert where == f"{tmp_path / 'glossary.csv'}:{line}"
    assert words in message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (("ru,en\n" + "факультет иностранных учащихся,x\n").encode("cp1251"), "looks like Windows Cyrillic"),
        ((HEAD + "совет,council\n").encode("utf-16"), "looks like UTF-16"),
        ((HEAD + "сов\0ет,council\n").encode(), "not a text file"),
    ],
)
def test_another_encoding_is_told(tmp_path: Path, data: bytes, words: str) -> None:
    """Spreadsheets save in cp1251 or UTF-16 unless told otherwise."""
    with pytest.raises(ConfigError, match=words) as caught:
        load(tmp_path, data)
    assert "CSV UTF-8" in caught.value.hint


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.lists(st.text('ru,en;"|\t\r\n кafkind=', max_size=20), max_size=5).map(lambda rows: HEAD + "\n".join(rows)))
def test_any_rows_are_terms_or_a_told_error(tmp_path: Path, text: str) -> None:
    """Nothing in a file ends in a traceback."""
    try:
        terms = load(tmp_path, text)
    except ConfigError as error:
        terms = ()
        told = error.message
    else:
        told = f"{tmp_path / 'glossary.csv'}:"
    assert told.startswith(f"{tmp_path / 'glossary.csv'}:")
    assert all(len(term.forms) == 2 and term.line > 1 for term in terms)
