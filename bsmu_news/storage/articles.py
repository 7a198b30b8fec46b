"""Article folders: finding them, reading their versions, writing them."""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bsmu_news.domain.article import Article, FrontMatter, PictureFile, Version
from bsmu_news.domain.document import Problem
from bsmu_news.domain.frontmatter import front_matter_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import LoadedRecord
from bsmu_news.errors import FrontMatterError, StorageError, UnreadableTextError
from bsmu_news.markup.fences import Parts, split, unify_newlines
from bsmu_news.messages import _
from bsmu_news.storage.files import explain_os_error, read_bytes
from bsmu_news.storage.pictures import picture_files
from bsmu_news.storage.text import decode
from bsmu_news.storage.yaml_tree import YamlProblemError, read_tree
from bsmu_news.storage.yaml_usual import usual_tree

MAX_ARTICLE_BYTES = 10_000_000
"""Real items have 2 to 10 KB; a larger file was put there by mistake."""

_LIKE_MARKDOWN = (".md", ".markdown", ".md.txt", ".mdx")
_NO_RECORDS: Mapping[str, LoadedRecord] = MappingProxyType({})
_VERSION_FILE = re.compile(r"index\.([a-z]{2})\.md\Z")


def list_ids(newsroom: Newsroom) -> list[str]:
    """Return the ids of all articles, newest first: the folders that hold an `index.LANG.md`."""
    try:
        with os.scandir(newsroom.root) as entries:
            folders = [e.name for e in entries if not e.name.startswith((".", "_")) and _is(e.is_dir)]
    except OSError as error:
        raise StorageError(_("cannot read {path}").format(path=newsroom.root)) from error
    root = os.fspath(newsroom.root)
    ids = [name for name in folders if _version_files(os.path.join(root, name))]  # noqa: PTH118 - for each of 10,000
    return sorted(ids, key=lambda name: (name[:10], name), reverse=True)


class LeftOut(NamedTuple):
    """Something that looks like an article and that no command reads, and why."""

    path: Path
    reason: str


def left_out(newsroom: Newsroom, chosen: Mapping[str, frozenset[str] | None] | None = None) -> list[LeftOut]:
    """Return the folders that cannot be read, the files that lack a language in their name, and versions that are none.

    `index.md` has no language, and `index.ru.md` may be a folder. With `chosen`, only these articles are looked at, and
    of each these files, or all of them for None.
    """
    folders = newsroom.root.glob("[!._]*/") if chosen is None else (newsroom.root / one for one in chosen)
    found: list[LeftOut] = []
    for folder in sorted(folders):
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries if _looks_like_version(entry))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            found.append(LeftOut(folder, explain_os_error(error, folder, reading=True).message))
            continue
        wanted = chosen[folder.name] if chosen else None
        found += [LeftOut(folder / name, _why_left_out(name)) for name in names if wanted is None or name in wanted]
    return found


def _looks_like_version(entry: os.DirEntry[str]) -> bool:
    """Tell whether somebody may take an entry for a version that no command takes for one."""
    named = entry.name.casefold().startswith("index.") and entry.name.casefold().endswith(_LIKE_MARKDOWN)
    return named and not (_VERSION_FILE.match(entry.name) and _is(entry.is_file))


def _why_left_out(name: str) -> str:
    if _VERSION_FILE.match(name):
        return _("it is no ordinary file")
    return _("its name must be index.LANG.md, for example index.ru.md")


def load_article(newsroom: Newsroom, article_id: str) -> Article:
    """Return one article; versions come in the newsroom's order of languages."""
    folder = newsroom.root / article_id
    versions = {code: load_version(folder / name, code) for code, name in _version_files(folder).items()}
    return article_of(newsroom, article_id, versions, picture_files(folder), records_in(newsroom, article_id, versions))


def records_in(newsroom: Newsroom, article_id: str, languages: Iterable[str]) -> Mapping[str, LoadedRecord]:
    """Return the records in an article's folder, of the newsroom's languages and of others that are named."""
    folder = os.path.join(newsroom.root, article_id)  # noqa: PTH118 - once for each of 10,000 articles
    codes = dict.fromkeys((*newsroom.settings.newsroom.languages, *languages))
    found = [code for code in codes if os.path.lexists(f"{folder}{os.sep}segments.{code}.jsonl")]
    if not found:
        return _NO_RECORDS
    from bsmu_news.storage.records import load_record  # noqa: PLC0415 - few articles have one

    return {code: load_record(Path(folder), code) for code in found}


