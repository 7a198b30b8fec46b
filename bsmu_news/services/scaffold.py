"""The text of a new article file, which explains itself to who opens it."""

from collections.abc import Sequence

from bsmu_news.domain.article import FrontMatter, Photo, Role, Version
from bsmu_news.markup.marker import untranslated_marker
from bsmu_news.markup.parser import parse
from bsmu_news.messages import _
from bsmu_news.services.front_block import explain, usual_comments, with_blanks
from bsmu_news.storage.front_matter import render


def original_text(front: FrontMatter, sections: Sequence[str]) -> str:
    """Return a new original: its front matter with explanations, and comments where the text shall stand."""
    metadata = with_blanks(front, ("title", "date", "section", "summary", "status"), (Role.AUTHOR, Role.PHOTOGRAPHER))
    opening = _("the first paragraph says who did what, where and when, in two or three sentences.")
    rest = _(
        "then tell how it went. An empty line parts paragraphs; “## ” starts a heading, “- ” a list, “> ” a"
        " quotation. Delete these comments when the text is written."
    )
    return explain(render(metadata, f"{_write_here(opening)}\n\n{_write_here(rest)}\n"), usual_comments(sections))


def translation_text(front: FrontMatter, source: Version) -> str:
    """Return a new translation of a version: every block of it stands there in a comment until it is translated.

    Photos come from the source; their words are blank, since they are still to be translated.
    """
    metadata = with_blanks(front, ("title", "date", "section", "status", "translation_of"), tuple(Role))
    if source.front.photos:
        metadata["photos"] = [_photo(photo) for photo in source.front.photos]
    comments = {**usual_comments(()), "authors": _("write the names in this article's language")}
    if not front.title:
        comments["title"] = _("translate: {title}").format(title=source.title)
    return explain(render(metadata, untranslated_body(source.body)), comments)


def untranslated_body(body: str) -> str:
    """Return a body with each of its blocks in a marker comment that quotes it."""
    lines = body.split("\n")
    blocks = [token.map for token in parse(body) if token.map and token.level == 0 and token.type != "html_block"]
    quoted = ("\n".join(lines[start:end]).strip("\n") for start, end in blocks)
    return "\n\n".join(map(untranslated_marker, quoted)) + "\n"


def _photo(photo: Photo) -> dict[str, str | None]:
    """Return a photo for another language: its words are still to be translated."""
    words = {"alt": None if photo.alt else "", "caption": None if photo.caption else ""}
    fields = {**photo._asdict(), **words}
    return {key: value for key, value in fields.items() if value or (key in words and value is None)}


def _write_here(text: str) -> str:
    return f"<!-- write: {text} -->"
