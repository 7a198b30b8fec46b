"""The translation memory on disk: an index that can be made anew at any time, and imported files that cannot.

| module | promises |
| --- | --- |
| `words.py` | what of a text is compared: white space collapsed, the beginnings of its words, a digest |
| `unit_file.py` | units one behind another in a file, each with a checksum |
| `index.py` | finds units by the digest and by the words of a text |
| `ledger.py` | which index is in force, and what went into it |
| `groups.py` | what the newsroom has: a signature for each article and imported file |
| `imported.py` | imported units, kept in the newsroom as `memory/NAME.tmx` |
"""
