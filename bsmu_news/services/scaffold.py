"""The text of a new article file, which explains itself to who opens it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bsmu_news.domain.article import Contributor, Photo, Status, Version
from bsmu_news.markup.marker import untranslated_marker
from bsmu_news.markup.parser import parse
from bsmu_news.messages import _
from bsmu_news.storage.front_matter import render

_COMMENT_COLUMN = 34


@dataclass(frozen=True, slots=True)
class Facts:
    """What goes into the front matter of a new file; `section` is None where it is still to be chosen."""

    title: str
    date: object
    section: str | None
    authors: Sequence[Contributor] = ()
    photographers: Sequence[Contributor] = ()
    translators: Sequence[Contributor] = ()


def original_text(facts: Facts, sections: Sequence[str]) -> str:
    """Return a new original: its front matter with explanations, and comments where the text shall stand."""
    metadata = {
        **_shared(facts),
        "summary": None,
        "status": Status.DRAFT.value,
        "credits": {"authors": _entries(facts.authors), "photographers": _entries(facts.photographers)},
    }
    body = (
        _write_here(_("the first paragraph says who did what, where and when, in two or three sentences."))
        + "\n\n"
        + _write_here(
            _(
                "then tell how it went. An empty line parts paragraphs; “## ” starts a heading, “- ” a list, “> ” a"
                " quotation. Delete these comments when the text is written."
            )
        )
    )
    return _explain(render(metadata, body + "\n"), _comments(sections))


def translation_text(facts: Facts, source: Version) -> str:
    """Return a new translation of a version: every block of it stands there in a comment until it is translated."""
    metadata = {
        **_shared(facts),
        "status": Status.DRAFT.value,
        "translation_of": source.language,
        "credits": {
            "authors": _entries(facts.authors),
            "photographers": _entries(facts.photographers),
            "translators": _entries(facts.translators),
        },
    }
    if source.front.photos:
        metadata["photos"] = [_photo(photo) for photo in source.front.photos]
    comments = {**_comments(()), "authors": _("write the names in this article's language")}
    if not facts.title:
        comments["title"] = _("translate: {title}").format(title=" ".join(source.title.split()))
    return _explain(render(metadata, untranslated_body(source.body)), comments)


def untranslated_body(body: str) -> str:
    """Return a body with each of its blocks in a marker comment that quotes it."""
    lines = body.split("\n")
    blocks = [token.map for token in parse(body) if token.map and token.level == 0 and token.type != "html_block"]
    quoted = ("\n".join(lines[start:end]).strip("\n") for start, end in blocks)
    return "\n\n".join(map(untranslated_marker, quoted)) + "\n"


def _shared(facts: Facts) -> dict[str, object]:
    return {"title": facts.title or None, "date": facts.date, "section": facts.section}


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


def _entries(contributors: Sequence[Contributor]) -> list[dict[str, str]]:
    return [contributor_fields(contributor) for contributor in contributors]


def contributor_fields(contributor: Contributor) -> dict[str, str]:
    """Return a contributor as it stands in front matter."""
    fields = {
        "name": contributor.name,
        "organization": contributor.organization,
        "note": contributor.note,
        "about": contributor.about,
    }
    return {key: value for key, value in fields.items() if value}


def _photo(photo: Photo) -> dict[str, str | None]:
    """Return a photo for another language: its words are still to be translated."""
    fields: dict[str, str | None] = {"file": photo.file}
    fields |= {"alt": None} if photo.alt else {}
    fields |= {"caption": None} if photo.caption else {}
    return fields | {key: value for key, value in (("credit", photo.credit), ("people", photo.people)) if value}


def _write_here(text: str) -> str:
    return f"<!-- write: {text} -->"
