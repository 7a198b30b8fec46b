"""A translation from elsewhere is taken only with the markup of its text."""

import pytest

from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.masking import remembered_markdown, remembered_plain


@pytest.mark.parametrize(
    ("text", "translation"),
    [
        ("Двери открыты.", "# The doors are open."),
        ("Двери открыты.", "- The doors are open."),
        ("Двери открыты.", "The doors<script>alert(1)</script> are open."),
        ("Двери открыты.", "The doors &lt;script&gt; are open."),
        ("Двери открыты.", "The doors are open: https://example.org"),
        ("Двери открыты.", "The doors\n\nare open."),
        ("Двери открыты.", "<!-- untranslated\nДвери открыты.\n-->"),
        ("Двери открыты.", "[doors]: /open"),
        ("[Двери](https://bsmu.by) открыты.", "The [doors](https://example.org) are open."),
        ("[Двери](https://bsmu.by) открыты.", "The doors are open."),
        ("**Двери** `открыты`.", "**The doors** are open."),
        ("Вход[^1] свободный.", "Admission is free."),
        ("<p>Вход</p>", '<p onclick="x">Admission</p>'),
        ("<p>Вход</p>", "Admission"),
    ],
)
def test_other_markup_is_refused(text: str, translation: str) -> None:
    """Whatever stands in a memory, the article keeps its structure, its addresses and its code."""
    with pytest.raises(TextRefusedError):
        remembered_markdown(text, translation)


@pytest.mark.parametrize(
    ("text", "translation"),
    [
        ("[Двери](https://bsmu.by) *открыты*.", "*Open* are the [doors](https://bsmu.by)."),
        ("1. Итоги", "1. Results"),
        ("Вход  \nсвободный", "Admission  \nis free"),
        ("См. [правила][r].", "See the [rules][r]."),
        ("<p>Вход</p>", "<p>Admission</p>"),
    ],
)
def test_what_has_the_markup_of_its_text_is_taken_as_it_is(text: str, translation: str) -> None:
    """A person's translation is not changed."""
    assert remembered_markdown(text, translation, ("r",)) == translation


def test_texts_of_the_front_matter_take_no_markers_tags_or_controls() -> None:
    """A marker would be read as if nothing were translated."""
    assert remembered_plain("Вход свободный", "Admission\nis\x1b free") == "Admission is free"
    for translation in ("<!-- untranslated\nx\n-->", "<b>Admission</b>", "See https://example.org", " "):
        with pytest.raises(TextRefusedError):
            remembered_plain("Вход свободный", translation)
