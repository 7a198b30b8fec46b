"""Every kind of defect that the site's real pages have is found, whatever family it belongs to."""

from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding
from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.rules.run import check_article
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom, with_words

FOLDER = "2022-08-17-open-day"
FRONT = """\
---
title: {title}
date: 2022-08-17
section: international
{more}credits:
  authors:
    - name: Alisa Good
{translators}---

"""
TRANSLATORS = "  translators:\n    - name: Anastasiya Karnacheva\n"
GLOSSARY = """\
ru,be,en,kind,forbidden,note
медицинские работники,,Healthcare Workers|Health Workers,term,,
преподаватель высшей школы,,university teacher,term,high school teacher,
"""

# the defect, the text of the page, the rules of which one finds it
DEFECTS = {
    "a Russian year mark": ("The meeting of 17 August 2022 г. was long.", "TX006"),
    "its mojibake": ("The meeting of 12 July 2021 ã. was long.", "TX006 TX007"),
    "the guys": ("The rector spoke, wishing the guys good luck.", "TY029"),
    "guillemets": ("Members of the club «Internationalist» came too.", "TY001"),
    "mixed quotation marks": ('They sang "Childhood of my city" and played “Chopin” for us.', "TY003"),
    "a quotation never closed": ("“The main goal of my visit is to see the clinics, the guest said.", "TX005"),
    "uneven initials": ("I.M. Sechenov taught here. The name of I. M. Sechenov is well known.", "TY017"),
    "an initial glued to a surname": ("The course was opened by Andrey V.Gindyuk on Monday.", "TY016"),
    "glued sentences": ("We had a really good time.All of us want to come again.", "TX011"),
    "groupon": ("They worked groupon the task for two days.", "TX012 SP001"),
    "indepth": ("It was an indepth study of the heart.", "TX012 SP001"),
    "Almamater": ("They came back to their Almamater after a year.", "TX012 SP001"),
    "a space before a comma": ("The team went to Russia , Kursk and came back.", "TY010"),
    "№ in English": ("The students live in dormitories № 5 and others.", "TY019"),
    "uneven No.": ("Dormitory No.6 is new, dormitory No. 5 is older.", "TY020"),
    "a hyphen for a dash": ("Volleyball - this special kind of sport unites us all.", "TY005"),
    "a dash for a hyphen": ("There are 200 full–time students at the faculty.", "TY006"),
    "a dot in thousands": ("The city has 1.018 doctors and as many nurses.", "TY022"),
    "a Cyrillic initial": ("The report was made by N.\u0410.Trushel on Friday.", "TX001"),
    "Latin letters in a Cyrillic word": ("He wrote «РROfessor» on the board of the hall.", "TX001"),
    "Russian lines": ("Студенты на практике в клинике Минска.", "TX002"),
    "doubled words": ("It is a part of the of the programme of the year.", "TX003"),
    "a wrong article": ("It was an good day for all of us.", "TX013"),
    "a misspelt word": ("The letter was adressed to the students.", "SP001"),
    "another misspelt word": ("It was a muliway talk about health.", "SP001"),
    "a surname in two spellings": ("Olga Mozhaeva spoke first. Then Olga Mozhayeva sang.", "TM006"),
    "a first name in two spellings": ("We met Ludmila Orlova. Later Lyudmila Orlova showed us the hall.", "TM006"),
    "a place in two spellings": ("They flew to Nanjing. The hospital in Nanking is large.", "TM006"),
    "on the basis of": ("It took place on the basis of the Department of Surgery.", "TY029"),
    "students of courses": ("The students of 4-5 courses took part in it.", "TY029"),
    "I degree diploma": ("She was given a I degree diploma for her report.", "TY029"),
    "British and American spelling": ("The digitalisation of the center goes on in color.", "SP002"),
}  # fmt: skip


def findings(root: Path, files: dict[str, str]) -> list[Finding]:
    folder = root / FOLDER
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    newsroom = with_words(load_newsroom(root))
    return check_article(newsroom, load_article(newsroom, FOLDER), ALL_RULES).findings


def page(body: str, title: str = "An open day at the university", *, of: str = "") -> str:
    more = f"translation_of: {of}\n" if of else ""
    return FRONT.format(title=title, more=more, translators=TRANSLATORS if of else "") + body + "\n"


@pytest.mark.parametrize("defect", DEFECTS)
def test_the_defect_is_found(newsroom: Path, defect: str) -> None:
    text, codes = DEFECTS[defect]
    found = {one.code for one in findings(newsroom, {"index.en.md": page(text)})}
    assert found & set(codes.split())


def test_a_title_that_ends_in_a_full_stop(newsroom: Path) -> None:
    found = findings(newsroom, {"index.en.md": page("It was a good day.", "The evening of foreign students.")})
    assert "TY033" in {one.code for one in found}


def test_a_term_in_two_renderings(newsroom: Path) -> None:
    (newsroom / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    source = page(
        "Медицинские работники пришли утром.\n\nМедицинских работников поздравил ректор.", "День открытых дверей"
    )
    target = page(
        "The Healthcare Workers came in the morning.\n\nThe rector congratulated the Health Workers.", of="ru"
    )
    found = findings(newsroom, {"index.ru.md": source, "index.en.md": target})
    assert "TM004" in {one.code for one in found}


def test_a_higher_school_is_no_high_school(newsroom: Path) -> None:
    (newsroom / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    source = page("Каждый преподаватель высшей школы участвовал в конкурсе.", "Конкурс")
    target = page("Every high school teacher took part in the contest.", "A contest", of="ru")
    found = findings(newsroom, {"index.ru.md": source, "index.en.md": target})
    assert {"TM001", "TM002"} & {one.code for one in found}


def test_a_picture_that_is_shown_twice_is_no_repeated_paragraph(newsroom: Path) -> None:
    """Its description may be long, and is rightly the same."""
    picture = "![The hall of the university with students who look at the new microscopes](photos/01.jpg)"
    found = findings(newsroom, {"index.en.md": page(f"It was good.\n\n{picture}\n\nIt went on.\n\n{picture}")})
    assert "TX018" not in {one.code for one in found}
