"""The closing credits of a page: every form that the site uses, read and printed."""

import pytest

from bsmu_news.domain.article import Contributor, Credits
from bsmu_news.domain.page import PageLine
from bsmu_news.exchange.site_credits import credit_lines
from bsmu_news.exchange.site_page.credit_block import split_closing
from bsmu_news.exchange.site_page.credit_reader import read_credits
from bsmu_news.language.contributors import Kind

BODY = "The festival gathered students from twelve countries, and everybody liked it."


def name(text: str, about: str | None = None) -> Contributor:
    return Contributor(name=text, about=about)


def org(text: str, about: str | None = None) -> Contributor:
    return Contributor(organization=text, about=about)


def note(text: str) -> Contributor:
    return Contributor(note=text)


def unknown(_name: str) -> Kind | None:
    return None


def read(*lines: str) -> Credits:
    """Read an item whose body is one paragraph, followed by these lines."""
    page = [PageLine(number, text) for number, text in enumerate([BODY, *lines], 1)]
    closing = split_closing(page)
    assert [line.text for line in closing.body] == [BODY]
    assert [line.text for line in closing.credits] == list(lines)
    return read_credits(closing.credits, unknown)[0]


KARNACHEVA = name("Anastasiya Karnacheva")
FORMS = [
    # one line a role, ended by nothing, `;` and `.`, in the forms of the site
    (["Author: Ivan Petrov, Rector of the University", "Translation: A.Karnacheva"],
     Credits((name("Ivan Petrov", "Rector of the University"),), (), (name("A.Karnacheva"),))),
    (["Author: M.Kovaleva, chief student of the dormitory No. 5;", "Translation: A.Karnacheva."],
     Credits((name("M.Kovaleva", "chief student of the dormitory No. 5"),), (), (name("A.Karnacheva"),))),
    (["Department of educational work in hostels.", "Translation: A.Karnacheva"],
     Credits((org("Department of educational work in hostels"),), (), (name("A.Karnacheva"),))),
    (["Author: Sport’s club;", "Translation: Anastasiya Karnacheva."],
     Credits((org("Sport’s club"),), (), (KARNACHEVA,))),
    (["Author and photo: BSMU Sports club", "Translation: Anastasiya Karnacheva"],
     Credits((org("BSMU Sports club"),), (org("BSMU Sports club"),), (KARNACHEVA,))),
    (["Author: BSMU Sports Club, photos provided by the Sports Club", "Translation: Anastasiya Karnacheva"],
     Credits((org("BSMU Sports Club"),), (note("photos provided by the Sports Club"),), (KARNACHEVA,))),
    (["Author: Alisa Good, a student of BSMU Pediatric Faculty;", "Photos are taken from the students’ personal archives;",
      "Translation: Anastasiya Karnacheva."],
     Credits((name("Alisa Good", "a student of BSMU Pediatric Faculty"),),
             (note("Photos are taken from the students’ personal archives"),), (KARNACHEVA,))),
    # other labels
    (["Authors: Alisa Good, Ivan Petrov"], Credits((name("Alisa Good"), name("Ivan Petrov")))),
    (["Authors: Alisa Good and Ivan Petrov."], Credits((name("Alisa Good"), name("Ivan Petrov")))),
    (["Authors: A. Good, I. V. Petrov and O.Sidorova;"], Credits((name("A. Good"), name("I. V. Petrov"), name("O.Sidorova")))),
    (["Authors: Alisa Good, a student of the Pediatric Faculty, Ivan Petrov, a student of the Dental Faculty"],
     Credits((name("Alisa Good", "a student of the Pediatric Faculty"), name("Ivan Petrov", "a student of the Dental Faculty")))),
    (["Authors: Alisa Good, a student; Ivan Petrov, Associate Professor"],
     Credits((name("Alisa Good", "a student"), name("Ivan Petrov", "Associate Professor")))),
    (["Author: Ivan Petrov, Associate Professor, Candidate of Medical Sciences;"],
     Credits((name("Ivan Petrov", "Associate Professor, Candidate of Medical Sciences"),))),
    (["Text: Alisa Good", "Photo: Ivan Petrov", "Translated by Anastasiya Karnacheva"],
     Credits((name("Alisa Good"),), (name("Ivan Petrov"),), (KARNACHEVA,))),
    (["Text by Alisa Good", "Photo by Ivan Petrov"], Credits((name("Alisa Good"),), (name("Ivan Petrov"),))),
    (["Author: Alisa Good", "Photos: Ivan Petrov, Olga Sidorova"],
     Credits((name("Alisa Good"),), (name("Ivan Petrov"), name("Olga Sidorova")))),
    (["Text and photo: Alisa Good"], Credits((name("Alisa Good"),), (name("Alisa Good"),))),
    (["Author: Alisa Good; photo: Ivan Petrov; translation: A.Karnacheva."],
     Credits((name("Alisa Good"),), (name("Ivan Petrov"),), (name("A.Karnacheva"),))),
    (["Author: Alisa Good. Photo: Ivan Petrov."], Credits((name("Alisa Good"),), (name("Ivan Petrov"),))),
    (["Author: Alisa Good, photo: Ivan Petrov"], Credits((name("Alisa Good"),), (name("Ivan Petrov"),))),
    (["Author: Alisa Good / Translation: A.Karnacheva"], Credits((name("Alisa Good"),), (), (name("A.Karnacheva"),))),
    (["Author:", "Alisa Good", "Translation:", "A.Karnacheva"], Credits((name("Alisa Good"),), (), (name("A.Karnacheva"),))),
    (["Author: Alisa Good,", "a student of the Pediatric Faculty;"],
     Credits((name("Alisa Good", "a student of the Pediatric Faculty"),))),
    (["Author – Alisa Good", "Translation – A.Karnacheva"], Credits((name("Alisa Good"),), (), (name("A.Karnacheva"),))),
    (["AUTHOR: Alisa Good", "TRANSLATION: A.Karnacheva"], Credits((name("Alisa Good"),), (), (name("A.Karnacheva"),))),
    (["Author: Alisa Good (a student of the Dental Faculty)"], Credits((name("Alisa Good", "a student of the Dental Faculty"),))),
    (["Author: Department of Belarusian and Russian Languages"], Credits((org("Department of Belarusian and Russian Languages"),))),
    (["Author: the club «Internationalist»;"], Credits((org("the club «Internationalist»"),))),
    (["Author: Students’ Council of the Dental Faculty"], Credits((org("Students’ Council of the Dental Faculty"),))),
    (["Author: students of the Dental Faculty"], Credits((note("students of the Dental Faculty"),))),
    (["Author: Melnikova T.N.", "Translation: Karnacheva A."], Credits((name("Melnikova T.N."),), (), (name("Karnacheva A."),))),
    (["Author: Alisa Good", "Photo: personal archive of the author"],
     Credits((name("Alisa Good"),), (note("personal archive of the author"),))),
    (["Author: Alisa Good", "Photos from the personal archive of the author."],
     Credits((name("Alisa Good"),), (note("Photos from the personal archive of the author"),))),
    (["Author: Alisa Good", "Photos provided by the Press Service"],
     Credits((name("Alisa Good"),), (note("Photos provided by the Press Service"),))),
    (["Author: Alisa Good", "Photo courtesy of the Dental Faculty;", "Translation: A.Karnacheva."],
     Credits((name("Alisa Good"),), (note("Photo courtesy of the Dental Faculty"),), (name("A.Karnacheva"),))),
    (["Alisa Good, a student of the Pediatric Faculty", "Translation: A.Karnacheva"],
     Credits((name("Alisa Good", "a student of the Pediatric Faculty"),), (), (name("A.Karnacheva"),))),
    (["Translation: Anastasiya Karnacheva"], Credits(translators=(KARNACHEVA,))),
    (["Translators: Anastasiya Karnacheva, Ivan Petrov"], Credits(translators=(KARNACHEVA, name("Ivan Petrov")))),
    # Russian
    (["Автор: Алиса Гуд, студентка педиатрического факультета;", "Фото: Иван Петров."],
     Credits((name("Алиса Гуд", "студентка педиатрического факультета"),), (name("Иван Петров"),))),
    (["Авторы: Алиса Гуд, Иван Петров"], Credits((name("Алиса Гуд"), name("Иван Петров")))),
    (["Авторы: А.В. Гуд и И. Петров;"], Credits((name("А.В. Гуд"), name("И. Петров")))),
    (["Текст: Алиса Гуд", "Фото: Спортивный клуб БГМУ"], Credits((name("Алиса Гуд"),), (org("Спортивный клуб БГМУ"),))),
    (["Автор и фото: Алиса Гуд"], Credits((name("Алиса Гуд"),), (name("Алиса Гуд"),))),
    (["Автор текста и фото: Алиса Гуд"], Credits((name("Алиса Гуд"),), (name("Алиса Гуд"),))),
    (["Текст и фото: Алиса Гуд"], Credits((name("Алиса Гуд"),), (name("Алиса Гуд"),))),
    (["Автор: Алиса Гуд", "Фото предоставлены Спортивным клубом"],
     Credits((name("Алиса Гуд"),), (note("Фото предоставлены Спортивным клубом"),))),
    (["Автор: Алиса Гуд;", "Фото из личного архива авторов."],
     Credits((name("Алиса Гуд"),), (note("Фото из личного архива авторов"),))),
    (["Автор: Спортивный клуб, фото предоставлены Спортивным клубом;", "Перевод: Анастасия Карначёва."],
     Credits((org("Спортивный клуб"),), (note("фото предоставлены Спортивным клубом"),), (name("Анастасия Карначёва"),))),
    (["Отдел воспитательной работы с молодёжью.", "Фото: Иван Петров"],
     Credits((org("Отдел воспитательной работы с молодёжью"),), (name("Иван Петров"),))),
    (["Подготовила Алиса Гуд"], Credits((name("Алиса Гуд"),))),
    (["Автор: Алиса Гуд", "Перевела Анастасия Карначёва"], Credits((name("Алиса Гуд"),), (), (name("Анастасия Карначёва"),))),
    (["Автор: Алиса Гуд", "Фото Ивана Петрова"], Credits((name("Алиса Гуд"),), (note("Фото Ивана Петрова"),))),
    (["Автор: Иванова Мария Петровна, доцент кафедры общей химии"],
     Credits((name("Иванова Мария Петровна", "доцент кафедры общей химии"),))),
    (["Автор: клуб «Интернационалист»"], Credits((org("клуб «Интернационалист»"),))),
    (["Авторы: студенты 3-го курса"], Credits((note("студенты 3-го курса"),))),
    # abbreviations are no new sentences
    (["Автор: Иван Петров, зав. кафедрой гистологии, канд. мед. наук;", "Фото: П. Сидоров."],
     Credits((name("Иван Петров", "зав. кафедрой гистологии, канд. мед. наук"),), (name("П. Сидоров"),))),
    (["Автор: Алиса Гуд, студентка леч. факультета."], Credits((name("Алиса Гуд", "студентка леч. факультета"),))),
    (["Author: Ivan Petrov, Assoc. Prof. of the Dept. of Histology"], Credits((name("Ivan Petrov", "Assoc. Prof. of the Dept. of Histology"),))),
    (["Author: Prof. Ivan Petrov", "Translation: Dr. Li Wei"], Credits((name("Prof. Ivan Petrov"),), (), (name("Dr. Li Wei"),))),
    # organizations in lower case, and with commas in their names
    (["Автор и фото: спортивный клуб БГМУ"], Credits((org("спортивный клуб БГМУ"),), (org("спортивный клуб БГМУ"),))),
    (["Автор: студенческий совет"], Credits((org("студенческий совет"),))),
    (["Автор: волонтёрское движение «Доброе сердце»"], Credits((org("волонтёрское движение «Доброе сердце»"),))),
    (["Author: Department of Histology, Cytology and Embryology;"], Credits((org("Department of Histology, Cytology and Embryology"),))),
    (["Автор: Кафедра гистологии, цитологии и эмбриологии;"], Credits((org("Кафедра гистологии, цитологии и эмбриологии"),))),
    (["Authors: Sports Club, Student Council"], Credits((org("Sports Club"), org("Student Council")))),
    # names of many kinds
    (["Author: Maria Ivanova (Petrova), a student of the Dental Faculty;"], Credits((name("Maria Ivanova (Petrova)", "a student of the Dental Faculty"),))),
    (["Автор: Мохаммад аль-Хусейни"], Credits((name("Мохаммад аль-Хусейни"),))),
    (["Author(s): Alisa Good"], Credits((name("Alisa Good"),))),
    (["Автор(ы): Алиса Гуд, Иван Петров"], Credits((name("Алиса Гуд"), name("Иван Петров")))),
    # sources of photos
    (["Автор: Мария Иванова;", "Фото предоставил Иван Петров."], Credits((name("Мария Иванова"),), (note("Фото предоставил Иван Петров"),))),
    (["Author: Alisa Good", "Photos by the author"], Credits((name("Alisa Good"),), (note("Photos by the author"),))),
    (["Автор: Алиса Гуд", "Фото автора"], Credits((name("Алиса Гуд"),), (note("Фото автора"),))),
    (["Аўтар: Аліса Гуд", "Фота ўзяты з асабістага архіва студэнтаў."],
     Credits((name("Аліса Гуд"),), (note("Фота ўзяты з асабістага архіва студэнтаў"),))),
    (["Photos are taken from the archive", "Photo: Ivan Petrov"], Credits((), (note("Photos are taken from the archive"), name("Ivan Petrov")))),
    # Belarusian
    (["Аўтар: Аліса Гуд, студэнтка педыятрычнага факультэта;", "Пераклад: Анастасія Карначова."],
     Credits((name("Аліса Гуд", "студэнтка педыятрычнага факультэта"),), (), (name("Анастасія Карначова"),))),
    (["Аўтары: Аліса Гуд, Іван Пятроў"], Credits((name("Аліса Гуд"), name("Іван Пятроў")))),
    (["Аўтары: Аліса Гуд і Іван Пятроў"], Credits((name("Аліса Гуд"), name("Іван Пятроў")))),
    (["Тэкст: Аліса Гуд", "Фота: Іван Пятроў"], Credits((name("Аліса Гуд"),), (name("Іван Пятроў"),))),
    (["Аўтар і фота: Спартыўны клуб БДМУ"], Credits((org("Спартыўны клуб БДМУ"),), (org("Спартыўны клуб БДМУ"),))),
    (["Аўтар: Аліса Гуд", "Фота прадастаўлены Спартыўным клубам"],
     Credits((name("Аліса Гуд"),), (note("Фота прадастаўлены Спартыўным клубам"),))),
    (["Аўтар: Аліса Гуд;", "Фота з асабістага архіва аўтара."],
     Credits((name("Аліса Гуд"),), (note("Фота з асабістага архіва аўтара"),))),
    (["Падрыхтавала Аліса Гуд", "Пераклала Ганна Ўласава"], Credits((name("Аліса Гуд"),), (), (name("Ганна Ўласава"),))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), FORMS, ids=lambda value: value[0][:40] if isinstance(value, list) else ""
)
def test_each_form_of_credits_is_read(lines: list[str], expected: Credits) -> None:
    """Every form gives each contributor's role, name, kind and `about`, without the closing punctuation."""
    assert read(*lines) == expected


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("credits_", [form[1] for form in FORMS], ids=lambda value: str(value)[:60])
def test_printed_credits_are_read_back_the_same(credits_: Credits, language: str) -> None:
    """Printing credits in any language and reading the lines gives the credits again."""
    assert read(*credit_lines(credits_, language)) == credits_
