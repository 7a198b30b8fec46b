"""Moments of a record's lines order them, also where a clock was put back."""

import pytest

from bsmu_news.domain.record import later

NOW = "2026-11-22T23:16:33.506563Z"


@pytest.mark.parametrize(
    ("than", "moment"),
    [
        ("", NOW),
        ("2026-11-22T23:16:33.506562Z", NOW),
        (NOW, "2026-11-22T23:16:33.506564Z"),
        ("2099-12-31T23:59:59.999999Z", "2100-01-01T00:00:00.000000Z"),
        ("2099-01-01T00:00:00Z", "2099-01-01T00:00:00.000001Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
        ("some day", "some day"),
    ],
)
def test_a_line_that_is_written_anew_is_later_than_it_was(than: str, moment: str) -> None:
    """Or as late, where no moment is later or nobody knows which it is."""
    assert later(NOW, than) == moment
