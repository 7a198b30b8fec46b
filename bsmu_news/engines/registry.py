"""The engines that there are, and what each is known to translate; asks nothing of anybody."""

from collections.abc import Mapping
from types import MappingProxyType

from bsmu_news.domain.engine import ENGINE_NAMES, EngineInfo
from bsmu_news.engines.deep.infos import INFOS
from bsmu_news.engines.local.info import INFO as LOCAL
from bsmu_news.engines.memory import INFO as MEMORY
from bsmu_news.errors import EngineSetupError
from bsmu_news.language.near_words import hint_at
from bsmu_news.messages import _

_BY_NAME = {info.name: info for info in (MEMORY, LOCAL, *INFOS)}

ENGINES: Mapping[str, EngineInfo] = MappingProxyType({name: _BY_NAME[name] for name in ENGINE_NAMES})
"""By name, in the order of `ENGINE_NAMES`; addresses and rates are the usual ones."""


def require_engine(name: str) -> EngineInfo:
    """Return what is known of an engine.

    Raises:
        EngineSetupError: there is none of this name.
    """
    if name not in ENGINES:
        raise EngineSetupError(_("there is no engine {name}").format(name=name), hint_at(name, ENGINES))
    return ENGINES[name]


def engine_for(name: str, source: str, target: str) -> EngineInfo:
    """Return what is known of an engine that may translate from one language into another.

    What `local` translates besides Firefox's pairs, the models in its folder tell when it is opened.

    Raises:
        EngineSetupError: there is none of this name, it does not translate the pair, or both are one language.
    """
    info = require_engine(name)
    require_pair(info._replace(pairs=None) if info is LOCAL else info, source, target)
    return info


def require_pair(info: EngineInfo, source: str, target: str) -> None:
    """Return when an engine may translate from one language into another.

    Raises:
        EngineSetupError: it does not, or both are one language; names engines that do.
    """
    if source == target:
        raise EngineSetupError(
            _("there is nothing to translate from {language} into the same language").format(language=source),
            _("Name the language of the translation with --to."),
        )
    if info.translates(source, target):
        return
    others = [one.name for one in ENGINES.values() if one.pairs is not None and one.translates(source, target)]
    message = _("{engine} does not translate from {source} into {target}")
    if others:
        hint = _("These engines do: {names}.").format(names=", ".join(others))
    else:
        hint = _("“bsmu-news engines” lists what each engine translates.")
    raise EngineSetupError(message.format(engine=info.name, source=source, target=target), hint)
