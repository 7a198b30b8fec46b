"""The registry of people: looked up, added to, renamed and merged in, with every article that uses a name."""
