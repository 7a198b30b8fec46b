"""Compares the markup of a translated segment with that of its source."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.blocks import read_blocks
from bsmu_news.markup.masking.hiding import written_addresses
from bsmu_news.markup.masking.inline import events_of, pieces_of
from bsmu_news.messages import N_, _

_LABELLED = ("Reference", "Collapsed", "Shortcut")


class Structure(NamedTuple):
    """How often there is what in a segment, wherever it stands; raw HTML counts as one, in its order."""

    emphasis: Counter[str]
    links: Counter[str]
    """Links and pictures: which of the two, address or label, title, whether words stand in it."""
    code: Counter[str]
    notes: Counter[str]
    html: Counter[str]
    breaks: Counter[str]


_OTHERWISE = {
    "emphasis": N_("the answer has other emphasis than the text"),
    "links": N_("the answer has other links or pictures than the text"),
    "code": N_("the answer has other code than the text"),
    "notes": N_("the answer has other notes than the text"),
    "html": N_("the answer has other HTML than the text"),
    "breaks": N_("the answer has other line breaks than the text"),
}


def require_same_markup(source: str, answer: str, references: Sequence[str] = ()) -> None:
    """Do nothing if the Markdown of a segment's translation has the markup of its source, and is the same block.

    Raises:
        TextRefusedError: it has not; the message says what differs.
    """
    one, other = structure_of(source, references), structure_of(answer, references)
    for name, message in _OTHERWISE.items():
        if getattr(one, name) != getattr(other, name):
            raise TextRefusedError(_(message))
    if is_paragraph(source) and not is_paragraph(answer):
        raise TextRefusedError(_("the answer is no paragraph like the text"))
    if _addresses(source, references) - _addresses(answer, references):
        raise TextRefusedError(_("the answer has not all addresses of the text"))


def structure_of(markdown: str, references: Sequence[str] = ()) -> Structure:
    """Return the markup of a segment."""
    found = Structure(Counter(), Counter(), Counter(), Counter(), Counter(), Counter())
    tags: list[str] = []
    opened: list[tuple[str, int]] = []
    words = 0
    for name, value, _start, _end in events_of(markdown, references):
        match name, value:
            case "Start", {"Link": data} | {"Image": data}:
                opened.append((_key(next(iter(value)), data), words))
            case "End", "Link" | "Image":
                key, before = opened.pop()
                found.links[f"{key} {words > before}"] += 1
            case "Start", "Strong" | "Emphasis" | "Strikethrough":
                found.emphasis[value] += 1
            case "Text", _text:
                words += any(sign.isalnum() for sign in value)
            case "Code", _text:
                found.code[" ".join(value.split())] += 1
                words += 1
            case "FootnoteReference", _text:
                found.notes[value] += 1
            case "InlineHtml" | "Html", _text:
                tags.append(" ".join(value.split()))
            case "HardBreak", _nothing:
                found.breaks[name] += 1
    found.html["\n".join(tags)] += 1
    return found


def is_paragraph(markdown: str) -> bool:
    """Tell whether a text alone is one paragraph."""
    blocks, rules = read_blocks(markdown)
    return len(blocks) == 1 and blocks[0].paragraph and blocks[0].kind is SegmentKind.PARAGRAPH and not rules


def _key(tag: str, data: Any) -> str:
    form = data["link_type"] if isinstance(data["link_type"], str) else next(iter(data["link_type"]))
    address = f"[{data['id'].casefold()}]" if form.startswith(_LABELLED) else data["dest_url"]
    title = " ".join(data["title"].split())
    return f"{tag} {address} {title}"


def _addresses(markdown: str, references: Sequence[str]) -> Counter[str]:
    return Counter(written_addresses(markdown, pieces_of(markdown, references)))
