"""What can be told of quantities at a glance, and that it never hides a difference."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.quantities import compare, glance, same_at_a_glance
from bsmu_news.markup.prose import _WORD

UNCLEAR = ""
PIECES = st.sampled_from(
    (
        "5 17 25 40 2 000|1,500|1.5|09:30|15:00|2022|5 км|5 km|5 miles|5 %|5 процентов|5 percent|$5|5 $|17 мая|May 17|"
        "may|May|мая|Mar|март|среда|Wednesday|Wednesday's|в среду|on Sunday|три|three|десять|ten|двадцать|twenty-five|"
        "двадцать пять|two twelve|hundred|сто|5 млн|5 million|million|1 млн 200 тыс.|10 to 20|10 или 20 км|3 p.m.|"
        "3 часа|in the morning|and a half|с половиной|30-е|68-м году|5th|XIX|x|½|both|first|HER2|word|слово|, |. |-|("
        "|%|"
        "second|первый|half|треть|осенью|spring|1.5|полтора|первокурсник|−42 °C|+42 °C|‰|one in five|a third|"
        "каждый пятый|"
        "of|in|в|и|and|to|\n|трёх|четырёх|_5|five-year|год|years"
    ).split("|")
)
TEXTS = st.lists(PIECES, max_size=6).map(" ".join)


def seen(text: str, language: str) -> list[str]:
    return [sight for _, sight in glance(text, _WORD.findall(text), language)]


@pytest.mark.parametrize(
    ("text", "language", "sights"),
    [
        ("Пришли 25 студентов и три врача.", "ru", ["25", "#3"]),
        ("Пришли трёх врачей", "ru", ["#3"]),
        ("2 000 студентов", "ru", ["2000"]),
        ("2,000 students", "en", ["2000"]),
        ("1,5 млн рублей", "ru", ["1.5e1000000 rub"]),
        ("at 09:30", "en", ["9:30"]),
        ("5 % of them", "en", ["5 %"]),
        ("17 мая", "ru", ["17", "month_5"]),
        ("On Wednesday's news", "en", ["weekday_3"]),
        ("May we come?", "en", ["?month_5"]),
        ("we may come", "en", []),
        ("no quantities, not at all", "en", []),
    ],
)
def test_plain_quantities_are_told_in_any_language_alike(text: str, language: str, sights: list[str]) -> None:
    """The same number in Russian and English is the same sight."""
    assert seen(text, language) == sights


@pytest.mark.parametrize(
    "text",
    [
        "$5",
        "5th",
        "3 p.m.",
        "5 in the morning",
        "2 and a half",
        "10 to 20 km",
        "3-2",
        "HER2",
        "twenty-five",
        "MI6",
        "XIX",
        "5 ‰",
    ],
)
def test_what_is_not_plain_is_left_to_a_reading(text: str) -> None:
    """A part of something larger is not told by itself."""
    assert UNCLEAR in seen(text, "en")


@pytest.mark.parametrize(
    ("sources", "targets", "same"),
    [
        (["5", "17"], ["17", "5"], True),
        (["2022 g"], ["2022"], True),
        (["5 %"], ["5"], False),
        (["5 kg"], ["5 lb"], False),
        (["5"], ["6"], False),
        (["5"], [], False),
        (["#5"], [], True),
        (["#5"], ["#6"], False),
        (["?month_5"], [], True),
        (["month_5"], ["?month_5"], True),
        (["?month_5"], ["?month_6"], False),
        ([UNCLEAR], [UNCLEAR], False),
    ],
)
def test_only_what_needs_no_counterpart_may_be_missing(sources: list[str], targets: list[str], same: bool) -> None:
    """Small numbers in words and doubtful months stand on one side only, without a remark."""
    assert same_at_a_glance(sources, targets) is same
    assert same_at_a_glance(targets, sources) is same


@pytest.mark.parametrize("languages", [("ru", "en"), ("be", "en"), ("en", "ru"), ("en", "en"), ("ru", "be")])
@given(source=TEXTS, target=TEXTS)
def test_texts_that_are_the_same_at_a_glance_have_no_difference(
    languages: tuple[str, str], source: str, target: str
) -> None:
    """The glance saves a reading, never a finding."""
    first, second = languages
    if same_at_a_glance(seen(source, first), seen(target, second)):
        assert compare(source, first, target, second) == []


@pytest.mark.parametrize("text", ["1a", "5 ", "5% ", "1.", "1-", "May ", "ten ", "5 and ", "-", "five-"])
def test_time_grows_with_the_length_only(text: str) -> None:
    """A hostile paragraph does not hang the check."""
    text *= 20_000
    words = _WORD.findall(text)
    start = time.process_time()
    glance(text, words, "en")
    assert time.process_time() - start < 1


@pytest.mark.parametrize("text", ["1 ", "1.", "17, ", "1a", "5 km 3 miles "])
def test_half_a_million_numbers_take_seconds(text: str) -> None:
    """What is no prose is not read to its end."""
    start = time.process_time()
    compare(text * 200_000, "ru", "a 5 month", "en")
    assert time.process_time() - start < 5
