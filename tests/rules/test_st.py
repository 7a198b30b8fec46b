"""Structure: places in the body are exact to the column."""

import pytest

from tests.rules.conftest import FRONT, Findings, Places

READY_FOR_PHOTOS = (
    FRONT.replace("---\n", "", 1).join(("---\n", "")).replace("Good\n", "Good\n  photographers:\n    - name: Bo Li\n")
)
START = READY_FOR_PHOTOS.count("\n") + 1
"""The line of the file that the body's first line is."""

SLIPS = {
    "repeated title": ("Students opened  a Laboratory.\n\nText.", [("ST002", 1, 1)]),
    "repeated title in bold": ("**Students opened a laboratory**\n\nText.", [("ST002", 1, 1)]),
    "repeated title as heading": ("\n# Students opened a laboratory\n\nText.", [("ST002", 2, 1)]),
    "heading 1": ("Text.\n\n  # Other", [("ST003", 3, 3)]),
    "heading 1, underlined": ("Text.\n\nOther\n=====", [("ST003", 3, 1)]),
    "first heading too deep": ("### Other\n\nText.", [("ST004", 1, 1)]),
    "jump": ("## A\n\nText.\n\n#### B\n\n### C", [("ST004", 5, 1)]),
    "empty heading": ("Text.\n\n##\n\nText.", [("ST005", 3, 1)]),
    "tag in a paragraph": ("A <b>word</b> here.", [("ST006", 1, 3)]),
    "tag in the second line": ("One\ntwo <br> three", [("ST006", 2, 5)]),
    "block of HTML": ("Text.\n\n<div>\n<p>x</p>\n</div>", [("ST006", 3, 1)]),
    "HTML behind a comment": ("<!-- a --> <b>x</b>", [("ST006", 1, 12)]),
    "open comment": ("Text.\n\n<!-- a\n\nText.", [("ST007", 3, 1)]),
    "credits": ("Text.\n\nAuthor: A. Good;\nTranslation: B. Li.", [("ST008", 3, 1)]),
    "credits in Russian": ("Text.\n\n**Автор:** Алиса Гуд", [("ST008", 3, 1)]),
    "label alone": ("Text.\n\nФото:", [("ST008", 3, 1)]),
    "empty address": ("See [it]() now.", [("ST009", 1, 5)]),
    "missing anchor": ("## One\n\n[to](#two)", [("ST009", 3, 1)]),
    "missing file": ("A [b](c.pdf) and [d](e.pdf).", [("ST009", 1, 3), ("ST009", 1, 18)]),
    "script": ("A [b](javascript:alert(1)) c", [("ST009", 1, 3)]),
    "address without a host": ("[a](http://)", [("ST009", 1, 1)]),
    "link in a list": ("- one\n- two [x](y)", [("ST009", 2, 7)]),
    "link in a task": ("- [ ] two [x](y)", [("ST009", 1, 11)]),
    "link in a quotation": ("> one\n> two [x](y)", [("ST009", 2, 7)]),
    "equal links in cells": ("| a | b |\n|---|---|\n| [x](y) | [x](y) |", [("ST009", 3, 3), ("ST009", 3, 12)]),
    "link in a footnote": ("Text.[^1]\n\n[^1]: See [x](y).", [("ST009", 3, 11)]),
    "link behind an escaped bracket": ("\\[a] [x](y)", [("ST009", 1, 6)]),
    "link behind code": ("`[a](b)` [x](y)", [("ST009", 1, 10)]),
    "link by reference": ("A [x][r].\n\n[r]: y", [("ST009", 1, 3)]),
    "missing picture": ("Text.\n\nSee ![a](photos/9.jpg)", [("ST010", 3, 5)]),
    "picture outside": ("![a](../x.jpg)", [("ST010", 1, 1)]),
    "picture of the disk": ("![a](/etc/x.jpg)", [("ST010", 1, 1)]),
    "picture without file": ("![a]()", [("ST010", 1, 1)]),
    "no alt text": ("![](photos/01.jpg)", [("ST011", 1, 1)]),
    "picture in a link": ("[![](photos/01.jpg)](https://a.by)", [("ST011", 1, 2)]),
}


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("windows", [False, True])
def test_a_slip_in_the_body_is_found_where_it_stands(places: Places, slip: str, windows: bool) -> None:
    body, expected = SLIPS[slip]
    text = READY_FOR_PHOTOS + body + "\n"
    if windows:
        text = "\ufeff" + text.replace("\n", "\r\n")
    shifted = [(code, line + START - 1, column) for code, line, column in expected]
    assert places(text, beside=("photos/01.jpg",)) == shifted


FINE = {
    "comment": "Text. <!-- x -->\n\n<!-- y\nz -->\n\nMore.",
    "untranslated": "<!-- untranslated\nТекст\n-->",
    "headings": "## A\n\n### B\n\n#### C\n\n## D\n\nText.",
    "anchor": "## Что дальше?\n\n[to](#что-дальше) [top](#)",
    "own file": "[plan](photos/01.jpg) ![a](./photos/01.jpg)",
    "other article": "[other](../2024-03-05-laboratory/index.en.md#x)",
    "outside addresses": "[a](https://a.by) [b](mailto:a@b.by) [c](tel:+375) [d](/ru/news) ![e](https://a.by/x.png)",
    "code": "`<b>` and `[a]()`\n\n```\n<div>\n[a]()\n```",
    "speech": "Text – it is what one reads.\n\nВажно: приходите все, кто может.",
    "author in prose": "The author: a man of many talents and no name was there, and he spoke to us about it.",
    "file with a space": "![a](<photos/a b.jpg>)",
    "autolink": "<https://a.by>",
}


@pytest.mark.parametrize("text", FINE)
def test_what_is_right_is_left_alone(places: Places, text: str) -> None:
    assert places(READY_FOR_PHOTOS + FINE[text] + "\n", beside=("photos/01.jpg", "photos/a b.jpg")) == []


@pytest.mark.parametrize("body", ["", "\n\n", "<!-- nothing -->\n", "\n   \n"])
def test_a_body_without_text_is_found(places: Places, body: str) -> None:
    assert [code for code, _line, _column in places(FRONT + body)] == ["ST001"]


def test_alt_text_under_photos_counts(places: Places) -> None:
    text = READY_FOR_PHOTOS.replace("credits:", "photos:\n  - file: photos/01.jpg\n    alt: A room\ncredits:")
    assert places(text + "![](photos/01.jpg)\n", beside=("photos/01.jpg",)) == []


def test_a_link_over_two_lines_ends_on_the_second(findings: Findings) -> None:
    (found,) = findings(FRONT + "A [long\nlink](y) here.\n")
    assert (found.place.line, found.place.column, found.place.end_line, found.place.end_column) == (9, 3, 10, 9)


def test_a_first_heading_too_deep_is_told_without_a_heading_that_is_not_there(findings: Findings) -> None:
    (one,) = [one for one in findings(FRONT + "\n### Other\n\nText.\n") if one.code == "ST004"]
    assert one.message == "the first heading of a text is of level 2 (##), not 3: the title is level 1"
