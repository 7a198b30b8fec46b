"""CR, credits: who is missing, and names that are not written as they should be."""

from bsmu_news.rules.cr.agreement import AGREEMENT_RULES
from bsmu_news.rules.cr.earned import EARNED_RULES
from bsmu_news.rules.cr.missing import MISSING_RULES
from bsmu_news.rules.cr.names import NAME_RULES
from bsmu_news.rules.cr.registered import REGISTERED_RULES
from bsmu_news.rules.cr.registry import REGISTRY_RULES

CR_RULES = (*MISSING_RULES, *NAME_RULES, *REGISTRY_RULES, *REGISTERED_RULES, *EARNED_RULES, *AGREEMENT_RULES)
