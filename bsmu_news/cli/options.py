"""Answers that several commands read alike, from an option or from a question."""

import datetime as dt

import typer

from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import _


def day_of(answer: str) -> dt.date:
    """Return the day that an answer names.

    Raises:
        BsmuNewsError: when the answer is not a day written as 2022-08-17.
    """
    try:
        return dt.date.fromisoformat(answer)
    except ValueError as error:
        raise BsmuNewsError(
            _("“{answer}” is not a date").format(answer=answer), _("Write year, month and day: 2022-08-17.")
        ) from error


def read_date(text: str) -> dt.date:
    """Return the day of an option.

    Raises:
        typer.BadParameter: as `day_of`; Typer adds the option's name.
    """
    try:
        return day_of(text)
    except BsmuNewsError as error:
        raise typer.BadParameter(f"{error.message}. {error.hint}") from error
