"""Translates one text by an engine: with tokens first, then piece by piece, or not at all."""

from collections.abc import Callable, Sequence

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.blocks import read_blocks
from bsmu_news.markup.masking.mask import mask, mask_plain
from bsmu_news.markup.masking.masked import Masked, Protected
from bsmu_news.markup.masking.runs import Runs, html_runs, plain_runs, text_runs
from bsmu_news.markup.masking.unmask import unmask, untouched
from bsmu_news.messages import _

Ask = Callable[[str], str]
"""What an engine does: returns the translation of a text."""


def translate_markdown(text: str, ask: Ask, protected: Sequence[Protected] = (), references: Sequence[str] = ()) -> str:
    """Return the translation of a segment's Markdown: the same links, code, pictures, notes, emphasis, HTML.

    `protected` are spans of `text`, `references` the labels of links that its document defines. Nothing is asked where
    there are no words to translate. White space at the ends stays.

    Raises:
        TextRefusedError: neither way gave a translation that can stand in the place of the text.
        EngineError: whatever else `ask` raises.
    """
    core, before, after = _core(text)
    if _is_html(core):
        return f"{before}{_second_way(html_runs(core), ask, None)}{after}"
    masked = mask(core, _moved(protected, -len(before)), references)
    return f"{before}{_translated(masked, ask)}{after}"


def translate_plain(text: str, ask: Ask, protected: Sequence[Protected] = ()) -> str:
    """Return the translation of a text without markup on one line, addresses and names in their places.

    Raises:
        TextRefusedError: neither way gave a translation that can stand in the place of the text.
        EngineError: whatever else `ask` raises.
    """
    core, before, after = _core(text)
    masked = mask_plain(core, _moved(protected, -len(before)))
    return f"{before}{_translated(masked, ask)}{after}"


def _translated(masked: Masked, ask: Ask) -> str:
    if not masked.wordy:
        return untouched(masked)
    answer = ask(masked.text)
    try:
        return unmask(answer, masked)
    except TextRefusedError as refusal:
        runs = plain_runs(masked.source) if masked.plain else text_runs(masked.source, masked.references)
        # The same question would get the same answer.
        known = {masked.text: answer}
        try:
            return _second_way(runs, ask, known)
        except TextRefusedError as second:
            raise _refused(refusal, second) from second


def _second_way(runs: Runs, ask: Ask, known: dict[str, str] | None) -> str:
    answers = known or {}
    return runs.put_back([answers[text] if text in answers else ask(text) for text in runs.texts])


def _refused(first: TextRefusedError, second: TextRefusedError) -> TextRefusedError:
    if first.message == second.message:
        return second
    message = _("{reason}; and piece by piece, {second}").format(reason=first.message, second=second.message)
    return TextRefusedError(message, second.hint)


def _core(text: str) -> tuple[str, str, str]:
    core = text.strip()
    start = text.find(core)
    return core, text[:start], text[start + len(core) :]


def _moved(protected: Sequence[Protected], by: int) -> list[Protected]:
    return [one._replace(start=one.start + by, end=one.end + by) for one in protected if one.start + by >= 0]


def _is_html(text: str) -> bool:
    if not text.startswith("<"):
        return False
    blocks = read_blocks(text).blocks
    return bool(blocks) and blocks[0].kind is SegmentKind.HTML
