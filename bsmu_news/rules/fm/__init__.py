"""FM, front matter: what is missing, unknown, ill-typed, or at odds with the folder and the other languages."""

from bsmu_news.rules.fm.across import ACROSS_RULES
from bsmu_news.rules.fm.keys import KEY_RULES
from bsmu_news.rules.fm.values import VALUE_RULES

FM_RULES = (*KEY_RULES, *VALUE_RULES, *ACROSS_RULES)
