"""Bold, italics, code, links, brackets and quotation marks that the source has and the translation lost."""

import re
from collections.abc import Callable, Iterator, Sequence

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Hit, Rule
from bsmu_news.rules.tr.compared import Both, Compared, check_by
from bsmu_news.rules.tr.samples import bodies
from bsmu_news.rules.tr.untranslated import is_left
from bsmu_news.rules.tx.brackets import find_unbalanced_brackets
from bsmu_news.rules.tx.quotations import find_unbalanced_quotations
from bsmu_news.rules.tx.reading import Reading, Slip, reading_of

_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))
_QUOTES = '«»“”„"'
_OPENING_QUOTES = tuple('«“„"')
_CLOSING_QUOTES = tuple('»”“"')
_ENDINGS = " .,;:!?…\u00a0"
_SINGLE = re.compile(r"(?:\A|[\s:(])['‘]\w|[\w.,!?]['’]\s?\Z")
_APOSTROPHE = re.compile(r"\b[A-Z][\w.-]{0,30}s\Z")
"""Before a mark that was meant as one: the Joneses" house."""
_AUTHOR = re.compile(r"[»”\"][,.!?…]?[ \u00a0]?[—–-]")
_SPEECH_TO_END = re.compile(r"[«“„\"][^\s«»“”„\"]+(?: [^\s«»“”„\"]+){4,400}[»”\"][.!?…]?\Z")
"""Five words or more in quotation marks that end the paragraph: no author's words make it indirect speech."""
_NAME = 30
_LEADING = "—–- \u00a0"
_STRAIGHT = re.compile('"')
_BEFORE_OPENING = " \u00a0\u202f([{«“„/—–-"
_EMPHASIS = re.compile(r"(?<![\\*])\*(?![*\s])|(?<![\\*\s])\*(?!\*)|(?<![\w\\])_(?=\S)|(?<=\S)_(?!\w)")
_MARKUP = re.compile(r"[*_`\[]")


def find_markup(compared: Compared) -> Iterator[Hit]:
    """Find pairs whose bold, italic, code, links or pictures are not equally many."""
    source, target = compared.versions
    if not any(mark in version.body for version in (source, target) for mark in "*_`["):
        return
    for both in compared.both:
        text = "\n".join(compared.source.segments[at].text for at in both.pair.sources)
        other = "\n".join(compared.target.segments[at].text for at in both.pair.targets)
        if _MARKUP.search(text) or _MARKUP.search(other):
            yield from _compare_markup(compared, both, _count_markup(text), _count_markup(other))


def _compare_markup(compared: Compared, both: Both, mine: Sequence[int], theirs: Sequence[int]) -> Iterator[Hit]:
    messages = (
        _("{count} pieces of bold text here, {wanted} in the source"),
        _("{count} pieces of italic text here, {wanted} in the source"),
        _("{count} pieces of code here, {wanted} in the source"),
        _("{count} links here, {wanted} in the source"),
        _("{count} pictures here, {wanted} in the source"),
    )
    for wanted, count, message in zip(mine, theirs, messages, strict=True):
        if wanted != count:
            severity = Severity.WARNING if wanted and not count else Severity.INFO
            yield compared.hit(both, message.format(count=count, wanted=wanted), severity=severity)


def _count_markup(text: str) -> tuple[int, int, int, int, int]:
    """Return how often a Markdown text has bold, italics, code, links to this site, pictures."""
    strong = (text.count("**") + text.count("__")) // 2
    pictures = text.count("![")
    # A link to another site is compared by its address.
    links = text.count("](") - text.count("](http") - pictures
    return strong, len(_EMPHASIS.findall(text)) // 2, text.count("`") // 2, max(links, 0), pictures


def find_lost_brackets(compared: Compared) -> Iterator[Hit]:
    """Find brackets without their other half where those of the source come in pairs."""
    if not any(mark in compared.target.text for pair in _BRACKETS for mark in pair):
        return
    suspects = [both for both in compared.both if _has_odd_bracket(both)]
    told = _told(compared, find_unbalanced_brackets) if suspects else []
    for both in suspects:
        if not _is_told(compared, both, told) and not is_left(both, compared):
            yield compared.hit(both, _("a bracket was lost here: the source has both halves"))


def _has_odd_bracket(both: Both) -> bool:
    """Tell whether the brackets of a sort are in pairs in the source, and not here; so "a)" is none of its lists."""
    return any(
        both.other.count(opening) != both.other.count(closing)
        and both.text.count(opening) == both.text.count(closing) > 0
        for opening, closing in _BRACKETS
    )


