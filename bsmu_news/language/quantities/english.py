"""English numerals, months, weekdays and measures."""

from decimal import Decimal

from bsmu_news.language.quantities.vocabulary import THIRD, Tables

_CARDINALS = dict(
    enumerate(
        (
            "zero nil",
            *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(),
            *"seventeen eighteen nineteen twenty".split(),
        )
    )
) | {30: "thirty", 40: "forty fourty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
_SCALES = {
    100: "hundred hundreds",
    1000: "thousand thousands",
    10**6: "million millions",
    10**9: "billion billions",
    10**12: "trillion trillions",
}
_ORDINALS = {
    1: "first firstly", 2: "second secondly", 3: "third thirdly", 4: "fourth fourths", 5: "fifth fifths",
    6: "sixth sixths", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth",
    13: "thirteenth", 14: "fourteenth", 15: "fifteenth", 16: "sixteenth", 17: "seventeenth", 18: "eighteenth",
    19: "nineteenth", 20: "twentieth", 30: "thirtieth", 40: "fortieth", 50: "fiftieth", 60: "sixtieth",
    70: "seventieth", 80: "eightieth", 90: "ninetieth", 100: "hundredth", 1000: "thousandth", 10**6: "millionth",
}  # fmt: skip
_LOOSE: tuple[tuple[tuple[int | Decimal | str, ...], str], ...] = (
    ((1,), "once single sole"),
    ((2,), "both twice couple pair pairs double doubled doubling doubles two-fold twofold twin twins duo twos"),
    ((3,), "thrice triple tripled trio threefold threes"),
    ((4,), "quadruple fourfold"),
    ((3, 33, 66, 67, THIRD), "thirds"),
    ((10,), "tens"),
    ((20,), "score"),
    ((12,), "dozen dozens"),
    ((Decimal("0.5"), 50), "half halve halved halves"),
    ((4, 25, 15, 75), "quarter quarters"),
    ((14, 2), "fortnight"),
    ((12, "time 720"), "noon midday"),
    ((0, 24, 12, "time 0"), "midnight"),
    ((1920, 20), "twenties"),
    ((1930, 30), "thirties"),
    ((1940, 40), "forties"),
    ((1950, 50), "fifties"),
    ((1960, 60), "sixties"),
    ((1970, 70), "seventies"),
    ((1980, 80), "eighties"),
    ((1990, 90), "nineties"),
)
_MONTHS = "January February March April May June July August September October November December".split()
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sep Sept", "Oct", "Nov", "Dec")
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = {
    "%": "percent cent percentage pc",
    "km": "km kms kilometre kilometres kilometer kilometers",
    "m": "metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "mile": "mile miles mi",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "yard": "yard yards yd",
    "kg": "kg kilogram kilograms kilo kilos kilogramme kilogrammes",
    "g": "g gram grams gramme grammes",
    "t": "ton tons tonne tonnes",
    "lb": "lb lbs pound pounds",
    "ounce": "ounce ounces oz",
    "ha": "ha hectare hectares",
    "acre": "acre acres",
    "degree": "degree degrees",
    "l": "litre litres liter liters l",
    "gallon": "gallon gallons",
    "usd": "dollar dollars usd",
    "eur": "euro euros eur",
    "gbp": "gbp",
    "rub": "ruble rubles rouble roubles rub",
    "year": "year years yr yrs",
    "month": "month months",
    "week": "week weeks",
    "day": "day days",
    "hour": "hour hours hr hrs h",
    "minute": "minute minutes min mins",
    "second": "second seconds sec secs",
    "decade": "decade decades",
}


def tables() -> Tables:
    """Return all the words."""
    return Tables(
        cardinals=_CARDINALS,
        scales=_SCALES,
        ordinals=_ORDINALS,
        loose=_LOOSE,
        courses={1: "freshman freshmen", 2: "sophomore sophomores"},
        seasons=("winter", "spring", "summer", "autumn"),
        months=_MONTHS,
        month_adjectives=(),
        short_months=_SHORT_MONTHS,
        weekdays=[f"{day} {day}s" for day in _WEEKDAYS],
        weekday_adjectives=(),
        units=UNITS,
        factors={12: "dozen", 10**6: "mn mln mio", 10**9: "bn", 10**12: "tn trn"},
        unsure_factors={1000: "k", 10**6: "m", 10**9: "b"},
        hours={"clock": "o", "am": "am", "pm": "pm"},
        halves=("and a half",),
        joins="to and or",
        dated="in on since until till last next this mid early late during every",
        doubtful="may march",
        names="april may june august march",
        centuries="century centuries c",
    )
