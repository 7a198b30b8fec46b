"""Leaves out what a comment in the file asks to ignore, and reports comments that do not work or are of no use.

Only comments that name rules and give a reason are followed: `<!-- bsmu-news: ignore TY003 because … -->`.
"""

from collections.abc import Collection, Iterator, Sequence

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Finding, Fix, Place
from bsmu_news.language.near_words import nearest
from bsmu_news.markup.blocks import line_starts
from bsmu_news.markup.prose import place_of
from bsmu_news.messages import _, ngettext
from bsmu_news.rules.ignore_comments import SIGN, IgnoreComment, Name, ignore_comments
from bsmu_news.rules.ignore_cover import codes_of, sift
from bsmu_news.rules.ignore_fixes import without_comments, without_name
from bsmu_news.rules.ignore_rules import IGNORE_RULES, UNKNOWN, UNUSED, WITHOUT_REASON
from bsmu_news.rules.registry import unknown

_OWN = {rule.code: rule for rule in IGNORE_RULES}
_MOST_GUESSES = 100
"""For so many unknown names somebody may want to know what was meant; to guess takes a millisecond each."""

_EXAMPLE = "<!-- bsmu-news: ignore TY003 because … -->"


def apply_ignores(version: Version, findings: list[Finding], ran: Collection[str]) -> list[Finding]:
    """Return a version's findings without the ignored ones, and with those on the comments themselves.

    `ran` are the codes of the rules that have looked at the version. What is said of the comments cannot be ignored.
    """
    if SIGN not in version.text:
        return findings
    comments = list(ignore_comments(version))
    kept, used = sift(findings, [one for one in comments if one.understood and one.reason])
    about = _about(version, comments, used, ran) if comments else ()
    return [*kept, *(one for one in about if one.code in ran)]


def _about(
    version: Version, comments: Sequence[IgnoreComment], used: set[Name], ran: Collection[str]
) -> Iterator[Finding]:
    at = line_starts(version.text)
    for comment in comments:
        if not comment.understood:
            yield _finding(version, UNKNOWN, _misunderstood(comment), comment.place)
        elif not comment.reason:
            message = _("say why, else nothing is ignored: {example}").format(example=_EXAMPLE)
            yield _finding(version, WITHOUT_REASON, message, comment.place)
    yield from _unknown(version, comments, at)
    if version.tree is not None:
        yield from _unused(version, [one for one in comments if one.understood and one.reason], used, ran, at)


def _unknown(version: Version, comments: Sequence[IgnoreComment], at: Sequence[int]) -> Iterator[Finding]:
    names = [name for comment in comments if comment.understood for name in comment.names if not codes_of(name.text)]
    texts = list(dict.fromkeys(name.text for name in names))
    near = {one.name: one.near for one in unknown(texts[:_MOST_GUESSES])}
    for name in names:
        message = _("there is no rule {name}").format(name=name.text)
        if guess := near.get(name.text):
            message = _("there is no rule {name}; did you mean {near}?").format(name=name.text, near=guess)
        yield _finding(version, UNKNOWN, message, place_of(at, name.start, name.end))


def _misunderstood(comment: IgnoreComment) -> str:
    near = nearest(comment.verb, ("ignore", "ignore-file"))
    if near == comment.verb:
        return _("name the rules to be ignored: {example}").format(example=_EXAMPLE)
    if near:
        return _("“{word}” is not understood; did you mean “{near}”?").format(word=comment.verb, near=near)
    return _("“{word}” is not understood; write {example}").format(word=comment.verb, example=_EXAMPLE)


def _unused(
    version: Version, comments: Sequence[IgnoreComment], used: set[Name], ran: Collection[str], at: Sequence[int]
) -> Iterator[Finding]:
    whole: list[IgnoreComment] = []
    for comment in comments:
        idle = [name for name in comment.names if name not in used and _has_run(name, ran)]
        if len(idle) == len(comment.names):
            whole.append(comment)
            continue
        for name in idle:
            message = _("{name} finds nothing here").format(name=name.text)
            place = place_of(at, name.start, name.end)
            yield _finding(version, UNUSED, message, place, without_name(version.text, name))
    for comment, fix in zip(whole, without_comments(version, whole), strict=True):
        message = ngettext(
            "{names} finds nothing here; the comment can go",
            "{names} find nothing here; the comment can go",
            len(comment.names),
        )
        message = message.format(names=", ".join(name.text for name in comment.names))
        yield _finding(version, UNUSED, message, comment.place, fix)


def _has_run(name: Name, ran: Collection[str]) -> bool:
    codes = codes_of(name.text)
    return bool(codes) and codes.issubset(ran)


def _finding(version: Version, code: str, message: str, place: Place, fix: Fix | None = None) -> Finding:
    rule = _OWN[code]
    return Finding(code, rule.name, rule.severity, message, version.path, place, version.language, fix)
