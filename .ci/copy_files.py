"""Copy the files named on stdin (parted by NUL) into a folder: what a fresh checkout would hold."""

import shutil
import sys
from pathlib import Path

for name in filter(None, sys.stdin.read().split("\0")):
    source, target = Path(name), Path(sys.argv[1], name)
    if source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)