def find_lost_quotations(compared: Compared) -> Iterator[Hit]:
    """Find quotations that are whole in the source and not here, and those open in the source that have no mark here.

    A speech that runs on over paragraphs is open on both sides.
    """
    present = [mark for mark in _QUOTES if mark in compared.source.text]
    suspects = []
    for at, both in enumerate(compared.both if present else ()):
        if any(mark in both.text for mark in present) and _has_lost(both):
            suspects.append((at, both))
    told = _told(compared, find_unbalanced_quotations) if suspects else []
    for at, both in suspects:
        if _is_told(compared, both, told) or is_left(both, compared):
            continue
        severity = Severity.INFO if _runs_on(compared.both, at) else None
        yield compared.hit(both, _("a quotation mark that the source has is missing here"), severity=severity)


def _has_lost(both: Both) -> bool:
    """Tell whether a quotation of the source lost a mark, by what the marks of each side come to."""
    source, target = _state(both.text), _state(both.other)
    if target is None:
        return (source != 0 or bool(_SPEECH_TO_END.search(both.text))) and not _SINGLE.search(both.other)
    # One side opens more than it closes and the other the reverse: the marks that differ are two.
    return (source == 0 and target != 0) or (source or 0) * target < 0


def _state(text: str) -> int | None:
    """Return how many quotations a text opens more than it closes, less than 0 for the reverse; None without marks."""
    present = [mark for mark in _QUOTES if mark in text]
    if not present:
        return None
    opened = text.count("«") + text.count("„") - text.count("»") - text.count("”")
    opened += -text.count("“") if "„" in present else text.count("“")
    return opened + _straight(text) if '"' in present else opened


def _straight(text: str) -> int:
    """Return how many straight marks open more than close, by what stands before them; inches aside."""
    opened, count = 0, text.count('"')
    for found in _STRAIGHT.finditer(text):
        before = text[found.start() - 1 : found.start()]
        if count % 2 and (before.isdigit() or _APOSTROPHE.search(text[max(found.start() - _NAME, 0) : found.start()])):
            continue
        opened += 1 if not before or before in _BEFORE_OPENING else -1
    return opened


def _runs_on(both_sides: Sequence[Both], at: int) -> bool:
    """Tell whether both sides open a quotation in the next paragraph too: English then need not close this one."""
    if at + 1 >= len(both_sides) or not both_sides[at].other.lstrip(_LEADING).startswith(_OPENING_QUOTES):
        return False
    this, following = both_sides[at], both_sides[at + 1]
    if _AUTHOR.search(this.text) or not this.text.rstrip(_ENDINGS).endswith(_CLOSING_QUOTES):
        # Words of the author follow, so the quotation has ended before.
        return False
    return all(side.lstrip(_LEADING).startswith(_OPENING_QUOTES) for side in (following.text, following.other))


def _told(compared: Compared, find: Callable[[Reading], Iterator[Slip]]) -> list[int]:
    """Return where in the translation's text a check of this one language is sure to have found something."""
    slips = find(compared.target_context.memo(reading_of))
    return [slip.start for slip in slips if slip.severity is not Severity.INFO]


def _is_told(compared: Compared, both: Both, told: Sequence[int]) -> bool:
    targets = both.pair.targets
    start, end = compared.target.starts[targets[0]], compared.target.end(targets[-1])
    return any(start <= at < end for at in told)


MARK_RULES = (
    Rule(
        code="TR020",
        name="markup-differs",
        severity=Severity.INFO,
        summary=N_("Bold, italics, code, links or pictures are not as many as in the source."),
        why=N_("What is stressed or linked for some readers should be so for all; a lost mark is easily overlooked."),
        check=check_by(find_markup),
        bad=bodies("Лаборатория **открылась** во вторник.\n", "The laboratory opened on Tuesday.\n"),
        good=bodies("Лаборатория **открылась** во вторник.\n", "The laboratory **opened** on Tuesday.\n"),
    ),
    Rule(
        code="TR021",
        name="bracket-lost",
        severity=Severity.WARNING,
        summary=N_("The translation lacks one half of a pair of brackets that the source has."),
        why=N_("An aside without an end confuses; brackets that are wrong by themselves are TX004."),
        check=check_by(find_lost_brackets),
        bad=bodies("Лаборатория (корпус Б) открылась.\n", "The laboratory, building b) is open.\n"),
        good=bodies("Лаборатория (корпус Б) открылась.\n", "The laboratory (building b) is open.\n"),
    ),
    Rule(
        code="TR022",
        name="quotation-lost",
        severity=Severity.WARNING,
        summary=N_("The translation lacks one half of a pair of quotation marks that the source has."),
        why=N_("Nobody can tell where the words of somebody else end; marks that are wrong by themselves are TX005."),
        check=check_by(find_lost_quotations),
        bad=bodies(
            "«Мы открыли лабораторию, — сказал ректор. —\n\nОна нужна всем».\n",
            "We have opened a laboratory, said the rector.\n\nEverybody needs it.\n",
        ),
        good=bodies("«Лаборатория открыта», — сказал ректор.\n", "“The laboratory is open,” said the rector.\n"),
    ),
)
