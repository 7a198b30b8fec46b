"""Words that may stand twice running: names, and the few doublings that grammar or speech allows."""

from collections.abc import Sequence

NAMES = frozenset(
    """
    duran lang baden pago bora walla sirhan boutros sing yo-yo paris-paris zsa ping tuk puka aye ha ho hee blah bye
    knock tsk tut yada chop pom cha hear choo beep ding yum hush hip
    дюран баден паго бора валла серхан бутрос ланг сирхан ха хи хо бла ой ай эй
    """.split()
)
"""Doubled as a rule: Duran Duran, Lang Lang, bye bye."""

_HYPHENS = frozenset("чуть еле едва так да нет ну вот точь ледзь ледзьве не-не".split())
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
_EMPHASIS = frozenset(("very", "really", "many", "much", "очень", "вельмі", "долго", "много"))
_JOINTS = frozenset(("and", "or", "by", "to", "after", "in", "и", "или", "за", "і", "або", "на", "в", "у", "to"))


def is_allowed(words: Sequence[str], at: int) -> bool:
    """Tell whether the word at an index, in small letters, may stand a second time behind itself."""
    word = words[at]
    if word in NAMES or word in _HYPHENS:
        return True
    before = words[at - 1] if at else ""
    after = words[at + 2] if at + 2 < len(words) else ""
    if word == "had":
        return after not in _PARTICIPLES and not after.endswith("ed")
    return word == "that" and before in _THOUGHT


def is_emphasis(word: str) -> bool:
    """Tell whether a word in small letters is doubled for emphasis, in speech at least."""
    return word in _EMPHASIS


def is_pattern(words: Sequence[str], at: int) -> bool:
    """Tell whether two words stand twice running as in "more and more and more"."""
    joint = words[at + 1] in _JOINTS or words[at] in _JOINTS
    return joint and at + 4 < len(words) and words[at] == words[at + 4]
