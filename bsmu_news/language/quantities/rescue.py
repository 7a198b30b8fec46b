"""Finds numbers inside of other words, for a number that has found no counterpart: `пятнадцатилетний`, `полчаса`.

This look is too slow and too lenient for every text; it is taken only where a number is left over.
"""

from decimal import Decimal
from functools import cache

from bsmu_news.language.quantities.quantity import Quantity, QuantityKind, Value, Values, time_of_day
from bsmu_news.language.quantities.tokens import MOST, Tokens
from bsmu_news.language.quantities.vocabulary import HALF

_WHOLE: dict[str, tuple[Value, ...]] = {
    "век": (100,), "века": (100,), "веке": (100,), "столетие": (100,), "столетия": (100,), "столетний": (100,),
    "стагоддзе": (100,), "стагоддзя": (100,), "century": (100,), "centuries": (100,), "centenary": (100,),
    "десятилетие": (10,), "десятилетия": (10,), "decade": (10,), "decades": (10,), "дзесяцігоддзе": (10,),
    "дзесяцігоддзя": (10,), "сутки": (24, 1), "суток": (24, 1), "суткі": (24, 1), "сутак": (24, 1),
    "полностью": (100,), "абсолютно": (100,), "целиком": (100,), "цалкам": (100,), "поўнасцю": (100,),
    "круглосуточно": (24,), "круглосуточный": (24,), "круглосуточная": (24,), "круглосуточное": (24,),
    "круглосуточные": (24,), "круглосуточной": (24,), "круглосуточную": (24,), "круглосуточного": (24,),
    "кругласутачна": (24,), "кругласутачны": (24,), "кругласутачная": (24,), "кругласутачнае": (24,),
    "кругласутачныя": (24,), "кругласутачнай": (24,), "кругласутачную": (24,), "clock": (24,),
    "fully": (100,), "completely": (100,), "absolutely": (100,), "totally": (100,), "entirely": (100,),
    "единственный": (1,), "единственная": (1,), "единственное": (1,), "адзіны": (1,), "адзіная": (1,),
}  # fmt: skip
_HALF_OF = (
    "полчаса", "получас", "полгод", "полугод", "полмиллион", "полмиллиард", "полвек", "полдня", "полтысяч",
    "полсотни", "полдюжин", "полпроцент", "полкилом", "паўгадз", "паўгод", "паўмільён", "паўстагод", "паўдня",
    "паўтысяч", "паўсотні",
)  # fmt: skip
_ONE_AND_A_HALF = ("полутор", "паўтар")
_ONE_AND_A_HALF_VALUES: Values = frozenset((Decimal("1.5"), 18, 90, 150, 1500, 1_500_000))
_HALF_VALUES: Values = frozenset((HALF, 6, 30, 50, 500, 500_000, 500_000_000))
_SHORTEST_REST = 3
_FAR = 100_000  # characters up to which a unit is looked for
_ONE_OCLOCK: Values = frozenset((1, time_of_day(1, 0), time_of_day(13, 0)))
_NOTHING: tuple[Values, str] = (frozenset(), "")


def implied(text: str, language: str, offset: int = 0) -> list[Quantity]:
    """Return the numbers that words of a text hold inside, with their units; spans count from `-offset`."""
    tokens = Tokens(text, language)
    found = []
    for index in range(min(len(tokens.words), MOST)):
        values, unit = _inside(tokens, index)
        if values:
            start, end = offset + tokens.start(index), offset + tokens.end(index)
            found.append(Quantity(QuantityKind.NUMBER, values, start, end, firm=False, unit=unit))
    return found


def has_unit(text: str, language: str, unit: str) -> bool:
    """Tell whether a text names a unit."""
    tokens = Tokens(text[:_FAR], language)
    return any(after.unit == unit for word in tokens.words if (after := tokens.known.after.get(word)))


def _inside(tokens: Tokens, index: int) -> tuple[Values, str]:
    word = tokens.words[index]
    after = tokens.known.after.get(word)
    if word in _WHOLE:
        return frozenset(_WHOLE[word]), ""
    if len(word) == 1 and tokens.original(index) in {"I", "І"}:
        return frozenset((1,)), ""
    if tokens.english:
        after = tokens.known.after.get(tokens.word(index + 1)) if word in {"a", "an"} else None
    counted = tokens.meaning(index - 1) or tokens.word(index - 1)[-1:].isdigit()
    if after and after.unit and not counted:
        return _ONE_OCLOCK if after.hour else frozenset((1,)), after.unit
    return _NOTHING if tokens.english else _inside_compound(word, tokens)


def _inside_compound(word: str, tokens: Tokens) -> tuple[Values, str]:
    if word.startswith(_ONE_AND_A_HALF):
        return _ONE_AND_A_HALF_VALUES, ""
    if word.startswith(_HALF_OF):
        return _HALF_VALUES, ""
    return _prefixes(word, tokens)


def _prefixes(word: str, tokens: Tokens) -> tuple[Values, str]:
    total, rest = 0, word
    while True:
        number, length = _first(rest)
        if not length:
            break
        total, rest = total + number, rest[length:]
    if not total or len(rest) < _SHORTEST_REST:
        return _NOTHING
    after = tokens.known.after.get(rest)
    return frozenset((total,)), after.unit if after else ""


def _first(word: str) -> tuple[int, int]:
    for length in range(min(14, len(word)), 2, -1):
        number = _numeral_prefixes().get(word[:length])
        if number:
            return number, length
    return 0, 0


@cache
def _numeral_prefixes() -> dict[str, int]:
    """Return how compound adjectives begin: the genitive of a numeral."""
    forms = (
        """одно двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати
        пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати""",
        """адна двух трох чатырох пяці шасці сямі васьмі дзевяці дзесяці адзінаццаці дванаццаці трынаццаці чатырнаццаці
        пятнаццаці шаснаццаці семнаццаці васемнаццаці дзевятнаццаці дваццаці""",
    )
    found = {form: number for line in forms for number, form in enumerate(line.split(), 1)}
    tens = ("тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяносто сто",
            "трыццаці сарака пяцідзесяці шасцідзесяці сямідзесяці васьмідзесяці дзевяноста сто")  # fmt: skip
    for line in tens:
        found |= {form: number * 10 for number, form in enumerate(line.split(), 3)}
    return found | {
        "тысяче": 1000,
        "тысяча": 1000,
        "двухсот": 200,
        "трехсот": 300,
        "пятисот": 500,
        "трохсот": 300,
        "пяцісот": 500,
    }
