"""The same picture is known again, other ones are not taken for it."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bsmu_news.domain.fingerprint import Fingerprint
from bsmu_news.services.photos.fingerprint import NEAR, alike, fingerprint, fingerprint_of, same_pictures
from tests.photos import saved, scene


def test_a_copy_is_known_again() -> None:
    """Smaller, larger, of lower quality, of another kind."""
    for seed in range(6):
        image = scene(600, 400, seed)
        one = fingerprint(image)
        copies = (
            saved(image.resize((300, 200)), quality=60),
            saved(image.resize((900, 600)), quality=40),
            saved(image, "WEBP", quality=50),
            saved(image, "PNG"),
        )
        assert all(alike(one, fingerprint_of(copy, "copy")) for copy in copies)


def test_other_pictures_are_others() -> None:
    prints = [fingerprint(scene(300, 200, seed)) for seed in range(30)]
    assert not any(alike(one, other) for one, other in combinations(prints, 2))


def test_plain_fields_are_not_taken_for_each_other() -> None:
    """A white and a grey card have nothing to be known by."""
    white, grey = (fingerprint(Image.new("RGB", (300, 200), colour)) for colour in ("white", "silver"))
    assert not alike(white, white)
    assert not alike(white, grey)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 2**64 - 1), max_size=8), st.sets(st.integers(0, 63), max_size=NEAR + 2))
def test_pairs_are_those_that_a_comparison_of_all_finds(numbers: list[int], flipped: set[int]) -> None:
    """To look only where a part of the bits is equal misses nobody."""
    mask = sum(1 << bit for bit in flipped)
    known = {at: Fingerprint(bits, 1.5, bytes(48)) for at, bits in enumerate([*numbers, *(n ^ mask for n in numbers)])}
    wanted = [pair for pair in combinations(known, 2) if alike(known[pair[0]], known[pair[1]])]
    assert same_pictures(known) == wanted
