from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.masking import Protected, mask, mask_plain, text_runs, unmask
from bsmu_news.markup.masking.inline import pieces_of
from bsmu_news.markup.masking.structure import structure_of
from tests.markup.masking.damage import paragraph

MASKED = {
    '[Сайт](https://bsmu.by/a_b "Титул") и ![фото](1.jpg)': "[Сайт](QX17Z) и ![фото](QX54Z)",
    "[Правила][1] и [устав][]": "[Правила](QX17Z) и [устав](QX54Z)",
    "**Жирно *и* ~~нет~~** `код`": "**Жирно *и* ~~нет~~** QX17Z",
    "Пишите <a@bsmu.by>, a@bsmu.by, https://bsmu.by/x_y, www.bsmu.by": "Пишите QX17Z, QX54Z, QX91Z, QX38Z",
    "Сноска[^1]. H<sub>2</sub>O, 5 м<sup>2</sup>": "Сноска QX17Z. QX54Z, 5 м QX91Z 2 QX38Z",
    "Первая\nстрока  \nвторая\\\nтретья": "Первая строка QX17Z вторая QX54Z третья",
    "Имя file\\_name и 5 \\* 5, 1\\. и &mdash; &lt;": "Имя QX17Z и 5 QX54Z 5, 1. и — QX91Z",
    "[`код`](u) и ![](1.jpg)![](2.jpg) слово": "QX17Z и QX54Z слово",
    "1. Итоги": "1. Итоги",
    "Токен QX17Z и `код`": "Токен QX17Z и QX54Z",
}  # fmt: skip


@pytest.mark.parametrize(("source", "sent"), MASKED.items())
def test_an_engine_sees_words_and_marks_but_no_addresses(source: str, sent: str) -> None:
    """Link texts, descriptions and emphasis stay in the sentence; everything else becomes a token."""
    masked = mask(source)
    assert masked.text == sent
    assert structure_of(unmask(sent, masked)) == structure_of(source)


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        ("See [the site](QX17Z) and **bold** QX54Z.", "See [the site](https://bsmu.by) and **bold** `код`."),
        ("See [the site] (QX17Z) and **bold** QX54Z.", "See [the site](https://bsmu.by) and **bold** `код`."),
        ('See [the site] "QX17Z) and **bold** QX54Z.', "See [the site](https://bsmu.by) and **bold** `код`."),
        ("See [the site](qx17z) and ** bold ** qx 54z.", "See [the site](https://bsmu.by) and **bold** `код`."),
        ("See [the site]( Q X17 Z ) and * *bold* * QX54Z.", "See [the site](https://bsmu.by) and **bold** `код`."),
        ("See ［the site］（QX17Z） and ＊＊bold＊＊ QX54Z.", "See [the site](https://bsmu.by) and **bold** `код`."),
        ("QX54Z's **bold** [site](QX17Z)", "`код`'s **bold** [site](https://bsmu.by)"),
    ],
)
def test_what_engines_do_to_tokens_and_marks_is_mended(answer: str, written: str) -> None:
    """Capitals, spaces and wide brackets can only mean one thing."""
    assert unmask(answer, mask("Смотри [сайт](https://bsmu.by) и **жирно** `код`.")) == written


@pytest.mark.parametrize(
    "answer",
    [
        "See [the site](QX17Z) and **bold**.",
        "See [the site](QX17Z) and **bold** QX54Z QX54Z.",
        "See [the site](QX17Z) and **bold** QX55Z.",
        "See [the site](QX17Z) and **bold** QX54Z, QX55Z.",
        "See [the site](QX17Z) and **bold** QX54Zs.",
        "See [the site](QX54Z) and **bold** QX17Z.",
        "See the site QX17Z and **bold** QX54Z.",
        "See [the site](QX17Z) and bold QX54Z.",
        "See [the site](QX17Z) and **bold QX54Z.",
        "See [the site](QX17Z) and *bold* QX54Z.",
        "See [the site](QX17Z) and **bold** *new* QX54Z.",
        "See [](QX17Z) and **bold** QX54Z.",
        "See ![the site](QX17Z) and **bold** QX54Z.",
        "See [the site](QX17Z) and **bold** QX54Z `new`.",
        "See [the site](QX17Z) and **bold** QX54Z [^1].",
    ],
)
def test_an_answer_that_lost_repeated_or_added_something_is_refused(answer: str) -> None:
    """Every token once, and exactly the marks of the source."""
    with pytest.raises(TextRefusedError):
        unmask(answer, mask("Смотри [сайт](https://bsmu.by) и **жирно** `код`."))


def test_raw_tags_keep_their_order() -> None:
    """`</b>` before `<b>` would make the rest of the page bold."""
    masked = mask("Это <b>важно</b> знать")
    first, second = (token.mark for token in masked.tokens)
    assert unmask(f"It is {first} vital {second}", masked) == "It is <b>vital</b>"
    with pytest.raises(TextRefusedError, match="HTML"):
        unmask(f"It is {second} vital {first}", masked)


def test_names_read_as_told_and_are_escaped() -> None:
    """A name is no Markdown; one that other marks cut in two is left to the engine."""
    masked = mask("Пришла Анна Кот и *Анна* Кот.", [Protected(7, 15, "Anna_K* Kot"), Protected(18, 28, "Anna Kot")])
    assert masked.text == "Пришла QX17Z и *Анна* Кот."
    assert unmask("QX17Z and *Anna* Kot came.", masked) == r"Anna\_K\* Kot and *Anna* Kot came."
    assert mask("Анна `код` Кот", [Protected(0, 14, "Anna Kot")]).text == "Анна QX17Z Кот"
    assert mask_plain("Пришла\nАнна Кот", [Protected(7, 15, "Anna_K")]).text == "Пришла QX17Z"


def test_links_of_a_label_alone_need_to_be_known() -> None:
    """The text of `[устав]` is its label, which stays while the text is translated."""
    masked = mask("Читайте [устав].", references=["устав"])
    assert unmask("Read [the charter](QX17Z).", masked) == "Read [the charter][устав]."
    assert mask("Смотри [фото].").text == "Смотри [фото]."


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), st.text(alphabet="аб *_`[]()<>~\\&!#\n-1.|\"'^Q", max_size=25))
def test_pieces_are_the_whole_text_in_order(seed: int, more: str) -> None:
    """Nothing of any Markdown is lost on the way to an engine."""
    text = f"{paragraph(Random(seed))} {more}".strip()  # noqa: S311 - no secret
    at = 0
    for one in pieces_of(text):
        assert one.start == at < one.end
        at = one.end
    assert at == len(text)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_an_answer_like_the_question_gives_back_the_text(seed: int) -> None:
    """Masking and unmasking lose nothing, nor does the second way."""
    source = paragraph(Random(seed))  # noqa: S311 - no secret
    masked = mask(source)
    assert structure_of(unmask(masked.text, masked)) == structure_of(source)
    runs = text_runs(source)
    assert structure_of(runs.put_back(runs.texts)) == structure_of(source)
    assert not set("*[]`<>") & set("".join(runs.texts))


def test_a_long_text_with_thousands_of_addresses_is_read_in_linear_time() -> None:
    """A hostile article must not hang the program; in quadratic time this would take minutes."""
    source = "слово `код` и [текст](u) a@b.by " * 700
    masked = mask(source.strip())
    assert unmask(masked.text, masked) == source.strip()
