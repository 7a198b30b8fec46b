"""Pages of the site as text: every part that a page may have or lack."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.article import Contributor, Credits
from bsmu_news.domain.page import Page
from bsmu_news.exchange.site_page import read_page
from bsmu_news.exchange.site_page.plain_text import to_plain

SLOGANS = [
    "BSMU – member of the world medical educational community",
    "Belarusian State Medical University is a unique center of education.",
    "BSMU – the leading belarusian medical university",
    "More than 50 thousand specialists have been trained.",
    "BSMU – unique blend of science and practice",
    "Every year unique methods are developed.",
    "BSMU – territory of unique opportunities",
    "Students from 52 countries study at the university.",
    "BSMU – a scientific leader",
    "The University is a leading organization.",
]
TITLE = "Volleyball players of the university won the Minsk Cup"
BODY = ["The final was played on Saturday.", "– We are happy, – said the captain.", "Congratulations to the winners!"]
CREDITS = ["Author: Alisa Good;", "Translation: A.Karnacheva."]
CARDS = [
    "Open day",
    "2 August",
    "Open day",
    "of the Dental Faculty",
    "Summer school",
    "29 July",
    "Summer school",
    "- for pupils",
]
EXPECTED = Credits((Contributor(name="Alisa Good"),), (), (Contributor(name="A.Karnacheva"),))


def page(*groups: list[str], gap: str = "\n\n") -> str:
    return gap.join(line for group in groups for line in group) + "\n"


def messages(read: Page) -> list[str]:
    return [warning.message for warning in read.warnings]


def check_item(read: Page) -> None:
    """Assert that everything of the item arrived, and nothing else."""
    assert read.title == TITLE
    assert read.date == dt.date(2022, 8, 17)
    assert read.body == "\n\n".join(BODY) + "\n"
    assert read.credits == EXPECTED


TOP = ["Main News International", "17 August 2022 г."]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\n \n", "\n\n\n\n"])
@pytest.mark.parametrize("header", [[], SLOGANS, [*SLOGANS[:2], " ", *SLOGANS[2:]]], ids=["none", "slogans", "space"])
def test_header_of_any_spacing_is_left_out(header: list[str], gap: str) -> None:
    """Slogans with and without blank lines are dropped, with a warning that names their lines."""
    read = read_page(page(header, TOP, [TITLE], BODY, CREDITS, gap=gap))
    check_item(read)
    assert read.breadcrumb == "International"
    assert ("the site's header is left out" in messages(read)) == bool(header)


def test_header_without_a_breadcrumb_is_left_out() -> None:
    """Slogans end at the date when no breadcrumb stands between."""
    check_item(read_page(page(SLOGANS, TOP[1:], [TITLE], BODY, CREDITS)))


def test_item_about_the_university_keeps_its_first_lines() -> None:
    """A title that begins like a slogan is no header."""
    title = "BSMU – the winner of the national contest"
    read = read_page(page(["17 August 2022"], [title], BODY, CREDITS))
    assert read.title == title


@pytest.mark.parametrize(
    ("line", "damaged"),
    [
        ("17 August 2022 г.", False),
        ("17 August 2022 ã.", True),
        ("17 August 2022 ă.", True),
        ("17 August 2022 .", True),
        ("17 August 2022", False),
        ("17 августа 2022 г.", False),
        ("17 жніўня 2022 г.", False),
        ("17\u00a0August\u00a02022\u00a0г.", False),
        ("  17 august 2022 г. ", False),
    ],
)
def test_date_line_with_its_year_marks(line: str, damaged: bool) -> None:
    """The date is read in three languages; a damaged year mark is told."""
    read = read_page(page(["Main News International", line], [TITLE], BODY, CREDITS))
    check_item(read)
    assert any("damaged" in message for message in messages(read)) == damaged


@pytest.mark.parametrize(
    "second", [[TITLE], [TITLE.upper()], ["Volleyball players of the university"], [f"{TITLE}."], ["", ""], []],
    ids=["identical", "capitals", "prefix", "with a stop", "blank", "absent"],
)  # fmt: skip
def test_second_title_line_is_left_out(second: list[str]) -> None:
    """Identical, prefix, blank and absent second title lines all give the same item."""
    check_item(read_page(page(TOP, [TITLE], second, BODY, CREDITS)))


def test_first_paragraph_that_begins_like_the_title_stays() -> None:
    """Only a whole line that is a part of the title is a second title line."""
    body = ["Volleyball players of the university won again.", "Volley"]
    assert read_page(page(TOP, [TITLE], body, CREDITS)).body == "\n\n".join(body) + "\n"


def test_title_keeps_its_full_stop() -> None:
    """An old title ends in a full stop, and it is not ours to correct."""
    assert read_page(page(TOP, [f"{TITLE}."], [TITLE], BODY, CREDITS)).title == f"{TITLE}."


@pytest.mark.parametrize("cards", [CARDS, CARDS[1:], CARDS[:4], ["2 August", "Open day"]])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_cards_of_related_news_are_left_out(cards: list[str], gap: str) -> None:
    """Cards after the credits are dropped, also a first card without its heading."""
    read = read_page(page(TOP, [TITLE], [TITLE], BODY, CREDITS, cards, gap=gap))
    check_item(read)
    assert "cards of related news are left out" in messages(read)


def test_cards_without_credits_are_told_by_their_repeated_heading() -> None:
    """Without credits, cards are cut where a heading stands over and under its date."""
    read = read_page(page(TOP, [TITLE], [TITLE], BODY, CARDS))
    assert read.body == "\n\n".join(BODY) + "\n"
    assert "the page has no credits" in messages(read)


def test_programme_with_dates_stays_in_the_body() -> None:
    """Dates without a year in the text are no cards."""
    body = ["Programme:", "2 August", "Opening of the school", "3 August", "Lectures"]
    read = read_page(page(TOP, [TITLE], body, CREDITS))
    assert read.body == "\n\n".join(body) + "\n"
    assert read_page(page(TOP, [TITLE], body)).body == "\n\n".join(body) + "\n"


def test_labels_inside_the_text_are_no_credits() -> None:
    """Only the closing block is credits; a labelled line before further text stays, with a warning."""
    body = ["Author: a word of many meanings.", "Photo: an exhibition of it opened on Monday.", *BODY]
    read = read_page(page(TOP, [TITLE], body, CREDITS))
    assert read.body == "\n\n".join(body) + "\n"
    assert read.credits == EXPECTED
    assert sum("looks like a credit" in message for message in messages(read)) == 2


def test_last_sentence_about_photos_is_no_credit() -> None:
    """A sentence that invites to look at photos is news."""
    body = [*BODY, "Photos from the event are available in the album of the club."]
    assert read_page(page(TOP, [TITLE], body, CREDITS)).body == "\n\n".join(body) + "\n"


@pytest.mark.parametrize(
    "last",
    [
        "See you at the Sports Club of BSMU.",
        "Sports Club awaits you",
        "Come to the Medical Faculty for International Students",
        "Glory to the Department of Normal Anatomy.",
        "Contact: Department of Histology, tel. +375 17 000-00-00",
        "Приходите в клуб «Интернационалист»",
        "Кафедра гистологии – победитель.",
        "Кафедра гісталогіі – пераможца.",
        "Photos are hung in the hall.",
        "Photo by Ivan Petrov won the first prize at the exhibition.",
        "Text by Yanka Kupala was read in 5 languages.",
        "Translated by our students, the poem sounded in a new way.",
        "Authors: that was the name of the second round of the quiz.",
        "Ivan Petrov, a student of the Dental Faculty, came first.",
        "In the photo: students of the Dental Faculty",
        "Rector of BSMU Sergey Petrovich",
    ],
)
@pytest.mark.parametrize("credits_", [[], CREDITS, CREDITS[1:]], ids=["no credits", "credits", "translation"])
def test_last_line_of_the_body_stays_there(last: str, credits_: list[str]) -> None:
    """News that names clubs, photos or authors is no credit, whatever follows it."""
    read = read_page(page(TOP, [TITLE], BODY, [last], credits_))
    assert read.body == "\n\n".join([*BODY, last]) + "\n"


def test_last_winner_is_no_author() -> None:
    """A list of people before the translator's line is news."""
    body = ["The winners:", "Ivan Petrov, a student of the Dental Faculty;", "Maria Ivanova, a student of Pharmacy."]
    read = read_page(page(TOP, [TITLE], body, CREDITS[1:]))
    assert read.body == "\n\n".join(body) + "\n"


