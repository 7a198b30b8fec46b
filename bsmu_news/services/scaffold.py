"""The text of a new article file, which explains itself to who opens it."""

import re
from collections.abc import Mapping, Sequence

from bsmu_news.domain.article import FrontMatter, Photo, Role, Version
from bsmu_news.markup.marker import untranslated_marker
from bsmu_news.markup.parser import parse
from bsmu_news.messages import _
from bsmu_news.render.printable import printable
from bsmu_news.storage.front_matter import fields_of, render

_COMMENT_COLUMN = 34


def original_text(front: FrontMatter, sections: Sequence[str]) -> str:
    """Return a new original: its front matter with explanations, and comments where the text shall stand."""
    metadata = _with_blanks(front, ("title", "date", "section", "summary", "status"), (Role.AUTHOR, Role.PHOTOGRAPHER))
    opening = _("the first paragraph says who did what, where and when, in two or three sentences.")
    rest = _(
        "then tell how it went. An empty line parts paragraphs; “## ” starts a heading, “- ” a list, “> ” a"
        " quotation. Delete these comments when the text is written."
    )
    return _explain(render(metadata, f"{_write_here(opening)}\n\n{_write_here(rest)}\n"), _comments(sections))


def translation_text(front: FrontMatter, source: Version) -> str:
    """Return a new translation of a version: every block of it stands there in a comment until it is translated.

    Photos come from the source; their words are blank, since they are still to be translated.
    """
    metadata = _with_blanks(front, ("title", "date", "section", "status", "translation_of"), tuple(Role))
    if source.front.photos:
        metadata["photos"] = [_photo(photo) for photo in source.front.photos]
    comments = {**_comments(()), "authors": _("write the names in this article's language")}
    if not front.title:
        comments["title"] = _("translate: {title}").format(title=printable(" ".join(source.title.split())))
    return _explain(render(metadata, untranslated_body(source.body)), comments)


def untranslated_body(body: str) -> str:
    """Return a body with each of its blocks in a marker comment that quotes it."""
    lines = body.split("\n")
    blocks = [token.map for token in parse(body) if token.map and token.level == 0 and token.type != "html_block"]
    quoted = ("\n".join(lines[start:end]).strip("\n") for start, end in blocks)
    return "\n\n".join(map(untranslated_marker, quoted)) + "\n"


def _with_blanks(front: FrontMatter, keys: Sequence[str], roles: Sequence[Role]) -> dict[str, object]:
    """Return the fields of front matter with these keys and roles among them, also where they are empty."""
    fields = fields_of(front)
    people = fields.get("credits", {})
    blank_people: dict[str, object] = {role.value: [] for role in roles}
    return {**dict.fromkeys(keys), **fields, "credits": blank_people | (people if isinstance(people, dict) else {})}


def _comments(sections: Sequence[str]) -> dict[str, str]:
    comments = {
        "summary": _("one sentence for the front page, if you like"),
        "status": _("“ready” when the text is finished"),
        "photographers": _("“- name: …”, or “- note: Photos are taken from …”"),
        "translators": _("“- name: …”"),
    }
    if sections:
        comments["section"] = _("one of: {sections}").format(sections=", ".join(sections))
    return comments


def _explain(text: str, comments: Mapping[str, str]) -> str:
    """Put comments behind keys; an empty list shows what an entry looks like, a filled one needs no word."""
    front, fence, body = text[4:].partition("\n---\n")
    lines = front.split("\n")
    for number, line in enumerate(lines):
        key = re.match(r"\s*([a-z_]+):(.*)", line)
        if not key or key[1] not in comments:
            continue
        if key[1] in ("photographers", "translators") and key[2].strip() != "[]":
            continue
        lines[number] = f"{line} ".ljust(_COMMENT_COLUMN) + f"# {comments[key[1]]}"
    return "---\n" + "\n".join(lines) + fence + body


def _photo(photo: Photo) -> dict[str, str | None]:
    """Return a photo for another language: its words are still to be translated."""
    words = {"alt": None if photo.alt else "", "caption": None if photo.caption else ""}
    fields = {**photo._asdict(), **words}
    return {key: value for key, value in fields.items() if value or (key in words and value is None)}


def _write_here(text: str) -> str:
    return f"<!-- write: {text} -->"
