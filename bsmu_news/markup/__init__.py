"""Markdown and its parts; pure functions over text."""
