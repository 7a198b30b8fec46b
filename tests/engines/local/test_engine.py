"""The engine `local` with real weights: it translates, in any thread, and says what is wrong with a model."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.local.engine import LocalEngine, open_local
from bsmu_news.errors import EngineSetupError, TextRefusedError
from tests.engines.local.conftest import WEIGHTS

HOSPITAL = "Os estudantes visitaram o hospital da cidade."
IN_ENGLISH = "The students visited the hospital in the city."


@pytest.fixture(scope="module")
def engine() -> Iterator[LocalEngine]:
    opened = open_local(EngineSettings(models=str(WEIGHTS)), Path("unused"))
    yield opened
    opened.close()


def test_a_portuguese_sentence_becomes_english(engine: LocalEngine) -> None:
    assert engine.translate(HOSPITAL, "pt", "en") == IN_ENGLISH


def test_each_pair_of_the_folder_has_its_model(engine: LocalEngine) -> None:
    assert "estudantes" in engine.translate("The students visited the hospital.", "en", "pt")


def test_eight_threads_get_the_same_answers_as_one(engine: LocalEngine) -> None:
    """The library's object belongs to one thread; ours may be shared."""
    texts = [f"O laboratório {number} recebeu {number + 2} estudantes de medicina." for number in range(24)]
    alone = [engine.translate(text, "pt", "en") for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: engine.translate(text, "pt", "en"), texts))
    assert together == alone
    assert len(set(alone)) == len(texts)


def test_a_long_paragraph_is_translated_to_its_end(engine: LocalEngine) -> None:
    """The model alone would stop after 127 subwords and say nothing."""
    paragraph = " ".join([HOSPITAL] * 40)
    assert engine.translate(paragraph, "pt", "en") == " ".join([IN_ENGLISH] * 40)


def test_a_sentence_longer_than_the_model_sees_is_translated_to_its_end(engine: LocalEngine) -> None:
    sentence = ", ".join(f"o hospital número {number}" for number in range(100, 160)) + "."
    assert "159" in engine.translate(sentence, "pt", "en")


@pytest.mark.parametrize("text", ["", " \n ", "12.03.2024", "— * —", "…"])
def test_what_has_no_letters_stays_as_it_is(engine: LocalEngine, text: str) -> None:
    """The model makes “--- --” of “---”."""
    assert engine.translate(text, "pt", "en") == text


def test_line_breaks_that_mean_something_stay_and_others_do_not_cut_a_sentence(engine: LocalEngine) -> None:
    text = "Os estudantes visitaram\no hospital da cidade.\n\nOs médicos chegaram.  \nOlá mundo.\n"
    assert engine.translate(text, "pt", "en") == f"{IN_ENGLISH}\n\nThe doctors arrived.  \nHello world.\n"


def test_an_abbreviation_does_not_cut_a_sentence(engine: LocalEngine) -> None:
    """The library alone would translate “Dr.” and the name apart."""
    answer = engine.translate("I visited Dr. Smith at the hospital.", "en", "pt")
    assert answer.count(".") <= 2
    assert answer.endswith("Smith no hospital.")


@pytest.mark.parametrize("token", ["QX12Z", "XQ7A"])
def test_a_token_of_capitals_around_digits_comes_through(engine: LocalEngine, token: str) -> None:
    answer = engine.translate(f"Os estudantes falaram com {token} sobre o hospital.", "pt", "en")
    assert answer.split().count(token) == 1


def test_emphasis_and_link_texts_come_through(engine: LocalEngine) -> None:
    assert engine.translate("Olá **mundo**, [ligação](XQ7A).", "pt", "en") == "Hello **world**, [link](XQ7A)."


def test_a_language_that_the_model_does_not_know_is_refused(engine: LocalEngine) -> None:
    """The model answers Russian with quotation marks without end."""
    with pytest.raises(TextRefusedError, match="repeats itself"):
        engine.translate("Привет, мир! Студенты посетили больницу.", "pt", "en")


def test_a_text_that_repeats_itself_is_not_refused(engine: LocalEngine) -> None:
    form = "Assinatura: ha ha ha ha ha ha ha ha ha ha ha ha"
    assert engine.translate(form, "pt", "en").count("ha") > 5


