"""What the package imports is what an installation for users brings along."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import bsmu_news

PACKAGE = Path(bsmu_news.__file__).parent
IMPORTED_AS = {
    "deep-translator": "deep_translator",
    "python-frontmatter": "frontmatter",
    "pyyaml": "yaml",
    "ruamel.yaml": "ruamel",
    "chunspell": "hunspell",
    "markdown-it-py": "markdown_it",
    "mdit-py-plugins": "mdit_py_plugins",
    "pi-heif": "pi_heif",
    "pillow": "PIL",
}
_BY_NAME = ("find_spec", "import_module")
"""Functions that load what a text names."""


def test_every_import_is_a_dependency_and_every_dependency_is_imported() -> None:
    """A package that only developers have would break every user's command; an unused one would burden them."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    # What the extras bring is imported only where their absence is told.
    extras = project["optional-dependencies"]
    installed = [*project["dependencies"], *extras["local"], *extras["heic"]]
    names = [re.split(r"[<>=!~ ]", wanted, maxsplit=1)[0] for wanted in installed]
    imported = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _BY_NAME:
                first = node.args[0].values[0] if isinstance(node.args[0], ast.JoinedStr) else node.args[0]
                if isinstance(first, ast.Constant):
                    imported.add(str(first.value).partition(".")[0])
    third_party = imported - sys.stdlib_module_names - {"bsmu_news"}
    assert third_party == {IMPORTED_AS.get(name, name) for name in names}