@pytest.mark.parametrize("heading", ["Photo: best of the year", "Text: how to write", "Author: a new club"])
def test_heading_of_a_card_is_no_credit(heading: str) -> None:
    """A line that its date and itself follow is a card's, though it has a label's word."""
    read = read_page(page(TOP, [TITLE], BODY, CREDITS, [heading, "2 August", heading, "of the university"]))
    check_item(read)


def test_credit_of_another_kind_costs_nothing() -> None:
    """An editor's line stays in the text with a warning; the credits around it are read."""
    read = read_page(page(TOP, [TITLE], BODY, [CREDITS[0], "Editor: Maria Ivanova", CREDITS[1]]))
    assert read.credits == EXPECTED
    assert read.body == "\n\n".join([*BODY, "Editor: Maria Ivanova"]) + "\n"
    assert any("a kind that articles do not have" in message for message in messages(read))


def test_language_of_breadcrumb_and_month_outweighs_names() -> None:
    """A Russian item full of Latin names is Russian."""
    read = read_page(
        "Главная Новости Наука\n\n17 августа 2022 г.\n\nBSMU и TMA\n\nDa Vinci, Sechenov University, Botkin: итоги.\n"
    )
    assert read.language == "ru"


def test_breadcrumb_on_three_lines() -> None:
    """The parts of a breadcrumb may have lines of their own."""
    read = read_page(page(["Main", "News", "International", "17 August 2022 г."], [TITLE], BODY, CREDITS))
    check_item(read)
    assert read.breadcrumb == "International"


def test_invisible_signs_do_not_glue_words() -> None:
    """Line and paragraph separators are spaces; escape sequences go as a whole."""
    read = read_page(page(TOP, [TITLE], ["four\u2029five\u2028six\x1b[31m red\x1b[0m"], CREDITS))
    assert read.body == "four five six red\n"


