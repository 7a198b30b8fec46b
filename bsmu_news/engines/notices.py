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


def _any(*patterns: str) -> re.Pattern[str]:
    """Return a pattern for each of several beginnings."""
    return re.compile(r"\s*(?:" + "|".join(patterns) + ")")


_OTHER = N_("Choose another engine; “bsmu-news engines” lists them.")

NOTICES = (
    # MyMemory shouts: small letters would be a text.
    Notice(
        _any("MYMEMORY WARNING", ".{0,40}YOU USED ALL AVAILABLE FREE TRANSLATIONS"),
        "denied",
        N_("the engine's free quota is used up"),
        N_("Run it again tomorrow, or choose another engine: what is done so far is kept."),
    ),
    Notice(
        _any("INVALID LANGUAGE PAIR", ".{0,40}IS AN INVALID (?:SOURCE|TARGET) LANGUAGE", "PLEASE SELECT TWO DISTINCT"),
        "denied",
        N_("the engine does not know this pair of languages"),
        _OTHER,
    ),
    Notice(
        _any("INVALID EMAIL PROVIDED", "AUTHENTICATION FAILURE"),
        "denied",
        N_("the engine does not accept the key or address it was given"),
        N_("Look at the engine's key and at its table in newsroom.toml."),
    ),
    Notice(
        _any("QUERY LENGTH LIMIT", ".{0,40}MAX ALLOWED QUERY ?:"),
        "text",
        N_("the engine finds this text too long"),
        N_("Split the paragraph, or translate it by hand."),
    ),
    Notice(
        _any("NO QUERY SPECIFIED", "MYMEMORY:? (?:UNEXPECTED|NOT FOUND|ERROR)"),
        "text",
        N_("the engine answers with an error instead of a translation"),
        _OTHER,
    ),
    Notice(
        _any(
            r"Error \d{3} \([^()]{1,40}\)!!",
            "Before you continue to Google",
            "Our systems have detected unusual traffic",
            r"(?is:(?:(?:<!--.{0,200}?-->|<\?xml.{0,80}?\?>)\s*)*<(?:!doctype|html|head|body)\b)",
        ),
        "elsewhere",
        N_("a web page answers instead of the engine"),
        N_("Look at the engine's address in a browser: a network may want a login or a consent first."),
    ),
    Notice(
        _any(
            r"As an AI(?: language)? model\b",
            r"(?:I['’]m sorry|I am sorry|Sorry|I apologi[sz]e)\b.{0,40}\b(?:can['’]?t|cannot|unable to) "
            r"(?:(?:assist|help)(?: you)? with (?:that|this)|(?:translate|fulfill?) (?:that|this|the|your))\b",
        ),
        "text",
        N_("the engine declines to translate this text"),
        N_("Translate it by hand, or choose another engine."),
    ),
    Notice(
        _any(
            r"(?:Sure|Certainly|Of course)[!,.] [Hh]ere(?: is|['’]s) (?:the|your)\b",
            r"Here(?: is|['’]s) (?:the|your) translat",
        ),
        "text",
        N_("the engine answers with more than the translation"),
        N_("Translate it by hand, or choose another engine."),
    ),
)
"""In the order in which they are tried; each is looked for at the beginning of an answer."""
