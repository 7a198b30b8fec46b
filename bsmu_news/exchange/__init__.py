"""Forms of an article outside the newsroom, one a module or package."""
