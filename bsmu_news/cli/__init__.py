"""The command line: one file a command, thin; it alone talks to the terminal."""
