"""Bytes of a web page to its characters."""

import codecs
import re

from lagvarde_coder.importers.encodings import Decoded, decode

_DECLARED = re.compile(
    rb"""(?:<meta\b[^>]{0,500}?\bcharset|<\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4_096
"""Bytes in which a page says what encoding it is in."""

_OF_PAGES = re.compile(r"ascii|big5|cp\d|euc_|gb|iso8859|koi8|latin|mac|shift_jis|utf-8")
"""Python's names of the encodings that pages are in; it knows others, which mean something else."""

_TAKEN_FOR = {
    "iso8859-1": "windows-1252", "latin-1": "windows-1252", "ascii": "windows-1252", "cp1252": "windows-1252",
    "mac-roman": "macintosh", "cp850": "ibm850",
}  # fmt: skip
"""What browsers read instead of what such pages say, and names as the program has them, by Python's name."""


def decode_page(data: bytes) -> Decoded:
    """Return the text of a page; what cannot be read becomes U+FFFD.

    A byte order mark, and bytes that are UTF-8 without fault, say more than a declaration, which is often left from
    a page's earlier life; a declaration says more than a guess.
    """
    found = decode(data)
    declared = _declared(data)
    if not found.guessed or found.encoding.startswith("utf-16") or declared is None:
        return found
    try:
        return Decoded(data.decode(declared), declared, guessed=False)
    except (UnicodeError, LookupError):
        return found


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    try:
        codec = codecs.lookup(match.group(1).decode("ascii", "replace"))
    except (LookupError, ValueError):
        return None
    return _TAKEN_FOR.get(codec.name, codec.name) if _OF_PAGES.match(codec.name) else None
