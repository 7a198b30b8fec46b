"""Findings in the forms that other programs read, and as counts and differences."""
