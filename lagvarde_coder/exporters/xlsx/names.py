"""Names that Excel allows for sheets."""

import re

from lagvarde_coder.exporters.text import cut, xml_text

_LONGEST = 31  # UTF-16 code units
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\n\t]")
_RESERVED = {"history", "historik"}


class SheetNames:
    """Hands out legal names, each once (Excel does not tell upper from lower case)."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """Return ``wanted``, mended if Excel would refuse it."""
        name = _FORBIDDEN.sub("-", xml_text(wanted)).strip().strip("'") or "Blad"
        name = cut(f"{name}_" if name.lower() in _RESERVED else name, _LONGEST)
        base, number = name, 2
        while name.lower() in self._taken:
            ending = f" ({number})"
            name = cut(base, _LONGEST - len(ending)) + ending
            number += 1
        self._taken.add(name.lower())
        return name
