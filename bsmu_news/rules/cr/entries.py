"""The entries under `credits:` with their places."""

from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.article import Contributor, Role, Version
from bsmu_news.domain.document import Entry, Node
from bsmu_news.domain.finding import Place
from bsmu_news.domain.frontmatter import contributor_of
from bsmu_news.rules.context import opening_of
from bsmu_news.rules.places import place_of_entry, place_of_key, place_of_value


class Credited(NamedTuple):
    """A contributor in a role, and the YAML that names them."""

    role: Role
    contributor: Contributor
    node: Node
    version: Version

    @property
    def texts(self) -> Iterator[tuple[str, str, Place]]:
        """Yield key, text and place of what is written of the contributor."""
        for key in ("name", "organization", "note", "about"):
            text = getattr(self.contributor, key)
            if text:
                yield key, text, self._place(key)

    @property
    def place(self) -> Place:
        """The place of the name, organization or note."""
        return next(self.texts)[2]

    def _place(self, key: str) -> Place:
        entry = self.node.entry(key)
        return place_of_entry(self.version, entry) if entry else place_of_value(self.version, self.node)


def credited(version: Version) -> Iterator[Credited]:
    """Yield all contributors of a version, in the order of the roles."""
    for role in Role:
        entry = entry_of(version, role)
        for node in entry.value.items if entry else ():
            contributor = contributor_of(node)
            if contributor:
                yield Credited(role, contributor, node, version)


def entry_of(version: Version, role: Role) -> Entry | None:
    """Return the entry of a role under `credits:`."""
    credits_ = version.tree.get("credits") if version.tree else None
    return credits_.entry(role) if credits_ else None


def place_for(version: Version, role: Role) -> Place:
    """Return where somebody in a role would stand: the role's key, `credits:`, or the opening line."""
    credits_ = version.tree.entry("credits") if version.tree else None
    entry = entry_of(version, role) or credits_
    return place_of_key(entry) if entry else opening_of(version)
