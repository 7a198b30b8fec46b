"""The newsroom's settings, `newsroom.toml`: typed, and every slip in it named with its line and column."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import CreditSettings, NewsroomSettings, PhotoSettings, Settings, ValidateSettings
from bsmu_news.errors import ConfigError, UnreadableTextError
from bsmu_news.language.near_words import hint_at
from bsmu_news.language.slugs import is_slug
from bsmu_news.messages import _
from bsmu_news.storage.engine_settings import engine_slip, looks_secret
from bsmu_news.storage.files import read_bytes
from bsmu_news.storage.pattern_size import too_large
from bsmu_news.storage.shared_files import MAX_SHARED_BYTES
from bsmu_news.storage.text import decode

Keys = tuple[str | int, ...]

TIME_LIMITS = (0.1, 3600.0)
"""Seconds that a rule may be given for a file: a short blink, an hour."""


PHOTO_LIMITS = {
    "max_side": (100, 20_000),
    "min_side": (1, 20_000),
    "max_bytes": (10_000, 200_000_000),
    "quality": (1, 95),
}
"""Pixels, pixels, bytes, and the quality of JPEG, which Pillow's manual limits to 95."""


class _BadSettingError(Exception):
    """A setting that cannot be used; `load_settings` adds the place in the file."""

    def __init__(self, keys: Keys, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.keys, self.message, self.hint = keys, message, hint


def load_settings(path: Path) -> Settings:
    """Read and check `newsroom.toml`.

    Raises:
        ConfigError: with the place, for wrong syntax, unknown keys, wrong types or values.
        StorageError: when the file cannot be read at all.
    """
    try:
        data = read_bytes(path, MAX_SHARED_BYTES)
        if len(data) > MAX_SHARED_BYTES:
            message = _("{path} is larger than {limit} MB").format(path=path, limit=MAX_SHARED_BYTES // 1_000_000)
            raise ConfigError(message, _("Look whether it is the right file."))
        text = decode(data, path.name)
    except UnreadableTextError as error:
        raise ConfigError(f"{path}: {error.message}", _("Save the file as UTF-8.")) from error
    table = _parse(path, text)
    try:
        settings: Settings = _read(table, Settings, ())
        _check_values(settings.newsroom)
        _check_time_limit(settings.validate.time_limit)
        _check_patterns(settings.validate)
        _check_engines(settings)
        _check_credits(settings.credits)
        _check_photos(settings.photos)
    except _BadSettingError as error:
        from bsmu_news.storage.toml_places import place_of  # noqa: PLC0415 - 3 ms of patterns, only for a slip

        line, column = place_of(text, error.keys)
        raise ConfigError(f"{path}:{line}:{column}: {error.message}", error.hint) from error
    return settings


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        end = (text.count("\n") + 1, len(text) - text.rfind("\n"))
        line, column = found.groups() if found else end
        reason = re.sub(r" \(at .*\)", "", str(error))
        hint = _("Texts stand in straight quotes: {example}").format(example='name = "…"')
        raise ConfigError(f"{path}:{line}:{column}: {reason}", hint) from error
    except ValueError as error:  # a number of thousands of digits
        raise ConfigError(f"{path}:1:1: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{path}:1:1: " + _("this is nested too deeply")) from error


def _read(value: Any, kind: Any, keys: Keys) -> Any:
    """Return a value of the file as the type that the dataclasses give it.

    Raises:
        _BadSettingError: for the first key that does not fit.
    """
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _read(value, next(one for one in get_args(kind) if one is not type(None)), keys)
    if is_dataclass(kind):
        return _read_table(value, kind, keys)
    if origin is Mapping:
        table = _expect(value, dict, keys)
        return {name: _read(item, get_args(kind)[1], (*keys, name)) for name, item in table.items()}
    if origin is tuple:
        items = enumerate(_expect(value, list, keys))
        return tuple(_read(item, get_args(kind)[0], (*keys, index)) for index, item in items)
    if origin is Literal:
        return _choice(value, get_args(kind), keys)
    return _expect(value, kind, keys)


def _read_table(value: Any, kind: Any, keys: Keys) -> Any:
    table = _expect(value, dict, keys)
    types = get_type_hints(kind)
    for name in table:
        if name not in types:
            raise _secret_key(name, keys) or _unknown_key(name, list(types), keys)
    read = {name: _read(table[name], types[name], (*keys, name)) for name in table}
    for field in fields(kind):
        if field.name not in table and field.default is MISSING and field.default_factory is MISSING:
            missing = _dotted((*keys, field.name))
            raise _BadSettingError(keys, _("the key {key} is missing").format(key=missing))
    return kind(**read)


def _unknown_key(name: str, known: list[str], keys: Keys) -> _BadSettingError:
    return _BadSettingError((*keys, name), _("unknown key {key}").format(key=name), hint_at(name, known))


def _secret_key(name: str, keys: Keys) -> _BadSettingError | None:
    """Return the refusal of what would be a secret in a file that everybody reads, if a key's name says so."""
    if keys[:1] != ("engines",) or not looks_secret(name):
        return None
    variable = f"BSMU_NEWS_{keys[1]}_KEY".upper() if len(keys) > 1 else "BSMU_NEWS_NAME_KEY"
    message = _("{key}: a key has no place in a file that is shared")
    hint = _("Take it out, also of earlier versions, and set {variable} in the environment.").format(variable=variable)
    return _BadSettingError((*keys, name), message.format(key=name), hint)


def _choice(value: Any, choices: tuple[str, ...], keys: Keys) -> str:
    if value not in choices:
        shown = value if isinstance(value, str) else _kind_of(value)
        message = _("{key} must be one of {choices}, not {value}")
        raise _BadSettingError(keys, message.format(key=_dotted(keys), choices=", ".join(choices), value=shown))
    return str(value)


def _expect(value: Any, kind: type, keys: Keys) -> Any:
    """Return the value if it is of the kind; true and false are no numbers here, and 5 will do for 5.0."""
    if kind is float and type(value) is int:
        return float(value)
    if isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool):
        return value
    wanted, got = _name_of(kind), _kind_of(value)
    if isinstance(keys[-1], int):
        message = _("{key}: each entry must be {wanted}, not {got}")
        raise _BadSettingError(keys, message.format(key=_dotted(keys[:-1]), wanted=wanted, got=got))
    message = _("{key} must be {wanted}, not {got}")
    raise _BadSettingError(keys, message.format(key=_dotted(keys), wanted=wanted, got=got))


def _kind_of(value: object) -> str:
    return _name_of(type(value))


def _name_of(kind: type) -> str:
    names = {
        str: _("a text"),
        bool: _("true or false"),
        int: _("a number"),
        float: _("a number"),
        list: _("a list"),
        dict: _("a table"),
    }
    return names.get(kind) or (_("a date") if issubclass(kind, dt.date | dt.time) else kind.__name__)


def _dotted(keys: Keys) -> str:
    return ".".join(map(str, keys))


def _check_values(newsroom: NewsroomSettings) -> None:
    """Check what types cannot say: known languages, ids of sections."""
    for index, language in enumerate(newsroom.languages):
        _require_known(language, ("newsroom", "languages", index))
    _require_known(newsroom.source, ("newsroom", "source"))
    if newsroom.source not in newsroom.languages:
        message = _("source is {language}, which is not among languages").format(language=newsroom.source)
        raise _BadSettingError(("newsroom", "source"), message)
    for index, section in enumerate(newsroom.sections):
        if not is_slug(section):
            message = _("“{section}” is not a section id").format(section=section)
            hint = _("Use small Latin letters, digits and hyphens: student-life.")
            raise _BadSettingError(("newsroom", "sections", index), message, hint)
    for section, names in newsroom.section_names.items():
        if section not in newsroom.sections:
            message = _("{section} is not among sections").format(section=section)
            keys = ("newsroom", "section_names", section)
            raise _BadSettingError(keys, message, hint_at(section, newsroom.sections))
        for language in names:
            _require_known(language, ("newsroom", "section_names", section, language))


def _check_time_limit(seconds: float) -> None:
    least, most = TIME_LIMITS
    if not least <= seconds <= most:  # nor is nan
        message = _("time_limit must be a number from {least} to {most}").format(least=f"{least:g}", most=f"{most:g}")
        raise _BadSettingError(("validate", "time_limit"), message, _("It counts seconds; 10 is usual."))


def _check_photos(photos: PhotoSettings) -> None:
    for key, (least, most) in PHOTO_LIMITS.items():
        if not least <= getattr(photos, key) <= most:
            message = _("{key} must be a number from {least} to {most}").format(key=key, least=least, most=most)
            raise _BadSettingError(("photos", key), message)
    if photos.min_side > photos.max_side:
        message = _("min_side is larger than max_side, which is {number}").format(number=photos.max_side)
        raise _BadSettingError(("photos",), message)


def _check_engines(settings: Settings) -> None:
    slip = engine_slip(settings)
    if slip:
        raise _BadSettingError(*slip)


def _check_credits(credits_: CreditSettings) -> None:
    if not credits_.wording:
        return
    from bsmu_news.language.disclosure import slip_in_wording  # noqa: PLC0415 - few newsrooms have wordings

    for language, wording in credits_.wording.items():
        _require_known(language, ("credits", "wording", language))
        slip = slip_in_wording(wording)
        if slip:
            example = "Machine translation[ ({engines})][, edited by {editors}]."
            hint = _("For example: {example}").format(example=example)
            raise _BadSettingError(("credits", "wording", language), slip, hint)


def _check_patterns(validate: ValidateSettings) -> None:
    if not validate.patterns:
        return
    import regex  # noqa: PLC0415 - 20 ms, and few newsrooms have patterns

    for index, one in enumerate(validate.patterns):
        keys = ("validate", "patterns", index)
        for number, language in enumerate(one.languages):
            _require_known(language, (*keys, "languages", number))
        refusal = too_large(one.pattern)
        if refusal:
            raise _BadSettingError((*keys, "pattern"), refusal, _("Write a simpler one, or several."))
        try:
            # Fits an empty text too, so that the replacement is tried.
            pattern = regex.compile(f"(?:{one.pattern})|")
        except (regex.error, RecursionError, OverflowError) as error:
            message = _("this is no regular expression: {reason}").format(reason=error)
            hint = _("Characters such as ( [ . * + ? stand for themselves after a backslash.")
            raise _BadSettingError((*keys, "pattern"), message, hint) from error
        try:
            pattern.sub(one.replacement or "", "")
        except (regex.error, IndexError) as error:
            message = _("this cannot be put in place of what is found: {reason}").format(reason=error)
            hint = _("A backslash with a number stands for a group of the pattern: \\1.")
            raise _BadSettingError((*keys, "replacement"), message, hint) from error


def _require_known(language: str, keys: Keys) -> None:
    known = [one.value for one in Language]
    if language not in known:
        message = _("unknown language {language}").format(language=language)
        raise _BadSettingError(keys, message, _("Known: {names}.").format(names=", ".join(known)))
