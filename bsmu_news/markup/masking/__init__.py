"""Translates Markdown by machine without ever letting an address, code or markup of it come to harm.

What nobody reads is replaced by tokens, link texts and emphasis stay in their sentence; every answer is put back and
compared with the source. Where it differs, the readable pieces are translated one by one and put into the source's
own markup.
"""

from bsmu_news.markup.masking.inline import labels_in
from bsmu_news.markup.masking.mask import mask, mask_plain
from bsmu_news.markup.masking.masked import Masked, Protected, Token
from bsmu_news.markup.masking.names import KnownNames, known_names, names_in, protected_names
from bsmu_news.markup.masking.remembered import remembered_markdown, remembered_plain
from bsmu_news.markup.masking.runs import Runs, text_runs
from bsmu_news.markup.masking.styled import draft_in_style
from bsmu_news.markup.masking.translate import translate_markdown, translate_plain
from bsmu_news.markup.masking.unmask import unmask

__all__ = [
    "KnownNames",
    "Masked",
    "Protected",
    "Runs",
    "Token",
    "draft_in_style",
    "known_names",
    "labels_in",
    "mask",
    "mask_plain",
    "names_in",
    "protected_names",
    "remembered_markdown",
    "remembered_plain",
    "text_runs",
    "translate_markdown",
    "translate_plain",
    "unmask",
]
