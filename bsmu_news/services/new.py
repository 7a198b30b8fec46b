"""Start an article, or add a language to one."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bsmu_news.domain.article import Contributor, Credits, FrontMatter
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.language.contributors import read_contributors
from bsmu_news.language.detection import detect_language
from bsmu_news.services.answers import require_language, require_section
from bsmu_news.services.place_article import Placed, add_version, article_ids, kinds_of
from bsmu_news.services.scaffold import original_text, translation_text
from bsmu_news.services.trace import source_version
from bsmu_news.storage import git
from bsmu_news.storage.article_names import find_article
from bsmu_news.storage.articles import load_article


@dataclass(frozen=True, slots=True)
class NewAnswers:
    """What the user says of a new file; people are written as in printed credits: `Alisa Good, a student of …`."""

    title: str = ""
    language: str | None = None
    section: str | None = None
    date: dt.date | None = None
    slug: str | None = None
    authors: Sequence[str] = ()
    photographers: Sequence[str] = ()
    translators: Sequence[str] = ()


def start_article(newsroom: Newsroom, answers: NewAnswers) -> Placed:
    """Write the scaffold of a new article.

    Raises:
        BsmuNewsError: for a language, section or slug that cannot be.
        ArticleExistsError: when that article is there already.
        StorageError: when the folder cannot be written.
    """
    language = require_language(newsroom, answers.language or default_language(newsroom, answers.title))
    section = require_section(newsroom, answers.section) if answers.section else None
    day = answers.date or dt.date.today()  # noqa: DTZ011 - the day on the student's wall calendar
    credits_ = Credits(
        contributors(newsroom, answers.authors, language), contributors(newsroom, answers.photographers, language)
    )
    front = FrontMatter(answers.title, day, section, credits=credits_)
    ids = article_ids(day, answers.title, language, answers.slug)
    text = original_text(front, newsroom.settings.newsroom.sections)
    return add_version(newsroom, ids, language, lambda _source: text, title=answers.title, only_new=True)


def start_version(newsroom: Newsroom, article_name: str, language: str, answers: NewAnswers) -> Placed:
    """Write the scaffold of a translation beside the article's source; shared facts are copied from there.

    Raises:
        NoArticleError: when the name fits no article, or several.
        FrontMatterError: when the source's front matter cannot be read.
        ArticleExistsError: when the article has that language already.
    """
    article = load_article(newsroom, find_article(newsroom, article_name))
    require_language(newsroom, language)
    source = source_version(newsroom, article)
    made = source.front.credits
    credits_ = Credits(
        _in_language(newsroom, made.authors, language),
        _in_language(newsroom, made.photographers, language),
        contributors(newsroom, answers.translators, language),
    )
    front = FrontMatter(
        answers.title, source.front.date, source.front.section, translation_of=source.language, credits=credits_
    )
    return add_version(
        newsroom, [article.id], language, lambda _source: translation_text(front, source), title=answers.title
    )


def missing_languages(newsroom: Newsroom, article_name: str) -> list[str]:
    """Return the newsroom's languages that an article does not have yet.

    Raises:
        NoArticleError: when the name fits no article, or several.
    """
    article = load_article(newsroom, find_article(newsroom, article_name))
    return [code for code in newsroom.settings.newsroom.languages if code not in article.versions]


def default_language(newsroom: Newsroom, title: str) -> str:
    """Return the language that the title is written in, else the newsroom's own."""
    told = detect_language(title)
    settings = newsroom.settings.newsroom
    return told if told in settings.languages and told is not None else settings.source


def default_author(newsroom: Newsroom, language: str) -> str | None:
    """Return the person at the keyboard as Git and the registry know them, in a language."""
    name = git.user_name(newsroom.root)
    if name is None:
        return None
    person = newsroom.person_like(name)
    return person.names.get(language, name) if person else name


def contributors(newsroom: Newsroom, values: Sequence[str], language: str) -> tuple[Contributor, ...]:
    """Read people as the user wrote them; who is registered gets the name and `about` of the language.

    Where it is not clear who is meant, it is a person: the user was asked for one.
    """
    found: list[Contributor] = []
    for value in map(_one_line, values):
        reading = read_contributors(value, plural=False, known=kinds_of(newsroom))
        found += [
            Contributor(name=one.label, about=one.about) if one in reading.guessed else one
            for one in reading.contributors
        ]
    return _in_language(newsroom, found, language)


def _in_language(newsroom: Newsroom, people: Sequence[Contributor], language: str) -> tuple[Contributor, ...]:
    return tuple(_registered(one, newsroom.person_like(one.label), language) for one in people)


def _registered(contributor: Contributor, person: Person | None, language: str) -> Contributor:
    if person is None or language not in person.names:
        return contributor
    about = person.about.get(language) or (contributor.about if contributor.label == person.names[language] else None)
    name = person.names[language]
    if person.kind == "person":
        return Contributor(name=name, about=about)
    return Contributor(organization=name, about=about)


def _one_line(text: str) -> str:
    return " ".join(text.split())
