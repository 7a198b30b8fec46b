"""TY, typography and house style by language: marks, dashes, spaces, initials, numbers, turns of phrase."""

from bsmu_news.rules.ty.dashes import DASH_RULES
from bsmu_news.rules.ty.dates import DATE_RULES
from bsmu_news.rules.ty.forms import FORM_RULES
from bsmu_news.rules.ty.initials import INITIAL_RULES
from bsmu_news.rules.ty.letters import LETTER_RULES
from bsmu_news.rules.ty.marks import MARK_RULES
from bsmu_news.rules.ty.numbers import NUMBER_RULES
from bsmu_news.rules.ty.quotes import QUOTE_RULES
from bsmu_news.rules.ty.spaces import SPACE_RULES
from bsmu_news.rules.ty.wording import WORDING_RULES

TY_RULES = (
    *QUOTE_RULES,
    *DASH_RULES,
    *SPACE_RULES,
    *MARK_RULES,
    *INITIAL_RULES,
    *NUMBER_RULES,
    *DATE_RULES,
    *WORDING_RULES,
    *LETTER_RULES,
    *FORM_RULES,
)
