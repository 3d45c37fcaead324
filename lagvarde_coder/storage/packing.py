"""Bytes in less room: zlib, for short ones with a dictionary of what they probably say. What is hashed is never packed.

Another program reads them with any zlib: ARCHITECTURE.md says how.
"""

import re
import zlib
from collections.abc import Iterable
from dataclasses import fields

from lagvarde_coder.domain.trail.values import FORMATS, KINDS, REASON, canonical_json

_BITS = 13
"""A window of 8 kB: larger ones take longer to make ready than a value to pack."""
_ROOM = 8_000
_MEMORY = 5
_LEVEL = 3
_ZIP = b"PK\3\4"
_LAST = ("text", "sectioning", "disposition", "coding")
"""The kinds that most values are of: what stands last in a dictionary is found with the fewest bits."""


def packed(data: bytes) -> bytes | None:
    """Return a zlib stream of ``data``; None if it would not be shorter by an eighth: a zip file, a few words.

    Of a zip file, which Word documents are, that is not tried: it would take a sixth of storing one.
    """
    if data.startswith(_ZIP):
        return None
    stream = zlib.compress(data, _LEVEL)
    return stream if len(stream) < len(data) - len(data) // 8 else None


def unpacked(stream: object, size: object) -> bytes:
    """Return the bytes that a stream holds, ``size`` of them; without a size it is those bytes; else nothing."""
    if not isinstance(stream, bytes):
        return b""
    if size is None:
        return stream
    return _read(zlib.decompressobj(), stream, size) if isinstance(size, int) and size > 0 else b""


def packed_by(dictionary: bytes, data: bytes) -> bytes:
    """Return a raw deflate stream of JSON, its UUIDs and salt shortened, for whoever has the ``dictionary``."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -_BITS, _MEMORY, zlib.Z_DEFAULT_STRATEGY, dictionary)
    return packer.compress(_shortened(data)) + packer.flush()


def unpacked_by(dictionary: object, stream: object) -> bytes:
    """Return the bytes that such a stream holds; without a dictionary it is those bytes; else nothing."""
    if not isinstance(stream, bytes):
        return b""
    if not isinstance(dictionary, bytes):
        return stream
    return _LONG.sub(_digits, _read(zlib.decompressobj(-_BITS, dictionary), stream))


def _shortened(data: bytes) -> bytes:
    """Return JSON with 16 bytes behind a 1 for each UUID in it, and behind a 2 for other 32 hex digits.

    JSON holds neither 1 nor 2 as a byte, so this can be taken back.
    """
    return _HEX.sub(_bytes, data)


_HEX = re.compile(rb'(?<=")[0-9a-f]{8}(?:(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})(?=")')
_LONG = re.compile(rb"([\1\2])(.{16})", re.DOTALL)


def _bytes(found: re.Match[bytes]) -> bytes:
    digits = found[0]
    return (b"\1" if len(digits) == 36 else b"\2") + bytes.fromhex(digits.replace(b"-", b"").decode())


def _digits(found: re.Match[bytes]) -> bytes:
    digits = found[2].hex().encode()
    if found[1] == b"\2":
        return digits
    return b"-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _read(reader: "zlib._Decompress", stream: bytes, size: int = 0) -> bytes:
    """Return what a stream holds, exactly ``size`` bytes if that is not 0; nothing if it is none."""
    try:
        data = reader.decompress(stream, size)
        if not reader.eof:
            data += reader.decompress(reader.unconsumed_tail, 1)
    except (zlib.error, OverflowError):
        return b""
    return data if reader.eof and not reader.unused_data and (not size or len(data) == size) else b""


def dictionary_of(ids: Iterable[str]) -> bytes:
    """Return what values probably say: the ``ids`` of coders and themes, and an empty value of each kind."""
    kinds = sorted((*KINDS, REASON), key=lambda kind: _LAST.index(kind) if kind in _LAST else -1)
    empty = [
        canonical_json({"data": _fields(kind), "format": FORMATS[kind], "kind": kind, "salt": ""}) for kind in kinds
    ]
    return _shortened(b"".join([*(b'"%s"' % one.encode() for one in ids), *empty]))[-_ROOM:]


def _fields(kind: str) -> dict[str, object]:
    return {field.name: "" for field in fields(KINDS[kind])} if kind in KINDS else {"text": ""}
