"""PH, photos: the files beside the text, how they are listed, and what is said of them."""

from operator import attrgetter

from bsmu_news.rules.ph.descriptions import DESCRIPTION_RULES
from bsmu_news.rules.ph.files import FILE_RULES
from bsmu_news.rules.ph.listing import LISTING_RULES

PH_RULES = tuple(sorted((*LISTING_RULES, *DESCRIPTION_RULES, *FILE_RULES), key=attrgetter("code")))
