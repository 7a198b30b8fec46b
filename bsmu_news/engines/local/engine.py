"""Opens the engine `local`: an adapter of fxtranslate that never downloads and may be asked by any thread."""

import re
from collections.abc import Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.local.folder import ModelFiles, Pair, find_models, models_folder
from bsmu_news.engines.local.info import INFO
from bsmu_news.engines.local.owner import Owner
from bsmu_news.engines.local.pieces import pieces, surely_fits
from bsmu_news.engines.local.soundness import shortlist_is_whole, vocabulary_is_whole
from bsmu_news.errors import EngineSetupError, TextRefusedError
from bsmu_news.messages import _

if TYPE_CHECKING:
    from fxtranslate import Translator

_RUNAWAY = re.compile(r"(\S.{0,23}?)(?:\s*\1){9}", re.DOTALL)
"""Ten times the same: the model has lost its thread, as it does with a language that it does not know."""


def open_local(settings: EngineSettings, root: Path) -> "LocalEngine":
    """Return the engine with the models in the folder that the settings name, counted from `root`.

    Its `info` has the pairs of Firefox's models and those found in the folder.

    Raises:
        EngineSetupError: when the library is missing, or there is no model at all.
    """
    require_library()
    folder = models_folder(settings, root)
    models = find_models(folder)
    if not models:
        raise EngineSetupError(
            _("there are no translation models in {folder}").format(folder=folder),
            _("“bsmu-news models fetch ru-en” gets the one for Russian to English."),
        )
    info = INFO._replace(
        pairs=frozenset(models) | (INFO.pairs or frozenset()), workers=settings.workers or INFO.workers
    )
    return LocalEngine(info, folder, models)


def require_library() -> None:
    """Make sure that fxtranslate, an optional part of the installation, is there.

    Raises:
        EngineSetupError: when it is not.
    """
    if find_spec("fxtranslate") is None:
        raise EngineSetupError(
            _("the engine “local” needs the library fxtranslate, which is not installed"),
            _("Install it: {command}").format(command='pip install "bsmu-news[local]"'),
        )


class LocalEngine:
    """Translates with the models of one folder; each is loaded when it is first asked for."""

    def __init__(self, info: EngineInfo, folder: Path, models: Mapping[Pair, ModelFiles]) -> None:
        self._info = info
        self._folder = folder
        self._models = models
        self._owner: Owner[Pair, Translator] = Owner(partial(_load, dict(models)))

    @property
    def info(self) -> EngineInfo:
        """What is known of it; `pairs` are Firefox's and those found in the folder."""
        return self._info

    def translate(self, text: str, source: str, target: str) -> str:
        """Return the translation, sentence by sentence; line breaks that mean something stay.

        Raises:
            EngineSetupError: when the model of the pair is missing or broken.
            TextRefusedError: when the model answers a sentence with nothing, or repeats itself without end.
        """
        if (source, target) not in self._models:
            raise self._missing(source, target)
        return self._owner.ask((source, target), partial(_translate, text, source))

    def close(self) -> None:
        """Free the models."""
        self._owner.close()

    def _missing(self, source: str, target: str) -> EngineSetupError:
        message = _("there is no model from “{source}” to “{target}” in {folder}")
        if (source, target) in (INFO.pairs or ()):
            hint = _("“bsmu-news models fetch {source}-{target}” gets it.").format(source=source, target=target)
        else:
            hint = _("“bsmu-news models” lists those that there are; another engine may know these languages.")
        return EngineSetupError(message.format(source=source, target=target, folder=self._folder), hint)


def _load(models: Mapping[Pair, ModelFiles], pair: Pair) -> "Translator":
    """Read a model.

    Raises:
        EngineSetupError: when it cannot be read or is broken.
    """
    from fxtranslate import Translator  # noqa: PLC0415 - an optional part of the installation

    files = models[pair]
    try:
        source, target = files.source_vocabulary.read_bytes(), files.target_vocabulary.read_bytes()
        shortlist = files.shortlist.read_bytes() if files.shortlist else None
        _check_soundness(files, (source, target), shortlist)
        return Translator(files.model.read_bytes(), source, target, shortlist)
    except (OSError, ValueError) as error:
        raise _broken(files, _reason(error)) from error.with_traceback(None)
    except BaseException as error:
        if not _is_panic(error):
            raise
        raise _broken(files, _reason(error)) from error.with_traceback(None)


def _check_soundness(files: ModelFiles, vocabularies: tuple[bytes, bytes], shortlist: bytes | None) -> None:
    if not all(map(vocabulary_is_whole, vocabularies)):
        raise _broken(files, _("the vocabulary is cut short or something else"))
    if shortlist is not None and not shortlist_is_whole(shortlist):
        raise _broken(files, _("the list of likely words is cut short or something else"))


def _translate(text: str, source: str, translator: "Translator") -> str:
    return "".join(_sentence(piece.text, translator) if piece.asked else piece.text for piece in pieces(text, source))


def _sentence(sentence: str, translator: "Translator") -> str:
    ask = translator.translate if surely_fits(sentence) else translator.translate_long
    try:
        answer = ask(sentence).strip()
    except BaseException as error:
        if not _is_panic(error):
            raise
        raise TextRefusedError(
            _("the model cannot translate this text: {reason}").format(reason=_reason(error)),
            _("Translate this part yourself."),
        ) from error.with_traceback(None)
    if not answer:
        raise TextRefusedError(_("the model answers with nothing"), _("Translate this part yourself."))
    if _RUNAWAY.search(answer) and not _RUNAWAY.search(sentence):
        raise TextRefusedError(
            _("the model repeats itself without end"), _("Is the text in the language that the article says?")
        )
    return answer


def _broken(files: ModelFiles, reason: str) -> EngineSetupError:
    folder = files.model.parent
    return EngineSetupError(
        _("the model in {folder} cannot be used: {reason}").format(folder=folder, reason=reason),
        _("Delete the folder and fetch the model again; “bsmu-news models” tells how."),
    )


def _is_panic(error: BaseException) -> bool:
    # PyO3 makes its PanicException anew in each library and exports it nowhere.
    return type(error).__name__ == "PanicException"


def _reason(error: BaseException) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return (reason.splitlines() or [type(error).__name__])[0]
