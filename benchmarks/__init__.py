"""How long the commands take and what the checks find, against limits: run `python -m benchmarks`."""
