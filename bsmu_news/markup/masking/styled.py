"""Puts a machine draft into the target's style without touching its markup."""

from bsmu_news.errors import TextRefusedError
from bsmu_news.language.draft_style import in_style
from bsmu_news.markup.masking.structure import require_same_markup


def draft_in_style(markdown: str, target_language: str) -> str:
    """Return the Markdown of a segment with its numbers, dates and marks in the target's style.

    It comes back as it was where style would change its markup.
    """
    styled = in_style(markdown, target_language)
    try:
        require_same_markup(markdown, styled)
    except TextRefusedError:
        return markdown
    return styled
