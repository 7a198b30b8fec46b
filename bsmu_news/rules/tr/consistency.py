"""The same text twice: it should be translated the same way, and only the same text so."""

from collections.abc import Callable, Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Hit, Rule
from bsmu_news.rules.tr.compared import Both, Compared, check_by, excerpt
from bsmu_news.rules.tr.samples import bodies

_FEWEST_WORDS = 3


def find_two_ways(compared: Compared) -> Iterator[Hit]:
    """Find texts of the source that are translated in two ways."""
    for first, both in _repeated(compared, lambda one: one.text, lambda one: one.other):
        message = _("the same text of the source is “{text}” above")
        yield compared.hit(both, message.format(text=excerpt(first.other)))


def find_two_sources(compared: Compared) -> Iterator[Hit]:
    """Find texts of the translation that stand for two texts of the source."""
    for first, both in _repeated(compared, lambda one: one.other, lambda one: one.text):
        message = _("the same translation stands above for another text: “{text}”")
        yield compared.hit(both, message.format(text=excerpt(first.text)))


def _repeated(
    compared: Compared, same: Callable[[Both], str], differing: Callable[[Both], str]
) -> Iterator[tuple[Both, Both]]:
    """Yield pairs that are the same on one side and not on the other, with the first of their like."""
    found: dict[str, Both] = {}
    for both in compared.both:
        first = found.setdefault(same(both), both)
        if first is both or len(same(both).split()) < _FEWEST_WORDS:
            continue
        if _plain(differing(first)) != _plain(differing(both)):
            yield first, both


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


CONSISTENCY_RULES = (
    Rule(
        code="TR030",
        name="translated-two-ways",
        severity=Severity.INFO,
        summary=N_("The same text of the source is translated in two ways."),
        why=N_("Readers take two names for two things."),
        check=check_by(find_two_ways),
        bad=bodies(
            "## Наша новая лаборатория\n\nОна открыта.\n\n## Наша новая лаборатория\n\nОна большая.\n",
            "## Our new laboratory\n\nIt is open.\n\n## A laboratory of ours\n\nIt is large.\n",
        ),
        good=bodies(
            "## Наша новая лаборатория\n\nОна открыта.\n\n## Наша новая лаборатория\n\nОна большая.\n",
            "## Our new laboratory\n\nIt is open.\n\n## Our new laboratory\n\nIt is large.\n",
        ),
    ),
    Rule(
        code="TR031",
        name="two-sources-one-translation",
        severity=Severity.INFO,
        summary=N_("Two different texts of the source have the same translation."),
        why=N_("One of the two was copied from the other and never changed."),
        check=check_by(find_two_sources),
        bad=bodies(
            "Лаборатория открыта для студентов.\n\nМузей открыт для гостей.\n",
            "The laboratory is open to students.\n\nThe laboratory is open to students.\n",
        ),
        good=bodies(
            "Лаборатория открыта для студентов.\n\nМузей открыт для гостей.\n",
            "The laboratory is open to students.\n\nThe museum is open to guests.\n",
        ),
    ),
)
