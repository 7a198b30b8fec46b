"""Credits as tables of text, for terminals of 80 columns: article by article, person by person, role by role."""

import textwrap
from collections.abc import Iterator, Sequence

from bsmu_news.domain.article import Role
from bsmu_news.domain.credited import CreditedPerson, CreditedVersion, RoleCount
from bsmu_news.domain.earned import Earned
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.render.cells import cell_width, pad
from bsmu_news.render.printable import printable

USUAL_WIDTH = 80
"""Columns where no terminal tells how many there are."""

_GAP = "  "
_LEAST_NAME = 12
_ROLE_NAMES = {Role.AUTHOR: N_("Author"), Role.PHOTOGRAPHER: N_("Photos"), Role.TRANSLATOR: N_("Translator")}
_DIGITS = frozenset("0123456789")


def role_name(role: Role) -> str:
    """Return a role in the reader's language."""
    return _(_ROLE_NAMES[role])


def article_lines(versions: Sequence[CreditedVersion], width: int = USUAL_WIDTH) -> list[str]:
    """Return each article's id, below it the closing credits of its languages, and whose work a translation is."""
    lines: list[str] = []
    before = None
    for one in versions:
        if one.article != before:
            lines += [*([""] if lines else []), printable(one.article)]
        before = one.article
        texts = [*one.lines, *([one.disclosure] if one.disclosure else [])] or [_("(no credits)")]
        texts += [work_text(one.earned, one.effort, one.effort_method)] if one.earned else []
        lines += _hanging(one.language, texts, width)
    return lines


def person_lines(people: Sequence[CreditedPerson], width: int = USUAL_WIDTH) -> list[str]:
    """Return a line a person: name, how often in which role, languages, period."""
    heads = [_("Name"), *map(role_name, Role), _("Languages"), _("Period")]
    rows = [
        [one.name, *(str(one.count(role) or "") for role in Role), _languages(one.total), period(one.total)]
        for one in people
    ]
    return _grid([heads, *rows], width) if rows else []


def role_lines(people: Sequence[CreditedPerson], width: int = USUAL_WIDTH) -> list[str]:
    """Return a table for each role: who had it, how often, in which languages and when."""
    rows = [[_("Name"), _("Role"), _("Count"), _("Languages"), _("Period")]]
    for role in Role:
        rows += [
            [one.name, role_name(role), str(count.times), _languages(count), period(count)]
            for one, count in holders(people, role)
        ]
    return _grid(rows, width) if len(rows) > 1 else []


def holders(people: Sequence[CreditedPerson], role: Role) -> list[tuple[CreditedPerson, RoleCount]]:
    """Return who had a role, most often first."""
    found = [(one, one.roles[role]) for one in people if role in one.roles]
    return sorted(found, key=lambda pair: -pair[1].times)


def period(count: RoleCount) -> str:
    """Return the months between the first and the last credit: `2022-08–2024-03`."""
    if count.first is None or count.last is None:
        return ""
    first, last = f"{count.first:%Y-%m}", f"{count.last:%Y-%m}"
    return first if first == last else f"{first}–{last}"


def work_text(earned: Earned, effort: float | None, method: str | None = None) -> str:
    """Return whose work a translation is: words and percent by what was done to them, effort, engines."""
    words = earned.words
    named = (
        (words.machine, _("machine {words} ({percent} %)")),
        (words.edited, _("edited {words} ({percent} %)")),
        (words.reviewed, _("reviewed {words} ({percent} %)")),
        (words.untranslated, _("untranslated {words} ({percent} %)")),
    )
    total = sum(words)
    parts = [text.format(words=count, percent=round(100 * count / total)) for count, text in named if count]
    text = ngettext("{count} word", "{count} words", total).format(count=total)
    text += f": {', '.join(parts)}" if parts else ""
    if effort is not None:
        told = (
            _("; effort {score} where edited")
            if method in (None, "ter")
            else _("; effort at most {score} where edited")
        )
        text += told.format(score=f"{effort:.2f}")
    return f"{text}; {', '.join(earned.origins)}" if earned.origins else text


def _hanging(head: str, texts: Sequence[str], width: int) -> Iterator[str]:
    """Yield texts behind a head, folded within the width."""
    shown = printable(head)
    first, rest = f"{_GAP}{pad(shown, 2)}{_GAP}", " " * (cell_width(shown) + 2 * len(_GAP))
    for text in texts:
        for line in _fold(printable(text), max(width - len(rest), _LEAST_NAME)):
            yield (first + line).rstrip()
            first = rest


def _grid(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Return aligned lines, numbers to the right; names are folded where there is no room."""
    cells = [[printable(" ".join(cell.split())) for cell in row] for row in rows]
    widths = [max(map(cell_width, column)) for column in zip(*cells, strict=True)]
    room = width - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
    widths[0] = max(min(widths[0], room), _LEAST_NAME)
    return [line for row in cells for line in _folded_row(row, widths)]


def _folded_row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    first, *further = _fold(row[0], widths[0])
    cells = [pad(first, widths[0]), *(_aligned(text, size) for text, size in zip(row[1:], widths[1:], strict=True))]
    yield _GAP.join(cells).rstrip()
    yield from further


def _fold(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False) or [""]


def _aligned(text: str, size: int) -> str:
    number = bool(text) and _DIGITS.issuperset(text)
    return " " * (size - cell_width(text)) + text if number else pad(text, size)


def _languages(count: RoleCount) -> str:
    return ", ".join(count.languages)
