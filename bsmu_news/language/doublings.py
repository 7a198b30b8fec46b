"""Words that may stand twice running: names, and the few doublings that grammar or speech allows."""

from collections.abc import Sequence

_NAMES = frozenset(
    """
    Duran Lang Baden Pago Bora Walla Sirhan Boutros Sing Zsa Tuk Puka Wagga Roa Tiki Chin Xie Yang Fei Ling Mei Bing
    Дюран Баден Паго Бора Валла Серхан Бутрос Ланг Сирхан Роа Фэй Линг
    """.split()
)
_SPOKEN = frozenset(
    """
    aye ha ho hee blah bye knock tsk tut yada chop pom cha hear choo beep ding yum hush
    ха хи хо бла ой ай эй чуть еле едва ну вот точь ледзь ледзьве
    """.split()
)
"""Doubled in speech; whether with a hyphen is another question than whether the word was typed twice."""

_PARTICIPLES = frozenset(
    "been gone done made taken seen come become lost left won begun given said told found known got put run".split()
)
_THOUGHT = frozenset(
    """
    said say says think thinks thought know knew knows believe believes believed fact mean means meant hope hopes hoped
    so sure clear show shows showed feel feels felt agree agreed argue argued idea suggest suggested true
    """.split()
)
_DETERMINERS = frozenset(
    """
    the a an this these those his her its their our my your he she it we they i you there if when who which what all
    some many most each every no not both such and or of in on at to for from with
    """.split()
)
_MORE = frozenset(
    """
    more less again over on round through up down around further on by
    больше меньше снова опять дальше выше раз еще ещё больш менш зноў далей вышэй яшчэ
    """.split()
)
STARTERS = frozenset(
    """
    The A An In It We He She They This That These Those There At On For From With By To As After Before When And But If
    Our His Her Their Is Are Was Every All
    В На По С За Из К У О И А Но Он Она Они Мы Это Как Для От До При Так Все Эти Этот Наши Студенты
    Ў З Па Да Ад Пры Яна Яны Гэта Гэты Гэтыя Нашы Студэнты Пасля После
    """.split()
)
"""Words that start a sentence, and that the same word in small letters follows by a slip only."""

FIRST_NAMES = frozenset(
    """
    Will May Mark Bill Hope Grace Art Rose Faith Joy Pat Sue Bob Jack Rich Drew Frank Gene Chase Miles Grant Lance Rob
    Вера Надежда Любовь Роза Роман Лев Май Мира Слава Святлана Любоў Надзея
    """.split()
)
"""First names that are words too: "Will will come"."""

_JOINTS = frozenset(("and", "or", "by", "и", "или", "за", "і", "або"))


def is_name(word: str) -> bool:
    """Tell whether a word, as written, is half of such a name as Duran Duran."""
    return word in _NAMES


def is_allowed(words: Sequence[str], at: int) -> bool:
    """Tell whether the word at an index, in small letters, may stand a second time behind itself."""
    word = words[at]
    if word in _SPOKEN:
        return True
    before = words[at - 1] if at else ""
    after = words[at + 2] if at + 2 < len(words) else ""
    if word == "had":
        return after not in _PARTICIPLES and not after.endswith("ed")
    return word == "that" and before in _THOUGHT and after not in _DETERMINERS


def is_pattern(words: Sequence[str], at: int) -> bool:
    """Tell whether two words stand twice running as in "better and better and"."""
    return any(
        joint in _JOINTS and (word in _MORE or word.endswith("er"))
        for joint, word in (words[at : at + 2], words[at : at + 2][::-1])
    )
