"""Verbs that tell who spoke: where one ends a sentence, the quotation before it has ended too."""

import re
from functools import cache

_VERBS = {
    "en": """
    said says say told tells added adds explained explains noted notes stressed wrote writes asked continued
    """,
    "ru": """
    сказал сказала сказали говорит говорят сообщил сообщила сообщает сообщили отметил отметила отмечает подчеркнул
    подчеркнула подчеркивает рассказал рассказала рассказывает заявил заявила заявили заявляет добавил добавила
    добавляет считает пояснил пояснила поясняет объяснил объяснила объясняет написал написала пишет признался
    призналась поделился поделилась уверен уверена
    """,
    "be": """
    сказаў сказала сказалі кажа кажуць казаў казала паведаміў паведаміла паведамляе адзначыў адзначыла адзначае
    падкрэсліў падкрэсліла падкрэслівае распавёў распавяла расказаў расказала расказвае заявіў заявіла дадаў дадала
    дадае лічыць патлумачыў патлумачыла растлумачыў растлумачыла напісаў напісала піша прызнаўся прызналася падзяліўся
    падзялілася
    """,
}
_ALTERNATIVES = {language: "|".join(verbs.split()) for language, verbs in _VERBS.items()}
_DASH = "[,!?…] ?[—–-] "
_TAIL = {
    "en": r", (?:[\w.'’-]+ ){1,6}(?:%s)[.:]?\s*\Z|, (?:%s) [^,\"]{1,60}\.?\s*\Z",
    "ru": _DASH + r"(?:[\w-]+ ){0,3}(?:%s)(?:[ ,][^—–\"«»]{0,80})?[.:]?\s*\Z|" + _DASH + r"(?:%s)\b[^—–\"«»]{0,80}\Z",
}
_TAIL["be"] = _TAIL["ru"]
_LONGEST = 160
_LONGEST_INTRODUCTION = 400


def ends_in_attribution(text: str, start: int, language: str) -> bool:
    """Tell whether a paragraph ends, behind a place, by telling who spoke: “…, the rector said.”, «…, — сказал он.»."""
    pattern = _attribution(language)
    return bool(pattern and pattern.search(text, max(start, len(text) - _LONGEST)))


def introduces_speech(text: str, end: int, language: str) -> bool:
    """Tell whether somebody's words follow in a text before a place: “The rector said: We …”."""
    pattern = _introduction(language)
    return bool(pattern and pattern.search(text, 0, min(end, _LONGEST_INTRODUCTION)))


# Compiled when a quotation mark is missing: four milliseconds that most runs save.
@cache
def _attribution(language: str) -> re.Pattern[str] | None:
    verbs = _ALTERNATIVES.get(language)
    return re.compile(_TAIL[language].replace("%s", verbs)) if verbs else None


@cache
def _introduction(language: str) -> re.Pattern[str] | None:
    verbs = _ALTERNATIVES.get(language)
    return re.compile(rf"\b(?:{verbs})(?: [^\s:,\"«»]+){{0,4}}[:,] (?=[A-ZА-ЯЁЎІ])") if verbs else None
