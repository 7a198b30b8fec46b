"""Entries that the registry lacks: what the credits of all articles tell of people, their spellings and languages."""

from bsmu_news.services.people.suggest.proposals import Doubt, Proposal, Suggestions, apply, suggest

__all__ = ["Doubt", "Proposal", "Suggestions", "apply", "suggest"]
