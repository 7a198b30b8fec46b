"""TM, terms and names: the glossary in every grammatical case, names as in the registry, one way to write a thing."""

from bsmu_news.rules.tm.registered import REGISTERED_RULE
from bsmu_news.rules.tm.terms import TERM_RULES
from bsmu_news.rules.tm.two_ways import TWO_WAYS_RULE
from bsmu_news.rules.tm.unlike import UNLIKE_RULE

TM_RULES = (*TERM_RULES, REGISTERED_RULE, TWO_WAYS_RULE, UNLIKE_RULE)
