"""Who can be recognized in a photo, and that patients agreed: no photo goes out without an answer.

ICMJE, Recommendations, II.E.1: consent before publication; masking the eyes does not make anybody anonymous.
"""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.ph.samples import in_two_languages, listing
from bsmu_news.rules.ph.use import listed, place_of_file, shown
from bsmu_news.rules.places import place_of_value
from bsmu_news.rules.rule import ArticleCheck, Example, Hit, Rule, VersionCheck
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


def check_same_answers(context: ArticleContext) -> Iterator[Hit]:
    """Find photos of which two languages say different things; an answer that is missing is told elsewhere."""
    if context.source is None:
        return
    theirs = {photo.path: photo.node for photo in listed(context.source)}
    for language, version in context.translations.items():
        for photo in listed(version):
            for key in ("people", _CONSENT):
                mine, other = photo.node.get(key), theirs[photo.path].get(key) if photo.path in theirs else None
                if mine and text_of(mine) and text_of(other) and text_of(mine) != text_of(other):
                    message = _("{file}: “{key}: {mine}” here, but “{key}: {other}” in index.{source}.md").format(
                        file=photo.path, key=key, mine=mine.text, other=text_of(other), source=context.source.language
                    )
                    yield Hit(message, place_of_value(version, mine), language)


_ENTRY = "  - file: photos/01.jpg\n    alt: A microscope on a table\n"


def _ready(photos: str) -> Example:
    example = listing(photos)
    return example._replace(files={name: replaced(one, ": draft", ": ready") for name, one in example.files.items()})


def _answered(answer: str) -> Example:
    """Return an article in two languages, of which the translation gives this answer, and its source “staff”."""
    window = "    alt: A window\n    people: {}\n"
    example = in_two_languages(translated=f"{_ENTRY}  - file: photos/02.png\n{window.format(answer)}")
    original = replaced(example.files["index.ru.md"], "    alt: Окно\n", "    alt: Окно\n    people: staff\n")
    return example._replace(files={**example.files, "index.ru.md": original})


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
    Rule(
        code="PH023",
        name="people-differ",
        severity=Severity.ERROR,
        summary=N_("Two languages of an article say different things about who is in a photo, or about the consent."),
        why=N_("One of them is wrong, and a patient may be shown without having agreed."),
        check=ArticleCheck(check_same_answers),
        bad=_answered("none"),
        good=_answered("staff"),
    ),
)
