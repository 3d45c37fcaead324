"""Formulas on one line that says the same: "3/4", "10^6", "√(2)", "∑_(i=1)^n x"."""

import re
import unicodedata
from typing import TYPE_CHECKING, ClassVar

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.importers.archive import Element

_ONE_TERM = re.compile(r"[-−]?\w+(?:[.,]\w+)*[%°!′]?")
_LONG = 200
"""Code points from which a term is bracketed without looking: formulas may be nested hundreds deep."""

_FLAT = frozenset({n.m("r"), n.R, n.INS, n.w("moveTo"), n.m("box"), n.m("borderBox"), n.FORMULA})
"""Elements that add nothing to the words in them."""


class LinearFormula:
    """The linear reading of one ``m:oMath``.

    Attributes:
        text: its words, empty for an empty formula.
        rebuilt: whether the formula has a structure that the line tells by signs of its own.
    """

    def __init__(self, formula: "Element", account: LetterAccount) -> None:
        self._account = account
        self.rebuilt = False
        self.text = " ".join(self._row(formula).split())

    def _row(self, parent: "Element | None") -> str:
        """Read what stands side by side; a structure never grows together with a number or name next to it."""
        out = ""
        structure = False
        for element in () if parent is None else parent:
            words = self._words(element)
            if not words:
                continue
            built = element.tag not in _FLAT
            if out and (structure or built) and out[-1].isalnum() and words[0].isalnum():
                out += " "
            out += words
            structure = built
        return out

    def _words(self, element: "Element") -> str:
        tag = element.tag
        if tag in {n.FORMULA_TEXT, n.T}:
            self._account.take(element.text or "")
            return element.text or ""
        if tag in n.DELETED:
            self._account.leave_out_all(LeftOutKind.DELETED_TEXT, element)
            return ""
        if tag == n.ALTERNATE:
            return self._row(self._account.choose(element))
        if tag in n.ASIDE or tag.endswith("Pr"):
            return ""
        if tag in {n.w("br"), n.w("cr"), n.w("tab")}:
            return " "
        read = self._readers.get(tag)
        if read is None:
            return self._row(element)
        self.rebuilt = True
        return read(self, element)

    def _part(self, element: "Element", name: str) -> str:
        return self._row(element.find(n.m(name)))

    def _fraction(self, element: "Element") -> str:
        kind = _setting(element, "fPr", "type", "bar")
        above, below = _as_one(self._part(element, "num")), _as_one(self._part(element, "den"))
        return f"{above}¦{below}" if kind == "noBar" else f"{above}/{below}"

    def _scripts(self, element: "Element") -> str:
        base = self._part(element, "e")
        below, above = self._part(element, "sub"), self._part(element, "sup")
        if element.tag == n.m("sPre"):
            return _with(_with("", "_", below), "^", above) + " " + base
        return _with(_with(_as_one(base), "_", below), "^", above)

    def _limit(self, element: "Element") -> str:
        return _with(
            _as_one(self._part(element, "e")), "^" if element.tag == n.m("limUpp") else "_", self._part(element, "lim")
        )

    def _root(self, element: "Element") -> str:
        degree = self._part(element, "deg").strip()
        return f"√{f'[{degree}]' if degree else ''}({self._part(element, 'e')})"

    def _sum(self, element: "Element") -> str:
        sign = _setting(element, "naryPr", "chr", "∫")
        bounds = _with(_with(sign, "_", self._part(element, "sub")), "^", self._part(element, "sup"))
        return f"{bounds} {_as_one(self._part(element, 'e'))}"

    def _brackets(self, element: "Element") -> str:
        left, right = _setting(element, "dPr", "begChr", "("), _setting(element, "dPr", "endChr", ")")
        between = _setting(element, "dPr", "sepChr", "|")
        return left + between.join(self._row(part) for part in element.findall(n.m("e"))) + right

    def _function(self, element: "Element") -> str:
        words = self._part(element, "e")
        return self._part(element, "fName") + (words if _in_brackets(words) else f"({words})")

    def _accent(self, element: "Element") -> str:
        sign = _setting(element, "accPr", "chr", "\u0302") if element.tag == n.m("acc") else "\u0305"
        words = self._part(element, "e")
        return _as_one(words) + sign if words and all(map(unicodedata.combining, sign)) else words + sign

    def _matrix(self, element: "Element") -> str:
        rows = "; ".join(", ".join(self._row(cell) for cell in row) for row in element.findall(n.m("mr")))
        holder = element.getparent()
        bracketed = holder is not None and len(holder) == 1 and _is(holder.getparent(), "d")
        return rows if bracketed else f"[{rows}]"

    def _lines(self, element: "Element") -> str:
        return "; ".join(self._row(part) for part in element.findall(n.m("e")))

    def _phantom(self, element: "Element") -> str:
        shown = element.find(f"{n.m('phantPr')}/{n.m('show')}")
        if shown is None or shown.get(n.m("val"), "1") not in {"0", "false", "off"}:
            return self._part(element, "e")
        self._account.leave_out_all(LeftOutKind.HIDDEN_TEXT, element)
        return ""

    _readers: ClassVar["dict[str, Callable[[LinearFormula, Element], str]]"] = {
        n.m("f"): _fraction,
        **dict.fromkeys(map(n.m, ("sSup", "sSub", "sSubSup", "sPre")), _scripts),
        **dict.fromkeys(map(n.m, ("limLow", "limUpp")), _limit),
        n.m("rad"): _root,
        n.m("nary"): _sum,
        n.m("d"): _brackets,
        n.m("func"): _function,
        **dict.fromkeys(map(n.m, ("acc", "bar")), _accent),
        n.m("m"): _matrix,
        n.m("eqArr"): _lines,
        n.m("phant"): _phantom,
    }


def grow_together(before: str, after: str) -> bool:
    """Tell whether a text and a formula would read as one number side by side ("2" and "1/2")."""
    return before[-1:].isdigit() and after[:1].isdigit()


def _with(base: str, sign: str, script: str) -> str:
    return f"{base}{sign}{_as_one(script)}" if script.strip() else base


def _as_one(words: str) -> str:
    """Return a term that can stand beside "/" or "^"; more than one is bracketed."""
    words = words.strip()
    if len(words) > _LONG:
        return f"({words})"
    return words if not words or _ONE_TERM.fullmatch(words) or _in_brackets(words) or len(words) == 1 else f"({words})"


def _in_brackets(words: str) -> bool:
    """Tell whether the first bracket closes at the very end."""
    if words[:1] not in {"(", "["} or len(words) > _LONG:
        return False
    depth = 0
    for at, sign in enumerate(words):
        depth += (sign in "([") - (sign in ")]")
        if depth == 0:
            return at == len(words) - 1
    return False


def _setting(element: "Element", properties: str, name: str, default: str) -> str:
    found = element.find(f"{n.m(properties)}/{n.m(name)}")
    return default if found is None else found.get(n.m("val"), "")


def _is(element: "Element | None", name: str) -> bool:
    return element is not None and element.tag == n.m(name)
