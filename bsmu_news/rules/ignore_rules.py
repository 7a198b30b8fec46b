"""The rules on ignore comments themselves. `ignores.py` finds what they report, after all other rules have run."""

from collections.abc import Iterable

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import body

WITHOUT_REASON, UNKNOWN, UNUSED = "ST020", "ST021", "ST022"


def check_nothing(_context: VersionContext) -> Iterable[Hit]:
    """Find nothing: whether a comment was of use is known only when all rules have run."""
    return ()


_GOOD = body("It opened <b>on Tuesday</b>. <!-- bsmu-news: ignore ST006 because the site wants it bold -->\n")

IGNORE_RULES = (
    Rule(
        code=WITHOUT_REASON,
        name="ignore-without-reason",
        severity=Severity.WARNING,
        summary=N_("A comment asks to ignore a rule and does not say why; so the rule is not ignored."),
        why=N_("Who comes later cannot tell a decision from a shortcut."),
        check=VersionCheck(check_nothing),
        bad=body("It opened on Tuesday. <!-- bsmu-news: ignore ST006 -->\n"),
        good=_GOOD,
    ),
    Rule(
        code=UNKNOWN,
        name="unknown-ignore",
        severity=Severity.WARNING,
        summary=N_("A comment asks to ignore a rule that there is not, or cannot be understood."),
        why=N_("It does nothing, and whoever wrote it believes that it does."),
        check=VersionCheck(check_nothing),
        bad=body("It opened on Tuesday. <!-- bsmu-news: ignore XY999 because the site wants it so -->\n"),
        good=_GOOD,
    ),
    Rule(
        code=UNUSED,
        name="unused-ignore",
        severity=Severity.WARNING,
        summary=N_("A comment asks to ignore a rule that finds nothing there."),
        why=N_("It would hide the next mistake, which nobody has looked at."),
        check=VersionCheck(check_nothing),
        bad=body("It opened on Tuesday. <!-- bsmu-news: ignore ST006 because the site wants it bold -->\n"),
        good=_GOOD,
    ),
)
