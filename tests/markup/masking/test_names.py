import pytest

from bsmu_news.domain.glossary import Term
from bsmu_news.domain.newsroom import Person
from bsmu_news.markup.masking import Protected, known_names, names_in, protected_names

PEOPLE = (
    Person(
        "karnacheva",
        "person",
        {"ru": "Анастасия Карначева", "be": "Анастасія Карначова", "en": "Anastasiya Karnacheva"},
    ),
    Person("petrov", "person", {"ru": "Иван Петров", "en": "Ivan Petrov"}),
    Person("petrova", "person", {"ru": "Инна Петрова", "en": "Inna Petrova"}),
    Person("nowhere", "person", {"ru": "Олег Ясень"}),
    Person(
        "bsmu",
        "organization",
        {
            "ru": "Белорусский государственный медицинский университет",
            "be": "Беларускі дзяржаўны медыцынскі ўніверсітэт",
            "en": "Belarusian State Medical University",
        },
        ("БГМУ",),
    ),
)  # fmt: skip
GLOSSARY = (
    Term({"ru": ("Горизонт",), "be": ("Гарызонт",), "en": ("Horizon",)}, "name"),
    Term({"ru": ("Спутник",), "be": ("Sputnik",), "en": ("Sputnik",)}, "name"),
    Term({"ru": ("ректор",), "en": ("rector",)}),
    Term({"ru": ("МКЦ",), "en": ("MCC",)}, "abbreviation"),
)


def read(text: str, source: str, target: str) -> list[tuple[str, str]]:
    found = protected_names(text, PEOPLE, GLOSSARY, source, target)
    return [(text[one.start : one.end], one.reads) for one in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Студентке Анастасии Карначевой вручили приз.", [("Анастасии Карначевой", "Anastasiya Karnacheva")]),
        ("Приз Карначевой Анастасии Ивановны", [("Карначевой Анастасии Ивановны", "Anastasiya Karnacheva")]),
        ("с Анастасией\nКарначевой", [("Анастасией\nКарначевой", "Anastasiya Karnacheva")]),
        ("А. Карначева и А.И. Карначевой", [("Карначева", "Karnacheva"), ("Карначевой", "Karnacheva")]),
        ("Ивану Петрову и Инне Петровой", [("Ивану Петрову", "Ivan Petrov"), ("Инне Петровой", "Inna Petrova")]),
        ("в Белорусском государственном медицинском университете",
         [("Белорусском государственном медицинском университете", "Belarusian State Medical University")]),
        ("студенты БГМУ", [("БГМУ", "Belarusian State Medical University")]),
        ("в клубе «Горизонт» и у Горизонта", [("Горизонт", "Horizon"), ("Горизонта", "Horizon")]),
        ("Анна Карначева, Петрова, И. Петрова, горизонт, ректор, МКЦ, Олег Ясень", []),
    ],
)  # fmt: skip
def test_into_english_every_case_reads_as_registered(text: str, names: list[tuple[str, str]]) -> None:
    """Others of the same surname, surnames alone, terms and those without an English name are left to the engine."""
    assert read(text, "ru", "en") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Анастасия Карначева пришла.", [("Анастасия Карначева", "Анастасія Карначова")]),
        ("Пришла Карначева Анастасия.", [("Карначева Анастасия", "Анастасія Карначова")]),
        ("Вручили Анастасии Карначевой.", []),
        ("А. Карначева", []),
        ("«Горизонт» рядом с Горизонтом", [("Горизонт", "Гарызонт")]),
        ("укол «Спутника»", [("Спутника", "Sputnik")]),
        ("студенты Белорусского государственного медицинского университета", []),
    ],
)
def test_into_belarusian_only_the_nominative_is_kept(text: str, names: list[tuple[str, str]]) -> None:
    """A token cannot be declined; what is written in Latin letters is not declined anyway."""
    assert read(text, "ru", "be") == names


def test_from_english_a_name_alone_is_kept() -> None:
    """English does not tell the case, but a caption that is a name is in the nominative."""
    assert read("Anastasiya Karnacheva came.", "en", "ru") == []
    assert read("Anastasiya Karnacheva", "en", "ru") == [("Anastasiya Karnacheva", "Анастасия Карначева")]


def test_names_are_made_ready_once_for_many_texts() -> None:
    """A newsroom's names take longer to decline than a text to read."""
    known = known_names(PEOPLE, GLOSSARY, "ru", "en")
    assert names_in("Иван Петров", known) == [Protected(0, 11, "Ivan Petrov")]
    assert names_in("Нет никого.", known) == []
    assert names_in("Иван Петров", known_names((), (), "ru", "en")) == []
