"""Reads and writes the newsroom's files, one format a module; every write is whole or not at all."""
