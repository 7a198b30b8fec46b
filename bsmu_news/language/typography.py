"""How Russian, Belarusian and English text is set: quotation marks, dashes, abbreviations, countable nouns.

Sources: Milchin and Cheltsova, Spravochnik izdatelya i avtora (2003), for Russian; Pravily belaruskaj arfahrafii i
punktuacyi (2008) for Belarusian; New Hart's Rules (2014) for English.
"""

from typing import NamedTuple


class Quotes(NamedTuple):
    """The outer pair of quotation marks, and the pair inside of it."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str

    @property
    def shown(self) -> str:
        """The outer pair as a message shows it."""
        return f"{self.opening}…{self.closing}"


QUOTES = {
    "ru": Quotes("«", "»", "„", "“"),
    "be": Quotes("«", "»", "„", "“"),
    "en": Quotes("“", "”", "‘", "’"),
}
DASHES = {"ru": "—", "be": "—", "en": "–"}
"""The dash between words where a text shows no choice of its own."""

NUMBER_SIGN_PREFIX = frozenset(
    ("№", "no.", "no", "n", "#", "room", "каб.", "ауд.", "тел.", "tel.", "код", "code", "×", "x")
)
"""What a number with a hyphen stands behind when it is no range."""

# A first or last part of an English compound: `full-time`, `long-term`, `well-known`, `two-week`, `high-quality`.
COMPOUND_FIRST = frozenset(
    """
    full part long short well high low non ex self semi multi inter pre post co mid anti half one two three four five
    six seven eight nine ten first second third hard old so up follow check on off in out all cross student year world
    state ill far large small open face hands real best evidence
    """.split()
)
COMPOUND_PREFIXES = frozenset("non ex self semi multi inter pre post co mid anti half well".split())
"""Those of them that nearly any word may follow."""
COMPOUND_LAST = frozenset(
    """
    time term year week day month hour minute known based level quality class scale line site up in out off on old
    hand style tech called wide long made related oriented specific free centred centered friendly led driven
    """.split()
)
COUNTED_PARTS = frozenset("year week month day hour minute storey bed fold point".split())
"""What a number makes a compound with: `five-year`, `15-minute`."""

# The same for Russian and Belarusian: «по-прежнему», «кто-то», «кое-что», «па-беларуску», «хто-небудзь».
CYRILLIC_FIRST = frozenset("по во кое из экс вице мини па віцэ сёе ветэран".split())
CYRILLIC_LAST = frozenset("то нибудь либо таки ка за под из небудзь нібы такі аван".split())

LINKING_VOWELS = {"ru": ("о", "е"), "be": ("о", "а", "е", "я")}
ADJECTIVE_ENDINGS = tuple(
    """
    ый ий ой ая яя ое ее ые ие ого его ому ему ых их ым им ую юю ыми ими ны кі ае яе ыя ія ага яга аму яму іх ім імі
    """.split()
)
"""How compound adjectives end, behind a first part with a linking vowel: «научно-практическая»."""

RANGE_STEMS = frozenset(
    """
    янв фев мар апр май мая мае июн июл авг сен окт ноя дек пон вто сре чет пят суб вос оди два две три шес сем вос
    дев дес сту лют сак кра тра чэр ліп жні вер кас ліс сне пан аўт сер чац ням няд адз дзв тры чат пяц шэс сяд дзе
    """.split()
)
"""How months, days and numerals start: «май—июнь» and «пять—шесть» are ranges, which are set without spaces."""

PLACE_ABBREVIATIONS = {
    "ru": frozenset("г гг ул им пр просп пер пл проф доц акад стр рис табл корп каб ауд тел д-р обл р-н чел".split()),
    "be": frozenset("г гг вул ім пр прасп зав пл праф дац акад стар мал табл корп каб аўд тэл обл вобл чал".split()),
    "en": frozenset("Prof Dr Mr Mrs Ms St Assoc Acad Fig Vol".split()),
}
"""Abbreviations that a name or a number follows; a space parts them from it."""

NO_INITIALS = frozenset("U.S. U.K. U.N. E.U. D.C. P.S. A.D. B.C. M.D. B.A. M.A. L.A. N.Y. A.M. P.M.".split())
"""Pairs of capitals with stops that are no person's initials."""

PEOPLE = frozenset(
    """
    doctors students graduates people participants patients physicians nurses teachers lecturers professors residents
    specialists employees visitors spectators guests delegates scientists volunteers children applicants donors
    members citizens surgeons dentists pharmacists articles publications beds hospitals places copies books
    врачей врача студентов студента выпускников выпускника человек человека участников участника пациентов пациента
    медсестер медсестёр преподавателей профессоров ординаторов специалистов сотрудников сотрудника гостей зрителей
    делегатов ученых учёных волонтеров волонтёров детей абитуриентов доноров донора жителей учащихся слушателей
    иностранцев больных книг статей публикаций коек мест экземпляров
    урачоў урача студэнтаў студэнта выпускнікоў выпускніка чалавек чалавека удзельнікаў удзельніка пацыентаў пацыента
    выкладчыкаў прафесараў ардынатараў спецыялістаў супрацоўнікаў гасцей гледачоў дэлегатаў вучоных валанцёраў дзяцей
    абітурыентаў донараў жыхароў навучэнцаў слухачоў хворых кніг артыкулаў публікацый ложкаў месцаў
    """.split()
)
"""What is counted one by one: 1.018 of them cannot be a fraction."""

MULTIPLES = frozenset(
    """
    million billion trillion thousand percent per млн млрд трлн тыс миллиона миллионов миллиарда миллиардов тысячи
    процента процентов мільёна мільёнаў мільярда мільярдаў тысячы працэнта працэнтаў
    """.split()
)
"""What only a fraction can stand before, however many digits it has."""

MEASURED = frozenset(
    """
    kg km metres meters litres liters hours months years times points hectares tonnes tons кг км м л га см мм мл мг
    балла баллов раза метра литра литров гектара тонны бала балаў разы літра літраў тоны
    """.split()
)
"""What may follow a fraction with one digit, so that the mark in it is a decimal one."""

NUMBERED_STEMS = tuple(
    """
    школ гимнази лице больниц поликлиник общежити корпус аудитори кабинет палат отделени сад приказ участ
    гімназі ліцэ бальніц паліклінік інтэрнат аўдыторы кабінет палац аддзялен загад
    """.split()
)
"""How Russian and Belarusian words start that have a number: «школа № 5»."""

UNITS = frozenset("кг км см мм мл мг мкг га руб чел млн млрд тыс мин сек чал хв kg km cm mm ml mg".split())
"""Units that a space parts from their number."""

MONTHS_EN = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip

YO_PAIRS = frozenset(
    """
    все чем тем нем всем моем твоем своем том небо осел заем падеж крестный совершенный узнает узнаем признает
    передохнет сестры звезды жены слезы озера села ведра весла гнезда стекла колеса ребра медсестры весны пчелы
    полет тема мел лен черта слез берет мед
    """.split()
)
"""Russian words without ё that are words of their own: «чем» is not «чём»."""

BE_STRESSED_U = frozenset(("урна", "урны", "урну", "унія", "уніі", "ультра", "унікум", "унцыя", "унцыі", "утлы"))
"""Belarusian words whose first у is stressed and stays у after a vowel."""
