"""Run what writes articles with an installation for users: no development package may be needed for it."""

import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = "Main News International\n\n17 August 2022 г.\n\nA title\n\nSome text.\n\nAuthor: Alisa Good.\n"


def main(program: str) -> None:
    """Make a newsroom, start an article, translate it, import a page, export one."""
    command = str(Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:

        def run(*words: str, text: str = "") -> None:
            subprocess.run([command, *words], cwd=folder, input=text, text=True, encoding="utf-8", check=True)

        run("init")
        run("new", "--title", "Open day", "--lang", "en")
        run("new", "--article", "open-day", "--lang", "ru", "--title", "День открытых дверей")
        run("import", "-", text=PAGE)
        run("export", "a-title")
        run("preview", "open-day", "--side-by-side")
        run("validate")


if __name__ == "__main__":
    main(sys.argv[1])
