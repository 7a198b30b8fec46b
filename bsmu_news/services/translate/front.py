"""The front matter of a drafted translation: for a new file, and changes to that of an existing one.

`texts` are drafts by the index of the source's segment (`markup.segments.front_segments`, which come first among all);
other indices do not matter here. What has no draft in a new file is a marker that quotes the source, as in the body.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.article import FrontMatter, Photo, Role, Status, Version
from bsmu_news.domain.document import Node
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.markup.marker import untranslated_marker
from bsmu_news.messages import _
from bsmu_news.services.front_block import explain, usual_comments, with_blanks
from bsmu_news.services.translate.credits import Languages, render_credit, render_credits, render_term
from bsmu_news.storage.front_matter import edit, render
from bsmu_news.storage.yaml_tree import value_of

_WORDS = ("alt", "caption")


class Front(NamedTuple):
    """A front matter block with both its `---` lines, and what a person should know of it."""

    text: str
    notes: tuple[str, ...] = ()


class NewFront(NamedTuple):
    """The front matter of a new translation, what was left out of its credits, and notes for a person."""

    front: FrontMatter
    left_out: Mapping[Role, tuple[str, ...]]
    notes: tuple[str, ...] = ()


class _Slot(NamedTuple):
    """Where a segment of the front matter stands: a key of the whole, or of the photo with this number."""

    key: str
    photo: int | None
    source: str


def new_front(newsroom: Newsroom, source: Version, language: str, texts: Mapping[int, str]) -> NewFront:
    """Return the front matter of a translation that begins: shared facts copied, people rendered, texts drafted."""
    languages = Languages(source.language, language)
    slots = _slots(source.tree)
    values = {(slot.key, slot.photo): _draft(texts, at) or _marker(slot) for at, slot in enumerate(slots)}
    people = render_credits(newsroom, source.front.credits, languages)
    notes = list(people.notes)
    front = source.front._replace(
        title=values.get(("title", None)),
        summary=values.get(("summary", None)),
        tags=_tags(newsroom, source.front.tags, languages, notes.append),
        status=Status.DRAFT,
        translation_of=source.language,
        credits=people.credits,
        photos=tuple(
            Photo(
                text_of(photo.get("file")) or "",
                values.get(("alt", number)),
                values.get(("caption", number)),
                _photo_credit(newsroom, photo, languages, notes.append),
                text_of(photo.get("people")),
                text_of(photo.get("consent")),
            )
            for number, photo in enumerate(_photos(source.tree))
        ),
    )
    return NewFront(front, people.left_out, tuple(dict.fromkeys(notes)))


def front_text(newsroom: Newsroom, source: Version, language: str, texts: Mapping[int, str]) -> Front:
    """Return the front matter block of a new translation, with a word behind the keys that a person has to fill.

    Raises:
        FrontMatterError: when a text holds a character that no file can hold.
    """
    made = new_front(newsroom, source, language, texts)
    optional = [key for key, value in (("summary", made.front.summary), ("tags", made.front.tags)) if value]
    keys = ("title", "date", "section", *optional, "status", "translation_of")
    metadata = with_blanks(made.front, keys, tuple(Role))
    block = render(metadata, "").removesuffix("\n")
    return Front(explain(block, _comments(made)), made.notes)


def change_front(newsroom: Newsroom, source: Version, target: Version, texts: Mapping[int, str]) -> Front:
    """Return the front matter of a translation with these drafts in their places, and every other character as it was.

    Photos are matched by their file; one that only the source has is added.

    Raises:
        FrontMatterError: when the front matter cannot be read, or not be edited safely.
    """
    languages = Languages(source.language, target.language)
    block = target.text[: len(target.text) - len(target.body)]
    drafts = {slot: text for at, slot in enumerate(_slots(source.tree)) if (text := _draft(texts, at))}
    changes: dict[str, object] = {slot.key: text for slot, text in drafts.items() if slot.photo is None}
    notes: list[str] = []
    photos = _changed_photos(
        source.tree, target.tree, drafts, lambda photo: _photo_credit(newsroom, photo, languages, notes.append)
    )
    if photos is not None:
        changes["photos"] = photos
    return Front(edit(block, changes) if changes else block, tuple(dict.fromkeys(notes)))


def _changed_photos(
    source: Node | None, target: Node | None, drafts: Mapping[_Slot, str], credit: Callable[[Node], str | None]
) -> list[object] | None:
    """Return the list of photos with drafts and photos that were missing, None where nothing changes."""
    node = target.get("photos") if target else None
    before = value_of(node)
    if before is not None and not isinstance(before, list):
        return None  # a slip that the rules name; nobody's words may be lost
    changed: list[object] = list(before or [])
    places = _numbered(_items(node))
    for file, number in _numbered(_photos(source)).items():
        words = {slot.key: text for slot, text in drafts.items() if slot.photo == number}
        if file not in places:
            photo = _photos(source)[number]
            changed.append(_new_photo(photo, words, credit(photo)))
        elif isinstance(there := changed[places[file]], dict):
            changed[places[file]] = {**there, **words}
    return None if changed == (before or []) else changed


def _new_photo(photo: Node, words: Mapping[str, str], credit: str | None) -> dict[str, str]:
    """Return a photo of the source for a translation; words without a draft are markers."""
    fields: dict[str, str | None] = {"file": text_of(photo.get("file"))}
    for key in _WORDS:
        text = text_of(photo.get(key))
        fields[key] = words.get(key) or (untranslated_marker(text) if text else None)
    fields |= {"credit": credit, "people": text_of(photo.get("people")), "consent": text_of(photo.get("consent"))}
    return {key: value for key, value in fields.items() if value}


def _photo_credit(newsroom: Newsroom, photo: Node, languages: Languages, tell: Callable[[str], None]) -> str | None:
    credit = text_of(photo.get("credit"))
    return render_credit(newsroom, credit, languages, tell) if credit else None


def _slots(tree: Node | None) -> list[_Slot]:
    """Return where each segment of the front matter stands, in the order of `front_segments`."""
    if tree is None:
        return []
    wanted: list[tuple[str, int | None, Node | None]] = [
        ("title", None, tree.get("title")),
        ("summary", None, tree.get("summary")),
    ]
    wanted += [(key, number, photo.get(key)) for number, photo in enumerate(_photos(tree)) for key in _WORDS]
    return [_Slot(key, number, text) for key, number, node in wanted if (text := text_of(node))]


def _photos(tree: Node | None) -> tuple[Node, ...]:
    return _items(tree.get("photos") if tree else None)


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if node else ()


def _numbered(photos: Sequence[Node]) -> dict[tuple[str, int], int]:
    """Return the place of each photo in the list, by its file and how often that was listed before."""
    found: dict[tuple[str, int], int] = {}
    seen: dict[str, int] = {}
    for at, photo in enumerate(photos):
        file = text_of(photo.get("file")) or ""
        found[file, seen.get(file, 0)] = at
        seen[file] = seen.get(file, 0) + 1
    return found


def _draft(texts: Mapping[int, str], at: int) -> str | None:
    """Return a draft as it is read back: without white space around it; None where there is none."""
    return texts.get(at, "").strip() or None


def _marker(slot: _Slot) -> str:
    return untranslated_marker(slot.source)


def _tags(
    newsroom: Newsroom, tags: Sequence[str], languages: Languages, tell: Callable[[str], None]
) -> tuple[str, ...]:
    """Return the tags as the glossary has them; others stay as they are, which is told."""
    known = [render_term(newsroom, tag, languages) for tag in tags]
    foreign = [tag for tag, found in zip(tags, known, strict=True) if not found]
    if foreign:
        told = _("these tags stand as in the source: {tags}; write them in the article's language")
        tell(told.format(tags=", ".join(foreign)))
    return tuple(found or tag for tag, found in zip(tags, known, strict=True))


def _comments(made: NewFront) -> dict[str, str]:
    comments = usual_comments(())
    del comments["summary"]
    for role, labels in made.left_out.items():
        if labels:
            comments[role.value] = _("still to be translated: {texts}").format(texts="; ".join(labels))
    return comments