def test_a_pair_without_a_model_names_the_command_that_fetches_it(engine: LocalEngine) -> None:
    with pytest.raises(EngineSetupError, match="no model from “ru” to “en”") as caught:
        engine.translate("Привет", "ru", "en")
    assert "bsmu-news models fetch ru-en" in caught.value.hint


def test_a_pair_that_firefox_has_not_is_not_promised(engine: LocalEngine) -> None:
    with pytest.raises(EngineSetupError) as caught:
        engine.translate("Hello", "en", "be")
    assert "fetch" not in caught.value.hint


def test_its_pairs_are_firefox_s_and_those_of_the_folder(engine: LocalEngine) -> None:
    assert engine.info.translates("ru", "en")
    assert engine.info.translates("pt", "en")
    assert not engine.info.translates("pt", "ru")
    assert engine.info.workers == 1


def test_a_folder_without_models_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(EngineSetupError, match="no translation models in") as caught:
        open_local(EngineSettings(models="nothing"), tmp_path)
    assert "bsmu-news models fetch" in caught.value.hint


def test_a_missing_library_is_said_with_the_way_to_install_it(tmp_path: Path) -> None:
    """In a process of its own, whose import system knows no fxtranslate."""
    script = (
        "import sys, pathlib\n"
        "sys.modules['fxtranslate'] = None\n"
        "from bsmu_news.domain.newsroom import EngineSettings\n"
        "from bsmu_news.engines.local.engine import open_local\n"
        "from bsmu_news.errors import EngineSetupError\n"
        "try: open_local(EngineSettings(), pathlib.Path(sys.argv[1]))\n"
        "except EngineSetupError as error: print(error.hint)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, check=True, encoding="utf-8"
    )
    assert 'pip install "bsmu-news[local]"' in done.stdout


@pytest.mark.parametrize("name", ["model.pten.intgemm.alphas.bin", "lex.50.50.pten.s2t.bin", "vocab.pten.spm"])
@pytest.mark.parametrize("damage", ["empty", "half", "html"])
def test_a_broken_model_is_said_and_not_used(
    models: Path, name: str, damage: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whole sentences of noise, or a panic with its traceback, are no answer."""
    path = models / "pt-en" / name
    whole = path.read_bytes()
    path.write_bytes({"empty": b"", "half": whole[: len(whole) // 2], "html": b"<!doctype html>" * 999}[damage])
    broken = open_local(EngineSettings(models="models"), models.parent)
    with pytest.raises(EngineSetupError, match="cannot be used") as caught:
        broken.translate(HOSPITAL, "pt", "en")
    broken.close()
    assert str(models / "pt-en") in caught.value.message
    assert capfd.readouterr().err == ""


def test_a_model_that_was_mended_is_used_the_next_time(models: Path) -> None:
    """What failed to load is not remembered."""
    path = models / "pt-en" / "vocab.pten.spm"
    whole = path.read_bytes()
    path.write_bytes(whole[:999])
    mended = open_local(EngineSettings(models="models"), models.parent)
    with pytest.raises(EngineSetupError):
        mended.translate(HOSPITAL, "pt", "en")
    path.write_bytes(whole)
    assert mended.translate(HOSPITAL, "pt", "en") == IN_ENGLISH
    mended.close()


def test_closing_ends_its_thread_and_asking_again_starts_anew(models: Path) -> None:
    before = threading.active_count()
    opened = open_local(EngineSettings(models="models"), models.parent)
    opened.close()
    assert opened.translate(HOSPITAL, "pt", "en") == IN_ENGLISH
    assert threading.active_count() == before + 1
    opened.close()
    assert threading.active_count() == before
    assert opened.translate(HOSPITAL, "pt", "en") == IN_ENGLISH
    opened.close()


def test_a_program_that_forgets_to_close_ends_quietly() -> None:
    """The library's objects must not be freed by another thread than theirs."""
    script = (
        "import sys, pathlib\n"
        "from bsmu_news.domain.newsroom import EngineSettings\n"
        "from bsmu_news.engines.local.engine import open_local\n"
        "def opened(): return open_local(EngineSettings(models=sys.argv[1]), pathlib.Path())\n"
        "print(opened().translate('Olá mundo.', 'pt', 'en'))\n"
        "kept = opened()\n"
        "print(kept.translate('Olá mundo.', 'pt', 'en'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(WEIGHTS)], capture_output=True, check=True, encoding="utf-8"
    )
    assert (done.stdout.strip(), done.stderr) == ("Hello world.\nHello world.", "")
