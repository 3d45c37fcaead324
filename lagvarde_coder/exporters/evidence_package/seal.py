"""The seal of an evidence package: a hash over every byte of the file, that of the seal's own place included.

ARCHITECTURE.md, "The evidence package", says it for other programs; ``resources/package/check.js`` does it in the page.
"""

from hashlib import sha256
from typing import BinaryIO

MARK = '<meta name="seal" content="'
"""What stands in the file right before the seal, for the first time."""
SEAL_LENGTH = 64
OPEN_SEAL = "0" * SEAL_LENGTH
"""What stands in the seal's place while the file is hashed."""


class Sealing:
    """Writes text as UTF-8 and hashes it on the way.

    Attributes:
        place: where the seal stands, in bytes from the beginning of what was written; -1 before it was written.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._hash = sha256()
        self._written = 0
        self.place = -1

    def write(self, text: str) -> None:
        """Write ``text``; the first one holds the open seal."""
        data = text.encode()
        if self.place < 0:
            at = data.find((MARK + OPEN_SEAL).encode())
            self.place = self._written + at + len(MARK) if at >= 0 else -1
        self._stream.write(data)
        self._hash.update(data)
        self._written += len(data)

    @property
    def seal(self) -> str:
        """The seal of what was written, as 64 lower-case hex digits."""
        return self._hash.hexdigest()


def seal_in(data: bytes) -> str:
    """Return the seal that a file says it has; nothing if it has none."""
    at = data.find(MARK.encode())
    told = data[at + len(MARK) : at + len(MARK) + SEAL_LENGTH] if at >= 0 else b""
    return told.decode("ascii", "replace")


def is_whole(data: bytes) -> bool:
    """Tell whether a file's seal is that of its bytes."""
    at = data.find(MARK.encode())
    if at < 0:
        return False
    first, last = at + len(MARK), at + len(MARK) + SEAL_LENGTH
    return sha256(data[:first] + OPEN_SEAL.encode() + data[last:]).hexdigest().encode() == data[first:last]
