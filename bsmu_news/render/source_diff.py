"""Changes of a source for a terminal or a pipe: the old and the new words marked, wrapped between words."""

from collections.abc import Iterable, Iterator

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.domain.source_diff import ArticleEffort, ChangedSegment, GoneSegment, SegmentEffort, SourceDiff
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.render.cells import cell_width
from bsmu_news.render.findings import Canvas
from bsmu_news.render.piece_lines import piece_lines
from bsmu_news.render.printable import printable
from bsmu_news.render.word_diff import Piece, word_diff

_HEAD, _FAINT = "1", "2"
_INDENT = 4
_CONTEXT = 12
"""Words that are shown on each side of a change; a longer stretch between two changes is cut."""
_KINDS = {
    SegmentKind.TITLE: N_("title"),
    SegmentKind.SUMMARY: N_("summary"),
    SegmentKind.ALT: N_("alt text"),
    SegmentKind.CAPTION: N_("caption"),
    SegmentKind.HEADING: N_("heading"),
    SegmentKind.PARAGRAPH: N_("paragraph"),
    SegmentKind.ITEM: N_("list item"),
    SegmentKind.CELL: N_("table cell"),
    SegmentKind.QUOTE: N_("quotation"),
    SegmentKind.FOOTNOTE: N_("footnote"),
    SegmentKind.HTML: N_("HTML"),
    SegmentKind.UNTRANSLATED: N_("untranslated"),
}


def diff_lines(diff: SourceDiff, canvas: Canvas) -> Iterator[str]:
    """Yield the lines of a diff: a block a segment that changed, one for each that is gone, and the effort if asked."""
    for number, one in enumerate(diff.changed):
        if number:
            yield ""
        yield from _changed(diff, one, canvas)
    for number, gone in enumerate(diff.gone):
        if number or diff.changed:
            yield ""
        yield from _gone(diff, gone, canvas)
    if diff.effort:
        if diff.changed or diff.gone:
            yield ""
        yield from _effort(diff, diff.effort, canvas)


def summary(diff: SourceDiff) -> str:
    """Return what changed, in a sentence."""
    if not diff.recorded:
        told = _(
            "{article}, {pair}: nothing is known of how the source stood when the text was made; there is no record"
            " of it. “bsmu-news translate” begins one."
        )
        return told.format(article=diff.article, pair=_pair(diff))
    count = len(diff.changed)
    changed = ngettext(
        "{count} of {total} segments changed in the source since it was translated",
        "{count} of {total} segments changed in the source since they were translated",
        count,
    ).format(count=count, total=diff.total)
    drafts = sum(one.draft is not None for one in diff.changed)
    more = [
        (drafts, ngettext("{count} has a new draft", "{count} have a new draft", drafts)),
        (len(diff.gone), ngettext("{count} is gone", "{count} are gone", len(diff.gone))),
        (diff.untranslated, ngettext("{count} is not translated", "{count} are not translated", diff.untranslated)),
        (diff.unknown, ngettext("{count} has no record", "{count} have no record", diff.unknown)),
    ]
    rest = [text.format(count=number) for number, text in more if number]
    return f"{diff.article}, {_pair(diff)}: {', '.join((changed, *rest))}"


def _pair(diff: SourceDiff) -> str:
    return f"{diff.source_language} → {diff.language}"


def _changed(diff: SourceDiff, one: ChangedSegment, canvas: Canvas) -> Iterator[str]:
    yield _head(f"{canvas.path(diff.path)}:{one.line}", one.number, one.kind, canvas)
    where = _("source, {path}:{line}").format(path=canvas.path(diff.source_path), line=one.source_line)
    yield from _block(where, _shortened(word_diff(printable(one.old), printable(one.new))), canvas)
    yield from _block(_("the text now"), _plain(one.text), canvas)
    if one.draft:
        told = _("new draft ({origin}, {day})").format(origin=one.draft.origin, day=one.draft.day)
        yield from _block(_one_line(told), _plain(one.draft.text), canvas)


def _gone(diff: SourceDiff, one: GoneSegment, canvas: Canvas) -> Iterator[str]:
    where = canvas.paint(f"{canvas.path(diff.path)}:{one.line}", _HEAD)
    yield f"{where}  {_('{kind}, gone from the source').format(kind=_(_KINDS[one.kind]))}"
    yield from _block(_("source"), [Piece("old", _one_line(one.old))], canvas)
    yield from _block(_("the text now"), _plain(one.text), canvas)


def _effort(diff: SourceDiff, effort: ArticleEffort, canvas: Canvas) -> Iterator[str]:
    if effort.score is None:
        yield _("no effort yet: nobody has changed or approved a draft")
        return
    for one in effort.segments:
        where = f"{canvas.path(diff.path)}:{one.line}"
        counted = f"{_counted(one)} ({_one_line(one.origin)})"
        plain = _head(where, one.number, one.kind, canvas._replace(colour=False))
        gap = " " if cell_width(f"{plain}: {counted}") <= canvas.width else "\n" + " " * _INDENT
        yield f"{_head(where, one.number, one.kind, canvas)}:{gap}{counted}"
    told = _("post-editing effort of {article}, {pair}: {counted}")
    yield told.format(article=diff.article, pair=_pair(diff), counted=_counted(effort))


def _counted(effort: SegmentEffort | ArticleEffort) -> str:
    """Return `0.25 (3 edits, 12 words)`; an upper bound is called so."""
    edits = ngettext("{count} edit", "{count} edits", effort.edits).format(count=effort.edits)
    words = ngettext("{count} word", "{count} words", effort.words).format(count=effort.words)
    counted = _("{score} ({edits}, {words})").format(score=f"{effort.score or 0:.2f}", edits=edits, words=words)
    return counted if effort.method == "ter" else _("at most {counted}").format(counted=counted)


def _head(where: str, number: int, kind: SegmentKind, canvas: Canvas) -> str:
    told = _("segment {number}, {kind}").format(number=number, kind=_(_KINDS[kind]))
    return f"{canvas.paint(where, _HEAD)}  {told}"


def _block(label: str, pieces: Iterable[Piece], canvas: Canvas) -> Iterator[str]:
    yield f"  {canvas.paint(label, _FAINT)}"
    yield from piece_lines(pieces, " " * _INDENT, canvas.width, colour=canvas.colour)


def _shortened(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield pieces with long stretches that stayed cut down to the words beside a change."""
    for number, piece in enumerate(pieces):
        words = piece.text.split()
        sides = (number > 0) + (number < len(pieces) - 1)
        if piece.kind != "same" or not sides or len(words) <= _CONTEXT * (sides + 1):
            yield piece
            continue
        begin = words[:_CONTEXT] if number > 0 else []
        end = words[-_CONTEXT:] if number < len(pieces) - 1 else []
        behind = " " if piece.text.endswith(" ") else ""
        yield Piece("same", " ".join((*begin, "…", *end)) + behind)


def _plain(text: str) -> list[Piece]:
    return [Piece("same", _one_line(text))]


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
