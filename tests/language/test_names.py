"""Names: one key for all schemes, case forms, and who is named where."""

import iuliia
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.newsroom import Person
from bsmu_news.language.names.capitals import capitals_in, opens_sentence
from bsmu_news.language.names.cases import case_forms, endings_of, gender_of, nominatives
from bsmu_news.language.names.first_names import belarusian_first_names, russian_first_names, same_first_name
from bsmu_news.language.names.fold import fold_name, keys_of, loose_key
from bsmu_news.language.names.initials import initials_agree, initials_in
from bsmu_news.language.names.likeness import likeness
from bsmu_news.language.names.mentions import (
    first_name_forms,
    merged,
    named_with,
    with_first_names,
    with_initials,
    with_patronymics,
)
from bsmu_news.language.names.places import same_place, two_names_of_one_place
from bsmu_news.language.names.registered import build_registry, spellings_in, split_name
from bsmu_news.language.terms.finding import fold, vocabulary_of

SURNAMES = (
    "Карначёва Рубникович Сеченов Гиндюк Руденок Трушель Мельникова Гурина Хоружик Жук Цветкова Яковлев Юшкевич"
    " Соловьёв Шевченко Андреев Воробьёва Сикорский Криницкая Ершова Мышкин Бычков Стельмах Ходосевич Можаева Царик"
).split()

USUAL = (
    "ALA_LC",
    "BGN_PCGN",
    "BS_2979",
    "GOST_52290",
    "GOST_779",
    "ICAO_DOC_9303",
    "MVD_782",
    "SCIENTIFIC",
    "WIKIPEDIA",
)


@pytest.mark.parametrize("scheme", USUAL)
def test_every_usual_scheme_gives_a_key_of_the_name(scheme: str) -> None:
    """Passports, English texts, libraries, scholars."""
    written = [getattr(iuliia, scheme).translate(name) for name in SURNAMES]
    assert [name for name, latin in zip(SURNAMES, written, strict=True) if fold_name(name) not in keys_of(latin)] == []


@pytest.mark.parametrize(
    "spellings",
    [
        "Карначёва Карначева Karnacheva Karnachova Karnachiova Karnačova Karnatcheva",
        "Сергей Sergey Sergei Sergej Serguei",
        "Наталия Наталья Natalia Nataliya Natalya Nataliia",
        "Можаева Mozhaeva Mozhayeva Mozhaieva Možaeva",
        "Людмила Lyudmila Ludmila Liudmila Ljudmila",
        "Дмитрий Dmitry Dmitri Dmitriy Dmitrii Dmitrij",
        "Руденок Roudenok Rudenok",
        "Юрий Yuri Yury Yuriy Iurii Jurij",
        "Щукин Shchukin Ščukin Schukin Shhukin",
        "Фёдоров Fedorov Fyodorov Fiodorov",
        "Иванов Ivanov Ivanoff",
        "Дар’я Дарья Darya Daria Dar'ya",
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: str) -> None:
    """What parts the schemes is left out."""
    assert len(set(map(fold_name, spellings.split()))) == 1


@pytest.mark.parametrize(
    "names", ["Karnacheva Karnachiva", "Rubnikovich Rubnikevich", "Marina Maria", "Ivanov Ivanova", "Khan Han Gan"]
)
def test_other_names_have_other_keys(names: str) -> None:
    """A wrong letter is not a scheme."""
    assert len(set(map(fold_name, names.split()))) == len(names.split())


@pytest.mark.parametrize(
    "forms",
    ["Титов Цітоў Titov Tsitou Citoŭ", "Семёнов Сямёнаў Semyonov Siamionaŭ", "Гиндюк Гіндзюк Gindyuk Hindziuk"],
)
def test_russian_and_belarusian_forms_have_one_loose_key(forms: str) -> None:
    """Belarusian writes what is said, and passports follow it."""
    assert len(set(map(loose_key, forms.split()))) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Карначёва", "Karnacheva"),
        ("Сергей", "Sergei"),
        ("Сергей", "Siarhei"),
        ("Николай", "Mikalai"),
        ("Мікалай", "Nikolai"),
        ("Николай", "Nicholas"),
        ("Москва", "Moscow"),
        ("Мінск", "Minsk"),
        ("Китай", "China"),
        ("Анастасия Карначёва", "A. Karnacheva"),
        ("Карначёва Анастасия", "Anastasiya Karnacheva"),
        ("Щукин", "Chtchoukine"),
    ],
)
def test_the_same_name_is_alike(source: str, target: str) -> None:
    """By a scheme, by the tables, with initials, in any order."""
    assert likeness(source, target) == 1


