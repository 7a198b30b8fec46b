"""Folder names out of titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.slugs import MAX_SLUG, is_slug, slug_of


@pytest.mark.parametrize(
    ("title", "language", "slug"),
    [
        ("Students opened a laboratory!", "en", "students-opened-a-laboratory"),
        ("Students’ café №5 — “open”", "en", "students-cafe-no5-open"),
        ("Щедрый подъём: ёлка, цирк и хор", "ru", "shchedry-podyom-yolka-tsirk-i-khor"),
        ("Студэнты-медыкі наведалі Гродна і вёску Ўзда", "be", "studenty-medyki-navedali-hrodna-i-vyosku-uzda"),
        ("З’езд у сям'і", "be", "zezd-u-syami"),
        ("!!! — …", "en", ""),
        ("一二三", "en", ""),
    ],
)
def test_titles_give_readable_latin_names(title: str, language: str, slug: str) -> None:
    """Russian and Belarusian letters are written as they sound; signs become hyphens or nothing."""
    assert slug_of(title, language) == slug


def test_long_title_ends_at_a_word_that_can_end_it() -> None:
    """A cut never leaves half a word or a hanging preposition."""
    title = "Students of the General Medicine and Pediatric Faculties of Belarusian State Medical University"
    assert slug_of(title, "en") == "students-of-the-general-medicine-and-pediatric-faculties"


@given(st.text(max_size=200), st.sampled_from(["ru", "be", "en"]))
def test_whatever_the_title_the_slug_is_one(title: str, language: str) -> None:
    """A slug is empty, or a short folder name that no file system minds."""
    slug = slug_of(title, language)
    assert not slug or (is_slug(slug) and len(slug) <= MAX_SLUG)


@pytest.mark.parametrize("text", ["", "A", "a--b", "-a", "a-", "../a", "a/b", "a b", "a\n", "x" * 151, "ж"])
def test_other_texts_are_no_slugs(text: str) -> None:
    """A slug can never name another folder."""
    assert not is_slug(text)
