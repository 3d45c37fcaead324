"""Fields: of ``PAGE``, ``REF`` and their like only the result is text; of form fields, the state."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.tree import Account, is_on, number, value

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element


class Fields:
    """Follows the begin, separate and end marks of nested fields through a text."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._open: list[bool] = []  # innermost last; True while in its instruction
        self.in_code = False

    def mark(self, element: "Element") -> str:
        """Take a ``w:fldChar``; return what a form field shows."""
        shown = ""
        match element.get(n.w("fldCharType")):
            case "begin":
                shown = "" if self.in_code else _form_field(element)
                self._open.append(True)
            case "separate" if self._open:
                self._open[-1] = False
            case "end" if self._open:
                without_result = self._open.pop()
                self._account[LeftOutKind.FIELD_CODE] += without_result and not shown
        self.in_code = any(self._open)
        return shown

    def end_paragraph(self) -> None:
        """An instruction never outlives its paragraph: a missing mark must not swallow the rest of the text."""
        if self.in_code:
            self._open = [False] * len(self._open)
            self.in_code = False


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
