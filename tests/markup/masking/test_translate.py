import pytest

from bsmu_news.errors import EngineBusyError, TextRefusedError
from bsmu_news.markup.masking import Protected, labels_in, translate_markdown, translate_plain
from tests.markup.masking.damage import in_other_words


class Asked:
    """An engine that answers from a list, and remembers what it was asked."""

    def __init__(self, *answers: str) -> None:
        self.texts: list[str] = []
        self._answers = iter(answers)

    def __call__(self, text: str) -> str:
        self.texts.append(text)
        return next(self._answers)


@pytest.mark.parametrize(
    "text",
    ["", "12 000", "`код`", "<https://bsmu.by>", "https://bsmu.by/a_b", "![](фото.jpg)", "[1](#а)", "5\n\\* 5", "* *"],
)
def test_a_text_without_words_is_not_asked_for(text: str) -> None:
    """An address, code or number is the same in every language."""
    engine = Asked()
    assert translate_markdown(text, engine) == text
    assert not engine.texts


def test_a_plain_text_without_words_is_not_asked_for() -> None:
    """It comes back as it was."""
    engine = Asked()
    assert translate_plain("12\n000 https://bsmu.by", engine) == "12\n000 https://bsmu.by"
    assert not engine.texts


def test_a_name_alone_is_not_asked_for() -> None:
    """What it reads is known."""
    engine = Asked()
    assert translate_markdown(" *Анна Кот*", engine, [Protected(2, 10, "Anna Kot")]) == " *Anna Kot*"
    assert translate_plain("Анна Кот", engine, [Protected(0, 8, "Anna Kot")]) == "Anna Kot"
    assert not engine.texts


def test_white_space_at_the_ends_stays() -> None:
    """The text may be cut out of a larger one."""
    assert translate_markdown("  Привет\n", Asked("Hello")) == "  Hello\n"
    assert translate_plain(" Привет ", Asked("Hello\n")) == " Hello "


def test_where_an_answer_fails_its_pieces_are_asked_for() -> None:
    """Each stretch of words goes into the source's own marks, with spaces and stops in their places."""
    engine = Asked("They came.", "Students", "opened", "the new", "laboratory", "on Tuesday.")
    source = "Студенты **открыли** [новую *лабораторию*](https://bsmu.by), во вторник."
    expected = "Students **opened** [the new *laboratory*](https://bsmu.by), on Tuesday."
    assert translate_markdown(source, engine) == expected
    assert engine.texts == [
        "Студенты **открыли** [новую *лабораторию*](QX17Z), во вторник.",
        "Студенты", "открыли", "новую", "лабораторию", "во вторник.",
    ]  # fmt: skip


def test_the_same_question_is_not_asked_twice() -> None:
    """A text without marks is its own only piece; what the answer brought along is escaped."""
    engine = Asked("*Hello*")
    assert translate_markdown("Привет", engine) == r"\*Hello\*"
    assert engine.texts == ["Привет"]


def test_names_are_left_to_the_engine_on_the_second_way() -> None:
    """An engine that loses tokens may still know the name."""
    engine = Asked("Came.", "Anna Kot came.")
    assert translate_markdown("Пришла Анна Кот.", engine, [Protected(7, 15, "Ganna Kot")]) == "Anna Kot came."
    assert engine.texts == ["Пришла QX17Z.", "Пришла Анна Кот."]


def test_the_reasons_of_both_ways_are_told() -> None:
    """People see what went wrong."""
    with pytest.raises(TextRefusedError) as refusal:
        translate_markdown("Пришла **Анна**.", Asked("Came.", "", ""))
    message = "the answer has other emphasis than the text; and piece by piece, the answer has no words"
    assert refusal.value.message == message


def test_an_error_of_the_engine_goes_through() -> None:
    """It says by itself whether asking again may help; no second way is tried."""
    asked = []

    def busy(text: str) -> str:
        asked.append(text)
        raise EngineBusyError("not now")

    with pytest.raises(EngineBusyError):
        translate_markdown("**Привет**", busy)
    assert len(asked) == 1


def test_addresses_of_a_plain_text_stay_and_marks_mean_nothing() -> None:
    """A title has no Markdown."""
    engine = Asked("*Read* QX17Z!")
    assert translate_plain("*Читайте*\nhttps://bsmu.by/a_b!", engine) == "*Read* https://bsmu.by/a_b!"
    assert translate_plain("Пишите на a@bsmu.by нам", Asked("Write", "Write to", "us")) == "Write to a@bsmu.by us"


def test_words_between_tags_are_translated_one_by_one() -> None:
    """A block of HTML keeps its tags and what is no prose; an answer adds none."""
    source = '<div class="а">\n<b>Привет</b> мир &amp; труд\n<style>.а {}</style>\n</div>'
    expected = '<div class="а">\n<b>Hello</b> peace &amp; &lt;labour\n<style>.а {}</style>\n</div>'
    assert translate_markdown(source, Asked("Hello", "peace & < labour")) == expected.replace("&lt;l", "&lt; l")
    with pytest.raises(TextRefusedError):
        translate_markdown(source, Asked("<i>Hello</i>", "peace"))


def test_labels_that_a_document_defines_are_links() -> None:
    """Their text is translated, their label is not."""
    labels = labels_in("Читайте [устав].\n\n[устав]: https://bsmu.by\n[^1]: Сноска\n> [Правила]: /x 'т'\n")
    assert labels == ("устав", "Правила")
    assert translate_markdown("Читайте [устав].", Asked("Read [it](QX17Z)."), (), labels) == "Read [it][устав]."


@pytest.mark.parametrize("heading", ["1. Итоги", "- Итоги", "# Итоги", "> Итоги"])
def test_a_heading_that_looks_like_a_list_stays_as_it_is(heading: str) -> None:
    """Where the source begins so, its place allows it."""
    assert translate_markdown(heading, in_other_words) == in_other_words(heading)


def test_a_line_after_a_hard_break_starts_no_list() -> None:
    """A list may begin within a paragraph."""
    assert translate_markdown("Раз\\\nдва", Asked("One QX17Z - two")) == "One\\\n\\- two"
