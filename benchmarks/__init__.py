"""How long the commands take, against limits that hold on any machine: run `python -m benchmarks`."""
