"""Credits with more in them than a name: punctuation, labels, positions; and names given twice."""

import re
from collections.abc import Iterator

from bsmu_news.domain.article import Role
from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.cr.entries import Credited, credited, everybody
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import article

_ENDS = (";", ",", ".", ":")
_ARTICLES = ("a", "an", "the")
_NEVER_NAMES = ("student", "студент", "студэнт", "преподавател", "выкладчы", "lecturer", "старост")
"""Words for what somebody is that are no names with a capital either, unlike Dean and Master."""
_LONGEST_NAME = 3
_LABEL_SIGN = re.compile(r":| [-–—] ")


def check_punctuation(context: VersionContext) -> Iterator[Hit]:
    """Find punctuation at the end of what a credit says; the stop of an initial belongs to the name."""
    for one in context.memo(everybody):
        for key, text in one.texts:
            end = _punctuation(text) if text.endswith(_ENDS) else ""
            if end:
                message = _("{key} ends in “{end}”; the program sets the punctuation when it prints the credits")
                yield Hit(message.format(key=key, end=end), one.place_of(key))


def check_label(context: VersionContext) -> Iterator[Hit]:
    """Find a label such as `Author:` inside of a name."""
    for one in context.memo(credited):
        text = one.contributor.label
        if _LABEL_SIGN.search(text) and _is_labelled(text):
            message = _("the label belongs to the page, not to the name: “{text}”").format(text=text)
            yield Hit(message, one.place)


def check_about_in_name(context: VersionContext) -> Iterator[Hit]:
    """Find a person's name with what the person is: after a comma, or before the name."""
    for one in context.memo(credited):
        name, comma, about = (one.contributor.name or "").partition(",")
        if not (comma and about.strip(" ;,.")):
            about = _position_before(name)
        if about:
            message = _("only the name stands under name; put “{about}” under about")
            yield Hit(message.format(about=about.strip()), one.place)


def check_repeated(context: VersionContext) -> Iterator[Hit]:
    """Find the same contributor twice in one role."""
    seen: dict[tuple[Role, str], Credited] = {}
    for one in context.memo(credited):
        key = (one.role, " ".join(one.contributor.label.casefold().split()))
        if key in seen:
            message = _("{name} stands twice under {role}; see line {line}")
            line = seen[key].place.line
            yield Hit(message.format(name=one.contributor.label, role=one.role.value, line=line), one.place)
        seen.setdefault(key, one)


def _punctuation(text: str) -> str:
    from bsmu_news.language.contributors import strip_punctuation  # noqa: PLC0415 - 20 ms of patterns, rarely needed

    return text[len(strip_punctuation(text.rstrip(":"))) :].strip()


def _position_before(name: str) -> str:
    """Return what stands before the name of a person: `студентка 2 курса` of `студентка 2 курса Иванова Анна`."""
    words = name.split()
    first = 1 if words and words[0].casefold() in _ARTICLES else 0
    if len(words) < first + 2 or not (words[first].islower() or words[first].casefold().startswith(_NEVER_NAMES)):
        return ""
    from bsmu_news.language.credit_words import POSITION  # noqa: PLC0415 - as in _punctuation

    at = len(words)
    while at > first + 1 and len(words) - at < _LONGEST_NAME and words[at - 1][:1].isupper():
        at -= 1
    return " ".join(words[:at]) if at < len(words) and POSITION.match(words[first]) else ""


def _is_labelled(text: str) -> bool:
    from bsmu_news.language.credit_words import LABELLED, roles_of  # noqa: PLC0415 - as in _punctuation

    found = LABELLED.match(text)
    return bool(found and roles_of(found["label"]))


NAME_RULES = (
    Rule(
        code="CR006",
        name="punctuation-in-credit",
        severity=Severity.WARNING,
        summary=N_("A name, organization, note or about ends in a semicolon, comma, colon or full stop."),
        why=N_("The credits would be printed with two marks in a row, and the name would be counted as another."),
        check=VersionCheck(check_punctuation),
        bad=article("name: Alisa Good", "name: Alisa Good;"),
        good=article("name: Alisa Good", "name: Alisa G."),
    ),
    Rule(
        code="CR007",
        name="label-in-credit",
        severity=Severity.WARNING,
        summary=N_("A name starts with a label such as “Author:”."),
        why=N_("The label is printed by the program, so it would stand there twice."),
        check=VersionCheck(check_label),
        bad=article("name: Alisa Good", 'name: "Author: Alisa Good"'),
        good=article(),
    ),
    Rule(
        code="CR008",
        name="position-in-name",
        severity=Severity.WARNING,
        summary=N_("What a person is stands with the name, before it or after a comma."),
        why=N_("The name would be counted as another person; what somebody is stands under about."),
        check=VersionCheck(check_about_in_name),
        bad=article("name: Alisa Good", "name: Alisa Good, a student of BSMU Pediatric Faculty"),
        good=article("name: Alisa Good", "name: Alisa Good\n      about: a student of BSMU Pediatric Faculty"),
    ),
    Rule(
        code="CR009",
        name="credited-twice",
        severity=Severity.WARNING,
        summary=N_("The same name stands twice in one role."),
        why=N_("It would be printed twice; perhaps another name was meant."),
        check=VersionCheck(check_repeated),
        bad=article("    - name: Alisa Good", "    - name: Alisa Good\n    - name: Alisa Good"),
        good=article("    - name: Alisa Good", "    - name: Alisa Good\n    - name: Ivan Yasen"),
    ),
)
