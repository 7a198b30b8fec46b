"""Text out of bytes: UTF-8 unless told otherwise, and never a silent guess."""

import codecs
import unicodedata

from bsmu_news.errors import UnreadableTextError
from bsmu_news.messages import _

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """Return the text of a file without its BOM; line ends stay as they are.

    `name` is what errors call the file. Without `encoding`, the text must be UTF-8.

    Raises:
        UnreadableTextError: naming the encoding to try, for cp1251 and UTF-16, and for binary files.
    """
    if encoding:
        text = _decode_as(data, name, encoding)
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise _not_utf8(data, name, error) from error
        if "\0" in text:
            raise _not_utf8(data, name, None)
    return text.removeprefix("\ufeff")


def _decode_as(data: bytes, name: str, encoding: str) -> str:
    try:
        codecs.lookup(encoding)
    except LookupError as error:
        raise UnreadableTextError(
            _("there is no encoding named {encoding}").format(encoding=encoding),
            _("Usual ones are utf-8, cp1251 and utf-16."),
        ) from error
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError) as error:
        message = _("{name} is not {encoding} text").format(name=name, encoding=encoding)
        raise UnreadableTextError(message, _("Try another --encoding.")) from error
    if not isinstance(text, str) or "\0" in text:
        raise UnreadableTextError(_("{name} is not {encoding} text").format(name=name, encoding=encoding))
    return text


def _not_utf8(data: bytes, name: str, error: UnicodeDecodeError | None) -> UnreadableTextError:
    """Say what the file seems to be, so that the user can name its encoding."""
    if data.startswith(_UTF16_MARKS) or _looks_utf16(data):
        return UnreadableTextError(
            _("{name} is not UTF-8 text; it looks like UTF-16").format(name=name),
            _("Try again with --encoding utf-16, or save the file as UTF-8."),
        )
    if b"\0" not in data[:4096] and _looks_cp1251(data):
        return UnreadableTextError(
            _("{name} is not UTF-8 text; it looks like Windows Cyrillic").format(name=name),
            _("Try again with --encoding cp1251, or save the file as UTF-8."),
        )
    if error is None or b"\0" in data[:4096] or _share_of_controls(data) > 0.02:  # noqa: PLR2004 - text has none
        return UnreadableTextError(
            _("{name} is not a text file").format(name=name), _("Save the page as text and import that.")
        )
    line = data[: error.start].count(b"\n") + 1
    return UnreadableTextError(
        _("{name}:{line}: a byte that is not UTF-8").format(name=name, line=line),
        _("Name the file's encoding with --encoding, for example cp1251 or latin-1."),
    )


def _looks_utf16(data: bytes) -> bool:
    sample = data[:2000]
    # Latin text in UTF-16 has a NUL in every second byte; Cyrillic has 0x04.
    for start in (0, 1):
        half = sample[start::2]
        if half and (half.count(0) + half.count(4)) / len(half) > 0.9:  # noqa: PLR2004
            return True
    return False


def _looks_cp1251(data: bytes) -> bool:
    try:
        text = data[:8000].decode("cp1251")
    except UnicodeDecodeError:
        return False
    letters = [char for char in text if char.isalpha()]
    cyrillic = sum("CYRILLIC" in unicodedata.name(char, "") for char in letters)
    return len(letters) > 0 and cyrillic / len(letters) > 0.5 and _share_of_controls(data) < 0.02  # noqa: PLR2004


def _share_of_controls(data: bytes) -> float:
    sample = data[:8000]
    return sum(byte < ord(" ") and byte not in b"\t\n\r\f" for byte in sample) / max(len(sample), 1)
