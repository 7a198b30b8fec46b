"""Every error that the program raises on purpose, with its exit code.

```
BsmuNewsError                   2   wrong usage, configuration or environment
├── NoNewsroomError             2   no newsroom.toml from the current folder upward
├── ConfigError                 2   a file of the whole newsroom cannot be used
├── FrontMatterError            2   an article's front matter cannot be read
├── UnreadableTextError         2   a file is no text in the expected encoding
├── PageError                   2   a page lacks what an article needs
├── StorageError                2   a file or folder cannot be read or written
│   └── LockedError             2   another command holds the newsroom
├── NoArticleError              2   no article, or several, fit the name that was given
├── MissingAnswerError          2   a question cannot be asked without a terminal
├── EngineSetupError            2   an engine cannot be used: unknown, no key, no such language pair
├── MemoryIndexError            2   a translation memory cannot be read or written
├── PictureError                2   a file is no picture that can be used
└── UndoneError                 1   the command left something undone on purpose
    ├── ArticleExistsError      1   the article is there already and stays as it is
    ├── FileChangedError        1   a file is no longer what was read; it stays as it is
    ├── PictureThereError       1   the article has the picture already; it was not added
    └── EngineError             1   an engine gave no translation
        ├── TextRefusedError    1   of this text; others may go well
        ├── EngineBusyError     1   for now; asking again later may help
        ├── EngineUnreachableError 1   since nobody answers
        └── EngineDeniedError   1   and will give none: the key, the quota, the plan
```

Findings of `validate` are values, not errors.
"""

from typing import ClassVar

INTERRUPTED = 130
"""The exit code when the user has ended the program with Ctrl-C."""


class BsmuNewsError(Exception):
    """A message for the user: what is wrong and where, with a hint at what to do next."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NoNewsroomError(BsmuNewsError):
    """There is no newsroom here."""


class ConfigError(BsmuNewsError):
    """A file that the whole newsroom depends on cannot be used."""


class FrontMatterError(BsmuNewsError):
    """An article's front matter cannot be read."""


class UnreadableTextError(BsmuNewsError):
    """A file is empty, binary, too large or in another encoding."""


class PageError(BsmuNewsError):
    """A page lacks what an article needs."""


class StorageError(BsmuNewsError):
    """The file system refused something."""


class LockedError(StorageError):
    """Another command is writing in this newsroom."""


class NoArticleError(BsmuNewsError):
    """A name fits no article, or more than one."""


class MissingAnswerError(BsmuNewsError):
    """An answer is missing and nobody is there to ask."""


class UndoneError(BsmuNewsError):
    """The command left something undone and says what."""

    exit_code = 1


class ArticleExistsError(UndoneError):
    """The article is there already and stays as it is."""


class FileChangedError(UndoneError):
    """A file is no longer what was read before; it stays as it is."""


class PictureThereError(UndoneError):
    """The article has the picture already; it was not added again."""


class EngineSetupError(BsmuNewsError):
    """An engine cannot be used as it is set up; nothing was asked of it."""


class MemoryIndexError(BsmuNewsError):
    """A translation memory cannot be read or written."""


class PictureError(BsmuNewsError):
    """A file is no picture, is damaged, or has too many pixels to be opened."""


class EngineError(UndoneError):
    """An engine gave no translation."""


class TextRefusedError(EngineError):
    """The engine gives no usable translation of this text; others may go well."""


class EngineBusyError(EngineError):
    """The engine gives none for now; `retry_after` are the seconds that it asks to wait, where it does."""

    def __init__(self, message: str, hint: str = "", retry_after: float | None = None) -> None:
        super().__init__(message, hint)
        self.retry_after = retry_after


class EngineUnreachableError(EngineError):
    """Nobody answers at the engine's address, or somebody else does."""


class EngineDeniedError(EngineError):
    """The engine refuses whatever is asked of it."""
