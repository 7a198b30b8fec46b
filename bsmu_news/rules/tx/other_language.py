"""Words of another language than the version's: a sentence that was left over when the text was translated."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.language.common_words import ENGLISH, ENGLISH_ENDINGS, ENGLISH_ONLY, NAME_PARTICLES
from bsmu_news.language.scripts import Foreign, runs
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.mixed_scripts import is_alone
from bsmu_news.rules.tx.reading import Reading, Slip, check_by, shortened

_FEWEST = 4
_LONGEST_TITLE = 12
_LONGEST_NAME = 10
_NEAR = 30
_IN_LANGUAGE = frozenset((SegmentKind.PARAGRAPH, SegmentKind.HEADING, SegmentKind.SUMMARY, SegmentKind.TITLE))
_QUOTES = "«»“”„\"'‘’"
_WORD = re.compile(r"[^\W\d_]+")
_STRANGE = {"ru": "ўіЎІ", "be": "ищъИЩЪ"}


def find_other_language(reading: Reading) -> Iterator[Slip]:
    """Find runs of words of another language; a title in quotation marks may be of any."""
    if reading.language == "en":
        yield from _cyrillic_in_english(reading)
    elif reading.language in _STRANGE:
        yield from _english_in_cyrillic(reading)
        yield from _strange_letters(reading)


def _cyrillic_in_english(reading: Reading) -> Iterator[Slip]:
    text = reading.text
    found = [run for run in runs(reading.foreign, text) if not is_alone(run) and not _is_year_mark(text, run)]
    for start, end, count in _joined([(run[0].start, run[-1].end, len(run)) for run in found], text):
        before, after = text[max(start - 3, 0) : start], text[end : end + 3]
        if _in_brackets(before, after) and count <= _LONGEST_NAME:
            continue
        quiet = before[-1:] in _QUOTES and before and after[:1] in _QUOTES and after and count < _FEWEST
        message = ngettext(
            "{count} word in Cyrillic letters: {words}", "{count} words in Cyrillic letters: {words}", count
        )
        message = message.format(words=shortened(text[start:end]), count=count)
        yield Slip(start, end, message, severity=Severity.INFO if quiet else None)


def _english_in_cyrillic(reading: Reading) -> Iterator[Slip]:
    text = reading.text
    for run in runs(reading.foreign, text):
        if len(run) >= _FEWEST and (_is_english([word.text for word in run]) or _is_paragraph(reading, run)):
            start, end = run[0].start, run[-1].end
            before, after = text[max(start - 2, 0) : start], text[end : end + 3]
            if len(run) <= _LONGEST_TITLE and (_in_brackets(before, after) or _in_quotes(before, after)):
                continue
            message = ngettext("{count} English word: {words}", "{count} English words: {words}", len(run))
            yield Slip(start, end, message.format(count=len(run), words=shortened(text[start:end])))


def _strange_letters(reading: Reading) -> Iterator[Slip]:
    text = reading.text
    letters = [letter for letter in _STRANGE[reading.language] if letter in text]
    if not letters:
        return
    found = [
        (one.start(), one.end(), 1)
        for one in _WORD.finditer(text)
        if any(letter in one[0] for letter in letters) and not _in_title(text, one)
    ]
    mixed = {word.start for word in reading.foreign if not word.pure}
    for start, end, _count in _joined([span for span in found if span[0] not in mixed], text):
        if reading.language == "ru":
            message = _("Belarusian letters in a Russian text: {words}")
        else:
            message = _("Russian letters in a Belarusian text: {words}")
        yield Slip(start, end, message.format(words=shortened(text[start:end])))


def _is_english(words: list[str]) -> bool:
    """Tell a piece of English text from a name, and from Latin or French."""
    small = [word for word in words if word.islower() and len(word) > 1]
    if NAME_PARTICLES.issuperset(small):
        return False
    known = sum(word in ENGLISH or (len(word) > 4 and word.endswith(ENGLISH_ENDINGS)) for word in small)  # noqa: PLR2004
    return (known > 1 and 2 * known >= len(small)) or not ENGLISH_ONLY.isdisjoint(small)


def _is_paragraph(reading: Reading, run: list[Foreign]) -> bool:
    """Tell whether a run is all of a heading or paragraph; lists of sources and captions may be in any language."""
    index = reading.prose.index_at(run[0].start)
    kind, line = reading.prose.segments[index].kind, reading.prose.line(index)
    return kind in _IN_LANGUAGE and not any("Ѐ" <= letter <= "ԯ" for letter in line)


def _is_year_mark(text: str, run: list[Foreign]) -> bool:
    return run[0].text == "г" and len(run) == 1 and text[max(run[0].start - 2, 0) : run[0].start].strip().isdecimal()


def _in_brackets(before: str, after: str) -> bool:
    return before.rstrip(_QUOTES)[-1:] in ("(", "[", "<") and after.lstrip(_QUOTES + ".")[:1] in (
        ")",
        "]",
        ">",
        ",",
        ";",
    )


def _in_quotes(before: str, after: str) -> bool:
    return bool(before and before[-1] in _QUOTES and after.lstrip(".,!?…")[:1] in tuple(_QUOTES))


def _in_title(text: str, word: re.Match[str]) -> bool:
    """Tell whether a word stands between guillemets: a newspaper, a contest, a choir."""
    line = text.rfind("\n", max(word.start() - 100, 0), word.start()) + 1
    before = text[max(line, word.start() - 100) : word.start()]
    after = text[word.end() : word.end() + 100]
    opened = max(before.rfind(mark) for mark in '«„“"')
    closed = max(before.rfind(mark) for mark in "»”")
    return opened > closed and any(mark in after.split("\n")[0] for mark in '»”“"')


def _joined(spans: list[tuple[int, int, int]], text: str) -> Iterator[tuple[int, int, int]]:
    """Make one span of those that are near one another in a line."""
    last: tuple[int, int, int] | None = None
    for start, end, count in spans:
        if last and start - last[1] < _NEAR and "\n" not in text[last[1] : start]:
            last = (last[0], end, last[2] + count)
            continue
        if last:
            yield last
        last = (start, end, count)
    if last:
        yield last


OTHER_LANGUAGE_RULES = (
    Rule(
        code="TX002",
        name="other-language",
        severity=Severity.WARNING,
        summary=N_("Words of another language than the version's stand in the text."),
        why=N_("Mostly they were left over when the text was translated, and readers cannot understand them."),
        check=check_by(find_other_language),
        bad=body("The laboratory opened on Tuesday, и его показали студентам.\n"),
        good=body("The newspaper Bulletin of the University (Вестник университета) wrote about the laboratory.\n"),
    ),
)
