"""A letter that is wrapped in its signature (S/MIME signed-data, RFC 5652): what was signed, as it was written."""

from typing import NamedTuple

_SEQUENCE, _OCTETS, _CONSTRUCTED_OCTETS, _FIRST = 0x30, 0x04, 0x24, 0xA0
_SIGNED, _DATA = bytes.fromhex("06092a864886f70d010702"), bytes.fromhex("06092a864886f70d010701")
_DEEPEST = 10


class _Element(NamedTuple):
    """An element of BER: its tag, where its content begins and ends, and where the next element begins."""

    tag: int
    start: int
    end: int
    after: int


def signed_content(data: bytes) -> bytes:
    """Return what is wrapped in a signature; nothing if it is none, or lies outside."""
    try:
        whole = _element(data, 0)
        if data[whole.start : whole.start + len(_SIGNED)] != _SIGNED:
            return b""
        signed = _element(data, _element(data, whole.start + len(_SIGNED)).start)
        content = _element(data, _element(data, _element(data, signed.start).after).after)  # version, algorithms
        if content.tag != _SEQUENCE or data[content.start : content.start + len(_DATA)] != _DATA:
            return b""
        holder = _element(data, content.start + len(_DATA))
        return _octets(data, _element(data, holder.start), 0) if holder.tag == _FIRST else b""
    except (IndexError, RecursionError):
        return b""


def _octets(data: bytes, element: _Element, depth: int) -> bytes:
    if element.tag == _OCTETS:
        return data[element.start : element.end]
    if element.tag != _CONSTRUCTED_OCTETS or depth > _DEEPEST:
        return b""
    parts, at = [], element.start
    while at < element.end:
        part = _element(data, at)
        parts.append(_octets(data, part, depth + 1))
        at = part.after
    return b"".join(parts)


def _element(data: bytes, at: int, depth: int = 0) -> _Element:
    """Return the element that begins at a place; of one without a length, look for its end."""
    if depth > _DEEPEST:
        raise RecursionError
    tag, length, start = data[at], data[at + 1], at + 2
    if length == 0x80:
        inner = start
        while data[inner : inner + 2] != b"\0\0":
            inner = _element(data, inner, depth + 1).after
        return _Element(tag, start, inner, inner + 2)
    if length > 0x80:
        count = length & 0x7F
        start += count
        length = int.from_bytes(data[start - count : start], "big")
    if start + length > len(data):
        raise IndexError
    return _Element(tag, start, start + length, start + length)
