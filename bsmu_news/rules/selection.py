"""Which rules somebody wants to run, by their names; `registry` tells which rules that are."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Selection(NamedTuple):
    """Codes (TY003), names, families (TY), beginnings of codes (TY0) or ALL; case does not matter.

    An empty `select` is all rules. `per_file_ignores` are by patterns of paths in the newsroom, `*` for any characters.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
