"""Takes a translation that was made elsewhere, such as one of a memory, only where it has the markup of its source."""

from collections.abc import Sequence

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.blocks import read_blocks
from bsmu_news.markup.masking.clean import clean
from bsmu_news.markup.masking.runs import tags_in
from bsmu_news.markup.masking.structure import require_same_markup
from bsmu_news.messages import _


def remembered_markdown(text: str, translation: str, references: Sequence[str] = ()) -> str:
    """Return a translation of a segment's Markdown as it may stand in its place.

    An import may hold anything for a text. What may not come from an engine may not come from there either: headings,
    HTML, addresses that the text has not.

    Raises:
        TextRefusedError: it has other markup than the text, or is no single block like it.
    """
    if _is_html(text):
        if tags_in(text) != tags_in(translation) or not _is_html(translation):
            raise TextRefusedError(_("the answer has other HTML than the text"))
        return translation
    found = "\n".join(_line(line, text) for line in translation.strip().splitlines())
    require_same_markup(text, found, references)
    return found


def remembered_plain(text: str, translation: str) -> str:
    """Return a translation of a text without markup, on one line.

    Raises:
        TextRefusedError: it brings tags or addresses along that the text has not.
    """
    return clean(translation, text)


def _line(line: str, text: str) -> str:
    # Two spaces at its end break the line, also in the translation.
    return clean(line, text) + ("  " if line.endswith("  ") else "")


def _is_html(text: str) -> bool:
    blocks = read_blocks(text).blocks if text.startswith("<") else ()
    return bool(blocks) and blocks[0].kind is SegmentKind.HTML
