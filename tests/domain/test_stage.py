"""The stage of an article is a pure function of how far its versions are."""

import pytest

from bsmu_news.domain.stage import Progress, Stage, stage_of

WRITING, WRITTEN = Progress(ready=False, complete=True), Progress(ready=True, complete=True)
HALF, HALF_READY = Progress(ready=False, complete=False), Progress(ready=True, complete=False)


@pytest.mark.parametrize(
    ("source", "translations", "expected", "stage"),
    [
        (WRITING, {}, (), Stage.DRAFT),
        (WRITING, {"en": WRITTEN}, ("en",), Stage.DRAFT),
        (WRITTEN, {}, ("en",), Stage.TRANSLATING),
        (WRITTEN, {"be": WRITTEN}, ("en",), Stage.TRANSLATING),
        (WRITTEN, {"en": HALF}, ("en",), Stage.TRANSLATING),
        (WRITTEN, {"en": HALF_READY}, ("en",), Stage.TRANSLATING),
        (WRITTEN, {"en": WRITTEN, "be": HALF}, ("en",), Stage.TRANSLATING),
        (WRITTEN, {"en": WRITING}, ("en",), Stage.REVIEWING),
        (WRITTEN, {"en": WRITTEN}, ("en",), Stage.READY),
        (WRITTEN, {}, (), Stage.READY),
    ],
)
def test_stage(source: Progress, translations: dict[str, Progress], expected: tuple[str, ...], stage: Stage) -> None:
    assert stage_of(source, translations, expected) is stage
