"""SP, spelling: words that no dictionary has, and the two kinds of English."""

from bsmu_news.rules.sp.english import ENGLISH_RULES
from bsmu_news.rules.sp.unknown_words import WORD_RULES

SP_RULES = (*WORD_RULES, *ENGLISH_RULES)
