"""Outlook letters (.msg) written byte by byte: an OLE file of version 3, and properties as MS-OXMSG has them."""

import struct
from datetime import UTC, datetime
from typing import Any

SECTOR, SMALL, CUTOFF = 512, 64, 4096
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Storage = dict[str, Any]
Properties = dict[tuple[int, int], Any]


def compound(root: Storage) -> bytes:
    """Return an OLE file; the streams of a storage are chained, which readers take for a (poorly) sorted tree."""
    entries: list[list] = []
    contents: list[tuple[int, bytes]] = []

    def add(name: str, node: bytes | Storage, kind: int) -> int:
        at = len(entries)
        entries.append([name, kind, FREE, FREE, FREE, 0, 0])
        if isinstance(node, bytes):
            contents.append((at, node))
            entries[at][6] = len(node)
            return at
        last = None
        for child in node:
            number = add(child, node[child], 2 if isinstance(node[child], bytes) else 1)
            if last is None:
                entries[at][4] = number
            else:
                entries[last][3] = number
            last = number
        return at

    add("Root Entry", root, 5)
    small = bytearray()
    small_fat: list[int] = []
    sectors: list[bytes] = []
    fat: list[int] = []

    def chain(data: bytes) -> int:
        pieces = [data[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR)]
        first = len(sectors)
        sectors.extend(pieces)
        fat.extend([*range(first + 1, first + len(pieces)), END] if pieces else [])
        return first if pieces else END

    for at, data in contents:
        if len(data) >= CUTOFF:
            entries[at][5] = chain(data)
        elif data:
            count = -(-len(data) // SMALL)
            entries[at][5] = len(small_fat)
            small_fat += [*range(len(small_fat) + 1, len(small_fat) + count), END]
            small += data.ljust(count * SMALL, b"\0")
        else:
            entries[at][5] = END
    entries[0][5], entries[0][6] = chain(bytes(small)), len(small)
    small_start = chain(struct.pack(f"<{len(small_fat)}L", *small_fat)) if small_fat else END
    small_sectors = -(-4 * len(small_fat) // SECTOR)
    directory = b"".join(
        (name.encode("utf-16-le") + b"\0\0").ljust(64, b"\0")
        + struct.pack("<HBB3L", 2 * len(name) + 2, kind, 1, left, right, child)
        + b"\0" * 36
        + struct.pack("<LQ", start, size)
        for name, kind, left, right, child, start, size in entries
    )
    start = chain(directory)
    fats = 1
    while fats * SECTOR // 4 < len(fat) + fats:
        fats += 1
    first = len(sectors)
    fat += [FAT] * fats
    table = struct.pack(f"<{len(fat)}L", *fat).ljust(fats * SECTOR, b"\xff")
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9L", 0, fats, start, 0, CUTOFF, small_start, small_sectors, END, 0)
    head += struct.pack("<109L", *range(first, first + fats), *[FREE] * (109 - fats))
    return head + b"".join(sectors) + table


def storage(properties: Properties, head: int, **more: Any) -> Storage:
    """Return a letter or a file in one; ``properties`` by number and type (0x001F text, 0x0102 bytes, 3, 0x40)."""
    listed = b"\0" * head
    made: Storage = {**more}
    for (number, kind), value in properties.items():
        fixed = b"\0" * 8
        if isinstance(value, datetime):
            fixed = struct.pack("<Q", int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000)
        elif isinstance(value, int):
            fixed = struct.pack("<Q", value)
        else:
            data = value.encode("utf-16-le") if isinstance(value, str) else value
            made[f"__substg1.0_{number:04X}{kind:04X}"] = data
            fixed = struct.pack("<LL", len(data), 0)
        listed += struct.pack("<HHL", kind, number, 6) + fixed
    return {"__properties_version1.0": listed, **made}


def letter(body: str = "Vi vill ha mer tid.", files: tuple[Storage, ...] = (), head: int = 32, **more) -> Storage:
    """Return a letter with a subject, a sender, a day and words; ``more``: further properties, "n1013_0102"."""
    said: Properties = {
        (0x001A, 0x1F): "IPM.Note", (0x0037, 0x1F): "SV: Underlag", (0x0C1A, 0x1F): "Åsa Lindhult",
        (0x0039, 0x40): datetime(2025, 3, 3, 12, tzinfo=UTC),
    }  # fmt: skip
    if body:
        said[0x1000, 0x1F] = body
    said |= {(int(key[1:5], 16), int(key[6:], 16)): value for key, value in more.items()}
    attached = {f"__attach_version1.0_#{at:08X}": file for at, file in enumerate(files)}
    return storage(said, head, **attached)


def attachment(name: str, data: bytes, **more) -> Storage:
    """Return a file in a letter."""
    said: Properties = {(0x3707, 0x1F): name, (0x3701, 0x0102): data, (0x3705, 3): 1}
    return storage(said | {(int(key[1:5], 16), int(key[6:], 16)): value for key, value in more.items()}, 8)


def inner(of: Storage) -> Storage:
    """Return a letter in a letter."""
    return storage({(0x3001, 0x1F): "Inre", (0x3705, 3): 5}, 8, **{"__substg1.0_3701000D": of})
