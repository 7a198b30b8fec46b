"""Kinds of options that several commands have."""

import datetime as dt

import typer

from bsmu_news.messages import _


def read_date(text: str) -> dt.date:
    """Return the day of an option.

    Raises:
        typer.BadParameter: when the text is not a day written as 2022-08-17.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        message = _("“{answer}” is not a date; write year, month and day: 2022-08-17")
        raise typer.BadParameter(message.format(answer=text)) from error
