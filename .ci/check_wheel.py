"""Fail when a wheel lacks a file of the package: a template, a catalog, a list of words."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def missing(wheel: Path) -> set[str]:
    """Return the files under version control that the wheel does not hold."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "bsmu_news"]
    listed = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    wanted = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    if not wanted:
        raise LookupError("git lists no file of the package")
    return wanted - set(zipfile.ZipFile(wheel).namelist())


if __name__ == "__main__":
    lacking = sorted(missing(Path(sys.argv[1])))
    sys.stderr.writelines(f"not in the wheel: {name}\n" for name in lacking)
    sys.exit(bool(lacking))
