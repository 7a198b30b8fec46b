"""What was to be replaced before anybody reads it: placeholders, notes to oneself, residue of other programs."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_PHRASES = tuple(
    line.strip()
    for line in """
    TODO
    FIXME
    TBD
    Lorem ipsum
    lorem ipsum
    Error! Bookmark not defined
    Error! Reference source not found
    Ошибка! Закладка не определена
    Ошибка! Источник ссылки не найден
    Памылка! Закладка не вызначана
    Памылка! Крыніца спасылкі не знойдзена
    MERGEFORMAT
    HYPERLINK "
    Click or tap here to enter text
    Click here to enter text
    Место для ввода текста
    Введите текст
    Commented [
    oaicite
    contentReference[
    citeturn
    turn0search
    As an AI language model
    вставить имя
    insert name
    ПРОВЕРИТЬ!
    УТОЧНИТЬ!
    {{
    }}
    """.strip().split("\n")
)
# Words, one of each phrase: a text without any has no such phrase.
_SIGNALS = frozenset(
    """
    TODO FIXME TBD ipsum Bookmark Reference Закладка Источник Крыніца MERGEFORMAT HYPERLINK enter
    ввода Введите Commented
    oaicite contentReference citeturn turn AI вставить insert ПРОВЕРИТЬ УТОЧНИТЬ
    """.split()
)
_CROSSED = frozenset(letter * count for letter in "XxХх" for count in range(3, 13))
_CROSSES = re.compile(r"(?<![^\W_])(?:[XХ]{4,}|[xх]{3,}|[XХ]{3})(?![^\W_])")
_QUESTIONS = re.compile(r"(?<![^\s(\[«“\"])\?{3,}")
_ASKED = "|".join(
    """
    имя имени фио фамилия дата дату число название должность город место вставить укажите указать уточнить проверить
    фото ссылка імя прозвішча пасада назва горад удакладніць праверыць name date number title position city place insert
    add check link photo
    """.split()
)
_DOTS = r"(?:\.\.\.|…)"
_SLOT = re.compile(
    rf"[\[<](?:{_DOTS}\s?)?(?:{_ASKED})(?:[ \u00a0:][^\[\]<>\n]{{0,60}})?(?:\s?{_DOTS})?[\]>]", re.IGNORECASE
)
_DOTTED_SLOT = re.compile(r"\[(?:\.\.\.|…)\s?[^\W\d_][^\[\]\n]{0,40}\]")
_ORDINAL = re.compile(r"[ \u00a0]([^\W\d_]+)")
_NO_ORDINAL = frozenset("and or of in on at to for is was и в на с по из от до для і з у ад па".split())


def find_residue(reading: Reading) -> Iterator[Slip]:
    """Find placeholders, notes such as TODO, and errors that Word leaves in a text."""
    text = reading.text
    # A single character is found ten times as quickly as two.
    braces = ("{" in text and "{{" in text) or ("}" in text and "}}" in text)
    if braces or not _SIGNALS.isdisjoint(reading.vocabulary):
        yield from _phrases(text)
    if "?" in text and "???" in text:
        yield from (_slip(text, *found.span()) for found in _QUESTIONS.finditer(text))
    if not _CROSSED.isdisjoint(reading.vocabulary):
        yield from (_slip(text, *found.span()) for found in _CROSSES.finditer(text) if not _is_thirty(text, found))
    if "[" in text or "<" in text:
        yield from (_slip(text, *found.span()) for found in _SLOT.finditer(text))
        spans = _DOTTED_SLOT.finditer(text) if "[…" in text or "[..." in text else ()
        yield from (_slip(text, *found.span()) for found in spans if not _SLOT.match(text, found.start()))


def _phrases(text: str) -> Iterator[Slip]:
    for phrase in _PHRASES:
        at = text.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not (phrase.isalpha() and (text[max(at - 1, 0) : at].isalnum() or text[end : end + 1].isalnum())):
                yield _slip(text, at, end)
            at = text.find(phrase, end)


def _is_thirty(text: str, found: re.Match[str]) -> bool:
    """Tell the Roman numeral of «XXX конференция» and "Super Bowl XXX" from crosses."""
    if len(found[0]) != 3 or found[0].islower():  # noqa: PLR2004 - XXX
        return False
    after = _ORDINAL.match(text, found.end())
    before = text[max(found.start() - 24, 0) : found.start()].split()
    behind_name = bool(before) and before[-1][:1].isupper() and text[found.start() - 1].isspace()
    return (
        bool(after and after[1].lower() not in _NO_ORDINAL) or behind_name or text[found.end() : found.end() + 1] == "-"
    )


def _slip(text: str, start: int, end: int) -> Slip:
    return Slip(start, end, _("this was to be replaced: {text}").format(text=text[start:end]))


RESIDUE_RULES = (
    Rule(
        code="TX014",
        name="placeholder-text",
        severity=Severity.WARNING,
        summary=N_("A placeholder, a note to oneself, or an error message of Word stands in the text."),
        why=N_("It would be printed for everybody to read."),
        check=check_by(find_residue),
        bad=body("The laboratory was opened by TODO on Tuesday.\n"),
        good=body("The laboratory was opened on Tuesday, before the XXX conference.\n"),
    ),
)
