"""Prints an article in the site's form of a page; reading that page gives the same article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bsmu_news.domain.article import Version
from bsmu_news.exchange.site_page.plain_text import to_plain
from bsmu_news.language.dates import format_date

_BREADCRUMB = {"en": "Main News", "ru": "Главная Новости", "be": "Галоўная Навіны"}


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """The text of a page, and how many things of each kind a page of plain text could not hold."""

    text: str
    lost: Mapping[str, int]


def write_page(version: Version, section_name: str | None, credit_lines: Sequence[str]) -> WrittenPage:
    """Return breadcrumb, date, title (twice, as the site does), body and credits, parted by blank lines."""
    front = version.front
    plain = to_plain(version.body)
    crumb = f"{_BREADCRUMB[version.language]} {section_name}" if section_name else None
    day = format_date(front.date, version.language) if front.date else None
    parts = [part for part in (crumb, day, version.title, version.title, *plain.lines, *credit_lines) if part]
    return WrittenPage("\n\n".join(parts) + "\n", plain.lost)
