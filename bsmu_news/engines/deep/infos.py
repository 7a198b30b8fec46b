"""What is known of the network engines before anything is asked of them; quick to load."""

from itertools import permutations
from urllib.parse import urlsplit, urlunsplit

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.messages import N_, _

_ALL = frozenset(permutations(("ru", "be", "en"), 2))
_WITHOUT_BELARUSIAN = frozenset(permutations(("ru", "en"), 2))

INFOS: tuple[EngineInfo, ...] = (
    EngineInfo(
        "google",
        "Google Translate",
        "none",
        N_("The text goes to Google, which may keep it."),
        "https://translate.google.com/m",
        _ALL,
        # The text is a part of the address: 2,000 Cyrillic letters, 12,000 characters when escaped, still pass.
        limit=4_000,
        workers=4,
        per_second=5.0,  # what deep-translator says that Google allows
    ),
    EngineInfo(
        "mymemory",
        "MyMemory",
        "none",
        N_("The text goes to MyMemory, which keeps it and may show it to others."),
        "https://api.mymemory.translated.net/get",
        _ALL,
        limit=499,  # https://mymemory.translated.net/doc/spec.php: 500 bytes; deep-translator wants fewer than 500
        workers=2,
        per_second=2.0,
    ),
    EngineInfo(
        "libre",
        "LibreTranslate",
        "optional",
        N_("The text goes to libretranslate.com, or to a server of your own that you name."),
        "https://libretranslate.com",
        _WITHOUT_BELARUSIAN,
        limit=2_000,  # characters at libretranslate.com: https://github.com/LibreTranslate/LibreTranslate/issues/341
        workers=2,
        per_second=1.0,
    ),
    EngineInfo(
        "deepl",
        "DeepL",
        "required",
        N_("The text goes to DeepL, which may keep it if the key is a free one."),
        "https://api.deepl.com/v2",
        _WITHOUT_BELARUSIAN,
        # A request has 128 KiB at most (https://developers.deepl.com/docs/resources/usage-limits); JSON escapes some.
        limit=60_000,
    ),
    EngineInfo(
        "microsoft",
        "Microsoft Translator",
        "required",
        N_("The text goes to Microsoft, which promises not to keep it."),
        "https://api.cognitive.microsofttranslator.com/translate",
        _ALL,
        limit=50_000,  # characters: https://learn.microsoft.com/azure/ai-services/translator/service-limits
    ),
    EngineInfo(
        "yandex",
        "Yandex Translate",
        "required",
        N_("The text goes to Yandex, which may keep it."),
        "https://translate.yandex.net/api/v1.5/tr.json/translate",
        _ALL,
        limit=10_000,  # characters: the Yandex.Translate API developer's guide, version 1.5
        workers=4,
    ),
    EngineInfo(
        "chatgpt",
        "ChatGPT",
        "required",
        N_("The text goes to OpenAI, which may keep it for 30 days, or to a server that you name."),
        "https://api.openai.com/v1",
        _ALL,
        limit=12_000,  # 6,000 Cyrillic letters: about 3,000 tokens, of 4,096 that many models answer at most
        workers=4,
    ),
)
"""Where a limit counts characters, the same number of bytes is never more."""

_OWN_WORKERS = 16
_OWN_LIMITS = {"libre": 20_000}
"""LibreTranslate has no limit of its own; shorter texts are answered in time."""


def info_of(name: str) -> EngineInfo:
    """Return what is known of a network engine."""
    return next(info for info in INFOS if info.name == name)


def in_force(info: EngineInfo, settings: EngineSettings) -> EngineInfo:
    """Return what holds of an engine with a newsroom's settings.

    What is polite to a public service does not bind somebody's own server at another address. The address is there to
    be shown.
    """
    if settings.url and _host(settings.url) != _host(info.url):
        info = info._replace(
            privacy=_("The text goes to {host}, as newsroom.toml says.").format(host=_host(settings.url)),
            limit=_OWN_LIMITS.get(info.name, info.limit),
            workers=_OWN_WORKERS,
            per_second=0.0,
        )
    return info._replace(
        url=_shown(settings.url or info.url),
        workers=settings.workers or info.workers,
        per_second=settings.per_second or info.per_second,
    )


def _host(url: str) -> str:
    """Return the host and port of an address; empty where it is no address, which opening the engine tells."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def _shown(url: str) -> str:
    """Return an address without a name and password in it, which are nobody's business."""
    try:
        return urlunsplit(urlsplit(url)._replace(netloc=_host(url)))
    except ValueError:
        return ""
