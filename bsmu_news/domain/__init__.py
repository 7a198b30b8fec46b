"""The words of the newsroom as frozen data; nothing here reads or writes."""
