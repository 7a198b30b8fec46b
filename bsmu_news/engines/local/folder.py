"""Where the models lie, and which files in a folder are a model.

The folder of models has one folder a language pair, named `ru-en` (source, target) or, as Bergamot's own tools name
it, `ruen` or `ruen-1693087646`. In it lie, whatever follows the first word of their names, `model*.bin`, `vocab*.spm`
(or `srcvocab*.spm` and `trgvocab*.spm`), and `lex*.bin` where the model came with one. The settings may also name the
folder of a single pair.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.newsroom import EngineSettings

Pair = tuple[str, str]
"""Source and target language."""

_PAIR = re.compile(r"([a-z]{2,3})-([a-z]{2,3})|([a-z]{2})([a-z]{2})(?:[-.]\w+)?")


class ModelFiles(NamedTuple):
    """The files of a model; `shortlist` is None where it came without one."""

    model: Path
    source_vocabulary: Path
    target_vocabulary: Path
    shortlist: Path | None


def models_folder(settings: EngineSettings, root: Path) -> Path:
    """Return the folder that the settings name, counted from the newsroom's root, or the user's own."""
    if settings.models:
        return root / Path(settings.models).expanduser()
    import platformdirs  # noqa: PLC0415 - 5 ms, and only this engine needs it

    return platformdirs.user_data_path("bsmu-news", appauthor=False) / "models"


def find_models(folder: Path) -> Mapping[Pair, ModelFiles]:
    """Return the models that lie in a folder; none where there is no such folder or one may not look.

    Of two for a pair the folder with the plain name counts, else the last by name, which is the newest.
    """
    found: dict[Pair, ModelFiles] = {}
    for one in (folder, *_folders_in(folder)):
        named = _PAIR.fullmatch(one.name)
        files = model_files(one) if named else None
        if named and files:
            pair = (named[1] or named[3], named[2] or named[4])
            found[pair] = files
    return found


def model_files(folder: Path) -> ModelFiles | None:
    """Return the files of the model in a folder; None where one is missing."""
    names = sorted(_names_in(folder))

    def first(start: str, end: str) -> Path | None:
        return next((folder / name for name in names if name.startswith(start) and name.endswith(end)), None)

    model, both = first("model", ".bin"), first("vocab", ".spm")
    source, target = both or first("srcvocab", ".spm"), both or first("trgvocab", ".spm")
    if model is None or source is None or target is None:
        return None
    return ModelFiles(model, source, target, first("lex", ".bin"))


def _folders_in(folder: Path) -> list[Path]:
    """Return the folders in a folder, those with a plain name last."""
    return [folder / name for name in sorted(_names_in(folder), key=lambda name: ("-" in name[2:4], name))]


def _names_in(folder: Path) -> Iterator[str]:
    try:
        yield from (one.name for one in folder.iterdir())
    except OSError:
        return