def test_lists_become_markdown_lists() -> None:
    """Numbers and bullets of a page are lists; result lines are paragraphs."""
    lines = [
        "Winners:",
        "1. Group 5;",
        "2. Group 7.",
        "  • chess;",
        "  • tennis.",
        "1st place - Anna,",
        "2nd place - Oleg.",
    ]
    read = read_page(page(TOP, [TITLE], lines, CREDITS))
    expected = "Winners:\n\n1. Group 5;\n2. Group 7.\n\n- chess;\n- tennis.\n\n1st place - Anna,\n\n2nd place - Oleg.\n"
    assert read.body == expected


def test_numbers_that_do_not_continue_a_list_keep_their_value() -> None:
    """Markdown would count anew, so such a number is text."""
    read = read_page(page(TOP, [TITLE], ["1. One", "2. Two", "1. Once more", "2022. A year"], CREDITS))
    assert read.body == "1. One\n2. Two\n\n1\\. Once more\n\n2022\\. A year\n"


@pytest.mark.parametrize(
    "line",
    [
        "# 5",
        "*** 3 ***",
        "- dash",
        "a_b_c and 2*2*2",
        "<b>bold</b>",
        "[x](y)",
        "[ ] a",
        "> q",
        "---",
        "&nbsp;",
        "a\\b",
        "| a | b |",
        "+ x",
        "`code`",
        "=== x",
        "[^1] x",
    ],
)
def test_text_that_looks_like_markdown_reads_as_itself(line: str) -> None:
    """Signs of Markdown in a page are text, and come back from the article as they were."""
    read = read_page(page(TOP, [TITLE], [line, "The end."], CREDITS))
    assert to_plain(read.body).lines == [line, "The end."]


RUSSIAN = """\
Главная Новости Международная деятельность

17 августа 2022 г.

Студенты прошли практику в Москве

Студенты прошли практику

Практика длилась две недели.

  • терапия;
  • хирургия.

Авторы: Алиса Гуд, Иван Петров;
Фото из личного архива студентов.
"""
BELARUSIAN = """\
Галоўная Навіны Міжнародная дзейнасць
17 жніўня 2022 г.
Студэнты прайшлі практыку ў Маскве
Студэнты прайшлі практыку ў Маскве
Практыка доўжылася два тыдні.
Аўтар і фота: Спартыўны клуб БДМУ
Пераклад: Анастасія Карначова
"""


def test_russian_page() -> None:
    """A Russian page gives language, breadcrumb, list and credits."""
    read = read_page(RUSSIAN)
    assert (read.language, read.breadcrumb, read.date) == ("ru", "Международная деятельность", dt.date(2022, 8, 17))
    assert read.body == "Практика длилась две недели.\n\n- терапия;\n- хирургия.\n"
    assert read.credits.authors == (Contributor(name="Алиса Гуд"), Contributor(name="Иван Петров"))
    assert read.credits.photographers == (Contributor(note="Фото из личного архива студентов"),)


def test_belarusian_page() -> None:
    """A Belarusian page without blank lines gives language, breadcrumb and credits."""
    read = read_page(BELARUSIAN)
    assert (read.language, read.breadcrumb) == ("be", "Міжнародная дзейнасць")
    assert read.body == "Практыка доўжылася два тыдні.\n"
    assert read.credits.authors == read.credits.photographers == (Contributor(organization="Спартыўны клуб БДМУ"),)


def test_page_without_a_date_keeps_its_text() -> None:
    """A date in the body is not the page's date, and costs no text."""
    read = read_page(page([TITLE], ["The match was on"], ["17 August 2022"], BODY, CREDITS))
    assert read.date is None
    assert read.title == TITLE
    assert read.body.startswith("The match was on\n\n17 August 2022\n\n")


def test_impossible_date_is_told() -> None:
    """31 June is no day; the page then has no date."""
    read = read_page(page(["31 June 2022 г."], [TITLE], BODY))
    assert read.date is None
    assert any("no such day" in message for message in messages(read))


def test_page_of_credits_alone_has_no_title() -> None:
    """An author's line is not taken for a title."""
    read = read_page(page(TOP, CREDITS))
    assert read.title == ""
    assert read.credits == EXPECTED


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), min_size=1, max_size=60
)


@given(st.lists(WORDS, max_size=12))
def test_every_word_of_any_page_arrives_or_is_warned_about(lines: list[str]) -> None:
    """Whatever the lines are, the words are in the body, the title, the credits, or on a line that is warned about."""
    text = page(TOP, [TITLE], lines, CREDITS)
    read = read_page(text)
    warned = {n for w in read.warnings for n in range(w.line, (w.end_line or w.line) + 1)}
    kept = read.body.replace("\\", "") + read.title + repr(read.credits)
    last_of_lines = text.count("\n") - 2 * len(CREDITS)
    for number, line in enumerate(text.split("\n")[:last_of_lines], 1):
        for word in re.findall(r"\w+", line):
            assert number in warned or number <= 5 or word in kept
