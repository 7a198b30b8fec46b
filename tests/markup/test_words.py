import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.markup.words import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Two words.", 2),
        ("Двухнедельная практика", 2),
        ("из-за д’Артаньян аб'ява don't", 4),
        ("за́мок", 1),
        ("a - b — c", 3),
        ("с 4 по 15 июля 2022 г.", 7),
        ("**bold**ly ~~struck~~ `code` _it_", 4),
        ("snake_case", 2),
        ("## Heading\n\nUnder\n---\n", 2),
        ("1. one\n2) two\n- three\n* [x] four\n> - five", 5),
        ("[the site](https://bsmu.by/path 'Title here')", 2),
        ("[the (site)](https://bsmu.by/a_(b)) x", 3),
        ('[the site][ref] and [ref]\n\n[ref]: https://bsmu.by "Title"\n', 4),
        ("see <https://bsmu.by/x> or https://bsmu.by/news?id=5 now", 3),
        ("write to <news@bsmu.by>", 2),
        ("![three words here](a.jpg) one", 1),
        ("text[^1]\n\n[^1]: The note: here.", 4),
        ("<!-- not\n\nread --> read", 1),
        ("<!-- untranslated\nне читают\n-->\n", 0),
        ("read\n\n<!-- never closed\n\nnot read", 1),
        ("a <!-- b", 2),
        ("H<sub>2</sub>O <b class='x y'>bold</b>", 4),
        ("a&nbsp;b &amp; c", 3),
        ("| a | b |\n|---|:-:|\n| c | d e |", 5),
        ("```python\nprint it\n```\n", 2),
        ("no\\-break \\*stars\\*", 2),
    ],
)
def test_count(text: str, words: int) -> None:
    """Only what a reader reads counts: no comments, no addresses, no markup, no pictures."""
    assert count_words(text) == words


@given(st.lists(st.text("абвabc123", min_size=1, max_size=8), max_size=30))
def test_plain_words_all_count(words: list[str]) -> None:
    """Words without marks count one each."""
    assert count_words(" ".join(words)) == len(words)


@given(st.text(st.sampled_from("ab <!->&;[]()|#*_`\\\n:/^1.")))
def test_any_text_can_be_counted(text: str) -> None:
    """Odd Markdown never fails, and counts no more words than it has letters and digits."""
    assert 0 <= count_words(text) <= sum(map(str.isalnum, text)) + text.count("&")
