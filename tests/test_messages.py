"""What a person reads goes through gettext, in a form that translators can work with."""

import ast
import os
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

import bsmu_news.errors
from bsmu_news import messages
from bsmu_news.messages import _, ngettext
from scripts.message_catalog import PACKAGE, collect, main, messages_of
from tests.conftest import Run

MESSAGES = messages_of(collect())
SOURCES = sorted(PACKAGE.rglob("*.py"))


def fields(message: str) -> set[str | None]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(message) if name is not None}


def flat() -> list[str]:
    return sorted(one for message in MESSAGES for one in ([message] if isinstance(message, str) else message))


def test_messages_have_named_placeholders_only() -> None:
    """A translator may put them in another order, and sees what they stand for."""
    assert len(MESSAGES) > 100
    bad = [one for one in flat() if not all(name and name.isidentifier() for name in fields(one))]
    assert bad == []
    marks = [one for one in flat() if any(f"%{kind}" in one for kind in "sdrif(")]
    assert marks == []


def test_plural_pairs_share_their_placeholders() -> None:
    """In Russian “21” takes the singular's form: it must be able to show the number."""
    pairs = [one for one in MESSAGES if not isinstance(one, str)]
    assert pairs
    assert [pair for pair in pairs if fields(pair[0]) != fields(pair[1])] == []


def called(node: ast.AST) -> str:
    """The last name of what a call calls."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def says_something(node: ast.AST) -> bool:
    """Whether a literal text with letters stands here, outside of a call."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and any(char.isalpha() for char in node.value)
    if isinstance(node, ast.JoinedStr):
        return any(says_something(part) for part in node.values if isinstance(part, ast.Constant))
    if isinstance(node, ast.BinOp):
        return says_something(node.left) or says_something(node.right)
    return False


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def test_help_texts_go_through_gettext() -> None:
    """`help=` and its like is `_(…)` or a name, never a literal."""
    shown = ("help", "epilog", "prompt", "short_help", "rich_help_panel")
    keywords = [(place, word) for place, call in calls() for word in call.keywords if word.arg in shown]
    assert len(keywords) > 20
    assert [place for place, word in keywords if says_something(word.value)] == []


def test_messages_and_errors_go_through_gettext() -> None:
    """What is printed beside data, every error of ours and every problem of a file."""
    ours = {name for name in vars(bsmu_news.errors) if name.endswith("Error")}
    speaking = ours | {"notice", "warn", "Problem", "confirm", "prompt"}
    found = [(place, call) for place, call in calls() if called(call) in speaking]
    assert len(found) > 50
    texts = [(place, text) for place, call in found for text in (*call.args, *(word.value for word in call.keywords))]
    assert [place for place, text in texts if says_something(text)] == []


def test_messages_are_not_formatted_before_the_look_up() -> None:
    """`_(f"…")` would never be found in a catalog; Ruff's INT rules know more such slips."""
    words = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "INT", "--no-cache"]
    words += ["--config", "lint.flake8-gettext.extend-function-names=['N_']", str(PACKAGE)]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


RUSSIAN: dict[str | tuple[str, ...], str | tuple[str, ...]] = {
    "error": "ошибка",
    "no article fits “{name}”": "нет статьи, похожей на «{name}»",
    "Write, translate, check and preview the university's news.": "Новости университета.",
    ("{count} article", "{count} articles"): ("{count} статья", "{count} статьи", "{count} статей"),
}


def russian(folder: Path) -> None:
    """Compile a small Russian catalog into a `locale` folder."""
    catalog = Catalog(locale="ru")
    for message, translation in RUSSIAN.items():
        assert message in MESSAGES
        catalog.add(message, translation)
    target = folder / "ru" / "LC_MESSAGES" / "bsmu_news.mo"
    target.parent.mkdir(parents=True)
    made = BytesIO()
    write_mo(made, catalog)
    target.write_bytes(made.getvalue())


@pytest.fixture
def catalogs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    russian(tmp_path / "locale")
    monkeypatch.setattr(messages, "_LOCALE", tmp_path / "locale")
    messages._catalog.cache_clear()  # noqa: SLF001 - the catalog is chosen once a process
    yield
    messages._catalog.cache_clear()  # noqa: SLF001


@pytest.mark.usefixtures("catalogs")
@pytest.mark.parametrize(
    ("name", "value"),
    [("BSMU_NEWS_LANGUAGE", "ru"), ("LANGUAGE", "be:ru"), ("LC_ALL", "ru_RU.UTF-8"), ("LANG", "ru_BY.UTF-8")],
)
def test_the_readers_language_is_used(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """Of the program's own, or of the system; Russian has three forms of number."""
    monkeypatch.delenv("LANG")
    monkeypatch.setenv(name, value)
    assert _("error") == "ошибка"
    counted = [
        ngettext("{count} article", "{count} articles", count).format(count=count) for count in (1, 2, 5, 11, 21, 22)
    ]
    assert counted == ["1 статья", "2 статьи", "5 статей", "11 статей", "21 статья", "22 статьи"]


@pytest.mark.usefixtures("catalogs")
def test_a_command_speaks_the_readers_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the catalog lacks stays English."""
    monkeypatch.setenv("BSMU_NEWS_LANGUAGE", "ru")
    told = run("export", "nothing").err.splitlines()
    assert told[0] == "ошибка: нет статьи, похожей на «nothing»"
    assert "bsmu-news new" in told[1]


@pytest.mark.usefixtures("catalogs")
@pytest.mark.parametrize("language", ["de", "", "C", "../..", "xx_YY"])
def test_without_a_catalog_messages_stay_english(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """An unknown language is no error."""
    monkeypatch.setenv("BSMU_NEWS_LANGUAGE", language)
    monkeypatch.setenv("LANG", "C")
    assert _("error") == "error"


def test_a_catalog_in_the_package_is_found(tmp_path: Path) -> None:
    """The installed program reads it from beside its code, for the help too."""
    ignored = shutil.ignore_patterns("__pycache__", "locale")
    shutil.copytree(PACKAGE, tmp_path / "bsmu_news", ignore=ignored)
    russian(tmp_path / "bsmu_news" / "locale")
    env = {**os.environ, "PYTHONPATH": str(tmp_path), "BSMU_NEWS_LANGUAGE": "ru"}
    words = [sys.executable, "-P", "-m", "bsmu_news", "--help"]
    done = subprocess.run(words, check=True, capture_output=True, env=env, cwd=tmp_path)
    assert "Новости университета." in done.stdout.decode()


def test_the_template_is_checked_by_its_messages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A message that came or went is named; the order and line ends do not count."""
    package, template = tmp_path / "package", tmp_path / "locale" / "x.pot"
    package.mkdir()
    (package / "a.py").write_text('_("one")\nngettext("{n} a", "{n} as", 2)\nN_("two")\n_("Много")\n')
    assert main(["--check"], package=package, template=template) == 1
    assert main([], package=package, template=template) == 0
    template.write_bytes(template.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["--check"], package=package, template=template) == 0
    capsys.readouterr()
    (package / "a.py").write_text('_("one")\nngettext("{n} a", "{n} as", 2)\nN_("three")\n_("Много")\n')
    assert main(["--check"], package=package, template=template) == 1
    assert capsys.readouterr().err.splitlines()[:2] == ["+ three", "- two"]
    assert "POT-Creation-Date" not in template.read_text(encoding="utf-8")
    assert "#:" not in template.read_text(encoding="utf-8")
