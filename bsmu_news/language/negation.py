"""Words that deny, by language; and phrases with such a word that deny nothing («не только», «пока не»).

`surely_negates` is told of Russian and Belarusian only; `negates` allows for all the ways that a translation may have.
"""

import re
from functools import cache

_DENYING = {
    "ru": (" не ", "Не ", "нет", "Нет", "нельзя", "никогда", "невозможно"),
    "be": (" не ", "Не ", "няма", "Няма", "нельга", "ніколі", "немагчыма"),
}
"""What is looked for first; the longer words may be part of others."""
_PLAIN = {
    "en": (" not ", "n't ", "n’t ", " no ", " never ", "without"),
    "ru": (" не ", " нет"),
    "be": (" не ", " няма"),
}
"""What nearly all denials have: looked for before anything else."""
_IDIOMS = {
    "ru": (
        r"не (?:только|менее|более|раз|один|одна|одно|одну|одного|хуже|позднее|позже|ранее|меньше|больше|считая|"
        r"просто|говоря|смотря|иначе|обошл\w+|исключ\w+|случайно|покладая|мало|прочь|столько|далее|кто иной|"
        r"что иное|забы\w+|забуд\w+|секрет|уста\w+|остави\w+|оставл\w+|сомнева\w+|переста\w+|первый|последн\w+)"
        r"|(?:пока|чуть|едва|если|вряд ли|разве|почти|тем|ли|лишь бы|куда только|чем|как бы) не|нет,|нередко"
        r"|не [^ ]+, а|не [^ ]+ не|нигде не|только не|не без|да нет|и нет|на нет|не так"
    ),
    "be": (
        r"не (?:толькі|менш|больш|раз|адзін|адна|адно|адну|аднаго|горш|пазней|раней|лічачы|проста|кажучы|"
        r"гледзячы|інакш|абыш\w+|выключ\w+|выпадкова|мала|супраць|столькі|далей|хто іншы|што іншае|забы\w+|"
        r"сакрэт|стам\w+|сумнява\w+|пераста\w+|першы|апошн\w+)"
        r"|(?:пакуль|ледзь|калі|наўрад ці|хіба|амаль|тым|ці|чым) не|нярэдка"
        r"|не [^ ]+, а|не [^ ]+ не|не без|і не|не так"
    ),
}
_ANSWERS = {
    "en": (
        r"\b(?:not|no|nor|non|none|never|nothing|nobody|nowhere|neither|cannot|without|hardly|barely|scarcely|rarely|"
        r"seldom|only|except|until|unless|instead|rather|lest|little|few|less|least|too|yet|beyond|apart|wrong|false|"
        r"ex|former|outside|worried|trouble|problems?|difficult\w*|short of|far from|anything but|out of|off)\b"
        r"|n['’]t\b|[a-z]less\b|-free\b|\bfree (?:of|from)\b|\bunder the"
        r"|\b(?:un(?!iv|it|io|iq|if|der|til)|mis(?!s)|non)[a-z]{3}"
        r"|\bdis(?:a[bdg-s]|b|cont|hon|int|l|m[^i]|o|q|reg|sat|sim|trust|un)"
        r"|\b(?:in(?:ab|ac|ad|ap|cap|comp|con|corr|def|dep|dir|eff|el|eq|ev|ex|fin|flex|fre|hum|jus|op|san|"
        r"sec|sens|suf|tol|val|vis)|im(?:mob|moral|mort|pass|pat|per[fms]|pol|pos|prac|prob|prop|pun)|irr|ill[eio])"
        r"|\b(?:fail|refus|reject|den[iy]|lack|miss|avoid|prevent|stop|ceas|abst|absen|bann?|forb|prohib|halt|quit|"
        r"drop|lost|los[est]|skip|ignor|exclud|oppos|object|doubt|struggl|withdr|withh|remain|kept|keep|empty|mere|"
        r"rule[sd]? out|resist|declin|doom|void|rid|vain|spar|stranger|secret)"
    ),
    "ru": (
        r"\b(?:не|ни|нет|без|нельзя|никто|ничто|ничего|никогда|никак|нигде|лишь|только|кроме|мало|редко|едва)"
        r"|\bне[а-я]{3}|\bбес|\bбез"
    ),
    "be": (
        r"\b(?:не|ні|няма|без|нельга|ніхто|нішто|нічога|ніколі|ніяк|нідзе|толькі|акрамя|мала|рэдка|ледзь)"
        r"|\bн[яе][а-яіў]{3}|\bбяз|\bбес"
    ),
}


def may_negate(text: str, language: str) -> bool:
    """Tell, quickly, whether a text in Russian or Belarusian may deny something."""
    return any(word in text for word in _DENYING.get(language, ()))


def surely_negates(text: str, language: str) -> bool:
    """Tell whether a text in Russian or Belarusian denies something, phrases that deny nothing aside."""
    if not may_negate(text, language):
        return False
    denying, idioms = _patterns(language)
    return bool(denying.search(text)) and not idioms.search(text)


def negates(text: str, language: str) -> bool:
    """Tell whether anything in a text might deny something; True for languages that we do not know."""
    if language not in _ANSWERS or any(word in text for word in _PLAIN[language]):
        return True
    return _answers(language).search(text) is not None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    denying = re.compile(rf"\b(?:{'|'.join(map(str.strip, _DENYING[language]))})\b", re.IGNORECASE)
    return denying, re.compile(rf"\b(?:{_IDIOMS[language]})", re.IGNORECASE)


@cache
def _answers(language: str) -> re.Pattern[str]:
    return re.compile(_ANSWERS[language], re.IGNORECASE)
