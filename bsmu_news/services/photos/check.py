"""Looks for the same picture twice in the newsroom, and for pictures that are damaged; rules find all else."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.services.photos.fingerprint import same_pictures
from bsmu_news.services.photos.known import fingerprints
from bsmu_news.services.select import chosen_files
from bsmu_news.storage.articles import list_ids


class Duplicate(NamedTuple):
    """Two pictures that are the same one, by their paths in the newsroom."""

    path: str
    same_as: str

    @property
    def in_one_article(self) -> bool:
        """Tell whether they lie in one article; else the picture was published before."""
        return self.path.partition("/")[0] == self.same_as.partition("/")[0]


class Compared(NamedTuple):
    """What was found among so many pictures, of which so many are known by their pixels."""

    pictures: int
    known: int
    duplicates: tuple[Duplicate, ...]
    damaged: dict[str, str]


def compare_pictures(
    newsroom: Newsroom,
    names: Sequence[str] | None = None,
    *,
    decode: bool = False,
    on_picture: Callable[[int, int], None] | None = None,
) -> Compared:
    """Compare the pictures of the articles meant with all of the newsroom; of a pair, the newer article comes first.

    Without `decode`, only pictures are compared that were decoded before and have not changed since. `on_picture` is
    told how many are done, of how many.

    Raises:
        NoArticleError: for a name that fits no article, or several.
    """
    chosen = set(chosen_files(newsroom, names))
    looked = fingerprints(newsroom, list_ids(newsroom), decode=decode, on_picture=on_picture)
    mine = {path for path in looked.pictures if path.partition("/")[0] in chosen}
    pairs = [(one, other) for one, other in same_pictures(looked.known) if one in mine or other in mine]
    return Compared(
        len(mine),
        len(mine & looked.known.keys()),
        tuple(Duplicate(*(pair if pair[0] in mine else pair[::-1])) for pair in pairs),
        {path: message for path, message in looked.damaged.items() if path in mine},
    )
