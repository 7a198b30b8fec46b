"""Puts the drafts that wait in the record into the article, and leaves a file alone that was changed meanwhile."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Edit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import same_text
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.alignment import Pair
from bsmu_news.markup.blocks import line_starts
from bsmu_news.markup.segments import front_segments
from bsmu_news.services.trace import Traced
from bsmu_news.services.translate.plan import may_be_replaced, waiting_now
from bsmu_news.storage.edits import apply_edits
from bsmu_news.storage.files import create_file, newsroom_lock

_BLANK_LINES = re.compile(r"\A(?:[ \t]*\n)+")
"""At the start of a body; the indentation behind them may be that of code."""


class Placed(NamedTuple):
    """A translation's text with drafts in it; `unplaced` are segments (by index) for which no place was found."""

    text: str
    unplaced: tuple[int, ...] = ()
    removed: int = 0
    notes: tuple[str, ...] = ()


def place(newsroom: Newsroom, traced: Traced, language: str) -> Placed:
    """Return the translation's text with every waiting draft in its place where no person's text stands.

    A translation that is not there yet is made on the source's skeleton. In one that is, segments that have no draft
    get a marker, and untouched drafts are taken out whose source has gone. Nothing is written.
    """
    texts = {
        one.at: one.entry.waiting.text
        for one in traced.trace.segments
        if one.entry and one.entry.waiting and waiting_now(one) and may_be_replaced(one)
    }
    if traced.target is None:
        return _new(newsroom, traced, language, texts)
    return _changed(newsroom, traced, traced.target, texts)


def write(root: Path, path: Path, target: Version | None, text: str) -> bool:
    """Write a translation's text if it differs from what is there; returns whether it did.

    Raises:
        FileChangedError: when the file no longer holds the text of `target`; it stays as it is.
        ArticleExistsError: when there was none, and now there is.
        StorageError: when the disk refuses.
    """
    if target is None:
        with newsroom_lock(root):
            create_file(path, text.encode())
    elif text != target.text:
        apply_edits(root, path, target.text, [line_edits(target.text, text)])
    return target is None or text != target.text


def line_edits(before: str, after: str) -> list[Edit]:
    """Return edits that make one text of another, whole lines each; what both have stays untouched."""
    lines, others = before.split("\n"), after.split("\n")
    starts = [*line_starts(before), len(before) + 1]
    matched = SequenceMatcher(None, lines, others, autojunk=False)
    edits = []
    for kind, first, last, start, end in matched.get_opcodes():
        if kind == "equal":
            continue
        text = "".join(line + "\n" for line in others[start:end])
        begin, stop = starts[first], starts[last]
        if stop > len(before):  # the last line has no end of its own; that of the line before goes instead
            begin, stop, text = max(begin - 1, 0), len(before), ("\n" if begin else "") + text.removesuffix("\n")
            text = text if start < end else ""
        edits.append(Edit(begin, stop, text))
    return edits


def _new(newsroom: Newsroom, traced: Traced, language: str, texts: Mapping[int, str]) -> Placed:
    from bsmu_news.markup.skeleton import draft_body  # noqa: PLC0415 - 200 ms both, only where a text is placed
    from bsmu_news.services.translate.front import front_text  # noqa: PLC0415 - as above

    front = front_text(newsroom, traced.source, language, texts)
    count = len(front_segments(traced.source.tree))
    body = draft_body(traced.source.body, [texts.get(at) for at in range(count, len(traced.sources))])
    return Placed(f"{front.text.rstrip()}\n\n{_BLANK_LINES.sub('', body)}", notes=front.notes)


def _changed(newsroom: Newsroom, traced: Traced, target: Version, texts: Mapping[int, str]) -> Placed:
    count, other = len(front_segments(traced.source.tree)), len(front_segments(target.tree))
    body = range(count, len(traced.sources))
    left_over = _left_over(traced, other)
    missing = [at - count for at in body if at not in texts and not traced.trace.segments[at].targets]
    if not texts and not left_over and not missing:
        return Placed(target.text)
    from bsmu_news.markup.skeleton import compose  # noqa: PLC0415 - as in `_new`
    from bsmu_news.services.translate.front import change_front  # noqa: PLC0415 - as in `_new`

    composed = compose(
        traced.source.body,
        target.body,
        _body_pairs(traced, count, other),
        {at - count: texts[at] for at in body if at in texts},
        remove=left_over,
        missing=missing,
    )
    front = change_front(newsroom, traced.source, target, texts)
    unplaced = tuple(at + count for at in composed.unplaced if at + count in texts)
    return Placed(front.text + composed.body, unplaced, len(left_over), front.notes)


def _body_pairs(traced: Traced, count: int, other: int) -> list[Pair]:
    """Return the segments of both bodies, counted from 0 in each, as pairs that hold every one of them once."""
    pairs: list[Pair] = []
    owners: dict[int, int] = {}
    for one in traced.trace.segments[count:]:
        at, targets = one.at - count, tuple(target - other for target in one.targets)
        owner = next((owners[target] for target in targets if target in owners), None)
        if owner is None:
            owner = len(pairs)
            pairs.append(Pair((at,), targets))
        else:
            sources, before = pairs[owner]
            pairs[owner] = Pair((*sources, at), (*before, *(target for target in targets if target not in before)))
        owners |= dict.fromkeys(targets, owner)
    return pairs + [Pair((), (target - other,)) for target in traced.trace.extra if target >= other]


def _left_over(traced: Traced, other: int) -> list[int]:
    """Return the drafts and markers in the translation's body that nobody has touched and whose source has gone."""
    drafts = [entry.draft for entry in traced.trace.gone if entry.draft and not entry.review]
    return [
        at - other
        for at in traced.trace.extra
        if at >= other
        and (
            traced.targets[at].kind is SegmentKind.UNTRANSLATED
            or any(same_text(traced.targets[at].text, text) for text in drafts)
        )
    ]