def article_of(
    newsroom: Newsroom,
    article_id: str,
    versions: Mapping[str, Version],
    pictures: tuple[PictureFile, ...] = (),
    records: Mapping[str, LoadedRecord] = _NO_RECORDS,
) -> Article:
    """Return an article of versions that were read already, in the newsroom's order of languages."""
    known = newsroom.settings.newsroom.languages
    order = sorted(versions, key=lambda code: (known.index(code) if code in known else len(known), code))
    in_order = {code: versions[code] for code in order}
    return Article(article_id, newsroom.root / article_id, in_order, pictures, records)


def load_version(path: Path, language: str) -> Version:
    """Read one language of an article. What cannot be read is told in `problems`, never raised.

    So one bad file does not hide the others: one without permission, say, or one that has just been deleted.
    """
    try:
        return version_of(path, language, read_bytes(path, MAX_ARTICLE_BYTES))
    except StorageError as error:
        return _unreadable(path, language, "", Problem(error.message, 1, hint=error.hint))


def version_of(path: Path, language: str, data: bytes) -> Version:
    """Return the version that a file's bytes hold; as `load_version`, it never raises."""
    if len(data) > MAX_ARTICLE_BYTES:
        return _unreadable(path, language, "", Problem(_("the file is larger than 10 MB"), 1))
    try:
        text = unify_newlines(decode(data, path.name))
    except UnreadableTextError as error:
        return _unreadable(path, language, "", Problem(error.message, 1, hint=_("Save the file as UTF-8.")))
    return parse_version(path, language, text)


def parse_version(path: Path, language: str, text: str) -> Version:
    """Return the version that a text holds; `path` is where it stands or will stand."""
    parts = split(text)
    if parts is None:
        problem = Problem(_("no front matter"), 1, hint=_("The file must start with a line --- and “title: …” lines."))
        return Version(path, language, text, text, 1, problems=(problem,))
    if not parts.closed:
        problem = Problem(_("the front matter has no closing --- line"), parts.yaml_line - 1)
        return _unreadable(path, language, text, problem)
    try:
        tree = usual_tree(parts.yaml, parts.yaml_line) or read_tree(parts.yaml, parts.yaml_line)
    except YamlProblemError as error:
        return Version(path, language, text, parts.body, parts.body_line, problems=(error.problem,))
    if tree is None or tree.kind != "map":
        return Version(path, language, text, parts.body, parts.body_line, problems=(_no_map(parts),))
    return Version(path, language, text, parts.body, parts.body_line, front_matter_of(tree), tree)


def require_readable(version: Version) -> Version:
    """Return the version, for commands that need its front matter.

    Raises:
        FrontMatterError: naming file, line and column of the first problem.
    """
    if version.problems:
        problem = version.problems[0]
        where = f"{version.path}:{problem.line}:{problem.column}"
        raise FrontMatterError(f"{where}: {problem.message}", problem.hint)
    return version


def language_of_file(name: str) -> str | None:
    """Return the language of a version by its file's name; None for any other file."""
    match = _VERSION_FILE.match(name)
    return match[1] if match else None


def version_path(folder: Path, language: str) -> Path:
    """Return where a language version of an article stands."""
    return folder / f"index.{language}.md"


def _unreadable(path: Path, language: str, text: str, problem: Problem) -> Version:
    return Version(path, language, text, "", 1, FrontMatter(), problems=(problem,))


def _no_map(parts: Parts) -> Problem:
    """Explain front matter that is no map; a no-break space after the colon is the usual cause."""
    lines = parts.yaml.split("\n")
    for number, line in enumerate(lines):
        if ":\u00a0" in line:
            message = _("a no-break space stands after the colon")
            return Problem(
                message, parts.yaml_line + number, line.index(":\u00a0") + 2, _("Put an ordinary space there.")
            )
    return Problem(_("the front matter must be “key: value” lines"), parts.yaml_line)


def _version_files(folder: str | Path) -> dict[str, str]:
    try:
        with os.scandir(folder) as entries:
            matches = [_VERSION_FILE.match(entry.name) for entry in entries if _is(entry.is_file)]
    except OSError:
        return {}
    return {match[1]: match[0] for match in matches if match}


def _is(kind: Callable[[], bool]) -> bool:
    """Ask an entry of a folder for its kind; a link that leads in circles is of none."""
    try:
        return kind()
    except OSError:
        return False
