"""Who can be recognized in a photo, and that patients agreed: no photo goes out without an answer.

ICMJE, Recommendations, II.E.1: consent before publication; masking the eyes does not make anybody anonymous.
"""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.ph.samples import listing
from bsmu_news.rules.ph.use import listed, place_of_file, shown
from bsmu_news.rules.places import place_of_value
from bsmu_news.rules.rule import Example, Hit, Rule, VersionCheck
from bsmu_news.rules.samples import replaced

_CONSENT = "consent"


def check_answered(context: VersionContext) -> Iterator[Hit]:
    """Find photos of a version called ready that do not say who is in them; those in the text need an entry for it."""
    if not context.ready:
        return
    entries = list(listed(context.version))
    for photo in entries:
        if not text_of(photo.node.get("people")):
            message = _("{file}: say who can be recognized: “people: none”, “staff” or “consent”")
            yield Hit(message.format(file=photo.path), place_of_file(context.version, photo))
    known = {photo.path for photo in entries}
    for path, link in shown(context):
        if path not in known:
            known.add(path)
            message = _("{file} is not under photos, where “people: …” says who can be recognized")
            yield Hit(message.format(file=path), context.body.place_of(link))


def check_recorded(context: VersionContext) -> Iterator[Hit]:
    """Find photos with patients' consent that do not say where it is kept."""
    for photo in listed(context.version):
        people = photo.node.get("people")
        if people and text_of(people) == _CONSENT and not text_of(photo.node.get("consent")):
            message = _("{file}: add “consent: …”, the number under which the consent is kept")
            place = place_of_value(context.version, people)
            yield Hit(message.format(file=photo.path), place, severity=context.strict)


_ENTRY = "  - file: photos/01.jpg\n    alt: A microscope on a table\n"


def _ready(photos: str) -> Example:
    example = listing(photos)
    return example._replace(files={name: replaced(one, ": draft", ": ready") for name, one in example.files.items()})


PEOPLE_RULES = (
    Rule(
        code="PH012",
        name="people-unanswered",
        severity=Severity.ERROR,
        summary=N_("A photo of a version called ready does not say who can be recognized in it."),
        why=N_(
            "Somebody must have looked: patients are shown only with their consent. Write people: none, people: staff"
            " or people: consent."
        ),
        check=VersionCheck(check_answered),
        bad=_ready(_ENTRY),
        good=_ready(_ENTRY + "    people: none\n"),
    ),
    Rule(
        code="PH013",
        name="consent-without-record",
        severity=Severity.ERROR,
        summary=N_("A photo has people: consent, but no number of a recorded consent. In a draft this is a warning."),
        why=N_("When somebody asks, years later, the newsroom must find the paper that the patient signed."),
        check=VersionCheck(check_recorded),
        bad=listing(_ENTRY + "    people: consent\n"),
        good=listing(_ENTRY + "    people: consent\n    consent: 2024-17\n"),
    ),
)
