"""Names the places of front matter that a text can stand in: the same in a source and in its translation."""

from collections import Counter
from collections.abc import Sequence

from bsmu_news.domain.document import Node
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.segments import front_nodes


def slots_of(tree: Node | None) -> list[str]:
    """Return the place of each segment of a front matter, in their order: `title`, or `alt photos/01.jpg 1`.

    A photo is known by its file; the number tells apart photos that are listed twice.
    """
    if tree is None:
        return []
    places = {}
    listed: Counter[str] = Counter()
    photos = tree.get("photos")
    for photo in photos.items if photos else ():
        node = photo.get("file")
        name = (text_of(node) if node else None) or ""
        listed[name] += 1
        for key in (SegmentKind.ALT, SegmentKind.CAPTION):
            text = photo.get(key)
            if text is not None:
                places[id(text)] = f"{key} {name} {listed[name]}"
    for key in (SegmentKind.TITLE, SegmentKind.SUMMARY):
        text = tree.get(key)
        if text is not None:
            places[id(text)] = key.value
    return [places[id(node)] for node, _segment in front_nodes(tree)]


def usual_slots(segments: Sequence[Segment]) -> list[str]:
    """Return places for the segments of a front matter that was not read: by their kinds and numbers.

    They are those before the body; a marker there counts as long as another text of the front matter follows it.
    """
    last = max((at for at, one in enumerate(segments) if one.kind.in_front_matter), default=-1)
    seen: Counter[str] = Counter()
    found = []
    for segment in segments[: last + 1]:
        seen[segment.kind] += 1
        found.append(f"{segment.kind} {seen[segment.kind]}")
    return found
