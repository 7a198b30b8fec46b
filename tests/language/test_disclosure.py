"""The line that discloses a machine's share in a translation is worded in three languages, and known again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.language.disclosure import FIELDS, WORDINGS, disclosure_line, is_disclosure, slip_in_wording

RUSSIAN = "Перевод выполнен с помощью машинного перевода"
BELARUSIAN = "Пераклад зроблены з дапамогай машыннага перакладу"
ALL = {"engines": "DeepL", "editors": "Alisa Good", "reviewers": "Li Wei", "date": "5 March 2024"}


@pytest.mark.parametrize(
    ("language", "fields", "line"),
    [
        ("en", ALL, "Machine-assisted translation (DeepL), edited by Alisa Good, reviewed by Li Wei on 5 March 2024."),
        ("en", {}, "Machine-assisted translation."),
        ("en", {"engines": "DeepL"}, "Machine-assisted translation (DeepL)."),
        ("en", {"reviewers": "Li Wei"}, "Machine-assisted translation, reviewed by Li Wei."),
        ("en", {"date": "5 March 2024"}, "Machine-assisted translation."),
        ("en", {"engines": "DeepL", "part_reviewers": "Li Wei"},
         "Machine-assisted translation (DeepL), partly reviewed by Li Wei."),
        ("en", {"editors": "Maria V."}, "Machine-assisted translation, edited by Maria V."),
        ("ru", {**ALL, "date": "5 марта 2024 г."},
         f"{RUSSIAN} (DeepL); редактура: Alisa Good; проверка: Li Wei, 5 марта 2024 г."),
        ("be", ALL, f"{BELARUSIAN} (DeepL); рэдагаванне: Alisa Good; праверка: Li Wei, 5 March 2024."),
    ],
)  # fmt: skip
def test_what_is_not_known_is_left_out(language: str, fields: dict[str, str], line: str) -> None:
    assert disclosure_line(WORDINGS[language], fields) == line


def test_brackets_and_braces_in_a_name_are_only_a_name() -> None:
    made = disclosure_line(WORDINGS["en"], {"editors": "Maria [x] {date}", "reviewers": "A"})
    assert made == "Machine-assisted translation, edited by Maria [x] {date}, reviewed by A."


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(list(WORDINGS)),
    st.dictionaries(st.sampled_from(FIELDS), st.text("ab A.,;(", max_size=30).map("A{}z".format)),
)
def test_each_line_is_known_again(language: str, fields: dict[str, str]) -> None:
    assert is_disclosure(disclosure_line(WORDINGS[language], fields))


@pytest.mark.parametrize(
    "text",
    [
        "Machine-assisted translation is what the students learnt.",
        "Translation: Anastasiya Karnacheva.",
        "Перевод выполнен с помощью словаря.",
        "Machine-assisted translation (" + "x" * 700 + ").",
        "",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert not is_disclosure(text)


def test_a_newsroom_s_own_wording_is_known_again() -> None:
    own = "Drafted by a machine[ called {engines}], read by people."
    assert slip_in_wording(own) is None
    line = disclosure_line(own, {"engines": "DeepL"})
    assert (line, is_disclosure(line), is_disclosure(line, [own])) == (
        "Drafted by a machine called DeepL, read by people.", False, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wording", "slip"),
    [
        ("By machine", "12 letters"),
        ("[Machine-assisted translation]", "12 letters"),
        ("Machine-assisted translation {engines}", "outside of [ ]"),
        ("Machine-assisted translation[ {engine}]", "there is no {engine}"),
        ("Machine-assisted translation[ {engines}", "has no ]"),
        ("Machine-assisted translation] {engines}[", "has no ["),
        ("Machine-assisted translation" + "!" * 300, "300"),
        ("Machine-assisted\ntranslation", "one line"),
    ],
)
def test_a_wording_that_cannot_work_is_refused(wording: str, slip: str) -> None:
    assert slip in (slip_in_wording(wording) or "")


@pytest.mark.parametrize("wording", WORDINGS.values())
def test_our_own_wordings_are_sound(wording: str) -> None:
    assert slip_in_wording(wording) is None
