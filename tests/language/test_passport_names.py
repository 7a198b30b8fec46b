"""Names in Latin letters as passports write them, and that every such spelling is known as the same name.

Russian: the passports of 1997 to 2010 (order 310 of the Ministry of the Interior, which the site's pages follow) and
today's (ICAO Doc 9303, part 3, section 6). Belarusian: ICAO's table with h for г (resolution 200 of the Ministry of the
Interior, 28 June 2010), and the population register's spelling (resolution 288 of 9 October 2008: j, w).
"""

import pytest

from bsmu_news.language.names.fold import fold_name
from bsmu_news.language.names.latin import to_latin
from bsmu_news.language.names.same import Sureness, compare

# Cyrillic | order 310, without its marks for ь and ъ | ICAO 9303
RUSSIAN = """
Алексей Щербаков | Aleksey Shcherbakov | Aleksei Shcherbakov
Юлия Хомутова | Yuliya Khomutova | Iuliia Khomutova
Дмитрий Жуковский | Dmitriy Zhukovskiy | Dmitrii Zhukovskii
Екатерина Цветкова | Ekaterina Tsvetkova | Ekaterina Tsvetkova
Ярослав Чижов | Yaroslav Chizhov | Iaroslav Chizhov
Наталья Объедкова | Natalya Obyedkova | Natalia Obieedkova
Михаил Ефремов | Mikhail Efremov | Mikhail Efremov
Ольга Шишкина | Olga Shishkina | Olga Shishkina
Фёдор Ёлкин | Fedor Elkin | Fedor Elkin
Зоя Яблонская | Zoya Yablonskaya | Zoia Iablonskaia
Виталий Крючков | Vitaliy Kryuchkov | Vitalii Kriuchkov
Ксения Зайцева | Kseniya Zaytseva | Kseniia Zaitseva
Илья Рябинин | Ilya Ryabinin | Ilia Riabinin
Анжелика Южакова | Anzhelika Yuzhakova | Anzhelika Iuzhakova
Геннадий Лёвочкин | Gennadiy Levochkin | Gennadii Levochkin
Тимофей Эйхвальд | Timofey Eykhvald | Timofei Eikhvald
Мария Бельская | Mariya Belskaya | Mariia Belskaia
Аркадий Пущин | Arkadiy Pushchin | Arkadii Pushchin
Любовь Грязнова | Lyubov Gryaznova | Liubov Griaznova
Андрей Майоров | Andrey Mayorov | Andrei Maiorov
Евгения Сысоева | Evgeniya Sysoeva | Evgeniia Sysoeva
Валерий Быковский | Valeriy Bykovskiy | Valerii Bykovskii
София Воробьёва | Sofiya Vorobyeva | Sofiia Vorobeva
Кирилл Дьяконов | Kirill Dyakonov | Kirill Diakonov
Лидия Ульянова | Lidiya Ulyanova | Lidiia Ulianova
Григорий Хвойницкий | Grigoriy Khvoynitskiy | Grigorii Khvoinitskii
Дарья Чеснокова | Darya Chesnokova | Daria Chesnokova
Вячеслав Юдин | Vyacheslav Yudin | Viacheslav Iudin
Людмила Тихая | Lyudmila Tikhaya | Liudmila Tikhaia
Семён Зельдович | Semen Zeldovich | Semen Zeldovich
Эльвира Жданович | Elvira Zhdanovich | Elvira Zhdanovich
Юрий Гусев | Yuriy Gusev | Iurii Gusev
Татьяна Царёва | Tatyana Tsareva | Tatiana Tsareva
Николай Кузьмин | Nikolay Kuzmin | Nikolai Kuzmin
Яна Мещерякова | Yana Meshcheryakova | Iana Meshcheriakova
Сергей Подгорный | Sergey Podgornyy | Sergei Podgornyi
Виктория Хитрово | Viktoriya Khitrovo | Viktoriia Khitrovo
Игорь Аксёнов | Igor Aksenov | Igor Aksenov
Анастасия Полевая | Anastasiya Polevaya | Anastasiia Polevaia
Всеволод Рюмин | Vsevolod Ryumin | Vsevolod Riumin
"""