@pytest.mark.parametrize(
    ("source", "target", "least", "most"),
    [
        ("Сергей Петрович Рубникович", "Sergey Rubnikovich", 0.95, 0.99),
        ("Титов", "Tsitou", 0.95, 0.95),
        ("Карначева", "Karnachiva", 0.7, 0.9),
        ("Минск", "Moscow", 0, 0.5),
        ("Анна Криницкая", "B. Krinitskaya", 0.4, 0.6),
        ("", "Anna", 0, 0),
        ("«…»", "Anna", 0, 0),
    ],
)
def test_likeness_tells_near_from_far(source: str, target: str, least: float, most: float) -> None:
    """A word too many, a Belarusian form, a wrong letter, another name."""
    assert least <= likeness(source, target) <= most


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_share(one: str, other: str) -> None:
    """Of any two texts, and a name is always like itself."""
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) in (0, 1)


@pytest.mark.parametrize(
    ("name", "language", "gender", "forms"),
    [
        ("Карначёва", "ru", "f", "Карначёвой Карначёву"),
        ("Рубникович", "ru", "m", "Рубниковича Рубниковичу Рубниковичем Рубниковиче"),
        ("Иван", "ru", "m", "Ивана Ивану Иваном Иване"),
        ("Павел", "ru", "m", "Павла Павлу Павлом Павле"),
        ("Лев", "ru", "m", "Льва Льву Львом Льве"),
        ("Сергей", "ru", "m", "Сергея Сергею Сергеем Сергее"),
        ("Юрий", "ru", "m", "Юрия Юрию Юрием Юрии"),
        ("Мария", "ru", "f", "Марии Марию Марией"),
        ("Никита", "ru", "m", "Никиты Никите Никиту Никитой"),
        ("Криницкая", "ru", "f", "Криницкой Криницкую"),
        ("Сикорский", "ru", "m", "Сикорского Сикорскому Сикорским Сикорском"),
        ("Толстой", "ru", "m", "Толстого Толстому Толстым Толстом"),
        ("Ясень", "ru", "m", "Ясеня Ясеню Ясенем Ясене"),
        ("Руденок", "ru", "m", "Руденка Руденку Руденком"),
        ("Любовь", "ru", "f", "Любови Любовью"),
        ("Карначова", "be", "f", "Карначовай Карначову"),
        ("Рубніковіч", "be", "m", "Рубніковіча Рубніковічу Рубніковічам"),
        ("Цітоў", "be", "m", "Цітова Цітову Цітовым Цітове"),
        ("Крыніцкая", "be", "f", "Крыніцкай Крыніцкую"),
        ("Сікорскі", "be", "m", "Сікорскага Сікорскаму Сікорскім"),
        ("Ганна", "be", "f", "Ганны Ганне Ганну Ганнай"),
        ("Мікіта", "be", "m", "Мікіты Мікіце Мікіту"),
        ("Сяргей", "be", "m", "Сяргея Сяргею Сяргеем"),
        ("Дар’я", "be", "f", "Дар’і Дар’ю Дар’яй"),
        ("Good", "en", "", ""),
    ],
)
def test_names_have_their_cases(name: str, language: str, gender: str, forms: str) -> None:
    """The nominative comes first; a form comes back to it."""
    found = case_forms(name, language, gender)
    assert found[0] == name
    assert set(forms.split()) <= set(found)
    irregular = {"Павел", "Лев", "Руденок", "Мікіта"}
    assert [form for form in forms.split() if name not in nominatives(form, language)] == [] or name in irregular


@pytest.mark.parametrize("name", ["Гуд", "Троян", "Шевченко", "Черных", "Рубникович"])
def test_womens_names_in_a_consonant_and_foreign_ones_stay(name: str) -> None:
    """«С Алисой Гуд», «у Дарьи Шевченко»."""
    assert endings_of(name, "ru", "f") == (name,)


@pytest.mark.parametrize(
    ("name", "language", "gender"),
    [
        ("Алиса Гуд", "ru", "f"),
        ("Цімафей Верас", "be", "m"),
        ("Каролина Новицкая", "ru", "f"),
        ("Сим Рубникович", "ru", "m"),
        ("Ким Ли", "ru", ""),
    ],
)
def test_first_name_or_surname_tells_the_gender(name: str, language: str, gender: str) -> None:
    """Where nothing does, both are possible."""
    assert gender_of(name.split(), language) == gender


def test_the_tables_of_names_are_sound() -> None:
    """Both languages have the same people, and each form is known as a form of the other."""
    assert len(russian_first_names()) > 100
    assert len(belarusian_first_names()) > 100
    assert same_first_name("Уладзімір", "Владимир")
    assert not same_first_name("Анна", "Алла")
    assert same_place("Кітай", "China")
    assert two_names_of_one_place("Nanking", "Nanjing")
    assert not two_names_of_one_place("Nanking", "Nanking")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Встреча с Анастасией Карначевой прошла", [("Анастасией", "Карначевой")]),
        ("Сергей Петрович Иванов", [("Сергей", "Иванов")]),
        ("Сергей П. Рубникович", [("Сергей", "Рубникович")]),
        ("Петров Иван пришёл", [("Иван", "Петров")]),
        ("имени И. М. Сеченова и Н.Трушель", [("И. М.", "Сеченова"), ("Н.", "Трушель")]),
        ("Анна пришла. Сразу", []),
        ("вера Иванова и надежда", []),
        ("к Римскому-Корсакову Ивану", [("Ивану", "Римскому-Корсакову")]),
    ],
)
def test_people_are_found_by_first_name_or_initials(text: str, found: list[tuple[str, str]]) -> None:
    """The first name is a known one; the surname is the capitalized word beside it."""
    vocabulary = vocabulary_of(text.replace(".", " ").split())
    named = with_first_names(text, fold(text), vocabulary & first_name_forms("ru"))
    mentions = merged(named, with_initials(text))
    assert [(one.given, one.surname) for one in mentions] == found
    assert all(text[one.start : one.end].startswith((one.given, one.surname)) for one in mentions)


