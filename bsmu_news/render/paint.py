"""Colours and weights of a terminal (ECMA-48, SGR)."""


def painted(text: str, code: str, *, colour: bool = True) -> str:
    """Return a text in a colour or weight, where there are any."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour and code and text else text
