"""Whole paragraphs: one that stands twice, and one that breaks off."""

from collections import Counter
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_FEWEST_SPACES = 7


def find_repeated_paragraphs(reading: Reading) -> Iterator[Slip]:
    """Find paragraphs of eight words or more that stand in the text before."""
    texts = list(map(str.strip, reading.texts))
    if len(set(texts)) == len(texts):
        return
    counts = Counter(texts)
    seen: dict[str, int] = {}
    for number, text in enumerate(texts):
        if counts[text] > 1 and reading.texts[number].count(" ") >= _FEWEST_SPACES:
            line = reading.line(number)
            if _stands_for_itself(reading.prose.segments[number].text):
                continue
            if line.running and text in seen:
                message = _("the same paragraph stands in line {line}")
                first = reading.prose.place(seen[text], seen[text] + 1).line
                yield Slip(line.start, line.start + len(line.text), message.format(line=first))
            elif line.running:
                seen[text] = line.start


def find_unfinished_paragraphs(reading: Reading) -> Iterator[Slip]:
    """Find paragraphs of eight words or more that end in a letter."""
    segments = reading.prose.segments
    for number, whole in enumerate(reading.texts):
        text = whole.rstrip()
        if text[-1:].isalpha() and text.count(" ") >= _FEWEST_SPACES and _may_break_off(segments[number]):
            word = text.rsplit(" ", 1)[-1]
            end = reading.prose.starts[number] + len(text)
            message = _("the paragraph ends without a stop: “… {word}”").format(word=word[-40:])
            yield Slip(end - len(word), end, message)


def _may_break_off(segment: Segment) -> bool:
    return segment.kind is SegmentKind.PARAGRAPH and not _stands_for_itself(segment.text)


def _stands_for_itself(source: str) -> bool:
    """Tell a picture, also one that is a link, and a line in bold that does for a heading."""
    return source.startswith(("![", "[![")) or (source.startswith(("**", "__")) and source.endswith(("**", "__")))


PARAGRAPH_RULES = (
    Rule(
        code="TX018",
        name="repeated-paragraph",
        severity=Severity.WARNING,
        summary=N_("A paragraph of eight words or more stands in the text twice."),
        why=N_("It was pasted twice, and perhaps another one is missing."),
        check=check_by(find_repeated_paragraphs),
        bad=body("The laboratory opened on Tuesday, and students may work there.\n\n" * 2),
        good=body("The laboratory opened on Tuesday, and students may work there.\n\nWelcome!\n\nWelcome!\n"),
    ),
    Rule(
        code="TX019",
        name="paragraph-without-end",
        severity=Severity.INFO,
        summary=N_("A paragraph of eight words or more ends in a letter, without a stop."),
        why=N_("Perhaps its end was lost when the text was copied."),
        check=check_by(find_unfinished_paragraphs),
        bad=body("The laboratory opened on Tuesday, and students may work there\n"),
        good=body("The laboratory opened on Tuesday, and students may work there:\n\n- today\n- tomorrow\n"),
    ),
)
