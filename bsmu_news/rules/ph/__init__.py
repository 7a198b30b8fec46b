"""PH, photos: the files beside the text, what is in them, how they are listed, and what is said of them."""

from operator import attrgetter

from bsmu_news.rules.ph.descriptions import DESCRIPTION_RULES
from bsmu_news.rules.ph.embedded import EMBEDDED_RULES
from bsmu_news.rules.ph.files import FILE_RULES
from bsmu_news.rules.ph.headers import HEADER_RULES
from bsmu_news.rules.ph.listing import LISTING_RULES
from bsmu_news.rules.ph.people import PEOPLE_RULES
from bsmu_news.rules.ph.soundness import SCRIPT_RULES, SOUNDNESS_RULES

_ALL = (
    *LISTING_RULES, *DESCRIPTION_RULES, *FILE_RULES, *PEOPLE_RULES, *SOUNDNESS_RULES, *HEADER_RULES, *EMBEDDED_RULES,
    *SCRIPT_RULES,
)  # fmt: skip
PH_RULES = tuple(sorted(_ALL, key=attrgetter("code")))
