"""Write, translate, check and preview a university's news articles in the terminal."""

__version__ = "0.1.0"
