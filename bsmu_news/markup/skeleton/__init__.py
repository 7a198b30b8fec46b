"""Segments out of Markdown and back: a body's skeleton, and the body of a translation."""

from bsmu_news.markup.skeleton.composing import Composed, compose
from bsmu_news.markup.skeleton.drafting import draft_body
from bsmu_news.markup.skeleton.slots import Skeleton, Slot, join, slots_of, split

__all__ = ["Composed", "Skeleton", "Slot", "compose", "draft_body", "join", "slots_of", "split"]
