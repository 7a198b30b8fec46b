"""Sentences of credits that say the same in three languages: where photos are from, who gave them.

Only what has one rendering for certain stands here; a sentence that says anything more has none.
"""

import re
from functools import lru_cache

from bsmu_news.language.credit_words import PHOTO_OF_NAME

_PHOTOS_RU = r"(?:фото(?:графии|материалы|снимки)?|снимки)"
_PHOTOS_BE = r"(?:фота(?:здымкі|графіі|матэрыялы)?|фатаграфіі|здымкі)"
_PHOTOS_EN = r"(?:the\s+)?(?:photos?|photographs?|pictures?)(?:\s+(?:is|are|were|was))?(?:\s+(?:taken|from))*"
_FROM_RU = rf"{_PHOTOS_RU}\s+(?:были\s+)?(?:взяты\s+)?из"
_FROM_BE = rf"{_PHOTOS_BE}\s+(?:былі\s+)?(?:[ўу]зяты\s+)?(?:з|са|з-пад)"
_PERSONAL_RU, _PERSONAL_BE = r"личн(?:ого|ых)\s+архив(?:а|ов)", r"асабіст(?:ага|ых)\s+архів(?:а|аў)"
_PERSONAL_EN = r"personal\s+archives?"

# Of each sentence: how it is written in Russian, in Belarusian and in English, and what may be read in each.
_SENTENCES = (
    (
        "Фото из личных архивов студентов", rf"{_FROM_RU}\s+{_PERSONAL_RU}\s+студентов",
        "Фота з асабістых архіваў студэнтаў", rf"{_FROM_BE}\s+{_PERSONAL_BE}\s+студэнтаў",
        "Photos are taken from the students’ personal archives", rf"{_PHOTOS_EN}\s+the\s+students['’]\s+{_PERSONAL_EN}",
    ),
    (
        "Фото из личных архивов участников", rf"{_FROM_RU}\s+{_PERSONAL_RU}\s+участников",
        "Фота з асабістых архіваў удзельнікаў", rf"{_FROM_BE}\s+{_PERSONAL_BE}\s+[ўу]дзельнікаў",
        "Photos are taken from the participants’ personal archives",
        rf"{_PHOTOS_EN}\s+the\s+participants['’]\s+{_PERSONAL_EN}",
    ),
    (
        "Фото из личного архива автора", rf"{_FROM_RU}\s+{_PERSONAL_RU}\s+автора",
        "Фота з асабістага архіва аўтара", rf"{_FROM_BE}\s+{_PERSONAL_BE}\s+аўтара",
        "Photos are taken from the author’s personal archive", rf"{_PHOTOS_EN}\s+the\s+author['’]s\s+{_PERSONAL_EN}",
    ),
    (
        "Фото из личных архивов авторов", rf"{_FROM_RU}\s+{_PERSONAL_RU}\s+авторов",
        "Фота з асабістых архіваў аўтараў", rf"{_FROM_BE}\s+{_PERSONAL_BE}\s+аўтараў",
        "Photos are taken from the authors’ personal archives", rf"{_PHOTOS_EN}\s+the\s+authors['’]\s+{_PERSONAL_EN}",
    ),
    (
        "Фото из личного архива", rf"{_FROM_RU}\s+личного\s+архива",
        "Фота з асабістага архіва", rf"{_FROM_BE}\s+асабістага\s+архіва",
        "Photos are taken from a personal archive", rf"{_PHOTOS_EN}\s+a\s+personal\s+archive",
    ),
    (
        "Фото из личных архивов", rf"{_FROM_RU}\s+личных\s+архивов",
        "Фота з асабістых архіваў", rf"{_FROM_BE}\s+асабістых\s+архіваў",
        "Photos are taken from personal archives", rf"{_PHOTOS_EN}\s+personal\s+archives",
    ),
    (
        "Фото из архива университета", rf"{_FROM_RU}\s+архива\s+университета",
        "Фота з архіва ўніверсітэта", rf"{_FROM_BE}\s+архіва\s+[ўу]ніверсітэта",
        "Photos are taken from the university’s archive", rf"{_PHOTOS_EN}\s+the\s+university(?:['’]s)?\s+archives?",
    ),
    (
        "Фото из архива БГМУ", rf"{_FROM_RU}\s+архива\s+БГМУ",
        "Фота з архіва БДМУ", rf"{_FROM_BE}\s+архіва\s+БДМУ",
        "Photos are taken from the BSMU archive", rf"{_PHOTOS_EN}\s+the\s+BSMU\s+archives?",
    ),
    (
        "Фото из открытых источников", rf"{_FROM_RU}\s+открытых\s+источников",
        "Фота з адкрытых крыніц", rf"{_FROM_BE}\s+адкрытых\s+крыніц",
        "Photos are taken from open sources", rf"{_PHOTOS_EN}\s+open\s+sources",
    ),
    (
        "Фото из интернета", rf"{_FROM_RU}\s+(?:сети\s+)?интернета?",
        "Фота з інтэрнэту", rf"{_FROM_BE}\s+(?:сеткі\s+)?інтэрнэ(?:ту|т)",
        "Photos are taken from the internet", rf"{_PHOTOS_EN}\s+the\s+internet",
    ),
    (
        "Фото автора", rf"{_PHOTOS_RU}\s+автора",
        "Фота аўтара", rf"{_PHOTOS_BE}\s+аўтара",
        "Photos by the author", r"(?:photos?|pictures?)\s+by\s+the\s+author",
    ),
    (
        "Фото авторов", rf"{_PHOTOS_RU}\s+авторов",
        "Фота аўтараў", rf"{_PHOTOS_BE}\s+аўтараў",
        "Photos by the authors", r"(?:photos?|pictures?)\s+by\s+the\s+authors",
    ),
)  # fmt: skip
_LANGUAGES = ("ru", "be", "en")

