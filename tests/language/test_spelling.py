"""Spelling: right words of three languages are known in all their forms, slips are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.language.spelling import LANGUAGES, Speller, speller_for
from bsmu_news.language.spelling.dictionary import DATA, read_lines

RIGHT = {
    "en": """
        The students organised organized colour color centre center don't don’t student's student’s students' Minsk
        well-known non-invasive postgraduate neuroimaging th-century year-old BSMU PhD iPhone WHO IV e-mail it's
        teleconsultation nephrologists webinars café naïve Oxford
    """,
    "ru": """
        Студенты студентами ещё еще пришёл пришел во-первых кто-нибудь по-русски научно-практическая
        медико-биологический нейрореабилитация мультидисциплинарного кардиомиопатией БГМУ ВОЗ Минске Нью-Йорк летие
        шестикурсников
        волонтёрского телемедицина вебинарах IV
    """,
    "be": """
        Студэнты студэнтамі сям'я сям’я сямʼёй аб'ёмы па-беларуску хто-небудзь навукова-практычная БДМУ Мінску
        рашэнняў сустракаючы напісаўшы збіраюцца вярталася абвінавачванняў валанцёраў вебінары каранавіруса
        нейрахірургія супербактэрыя
    """,
}
WRONG = {
    "en": "adressed muliway recieve studens hospitl indepth groupon teh Adressed anaesthesiologyst non-invasve",
    "ru": "студнты пришол агенство инциндент медицинскии лаборотория нейрохирургияя научно-практичекая Студнты",
    "be": "студэты паведмлены універсітэтт лабаратрыя медыцынскх сустракаючыы навукова-практчная Студэты",
}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_right_words_are_known(language: str) -> None:
    """With apostrophes of every kind, hyphens, endings, prefixes, and without the dots of ё."""
    assert speller_for(language).unknown(RIGHT[language].split()) == set()


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_slips_are_not_known(language: str) -> None:
    """Neither in small letters nor with a capital, in the whole word or in a part of it."""
    words = set(WRONG[language].split())
    assert speller_for(language).unknown(words) == words


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("ru", "Minsk"),
        ("be", "covid"),
        ("en", "студэнт"),
        ("en", "N.А"),
        ("ru", "cтудент"),
        ("en", "ß"),
        ("ru", "大学"),
    ],
)
def test_words_in_another_script_are_not_ours(language: str, word: str) -> None:
    """Other rules look at them: a text may quote, and letters of two scripts in a word are a slip of its own."""
    assert speller_for(language).knows(word)


@pytest.mark.parametrize("word", ["БГМУ", "ЛОРР", "МкАТ", "Ли-Ин"])
def test_abbreviations_are_never_wrong(word: str) -> None:
    """No dictionary has them all."""
    assert speller_for("ru").knows(word)


def test_a_word_is_looked_up_once() -> None:
    """What was seen is remembered, right or wrong."""
    speller = Speller("en")
    assert speller.unknown(["student", "studnet"]) == {"studnet"}
    assert speller.unknown(["studnet", "student", "the"]) == {"studnet"}
    assert speller.unknown([]) == set()


def test_there_is_one_speller_for_a_language() -> None:
    """Its memory serves all articles of a run."""
    assert speller_for("ru") is speller_for("ru")


@pytest.mark.parametrize(
    ("language", "wrong", "near"),
    [
        ("en", "hospitl", "hospital"),
        ("en", "hosspital", "hospital"),
        ("en", "hopsital", "hospital"),
        ("en", "hosqital", "hospital"),
        ("en", "ospital", "hospital"),
        ("en", "hospitaln", "hospital"),
        ("ru", "инциндент", "инцидент"),
        ("be", "Універсітэтт", "універсітэт"),
        ("be", "трансляцыб", "трансляцыі"),
    ],
)
def test_one_slip_away_from_a_right_word(language: str, wrong: str, near: str) -> None:
    """A letter dropped, doubled, swapped or replaced, also the first and the last one."""
    found = speller_for(language).near(wrong)
    assert found is not None
    assert speller_for(language).knows(found)
    assert abs(len(found) - len(near)) <= 1


def test_a_near_word_is_of_the_chosen_english() -> None:
    """A finding about one kind of English must not lead into another."""
    assert speller_for("en", "en-GB").near("colouur") == "colour"
    assert speller_for("en", "en-US").near("coloor") == "color"
    assert speller_for("en", "en-US").near("colouur") is None


def test_far_from_any_word() -> None:
    """A name or a term of a trade."""
    assert speller_for("be").near("флюарасцынтыграма") is None
    assert speller_for("be").near("ы" * 500) is None


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_word_of_ours_is_known_with_its_model(language: str) -> None:
    """A misspelt model would leave its line without forms."""
    speller = speller_for(language)
    for line in read_lines(f"words.{language}.txt"):
        model, _colon, words = line.rpartition(":")
        assert speller.unknown([*model.split(), *words.split()]) == set()
        assert len(model.split()) <= 1


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("ru", "хакатонами вебинаров онкогематологиям стентированиях плазмафереза"),
        (
            "ru",
            "целевиками драников коагулограммы боррелиоза мочанкой вышиванок медуслуг гестационного",
        ),
        ("be", "скрынінгу магістратуры валанцёрам"),
        (
            "be",
            "лімфомы анкапаталогій тромбацытаў квізы мэтавікоў прафкама імплантаў субардынатуру прафарыентацыйнай",
        ),
        ("en", "olympiads chatbots feldshers tomographs probiotics cytokines"),
    ],
)
def test_words_of_ours_are_bent(language: str, forms: str) -> None:
    """The line names a word of the dictionary that they are bent like."""
    assert speller_for(language).unknown(forms.split()) == set()


def test_every_dictionary_has_its_licence_beside_it() -> None:
    """They are other people's work."""
    for language in LANGUAGES:
        assert (DATA / f"LICENSE.{language}.txt").stat().st_size > 1000
        assert (DATA / f"{language}.dic").exists()


_CHARACTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=90)


@settings(max_examples=200, deadline=None)
@given(st.lists(_CHARACTERS | st.text("абвіўё’'-стABcd", max_size=30), max_size=6), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_is_right_or_wrong_and_stays_so(words: list[str], language: str) -> None:
    """Whatever stands in an article."""
    speller = speller_for(language)
    found = speller.unknown(words)
    assert found <= set(words)
    assert speller.unknown(words) == found
    for word in found:
        near = speller.near(word)
        assert near is None or speller.knows(near)


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_words_of_other_scripts_are_no_words_to_correct(language: str) -> None:
    """The dictionaries have one byte a letter; what they cannot hold is neither wrong nor near anything."""
    for word in ("字典", "Ωmega", "ћирилица", "łódka", "wörd字"):
        speller = speller_for(language)
        assert speller.knows(word)
        assert speller.near(word) is None
