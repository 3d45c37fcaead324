"""The bytes of a rich text as tokens: braces, control words, characters by code, and the bytes between them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<text>[^\\{}]+)|(?P<brace>[{}])|\\(?:(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|'(?P<code>[0-9A-Fa-f]{2})|(?P<sign>[^A-Za-z]))"
)


class Token(NamedTuple):
    """One token; exactly one of the first five says something.

    Attributes:
        text: bytes of words, without line breaks, which mean nothing.
        brace: "{" or "}".
        word: a control word, with its number, None if it has none.
        sign: a control symbol ("~").
        code: a byte of a character, -1 if it is none.
    """

    text: bytes = b""
    brace: str = ""
    word: str = ""
    sign: str = ""
    code: int = -1
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens; pictures in binary are skipped, a backslash that begins nothing too."""
    at = 0
    while at < len(data):
        found = _TOKEN.match(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        kind = found.lastgroup
        if kind == "text":
            if words := found[0].translate(None, b"\r\n\0"):
                yield Token(text=words)
        elif kind == "brace":
            yield Token(brace=found[0].decode())
        elif kind == "code":
            yield Token(code=int(found["code"], 16))
        elif kind == "sign":
            yield Token(sign=found["sign"].decode("latin-1"))
        else:
            word, number = found["word"].decode(), found["number"]
            if word == "bin" and number:
                at += max(0, int(number))
            else:
                yield Token(word=word, number=None if number is None else int(number))
