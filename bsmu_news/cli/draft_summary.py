"""What came of drafting an article, as lines for people and as JSON."""

from collections.abc import Sequence
from typing import Any

from bsmu_news.domain.record import MEMORY
from bsmu_news.domain.trace import SegmentState
from bsmu_news.messages import _, ngettext
from bsmu_news.render.state_table import state_name
from bsmu_news.services.translate.report import ArticleReport, Failure


def by_reason(failures: Sequence[Failure]) -> dict[str, list[Failure]]:
    """Return failures by their reason, in the order of the first of each."""
    found: dict[str, list[Failure]] = {}
    for failure in failures:
        found.setdefault(failure.reason, []).append(failure)
    return found


def place_of(report: ArticleReport, failures: Sequence[Failure]) -> str:
    """Return which segments of an article failed."""
    numbers = ", ".join(_ranges([failure.number for failure in failures]))
    text = ngettext(
        "{article}, segment {numbers} (line {line} of the source)",
        "{article}, segments {numbers} (from line {line} of the source)",
        len(failures),
    )
    return text.format(article=report.article, numbers=numbers, line=failures[0].line)


def _ranges(numbers: Sequence[int]) -> list[str]:
    """Return rising numbers as people write them: 1-3, 7."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [f"{one[0]}-{one[-1]}" if len(one) > 1 else f"{one[0]}" for one in found]


def summary_lines(report: ArticleReport, *, dry_run: bool) -> list[str]:
    """Return the summary of an article, for people."""
    found = report.segments
    lines = [
        f"{report.article}  {report.source} → {report.language}  {report.engine}",
        "  " + _counts(report, dry_run=dry_run),
    ]
    if report.destination:
        lines.append("  " + report.destination)
    lines.append("  " + _states(report))
    if report.beside:
        lines.append("  " + _beside(report, dry_run=dry_run))
    if report.removed:
        told = ngettext(
            "{count} untouched draft was taken out: the source has its text no more",
            "{count} untouched drafts were taken out: the source has their texts no more",
            report.removed,
        )
        lines.append("  " + told.format(count=report.removed))
    if report.written:
        lines.append("  " + _("written: {path}").format(path=report.path.as_posix()))
    elif not found.drafted and not found.from_memory and not found.failed:
        lines.append("  " + (_outdated(report) if report.states.outdated else _("nothing to do")))
    return lines


def _beside(report: ArticleReport, *, dry_run: bool) -> str:
    """Say where drafts go for which a person's text leaves no place."""
    if dry_run:
        told = ngettext(
            "{count} of the drafts would wait in the record: a person's text stays",
            "{count} of the drafts would wait in the record: a person's texts stay",
            report.beside,
        )
    else:
        told = ngettext(
            "{count} of the drafts waits in the record beside a person's text; see it: bsmu-news diff {article}",
            "{count} of the drafts wait in the record beside a person's texts; see them: bsmu-news diff {article}",
            report.beside,
        )
    return told.format(count=report.beside, article=report.article)


def _outdated(report: ArticleReport) -> str:
    told = ngettext(
        "nothing to draft; {count} outdated text is for a person to change: bsmu-news diff {article}",
        "nothing to draft; {count} outdated texts are for a person to change: bsmu-news diff {article}",
        report.states.outdated,
    )
    return told.format(count=report.states.outdated, article=report.article)


def _counts(report: ArticleReport, *, dry_run: bool) -> str:
    found = report.segments
    counts = [
        (found.drafted, _("{count} to draft") if dry_run else _("{count} drafted")),
        (found.from_memory, _("{count} from memory")),
        (found.kept, _("{count} kept")),
        (found.failed, _("{count} unknown to the memory") if report.engine == MEMORY else _("{count} failed")),
    ]
    parts = [text.format(count=count) for count, text in counts if count]
    total = ngettext("{count} segment", "{count} segments", found.total).format(count=found.total)
    if report.requests:
        sent = ngettext("{count} request", "{count} requests", report.requests).format(count=report.requests)
        characters = ngettext("{count} character", "{count} characters", report.characters)
        parts.append(f"{sent}, {characters.format(count=report.characters)}")
    return f"{total}: {', '.join(parts)}"


def _states(report: ArticleReport) -> str:
    """Return what the translation consists of now: segments and words by state."""
    counts = [(state, getattr(report.states, state), getattr(report.words, state)) for state in SegmentState]
    found = [
        ngettext("{count} {state} ({words} word)", "{count} {state} ({words} words)", words).format(
            count=count, state=state_name(state), words=words
        )
        for state, count, words in counts
        if count
    ]
    return _("now: {states}").format(states=", ".join(found))


def as_json(reports: Sequence[ArticleReport], *, dry_run: bool) -> dict[str, Any]:
    """Return the result of one article, or of several as a list of such results."""
    results = [_result(report, dry_run=dry_run) for report in reports]
    return {"version": 1, **results[0]} if len(results) == 1 else {"version": 1, "articles": results}


def _result(report: ArticleReport, *, dry_run: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "article": report.article,
        "language": report.language,
        "engine": report.engine,
        "path": report.path.as_posix(),
        "segments": report.segments._asdict(),
        "requests": report.requests,
        "characters": report.characters,
        "states": report.states._asdict(),
        "words": report.words._asdict(),
        "beside": report.beside,
        "removed": report.removed,
        "failures": [{"segment": one.number, "kind": one.kind.value, "reason": one.reason} for one in report.failures],
        "warnings": list(report.notes),
    }
    if report.error:
        result["error"] = report.error.message
    return result | ({"dry_run": True} if dry_run else {})
