"""The entries under `credits:`, and the credits of single photos, with their places."""

from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.article import Contributor, Role, Version
from bsmu_news.domain.document import Entry, Node
from bsmu_news.domain.finding import Place
from bsmu_news.domain.frontmatter import contributor_of, text_of
from bsmu_news.rules.context import VersionContext, opening_of
from bsmu_news.rules.places import place_of_entry, place_of_key, place_of_value

_ROLES = tuple(Role)


class Credited(NamedTuple):
    """A contributor in a role, and the YAML that names them; `of_photo` where it is the credit of one photo."""

    role: Role
    contributor: Contributor
    node: Node
    version: Version
    of_photo: bool = False

    @property
    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield key and text of what is written of the contributor."""
        if self.of_photo:
            return iter([("credit", self.contributor.label)])
        return ((key, text) for key, text in zip(Contributor._fields, self.contributor, strict=True) if text)

    @property
    def place(self) -> Place:
        """The place of the name, organization or note."""
        return self.place_of(next(self.texts)[0])

    def place_of(self, key: str) -> Place:
        """Return the place of one of the texts; it is asked for only where something is wrong."""
        entry = self.node.entry(key)
        return place_of_entry(self.version, entry) if entry else place_of_value(self.version, self.node)


def credited(context: VersionContext) -> tuple[Credited, ...]:
    """Return all contributors of a version, in the order of the roles; for `VersionContext.memo`."""
    version = context.version
    credits_ = version.tree.get("credits") if version.tree else None
    if credits_ is None:
        return ()
    return tuple(
        Credited(role, contributor, node, version)
        for role in _ROLES
        if (people := credits_.get(role.value))
        for node in people.items
        if (contributor := contributor_of(node))
    )


def everybody(context: VersionContext) -> tuple[Credited, ...]:
    """Return all contributors of a version and those whom single photos credit; for `VersionContext.memo`."""
    version = context.version
    photos = version.tree.get("photos") if version.tree else None
    found = [
        Credited(Role.PHOTOGRAPHER, _maker(context, text), photo, version, of_photo=True)
        for photo in (photos.items if photos else ())
        if (text := text_of(photo.get("credit")))
    ]
    return (*context.memo(credited), *found)


def _maker(context: VersionContext, text: str) -> Contributor:
    """Return whom the credit of a photo names, which does not tell a person from a phrase."""
    known = context.newsroom.person(text.strip())
    if known:
        return Contributor(name=text) if known.kind == "person" else Contributor(organization=text)
    from bsmu_news.language.contributors import is_person, strip_punctuation  # noqa: PLC0415 - 20 ms, rarely needed

    return Contributor(name=text) if is_person(strip_punctuation(text)) else Contributor(note=text)


def entry_of(version: Version, role: Role) -> Entry | None:
    """Return the entry of a role under `credits:`."""
    credits_ = version.tree.get("credits") if version.tree else None
    return credits_.entry(role) if credits_ else None


def place_for(version: Version, role: Role) -> Place:
    """Return where somebody in a role would stand: the role's key, `credits:`, or the opening line."""
    credits_ = version.tree.entry("credits") if version.tree else None
    entry = entry_of(version, role) or credits_
    return place_of_key(entry) if entry else opening_of(version)
