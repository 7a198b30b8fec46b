"""What is found in one text, and what holds for any text."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.quantities import Change, QuantityKind, compare, scan
from bsmu_news.language.quantities.tokens import Tokens
from bsmu_news.language.quantities.vocabulary import vocabulary

LANGUAGES = ["ru", "be", "en"]
TEXTS = st.text(alphabet="ab05 19,.:-–/%$яиі\n\xa0½²İё" + "one two в мая May 17 тыс", max_size=40)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("двумястами пятьюдесятью", "ru", 250),
        ("девятьсот девяносто девять тысяч", "ru", 999_000),
        ("ста сорока", "ru", 140),
        ("тысяча девятьсот восемьдесят четвёртый", "ru", 1984),
        ("трёхсот", "ru", 300),
        ("шасцюстамі", "be", 600),
        ("васьмідзесяці пяці", "be", 85),
        ("дзвесце трыццаць дзве", "be", 232),
        ("сямідзясяты", "be", 70),
        ("three hundred and twelve thousand four hundred and five", "en", 312_405),
        ("ninety-ninth", "en", 99),
        ("two million", "en", 2_000_000),
        ("1.018.500", "en", 1_018_500),
        ("2,8 млрд", "ru", 2_800_000_000),
        ("2,75", "be", Decimal("2.75")),
    ],
)
def test_a_numeral_is_read_in_any_case(text: str, language: str, value: int | Decimal) -> None:
    """The whole numeral is one quantity with one value."""
    (found,) = scan(text, language)
    assert found.values == {value}
    assert found.span[0] == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [*range(11, 21), 30, 40, 50, 60, 70, 80, 90])
def test_every_number_has_its_cardinal_and_its_ordinal(language: str, number: int) -> None:
    """No number was forgotten in the lists."""
    words = vocabulary(language).words.values()
    assert {word.role.name for word in words if word.number == number} == {"CARDINAL", "ORDINAL"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_and_every_day_has_its_name(language: str) -> None:
    """Twelve months and seven days in each language."""
    values = {value for word in vocabulary(language).words.values() for value in word.values if isinstance(value, str)}
    assert values >= {f"month {number}" for number in range(1, 13)}
    assert values >= {f"weekday {number}" for number in range(1, 8)}


@pytest.mark.parametrize("text", ["students may march", "a may tree", "in the second half", "a sun and a mon"])
def test_small_letters_make_no_month_in_english(text: str) -> None:
    """Months and days have a capital letter."""
    assert not [one for one in scan(text, "en") if one.kind in {QuantityKind.MONTH, QuantityKind.WEEKDAY}]


def test_an_ambiguous_separator_leaves_both_readings() -> None:
    """Only the other text tells whether a dot parts thousands."""
    (found,) = scan("1.018", "en")
    assert found.values == {1018, Decimal("1.018")}


def test_what_is_hidden_is_not_seen() -> None:
    """Addresses and code are masked before."""
    assert scan("see \ufffc\ufffc\ufffc", "en") == []


def test_a_number_ends_at_the_line() -> None:
    """Each line is a segment."""
    assert [one.values for one in scan("двадцать\nпять\n10\n000", "ru")] == [{20}, {5}, {10}, {0}]


def test_numbers_in_words_are_told_with_their_value() -> None:
    """An editor need not know Belarusian to understand the message."""
    (found,) = compare("адзінаццаць студэнтаў", "be", "12 students", "en")
    assert (found.change, found.source_text, found.target_text) == (Change.DIFFERS, "11 (адзінаццаць)", "12")
    assert (found.source, found.target) == ((0, 11), (0, 2))


def test_a_changed_score_is_one_difference() -> None:
    """Both numbers of it are shown together."""
    (found,) = compare("счёт 3:1", "ru", "the score 3-2", "en")
    assert (found.source_text, found.target_text) == ("3:1", "3-2")


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
def test_words_and_gaps_make_up_the_text(language: str, text: str) -> None:
    """Offsets are those of the text, whatever signs are in it."""
    tokens = Tokens(text, language)
    for index, word in enumerate(tokens.words):
        assert len(tokens.original(index)) == len(word)
        assert not any(sign.isalnum() for sign in tokens.gap(index))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
def test_quantities_stand_in_order_within_the_text(language: str, text: str) -> None:
    """No two of them overlap."""
    end = 0
    for one in scan(text, language):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
def test_a_text_has_no_difference_from_itself(language: str, text: str) -> None:
    """Whatever a number means, it means the same twice."""
    assert compare(text, language, text, language) == []


@pytest.mark.parametrize("text", ["1 ", "12:", "two ", "1/", "one hundred and ", "век ", "— ", "10-", "1,"])
def test_time_grows_with_the_length_only(text: str) -> None:
    """A hostile paragraph does not hang the check."""
    start = time.process_time()
    compare(text * 5_000, "en", "a 5 month", "en")
    assert time.process_time() - start < 5


@given(
    source=st.text(alphabet="0123456789.,:/-–'+ ()%‰°", max_size=30),
    target=st.text(alphabet="0123456789.,:/-–'+ ()%‰°", max_size=30),
)
def test_no_text_of_digits_and_marks_raises(source: str, target: str) -> None:
    """What looks like a date and is none is read as its numbers: 0.0.00."""
    compare(source, "ru", target, "en")
    assert compare(source, "ru", source, "be") == []


def test_a_date_that_is_none_is_its_numbers() -> None:
    """A version of a program, an address of a computer."""
    assert [one.values for one in scan("0.0.00", "en")] == [{0}, {0}, {0}]


def test_a_month_and_a_space_may_end_a_text() -> None:
    """There is no name after `May ` then."""
    assert [one.kind for one in scan("It was May ", "en")] == [QuantityKind.MONTH]
