"""The way into the program: answers `--version` by itself and hands everything else to the command line."""

import gc
import os
import sys

from bsmu_news import __version__


def main() -> int:
    """Run the program on `sys.argv`; returns the exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        return _version()
    # What is imported stays: the collector would walk over it again and again, 3 % of a short command.
    gc.set_threshold(100_000)
    try:
        # Importing Typer would make `--version` five times slower.
        from bsmu_news.cli.app import run  # noqa: PLC0415 - see above

        return run()
    except KeyboardInterrupt:
        return 130
    finally:
        # Else the collector walks over all modules once more at the end: 15 ms for nothing.
        gc.freeze()


def _version() -> int:
    try:
        print(f"bsmu-news {__version__}", flush=True)  # noqa: T201 - unlike `write`, says nothing to a closed stdout
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0 if isinstance(error, BrokenPipeError) else 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
