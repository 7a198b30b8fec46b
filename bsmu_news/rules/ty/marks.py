"""Marks that are repeated by a slip, and two kinds of ellipsis on one page."""

import re
from collections.abc import Iterator
from functools import cache

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import Change, Reading, Slip, typography

_TYPED_ELLIPSIS = re.compile(r"\.\.\.(?!\.)(?<!\.\.\.\.)")


@cache
def _run(mark: str) -> re.Pattern[str]:
    return re.compile(re.escape(mark) * 2 + re.escape(mark) + "*")


def find_repeated(reading: Reading) -> Iterator[Slip]:
    """Find `,,` `..` `;;` `::` `!!` and `??`; an ellipsis, `?!` and the Russian `?..` are none of them."""
    for mark in ",.;:!?":
        if mark in reading.text:
            for found in _run(mark).finditer(reading.text):
                if _is_slip(reading, mark, *found.span()):
                    message = _("“{marks}”: the mark is repeated").format(marks=found[0][:3])
                    groups = ((Change(found.start(), found.end(), mark),),) if mark in ",.;" else ()
                    yield Slip(*found.span(), message, groups)


def _is_slip(reading: Reading, mark: str, start: int, end: int) -> bool:
    before, after = reading.before(start), reading.at(end)
    match mark:
        case ".":
            return (
                end - start == len("..") and before not in "?!\n\ufffc" and not before.isspace() and after not in "/."
            )
        case ",":
            # Two commas at the start of a word are a low quotation mark that somebody typed.
            return before.isalnum() or before in ')»”"'
        case ":":
            return after.isspace() and before.isalnum()
        case "!" | "?":
            return before not in "!?"
        case _:
            return True


def find_mixed_ellipses(reading: Reading) -> Iterator[Slip]:
    """Find three stops beside the ellipsis character."""
    if "…" not in reading.text or "..." not in reading.text:
        return
    spans = [found.span() for found in _TYPED_ELLIPSIS.finditer(reading.text)]
    if spans:
        message = ngettext(
            "three stops in {count} place beside the character …; use one of them on a page",
            "three stops in {count} places beside the character …; use one of them on a page",
            len(spans),
        )
        groups = tuple((Change(start, end, "…"),) for start, end in spans)
        yield Slip(*spans[0], message.format(count=len(spans)), groups)


MARK_RULES = (
    Rule(
        code="TY014",
        name="repeated-mark",
        severity=Severity.WARNING,
        summary=N_("A comma, stop, colon, exclamation or question mark stands twice."),
        why=N_("It is a slip of the finger, or a shout that the news does not need."),
        check=typography(find_repeated, (",,", "..", ";;", "::", "!!", "??")),
        bad=body("The students,, teachers and guests came.\n"),
        good=body("The students, teachers and guests came...\n"),
    ),
    Rule(
        code="TY015",
        name="mixed-ellipses",
        severity=Severity.INFO,
        summary=N_("Three stops stand beside the ellipsis character."),
        why=N_("They look alike but not the same, and one page uses one of them."),
        check=typography(find_mixed_ellipses, "…"),
        bad=body("The guests came… The teachers came...\n"),
        good=body("The guests came… The teachers came…\n"),
    ),
)
