"""What formats that are text share: bytes to text, with an account of what was guessed."""

import re

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.encodings import decode

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # share of characters; random bytes have 0.1


def decoded(name: str, data: bytes, said: str = "") -> tuple[str, str, tuple[LeftOut, ...]]:
    """Return the text of a text file, its encoding, and what of both was guessed or cannot be read.

    ``said``: the encoding that a person says it is in.

    Raises:
        ImportRefused: it is empty or no text.
    """
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    if data.startswith(why.BINARY_HEADS):
        raise ImportRefused(name=name, detail=why.BINARY)
    text, encoding, guessed = decode(data, said)
    text = text.rstrip("\x1a")  # end-of-file mark of DOS
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise ImportRefused(name=name, detail=why.BINARY)
    return text, encoding, _account(text, encoding, guessed=guessed)


def _account(text: str, encoding: str, *, guessed: bool) -> tuple[LeftOut, ...]:
    lines = [LeftOut(kind=LeftOutKind.ENCODING, detail=encoding)] if guessed else []
    unreadable = text.count("\ufffd")
    if unreadable:
        lines.append(LeftOut(kind=LeftOutKind.CHARACTER, count=unreadable))
    return tuple(lines)
