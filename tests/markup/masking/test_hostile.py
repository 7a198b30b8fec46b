import pytest

from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.blocks import read_blocks
from bsmu_news.markup.masking import translate_markdown, translate_plain
from tests.markup.masking.damage import server

SOURCE = "Студенты **открыли** [лабораторию](https://bsmu.by/lab) и `код`."
HOSTILE = (
    "<script>alert(1)</script>",
    "Students <img src=x onerror=alert(1)> came.",
    "&lt;script&gt;alert(1)&lt;/script&gt; came",
    "Students <!-- untranslated came -->",
    "[Students](https://evil.example/x) came.",
    "![Students](https://evil.example/x.png) came.",
    "[Students](javascript:alert(1)) came.",
    "Students <https://evil.example> came.",
    "Students came, see HTTPS://EVIL.EXAMPLE.",
    "Write to us at evil@evil.example.",
    "First paragraph.\n\nSecond paragraph.",
    "Students came.\r\n\r\n# A heading",
    "Students " * 120_000,
    "\u200b\u200b",
    "…",
    "",
    " \n ",
)
MENDED = {
    "Students\x00 came": "Students came",
    "Stu\u200bdents\ufeff came": "Students came",
    "\u202eStudents\u202c came": "Students came",
    "Students\x1b[31m came": "Students[31m came",
    "Students\ncame": "Students came",
    "Students  came ": "Students came",
    "Students\u2028came": "Students came",
    "--> Students came": r"--\> Students came",
    "--- title: Students ---": "--- title: Students ---",
    "# Students came": r"\# Students came",
    "- Students came": r"\- Students came",
    "+ Students came": r"\+ Students came",
    "2. Students came": r"2\. Students came",
    "1) Students came": r"1\) Students came",
    "> Students came": r"\> Students came",
    "~~~ Students came": r"\~~~ Students came",
    "``` Students came": r"\``` Students came",
    "[Students]: came": r"\[Students]: came",
    "5 * 3 * 2 Students": "5 * 3 * 2 Students",
    "*Students* came": r"\*Students\* came",
    "`Students` came": r"\`Students\` came",
    "[Students](came)": r"\[Students\](came)",
    "Students &amp; &quot;guests&quot; &#39;came&#39;": "Students & \"guests\" 'came'",
}


@pytest.mark.parametrize("answer", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("source", ["Студенты пришли.", SOURCE], ids=["plain", "marked"])
def test_a_hostile_answer_is_refused_with_a_reason(source: str, answer: str) -> None:
    """Tags, addresses, several paragraphs, endless and empty answers come into no text, in whatever way they arrive."""
    with server(lambda _text: answer) as ask:
        with pytest.raises(TextRefusedError) as refusal:
            translate_markdown(source, ask)
        assert refusal.value.message.startswith("the answer ")
        with pytest.raises(TextRefusedError):
            translate_plain("Студенты пришли на press@bsmu.by", ask)


@pytest.mark.parametrize(("answer", "written"), MENDED.items(), ids=range(len(MENDED)))
def test_what_only_looks_odd_becomes_one_plain_paragraph(answer: str, written: str) -> None:
    """Controls and signs that nobody sees go; what would be a mark of Markdown is escaped."""
    with server(lambda _text: answer) as ask:
        translation = translate_markdown("Студенты пришли", ask)
    assert translation == written
    (block,) = read_blocks(translation).blocks
    assert block.paragraph
    assert not block.marks
    assert not block.links
    assert {run.kind for run in block.runs} == {"text"}


@pytest.mark.parametrize("answer", MENDED, ids=range(len(MENDED)))
def test_a_plain_text_stays_on_one_line_without_controls(answer: str) -> None:
    """Front matter has no Markdown, so nothing is escaped there."""
    with server(lambda _text: answer) as ask:
        translation = translate_plain("Студенты пришли", ask)
    assert translation.isprintable()
    assert translation == translation.strip()


def test_lone_surrogates_of_a_broken_answer_are_dropped() -> None:
    """JSON can hold them, a file of UTF-8 cannot."""
    assert translate_plain("Студенты", lambda _text: "Stu\ud800dents") == "Students"


def test_an_address_that_the_text_has_may_stay() -> None:
    """Only what the text has not is refused."""
    with server(lambda text: text.replace("Пишите", "Write")) as ask:
        assert translate_markdown("Пишите: press@bsmu.by", ask) == "Write: press@bsmu.by"
