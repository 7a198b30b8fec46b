"""What a masked text consists of: the text as an engine sees it, and what its tokens stand for."""

from typing import NamedTuple


class Protected(NamedTuple):
    """A span of a text that reads `reads` in the target language whatever an engine thinks of it: a name."""

    start: int
    end: int
    reads: str


class Token(NamedTuple):
    """A word that stands for what nobody translates.

    `stands_for` is what is put in its place. `left` and `right` tell that it stood close to the text beside it, from
    which a space parts the token. A `tail` stands in round brackets for the end of a link or picture, from its `]` on.
    """

    mark: str
    stands_for: str
    left: bool = False
    right: bool = False
    tail: bool = False


class Masked(NamedTuple):
    """A text with tokens in it.

    `text` is what an engine is asked to translate, `source` the text as it was (Markdown unless `plain`); `references`
    are the labels of links that the whole document defines. `wordy` tells whether there is anything to translate,
    `named` whether some name reads otherwise in the target language.
    """

    text: str
    source: str
    tokens: tuple[Token, ...]
    wordy: bool
    named: bool
    references: tuple[str, ...] = ()
    plain: bool = False
