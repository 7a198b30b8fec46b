"""The headers of an answer are read for what they mean, and for nothing where they mean nothing."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bsmu_news.engines.transport.reply import seconds_to_wait


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 120 ", 120.0),
        ("0", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 -0000", 0.0),
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5e3", None),
        ("nan", None),
        ("٣", None),
        ("9" * 400, None),
        ("Wed, 99 Oct 99999 07:28:00 GMT", None),
    ],
)
def test_retry_after_is_seconds_a_date_or_nonsense(header: str | None, seconds: float | None) -> None:
    """RFC 9110, 10.2.3; the past is now."""
    assert seconds_to_wait(header) == seconds


def test_retry_after_may_be_a_date_to_come() -> None:
    """It is counted from now."""
    header = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert 3000 < (seconds_to_wait(header) or 0) <= 3600
