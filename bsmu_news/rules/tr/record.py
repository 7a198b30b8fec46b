"""What the record knows of a translation: drafts that nobody has looked at, and sources that changed since."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.trace import SegmentState, Trace, TracedSegment
from bsmu_news.markup.tracing import made_from, slots_of, trace
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.rule import ArticleCheck, Example, Hit, Rule
from bsmu_news.rules.tr.compared import excerpt
from bsmu_news.rules.tr.samples import bodies


def traces(context: ArticleContext) -> Mapping[str, Trace]:
    """Return the traces of the translations that have a record; ask for it with `context.memo`."""
    source = context.source
    records = context.article.records
    if source is None or not records:
        return {}
    sources, places = context.prose(source.language).segments, slots_of(source.tree)
    return {
        code: trace(
            sources,
            context.prose(code).segments,
            records[code].entries,
            (source.language, code),
            (places, slots_of(version.tree)),
        )
        for code, version in context.translations.items()
        if code in records and records[code].entries
    }


def find_unreviewed(context: ArticleContext) -> Iterator[Hit]:
    """Find drafts that no person has touched; they are told once a version, at the first one."""
    for language, found in context.memo(traces).items():
        drafts = [one for one in found.segments if one.state is SegmentState.MACHINE]
        if drafts:
            message = ngettext(
                "{count} segment is a draft that nobody has reviewed",
                "{count} segments are drafts that nobody has reviewed",
                len(drafts),
            )
            yield _hit(context, language, drafts[0], message.format(count=len(drafts)))


def find_outdated(context: ArticleContext) -> Iterator[Hit]:
    """Find texts whose source was changed after they were made."""
    for language, found in context.memo(traces).items():
        for one in found.segments:
            if one.state is SegmentState.OUTDATED:
                yield _hit(context, language, one, what_changed(made_from(one), one.source.text))


def find_unreadable(context: ArticleContext) -> Iterator[Hit]:
    """Find records that cannot be read, or not all of them."""
    for language, record in context.article.records.items():
        version = context.versions.get(language) or next(iter(context.versions.values()), None)
        if record.problems and version:
            message = record.problems[0].message
            if len(record.problems) > 1:
                more = ngettext(
                    "{message} (and {count} more)", "{message} (and {count} more)", len(record.problems) - 1
                )
                message = more.format(message=message, count=len(record.problems) - 1)
            yield Hit(message, version.opening, version.version.language)


def what_changed(before: str, now: str) -> str:
    """Return in a few words how a source differs from what was translated."""
    words, others = before.split(), now.split()
    changes = [one for one in SequenceMatcher(None, words, others, autojunk=False).get_opcodes() if one[0] != "equal"]
    if not changes:
        return _("the source was changed after this was translated")
    _kind, start, end, first, last = changes[0]
    old, new = excerpt(" ".join(words[start:end])), excerpt(" ".join(others[first:last]))
    if not old:
        message = _("the source was changed after this was translated: “{new}” was added")
    elif not new:
        message = _("the source was changed after this was translated: “{old}” was deleted")
    else:
        message = _("the source was changed after this was translated: “{old}” became “{new}”")
    message = message.format(old=old, new=new)
    rest = len(changes) - 1
    if rest:
        more = ngettext("{message}, and {count} more change", "{message}, and {count} more changes", rest)
        message = more.format(message=message, count=rest)
    return message


def _hit(context: ArticleContext, language: str, one: TracedSegment, message: str) -> Hit:
    version = context.versions[language]
    source = context.source
    beside = context.prose(source.language).segment_place(one.at) if source else None
    place = version.prose.segment_place(one.targets[0])
    return Hit(message, place, language, version.strict, source=beside)


_BEFORE, _NOW = "Лаборатория открылась в среду.", "Лаборатория открылась во вторник."
_DRAFT, _EDITED = "The laboratory opened on Tuesday.", "The laboratory opened its doors on Tuesday."
_RECORD = "segments.en.jsonl"


def _recorded(target: str, line: str) -> Example:
    """Return an article in two languages with a record that holds one line."""
    return bodies(f"{_NOW}\n", f"{target}\n")._replace(others={_RECORD: f"{line}\n".encode()})


def _line(source: str, draft: str) -> str:
    return (
        f'{{"id":"5d1c0a7e42","kind":"paragraph","source":"{source}","text":"{draft}","origin":"google",'
        f'"draft":"{draft}","day":"2024-03-05","changed":"2024-03-05T10:00:00Z"}}'
    )


RECORD_RULES = (
    Rule(
        code="TR040",
        name="unreviewed-draft",
        severity=Severity.WARNING,
        summary=N_("Texts of the translation are drafts by an engine or a memory that no person has touched."),
        why=N_("A machine gets names, numbers and meanings wrong in fluent sentences; somebody must have read them."),
        check=ArticleCheck(find_unreviewed),
        bad=_recorded(_DRAFT, _line(_NOW, _DRAFT)),
        good=_recorded(_EDITED, _line(_NOW, _DRAFT)),
    ),
    Rule(
        code="TR041",
        name="outdated-translation",
        severity=Severity.WARNING,
        summary=N_("The source of a segment was changed after the segment was translated."),
        why=N_("The translation says what the article no longer says; the change may be a date, a name or a number."),
        check=ArticleCheck(find_outdated),
        bad=_recorded(_EDITED, _line(_BEFORE, _DRAFT)),
        good=_recorded(_EDITED, _line(_NOW, _DRAFT)),
    ),
    Rule(
        code="TR042",
        name="record-unreadable",
        severity=Severity.WARNING,
        summary=N_("The record of the translation (segments.LANG.jsonl) cannot be read, or not all of it."),
        why=N_("Nobody can tell any more which of the texts a machine wrote, who approved them, and what is outdated."),
        check=ArticleCheck(find_unreadable),
        bad=_recorded(_EDITED, _line(_NOW, _DRAFT)[:-1]),
        good=_recorded(_EDITED, _line(_NOW, _DRAFT)),
    ),
)