_GIVEN = {
    "ru": rf"{_PHOTOS_RU}\s+(?:были\s+)?(?:любезно\s+)?предоставлен[ыоа]?\s+(?P<name>.+)",
    "be": rf"{_PHOTOS_BE}\s+(?:былі\s+)?(?:ласкава\s+)?прада?стаўлен[ыоа]?\s+(?P<name>.+)",
}

_TITLES = dict(
    line.split(": ")
    for line in """\
профессор: Professor
проф.: Prof.
прафесар: Professor
праф.: Prof.
доцент: Associate Professor
доц.: Assoc. Prof.
дацэнт: Associate Professor
дац.: Assoc. Prof.
академик: Academician
акад.: Academician
акадэмік: Academician
д-р: Dr""".split("\n")
)


def rendered_phrase(sentence: str, source: str, target: str) -> str | None:
    """Return what a credit's sentence is in another language; None where that is not certain."""
    plain = _plain(sentence)
    if target not in _LANGUAGES:
        return None
    for number, pattern in enumerate(_patterns(source)):
        if pattern.fullmatch(plain):
            return str(_SENTENCES[number][2 * _LANGUAGES.index(target)])
    return None


def giver_of(sentence: str, source: str) -> str | None:
    """Return who is named in a sentence that says only who gave the photos, in the case that stands there."""
    return _named(_GIVEN.get(source), sentence)


def taker_of(sentence: str) -> str | None:
    """Return who is named in `Фото Ивана Петрова`, in the genitive."""
    found = PHOTO_OF_NAME.fullmatch(_plain(sentence))
    return found["value"] if found and found["value"][:1].isupper() else None


def given_by(name: str) -> str:
    """Return in English who gave the photos."""
    return f"Photos are provided by {name}"


def split_title(name: str) -> tuple[str, str]:
    """Return the English title that stands before a name, with a space behind it, and the name: проф. Иван Жук."""
    first, _space, rest = name.partition(" ")
    title = _TITLES.get(first.lower())
    return (f"{title} ", rest) if title and rest else ("", name)


def _named(pattern: str | None, sentence: str) -> str | None:
    found = re.fullmatch(pattern, _plain(sentence), re.IGNORECASE) if pattern else None
    return found["name"] if found else None


def _plain(sentence: str) -> str:
    return " ".join(sentence.split()).rstrip(".;")


@lru_cache(maxsize=4)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    if language not in _LANGUAGES:
        return ()
    at = 2 * _LANGUAGES.index(language) + 1
    return tuple(re.compile(sentence[at], re.IGNORECASE) for sentence in _SENTENCES)
