"""The rich text of an Outlook letter, unpacked (MS-OXRTFCP)."""

import struct

_BEFORE = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_SIZE = 4096
_MOST = 50_000_000


def unpacked(data: bytes) -> bytes:
    """Return the rich text; what of it is there if it is cut short, nothing if it is none."""
    if len(data) < 16:
        return b""
    _, raw_size, kind, _ = struct.unpack("<4L", data[:16])
    if kind == 0x414C454D:  # MELA: it is not packed
        return data[16 : 16 + raw_size]
    if kind != 0x75465A4C:  # LZFu
        return b""
    window = bytearray(_BEFORE.ljust(_SIZE, b"\0"))  # the last bytes that were written, in a ring
    write, at = len(_BEFORE), 16
    out = bytearray()
    while at < len(data) and len(out) < min(raw_size, _MOST):
        flags = data[at]
        at += 1
        for bit in range(8):
            if flags >> bit & 1:
                if at + 1 >= len(data):
                    return bytes(out)
                place = data[at] << 8 | data[at + 1]
                at += 2
                start, length = place >> 4, (place & 15) + 2
                if start == write % _SIZE:
                    return bytes(out[:raw_size])
                for step in range(length):
                    out.append(window[(start + step) % _SIZE])
                    window[write % _SIZE] = out[-1]
                    write += 1
            else:
                if at >= len(data):
                    return bytes(out)
                window[write % _SIZE] = data[at]
                write += 1
                out.append(data[at])
                at += 1
    return bytes(out[:raw_size])
