"""The hooks and the examples for other people's builds are valid, and the hooks find what they should."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from pre_commit.clientlib import load_config, load_manifest

from tests.conftest import ARTICLE

ROOT = Path(__file__).parents[1]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
EXAMPLES = ROOT / "docs" / "ci"
BAD = ARTICLE.replace("section: university", "section: univresity")
IDLE = ARTICLE + "\n<!-- bsmu-news: ignore ST006 because the site wants it bold -->\n"
FILE = "2024-03-05-laboratory/index.en.md"


def git(*words: str, cwd: Path) -> None:
    subprocess.run(["git", *words], cwd=cwd, check=True, capture_output=True)


def test_pre_commit_takes_the_hooks() -> None:
    assert [hook["id"] for hook in load_manifest(HOOKS)] == ["bsmu-news-validate", "bsmu-news-fix"]


def test_the_example_names_hooks_that_there_are() -> None:
    (repo,) = load_config(EXAMPLES / "pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in repo["hooks"]} <= {hook["id"] for hook in load_manifest(HOOKS)}


@pytest.mark.parametrize(
    ("name", "schema"), [("github-actions.yml", "vendor.github-workflows"), ("gitlab-ci.yml", "vendor.gitlab-ci")]
)
def test_the_examples_are_valid(name: str, schema: str) -> None:
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(EXAMPLES / name)]
    done = subprocess.run(words, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def commands_in(value: object) -> Iterator[str]:
    """Yield the commands of ours in a file of YAML."""
    match value:
        case dict():
            for one in value.values():
                yield from commands_in(one)
        case list():
            for one in value:
                yield from commands_in(one)
        case str() if value.startswith("bsmu-news validate"):
            yield value


@pytest.mark.parametrize("name", ["github-actions.yml", "gitlab-ci.yml"])
def test_the_commands_in_the_examples_work(name: str, newsroom: Path) -> None:
    commands = list(commands_in(yaml.safe_load((EXAMPLES / name).read_text("utf-8"))))
    assert commands
    for command in commands:
        words = command.split(">", maxsplit=1)[0].split()[1:]
        done = subprocess.run(
            [sys.executable, "-m", "bsmu_news", *words], cwd=newsroom, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr


@pytest.fixture
def repository(newsroom: Path) -> Path:
    """A repository whose hooks are ours, run by the tool of this environment instead of one from the network."""
    folder = newsroom.parent
    hooks = []
    for hook in load_manifest(HOOKS):
        entry = hook["entry"].replace("bsmu-news", f'"{Path(sys.executable).as_posix()}" -m bsmu_news', 1)
        kept = {key: hook[key] for key in ("id", "name", "files", "require_serial")}
        hooks.append({**kept, "entry": entry, "language": "system"})
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    git("init", "--quiet", cwd=folder)
    return folder


def pre_commit(repository: Path, hook: str) -> subprocess.CompletedProcess[str]:
    git("add", ".", cwd=repository)
    words = [sys.executable, "-m", "pre_commit", "run", hook]
    env = {**os.environ, "PRE_COMMIT_HOME": str(repository / ".git" / "pre-commit")}
    return subprocess.run(words, cwd=repository, capture_output=True, check=False, encoding="utf-8", env=env)


def write(repository: Path, text: str) -> Path:
    path = repository / "articles" / FILE
    path.parent.mkdir()
    path.write_text(text, "utf-8", newline="\n")
    return path


def test_the_hook_stops_a_bad_article(repository: Path) -> None:
    write(repository, BAD)
    (repository / "notes.md").write_text("<b>no article</b>\n", "utf-8")
    done = pre_commit(repository, "bsmu-news-validate")
    assert done.returncode == 1
    assert f"{Path('articles') / FILE}:4:10: FM006" in done.stdout


def test_the_hook_lets_a_good_article_through(repository: Path) -> None:
    write(repository, ARTICLE)
    done = pre_commit(repository, "bsmu-news-validate")
    assert (done.returncode, "Passed" in done.stdout) == (0, True)


def test_the_mending_hook_mends_and_stops_once(repository: Path) -> None:
    path = write(repository, IDLE)
    assert pre_commit(repository, "bsmu-news-fix").returncode == 1
    assert path.read_text("utf-8") == ARTICLE + "\n"
    assert pre_commit(repository, "bsmu-news-fix").returncode == 0
