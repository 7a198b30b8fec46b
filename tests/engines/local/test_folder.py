"""Folders of models: their names, and what must lie in them."""

from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.local.folder import find_models, models_folder

NEEDED = ("model.bin", "vocab.spm")


def put(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"")
    return folder


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("ru-en", ("ru", "en")),
        ("ruen", ("ru", "en")),
        ("been-1693087646", ("be", "en")),
        ("csb-en", ("csb", "en")),
    ],
)
def test_a_folder_s_name_tells_the_pair(tmp_path: Path, name: str, pair: tuple[str, str]) -> None:
    put(tmp_path / name, *NEEDED)
    assert list(find_models(tmp_path)) == [pair]


@pytest.mark.parametrize("name", [".new-ab", "ru", "russian-english", "notes", "RU-EN"])
def test_other_folders_are_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path / name, *NEEDED)
    assert not find_models(tmp_path)


def test_the_folder_of_a_single_pair_may_be_named_itself(tmp_path: Path) -> None:
    assert list(find_models(put(tmp_path / "ru-en", *NEEDED))) == [("ru", "en")]


def test_the_names_of_files_matter_only_at_both_ends(tmp_path: Path) -> None:
    folder = put(tmp_path / "ru-en", "model.ruen.intgemm.alphas.bin", "srcvocab.x.spm", "trgvocab.x.spm", "lex.50.bin")
    files = find_models(tmp_path)["ru", "en"]
    assert files.source_vocabulary == folder / "srcvocab.x.spm"
    assert files.target_vocabulary == folder / "trgvocab.x.spm"
    assert files.shortlist == folder / "lex.50.bin"


@pytest.mark.parametrize("there", [("model.bin",), ("vocab.spm",), ("model.bin", "srcvocab.spm")])
def test_a_folder_that_lacks_a_file_holds_no_model(tmp_path: Path, there: tuple[str, ...]) -> None:
    put(tmp_path / "ru-en", *there)
    assert not find_models(tmp_path)


def test_of_two_folders_for_a_pair_the_plain_name_counts_then_the_newest(tmp_path: Path) -> None:
    put(tmp_path / "ruen-100", *NEEDED)
    newest = put(tmp_path / "ruen-200", *NEEDED)
    assert find_models(tmp_path)["ru", "en"].model.parent == newest
    plain = put(tmp_path / "ru-en", *NEEDED)
    assert find_models(tmp_path)["ru", "en"].model.parent == plain


def test_the_settings_count_from_the_newsroom_and_else_it_is_the_user_s_folder(tmp_path: Path) -> None:
    assert models_folder(EngineSettings(models="../models"), tmp_path) == tmp_path / "../models"
    assert models_folder(EngineSettings(models=str(tmp_path)), Path("room")) == tmp_path
    own = models_folder(EngineSettings(), tmp_path)
    assert own.name == "models"
    assert tmp_path not in own.parents


def test_no_folder_holds_no_models(tmp_path: Path) -> None:
    assert not find_models(tmp_path / "missing")
