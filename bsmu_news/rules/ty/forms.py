"""The title and the lists: no full stop, no capitals throughout, the same end of each item."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import article, body
from bsmu_news.rules.ty.reading import Change, Reading, Slip, typography

_SENTENCES = re.compile(r"[.!?…][»”\"]? ")
_LAST_WORD = re.compile(r"(\w+)[»”\")]?\.\Z")
_SHORTEST_LAST_WORD = 4
_LONGEST_ACRONYM = 6
_SHORTEST_LIST = 3
_ENDS = {".": ".", "!": ".", "?": ".", "…": ".", ";": ";", ",": ",", ":": ":"}
_ITEM = SegmentKind.ITEM


def find_title_stop(reading: Reading) -> Iterator[Slip]:
    """Find a title of one sentence that ends in a full stop and not in an abbreviation."""
    title = reading.shared(_title)
    last = _LAST_WORD.search(title) if title.endswith(".") else None
    if last and len(last[1]) >= _SHORTEST_LAST_WORD and not _SENTENCES.search(title):
        end = len(title)
        yield Slip(end - 1, end, _("a title ends without a full stop"), ((Change(end - 1, end, ""),),))


def find_shouting_title(reading: Reading) -> Iterator[Slip]:
    """Find a title in capitals throughout; a lone acronym is none."""
    title = reading.shared(_title)
    if title.isupper() and sum(len(word) > _LONGEST_ACRONYM for word in title.split()) > 1:
        yield Slip(0, len(title), _("the whole title is in capitals"))


def _title(reading: Reading) -> str:
    if not reading.segments or reading.segments[0].kind is not SegmentKind.TITLE:
        return ""
    return reading.text[: reading.text.find("\n")].rstrip()


def find_uneven_items(reading: Reading) -> Iterator[Slip]:
    """Find an item that ends in another mark than most of its list; the last may have a full stop."""
    items = [index for index, segment in enumerate(reading.segments) if segment.kind is _ITEM]
    text, starts = reading.text, reading.starts
    # In a list, the place among all segments grows along with that among the items.
    for _list, group in groupby(enumerate(items), key=lambda one: one[1] - one[0]):
        yield from _uneven([(starts[at], text[starts[at] : text.find("\n", starts[at])].rstrip()) for _, at in group])


def _uneven(items: list[tuple[int, str]]) -> Iterator[Slip]:
    ends = [_end(line) for _start, line in items]
    kinds = set(ends[:-1])
    if len(items) < _SHORTEST_LIST or len(kinds) == 1 or ":" in kinds:
        return
    usual = Counter(ends[:-1]).most_common(1)[0][0]
    start, line = next(item for item, end in zip(items, ends, strict=True) if end != usual)
    message = _("this item ends otherwise than most of its list")
    yield Slip(start + max(len(line) - 1, 0), start + max(len(line), 1), message)


def _end(line: str) -> str:
    """Return the mark at the end of an item; all that end a sentence count as one."""
    return _ENDS.get(line[-1:], "")


FORM_RULES = (
    Rule(
        code="TY033",
        name="title-full-stop",
        severity=Severity.WARNING,
        summary=N_("The title ends in a full stop."),
        why=N_("Titles of news have none; a list of news with and without looks uneven."),
        check=typography(find_title_stop),
        bad=article("opened a laboratory", "opened a laboratory."),
        good=article("opened a laboratory", "opened a laboratory!"),
    ),
    Rule(
        code="TY034",
        name="title-in-capitals",
        severity=Severity.INFO,
        summary=N_("The whole title is in capitals."),
        why=N_("Capitals are slow to read, and screen readers may spell them letter by letter."),
        check=typography(find_shouting_title),
        bad=article("Students opened a laboratory", "STUDENTS OPENED A LABORATORY"),
        good=article(),
    ),
    Rule(
        code="TY035",
        name="uneven-list",
        severity=Severity.INFO,
        summary=N_("The items of a list end in different marks."),
        why=N_("Items end in semicolons, or in stops, or in nothing, all alike; only the last may have a stop."),
        check=typography(find_uneven_items),
        bad=body("The students saw:\n\n- the hall;\n- the library\n- the clinic;\n- the museum.\n"),
        good=body("The students saw:\n\n- the hall;\n- the library;\n- the clinic;\n- the museum.\n"),
    ),
)
