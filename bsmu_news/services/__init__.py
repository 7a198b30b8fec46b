"""The verbs of the newsroom, one a file; nothing here prints."""
