"""The local engine's models: which are there, which can be had, and fetching one whole or not at all."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.local.catalog import Kind, Offer, RemoteFile
from bsmu_news.engines.local.download import Service, fetch_file, read_service, shown
from bsmu_news.engines.local.engine import require_library
from bsmu_news.engines.local.folder import ModelFiles, Pair, find_models, models_folder
from bsmu_news.engines.local.info import INFO, LICENCE, SERVICE, USUAL_SIZE
from bsmu_news.engines.transport.session import open_session
from bsmu_news.errors import EngineSetupError, LockedError, StorageError
from bsmu_news.messages import _
from bsmu_news.storage.files import create_folder, explain_os_error

_WORK = ".part"
"""Where a model is put together; what a kill leaves there is gone with the next run."""
_LOCK = ".lock"
_ORIGIN = "origin.json"
_ENDING: Mapping[Kind, str] = {"model": "bin", "lex": "bin", "vocab": "spm", "srcvocab": "spm", "trgvocab": "spm"}

Progress = Callable[[int, int], None]
"""Is told the bytes that have come, of how many."""


class ModelEntry(NamedTuple):
    """A language pair in the list: where its model is (None: not here), and its size in bytes, here or to fetch."""

    source: str
    target: str
    folder: Path | None
    size: int
    version: str = ""
    """Of what can be fetched, where the service was asked."""


class FetchPlan(NamedTuple):
    """A model that will be fetched when the user agrees."""

    service: Service
    offer: Offer
    folder: Path
    """What will be made."""
    url: str
    """Of the service, as it may be shown."""
    timeout: float


def list_models(settings: EngineSettings, root: Path, *, remote: bool = False) -> list[ModelEntry]:
    """Return the models that are here, then those that can be fetched, each by their languages.

    Without `remote` nobody is asked: these are the pairs that are known, with their usual size.

    Raises:
        EngineUnreachableError: when the service is asked and does not answer.
    """
    here = find_models(models_folder(settings, root))
    entries = [ModelEntry(*pair, files.model.parent, _size_of(files)) for pair, files in sorted(here.items())]
    if remote:
        offers = _service(settings).models
        return entries + [
            ModelEntry(*pair, None, offer.size, offer.version)
            for pair, offer in sorted(offers.items())
            if pair not in here
        ]
    return entries + [ModelEntry(*pair, None, USUAL_SIZE) for pair in sorted(INFO.pairs or ()) if pair not in here]


def find_model(settings: EngineSettings, root: Path, pair: Pair) -> Path | None:
    """Return the folder of a pair's model; None where it is not here."""
    files = find_models(models_folder(settings, root)).get(pair)
    return files.model.parent if files else None


def plan_fetch(settings: EngineSettings, root: Path, pair: Pair) -> FetchPlan:
    """Ask the service for the model of a pair; nothing is fetched or written.

    Raises:
        EngineSetupError: when the library is missing, or there is no such model.
        EngineUnreachableError: when the service does not answer.
        StorageError: when something else stands where the model will be.
    """
    require_library()
    folder = models_folder(settings, root) / "-".join(pair)
    if os.path.lexists(folder):
        raise StorageError(
            _("{path} is there, but holds no whole model").format(path=folder), _("Delete it, then fetch the model.")
        )
    service = _service(settings)
    offer = service.models.get(pair)
    if offer is None:
        raise EngineSetupError(
            _("there is no model from “{source}” to “{target}” to be fetched").format(source=pair[0], target=pair[1]),
            _("“bsmu-news models --remote” lists those that there are."),
        )
    return FetchPlan(service, offer, folder, shown(settings.url or SERVICE), settings.timeout)


def fetch_model(plan: FetchPlan, progress: Progress = lambda _come, _total: None) -> None:
    """Fetch a model: its folder appears with all checked files in it, or not at all.

    Raises:
        EngineUnreachableError: when the service does not answer, or breaks off.
        EngineError: when a file is not what the service's list says.
        LockedError: when another command is fetching.
        StorageError: when the folder or the disk refuses.
    """
    with _alone_in(plan.folder.parent) as work:
        _check_room(plan)
        files = _fetched(plan, progress)
        create_folder(plan.folder, {**files, _ORIGIN: _origin(plan)}, work=work)


def _fetched(plan: FetchPlan, progress: Progress) -> dict[str, bytes]:
    come = 0

    def told(count: int) -> None:
        nonlocal come
        come += count
        progress(come, plan.offer.size)

    with open_session(plan.service.files) as session:
        return {
            _name(plan.offer, file): fetch_file(session, plan.service, file, plan.timeout, told)
            for file in plan.offer.files
        }


def _service(settings: EngineSettings) -> Service:
    url = settings.url or SERVICE
    with open_session(url) as session:
        return read_service(session, url, settings.timeout)


@contextmanager
def _alone_in(folder: Path) -> Iterator[Path]:
    """Hold the folder of models; yield an empty folder in it, gone at the end."""
    import filelock  # noqa: PLC0415 - 65 ms (it brings asyncio), and only fetching needs it

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(folder / _LOCK, timeout=0)
        lock.acquire()
    except filelock.Timeout as error:
        raise LockedError(
            _("another command is fetching a model into {folder}").format(folder=folder),
            _("Wait until it has ended, then try again."),
        ) from error
    except OSError as error:
        raise explain_os_error(error, folder) from error
    work = folder / _WORK
    try:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        yield work
    except OSError as error:
        raise explain_os_error(error, work) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
        lock.release()


def _check_room(plan: FetchPlan) -> None:
    """Say before anything is fetched that the disk cannot hold it.

    Raises:
        StorageError: when it cannot.
    """
    free = shutil.disk_usage(plan.folder.parent).free
    if free < plan.offer.unpacked_size:
        raise StorageError(
            _("the model needs {size} MB in {folder}, where {free} MB are free").format(
                size=plan.offer.unpacked_size // 1_000_000 + 1, folder=plan.folder.parent, free=free // 1_000_000
            ),
            _("Free some space and try again."),
        )


def _name(offer: Offer, file: RemoteFile) -> str:
    """Return a file's name as Bergamot has it; the one in the list is the service's, and might be a path."""
    return f"{file.kind}.{offer.source}{offer.target}.{_ENDING[file.kind]}"


def _origin(plan: FetchPlan) -> bytes:
    """Return what tells later where a model came from."""
    files = {_name(plan.offer, file): {"sha256": file.unpacked_digest} for file in plan.offer.files}
    origin = {"version": plan.offer.version, "from": plan.url, "licence": LICENCE, "files": files}
    return (json.dumps(origin, indent=2) + "\n").encode()


def _size_of(files: ModelFiles) -> int:
    """Return the bytes of a model's files; 0 where one may not look."""
    paths = {path for path in files if path is not None}
    try:
        return sum(path.stat().st_size for path in paths)
    except OSError:
        return 0
