"""Turns of phrase that an editor strikes out: calques in English, doublings and slips in Russian and Belarusian.

The English ones were read off the university's English news of 2018-2023. The Russian ones are those that Rozental,
Spravochnik po pravopisaniyu i literaturnoy pravke, calls errors (pleonasms; the government of «согласно», «оплатить»;
«по окончании»). A turn is `certain` when no sentence of the news could want it; else it is a matter of taste.
"""

import re
from typing import NamedTuple


class Turn(NamedTuple):
    """A turn of phrase.

    A text is searched for `pattern` only if it has one of the words of `triggers`. `advice` is what to write, in the
    language of the text, with `{years}` and `{students}` for those that were found; `instead` replaces the group
    `old` of the pattern. Where a trigger is a common word, `beside` has texts in small letters, parted by `|`: near
    the trigger stands one of them, or else no turn. Looking for them takes a fifth of the time of the pattern.
    """

    triggers: str
    pattern: str
    advice: str
    certain: bool = False
    instead: str = ""
    beside: str = ""


_YEAR = r"(?:[1-6](?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth)"
_YEARS = ("first", "second", "third", "fourth", "fifth", "sixth")
_ONE_YEAR = re.compile(r"\b(?:[1-6]|first|second|third|fourth|fifth|sixth)")
_RANGE = re.compile(r"[-–]\s?(?=[1-6fst])|\bto\b")
_PLACE = (
    r"(?:department|clinic|hospital|university|faculty|institute|cent(?:re|er)|school|dormitory|academy|laboratory|club"
    r"|college|sanatorium|camp|gymnasium|library|museum)s?"
)
_NOT_DATA = r"(?!['’]s| (?:data|records?|results?|reports?|rankings?|ratings?|statistics|admissions?|fees|rules)\b)"

ENGLISH = (
    Turn("guys", r"\b(?:the|our|these|those) guys\b", "the students, the young people", certain=True),
    Turn(
        "basis base",
        rf"\b(?P<old>on the bas(?:is|e) of) (?:the|our|its|this|a) (?:[\w-]+ ){{0,4}}?{_PLACE}\b{_NOT_DATA}",
        "at",
        certain=True,
        instead="at",
        beside="on the bas",
    ),
    Turn(
        "courses course",
        rf"\bstudents? of (?:the )?{_YEAR}(?:(?: and |, ?| ?[-–] ?| to ){_YEAR}){{0,4}} courses?\b",
        "{years}-year {students}",
        certain=True,
        beside="student of |students of ",
    ),
    Turn(
        "course", rf"\b{_YEAR}[- ]course students?\b", "{years}-year {students}", certain=True, beside="course student"
    ),
    Turn(
        "degree",
        r"\b(?:I{1,3}|[1-3](?:st|nd|rd)?) degree (?:diploma|certificate)s?\b"
        r"|\b(?:diploma|certificate)s? of (?:the )?(?:I{1,3}|[1-3](?:st|nd|rd)?|first|second|third) degree\b",
        "a first-class diploma, a diploma for first place",
        certain=True,
    ),
    Turn("frames", r"\b(?P<old>(?:with)?in the frames of)\b", "as part of", certain=True, instead="as part of"),
    Turn(
        "framework frame",
        r"\b(?:passed|passes|was passed) (?:with)?in the frame(?:work)? of\b",
        "was held as part of",
        certain=True,
        beside="in the frame",
    ),
    Turn(
        "internship practice traineeship training",
        r"\bpass(?:ed|ing|es)? (?:(?:an?|the|their|his|her|our) )?"
        r"(?:internship|practice|practical training|traineeship)\b",
        "do, complete",
        certain=True,
        beside="pass",
    ),
    Turn(
        "collective",
        rf"\bcollective of (?:the|our) (?:[\w-]+ ){{0,3}}?{_PLACE}\b",
        "the staff",
        certain=True,
    ),
    Turn("guests", r"\b(?P<old>high) guests\b", "distinguished guests", certain=True, instead="distinguished"),
    Turn(
        "perspective",
        r"\b(?P<old>perspective) (?:directions?|areas?|specialists?|students?|scientists?|young)\b",
        "promising",
        certain=True,
        instead="promising",
    ),
    Turn("pedagogical", r"\b(?P<old>pedagogical) (?:staff|team|workers?)\b", "teaching staff", instead="teaching"),
    Turn("chief", r"\bchief students?\b", "the student head, the student leader"),
    Turn(
        "conference conferences",
        r"\b(?P<old>scientific(?: and |[- –]|-and-)practical) conferences?\b",
        "a research and practice conference",
        instead="research and practice",
        beside="scientific",
    ),
    Turn(
        "solemn",
        r"\bsolemn (?:meeting|event|ceremony|concert|atmosphere|assembly|opening|part|line-up)s?\b",
        "ceremonial, formal, festive",
    ),
    Turn(
        "teacher teachers lecturer professor",
        r"\bhigh[- ]school (?:teacher|lecturer|professor)s?\b",
        "a university teacher, where «высшая школа» is meant",
        beside="high",
    ),
    Turn(
        "actual", r"\b(?P<old>actual) (?:problems|issues|questions|topics) of\b", "topical, current", instead="current"
    ),
    Turn("circle", r"\bscientific circle\b", "a student research society", beside="scientific"),
    Turn("methodical", r"\bmethodical (?:recommendations|manuals?|guides?)\b", "guidelines, a handbook"),
    Turn("photo photos", r"\bma(?:de|ke|kes|king) (?:a |some |memorable |many )?photos?\b", "take photos"),
    Turn("collectives collective", r"\bcreative collectives?\b", "ensembles, groups"),
    Turn(
        "degree title degrees titles",
        r"\b(?P<old>scientific) (?:degree|title)s?\b",
        "academic",
        instead="academic",
        beside="scientific",
    ),
    Turn("person", r"\bin the person of\b", "represented by"),
)

