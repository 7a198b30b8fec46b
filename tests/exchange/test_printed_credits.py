"""What the site prints is read and printed again without loss: each form of credits has one normal form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.article import Contributor, Credits
from bsmu_news.exchange.site_credits import credit_lines
from tests.exchange.test_site_credits import FORMS, read

SAME = [
    # lines of the site that come back exactly, but for what ends them; language by language
    ("en", "Author: Ivan Petrov, Rector of the University", "Translation: A.Karnacheva"),
    ("en", "Author: M.Kovaleva, chief student of the dormitory No. 5;", "Translation: A.Karnacheva."),
    ("en", "Author: Department of educational work in hostels.", "Translation: A.Karnacheva"),
    ("en", "Author: Sport’s club;", "Translation: Anastasiya Karnacheva."),
    ("en", "Author and photo: BSMU Sports club", "Translation: Anastasiya Karnacheva"),
    ("en", "Author: BSMU Sports Club, photos provided by the Sports Club", "Translation: Anastasiya Karnacheva"),
    ("en", "Author: Alisa Good, a student of BSMU Pediatric Faculty;",
     "Photos are taken from the students’ personal archives;", "Translation: Anastasiya Karnacheva."),
    ("en", "Author: Alisa Good", "Photo: Ivan Petrov"),
    ("en", "Author: Alisa Good", "Photos: Ivan Petrov, Olga Sidorova"),
    ("en", "Author: Alisa Good", "Photos: I.Petrov, O.Sidorova", "Translation: A.Karnacheva, M. Ivanova"),
    ("en", "Authors: Alisa Good, Ivan Petrov"),
    ("en", "Authors: A. Good, I. V. Petrov, O.Sidorova;"),
    ("en", "Authors: Alisa Good, a student; Ivan Petrov, Associate Professor"),
    ("en", "Authors: Sports Club; Student Council"),
    ("en", "Authors: Alisa Good; BSMU Sports Club", "Photo: BSMU Press Service"),
    ("en", "Authors and photo: Alisa Good, Ivan Petrov"),
    ("en", "Author and photo: Alisa Good, a student of the Dental Faculty;", "Translation: A.Karnacheva."),
    ("en", "Author: Alisa Good", "Photo: personal archive of the author"),
    ("en", "Author: Alisa Good", "Photos from the personal archive of the author."),
    ("en", "Author: Alisa Good", "Photos provided by the Press Service"),
    ("en", "Author: Alisa Good", "Photo courtesy of the Dental Faculty;", "Translation: A.Karnacheva."),
    ("en", "Author: Alisa Good", "Photos by the author"),
    ("en", "Author: students of the Dental Faculty"),
    ("en", "Author: the club «Internationalist»;"),
    ("en", "Author: Department of Histology, Cytology and Embryology;"),
    ("en", "Author: Melnikova T.N.;", "Translation: Karnacheva A."),
    ("en", "Photos are taken from the archive", "Photo: Ivan Petrov"),
    ("en", "Translation: Anastasiya Karnacheva"),
    ("en", "Author: Prof. Ivan Petrov", "Translation: Dr. Li Wei"),
    ("en", "Author: Maria Ivanova (Petrova), a student of the Dental Faculty;"),
    ("ru", "Автор: Алиса Гуд, студентка педиатрического факультета;", "Фото: Иван Петров."),
    ("ru", "Авторы: Алиса Гуд, Иван Петров"),
    ("ru", "Авторы: А.В. Гуд, И.Петров;"),
    ("ru", "Авторы: Алиса Гуд, студентка; Иван Петров, доцент"),
    ("ru", "Автор и фото: Алиса Гуд"),
    ("ru", "Авторы и фото: Алиса Гуд, Иван Петров"),
    ("ru", "Автор и фото: спортивный клуб БГМУ"),
    ("ru", "Автор: Алиса Гуд", "Фото: Иван Петров, Ольга Сидорова"),
    ("ru", "Автор: Алиса Гуд", "Фото предоставлены Спортивным клубом"),
    ("ru", "Автор: Алиса Гуд;", "Фото из личного архива авторов."),
    ("ru", "Автор: Алиса Гуд;", "Фото взяты из открытых источников."),
    ("ru", "Автор: Спортивный клуб, фото предоставлены Спортивным клубом;", "Перевод: Анастасия Карначёва."),
    ("ru", "Автор: Отдел воспитательной работы с молодёжью.", "Фото: Иван Петров"),
    ("ru", "Автор: Мария Иванова;", "Фото предоставил Иван Петров."),
    ("ru", "Автор: Алиса Гуд", "Фото Ивана Петрова"),
    ("ru", "Автор: Алиса Гуд", "Фото автора"),
    ("ru", "Автор: Алиса Гуд", "Фото: Спортивный клуб БГМУ", "Перевод: Анастасия Карначёва, Иван Петров"),
    ("ru", "Автор: Иванова Мария Петровна, доцент кафедры общей химии"),
    ("ru", "Автор: Иван Петров, зав. кафедрой гистологии, канд. мед. наук;", "Фото: П. Сидоров."),
    ("ru", "Автор: клуб «Интернационалист»"),
    ("ru", "Автор: студенты 3-го курса"),
    ("ru", "Автор: Кафедра гистологии, цитологии и эмбриологии;"),
    ("ru", "Автор: Мохаммад аль-Хусейни"),
    ("ru", "Перевод: А.Карначёва"),
    ("be", "Аўтар: Аліса Гуд, студэнтка педыятрычнага факультэта;", "Пераклад: Анастасія Карначова."),
    ("be", "Аўтары: Аліса Гуд, Іван Пятроў"),
    ("be", "Аўтары: А.Гуд, І. Пятроў"),
    ("be", "Аўтары: Аліса Гуд, студэнтка; Іван Пятроў, дацэнт"),
    ("be", "Аўтар: Аліса Гуд", "Фота: Іван Пятроў"),
    ("be", "Аўтар: Аліса Гуд", "Фота: Іван Пятроў, Вольга Сідарава", "Пераклад: Ганна Ўласава"),
    ("be", "Аўтар і фота: Спартыўны клуб БДМУ"),
    ("be", "Аўтары і фота: Аліса Гуд, Іван Пятроў"),
    ("be", "Аўтар: Спартыўны клуб, фота прадастаўлены Спартыўным клубам", "Пераклад: Ганна Ўласава"),
    ("be", "Аўтар: Аліса Гуд", "Фота прадастаўлены Спартыўным клубам"),
    ("be", "Аўтар: Аліса Гуд;", "Фота з асабістага архіва аўтара."),
    ("be", "Аўтар: Аліса Гуд", "Фота ўзяты з асабістага архіва студэнтаў."),
    ("be", "Аўтар: Аддзел выхаваўчай работы з моладдзю", "Пераклад: Ганна Ўласава"),
    ("be", "Аўтар: клуб «Інтэрнацыяналіст»", "Фота: асабісты архіў"),
    ("be", "Пераклад: А.Карначова, Г.Уласава"),
]  # fmt: skip

OTHERWISE = [
    # what is printed for a form that the site writes in another way too
    ("en", ["Department of educational work in hostels."], ["Author: Department of educational work in hostels."]),
    ("en", ["Text: Alisa Good", "Photo by Ivan Petrov"], ["Author: Alisa Good;", "Photo: Ivan Petrov."]),
    ("en", ["Text and photo: Alisa Good"], ["Author and photo: Alisa Good."]),
    ("en", ["Translated by Anastasiya Karnacheva"], ["Translation: Anastasiya Karnacheva."]),
    ("en", ["Translators: Li Wei, Ivan Petrov"], ["Translation: Li Wei, Ivan Petrov."]),
    ("en", ["Authors: Alisa Good and Ivan Petrov"], ["Authors: Alisa Good, Ivan Petrov."]),
    ("en", ["Photos: Ivan Petrov"], ["Photo: Ivan Petrov."]),
    ("en", ["Photo: Ivan Petrov, Olga Sidorova"], ["Photos: Ivan Petrov, Olga Sidorova."]),
    ("en", ["Author: Alisa Good (a student)"], ["Author: Alisa Good, a student."]),
    ("en", ["Author: Alisa Good; photo: Li Wei."], ["Author: Alisa Good;", "Photo: Li Wei."]),
    ("en", ["Author:", "Alisa Good"], ["Author: Alisa Good."]),
    ("en", ["Author – Alisa Good"], ["Author: Alisa Good."]),
    ("ru", ["Текст и фото: Алиса Гуд"], ["Автор и фото: Алиса Гуд."]),
    ("ru", ["Текст: Алиса Гуд", "Перевела Анна Шах"], ["Автор: Алиса Гуд;", "Перевод: Анна Шах."]),
    ("ru", ["Авторы: Алиса Гуд и Иван Петров"], ["Авторы: Алиса Гуд, Иван Петров."]),
    ("be", ["Тэкст і фота: Аліса Гуд"], ["Аўтар і фота: Аліса Гуд."]),
    ("be", ["Падрыхтавала Аліса Гуд"], ["Аўтар: Аліса Гуд."]),
]  # fmt: skip


def ended(lines: list[str]) -> list[str]:
    """Return lines as they are printed: each ends in `;`, the last in a full stop; a stop that is there counts."""
    bare = [line.removesuffix(";") for line in lines]
    bare = [line if line.endswith((" A.", "T.N.")) else line.removesuffix(".") for line in bare]
    return [f"{line};" for line in bare[:-1]] + [bare[-1] if bare[-1].endswith(".") else f"{bare[-1]}."]


def test_there_are_sixty_different_lines_and_more() -> None:
    assert len({line.rstrip(";.") for _language, *lines in SAME for line in lines}) >= 60


@pytest.mark.parametrize("form", SAME, ids=lambda form: form[1][:40])
def test_a_printed_credit_is_printed_again_as_it_was(form: tuple[str, ...]) -> None:
    """The site ends lines in `;`, a stop or nothing; `;` is printed, and a stop at the very end."""
    language, *lines = form
    assert credit_lines(read(*lines), language) == ended(lines)


@pytest.mark.parametrize(("language", "lines", "printed"), OTHERWISE)
def test_other_spellings_of_a_credit_have_one_normal_form(language: str, lines: list[str], printed: list[str]) -> None:
    assert credit_lines(read(*lines), language) == printed


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("credits_", [form[1] for form in FORMS], ids=lambda value: str(value)[:60])
def test_reading_what_was_printed_and_printing_it_changes_nothing(credits_: Credits, language: str) -> None:
    lines = credit_lines(credits_, language)
    assert credit_lines(read(*lines), language) == lines


NAMES = st.sampled_from(
    ["Alisa Good", "A.Karnacheva", "Ivan V. Petrov", "Li Wei", "Maria Ivanova (Petrova)", "O. Veras"]
)
ABOUT = st.sampled_from([None, "a student", "Dean of the Dental Faculty"])
PEOPLE = st.tuples(NAMES, ABOUT).map(lambda made: Contributor(name=made[0], about=made[1]))
CLUBS = st.sampled_from([Contributor(organization=name) for name in ("BSMU Sports Club", "Student Council")])
SOURCES = st.sampled_from([Contributor(note=text) for text in ("Photos from the archive", "personal archive")])


@settings(max_examples=100, deadline=None)
@given(
    st.tuples(
        st.lists(PEOPLE | CLUBS, unique=True, max_size=3).map(tuple),
        st.lists(PEOPLE | CLUBS | SOURCES, unique=True, max_size=3).map(tuple),
        st.lists(PEOPLE, unique=True, max_size=2).map(tuple),
    ).filter(any),
    st.sampled_from(["en", "ru", "be"]),
)
def test_any_people_and_organizations_come_back(made: tuple[tuple[Contributor, ...], ...], language: str) -> None:
    credits_ = Credits(*made)
    assert read(*credit_lines(credits_, language)) == credits_


def test_a_name_over_two_lines_of_the_file_stays_on_one_of_the_page() -> None:
    assert credit_lines(Credits((Contributor(name="Alisa\n  Good"),)), "en") == ["Author: Alisa Good."]