# Cyrillic | as in passports | as in the register, accents aside
BELARUSIAN = """
Аляксей Шчарбакоў | Aliaksei Shcharbakou | Aliaksej Shcharbakow
Юлія Хамутова | Yuliya Khamutova | Julija Khamutova
Зміцер Жукоўскі | Zmitser Zhukouski | Zmicer Zhukowski
Кацярына Цвяткова | Katsiaryna Tsviatkova | Kaciaryna Cviatkova
Яраслаў Чыжоў | Yaraslau Chyzhou | Jaraslaw Chyzhow
Наталля Аб’едкава | Natallia Abyedkava | Natallia Abjedkava
Міхась Яфрэмаў | Mikhas Yafremau | Mikhas Jafremaw
Вольга Шышкіна | Volha Shyshkina | Volha Shyshkina
Фёдар Ёлкін | Fiodar Yolkin | Fiodar Jolkin
Зоя Яблонская | Zoya Yablonskaya | Zoja Jablonskaja
Віталь Кручкоў | Vital Kruchkou | Vital Kruchkow
Ксенія Зайцава | Kseniya Zaitsava | Ksenija Zajcava
Ілья Рабінін | Ilya Rabinin | Ilja Rabinin
Анжаліка Юшкевіч | Anzhalika Yushkevich | Anzhalika Jushkevich
Генадзь Лявончык | Henadz Liavonchyk | Henadz Liavonchyk
Уладзіслаў Дзямідаў | Uladzislau Dziamidau | Uladzislaw Dziamidaw
Марыя Бельская | Maryia Belskaya | Maryja Belskaja
Аркадзь Пушчын | Arkadz Pushchyn | Arkadz Pushchyn
Любоў Гразнова | Liubou Hraznova | Liubow Hraznova
Андрэй Маёраў | Andrei Mayorau | Andrej Majoraw
Яўгенія Сысоева | Yauheniya Sysoyeva | Jawhenija Sysojeva
Валерый Быкоўскі | Valery Bykouski | Valeryj Bykowski
Соф’я Вераб’ёва | Sofya Verabyova | Sofja Verabjova
Кірыл Дзякан | Kiryl Dziakan | Kiryl Dziakan
Лідзія Ульянава | Lidziya Ulyanava | Lidzija Uljanava
Рыгор Хвайніцкі | Ryhor Khvainitski | Ryhor Khvajnicki
Дар’я Часнакова | Darya Chasnakova | Darja Chasnakova
Вячаслаў Юдзін | Viachaslau Yudzin | Viachaslaw Judzin
Людміла Ціхая | Liudmila Tsikhaya | Liudmila Cikhaja
Сямён Зяльдовіч | Siamion Zialdovich | Siamion Zialdovich
Эльвіра Ждановіч | Elvira Zhdanovich | Elvira Zhdanovich
Юрась Гусеў | Yuras Huseu | Juras Husew
Таццяна Царова | Tatsiana Tsarova | Taciana Carova
Мікола Кузьмін | Mikola Kuzmin | Mikola Kuzmin
Яна Мяшчэракова | Yana Miashcherakova | Jana Miashcherakova
Сяргей Падгорны | Siarhei Padhorny | Siarhej Padhorny
Вікторыя Хітрова | Viktoryia Khitrova | Viktoryja Khitrova
Ігар Аксёнаў | Ihar Aksionau | Ihar Aksionaw
Настасся Палявая | Nastassia Paliavaya | Nastassia Paliavaja
Усевалад Румін | Usevalad Rumin | Usievalad Rumin
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def test_each_table_has_forty_names() -> None:
    assert [len(rows(RUSSIAN)), len(rows(BELARUSIAN))] == [40, 40]


@pytest.mark.parametrize(("name", "latin", "_other"), rows(RUSSIAN))
def test_russian_names_are_written_as_on_the_site(name: str, latin: str, _other: str) -> None:
    """As the passports of 1997 to 2010 had them, without apostrophes."""
    assert to_latin(name, "ru") == latin


@pytest.mark.parametrize(("name", "latin", "_other"), rows(BELARUSIAN))
def test_belarusian_names_are_written_as_in_passports(name: str, latin: str, _other: str) -> None:
    assert to_latin(name, "be") == latin


@pytest.mark.parametrize(("name", "latin", "other"), rows(RUSSIAN) + rows(BELARUSIAN))
def test_both_spellings_are_known_as_one(name: str, latin: str, other: str) -> None:
    """Whichever passport somebody has, the Cyrillic name and the other spelling are found by it."""
    sure = compare(name, latin)
    assert sure is not None
    assert sure.sureness is Sureness.SURE
    for pair in ((name, other), (latin, other)):
        same = compare(*pair)
        assert same is not None, pair
        assert same.sureness is not Sureness.POSSIBLE, pair


def test_names_of_different_people_have_different_keys() -> None:
    """All forty in one newsroom stay apart."""
    for table in (RUSSIAN, BELARUSIAN):
        surnames = [fold_name(name.split()[1]) for name, _latin, _other in rows(table)]
        assert len(set(surnames)) == len(surnames)
