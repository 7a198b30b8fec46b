"""The benchmark of the memory measures the same units each time, and queries of every kind."""

from itertools import islice
from statistics import median

from benchmarks.memory_units import queries, units


def test_the_same_seed_makes_the_same_units() -> None:
    """Both sides are texts, and half of the units have 8 to 19 words."""
    made = list(units(300, 1))
    assert made == list(islice(units(1000, 1), 300)) != list(units(300, 2))
    assert all(one.source != one.target and one.source.endswith(".") for one in made)
    assert 10 <= median(len(one.source.split()) for one in made) <= 16


def test_queries_differ_from_their_sources() -> None:
    """Inflected ones have the same number of words; there are as many of each kind."""
    sources = [one.source for one in units(200, 1)]
    asked = queries(sources, 20, 3)
    assert asked == queries(sources, 20, 3)
    assert {kind: sum(one.kind == kind for one in asked) for kind in {one.kind for one in asked}} == dict.fromkeys(
        ("replaced", "bent", "dropped", "renumbered", "new"), 4
    )
    assert sum(one.text not in sources for one in asked) >= 18
