"""A change of a file as a unified diff that `patch -p0` and `git apply -p0` take."""

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, groupby

from bsmu_news.render.printable import printable

_NO_NEWLINE = "\\ No newline at end of file"
_COLOURS = {"-": "31", "+": "32", "@": "36", "file": "1"}
_WORD = re.compile(r"\w+|\W")
_LONGEST = 3000
"""Words of a line; comparing more than that word by word takes too long."""
Spans = tuple[tuple[int, int], ...]


def unified_diff(path: str, before: str, after: str) -> str:
    r"""Return the diff of a file, empty where nothing changes; lines end in `\n`, so that a CR stays in them."""
    old, new = _lines(before), _lines(after)
    return "".join(
        line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}\n"
        for line in difflib.unified_diff(old, new, fromfile=path, tofile=path)
    )


def coloured(diff: str, *, colour: bool = True) -> str:
    """Return a diff for a terminal: its characters harmless, and what differs within a line marked."""
    lines = [printable(line.removesuffix("\r")) for line in diff.split("\n")[:-1]]
    if colour:
        lines = list(_coloured(lines))
    return "".join(f"{line}\n" for line in lines)


def _coloured(lines: Sequence[str]) -> Iterator[str]:
    for kind, group in groupby(lines, key=_kind):
        changed = list(group)
        if kind != "changed":
            yield from (_paint(line, _COLOURS.get(kind, "")) for line in changed)
            continue
        old = [line for line in changed if line.startswith("-")]
        new = [line for line in changed if line.startswith("+")]
        paired = len(old) == len(new)
        marks = dict(chain(*(_differing(*pair) for pair in zip(old, new, strict=True)))) if paired else {}
        for line in changed:
            yield _paint_parts(line, marks.get(line, ()), _COLOURS.get(line[:1], ""))


def _kind(line: str) -> str:
    if line.startswith(("--- ", "+++ ")):
        return "file"
    return "changed" if line.startswith(("-", "+", "\\")) else line[:1]


def _differing(old: str, new: str) -> Iterator[tuple[str, Spans]]:
    """Yield both lines of a pair with the spans of the words that differ."""
    old_words, new_words = _WORD.findall(old[1:]), _WORD.findall(new[1:])
    if max(len(old_words), len(new_words)) > _LONGEST:
        return
    matcher = difflib.SequenceMatcher(None, old_words, new_words, autojunk=False)
    changes = [(a, b, c, d) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]
    starts = list(accumulate(map(len, old_words), initial=1))
    yield old, tuple((starts[a], starts[b]) for a, b, _c, _d in changes)
    starts = list(accumulate(map(len, new_words), initial=1))
    yield new, tuple((starts[c], starts[d]) for _a, _b, c, d in changes)


def _paint_parts(line: str, spans: Spans, code: str) -> str:
    shown, done = [], 0
    for start, end in spans:
        shown += [line[done:start], f"\x1b[7m{line[start:end]}\x1b[27m" if end > start else ""]
        done = end
    return _paint("".join((*shown, line[done:])), code)


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if code else text


def _lines(text: str) -> list[str]:
    # Not splitlines: U+2028, a form feed and a lone CR are no line ends to `patch`.
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
