"""Whether two spellings are of one person, and how sure that is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.language.names.same import NameParts, Reason, Sureness, compare, is_case_form, parts_of


@pytest.mark.parametrize(
    ("one", "other", "sureness", "reason"),
    [
        ("Sergey Rubnikovich", "Sergej Rubnikovich", "sure", "scheme"),
        ("Сергей Рубникович", "Sergei Rubnikovich", "sure", "scheme"),
        ("Vasili Roudenok", "Vasili V. Roudenok", "sure", "scheme"),
        ("Рубникович Сергей Петрович", "Сергей Рубникович", "sure", "scheme"),
        ("Вольга Шышкіна", "Volha Shyshkina", "sure", "scheme"),
        ("A.Karnacheva", "A. Karnacheva", "sure", "scheme"),
        ("Анна Криницкая", "Ганна Крыніцкая", "likely", "form"),
        ("Natalia Gurina", "Natalie Gurina", "likely", "form"),
        ("Михаил Жуковский", "Міхась Жукоўскі", "likely", "form"),
        ("A.Karnacheva", "Anastasiya Karnacheva", "likely", "initials"),
        ("N.А.Trushel", "Natalia Trushel", "likely", "initials"),
        ("Рубникович С. П.", "Сергей Рубникович", "likely", "initials"),
        ("А. Криницкая", "H. Krynitskaya", "likely", "initials"),
        ("Анастасии Карначевой", "Анастасия Карначева", "likely", "case"),
        ("Anastasiya Karnacheva", "Anastasiya Karnachiva", "possible", "letter"),
        ("Anastasiya Karnacheva", "Anastasja Karnacheva", "sure", "scheme"),
        ("Dilnoza Karimova", "Dilnosa Karimova", "possible", "letter"),
    ],
)
def test_spellings_of_one_are_known(one: str, other: str, sureness: str, reason: str) -> None:
    """In either order."""
    for pair in ((one, other), (other, one)):
        same = compare(*pair)
        assert same is not None
        assert (same.sureness, same.reason) == (Sureness(sureness), Reason(reason))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivan Ivanov", "Ivan Ivanova"),
        ("Александр Иванов", "Александра Иванова"),
        ("Валерия Жук", "Валерий Жук"),
        ("Maria Zhuk", "Marina Zhuk"),
        ("Anna Zhuk", "Anna Zhur"),
        ("Ivan P. Petrov", "Ivan S. Petrov"),
        ("Иван Петрович Жук", "Иван Сергеевич Жук"),
        ("B. Karnacheva", "Anastasiya Karnacheva"),
        ("Karnacheva", "Anastasiya Karnacheva"),
        ("Dilnosa Karimowva", "Dilnoza Karinova"),
        ("", "Anna Zhuk"),
        ("大学", "大学"),
    ],
)
def test_nothing_says_that_others_are_one(one: str, other: str) -> None:
    """Men and women, middle names, first names that a letter parts, surnames alone, two slips at once."""
    assert compare(one, other) is None
    assert compare(other, one) is None


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Sergey P. Rubnikovich", ("Sergey", "P.", "Rubnikovich")),
        ("Рубникович С. П.", ("С.", "П.", "Рубникович")),
        ("А.Карначева", ("А.", "", "Карначева")),
        ("Karnacheva", ("", "", "Karnacheva")),
    ],
)
def test_a_name_has_parts(name: str, parts: tuple[str, str, str]) -> None:
    assert parts_of(name) == NameParts(*parts)
    assert parts_of(name).has_initial == parts[0].endswith(".")


def test_a_nominative_is_no_case_form() -> None:
    """Александра is a name of its own."""
    assert is_case_form("Анастасии Карначевой", "Анастасия Карначева")
    assert not is_case_form("Анастасия Карначева", "Анастасии Карначевой")
    assert not is_case_form("Александра Иванова", "Александр Иванов")


@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=100)
def test_any_two_texts_can_be_compared_in_either_order(one: str, other: str) -> None:
    assert compare(one, other) == compare(other, one)
