"""What of a draft is prose: the same text with everything else hidden, character by character."""

import re

from bsmu_news.language.addresses import HIDDEN, hide_addresses

_NO_PROSE = re.compile(
    r"""(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)  # code
      | (?<=\])\((?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)  # the address of a link, and its title
        (?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)
      | (?<=\])\[[^\[\]]*\]  # a link's label
      | \[\^[^\[\]\s]+\]  # a note
      | <[a-zA-Z/!?][^<>]*>  # a tag, or an address
      | &\#?\w+;
      | \\.
    """,
    re.VERBOSE | re.DOTALL,
)


def shown(text: str) -> str:
    """Return a text of the same length in which addresses, code, tags and labels are hidden."""
    return hide_addresses(_NO_PROSE.sub(lambda found: HIDDEN * len(found[0]), text.replace(HIDDEN, " ")))
