"""Tells what is true of each segment of a source in a translation, by comparing both with the record.

`tracing` brings three sequences together; `sources` finds the source's segments in the record, `targets` finds where
the translation of each stands, `states` says what work is in it, and `updating` what to remember from now on. All of
it is pure: nothing is read or written here.
"""

from bsmu_news.markup.tracing.counting import segments_by_state, words_by_state
from bsmu_news.markup.tracing.slots import slots_of
from bsmu_news.markup.tracing.states import made_from
from bsmu_news.markup.tracing.tracing import trace, trace_versions
from bsmu_news.markup.tracing.updating import updated_entries

__all__ = [
    "made_from",
    "segments_by_state",
    "slots_of",
    "trace",
    "trace_versions",
    "updated_entries",
    "words_by_state",
]
