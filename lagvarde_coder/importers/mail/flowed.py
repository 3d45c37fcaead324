"""Plain text whose lines a mail program broke: ``format=flowed`` (RFC 3676)."""

import re

_QUOTED = re.compile(">*")
SIGNATURE = "-- "


def joined(text: str, *, without_space: bool) -> str:
    """Return a flowed text with each paragraph on one line; ``without_space``: the parameter DelSp.

    Quoted lines keep their signs, with a space after them.
    """
    out: list[str] = []
    depth, flows = 0, False
    for line in text.split("\n"):
        signs = _QUOTED.match(line)
        deep = signs.end() if signs else 0
        words = line[deep:].removeprefix(" ")  # space-stuffed
        is_signature = words == SIGNATURE
        if flows and deep == depth and not is_signature:
            out[-1] += words
        else:
            out.append(f"{'>' * deep}{' ' if deep else ''}{words}")
        depth, flows = deep, words.endswith(" ") and not is_signature
        if flows and without_space:
            out[-1] = out[-1][:-1]
    return "\n".join(out)
