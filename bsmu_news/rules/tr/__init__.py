"""TR, translation against source: what is missing, left over or different, segment by segment."""

from bsmu_news.rules.tr.consistency import CONSISTENCY_RULES
from bsmu_news.rules.tr.endings import ENDING_RULES
from bsmu_news.rules.tr.length import LENGTH_RULES
from bsmu_news.rules.tr.links import LINK_RULES
from bsmu_news.rules.tr.marks import MARK_RULES
from bsmu_news.rules.tr.meaning import MEANING_RULES
from bsmu_news.rules.tr.quantities import QUANTITY_RULES
from bsmu_news.rules.tr.record import RECORD_RULES
from bsmu_news.rules.tr.structure import MERGE_RULES, STRUCTURE_RULES
from bsmu_news.rules.tr.untranslated import UNTRANSLATED_RULES

TR_RULES = (
    *STRUCTURE_RULES,
    *UNTRANSLATED_RULES,
    *MERGE_RULES,
    *LENGTH_RULES,
    *LINK_RULES,
    *QUANTITY_RULES,
    *MARK_RULES,
    *MEANING_RULES,
    *ENDING_RULES,
    *CONSISTENCY_RULES,
    *RECORD_RULES,
)