_CASE = "приказа|плана|графика|решения|положения|договора|закона|указа|распоряжения|постановления|расписания|требований"
_MONTHS_RU = "январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре"
RUSSIAN = (
    Turn(
        "более",
        r"\bболее (?:лучш\w+|худш\w+|лучше|хуже|старше|моложе|выше|ниже)\b",
        "одно из двух слов",
        certain=True,
        beside="более лучш|более ху|более старше|более моложе|более выше|более ниже",
    ),
    Turn("согласно", rf"\bсогласно (?:{_CASE})\b", "«согласно» с дательным падежом: согласно приказу", certain=True),
    Turn(
        "окончанию прибытию приезду завершению возвращению",
        r"\bпо (?:окончанию|прибытию|приезду|завершению|возвращению)\b",
        "по окончании, по прибытии, по завершении",
        certain=True,
    ),
    Turn(
        "значение", r"\bигра\w+ (?:важное|большое|огромное|ключевое|особое) значение\b", "имеет значение", certain=True
    ),
    Turn(
        "роль",
        r"\bиме\w+ (?:важную|большую|огромную|ключевую|особую) роль\b",
        "играет роль",
        certain=True,
        beside="ую роль",
    ),
    Turn(
        "проезд обучение проживание",
        r"\bопла(?:тить|тил\w*|тит|тят|тите|чива\w+) за (?:проезд|обучение|проживание)\b",
        "оплатить проезд",
        certain=True,
    ),
    Turn("месяце", rf"\b(?:{_MONTHS_RU}) месяце\b", "без слова «месяц»", beside="е месяце"),
    Turn("лучший лучшие лучшая", r"\bсам(?:ый|ые|ая) лучш(?:ий|ие|ая)\b", "лучший"),
    Turn("вакансия вакансии вакансий", r"\bсвободн\w+ ваканси[яий]\b", "вакансия"),
    Turn("сувениры сувенир сувенирами", r"\bпамятн\w+ сувенир\w*", "сувениры, памятные подарки"),
    Turn("сотрудничество сотрудничества", r"\bсовместн\w+ сотрудничеств\w+", "сотрудничество"),
    Turn("коллеги коллегами коллегам", r"\bколлег\w+ по работе\b", "коллеги"),
    Turn("премьера премьеры", r"\bперв\w+ премьер[аы]\b", "премьера"),
)

BELARUSIAN = (
    Turn("больш", r"\bбольш (?:лепш|горш)\w*", "лепшы, горшы", certain=True),
    Turn(
        "згодна",
        r"\bзгодна (?:загад[ау]|план[ау]|рашэнн[яю]|закон[ау]|указ[ау]|дагавор[ау]|распараджэнн[яю])\b",
        "згодна з загадам, паводле загада",
        certain=True,
    ),
    Turn("месяцы", r"\b(?:студзені|лютым|сакавіку|красавіку|маі|чэрвені|ліпені|жніўні|верасні|кастрычніку|лістападзе"
         r"|снежні) месяцы\b", "без слова «месяц»"),
    Turn("заканчэнню сканчэнню завяршэнню", r"\bпа (?:заканчэнню|сканчэнню|завяршэнню)\b", "пасля заканчэння"),
)  # fmt: skip

TURNS = {"en": ENGLISH, "ru": RUSSIAN, "be": BELARUSIAN}


def advice_on(turn: Turn, found: str) -> str:
    """Return what to write instead of a turn as it was found: second-year student for “student of the 2nd course”."""
    if "{years}" not in turn.advice:
        return turn.advice
    parts = _ONE_YEAR.findall(found.casefold())
    years = [_YEARS[int(part) - 1] if part.isdigit() else part for part in parts]
    students = "students" if "students" in found.casefold() else "student"
    return turn.advice.format(years=_joined(years, found), students=students)


def _joined(years: list[str], found: str) -> str:
    far = len(years) == 2 and abs(_YEARS.index(years[0]) - _YEARS.index(years[1])) > 1  # noqa: PLR2004 - from and to
    if far and _RANGE.search(found):
        return f"{years[0]}- to {years[1]}"
    *first, last = years
    return f"{'-, '.join(first)}- and {last}" if first else last


def triggers(language: str) -> frozenset[str]:
    """Return the words of all turns of a language, also with a capital."""
    words = " ".join(turn.triggers for turn in TURNS.get(language, ())).split()
    return frozenset((*words, *map(str.capitalize, words)))
