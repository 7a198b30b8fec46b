"""The engines that there are, by name; slips are told before anything is asked."""

from itertools import permutations

import pytest

from bsmu_news.domain.engine import ENGINE_NAMES
from bsmu_news.engines.deep import OPENERS
from bsmu_news.engines.registry import ENGINES, engine_for, require_engine, require_pair
from bsmu_news.errors import EngineSetupError


def test_every_name_that_settings_may_hold_has_an_engine_and_an_opener() -> None:
    """And the other way round."""
    assert tuple(ENGINES) == ENGINE_NAMES
    assert {*OPENERS, "memory", "local"} == set(ENGINE_NAMES)
    for name, info in ENGINES.items():
        assert info.name == name
        assert info.title
        assert info.privacy


@pytest.mark.parametrize(
    ("name", "hint"), [("gogle", "Did you mean google?"), ("DeepL", "Did you mean deepl?"), ("", "Known here: memory,")]
)
def test_an_unknown_engine_is_told_with_the_nearest(name: str, hint: str) -> None:
    """Names are in small letters."""
    with pytest.raises(EngineSetupError, match="there is no engine") as caught:
        require_engine(name)
    assert hint in caught.value.hint
    assert require_engine("google") is ENGINES["google"]


@pytest.mark.parametrize("name", ["libre", "deepl"])
@pytest.mark.parametrize("pair", [("be", "en"), ("ru", "be"), ("en", "be")])
def test_engines_without_belarusian_name_those_that_have_it(name: str, pair: tuple[str, str]) -> None:
    """Said before any request."""
    with pytest.raises(EngineSetupError, match=f"{name} does not translate from {pair[0]} into {pair[1]}") as caught:
        require_pair(ENGINES[name], *pair)
    assert "google" in caught.value.hint
    assert "deepl" not in caught.value.hint
    assert " memory" not in caught.value.hint


def test_a_pair_that_no_engine_knows_points_to_the_list() -> None:
    """There is no name to give."""
    with pytest.raises(EngineSetupError) as caught:
        require_pair(ENGINES["google"], "en", "de")
    assert "bsmu-news engines" in caught.value.hint


@pytest.mark.parametrize("name", ENGINE_NAMES)
def test_a_language_is_not_translated_into_itself(name: str) -> None:
    """Whatever the engine, the memory among them."""
    with pytest.raises(EngineSetupError, match="nothing to translate from ru"):
        require_pair(ENGINES[name], "ru", "ru")


def test_pairs_that_are_known_pass() -> None:
    """All of them for the memory, as it is never asked for more than it has."""
    for pair in permutations(("ru", "be", "en"), 2):
        require_pair(ENGINES["memory"], *pair)
        require_pair(ENGINES["google"], *pair)


def test_what_the_local_engine_translates_its_folder_tells() -> None:
    """Firefox has no model for the pair, but somebody else may; nothing else is asked for what it does not know."""
    assert engine_for("local", "ru", "be").name == "local"
    with pytest.raises(EngineSetupError, match="nothing to translate from ru"):
        engine_for("local", "ru", "ru")
    with pytest.raises(EngineSetupError, match="deepl does not translate"):
        engine_for("deepl", "ru", "be")
