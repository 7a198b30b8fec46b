"""Terms against the glossary: renderings that are missing, forbidden, or of two kinds in one translation."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Fix, Severity
from bsmu_news.language.terms.capitals import with_capitals_of
from bsmu_news.language.terms.english import english_forms
from bsmu_news.language.terms.finding import Occurrence, fold, longest
from bsmu_news.language.terms.near import content_words
from bsmu_news.markup.prose import Prose
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule
from bsmu_news.rules.tm.known import longest_occurrences, occurrences
from bsmu_news.rules.tm.rendered import Absence, Rendered, absence, rendered
from bsmu_news.rules.tm.samples import glossary

_MOST_NAMED = 3
"""Renderings that a message names."""

_SHORT_WORD = 3
"""Letters of prepositions, which have no capitals in names."""


def check_missing_term(context: ArticleContext) -> Iterator[Hit]:
    """Find paragraphs whose source has a term and whose translation has none of its renderings."""
    for one in context.memo(rendered):
        if one.missing and one.term.kind == "term":
            yield from _missing(context, one)


def check_missing_name(context: ArticleContext) -> Iterator[Hit]:
    """Find names and abbreviations of the glossary, and registered organizations, that a translation has changed."""
    for one in context.memo(rendered):
        if one.missing and one.term.kind != "term":
            yield from _missing(context, one)


def check_forbidden(context: ArticleContext) -> Iterator[Hit]:
    """Find forbidden renderings; in a translation, where the term is in the source."""
    for language in context.readable:
        for one in context.versions[language].memo(longest_occurrences):
            if one.forbidden:
                yield from _forbidden(context, language, context.prose(language), one)


def check_two_renderings(context: ArticleContext) -> Iterator[Hit]:
    """Find terms that one translation renders in two ways, both accepted."""
    by_term: dict[tuple[str, int], dict[frozenset[str], tuple[Rendered, Occurrence]]] = {}
    for one in context.memo(rendered):
        if one.term.kind == "abbreviation":
            continue
        ways = by_term.setdefault((one.language, id(one.term)), {})
        for target in longest(one.targets):
            if not target.forbidden:
                ways.setdefault(_way(target.form, one.language), (one, target))
    for ways in by_term.values():
        yield from _two_ways(list(ways.values()))


def _missing(context: ArticleContext, one: Rendered) -> Iterator[Hit]:
    found = absence(context, one)
    if found:
        yield Hit(_message(one, found), found.place, one.language, found.severity, source=one.source_place)


def _message(one: Rendered, found: Absence) -> str:
    wanted = _(" or ").join(f"“{form}”" for form in one.wanted[:_MOST_NAMED])
    # Organizations of the registry are terms too, but from no line of the glossary.
    file = "glossary.csv" if one.term.line else "people.yaml"
    if found.near:
        text = _("“{found}” stands for “{source}”, which is {wanted} in {file}")
        return text.format(found=found.near, source=one.source_text, wanted=wanted, file=file)
    text = _("“{source}” is {wanted} in {file}; the translation has no such words")
    return text.format(source=one.source_text, wanted=wanted, file=file)


def _forbidden(context: ArticleContext, language: str, prose: Prose, one: Occurrence) -> Iterator[Hit]:
    wanted = one.term.forms.get(language, ())
    found = prose.text[one.start : one.end]
    severity, source = _weight(context, language, one)
    if severity is None:
        return
    text = _("the glossary forbids “{found}”; write “{wanted}”") if wanted else _("the glossary forbids “{found}”")
    message = text.format(found=found, wanted=wanted[0] if wanted else "")
    place = source.source_place if source else None
    fix = _fix(prose, one, wanted[0], language) if wanted else None
    yield Hit(message, prose.place(one.start, one.end), language, severity, fix, place)


def _weight(context: ArticleContext, language: str, one: Occurrence) -> tuple[Severity | None, Rendered | None]:
    """Return how much a forbidden rendering matters, and where the source has the term.

    The same word may be right for something else: a chair to sit on is none at a university.
    """
    if language not in context.translations:
        return Severity.INFO, None
    meant = context.memo(_meant).get((language, one.start, one.form))
    if meant:
        return Severity.WARNING, meant
    if one.term.kind != "term":
        return Severity.WARNING, None
    source = context.source
    if source is None or source.language not in one.term.forms:
        return Severity.INFO, None
    known = any(other.term == one.term for other in context.versions[source.language].memo(occurrences))
    return (Severity.INFO if known else None), None


def _meant(context: ArticleContext) -> dict[tuple[str, int, str], Rendered]:
    """Return by language, place and form the renderings whose term is in the source."""
    return {(one.language, found.start, found.form): one for one in context.memo(rendered) for found in one.targets}


def _fix(prose: Prose, one: Occurrence, wanted: str, language: str) -> Fix | None:
    """Return the edit that writes the preferred rendering in the same number; cases are left to a person."""
    found = prose.text[one.start : one.end]
    if fold(found) != fold(one.form):
        forms = english_forms(wanted) if language == "en" else ()
        if len(forms) < 2 or fold(found) != fold(english_forms(one.form)[-1]):  # noqa: PLR2004 - singular and plural
            return None
        wanted = forms[1]
    first, _space, rest = wanted.partition(" ")
    edit = prose.edit(one.start, one.end, f"{with_capitals_of(found[:1], first[:1])}{first[1:]}{_space}{rest}")
    return Fix((edit,), safe=False) if edit else None


def _way(form: str, language: str) -> frozenset[str]:
    """Return what is the same for both numbers of a rendering."""
    forms = english_forms(form) if language == "en" else (form,)
    return frozenset(map(fold, forms[-1:] if len(forms[-1]) < len(form) else forms[:1]))


def _two_ways(ways: list[tuple[Rendered, Occurrence]]) -> Iterator[Hit]:
    for position, (one, target) in enumerate(ways[1:], 1):
        first = ways[0][1]
        if any(_abridges(target.form, other.form) for _one, other in ways[:position]):
            continue
        text = _("“{found}” here, but “{first}” elsewhere in this article, for “{source}”")
        prose = one.prose
        words = prose.text[target.start : target.end]
        message = text.format(found=words, first=prose.text[first.start : first.end], source=one.sources[0].form)
        name_like = all(word[:1].isupper() for word in words.split() if len(word) > _SHORT_WORD)
        severity = Severity.WARNING if name_like and " " in words else Severity.INFO
        yield Hit(message, prose.place(target.start, target.end), one.language, severity, source=one.source_place)


def _abridges(one: str, other: str) -> bool:
    """Tell whether one rendering is the other with words left out: Sechenov University."""
    mine, theirs = content_words(one), content_words(other)
    return mine < theirs or theirs < mine


TERM_RULES = (
    Rule(
        code="TM001",
        name="term-not-as-in-glossary",
        severity=Severity.WARNING,
        summary=N_(
            "The source has a term of glossary.csv, in whatever case, and the translation has none of its renderings."
            " It is only info where the paragraph was shortened or other paragraphs have the rendering."
        ),
        why=N_("Readers know a faculty or a department by one name; another one looks like another place."),
        check=ArticleCheck(check_missing_term),
        bad=glossary("the General Medicine Faculty", "the Faculty of Medicine"),
        good=glossary(),
    ),
    Rule(
        code="TM002",
        name="forbidden-rendering",
        severity=Severity.WARNING,
        summary=N_(
            "A text has words that glossary.csv forbids. In a translation that counts where the source has the term;"
            " in an original it is info."
        ),
        why=N_("The word is forbidden since it has misled readers before: a hostel is for tourists."),
        check=ArticleCheck(check_forbidden),
        bad=glossary("dormitory", "hostel"),
        good=glossary(),
    ),
    Rule(
        code="TM003",
        name="protected-name-changed",
        severity=Severity.WARNING,
        summary=N_(
            "The source has a name or an abbreviation of glossary.csv, or an organization of people.yaml, and the"
            " translation does not write it as it stands there."
        ),
        why=N_("A name that is translated anew each time cannot be searched for, and may be another organization's."),
        check=ArticleCheck(check_missing_name),
        bad=glossary("Sechenov University", "the Setchenov Institute"),
        good=glossary(),
    ),
    Rule(
        code="TM004",
        name="term-rendered-two-ways",
        severity=Severity.INFO,
        summary=N_(
            "One translation renders a term in two ways, though glossary.csv accepts both. It is a warning for"
            " renderings with capitals, which read as names."
        ),
        why=N_("Readers take Healthcare Workers and Health Workers for two things."),
        check=ArticleCheck(check_two_renderings),
        bad=glossary("of the General Medicine Faculty won", "of the Faculty of General Medicine won"),
        good=glossary(),
    ),
)
