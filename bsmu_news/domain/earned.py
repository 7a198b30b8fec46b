"""What of a translation is whose work: words by what was done to them, engines, reviewers."""

import datetime as dt
from typing import NamedTuple

from bsmu_news.domain.record import HUMAN, IMPORT, MEMORY

NOT_ENGINES = frozenset((HUMAN, IMPORT, MEMORY))
"""Origins of texts that a person wrote at some time; a translation memory gives again what people have translated."""


class EarnedWords(NamedTuple):
    """Words of a translation; what is not translated counts in the source. Together they are all of it.

    A text whose source changed later counts as what was done to it: drafts as machine, everything else as edited.
    """

    machine: int = 0
    edited: int = 0
    reviewed: int = 0
    untranslated: int = 0


class Earned(NamedTuple):
    """Whose work a translation is.

    `origins` are where its drafts came from (engines, `memory`, `import`), in the order of their first segment.
    `edited`: a person wrote or changed some of it. `wholly_machine`: an engine drafted it, and no person changed or
    approved a single segment. `unreviewed`: there is text from an engine that nobody has approved as it stands.
    `reviewers` are named as the record names them; `reviewed_on` is the day of the last approval.
    """

    words: EarnedWords = EarnedWords()
    origins: tuple[str, ...] = ()
    edited: bool = False
    wholly_machine: bool = False
    unreviewed: bool = False
    reviewers: tuple[str, ...] = ()
    reviewed_on: dt.date | None = None

    @property
    def engines(self) -> tuple[str, ...]:
        """The machines among the origins."""
        return tuple(one for one in self.origins if one not in NOT_ENGINES)
