"""Shows of an example what matters: the lines in which the bad one and the good one differ, and those around them."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from bsmu_news.rules.rule import Example

_GAP = "…"
_FENCE = "---"
_RECORD = ".jsonl"
_SHORT = 14
"""Lines of a text that is shown whole."""


def excerpts(example: Example, other: Example) -> dict[str, str]:
    """Return the parts of an example's files that are worth reading, by path; `…` stands for what is left out.

    Of a file that is the same in both examples, such as the source of a translation, the text below the front matter
    is shown. The newsroom's own files come first.
    """
    shown = {name: text for name, text in _newsroom(example).items() if text}
    for name, text in example.files.items():
        lines, others = text.split("\n"), other.files.get(name, "").split("\n")
        # What is said of photos stands all over the front matter.
        whole = bool(beside(example) or beside(other)) or _FENCE not in lines
        shown[f"{example.folder}/{name}"] = text.strip("\n") if whole else _excerpt(lines, others)
    records = {name: data for name, data in example.others.items() if name.endswith(_RECORD)}
    return shown | {f"{example.folder}/{name}": data.decode().strip("\n") for name, data in records.items()}


def beside(example: Example) -> list[str]:
    """Return the files that lie beside the text and cannot be shown, from the article's folder."""
    return [name for name in example.others if not name.endswith(_RECORD)]


def _newsroom(example: Example) -> dict[str, str]:
    return {
        "newsroom.toml": example.settings.strip(),
        "people.yaml": example.people.strip(),
        "glossary.csv": example.glossary.strip(),
        "words.txt": example.words.strip(),
    }


def _excerpt(lines: Sequence[str], others: Sequence[str]) -> str:
    body = lines.index(_FENCE, 1) + 1 if lines.count(_FENCE) > 1 else 0
    differing = set(_differing(lines, others))
    in_front = {number for number in differing if number < body - 1}
    if in_front and not any(number > body for number in differing):
        wanted = in_front
    elif any(lines[body:]) and len(lines) - body <= _SHORT:
        wanted = in_front | {number for number in range(body, len(lines)) if lines[number]}
    else:
        wanted = differing | {body - 1}
    return "\n".join(_joined(lines, sorted(wanted))).strip("\n")


def _differing(lines: Sequence[str], others: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines that differ, with those around; where lines are missing, of their neighbours."""
    for kind, start, end, _from, _to in SequenceMatcher(None, lines, others, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (number for number in range(start - 1, end + 1) if 0 <= number < len(lines))


def _joined(lines: Sequence[str], numbers: Sequence[int]) -> Iterator[str]:
    before = -1
    for number in numbers:
        if any(line.strip() for line in lines[before + 1 : number]):
            yield _GAP
        elif number > before + 1:
            yield ""
        yield lines[number]
        before = number
    if any(line.strip() for line in lines[before + 1 :]):
        yield _GAP
