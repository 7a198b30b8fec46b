"""Capitals: another form of a word is written as the word was."""


def with_capitals_of(word: str, form: str) -> str:
    """Return another form of a word with its capitals."""
    if word[:1].isupper():
        return form.upper() if word.isupper() and len(word) > 1 else form[:1].upper() + form[1:]
    return form
