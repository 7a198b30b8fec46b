import re

import pytest

from tests.render.drawing import SCREEN, draw

_OPENED = re.compile(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\")


def test_links_can_be_clicked_on_a_terminal() -> None:
    """A terminal gets the address as a hyperlink, and no number."""
    drawn = draw("[the site](https://bsmu.by/a?b=1&c=2)", SCREEN)
    assert _OPENED.findall(drawn) == ["https://bsmu.by/a?b=1&c=2"]
    assert "[1]" not in drawn


@pytest.mark.parametrize("address", ["ftp://x.y/z", "../other", "file:///etc/passwd", "tel:103", "data:image/png,x"])
def test_other_schemes_are_shown_and_not_opened(address: str) -> None:
    """A terminal is never given an address that is not http, https or mailto; the reader sees it."""
    drawn = draw(f"[text]({address})", SCREEN)
    assert not _OPENED.findall(drawn)
    assert f"({address})" in re.sub(r"\x1b\[[\d;]*m", "", drawn)


def test_address_with_control_characters_cannot_end_the_hyperlink() -> None:
    """An escape sequence in an address stays text."""
    drawn = draw("[x](<https://a.by/\x1b\\\x1b]0;evil\x07>)", SCREEN)
    assert "\x1b]0;" not in drawn
    assert "\x07" not in drawn


def test_picture_on_a_screen_needs_no_number() -> None:
    """Numbers are for what is pasted; on the screen the mark of a picture is enough."""
    assert "[picture: logo] b" in re.sub(r"\x1b\[[\d;]*m", "", draw("a ![logo](l.png) b", SCREEN))
