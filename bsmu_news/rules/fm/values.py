"""Values of the right kind that still mean nothing, or are not written yet."""

import re
from collections.abc import Iterator

from bsmu_news.domain.article import Role, Status
from bsmu_news.domain.document import Entry
from bsmu_news.domain.finding import Severity
from bsmu_news.language.near_words import did_you_mean
from bsmu_news.markup.marker import MARKER
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.places import place_of_entry, place_of_value, tree_of
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import article, body
from bsmu_news.rules.schema import is_empty

_STATUSES = tuple(status.value for status in Status)
_ROLES = tuple(Role)
_PEOPLE = ("none", "consent", "staff")
_WHO = ("name", "organization", "note")
_WRITE_HERE = re.compile(r"<!--\s*write:", re.IGNORECASE)


def check_section(context: VersionContext) -> Iterator[Hit]:
    """Find a section that newsroom.toml does not list."""
    sections = context.newsroom.settings.newsroom.sections
    entry = _entry(context, "section")
    if sections and entry and isinstance(entry.value.scalar, str) and entry.value.text.strip() not in sections:
        section = entry.value.text.strip()
        message = _("this newsroom has no section “{section}”").format(section=section)
        yield Hit(message + did_you_mean(section, sections), place_of_entry(context.version, entry))


def check_choice(context: VersionContext) -> Iterator[Hit]:
    """Find a `status` or a photo's `people` that is none of the words it can be."""
    entries: list[tuple[Entry | None, tuple[str, ...]]] = [(_entry(context, "status"), _STATUSES)]
    photos = _entry(context, "photos")
    entries += [(photo.entry("people"), _PEOPLE) for photo in (photos.value.items if photos else ())]
    for entry, choices in entries:
        if entry and entry.value.kind == "scalar" and not is_empty(entry.value) and entry.value.text not in choices:
            message = _("{key} must be {choices}, not “{value}”").format(
                key=entry.key, choices=_(" or ").join(choices), value=entry.value.text
            )
            yield Hit(message, place_of_entry(context.version, entry))


def check_contributor(context: VersionContext) -> Iterator[Hit]:
    """Find contributors that have none or several of `name`, `organization` and `note`."""
    credits_ = context.version.tree.get("credits") if context.version.tree else None
    for role in _ROLES if credits_ else ():
        people = credits_.get(role) if credits_ else None
        for item in people.items if people else ():
            given = [entry.key for entry in item.entries if entry.key in _WHO and not is_empty(entry.value)]
            if len(given) != 1 and (item.kind == "map" or is_empty(item)):
                given.sort(key=_WHO.index)
                yield Hit(_who(role, given), place_of_value(context.version, item), severity=_weight(context, given))


def _who(role: Role, given: list[str]) -> str:
    if given:
        message = _("an entry of {role} has {keys} at once; make it two entries")
        return message.format(role=role.value, keys=_(" and ").join(given))
    return _("an entry of {role} names nobody; give name, organization or note").format(role=role.value)


def _weight(context: VersionContext, given: list[str]) -> Severity:
    return Severity.ERROR if given else context.strict


def check_not_written(context: VersionContext) -> Iterator[Hit]:
    """Find texts that are still the scaffold of `new`; in a version called ready, any rest of it."""
    left = [place for text, place in context.body.comments() if _WRITE_HERE.match(text)]
    if context.ready:
        for place in left:
            yield Hit(_("the version is “ready”, but this is still to be written"), place)
    elif left and not context.body.has_text() and not MARKER.search(context.version.body):
        yield Hit(_("the text is not written yet"), left[0], severity=Severity.INFO)


def _entry(context: VersionContext, key: str) -> Entry | None:
    return tree_of(context.version).entry(key)


VALUE_RULES = (
    Rule(
        code="FM006",
        name="unknown-section",
        severity=Severity.ERROR,
        summary=N_("The section is none of those in newsroom.toml."),
        why=N_("The site has no page for it, so the article would be found nowhere."),
        check=VersionCheck(check_section),
        bad=article("section: university", "section: univresity"),
        good=article(),
    ),
    Rule(
        code="FM007",
        name="unknown-choice",
        severity=Severity.ERROR,
        summary=N_("status is neither draft nor ready, or people is not one of none, consent and staff."),
        why=N_("Any other word counts as nothing: the article would stay a draft for ever."),
        check=VersionCheck(check_choice),
        bad=article("status: draft", "status: finished"),
        good=article("status: draft", "status: ready"),
    ),
    Rule(
        code="FM008",
        name="unclear-contributor",
        severity=Severity.ERROR,
        summary=N_("A contributor has none or several of name, organization and note."),
        why=N_(
            "A person, an organization and a source that names nobody are printed and counted in different ways, so"
            " each entry must say which one it is."
        ),
        check=VersionCheck(check_contributor),
        bad=article("    - name: Alisa Good", "    - name: Alisa Good\n      organization: BSMU Sports Club"),
        good=article("    - name: Alisa Good", "    - name: Alisa Good\n    - organization: BSMU Sports Club"),
    ),
    Rule(
        code="FM009",
        name="not-written-yet",
        severity=Severity.ERROR,
        summary=N_("The body still holds the “<!-- write: … -->” comments of a new article."),
        why=N_("In a draft this is only a reminder; a version called ready must have its text."),
        check=VersionCheck(check_not_written),
        bad=body("<!-- write: the first paragraph says who did what, where and when. -->\n"),
        good=article(),
    ),
)
