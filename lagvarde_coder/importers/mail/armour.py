"""PGP inside a letter's text (RFC 4880): what is signed is read, what is encrypted is told."""

import re

_DASHES = "-----"
_BEGIN = re.compile(r"^-----BEGIN PGP (SIGNED MESSAGE|MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----$")


def without_armour(text: str) -> tuple[str, int]:
    """Return a text without signatures and encrypted blocks, and how many of the latter there were."""
    if "-----BEGIN PGP " not in text:
        return text, 0
    lines: list[str] = []
    encrypted, signed, inside, heading = 0, False, "", False
    for line in text.split("\n"):
        begun = _BEGIN.match(line.strip())
        if begun and begun[1] == "SIGNED MESSAGE":
            signed = heading = True
        elif begun:
            inside, signed = begun[1], False
            encrypted += inside == "MESSAGE"
        elif inside:
            if line.startswith(f"{_DASHES}END PGP {inside}"):
                inside = ""
        elif heading:
            heading = bool(line.strip())
        else:
            lines.append(line.removeprefix("- ") if signed else line)
    return "\n".join(lines), encrypted
