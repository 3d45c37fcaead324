"""Fields: of ``PAGE``, ``REF`` and their like only the result is text; of form fields, the state."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount, letters
from lagvarde_coder.importers.docx.tree import is_on, number, value

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_ENOUGH = 500
"""Of an instruction, in code points."""

_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
"""One that points outside the document; places within it follow after "\\l"."""


class Fields:
    """Follows the begin, separate and end marks of nested fields through a text."""

    def __init__(self, account: LetterAccount) -> None:
        self._account = account
        self._open: list[bool] = []  # innermost last; True while in its instruction
        self._code = ""
        self._letters = 0
        self._codes = 0

    def instruct(self, element: "Element") -> None:
        """Take what stands in an instruction: a ``w:instrText``, or the result of another field."""
        if element.tag == n.INSTRUCTION:
            self._code = (self._code + (element.text or "")[:_ENOUGH])[:_ENOUGH]
        self._letters += letters(element)

    def mark(self, element: "Element") -> str:
        """Take a ``w:fldChar``; return what a form field shows."""
        shown = ""
        match element.get(n.w("fldCharType")):
            case "begin":
                shown = "" if self.in_code else _form_field(element)
                self._open.append(True)
                self._codes += 1
                self._code = ""
            case "separate" if self._open:
                self._end_code()
            case "end" if self._open:
                without_result = self._end_code()
                self._open.pop()
                self._account.counts[LeftOutKind.FIELD_CODE] += without_result and not shown
        if not self.in_code:
            self._account.pass_over(self._letters)  # they were code, and the code has ended as it should
            self._letters = 0
        return shown

    @property
    def in_code(self) -> bool:
        """Whether what follows is in an instruction."""
        return self._codes > 0

    def end_paragraph(self) -> None:
        """An instruction never outlives its paragraph: a missing mark must not swallow the rest of the text."""
        if self.in_code:
            self._open = [False] * len(self._open)
            self._codes = 0
            self._letters = 0

    def _end_code(self) -> bool:
        """The innermost field's instruction is over; return whether it was not before. Tell where a link points."""
        was_open = self._open[-1]
        self._open[-1] = False
        self._codes -= was_open
        address = _ADDRESS.match(self._code)
        if was_open and address:
            self._account.follow(address.group(1), "")
        return was_open


def _form_field(begin: "Element") -> str:
    """Return a legacy check box as ☒ or ☐ and a drop-down list as the chosen entry."""
    box = begin.find(f"{n.w('ffData')}/{n.w('checkBox')}")
    if box is not None:
        checked = is_on(box.find(n.w("checked")))
        return "☒" if (is_on(box.find(n.w("default"))) if checked is None else checked) else "☐"
    choices = begin.find(f"{n.w('ffData')}/{n.w('ddList')}")
    if choices is None:
        return ""
    entries = [entry.get(n.VAL, "") for entry in choices.findall(n.w("listEntry"))]
    chosen = number(value(choices, n.w("result")) or value(choices, n.w("default")), 0)
    return entries[chosen] if chosen < len(entries) else ""
