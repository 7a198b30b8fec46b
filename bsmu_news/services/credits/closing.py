"""What is printed below an article: credits as the site prints them, and a machine's share where it is disclosed."""

from collections.abc import Sequence
from typing import NamedTuple

from bsmu_news.domain.article import Version
from bsmu_news.domain.earned import Earned
from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.exchange.site_credits import credit_lines
from bsmu_news.language.dates import format_date
from bsmu_news.language.disclosure import WORDINGS, disclosure_line
from bsmu_news.language.scripts import CYRILLIC_RUN
from bsmu_news.services.credits.work import work_in


class Closing(NamedTuple):
    """The lines below an article: credits, then the disclosure; and how many machine drafts nobody has looked at."""

    lines: tuple[str, ...]
    drafts: int = 0


def closing_of(newsroom: Newsroom, version: Version) -> Closing:
    """Return what is printed below a version. In a language that the site has no labels for, it is in English."""
    lines = closing_credits(version)
    work = work_in(newsroom, version)
    disclosed = disclosure_of(newsroom, version, work.earned) if work else None
    return Closing((*lines, disclosed) if disclosed else lines, work.drafts if work else 0)


def closing_credits(version: Version) -> tuple[str, ...]:
    """Return the credits as the site prints them."""
    return tuple(credit_lines(version.front.credits, _printed_language(version)))


def disclosure_of(newsroom: Newsroom, version: Version, earned: Earned) -> str | None:
    """Return the line that discloses a machine's share in a translation; None where the settings want none."""
    settings = newsroom.settings.credits
    if settings.disclosure == "off" or not earned.engines:
        return None
    if settings.disclosure == "unreviewed" and not earned.unreviewed:
        return None
    language = _printed_language(version)
    reviewers = ", ".join(filter(None, (name_in(newsroom, one, language) for one in earned.reviewers)))
    fields = {
        "engines": ", ".join(map(_title, earned.engines)),
        "editors": _editors(version) if earned.edited else "",
        "part_reviewers" if earned.unreviewed else "reviewers": reviewers,
        "date": format_date(earned.reviewed_on, language) if earned.reviewed_on else "",
    }
    return disclosure_line(settings.wording.get(language) or WORDINGS[language], fields)


def name_in(newsroom: Newsroom, name: str, language: str) -> str:
    """Return what somebody who is named in a record is called in a language; an e-mail address is nobody's name."""
    plain = " ".join(name.split())
    person = newsroom.person_like(plain)
    if person and person.names.get(language):
        return person.names[language]
    if "@" in plain:
        return ""
    if language == Language.EN and CYRILLIC_RUN.search(plain):
        from bsmu_news.language.names.latin import to_latin  # noqa: PLC0415 - 25 ms, only for unregistered names

        return to_latin(plain, newsroom.settings.newsroom.source)
    return plain


def _editors(version: Version) -> str:
    """Return who is credited with the translation: it is they who changed the drafts."""
    named: Sequence[str | None] = [one.name or one.organization for one in version.front.credits.translators]
    return ", ".join(" ".join(name.split()) for name in named if name)


def _title(engine: str) -> str:
    from bsmu_news.engines.registry import ENGINES  # noqa: PLC0415 - only for a line that is printed

    return ENGINES[engine].title if engine in ENGINES else " ".join(engine.split())


def _printed_language(version: Version) -> str:
    return version.language if version.language in list(Language) else Language.EN.value
