"""Terms: the forms that a phrase takes in a language, and where phrases stand in a text."""
