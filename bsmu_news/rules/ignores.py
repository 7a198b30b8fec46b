"""Leaves out what a comment in the file asks to ignore, and reports comments that do not work or are of no use.

Only comments that name rules and give a reason are followed: `<!-- bsmu-news: ignore TY003 because … -->`.
"""

from collections.abc import Collection, Iterator, Sequence

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Edit, Finding, Fix, Place
from bsmu_news.language.near_words import nearest
from bsmu_news.markup.blocks import line_starts
from bsmu_news.markup.outline import outline
from bsmu_news.markup.prose import place_of
from bsmu_news.messages import _, ngettext
from bsmu_news.rules.ignore_comments import SIGN, IgnoreComment, Name, ignore_comments
from bsmu_news.rules.ignore_rules import IGNORE_RULES, UNKNOWN, UNUSED, WITHOUT_REASON
from bsmu_news.rules.registry import matching, unknown

_OWN = {rule.code: rule for rule in IGNORE_RULES}
_EXAMPLE = "<!-- bsmu-news: ignore TY003 because … -->"


def apply_ignores(version: Version, findings: list[Finding], ran: Collection[str]) -> list[Finding]:
    """Return a version's findings without the ignored ones, and with those on the comments themselves.

    `ran` are the codes of the rules that have looked at the version. What is said of the comments cannot be ignored.
    """
    if SIGN not in version.text:
        return findings
    comments = list(ignore_comments(version))
    kept, used = _sift(findings, [one for one in comments if one.understood and one.reason])
    about = _about(version, comments, used, ran) if comments else ()
    return [*kept, *(one for one in about if one.code in ran)]


def _sift(findings: Sequence[Finding], comments: Sequence[IgnoreComment]) -> tuple[list[Finding], set[Name]]:
    """Return the findings that no comment covers, and the names that have covered one."""
    by_code: dict[str, list[tuple[IgnoreComment, Name]]] = {}
    for comment in comments:
        for name in comment.names:
            for rule in matching(name.text):
                by_code.setdefault(rule.code, []).append((comment, name))
    kept: list[Finding] = []
    used: set[Name] = set()
    for finding in findings:
        covering = [name for one, name in by_code.get(finding.code, ()) if _covers(one, finding.place)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    return kept, used


def _covers(comment: IgnoreComment, place: Place) -> bool:
    return comment.first <= (place.end_line or place.line) and place.line <= comment.last


def _about(
    version: Version, comments: Sequence[IgnoreComment], used: set[Name], ran: Collection[str]
) -> Iterator[Finding]:
    at = line_starts(version.text)
    for comment in comments:
        if not comment.understood:
            yield _finding(version, UNKNOWN, _misunderstood(comment), comment.place)
            continue
        for one in unknown(name.text for name in comment.names):
            message = _("there is no rule {name}").format(name=one.name)
            if one.near:
                message = _("there is no rule {name}; did you mean {near}?").format(name=one.name, near=one.near)
            name = next(name for name in comment.names if name.text == one.name)
            yield _finding(version, UNKNOWN, message, place_of(at, name.start, name.end))
        if not comment.reason:
            message = _("say why, else nothing is ignored: {example}").format(example=_EXAMPLE)
            yield _finding(version, WITHOUT_REASON, message, comment.place)
        elif version.tree is not None:
            yield from _unused(version, comment, used, ran, at)


def _misunderstood(comment: IgnoreComment) -> str:
    near = nearest(comment.verb, ("ignore", "ignore-file"))
    if near == comment.verb:
        return _("name the rules to be ignored: {example}").format(example=_EXAMPLE)
    if near:
        return _("“{word}” is not understood; did you mean “{near}”?").format(word=comment.verb, near=near)
    return _("“{word}” is not understood; write {example}").format(word=comment.verb, example=_EXAMPLE)


def _unused(
    version: Version, comment: IgnoreComment, used: set[Name], ran: Collection[str], at: Sequence[int]
) -> Iterator[Finding]:
    idle = [name for name in comment.names if name not in used and _has_run(name, ran)]
    if len(idle) == len(comment.names):
        message = ngettext(
            "{names} finds nothing here; the comment can go", "{names} find nothing here; the comment can go", len(idle)
        )
        message = message.format(names=", ".join(name.text for name in idle))
        yield _finding(version, UNUSED, message, comment.place, _without_comment(version, comment))
        return
    for name in idle:
        message = _("{name} finds nothing here").format(name=name.text)
        yield _finding(version, UNUSED, message, place_of(at, name.start, name.end), _without_name(version.text, name))


def _has_run(name: Name, ran: Collection[str]) -> bool:
    rules = matching(name.text)
    return bool(rules) and all(rule.code in ran for rule in rules)


def _without_name(text: str, name: Name) -> Fix:
    """Return what takes a name out of a list, with the comma that belongs to it."""
    after = text[name.end :]
    rest = after.lstrip()
    if rest.startswith(","):
        return Fix((Edit(name.start, len(text) - len(rest[1:].lstrip()), ""),))
    before = text[: name.start].rstrip()
    return Fix((Edit(len(before.removesuffix(",").rstrip()), name.end, ""),))


def _without_comment(version: Version, comment: IgnoreComment) -> Fix:
    """Return what takes a comment out; with its line, if nothing else stands there."""
    text = version.text
    start, end = comment.start, comment.end
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[line_start:start], text[end:line_end]
    if not before.strip() and not after.strip():
        whole = Edit(line_start, min(line_end + 1, len(text)), "")
        return Fix((whole,), safe=_same_blocks(version, whole))
    if not after.strip():
        # Two spaces that were before the comment would be a line break at the end.
        return Fix((Edit(line_start + len(before.rstrip()), line_end, ""),))
    if not before.strip():
        return Fix((Edit(start, line_end - len(after.lstrip()), ""),))
    return Fix((Edit(start - (before.endswith(" ") and after.startswith(" ")), end, ""),))


def _same_blocks(version: Version, edit: Edit) -> bool:
    """Tell whether the text has the same blocks after an edit: a comment may part two lists, or two paragraphs."""
    begin = len(version.text) - len(version.body)
    if edit.start < begin:
        return True
    after = version.body[: edit.start - begin] + edit.text + version.body[edit.end - begin :]
    return _shape(version.body) == _shape(after)


def _shape(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.source) for block in outline(body) if block.kind != "HtmlBlock"]


def _finding(version: Version, code: str, message: str, place: Place, fix: Fix | None = None) -> Finding:
    rule = _OWN[code]
    return Finding(code, rule.name, rule.severity, message, version.path, place, version.language, fix)
