"""Notices that services send where a translation should stand, as data: how each is known, and what it means.

Seen in answers with status 200: MyMemory (https://mymemory.translated.net/doc/spec.php and reports of its users),
Google's error and consent pages, chat models that decline.
"""

import re
from typing import Literal, NamedTuple

from bsmu_news.messages import N_

Meaning = Literal["text", "denied", "elsewhere"]


class Notice(NamedTuple):
    """A notice: `means` tells whether it concerns this text, all texts, or comes from somebody else.

    `told` is the message, `next` what the user can do; both are marked for the catalog.
    """

    pattern: re.Pattern[str]
    means: Meaning
    told: str
    next: str


_QUOTA = N_("the engine's free quota is used up")
_LATER = N_("Run it again tomorrow, or choose another engine: what is done so far is kept.")
_PAIR = N_("the engine does not know this pair of languages")
_OTHER = N_("Choose another engine; “bsmu-news engines” lists them.")
_SIZE = N_("the engine finds this text too long")
_SPLIT = N_("Split the paragraph, or translate it by hand.")
_PAGE = N_("a web page answers instead of the engine")
_BROWSER = N_("Look at the engine's address in a browser: a network may want a login or a consent first.")
_DECLINED = N_("the engine declines to translate this text")
_BY_HAND = N_("Translate it by hand, or choose another engine.")
_KEY = N_("the engine does not accept the key or address it was given")
_SETUP = N_("Look at the engine's key and at its table in newsroom.toml.")

NOTICES = tuple(
    Notice(re.compile(pattern), means, told, hint)
    for pattern, means, told, hint in (
        # MyMemory shouts: small letters would be a text.
        (r"\s*MYMEMORY WARNING|.{0,40}YOU USED ALL AVAILABLE FREE TRANSLATIONS", "denied", _QUOTA, _LATER),
        (r"\s*QUERY LENGTH LIMIT|.{0,40}MAX ALLOWED QUERY ?:", "text", _SIZE, _SPLIT),
        (r"\s*INVALID LANGUAGE PAIR|.{0,40}IS AN INVALID (?:SOURCE|TARGET) LANGUAGE", "denied", _PAIR, _OTHER),
        (r"\s*PLEASE SELECT TWO DISTINCT LANGUAGES", "denied", _PAIR, _OTHER),
        (r"\s*(?:INVALID EMAIL PROVIDED|AUTHENTICATION FAILURE)", "denied", _KEY, _SETUP),
        (r"\s*(?:NO QUERY SPECIFIED|MYMEMORY:? (?:UNEXPECTED|NOT FOUND|ERROR))", "text", _DECLINED, _BY_HAND),
        (r"\s*Error \d{3} \([^()]{1,40}\)!!", "elsewhere", _PAGE, _BROWSER),
        (r"\s*Before you continue to Google", "elsewhere", _PAGE, _BROWSER),
        (r"\s*Our systems have detected unusual traffic", "elsewhere", _PAGE, _BROWSER),
        (
            r"(?si)(?:<!--.{0,200}?-->|<\?xml.{0,80}?\?>|\s)*<(?:!doctype|html|head|body)\b",
            "elsewhere",
            _PAGE,
            _BROWSER,
        ),
        (r"\s*As an AI(?: language)? model\b", "text", _DECLINED, _BY_HAND),
        (
            r"\s*(?:I['’]m sorry|I am sorry|Sorry|I apologi[sz]e)\b.{0,40}\b(?:can['’]?t|cannot|unable to) "
            r"(?:(?:assist|help)(?: you)? with (?:that|this)|(?:translate|fulfill?) (?:that|this|the|your))\b",
            "text",
            _DECLINED,
            _BY_HAND,
        ),
    )
)
"""In the order in which they are tried; each is looked for at the beginning of an answer."""