def test_a_surname_has_the_word_before_it() -> None:
    """Whatever that is, when it has a capital."""
    text = "the doctor Anastasia Karnacheva"
    named = named_with(text, text.index("Karn"), len(text))
    assert named is not None
    assert (named.given, named.end) == ("Anastasia", len(text))
    assert named_with("the Karnacheva", 4, 14) is None


@pytest.mark.parametrize(
    ("name", "given", "surname"),
    [
        ("Алиса Гуд", ("Алиса",), "Гуд"),
        ("А.Карначева", ("А.",), "Карначева"),
        ("Карначева А. С.", ("А.", "С."), "Карначева"),
        ("Сергей Петрович Рубникович", ("Сергей", "Петрович"), "Рубникович"),
        ("Рубникович Сергей Петрович", ("Сергей", "Петрович"), "Рубникович"),
        ("Карначева Анастасия", ("Анастасия",), "Карначева"),
        ("Karnacheva", (), "Karnacheva"),
        ("", (), ""),
    ],
)
def test_a_name_is_parted(name: str, given: tuple[str, ...], surname: str) -> None:
    """Into first names and the surname, in either order."""
    assert split_name(name) == (given, surname)


def test_the_registry_knows_every_case_of_every_spelling() -> None:
    """Other spellings count for the languages whose letters they have."""
    person = Person(
        "k", "person", {"ru": "Анна Крылова", "en": "Anna Krylova"}, ("A. Krilova", "Ганна Крылова", "Г. Крылоўна")
    )
    club = Person("c", "organization", {"en": "Club"})
    registry = build_registry([person, club], "ru")
    assert {"крыловой", "крылову"} <= registry.surnames.keys()
    assert {"анне", "ганны"} <= registry.given.keys()
    assert spellings_in(person, "en") == ("Anna Krylova", "A. Krilova")
    assert spellings_in(person, "be") == ("Ганна Крылова", "Г. Крылоўна")
    assert build_registry([person, club], "be").people == ()


@pytest.mark.parametrize(
    ("text", "word", "opens"),
    [
        ("Anna came", "Anna", True),
        ("He met Anna", "Anna", False),
        ("He left. Anna came", "Anna", True),
        ("He left. “Anna came", "Anna", True),
        ("met I. M. Sechenov", "Sechenov", False),
        ("one\nAnna", "Anna", True),
        ("he said: Anna", "Anna", True),
        ("the “Memory” club", "Memory", True),
    ],
)
def test_a_capital_at_the_beginning_of_a_sentence_shows_nothing(text: str, word: str, opens: bool) -> None:
    """An initial's stop ends no sentence; a quotation may begin with any word."""
    assert opens_sentence(text, text.index(word)) is opens


def test_capitalized_words_lose_their_possessive() -> None:
    """What follows is a name as it stands elsewhere."""
    assert list(capitals_in("in O'Neil's and Anna’s Nur-Sultan, a B")) == [
        ("O'Neil", 3),
        ("Anna", 16),
        ("Nur-Sultan", 23),
    ]


@pytest.mark.parametrize(
    ("source", "target", "agree"),
    [
        ("П. И.", "P. I.", True),
        ("П. И.", "P. N.", False),
        ("П. И.", "I. P.", False),
        ("П. И.", "P.", True),
        ("Ю. Я.", "Yu. Ya.", True),
        ("Ю. Я.", "I. J.", True),
        ("Е.", "A.", True),
        ("У.", "V.", True),
        ("Х. Щ.", "H. S.", True),
        ("Ґ.", "Q.", True),
    ],
)
def test_initials_agree_by_any_scheme_and_form(source: str, target: str, agree: bool) -> None:
    """Уладзімір may be Vladimir in English; a letter that nobody listed proves nothing."""
    assert initials_agree(initials_in(source), initials_in(target)) is agree


def test_a_patronymic_tells_of_names_that_no_list_has() -> None:
    """The words on both sides are the first name and the surname, in any case."""
    text = "Мы встретили Зелимхана Каримовича Рахматова и Анну Ивановну."
    (found,) = with_patronymics(text, text.replace(".", "").split())
    assert (found.given, found.surname) == ("Зелимхана", "Рахматова")
    assert text[found.start : found.end] == "Зелимхана Каримовича Рахматова"
