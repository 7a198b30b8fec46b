"""Places whose English name no transliteration gives, and places that English texts call by two names."""

from functools import lru_cache

from bsmu_news.language.names.fold import fold_name

# Russian (and Belarusian, where it is spelt otherwise): English.
_EXONYMS = """
Москва Масква: Moscow
Минск Мінск: Minsk
Гродно Гродна: Grodno Hrodna
Брест Брэст: Brest
Витебск Віцебск: Vitebsk Viciebsk Vitsebsk
Гомель: Gomel Homel Homiel
Могилёв Магілёў: Mogilev Mahiliou Mahilyow
Беларусь Белоруссия: Belarus
Россия Расія: Russia
Украина Украіна: Ukraine
Польша Польшча: Poland
Литва Літва: Lithuania
Латвия Латвія: Latvia
Эстония Эстонія: Estonia
Германия Германія: Germany
Франция Францыя: France
Англия Англія: England
Британия Вялікабрытанія Великобритания: Britain
Шотландия Шатландыя: Scotland
Ирландия Ірландыя: Ireland
Испания Іспанія: Spain
Италия Італія: Italy
Греция Грэцыя: Greece
Турция Турцыя: Turkey Türkiye
Китай Кітай: China
Япония Японія: Japan
Корея Карэя: Korea
Индия Індыя: India
Египет Егіпет: Egypt
Израиль Ізраіль: Israel
Венгрия Венгрыя: Hungary
Чехия Чэхія: Czechia
Австрия Аўстрыя: Austria
Швейцария Швейцарыя: Switzerland
Швеция Швецыя: Sweden
Норвегия Нарвегія: Norway
Финляндия Фінляндыя: Finland
Дания Данія: Denmark
Бельгия Бельгія: Belgium
Нидерланды Нідэрланды: Netherlands
Голландия Галандыя: Holland
Португалия Партугалія: Portugal
Грузия Грузія: Georgia
Армения Арменія: Armenia
Молдова Молдавия Малдова: Moldova
Казахстан: Kazakhstan
Киргизия Кыргызстан: Kyrgyzstan
Туркмения Туркменистан Туркменістан: Turkmenistan
Париж Парыж: Paris
Рим Рым: Rome
Вена: Vienna
Прага: Prague
Варшава: Warsaw
Краков Кракаў: Krakow Cracow
Вильнюс Вільня Вільнюс: Vilnius
Рига Рыга: Riga
Киев Кіеў: Kyiv Kiev
Львов Львоў: Lviv Lvov
Харьков Харкаў: Kharkiv Kharkov
Одесса Адэса: Odesa Odessa
Афины Афіны: Athens
Мюнхен: Munich
Кёльн: Cologne
Женева Жэнева: Geneva
Цюрих Цюрых: Zurich
Лиссабон Лісабон: Lisbon
Копенгаген Капенгаген: Copenhagen
Брюссель Брусель: Brussels
Гаага: Hague
Флоренция Фларэнцыя: Florence
Венеция Венецыя: Venice
Пекин Пекін: Beijing Peking
Шанхай: Shanghai
Нанкин Нанкін: Nanjing Nanking
Гонконг Ганконг: Kong
Тяньцзинь: Tianjin Tientsin
Ухань: Wuhan
Сиань: Xian
Чунцин: Chongqing Chungking
Гуанчжоу: Guangzhou Canton
Харбин: Harbin
Каир Каір: Cairo
Иерусалим Іерусалім: Jerusalem
Дамаск: Damascus
Тегеран Тэгеран: Tehran Teheran
Нью-Йорк: York
Вашингтон Вашынгтон: Washington
Америка Амерыка: America
Европа Еўропа: Europe
Азия Азія: Asia
Африка Афрыка: Africa
"""

# English names of one place; a page has one of them.
TWO_NAMES = (
    frozenset(("Nanjing", "Nanking")),
    frozenset(("Beijing", "Peking")),
    frozenset(("Tianjin", "Tientsin")),
    frozenset(("Chongqing", "Chungking")),
    frozenset(("Kyiv", "Kiev")),
    frozenset(("Lviv", "Lvov")),
    frozenset(("Kharkiv", "Kharkov")),
    frozenset(("Odesa", "Odessa")),
    frozenset(("Chisinau", "Kishinev")),
    frozenset(("Mumbai", "Bombay")),
    frozenset(("Kolkata", "Calcutta")),
    frozenset(("Belarus", "Byelorussia", "Belorussia")),
    frozenset(("Belarusian", "Byelorussian", "Belorussian", "Belarussian")),
    frozenset(("Gomel", "Homel", "Homiel")),
    frozenset(("Grodno", "Hrodna")),
    frozenset(("Vitebsk", "Viciebsk", "Vitsebsk")),
    frozenset(("Mogilev", "Mahiliou", "Mahilyow")),
    frozenset(("Baranovichi", "Baranavichy")),
    frozenset(("Polotsk", "Polatsk")),
    frozenset(("Moldova", "Moldavia")),
    frozenset(("Kyrgyzstan", "Kirghizia", "Kirgizia")),
    frozenset(("Turkmenistan", "Turkmenia")),
    frozenset(("Almaty", "Alma-Ata")),
    frozenset(("Ashgabat", "Ashkhabad")),
    frozenset(("Turkey", "Türkiye")),
    frozenset(("Krakow", "Cracow")),
    frozenset(("Tehran", "Teheran")),
    frozenset(("Myanmar", "Burma")),
)


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_EXONYMS.strip().split("\n")):
        for name in line.replace(":", "").split():
            found.setdefault(fold_name(name), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def same_place(one: str, other: str) -> bool:
    """Tell whether two names are of one place in two languages: Китай, China."""
    groups = _groups()
    return not groups.get(fold_name(one), frozenset()).isdisjoint(groups.get(fold_name(other), frozenset()))


def two_names_of_one_place(one: str, other: str) -> bool:
    """Tell whether two English names are of one place: Nanjing, Nanking."""
    return one != other and any(one in names and other in names for names in TWO_NAMES)
