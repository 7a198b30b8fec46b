"""TX, text integrity: what is broken in a text, whatever it says."""

from bsmu_news.rules.rule import Rule
from bsmu_news.rules.tx.brackets import BRACKET_RULES
from bsmu_news.rules.tx.capitals import CAPITALS_RULES
from bsmu_news.rules.tx.characters import CHARACTER_RULES
from bsmu_news.rules.tx.digits import DIGIT_RULES
from bsmu_news.rules.tx.doubled import DOUBLED_RULES
from bsmu_news.rules.tx.glue import GLUE_RULES
from bsmu_news.rules.tx.mixed_scripts import MIXED_RULES
from bsmu_news.rules.tx.mojibake import MOJIBAKE_RULES
from bsmu_news.rules.tx.other_language import OTHER_LANGUAGE_RULES
from bsmu_news.rules.tx.paragraphs import PARAGRAPH_RULES
from bsmu_news.rules.tx.quotations import QUOTATION_RULES
from bsmu_news.rules.tx.residue import RESIDUE_RULES
from bsmu_news.rules.tx.small_slips import SMALL_SLIP_RULES
from bsmu_news.rules.tx.weekdays import WEEKDAY_RULES
from bsmu_news.rules.tx.wrong_article import ARTICLE_RULES
from bsmu_news.rules.tx.year_marks import YEAR_RULES

TX_RULES: tuple[Rule, ...] = (
    *MIXED_RULES,
    *OTHER_LANGUAGE_RULES,
    *DOUBLED_RULES,
    *BRACKET_RULES,
    *QUOTATION_RULES,
    *YEAR_RULES,
    *MOJIBAKE_RULES,
    *CHARACTER_RULES,
    *GLUE_RULES,
    *ARTICLE_RULES,
    *RESIDUE_RULES,
    *CAPITALS_RULES,
    *PARAGRAPH_RULES,
    *DIGIT_RULES,
    *WEEKDAY_RULES,
    *SMALL_SLIP_RULES,
)
