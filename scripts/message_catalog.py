"""Collect every message of the program into `bsmu_news/locale/bsmu_news.pot`, from which translators start.

    python scripts/message_catalog.py           write the file anew
    python scripts/message_catalog.py --check   fail when the file does not hold the messages of the code

The file has no line numbers and no date, so it changes only when a message does, and merges stay quiet.
"""

import argparse
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "bsmu_news"
TEMPLATE = PACKAGE / "locale" / "bsmu_news.pot"

_KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
_HEADER = """\
# Messages of bsmu-news. Made by scripts/message_catalog.py; do not edit.
msgid ""
msgstr ""
"Project-Id-Version: bsmu-news\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

Message = str | tuple[str, ...]


def collect(package: Path = PACKAGE) -> Catalog:
    """Return the messages that the code marks with `_`, `N_` and `ngettext`."""
    catalog = Catalog(charset="utf-8")
    for _file, _line, message, _comments, _context in extract_from_dir(
        str(package), method_map=[("**.py", "python")], keywords=_KEYWORDS
    ):
        catalog.add(message)
    return catalog


def messages_of(catalog: Catalog) -> set[Message]:
    """Return the ids of a catalog without its header; a plural message is a pair."""
    return {message.id if isinstance(message.id, str) else tuple(message.id) for message in catalog if message.id}


def written(catalog: Catalog) -> str:
    """Return the template's text, in alphabetical order and without line breaks inside of messages."""
    body = io.BytesIO()
    write_po(body, catalog, width=0, no_location=True, omit_header=True, sort_output=True)
    return _HEADER + body.getvalue().decode("utf-8")


def main(words: list[str] | None = None, *, package: Path = PACKAGE, template: Path = TEMPLATE) -> int:
    """Write or check the template; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="change nothing; fail when the file is not current")
    catalog = collect(package)
    if not parser.parse_args(words).check:
        template.parent.mkdir(exist_ok=True)
        template.write_text(written(catalog), encoding="utf-8", newline="\n")
        return 0
    return _check(catalog, template)


def _check(catalog: Catalog, template: Path) -> int:
    wanted = messages_of(catalog)
    there = messages_of(read_po(io.BytesIO(template.read_bytes()))) if template.exists() else set()
    for sign, messages in (("+", wanted - there), ("-", there - wanted)):
        for message in sorted(messages, key=str):
            sys.stderr.write(f"{sign} {message}\n")
    if wanted != there:
        sys.stderr.write(f"{template.name} is not current; run: python scripts/message_catalog.py\n")
    return int(wanted != there)


if __name__ == "__main__":
    sys.exit(main())
