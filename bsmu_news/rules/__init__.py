"""The rules of `validate`: typed data, one family a file, listed in `registry`."""
