"""HTTP to an engine: in bounded time, of bounded size, to nobody else, and with every fault told as one of ours."""
