"""Tells translations from what comes in their place: notices, web pages, the source itself, nothing, nonsense.

Where one can doubt, the answer passes: a person reads every draft.
"""

import re

from bsmu_news.engines.notices import NOTICES
from bsmu_news.engines.tongue import echoes, in_another_language
from bsmu_news.errors import EngineDeniedError, EngineError, EngineUnreachableError, TextRefusedError
from bsmu_news.messages import N_, _

_BY_HAND = N_("Translate it by hand, or try another engine.")

_HEAD = 400
"""Characters of an answer in which a notice is looked for."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u2028-\u202e\u2066-\u2069\ufffd\ud800-\udfff]")
"""Control characters but tab, line feed and next line; marks that break a line or turn the direction; what could not be
decoded."""
_INVISIBLE = re.compile("[\u200b\ufeff]")
"""Google puts them between sentences."""
_MARKUP = re.compile(
    r"<(?:!--|/?(?:script|style|iframe|object|embed|svg|html|head|body|meta|link|form|input|img|div|span|font|p|br|a|b|i)"
    r"\b[^<>]{0,400}/?>)",
    re.IGNORECASE,
)

_PARAGRAPH = re.compile(r"\n[ \t]*+\n\s*+")
"""A blank line; chat models explain themselves behind one."""

_LONGEST_RATIO, _LONGEST_SLACK = 4, 120
"""«БГМУ» becomes “Belarusian State Medical University”; of whole sentences hardly one doubles."""
_SHORTEST_RATIO, _SHORT_FROM = 6, 60


def require_translation(answer: object, text: str, source: str, target: str) -> str:
    """Return an answer that may be a translation of a text, without white space around it.

    Raises:
        TextRefusedError: it is none, which says nothing of other texts.
        EngineDeniedError: it is a notice that the engine gives none at all.
        EngineUnreachableError: it is a page of somebody else.
    """
    if not isinstance(answer, str) or not answer.strip():
        raise TextRefusedError(_("the engine gave an empty answer"), _(_BY_HAND))
    found = _notice_in(answer, text)
    if found:
        raise found
    answer, text = _mended(answer, text).strip(), text.strip()
    reason = _wrong_form(answer, text) or _wrong_language(answer, text, source, target)
    if reason:
        raise TextRefusedError(reason, _(_BY_HAND))
    return answer


def _mended(answer: str, text: str) -> str:
    """Return an answer without what engines put in that no reader sees, unless the text has it too."""
    if not _INVISIBLE.search(text):
        answer = _INVISIBLE.sub("", answer)
    return answer if "\r" in text else answer.replace("\r\n", "\n").replace("\r", "\n")


def _notice_in(answer: str, text: str) -> EngineError | None:
    """Return what a notice means; none is seen where the source itself says such a thing."""
    head = answer[:_HEAD]
    for notice in NOTICES:
        if notice.pattern.match(head) and not notice.pattern.match(text[:_HEAD]):
            kinds = {"text": TextRefusedError, "denied": EngineDeniedError, "elsewhere": EngineUnreachableError}
            return kinds[notice.means](_(notice.told), _(notice.next))
    return None


def _wrong_form(answer: str, text: str) -> str | None:
    """Return what is wrong with an answer whatever its language, if anything is."""
    if len(answer) > _LONGEST_RATIO * len(text) + _LONGEST_SLACK:
        return _("the engine's answer is far longer than the text")
    if len(text) >= _SHORT_FROM and len(answer) * _SHORTEST_RATIO < len(text):
        return _("the engine's answer is far shorter than the text")
    if set(_CONTROLS.findall(answer)) - set(text):
        return _("the engine's answer holds characters that are no text")
    if len(_MARKUP.findall(answer)) > len(_MARKUP.findall(text)):
        return _("the engine's answer holds HTML that is not in the text")
    if len(_PARAGRAPH.findall(answer)) > len(_PARAGRAPH.findall(text)):
        return _("the engine's answer has more paragraphs than the text")
    return None


def _wrong_language(answer: str, text: str, source: str, target: str) -> str | None:
    if echoes(answer, text, source, target):
        return _("the engine gave the text back untranslated")
    if in_another_language(answer, text, source, target):
        return _("the engine answered in another language")
    return None
