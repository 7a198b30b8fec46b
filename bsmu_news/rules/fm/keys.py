"""Front matter that cannot be read; keys that are missing or unknown; values of the wrong kind."""

import datetime as dt
import re
from collections.abc import Iterator

from bsmu_news.domain.article import Role
from bsmu_news.domain.document import Node
from bsmu_news.domain.finding import Place, Severity
from bsmu_news.language.near_words import did_you_mean, nearest
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.places import line_at, place_of_entry, place_of_key, place_of_value, tree_of
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import article
from bsmu_news.rules.schema import Mismatch, UnknownKey, find_slips, is_empty, kind_of, wanted

_DATE_LIKE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")


def check_unreadable(context: VersionContext) -> Iterator[Hit]:
    """Find what keeps the front matter from being read."""
    for problem in context.version.problems:
        line = line_at(context.version, problem.line)
        place = Place(problem.line, problem.column, problem.line, max(len(line), problem.column) + 1)
        yield Hit(f"{problem.message}. {problem.hint}" if problem.hint else problem.message, place)


def check_missing_key(context: VersionContext) -> Iterator[Hit]:
    """Find a missing or empty `title`, `date` or `section`, and photos without `file`."""
    tree = tree_of(context.version)
    required = ["title", "date"]
    if context.newsroom.settings.newsroom.sections:
        required.append("section")
    for key in required:
        entry = tree.entry(key)
        if entry is None:
            message = _("{key} is missing").format(key=key)
            yield Hit(message, context.opening, severity=_weight(context, key, absent=True))
        elif is_empty(entry.value):
            message = _("{key} is empty").format(key=key)
            yield Hit(message, place_of_key(entry), severity=_weight(context, key, absent=False))
    photos = tree.get("photos")
    for photo in photos.items if photos else ():
        file = photo.get("file")
        if photo.kind == "map" and (file is None or is_empty(file)):
            yield Hit(_("a photo has no file"), place_of_value(context.version, photo))


def _weight(context: VersionContext, key: str, *, absent: bool) -> Severity:
    """Return a warning for what is still to be written in a draft: the section, a translation's title."""
    unwritten_title = key == "title" and not absent and context.version.front.translation_of
    return context.strict if key == "section" or unwritten_title else Severity.ERROR


def check_unknown_key(context: VersionContext) -> Iterator[Hit]:
    """Find keys that mean nothing here, in credits, contributors and photos too."""
    for slip in context.memo(_slips):
        if isinstance(slip, UnknownKey):
            yield Hit(_explain_unknown(slip), place_of_key(slip.entry))


def _explain_unknown(slip: UnknownKey) -> str:
    key = slip.entry.key
    message = _("unknown key “{key}”").format(key=key)
    role = nearest(key, [role.value for role in Role]) if not slip.parent else None
    if role and not nearest(key, slip.known):
        return message + _("; {role} stand under “credits:”").format(role=role)
    if slip.parent:
        message = _("unknown key “{key}” in {parent}").format(key=key, parent=slip.parent)
    return message + did_you_mean(key, slip.known)


def check_value_type(context: VersionContext) -> Iterator[Hit]:
    """Find values that are not of the kind that their key takes; impossible dates aside."""
    for slip in context.memo(_slips):
        if isinstance(slip, Mismatch) and not (slip.shape.kind == "date" and _impossible(slip.node)):
            yield Hit(_explain_type(slip), _place(context, slip))


def _explain_type(slip: Mismatch) -> str:
    if slip.shape.kind == "date" and slip.node.kind == "scalar" and isinstance(slip.node.scalar, str):
        return _explain_date(slip)
    message = _("{key} must be {wanted}, not {got}")
    if slip.entry is None:
        message = _("each entry of {key} must be {wanted}, not {got}")
    text = message.format(key=slip.path, wanted=wanted(slip), got=kind_of(slip.node))
    if slip.shape.kind == "text" and slip.node.kind == "scalar":
        text += _("; put it in quotes")
    return text


def _explain_date(slip: Mismatch) -> str:
    found = _DATE_LIKE.match(slip.node.text)
    if not found:
        message = _("{key} must be {wanted}, not “{text}”")
        return message.format(key=slip.path, wanted=wanted(slip), text=slip.node.text[:40])
    day = dt.date(*map(int, found.groups()))
    if slip.node.text == day.isoformat():
        return _("{key} stands in quotes; write it without").format(key=slip.path)
    return _("{key} must be written as {day}").format(key=slip.path, day=day.isoformat())


def check_impossible_date(context: VersionContext) -> Iterator[Hit]:
    """Find a date that no calendar has."""
    entry = tree_of(context.version).entry("date")
    if entry and entry.value.kind == "scalar" and _impossible(entry.value):
        message = _("there is no day {day}").format(day=entry.value.text)
        yield Hit(message, place_of_entry(context.version, entry))


def _impossible(node: Node) -> bool:
    found = _DATE_LIKE.match(node.text)
    if not found or not isinstance(node.scalar, str):
        return False
    try:
        dt.date(*map(int, found.groups()))
    except ValueError:
        return True
    return False


def _place(context: VersionContext, slip: Mismatch) -> Place:
    if slip.entry:
        return place_of_entry(context.version, slip.entry)
    return place_of_value(context.version, slip.node)


def _slips(context: VersionContext) -> tuple[Mismatch | UnknownKey, ...]:
    return find_slips(tree_of(context.version))


KEY_RULES = (
    Rule(
        code="FM001",
        name="unreadable-front-matter",
        severity=Severity.ERROR,
        summary=N_("The block between the two --- lines is missing, not closed, or not YAML."),
        why=N_("Nothing is known of such an article: no title, no date, no credits. All other rules wait for it."),
        check=VersionCheck(check_unreadable, unreadable=True),
        bad=article("title: Students", "title: Laboratory: students"),
        good=article("title: Students opened a laboratory", 'title: "Laboratory: students opened it"'),
    ),
    Rule(
        code="FM002",
        name="missing-key",
        severity=Severity.ERROR,
        summary=N_("title, date or section is missing or empty, or a photo has no file."),
        why=N_("The site sorts news by date and section and shows the title everywhere."),
        check=VersionCheck(check_missing_key),
        bad=article("date: 2024-03-05\n", ""),
        good=article(),
    ),
    Rule(
        code="FM003",
        name="unknown-key",
        severity=Severity.ERROR,
        summary=N_("A key that the newsroom does not know."),
        why=N_("A slip of the pen in a key loses what stands behind it, and nobody notices."),
        check=VersionCheck(check_unknown_key),
        bad=article("status: draft", "sumary: It is the third one.\nstatus: draft"),
        good=article("status: draft", "summary: It is the third one.\nstatus: draft"),
    ),
    Rule(
        code="FM004",
        name="ill-typed-value",
        severity=Severity.ERROR,
        summary=N_("A value is of another kind than its key takes: a list for a text, a text for a list or a date."),
        why=N_("Such a value cannot be used; a name that is not in a list would not be credited."),
        check=VersionCheck(check_value_type),
        bad=article("date: 2024-03-05", "date: 5 March 2024"),
        good=article(),
    ),
    Rule(
        code="FM005",
        name="impossible-date",
        severity=Severity.ERROR,
        summary=N_("The date is one that no calendar has."),
        why=N_("The article cannot be put in its place among the others."),
        check=VersionCheck(check_impossible_date),
        bad=article("date: 2024-03-05", "date: 2024-02-30"),
        good=article("date: 2024-03-05", "date: 2024-02-29", folder="2024-02-29-laboratory"),
    ),
)
