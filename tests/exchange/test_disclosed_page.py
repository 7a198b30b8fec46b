"""A page that discloses machine translation is read without that line, wherever else such words stand."""

import pytest

from bsmu_news.exchange.site_page import read_page
from bsmu_news.language.disclosure import WORDINGS, disclosure_line

TOP = "Main News International\n\n17 August 2022\n\nA festival\n\nThe festival gathered students.\n\n"
CREDITS = "Author: Alisa Good;\n\nTranslation: Anastasiya Karnacheva.\n\n"
LINE = "Machine-assisted translation (DeepL), edited by Anastasiya Karnacheva."
CARDS = "\n\nA concert\n\n2 August\n\nA concert\n\nA concert of the choir\n"


@pytest.mark.parametrize("behind", ["", "\n", CARDS])
@pytest.mark.parametrize("language", list(WORDINGS))
def test_the_line_behind_the_credits_is_left_out(language: str, behind: str) -> None:
    line = disclosure_line(WORDINGS[language], {"engines": "DeepL", "editors": "Anastasiya Karnacheva"})
    page, plain = read_page(TOP + CREDITS + line + behind), read_page(TOP + CREDITS + behind)
    assert (page.body, page.credits) == (plain.body, plain.credits)
    assert [one.message for one in page.warnings if one not in plain.warnings][:1] == [
        "the line that discloses machine translation is left out"
    ]


def test_a_page_without_credits_may_disclose_too() -> None:
    assert read_page(TOP + LINE).body == read_page(TOP).body


def test_the_same_words_within_the_text_stay() -> None:
    page = read_page(TOP + LINE + "\n\nThe students laughed.\n\n" + CREDITS)
    assert LINE in page.body.replace("\\", "")


def test_a_newsroom_s_own_words_are_known_by_its_wording() -> None:
    line, own = "A machine has helped us: DeepL.", "A machine has helped us[: {engines}]."
    assert line in read_page(TOP + CREDITS + line).body
    assert read_page(TOP + CREDITS + line, wordings=[own]).body == read_page(TOP + CREDITS).body
