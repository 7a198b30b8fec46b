"""Drafts of translations: what is asked for, of whom, and where it is put; nothing here prints."""
