"""The newsroom's own files: finding it, its settings in `newsroom.toml`, making a new one."""

import re
import tomllib
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec

from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Newsroom, Settings
from bsmu_news.errors import ArticleExistsError, ConfigError, NoNewsroomError, UnreadableTextError
from bsmu_news.messages import _
from bsmu_news.storage.files import create_file, read_bytes
from bsmu_news.storage.people import load_people
from bsmu_news.storage.text import decode

SETTINGS_FILE = "newsroom.toml"
DEFAULT_FOLDER = "articles"

_SECTION_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


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
                _("“bsmu-news init {path}” makes one.").format(path=given),
            )
        return load_newsroom(root)
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        root = _root_in(folder)
        if root is not None:
            return load_newsroom(root)
    raise NoNewsroomError(
        _("there is no newsroom here or in a folder above"),
        _("Go into your newsroom's folder, or make a new one here with “bsmu-news init”."),
    )


def load_newsroom(root: Path) -> Newsroom:
    """Return the newsroom whose `newsroom.toml` stands in `root`."""
    return Newsroom(root, load_settings(root / SETTINGS_FILE), load_people(root / "people.yaml"))


def load_settings(path: Path) -> Settings:
    """Read and check `newsroom.toml`.

    Raises:
        ConfigError: for wrong syntax, unknown keys (with a suggestion) and wrong types, with file and line.
    """
    try:
        text = decode(read_bytes(path), path.name)
        data = tomllib.loads(text)
    except UnreadableTextError as error:
        raise ConfigError(error.message, error.hint) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        where = f"{path}:{place[1]}:{place[2]}" if place else f"{path}"
        reason = re.sub(r" \(at .*\)", "", str(error))
        raise ConfigError(f"{where}: {reason}", _("Texts stand in quotes: name = “…” with straight quotes.")) from error
    _refuse_unknown_keys(data, Settings, (), path, text)
    try:
        settings = msgspec.convert(data, Settings)
    except msgspec.ValidationError as error:
        raise _wrong_type(error, path, text) from error
    _check_values(settings, path, text)
    return settings


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
        root / "people.yaml": _template("people.yaml"),
        root / "glossary.csv": _template("glossary.csv"),
        folder / ".gitattributes": _template("gitattributes"),
    }
    made = []
    for path, text in wanted.items():
        try:
            create_file(path, text.encode())
        except ArticleExistsError:
            continue
        made.append(path.relative_to(folder).as_posix())
    return root, made


def _root_in(folder: Path) -> Path | None:
    for candidate in (folder, folder / DEFAULT_FOLDER):
        if (candidate / SETTINGS_FILE).is_file():
            return candidate
    return None


def _template(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")


def _toml_text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(char if char.isprintable() else " " for char in escaped)


def _refuse_unknown_keys(data: Any, kind: type, at: tuple[str, ...], path: Path, text: str) -> None:  # noqa: ANN401 - TOML
    """Compare the tables with the dataclasses; free-form tables (engines, section names) take any key."""
    if not isinstance(data, dict) or not is_dataclass(kind):
        return
    types = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    for key, value in data.items():
        if key in names:
            inner = types[key]
            if isinstance(value, dict) and not is_dataclass(inner):
                for name, table in value.items():
                    _refuse_unknown_keys(table, get_args(inner)[1], (*at, key, name), path, text)
            else:
                _refuse_unknown_keys(value, inner, (*at, key), path, text)
            continue
        close = get_close_matches(key, names, 1)
        hint = _("Did you mean {name}?").format(name=close[0]) if close else _("Known here: {names}.").format(
            names=", ".join(names)
        )
        raise ConfigError(f"{_where(path, text, (*at, key))}: " + _("unknown key {key}").format(key=key), hint)


def _wrong_type(error: msgspec.ValidationError, path: Path, text: str) -> ConfigError:
    """Put msgspec's message (“Expected `str`, got `int` - at `$.newsroom.name`”) into ours."""
    reason, _separator, place = str(error).partition(" - at `$")
    keys = tuple(re.findall(r"[A-Za-z0-9_-]+", re.sub(r"\[\d+\]|\[\.\.\.\]", "", place)))
    missing = re.match(r"Object missing required field `(.+)`", reason)
    if missing:
        key = ".".join((*keys, missing[1]))
        message = _("the key {key} is missing").format(key=key)
        return ConfigError(f"{_where(path, text, keys)}: {message}")
    expected = re.match(r"Expected `(.+?)`, got `(.+?)`", reason)
    if expected:
        names = {"str": _("a text"), "int": _("a number"), "array": _("a list"), "object": _("a table"), "bool": _("true or false")}
        wanted, got = (" / ".join(names.get(part.strip(), part) for part in kind.split("|")) for kind in expected.groups())
        message = _("{key} must be {wanted}, not {got}").format(key=".".join(keys), wanted=wanted, got=got)
        return ConfigError(f"{_where(path, text, keys)}: {message}")
    return ConfigError(f"{_where(path, text, keys)}: {'.'.join(keys)}: {reason}")


def _check_values(settings: Settings, path: Path, text: str) -> None:
    """Check what types cannot say: known languages, ids of sections."""
    newsroom = settings.newsroom
    known = [language.value for language in Language]
    for language in (*newsroom.languages, newsroom.source):
        if language not in known:
            where = _where(path, text, ("newsroom", "source" if language == newsroom.source else "languages"))
            message = _("unknown language {language}").format(language=language)
            raise ConfigError(f"{where}: {message}", _("Known: {names}.").format(names=", ".join(known)))
    if newsroom.source not in newsroom.languages:
        where = _where(path, text, ("newsroom", "source"))
        message = _("source is {language}, which is not among languages").format(language=newsroom.source)
        raise ConfigError(f"{where}: {message}")
    for section in newsroom.sections:
        if not _SECTION_ID.match(section):
            where = _where(path, text, ("newsroom", "sections"))
            message = _("“{section}” is no section id").format(section=section)
            raise ConfigError(f"{where}: {message}", _("Use small Latin letters, digits and hyphens: student-life."))


def _where(path: Path, text: str, keys: tuple[str, ...]) -> str:
    """Return `path:line` of a key, searching the tables of the text (tomllib keeps no places)."""
    table: tuple[str, ...] = ()
    best = 1
    for number, line in enumerate(text.split("\n"), 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line)
        assignment = re.match(r"\s*([A-Za-z0-9_.\"'-]+)\s*=", line)
        if header:
            table = _dotted(header[1])
            found = table
        elif assignment:
            found = (*table, *_dotted(assignment[1]))
        else:
            continue
        if found == keys:
            return f"{path}:{number}"
        if found == keys[: len(found)]:
            best = number
    return f"{path}:{best}"


def _dotted(name: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in name.split("."))
