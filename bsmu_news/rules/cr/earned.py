"""Credits that are earned: nobody is credited as the translator of what only a machine has written."""

from collections.abc import Iterator, Mapping

from bsmu_news.domain.article import Role
from bsmu_news.domain.earned import Earned
from bsmu_news.domain.finding import Severity
from bsmu_news.markup.earned import earned_in
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.cr.entries import credited
from bsmu_news.rules.rule import ArticleCheck, Example, Hit, Rule
from bsmu_news.rules.samples import ORIGINAL, TRANSLATION, replaced
from bsmu_news.rules.tr.record import traces


def earned(context: ArticleContext) -> Mapping[str, Earned]:
    """Return whose work the translations are that have a record; ask for it with `context.memo`."""
    return {language: earned_in(trace) for language, trace in context.memo(traces).items()}


def check_earned(context: ArticleContext) -> Iterator[Hit]:
    """Find people who are credited with a translation that a machine drafted and nobody changed or approved."""
    for language, work in context.memo(earned).items():
        version = context.versions[language]
        for one in version.memo(credited) if work.wholly_machine else ():
            if one.role is Role.TRANSLATOR and one.contributor.name:
                message = _("{name} is named as translator, but nobody has changed or approved what {engines} wrote")
                told = message.format(name=one.contributor.name, engines=", ".join(work.engines))
                yield Hit(told, one.place, language, version.strict)


_DRAFTED = (
    ("0e3e1b7a55", "title", "Студенты открыли лабораторию", "Students opened a laboratory"),
    ("5d1c0a7e42", "paragraph", "Лаборатория открылась во вторник.", "The laboratory opened on Tuesday."),
)
_RECORD = "".join(
    f'{{"id":"{id_}","kind":"{kind}","source":"{source}","text":"{text}","origin":"google","draft":"{text}",'
    '"day":"2024-03-05","changed":"2024-03-05T10:00:00Z"}\n'
    for id_, kind, source, text in _DRAFTED
)
_TITLE, _TRANSLATOR = f"title: {_DRAFTED[0][3]}", "  translators:\n    - name: Anastasiya Karnacheva\n"
_IGNORED = f"{_TITLE}  # bsmu-news: ignore TR040 because it will be read tomorrow"


def _drafted(credit: str) -> Example:
    """Return an article whose translation a machine drafted, with the credit of a translator, or none."""
    translation = replaced(replaced(TRANSLATION, _TITLE, _IGNORED), _TRANSLATOR, credit)
    files = {"index.ru.md": ORIGINAL, "index.en.md": translation}
    return Example(files, others={"segments.en.jsonl": _RECORD.encode()})


EARNED_RULES = (
    Rule(
        code="CR020",
        name="credit-not-earned",
        severity=Severity.ERROR,
        summary=N_(
            "A person is named as translator, but an engine wrote all of the translation and nobody has changed or"
            " approved any of it. In a draft this is a warning."
        ),
        why=N_("A credit is for a person's work. Readers trust that whoever is named has read what stands there."),
        check=ArticleCheck(check_earned),
        bad=_drafted(_TRANSLATOR),
        good=_drafted(""),
    ),
)
