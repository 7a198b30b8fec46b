"""The way into the program: answers `--version` by itself and hands everything else to the command line."""

import sys

from bsmu_news import __version__


def main() -> int:
    """Run the program on `sys.argv`; returns the exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Importing Typer would make this five times slower.
        sys.stdout.write(f"bsmu-news {__version__}\n")
        return 0
    from bsmu_news.cli.app import run  # noqa: PLC0415 - see above

    return run()


if __name__ == "__main__":
    sys.exit(main())
