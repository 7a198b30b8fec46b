import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.language.draft_style import in_style
from bsmu_news.language.quantities import compare
from tests.rules.ty_checking import RULES, found, version

STYLED = {
    "en": {
        "12 000 students, 1\u00a0234\u00a0567,5 km": "12,000 students, 1,234,567.5 km",
        "In 2022 12 000 came": "In 2022 12,000 came",
        "1.018 doctors and 1.234.567 more": "1,018 doctors and 1,234,567 more",
        "1,5 million, 12,5 % and 2,5 kg": "1.5 million, 12.5% and 2.5 kg",
        "on 17.08.2022.": "on 17 August 2022.",
        "on 17.08.2022 г. at home": "on 17 August 2022 at home",
        "It opened on 17.08.2022 г.": "It opened on 17 August 2022.",
        "On August 17, 2022, the": "On 17 August 2022, the",
        "the 17th of August and 5th March": "17 August and 5 March",
        "17 August, 2022": "17 August 2022",
        "hospital №5, № 6, No.7": "hospital No. 5, No. 6, No. 7",
        "«Horizon» and „Hope“": "“Horizon” and “Hope”",
        "«the club «Horizon»»": "“the club ‘Horizon’”",
        'the "Horizon" club, "Hope".': "the “Horizon” club, “Hope”.",
        "it's the students'": "it’s the students'",
        "4-15 March - here": "4–15 March – here",
        "here — there": "here – there",
        "5kg , then ( so )": "5 kg, then (so)",
        "one  two": "one two",
    },
    "ru": {
        "12,000 человек и 1.018 врачей": "12\u00a0000 человек и 1\u00a0018 врачей",
        "1.5 млн, 2.5 %": "1,5 млн, 2,5 %",
        '"Горизонт" и “Надежда”': "«Горизонт» и «Надежда»",
        "“клуб «Горизонт»”": "«клуб „Горизонт“»",
        "школа №5, № 6 и No. 7, школы N 8": "школа №\u00a05, №\u00a06 и №\u00a07, школы №\u00a08",
        "в 2022г. вес 5кг": "в 2022\u00a0г. вес 5\u00a0кг",
        "здесь - там, 4-15 мая": "здесь — там, 4–15 мая",
    },
    "be": {"аб'ект 10,000 чалавек": "аб’ект 10\u00a0000 чалавек", '"Надзея"': "«Надзея»"},
}
KEPT = {
    "en": (
        "No. 15 200 beds", "August 15 200 people", "+375 17 277 12 01", "8 017 209 12 01", "in 2022 150 students",
        "version 1.2.3", "pages 1,5 and 7", "32.13.2022", "17.08.2022–19.08.2022", "August 17 and 18", "Room 4-15",
        "`12 000`", "https://bsmu.by/12-15?a=1,5%", "a@b-5kg.by", "[x](<12 000>)", "<b title='№ 5'>", "[^12-15]",
        "the novel «Война и мир»", 'one "mark', 'a 5" pipe', "- 5 kg", "12–5", "May 5%", "Hospital 15 200 beds",
    ),
    "ru": ("12,000 рублей", "1.5 и 2", "17.08.2022", "„Горизонт“ и “", "д'Артаньян", "Иван N 5"),
    "be": ("2022 год",),
}  # fmt: skip
MENDED = """
    TY001 TY002 TY003 TY004 TY005 TY008 TY009 TY010 TY011 TY013 TY019 TY020 TY021 TY022 TY023 TY025 TY026 TY027 TY028
""".split()
CASES = [(language, before, after) for language, table in STYLED.items() for before, after in table.items()]


@pytest.mark.parametrize(("language", "draft", "styled"), CASES)
def test_a_draft_reads_as_its_language_is_set(language: str, draft: str, styled: str) -> None:
    """Numbers, dates, quotation marks and dashes, where one reading is certain."""
    assert in_style(draft, language) == styled
    assert in_style(styled, language) == styled


@pytest.mark.parametrize(("language", "draft"), [(language, one) for language, all_ in KEPT.items() for one in all_])
def test_what_is_not_certain_or_no_prose_stays(language: str, draft: str) -> None:
    """Codes, telephone numbers, two numbers side by side, addresses, tags."""
    assert in_style(draft, language) == draft


@pytest.mark.parametrize(("language", "styled"), [(language, styled) for language, _draft, styled in CASES])
def test_a_draft_in_style_is_clean_of_typographic_findings(language: str, styled: str) -> None:
    """What the rules would mend is mended already."""
    assert found(version(styled + "\n", language)) == []


@pytest.mark.parametrize("code", MENDED)
def test_what_a_rule_finds_in_its_bad_example_is_mended(code: str) -> None:
    """Style and rules mean the same."""
    ((name, text),) = RULES[code].bad.files.items()
    language, body = name.split(".")[1], text.split("---\n", 2)[2]
    assert code in {one.code for one in found(version(body, language))}
    assert found(version(in_style(body, language), language)) == []


def test_an_unknown_language_has_no_style() -> None:
    """Nothing is guessed."""
    assert in_style("12 000 «Haus»", "de") == "12 000 «Haus»"


FRAGMENTS = (
    """12 000|1,5|1.018|17.08.2022|2022|№|№ |No.|"|«|»|“|”|'|-| - | — |–|,|.|%| %|kg|кг| August| March|May 5|(|)
*|**|_|`|](http://a.b/1 000)|слово| word|млн| million| doctors| человек|- |+375|8 017 209|1st| of |/|:| |  | г.
""".strip()
    .replace("\n", "|")
    .split("|")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join), st.sampled_from(["en", "ru", "be"]))
def test_style_is_set_once_and_changes_no_value(text: str, language: str) -> None:
    """A second time changes nothing; the same digits stand in the same order wherever no date was put into words."""
    styled = in_style(text, language)
    assert in_style(styled, language) == styled
    assert compare(re.sub(" +", " ", text), language, styled, language) == []
    if "17.08" not in text and "May 5" not in text and " March" not in text and " August" not in text:
        assert re.findall("[0-9]", styled) == re.findall("[0-9]", text)
