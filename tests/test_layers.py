"""Packages import downwards only: `cli, tui` may see everything, `domain` nothing but itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bsmu_news

ROOT = Path(bsmu_news.__file__).parent

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli", "tui"}),
    frozenset({"services"}),
    frozenset({"rules", "engines", "exchange", "render"}),
    frozenset({"storage"}),
    frozenset({"markup", "pictures"}),
    frozenset({"language"}),
    frozenset({"domain"}),
    frozenset({"errors", "messages", ""}),
)
"""From the top; what stands in one set does not see each other. The empty name is the package itself."""

NO_STORAGE = frozenset({"rules", "engines", "exchange", "render"})
"""They work on what was read, and leave reading and writing to the services."""

MODULES = sorted(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))


def part_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imports_of(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a file imports, inside of functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name.startswith("bsmu_news"))
            case ast.ImportFrom(module=str(module), names=names, level=0) if module.startswith("bsmu_news"):
                yield from (f"{module}.{name.name}" for name in names) if module == "bsmu_news" else (module,)
            case ast.ImportFrom(level=level) if level:
                raise AssertionError(f"{path}: imports are absolute here")
            case _other:
                pass


def level_of(part: str) -> int:
    return next((level for level, parts in enumerate(LAYERS) if part in parts), len(LAYERS) - 1)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_imports_its_own_package_and_lower_layers(module: Path) -> None:
    own = module.parts[0].removesuffix(".py")
    own = "" if own == "__init__" else own
    for imported in imports_of(ROOT / module):
        part = part_of(imported)
        if part == own:
            continue
        assert level_of(part) > level_of(own), f"{own} may not import {imported}"
        assert not (own in NO_STORAGE and part == "storage"), f"{own} may not import {imported}"


def test_every_package_has_its_layer() -> None:
    known = frozenset().union(*LAYERS)
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert packages <= known
