"""Print an article in a form for outside."""

from collections.abc import Mapping
from dataclasses import dataclass

from bsmu_news.domain.article import Version
from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import NoArticleError
from bsmu_news.exchange.site_page import write_page
from bsmu_news.language.sections import section_name
from bsmu_news.messages import _
from bsmu_news.services.choose_version import choose_version
from bsmu_news.services.credits.closing import closing_of


@dataclass(frozen=True, slots=True)
class Exported:
    """The text, the version it was made of, and how many things of each kind the form could not hold.

    `drafts` counts the machine drafts in it that nobody has looked at.
    """

    text: str
    version: Version
    lost: Mapping[str, int]
    drafts: int = 0


def export_page(newsroom: Newsroom, article_name: str, language: str | None) -> Exported:
    """Return an article as a page of the site.

    Importing that page gives the same title, date, section, text and credits, as far as plain text holds them; what it
    does not hold is counted in `lost`.

    Raises:
        NoArticleError: when the name fits no article, several, or none in that language.
        FrontMatterError: when its front matter cannot be read.
    """
    version = choose_version(newsroom, article_name, language)
    if version.language not in list(Language):
        raise NoArticleError(
            _("the site has no pages in “{language}”").format(language=version.language),
            _("Choose another language with --lang."),
        )
    front = version.front
    names = newsroom.settings.newsroom.section_names
    section = section_name(front.section, version.language, names) if front.section else None
    closing = closing_of(newsroom, version)
    page = write_page(version, section, closing.lines)
    unprinted = {name: 1 for name, value in (("summary", front.summary), ("tags", front.tags)) if value}
    lost = {**unprinted, **({"image": 1} if front.photos else {}), **page.lost}
    return Exported(page.text, version, lost, closing.drafts)
