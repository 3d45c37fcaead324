"""What a cell of an OpenDocument spreadsheet shows: its paragraphs; and of what kind its value is."""

import re
from collections.abc import Collection
from datetime import datetime

from lagvarde_coder.importers.answers.cells import (
    STRUCK,
    Cell,
    CellKind,
    boolean,
    is_bare_number,
    is_failure,
    marked,
    without_midnight,
    written,
)
from lagvarde_coder.importers.streaming import Attributes

_WHITE = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_MOST_SPACES = 1_000


class CellWriting:
    """A cell that is being read; white space counts as in HTML, but for elements that say it (text:s, text:tab)."""

    def __init__(self, its: Attributes, struck: Collection[str]) -> None:
        self.its = its
        self._struck_styles = struck
        self._is_struck = its.get("style-name", "") in struck
        self._spans: list[bool] = []
        self._inside = False
        self._letters: list[str] = []
        self._line: list[str] = []
        self._lines: list[str] = []

    def start(self, tag: str, its: Attributes) -> None:
        """Take the start of an element within the cell."""
        if tag == "p":
            self._inside, self._line = True, []
        elif tag == "span":
            self._flush()
            self._spans.append(its.get("style-name", "") in self._struck_styles)
        elif self._inside and tag in {"s", "tab", "line-break"}:
            self._flush()
            count = min(int(its.get("c", 1)), _MOST_SPACES) if tag == "s" else 1
            self._line.append({"s": " " * count, "tab": "\t"}.get(tag, "\n"))

    def end(self, tag: str) -> None:
        """Take the end of an element within the cell."""
        if tag == "p":
            self._flush()
            self._inside = False
            self._lines.append("".join(self._line).replace(STRUCK * 2, ""))
        elif tag == "span" and self._spans:
            self._flush()
            self._spans.pop()

    def text(self, letters: str) -> None:
        """Take letters; those outside a paragraph are none of it."""
        if self._inside:
            self._letters.append(letters)

    def taken(self) -> Cell | None:
        """Return the cell, or None if it is empty."""
        shown, value, kind = "\n".join(self._lines).strip(), self._value(), self.its.get("value-type", "")
        struck = bool(shown) and (self._is_struck or STRUCK in shown)
        if shown and self._is_struck:
            shown = marked(shown.replace(STRUCK, ""))
        text = shown or value
        if "formula" in self.its and (kind == "error" or not text or is_failure(text)):
            return Cell(text, CellKind.ERROR) if text else self._without_result(kind)
        if not text:
            return None
        if kind == "boolean":
            return boolean(self.its.get("boolean-value", ""))
        if kind == "date" and (moment := _moment(self.its.get("date-value", ""))) is not None:
            return Cell(without_midnight(text, moment), CellKind.DAY, moment.date(), struck)
        if kind == "time":
            return Cell(text, CellKind.TIME, struck=struck)
        if kind == "float" and is_bare_number(text):
            return Cell(text, CellKind.NUMBER, struck=struck)
        return written(text, struck)

    def _without_result(self, kind: str) -> Cell | None:
        """A formula may have the empty text as its result; without a kind it has none."""
        return None if kind == "string" else Cell(kind=CellKind.UNCALCULATED)

    def _value(self) -> str:
        names = ("string-value", "date-value", "time-value", "value")
        value = next((self.its[name] for name in names if self.its.get(name)), "")
        return value.replace(".", ",") if self.its.get("value-type", "") in {"float", "currency"} else value

    def _flush(self) -> None:
        words = _WHITE.sub(" ", "".join(self._letters))
        self._letters.clear()
        if words and self._inside:
            self._line.append(marked(words) if any(self._spans) else words)


def _moment(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value.replace("Z", "")[:26])
    except ValueError:
        return None
