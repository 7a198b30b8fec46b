"""Names in Latin letters: the house's way for Russian, the passports' for Belarusian."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bsmu_news.language.names.latin import to_latin

RUSSIAN = """
Анастасия Карначева: Anastasiya Karnacheva
Анастасия Карначёва: Anastasiya Karnacheva
Сергей Рубникович: Sergey Rubnikovich
Андрей Гиндюк: Andrey Gindyuk
Наталия Трушель: Nataliya Trushel
Наталья Гурина: Natalya Gurina
Людмила Можаева: Lyudmila Mozhaeva
Василий Руденок: Vasiliy Rudenok
Дарья Зимородок: Darya Zimorodok
Юлия Лыщёнок: Yuliya Lyshchenok
Мария Соловьёва: Mariya Solovyeva
Игорь Подъячев: Igor Podyachev
Александр Объедков: Aleksandr Obyedkov
Евгений Хрущев: Evgeniy Khrushchev
Илья Щукин: Ilya Shchukin
Эдуард Цой: Eduard Tsoy
Фёдор Чайка: Fedor Chayka
Жанна Ющенко: Zhanna Yushchenko
Татьяна Николаевна Мельникова: Tatyana Nikolaevna Melnikova
Николай Шаповал: Nikolay Shapoval
Анна-Мария Петрова-Щеглова: Anna-Mariya Petrova-Shcheglova
ЮЛИЯ ЩЕГЛОВА: YULIYA SHCHEGLOVA
Сергей РУБНИКОВИЧ: Sergey RUBNIKOVICH
А. И. Иванов: A. I. Ivanov
А.И.Иванов: A. I. Ivanov
Ю.Щеглов: Yu. Shcheglov
Иванов А.И.: Ivanov A. I.
N.А.Trushel: N. A. Trushel
Жан О’Нил: Zhan O’Nil
""".strip().split("\n")

BELARUSIAN = """
Ганна Крыніцкая: Hanna Krynitskaya
Цімафей Верас: Tsimafei Veras
Мікіта Ясень: Mikita Yasen
Дар’я Ярмак: Darya Yarmak
Анастасія Карначова: Anastasiya Karnachova
Аляксандр Бабрыковіч: Aliaksandr Babrykovich
Марыя Міховіч: Maryia Mikhovich
Валерыя Кавалёва: Valeryia Kavaliova
Ігар Іваноў: Ihar Ivanou
Святлана Гаўрыленка: Sviatlana Haurylenka
Сяргей Кавалёў: Siarhei Kavaliou
Яўген Вераб’ёў: Yauhen Verabyou
Уладзімір Караткевіч: Uladzimir Karatkevich
Юрый Шчарбакоў: Yury Shcharbakou
Дзмітрый Джумаеў: Dzmitry Dzhumayeu
Таццяна Ціхан: Tatsiana Tsikhan
Наталля Васільева: Natallia Vasilyeva
Вольга Ёрш: Volha Yorsh
Людміла Цюнчык: Liudmila Tsiunchyk
Еўдакія Заяц: Yeudakiya Zayats
Георгій Ляўко: Heorhi Liauko
Мікалай Сямёнаў: Mikalai Siamionau
Марыя-Алена Новік-Пяюн: Maryia-Alena Novik-Piayun
МІХАІЛ ЮРЧАНКА: MIKHAIL YURCHANKA
А.І. Іваноў: A. I. Ivanou
""".strip().split("\n")


@pytest.mark.parametrize("line", RUSSIAN)
def test_russian_names_are_written_as_the_site_does(line: str) -> None:
    """The spellings are those of the university's English pages, or follow the same letters."""
    name, latin = line.split(": ")
    assert to_latin(name, "ru") == latin


@pytest.mark.parametrize("line", BELARUSIAN)
def test_belarusian_names_are_written_as_in_passports(line: str) -> None:
    """The spellings of the newsroom's registry and of passports come out letter by letter."""
    name, latin = line.split(": ")
    assert to_latin(name, "be") == latin


@pytest.mark.parametrize("name", ["Alisa Good", "I.M. Sechenov", "Łukasz Żak", "", "—"])
def test_a_name_without_cyrillic_stays_as_it_is(name: str) -> None:
    """Nothing is respaced or changed in a name that is Latin already."""
    assert to_latin(name, "ru") == name


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x52F), max_size=20), st.sampled_from(["ru", "be"]))
@example("Ꙗбло́ко ᲀ ᵸ ⷠ Ӂ ѷ й ё", "be")
@example("Ғани Ұлы Қасым Ћирић Љубић Щъ", "ru")
@settings(max_examples=200)
def test_no_cyrillic_letter_is_left(name: str, language: str) -> None:
    """Whatever alphabet the letters are of, no Cyrillic one comes through, and Latin names stay whole."""
    latin = to_latin(name, language)
    assert not re.search("[\u0400-\u052f\u1c80-\u1c8f\u1d2b\u1d78\u2de0-\u2dff\ua640-\ua69f]", latin)


@given(st.text("абвгдеёжзійклмнопрстуўфхцчшыьэюя", min_size=2, max_size=12))
@settings(max_examples=100)
def test_capitals_change_nothing_but_capitals(name: str) -> None:
    """A name in capitals has the letters of the name in small ones."""
    assert to_latin(name.upper(), "be") == to_latin(name, "be").upper()
