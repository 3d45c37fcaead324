"""What stands before the items of lists: bullets, and numbers as Word writes them."""

BULLETS = "•◦▪"
"""By level; the fonts' own bullet characters mean nothing outside their font."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def formatted(count: int, kind: str) -> str:
    """Return a number as Word writes it; kinds that Swedish offices do not use come out as plain numbers."""
    match kind:
        case "lowerLetter" | "upperLetter" if 0 < count <= 780:  # Word goes on with aa, bb … up to thirty letters
            letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letters if kind == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman" if 0 < count < 4000:
            return _roman(count) if kind == "lowerRoman" else _roman(count).upper()
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
    return str(count)


def _roman(count: int) -> str:
    parts = []
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        parts.append(letters * times)
    return "".join(parts)
