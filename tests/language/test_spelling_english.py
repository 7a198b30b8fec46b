"""British and American spelling: the table says of a word where it comes from."""

import pytest

from bsmu_news.language.spelling import speller_for
from bsmu_news.language.spelling.english import Sided, sided_set, sided_words

PAIRS = [
    ("colour", "color"), ("centre", "center"), ("programme", "program"), ("paediatric", "pediatric"),
    ("gynaecology", "gynecology"), ("anaesthesia", "anesthesia"), ("haemodialysis", "hemodialysis"),
    ("oedema", "edema"), ("travelling", "traveling"), ("defence", "defense"), ("enrol", "enroll"),
    ("fulfil", "fulfill"), ("catalogue", "catalog"), ("analyse", "analyze"), ("grey", "gray"), ("cosy", "cozy"),
]  # fmt: skip


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_both_words_of_a_pair_tell(british: str, american: str) -> None:
    """Each names the other."""
    assert sided_words()[british] == Sided("british", american)
    assert sided_words()[american] == Sided("american", british)


def test_ise_and_ize_are_sides_of_their_own() -> None:
    """Oxford writes British words with z."""
    assert sided_words()["digitalisation"] == Sided("ise", "digitalization")
    assert sided_words()["digitalization"] == Sided("ize", "digitalisation")


@pytest.mark.parametrize(
    ("british", "both"),
    [("licence", "license"), ("practise", "practice"), ("metre", "meter"), ("foetus", "fetus"), ("cheque", "check")],
)
def test_a_word_that_both_sides_have_tells_nothing(british: str, both: str) -> None:
    """A British meter measures, and a British doctor has a practice."""
    assert sided_words()[british].side == "british"
    assert both not in sided_words()


@pytest.mark.parametrize(
    "word",
    "judgment judgement acknowledgement program's rise wise promise advise exercise surprise size prize premise "
    "supervise comprise reprised trabeculae sulfur artefact advisor speciality tire story flier".split(),
)
def test_words_that_tell_nothing(word: str) -> None:
    """Both sides have them, or no dictionary is sure."""
    assert word not in sided_words()


def test_a_capital_letter_is_kept() -> None:
    """Sentences begin with such words, too."""
    assert sided_words()["Colour"].side == "british"
    assert sided_set() == frozenset(sided_words())


def test_both_spellings_are_known_words() -> None:
    """What is right on one side of the ocean is not misspelt."""
    small = {word for word in sided_set() if word.islower()}
    assert speller_for("en").unknown(small) == set()
