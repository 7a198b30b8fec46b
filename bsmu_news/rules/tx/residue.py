"""What was to be replaced before anybody reads it: placeholders, notes to oneself, residue of other programs."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_PHRASES = (
    "TODO", "FIXME", "TBD", "Lorem ipsum", "lorem ipsum", "Bookmark not defined", "Reference source not found", "Закладка не определена",
    "Источник ссылки не найден", "Закладка не вызначана", "Крыніца спасылкі не знойдзена", "MERGEFORMAT",
    "to enter text", "Место для ввода текста", "HYPERLINK \"", "oaicite", "contentReference[", "citeturn", "turn0search",
    "an AI language model", "Commented [", "Formatted: ", "Deleted: ", "{{", "}}", "Введите текст", "вставить имя",
    "insert name", "ПРОВЕРИТЬ!", "УТОЧНИТЬ!",
)  # fmt: skip
# Words, one of each phrase: a text without any has no such phrase.
_SIGNAL_WORDS = frozenset(
    """
    TODO FIXME TBD ipsum Bookmark Reference Закладка Источник Крыніца MERGEFORMAT enter ввода HYPERLINK oaicite contentReference
    citeturn turn AI Commented Formatted Deleted Введите вставить insert ПРОВЕРИТЬ УТОЧНИТЬ
    """.split()
)
_WHOLE_WORDS = frozenset(("TODO", "FIXME", "TBD"))
_SENTENCE_OF = {
    "Bookmark not defined": "Error! ", "Reference source not found": "Error! ", "ipsum dolor": "L", "to enter text": "Click or tap here ",
    "Закладка не определена": "Ошибка! ", "Источник ссылки не найден": "Ошибка! ",
}  # fmt: skip
_CROSSES = re.compile(r"(?<![^\W_])(?:[XХ]{4,}|[xх]{3,}|[XХ]{3})(?![^\W_])")
_QUESTIONS = re.compile(r"(?<![^\s(\[«“\"])\?{3,}")
_ASKED = (
    "имя|имени|фио|ф. и. о|ф.и.о|фамилия|дата|дату|число|название|должность|город|место|вставить|укажите|указать|уточнить|проверить|"
    "імя|прозвішча|пасада|назва|горад|удакладніць|праверыць|"
    "name|date|number|title|position|city|place|insert|add|check|link|photo|фото|ссылка"
)
_SLOT = re.compile(rf"[\[<](?:(?:\.\.\.|…)\s*)?(?:{_ASKED})(?:[ \u00a0:][^\[\]<>\n]{{0,60}})?(?:\s*(?:\.\.\.|…))?[\]>]", re.IGNORECASE)
_DOTTED_SLOT = re.compile(r"\[(?:\.\.\.|…)\s*[^\W\d_][^\[\]\n]{0,40}\]")
_ORDINAL = re.compile(r"[ \u00a0]([^\W\d_]+)")
_NO_ORDINAL = frozenset("and or of in on at to for is was и в на с по из от до для і з у ад па".split())


def find_residue(reading: Reading) -> Iterator[Slip]:
    """Find placeholders, notes such as TODO, and errors that Word leaves in a text."""
    text = reading.text
    for phrase in _PHRASES if "{{" in text or "}}" in text or not _SIGNAL_WORDS.isdisjoint(reading.vocabulary) else ():
        at = text.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if phrase not in _WHOLE_WORDS or not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                opening = _SENTENCE_OF.get(phrase, "")
                start = at - len(opening) if opening and text.endswith(opening, 0, at) else at
                yield _slip(text, start, end)
            at = text.find(phrase, end)
    if "???" in text:
        yield from (_slip(text, *found.span()) for found in _QUESTIONS.finditer(text))
    if any(cross in text for cross in ("XXX", "ХХХ", "xxx", "ххх")):
        yield from (_slip(text, *found.span()) for found in _CROSSES.finditer(text) if not _is_thirty(text, found))
    if "[" in text or "<" in text:
        yield from (_slip(text, *found.span()) for found in _SLOT.finditer(text))
        spans = _DOTTED_SLOT.finditer(text) if "[…" in text or "[..." in text else ()
        yield from (_slip(text, *found.span()) for found in spans if not _SLOT.match(text, found.start()))


def _is_thirty(text: str, found: re.Match[str]) -> bool:
    """Tell the Roman numeral of «XXX конференция» and "Super Bowl XXX" from crosses."""
    if len(found[0]) != 3 or found[0].islower():  # noqa: PLR2004 - XXX
        return False
    after = _ORDINAL.match(text, found.end())
    before = text[max(found.start() - 24, 0) : found.start()].split()
    behind_name = bool(before) and before[-1][:1].isupper() and text[found.start() - 1].isspace()
    return bool(after and after[1].lower() not in _NO_ORDINAL) or behind_name or text[found.end() : found.end() + 1] == "-"


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
