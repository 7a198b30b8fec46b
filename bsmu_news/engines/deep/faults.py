"""What the exceptions of deep-translator mean, and those of Python that its code lets through."""

from collections.abc import Mapping

from bsmu_news.engines.transport.faults import (
    BAD_KEY,
    BY_EXCEPTION,
    FOREIGN,
    NO_SUCH_PAIR,
    NO_TRANSLATION,
    REFUSED,
    TOO_LONG,
    TOO_MANY,
    TROUBLE,
    Fault,
)

OF_LIBRARY: Mapping[str, Fault] = {
    "deep_translator.exceptions.BaseError": REFUSED,
    "deep_translator.exceptions.LanguageNotSupportedException": NO_SUCH_PAIR,
    "deep_translator.exceptions.NotValidPayload": REFUSED,
    "deep_translator.exceptions.InvalidSourceOrTargetLanguage": NO_SUCH_PAIR,
    "deep_translator.exceptions.TranslationNotFound": NO_TRANSLATION,
    "deep_translator.exceptions.ElementNotFoundInGetRequest": FOREIGN,
    "deep_translator.exceptions.NotValidLength": TOO_LONG,
    "deep_translator.exceptions.RequestError": TROUBLE,
    "deep_translator.exceptions.MicrosoftAPIerror": REFUSED,
    "deep_translator.exceptions.TooManyRequests": TOO_MANY,
    "deep_translator.exceptions.ServerException": TROUBLE,
    "deep_translator.exceptions.ApiKeyException": BAD_KEY,
    "deep_translator.exceptions.AuthorizationException": BAD_KEY,
    "deep_translator.exceptions.BaiduAPIerror": REFUSED,
    "builtins.StopIteration": NO_TRANSLATION,  # MyMemory without a match
    # An answer in another form than the engine's.
    "builtins.AttributeError": FOREIGN,
    "builtins.LookupError": FOREIGN,
    "builtins.TypeError": FOREIGN,
    "builtins.ValueError": FOREIGN,
    "builtins.RecursionError": FOREIGN,
}

FAULTS: Mapping[str, Fault] = {**BY_EXCEPTION, **OF_LIBRARY}
