"""Reads a text from standard input, and finds the file of the newsroom that it stands for."""

import os
import sys
from pathlib import Path

from bsmu_news.cli.commands.validate.request import Request
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError, UnreadableTextError
from bsmu_news.messages import _
from bsmu_news.services.validate import StandardInput
from bsmu_news.storage.articles import MAX_ARTICLE_BYTES, language_of_file
from bsmu_news.storage.text import decode


def read_text(newsroom: Newsroom, request: Request) -> StandardInput:
    """Return the text as it was given, with its line ends, and the file, which need not be there yet.

    Raises:
        BsmuNewsError: when the name is none of a version of an article in this newsroom.
        UnreadableTextError: when the text is no UTF-8, or too large.
    """
    path = _path(newsroom, request.stdin_filename or "")
    data = sys.stdin.buffer.read(MAX_ARTICLE_BYTES + 1)
    if len(data) > MAX_ARTICLE_BYTES:
        raise UnreadableTextError(_("the text is larger than 10 MB"))
    try:
        decode(data, _("standard input"))
    except UnreadableTextError as error:
        # Its own hint names an option of other commands.
        raise UnreadableTextError(error.message, _("Give the article's text, in UTF-8.")) from error
    return StandardInput(path, data.decode())


def _path(newsroom: Newsroom, given: str) -> Path:
    root = Path(os.path.realpath(newsroom.root))
    for base in (Path(), root):
        try:
            whole = Path(os.path.realpath(base / given))
        except (OSError, ValueError):  # a NUL in it
            break
        if whole.parent.parent == root and language_of_file(whole.name) and not whole.parent.name.startswith("."):
            return newsroom.root / whole.parent.name / whole.name
    raise BsmuNewsError(
        _("{path} is no file of an article in {newsroom}").format(path=given, newsroom=newsroom.root),
        _("For example: {example}").format(example="--stdin-filename ARTICLE/index.en.md"),
    )
