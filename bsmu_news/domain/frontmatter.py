"""Reads typed front matter out of a located tree: what fits is taken, what does not is left to the rules."""

from datetime import date

from bsmu_news.domain.article import Contributor, Credits, FrontMatter, Photo, Role, Status
from bsmu_news.domain.document import Node

_CONTRIBUTOR = frozenset(Contributor._fields)


def front_matter_of(tree: Node) -> FrontMatter:
    """Return the typed front matter; ill-typed and unknown values are dropped without a word."""
    values = {entry.key: entry.value for entry in tree.entries}
    day = values.get("date")
    status = text_of(values.get("status"))
    return FrontMatter(
        title=text_of(values.get("title")),
        date=day.scalar if day and isinstance(day.scalar, date) else None,
        section=text_of(values.get("section")),
        summary=text_of(values.get("summary")),
        tags=tuple(tag for item in _items(values.get("tags")) if (tag := text_of(item))),
        status=Status.READY if status == Status.READY else Status.DRAFT,
        translation_of=text_of(values.get("translation_of")),
        credits=_credits(values.get("credits")),
        photos=tuple(photo for item in _items(values.get("photos")) if (photo := _photo(item))),
    )


def text_of(node: Node | None) -> str | None:
    """Return a scalar as text; None for an empty one, a map or a list. A number reads as it was written."""
    if node is None or node.kind != "scalar" or node.scalar is None:
        return None
    return node.text.strip() or None


def contributor_of(node: Node) -> Contributor | None:
    """Return one contributor of `credits:`, or None where nobody stands."""
    if node.kind == "scalar":
        # `authors: [Alisa Good]` is a plain slip; the rules name it, the name still counts.
        name = text_of(node)
        return Contributor(name=name) if name else None
    contributor = Contributor(**{one.key: text_of(one.value) for one in node.entries if one.key in _CONTRIBUTOR})
    return contributor if contributor.label else None


def _credits(node: Node | None) -> Credits:
    def of(role: Role) -> tuple[Contributor, ...]:
        entries = _items(node.get(role)) if node else ()
        return tuple(found for entry in entries if (found := contributor_of(entry)))

    return Credits(of(Role.AUTHOR), of(Role.PHOTOGRAPHER), of(Role.TRANSLATOR))


def _photo(node: Node) -> Photo | None:
    file = text_of(node.get("file"))
    if not file:
        return None
    return Photo(
        file,
        alt=text_of(node.get("alt")),
        caption=text_of(node.get("caption")),
        credit=text_of(node.get("credit")),
        people=text_of(node.get("people")),
        consent=text_of(node.get("consent")),
    )


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if node else ()
