"""The sieve of words: what it leaves out can be neither a term nor a name, whatever it has seen before."""

from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.terms.finding import vocabulary_of
from bsmu_news.rules.tm.sieve import Sieve

ANYHOW = frozenset(("кафедра", "елка", "first"))
AS_NAMES = frozenset(("вера", "анна"))

WORDS = st.lists(
    st.frozensets(
        st.sampled_from(
            "кафедра Кафедра ёлка вера Вера Анна-Мария мало-анна First-year by By БГМУ BSMU дом Дом".split()
        )
    ),
    max_size=6,
)


def test_words_lead_to_terms_in_any_letters_and_to_names_with_a_capital() -> None:
    """A part of a compound does, too; «ё» is «е»."""
    words = frozenset("кафедра ёлка вера Вера Анна-Мария мало-анна First-year by By Домик БГМУ".split())
    found = Sieve(ANYHOW, AS_NAMES).sift(words)
    assert found.telling == {"кафедра", "ёлка", "Вера", "Анна-Мария", "First-year"}
    assert found.capitals == found.telling | {"Домик", "БГМУ"}


@given(WORDS)
def test_what_was_seen_before_changes_nothing(texts: list[frozenset[str]]) -> None:
    """One sieve for many texts gives what a new one gives for each."""
    used = Sieve(ANYHOW, AS_NAMES)
    for words in texts:
        found = used.sift(words)
        assert found == Sieve(ANYHOW, AS_NAMES).sift(words)
        assert ANYHOW & vocabulary_of(words) == ANYHOW & vocabulary_of(found.telling)
