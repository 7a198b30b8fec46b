"""Mend articles: apply the fixes of what was found, in files or in a text from elsewhere."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.domain.finding import Finding
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.rules.fixes import is_wanted
from bsmu_news.services.check import Checker
from bsmu_news.services.fix_rounds import FixRounds
from bsmu_news.services.select import chosen_files
from bsmu_news.services.validate import StandardInput, selection_of
from bsmu_news.storage.article_state import read_state
from bsmu_news.storage.edits import apply_edits, edit_raw, edited_file

if TYPE_CHECKING:  # the rules are not loaded where nothing is mended
    from bsmu_news.rules.selection import Selection


class FixedFile(NamedTuple):
    """A file that was mended, or would be: what it held and holds, with its own line ends; how many findings went."""

    path: Path
    before: str
    after: str
    findings: int


class Fixed(NamedTuple):
    """The files that were mended, and what could not be done."""

    files: tuple[FixedFile, ...] = ()
    undone: tuple[BsmuNewsError, ...] = ()

    @property
    def findings(self) -> int:
        """How many findings went."""
        return sum(file.findings for file in self.files)


def fix(
    newsroom: Newsroom,
    names: Sequence[str] | None,
    findings: Sequence[Finding],
    *,
    selection: "Selection | None" = None,
    unsafe: bool = False,
    write: bool = True,
) -> Fixed:
    """Mend the files that names and paths mean, in the articles that have `findings` with fixes.

    With `unsafe`, fixes are applied that may change the meaning. Without `write`, the files stay as they are.
    """
    articles = dict.fromkeys(one.path.parent.name for one in findings if is_wanted(one, unsafe=unsafe))
    if not articles:
        return Fixed()
    files: list[FixedFile] = []
    undone: list[BsmuNewsError] = []
    wanted = chosen_files(newsroom, names)
    with Checker(newsroom, selection or selection_of(newsroom), {}) as checker:
        for article_id in articles:
            state = read_state(newsroom, article_id)
            rounds = FixRounds(newsroom, checker, state, wanted.get(article_id, frozenset()), unsafe)
            rounds.settle()
            undone += rounds.undone
            for name in rounds.edits:
                try:
                    files.append(_finish(newsroom, rounds, name, write=write))
                except BsmuNewsError as error:
                    undone.append(error)
    return Fixed(tuple(files), tuple(undone))


def fix_text(
    newsroom: Newsroom, given: StandardInput, *, selection: "Selection | None" = None, unsafe: bool = False
) -> Fixed:
    """Mend a text as if it stood in a file of the newsroom; nothing is written."""
    name = given.path.name
    state = read_state(newsroom, given.path.parent.name)
    state = state._replace(texts={**state.texts, name: given.text.encode("utf-8", "surrogatepass")})
    with Checker(newsroom, selection or selection_of(newsroom), {}) as checker:
        rounds = FixRounds(newsroom, checker, state, frozenset((name,)), unsafe)
        rounds.settle()
    mark = "\ufeff" if given.text.startswith("\ufeff") else ""
    after = given.text.removeprefix(mark)
    for edits in rounds.edits.get(name, ()):
        after = edit_raw(after, edits)
    return Fixed((FixedFile(given.path, given.text, mark + after, rounds.counts.get(name, 0)),), tuple(rounds.undone))


def _finish(newsroom: Newsroom, rounds: FixRounds, name: str, *, write: bool) -> FixedFile:
    path, text = newsroom.root / rounds.state.id / name, rounds.text(name)
    before, after = edited_file(path, text, rounds.edits[name])
    if write:
        apply_edits(newsroom.root, path, text, rounds.edits[name])
    return FixedFile(path, before, after, rounds.counts[name])
