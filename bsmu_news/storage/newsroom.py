"""The newsroom's folder: finding it, and making a new one."""

from dataclasses import replace
from pathlib import Path

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import ArticleExistsError, NoNewsroomError
from bsmu_news.messages import _
from bsmu_news.storage.files import create_file, is_file, read_bytes, replace_file
from bsmu_news.storage.people import load_people
from bsmu_news.storage.settings import load_settings

SETTINGS_FILE = "newsroom.toml"
PEOPLE_FILE = "people.yaml"
GLOSSARY_FILE = "glossary.csv"
WORDS_FILE = "words.txt"
ATTRIBUTES_FILE = ".gitattributes"
DEFAULT_FOLDER = "articles"


def find_newsroom(given: Path | None = None, start: Path | None = None) -> Newsroom:
    """Return the newsroom that was given, or the nearest one from `start` (the current folder) upward.

    A folder counts when it holds `newsroom.toml` or `articles/newsroom.toml`.

    Raises:
        NoNewsroomError: when there is none.
        ConfigError: when its settings or its registry cannot be used.
    """
    if given is not None:
        root = _root_in(given)
        if root is None:
            raise NoNewsroomError(
                _("there is no newsroom in {path}: it holds no newsroom.toml").format(path=given),
                _("Name the folder that newsroom.toml is in.")
                if given.is_file()
                else _("“bsmu-news init {path}” makes one.").format(path=given),
            )
        return load_newsroom(root)
    for folder in _upward(start):
        root = _root_in(folder)
        if root is not None:
            return load_newsroom(root)
    raise NoNewsroomError(
        _("there is no newsroom here or in a folder above"),
        _("Go into your newsroom's folder, or make a new one here with “bsmu-news init”."),
    )


def load_newsroom(root: Path) -> Newsroom:
    """Return the newsroom whose `newsroom.toml` stands in `root`."""
    return Newsroom(root, load_settings(root / SETTINGS_FILE), load_people(root / PEOPLE_FILE))


def with_words(newsroom: Newsroom) -> Newsroom:
    """Return the newsroom with its glossary and its own words, which only some commands need.

    Raises:
        ConfigError: when one of them cannot be used.
    """
    # Most commands need neither, and start sooner without.
    from bsmu_news.storage.glossary import load_glossary  # noqa: PLC0415
    from bsmu_news.storage.word_list import load_words  # noqa: PLC0415

    return replace(
        newsroom, glossary=load_glossary(newsroom.root / GLOSSARY_FILE), words=load_words(newsroom.root / WORDS_FILE)
    )


def init_newsroom(folder: Path, name: str) -> tuple[Path, list[str]]:
    """Make `folder`/articles with its three files, and `folder`/.gitattributes. What is there already stays.

    Returns:
        The newsroom's root, and the files made, relative to `folder`.

    Raises:
        StorageError: when the folder cannot be written.
    """
    root = folder / DEFAULT_FOLDER
    root.mkdir(parents=True, exist_ok=True)
    wanted = {
        root / SETTINGS_FILE: _template("newsroom.toml").replace("@NAME@", _toml_text(name)),
        root / PEOPLE_FILE: _template("people.yaml"),
        root / GLOSSARY_FILE: _template("glossary.csv"),
        folder / ATTRIBUTES_FILE: _template("gitattributes"),
    }
    made = []
    for path, text in wanted.items():
        try:
            create_file(path, text.encode())
        except ArticleExistsError:
            continue
        made.append(path.relative_to(folder).as_posix())
    return root, made


def merges_records(folder: Path) -> bool:
    """Tell whether `folder`/.gitattributes says how Git merges records, be it otherwise than we would.

    Raises:
        StorageError: when the file cannot be read.
    """
    path = folder / ATTRIBUTES_FILE
    return path.exists() and any(map(_is_about_records, read_bytes(path).splitlines()))


def merge_records(folder: Path) -> None:
    """Add to `folder`/.gitattributes how Git merges records; whatever else stands in it stays byte for byte.

    Raises:
        StorageError: when the file cannot be read or written.
    """
    path = folder / ATTRIBUTES_FILE
    data = read_bytes(path) if path.exists() else b""
    comment, line = _template("gitattributes").encode().splitlines()[:2]
    end = b"\r\n" if b"\r\n" in data else b"\n"
    before = b"" if not data or data.endswith(b"\n") else end
    replace_file(path, b"".join((data, before, comment, end, line, end)))


def _is_about_records(line: bytes) -> bool:
    pattern, *attributes = line.split() or [b""]
    return pattern.endswith(b"segments.*.jsonl") and any(b"merge" in one for one in attributes)


def _upward(start: Path | None) -> tuple[Path, ...]:
    try:
        here = (start or Path.cwd()).absolute()
    except FileNotFoundError:
        return ()  # the current folder was deleted
    return (here, *here.parents)


def _root_in(folder: Path) -> Path | None:
    for candidate in (folder, folder / DEFAULT_FOLDER):
        if is_file(candidate / SETTINGS_FILE):
            return candidate
    return None


def _template(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")


def _toml_text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(char if char.isprintable() else " " for char in escaped)
