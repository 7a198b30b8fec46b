"""Article folders: finding them, reading their versions, writing them."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from bsmu_news.domain.article import Article, FrontMatter, Version
from bsmu_news.domain.document import Problem
from bsmu_news.domain.frontmatter import front_matter_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import FrontMatterError, NoArticleError, StorageError, UnreadableTextError
from bsmu_news.markup.fences import Parts, split, unify_newlines
from bsmu_news.messages import _
from bsmu_news.storage.files import read_bytes
from bsmu_news.storage.text import decode
from bsmu_news.storage.yaml_tree import YamlProblemError, read_tree

MAX_ARTICLE_BYTES = 10_000_000
"""Real items have 2 to 10 KB; a larger file was put there by mistake."""

_VERSION_FILE = re.compile(r"index\.([a-z]{2})\.md\Z")


def list_ids(newsroom: Newsroom) -> list[str]:
    """Return the ids of all articles, newest first: the folders that hold an `index.LANG.md`."""
    try:
        with os.scandir(newsroom.root) as entries:
            folders = [e.name for e in entries if not e.name.startswith((".", "_")) and _is(e.is_dir)]
    except OSError as error:
        raise StorageError(_("cannot read {path}").format(path=newsroom.root)) from error
    ids = [name for name in folders if _version_files(newsroom.root / name)]
    return sorted(ids, key=lambda name: (name[:10], name), reverse=True)


def load_articles(newsroom: Newsroom, ids: list[str] | None = None) -> list[Article]:
    """Return articles with all their versions, newest first."""
    return [load_article(newsroom, article_id) for article_id in (list_ids(newsroom) if ids is None else ids)]


def load_article(newsroom: Newsroom, article_id: str) -> Article:
    """Return one article; versions come in the newsroom's order of languages."""
    folder = newsroom.root / article_id
    files = _version_files(folder)
    known = newsroom.settings.newsroom.languages
    order = sorted(files, key=lambda code: (known.index(code) if code in known else len(known), code))
    return Article(article_id, folder, {code: load_version(folder / files[code], code) for code in order})


def find_article(newsroom: Newsroom, name: str) -> str:
    """Return the id of the article that a name means: an id, an unambiguous part of one, or a path in it.

    Raises:
        NoArticleError: when none fits, or several do; they are listed.
    """
    ids = list_ids(newsroom)
    if name in ids:
        return name
    inside = _id_of_path(newsroom, name)
    if inside in ids:
        return inside
    wanted = name.casefold().strip().removesuffix("/")
    fitting = [article_id for article_id in ids if wanted and wanted in article_id]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        listed = "\n".join(f"  {article_id}" for article_id in fitting[:10])
        raise NoArticleError(
            _("“{name}” fits {count} articles:\n{list}").format(name=name, count=len(fitting), list=listed),
            _("Type a longer part of the id."),
        )
    hint = _("“bsmu-news status” lists all articles.")
    if not ids:
        hint = _("The newsroom is empty; “bsmu-news new” starts an article.")
    raise NoArticleError(_("no article fits “{name}”").format(name=name), hint)


def load_version(path: Path, language: str) -> Version:
    """Read one language of an article. Unreadable front matter is told in `problems`, never raised.

    Raises:
        StorageError: when the file cannot be read at all.
    """
    data = read_bytes(path, MAX_ARTICLE_BYTES)
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
        tree = read_tree(parts.yaml, parts.yaml_line)
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
            return Problem(message, parts.yaml_line + number, line.index(":\u00a0") + 2, _("Put a usual space there."))
    return Problem(_("the front matter must be “key: value” lines"), parts.yaml_line)


def _version_files(folder: Path) -> dict[str, str]:
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


def _id_of_path(newsroom: Newsroom, name: str) -> str:
    """Return the first part of a path below the newsroom, or an empty text."""
    try:
        # realpath, since Path.resolve raises RuntimeError for a link that leads in circles.
        path, root = Path(os.path.realpath(name)), Path(os.path.realpath(newsroom.root))
        return path.relative_to(root).parts[0] if path.exists() else ""
    except (OSError, ValueError, IndexError):
        return ""
