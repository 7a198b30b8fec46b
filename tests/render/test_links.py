import pytest

from bsmu_news.render.links import AddressList, clickable, same_file


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://bsmu.by", True),
        ("HTTP://bsmu.by", True),
        ("mailto:a@b.by", True),
        ("javascript:alert(1)", False),
        ("//bsmu.by", False),
        ("https://bsmu.by/\x1b", False),
        ("https://bsmu.by/a b", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_clickable(address: str, opens: bool) -> None:
    """Only whole addresses of the web and of mail, in visible ASCII, are given to a terminal."""
    assert (clickable(address) is not None) is opens


@pytest.mark.parametrize("path", ["photos/1 a.jpg", "./photos/1 a.jpg", "photos/1%20a.jpg", "photos\\1 a.jpg"])
def test_one_file_has_one_path(path: str) -> None:
    """Ways to write the same path are one."""
    assert same_file(path) == "photos/1 a.jpg"


def test_address_keeps_its_number() -> None:
    """Numbers count from 1 in the order of first use."""
    addresses = AddressList()
    assert [addresses.number(address) for address in "xyx"] == [1, 2, 1]
    assert addresses.items() == [(1, "x"), (2, "y")]
