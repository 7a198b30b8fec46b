"""Reads the closing credits of a page: who wrote, photographed and translated, as far as the lines say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bsmu_news.domain.article import Contributor, Credits, Role
from bsmu_news.domain.page import PageLine, PageWarning
from bsmu_news.exchange.site_page.credit_line import credit_kind, split_label
from bsmu_news.language.contributors import KnownKind, read_contributors, strip_punctuation
from bsmu_news.language.credit_words import LABELLED, PHOTO_OF_NAME, PHOTO_PHRASE, roles_of
from bsmu_news.messages import _

_INNER_BREAK = re.compile(r"\s*[,;.|/]\s+|\s*[;|]\s*|\s{2,}")
_PLURAL = re.compile(r"s\b|ы\b|и\b|і\b|and|&", re.IGNORECASE)


@dataclass
class _Collected:
    """Credits as they are gathered, line by line."""

    by_role: dict[Role, list[Contributor]] = field(default_factory=lambda: {role: [] for role in Role})
    warnings: list[PageWarning] = field(default_factory=list)

    def add(self, roles: Sequence[Role], contributors: Sequence[Contributor]) -> None:
        for role in roles:
            self.by_role[role] += [person for person in contributors if person not in self.by_role[role]]

    def warn(self, line: PageLine, message: str) -> None:
        self.warnings.append(PageWarning(message, line.number))

    def credits(self) -> Credits:
        return Credits(*(tuple(self.by_role[role]) for role in Role))


def read_credits(lines: Sequence[PageLine], known: KnownKind) -> tuple[Credits, tuple[PageWarning, ...]]:
    """Return the credits of the closing block, and warnings about what was guessed."""
    found = _Collected()
    for line in _join_lines(lines):
        for part in _split_roles(line.text):
            _read_part(PageLine(line.number, part), found, known)
    return found.credits(), tuple(found.warnings)


def _read_part(line: PageLine, found: _Collected, known: KnownKind) -> None:
    text = strip_punctuation(line.text)
    label, value = split_label(text) or ("", text)
    if not label and (PHOTO_PHRASE.fullmatch(text) or PHOTO_OF_NAME.fullmatch(text)):
        if not PHOTO_PHRASE.fullmatch(text):
            found.warn(line, _("“{text}” may hold a name in the genitive; it was kept as a note").format(text=text))
        found.add([Role.PHOTOGRAPHER], [Contributor(note=text)])
        return
    if label and not value:
        found.warn(line, _("“{text}” names nobody; it is left out").format(text=line.text))
        return
    roles = roles_of(label) if label else _missing_role(found)
    plural = bool(_PLURAL.search(label.split()[0])) if label else False
    reading = read_contributors(value, plural=plural, known=known)
    if not label:
        found.warn(line, _("“{text}” has no label; it was taken as the author").format(text=text))
    for contributor in reading.guessed:
        found.warn(line, _guess(contributor).format(text=contributor.label))
    found.add(roles, reading.contributors)


def _missing_role(found: _Collected) -> tuple[Role, ...]:
    """A line without a label names the author, or further people of the role before it."""
    filled = [role for role in Role if found.by_role[role]]
    return (filled[-1],) if filled and Role.AUTHOR in filled else (Role.AUTHOR,)


def _join_lines(lines: Sequence[PageLine]) -> list[PageLine]:
    """Join a value to the label on the line above it (`Author:` / `Alisa Good`), and what a comma continues."""
    joined: list[PageLine] = []
    for line in lines:
        if joined and joined[-1].text.endswith((":", ",")) and credit_kind(line.text) is None:
            joined[-1] = PageLine(joined[-1].number, f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined


def _split_roles(text: str) -> list[str]:
    """Split a line that holds several roles: `Author: A; photo: B`, `Author: A, photos provided by B`."""
    parts, start = [], 0
    for gap in _INNER_BREAK.finditer(text):
        rest = text[gap.end() :]
        label = LABELLED.match(rest)
        if (label and roles_of(label["label"])) or PHOTO_PHRASE.match(rest):
            # "Author, photo: A" is one label, not a break before the second role.
            if LABELLED.match(text[start:]) and not LABELLED.fullmatch(text[start : gap.start()]):
                continue
            parts.append(text[start : gap.start()])
            start = gap.end()
    return [part for part in [*parts, text[start:]] if part.strip()]


def _guess(contributor: Contributor) -> str:
    if contributor.name:
        return _("“{text}” was taken as a person")
    if contributor.organization:
        return _("“{text}” was taken as an organization")
    return _("“{text}” was taken as a note that names nobody")
