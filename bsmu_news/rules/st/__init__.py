"""ST, structure: what the body is made of, and where its links and pictures lead."""

from bsmu_news.rules.st.links import LINK_RULES
from bsmu_news.rules.st.text import TEXT_RULES

ST_RULES = (*TEXT_RULES, *LINK_RULES)
