"""Credits as CSV for spreadsheets and as Markdown tables; and the page that thanks those who made the news."""

import csv
import io
import re
from collections.abc import Sequence

from bsmu_news.domain.article import Contributor, Role
from bsmu_news.domain.credited import CreditedPerson, CreditedVersion
from bsmu_news.domain.earned import EarnedWords
from bsmu_news.render.credits_table import holders
from bsmu_news.render.printable import printable

Rows = Sequence[Sequence[str]]

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""What a spreadsheet may run when it opens the file (OWASP: CSV injection), also behind spaces and in full width."""

_MARKED = re.compile(r"[\\`*_{}\[\]<>|~&#]")

_THANKS = {
    "en": ("Thank you", "They made our news, {period}.", ("Name", "Articles", "Photos", "Translations")),
    "ru": ("Спасибо", "Они делали наши новости, {period}.", ("Имя", "Статьи", "Фото", "Переводы")),
    "be": ("Дзякуй", "Яны рабілі нашы навіны, {period}.", ("Імя", "Артыкулы", "Фота", "Пераклады")),
}


def article_rows(versions: Sequence[CreditedVersion]) -> list[list[str]]:
    """Return a head and a row an article and language, with the keys of the JSON."""
    keys = ["id", "language", "date", *(role.value for role in Role), "line", "engines"]
    keys += [*EarnedWords._fields, "effort", "effort_method"]
    return [keys, *map(_article_row, versions)]


def person_rows(people: Sequence[CreditedPerson]) -> list[list[str]]:
    """Return a head and a row a person."""
    keys = ["name", "kind", "author", "photographer", "translator", "languages", "first", "last"]
    rows = [
        [one.name, one.kind, *(str(one.count(role)) for role in Role), " ".join(one.total.languages)]
        + [day.isoformat() if day else "" for day in (one.total.first, one.total.last)]
        for one in people
    ]
    return [keys, *rows]


def role_rows(people: Sequence[CreditedPerson]) -> list[list[str]]:
    """Return a head and a row for each role that somebody had."""
    keys = ["role", "name", "kind", "count", "languages", "first", "last"]
    rows = [
        [role.name.lower(), one.name, one.kind, str(count.times), " ".join(count.languages)]
        + [day.isoformat() if day else "" for day in (count.first, count.last)]
        for role in Role
        for one, count in holders(people, role)
    ]
    return [keys, *rows]


def as_csv(rows: Rows) -> str:
    r"""Return rows as CSV with `\n` as line ends; no cell is one that a spreadsheet would run as a formula."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerows([_harmless(printable(cell)) for cell in row] for row in rows)
    return made.getvalue()


def as_markdown(rows: Rows) -> str:
    """Return rows as a Markdown table; columns in which nothing stands are left out."""
    filled = [any(row[at] for row in rows[1:]) for at in range(len(rows[0]))]
    kept = [[cell for cell, stays in zip(row, filled, strict=True) if stays] for row in rows]
    return "\n".join(_table(kept)) + "\n" if len(rows) > 1 else ""


def thanks_page(people: Sequence[CreditedPerson], language: str) -> str:
    """Return a page in Markdown that thanks people for what they did, role by role; in English for other languages."""
    title, sentence, heads = _THANKS.get(language, _THANKS["en"])
    days = [day for one in people for day in (one.total.first, one.total.last) if day]
    years = dict.fromkeys(str(day.year) for day in ((min(days), max(days)) if days else ()))
    lines = [f"# {title}", ""]
    lines += [sentence.format(period="–".join(years)), ""] if years else []
    counts = [[one.name, *(str(one.count(role) or "") for role in Role)] for one in people]
    lines += _table([heads, *counts]) if counts else []
    return "\n".join(lines).rstrip() + "\n"


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _article_row(one: CreditedVersion) -> list[str]:
    row = [one.article, one.language, one.date.isoformat() if one.date else ""]
    row += ["; ".join(map(_contributor, one.credits.of(role))) for role in Role]
    row.append("\n".join(one.lines))
    if one.earned is None:
        return [*row, "", *("" for _word in EarnedWords._fields), "", ""]
    effort = "" if one.effort is None else f"{one.effort:.4f}"
    return [*row, " ".join(one.earned.origins), *map(str, one.earned.words), effort, one.effort_method or ""]


def _contributor(one: Contributor) -> str:
    return " ".join((f"{one.label}, {one.about}" if one.about else one.label).split())


def _table(rows: Rows) -> list[str]:
    lines = [f"| {' | '.join(map(_cell, row))} |" for row in rows]
    return [lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]


def _cell(text: str) -> str:
    """Return a text as a cell that shows just this text; further lines stand behind a break."""
    lines = (printable(" ".join(line.split())) for line in text.split("\n"))
    return "<br>".join(_MARKED.sub(r"\\\g<0>", line) for line in lines)
