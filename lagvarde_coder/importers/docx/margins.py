"""What stands around the text and is not read, only counted: headers and footers that say something."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount, letters

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.docx.package import Package

_PAGE = re.compile(r"\s*(PAGE|NUMPAGES|SECTION|SECTIONPAGES)\b", re.IGNORECASE)


def count_margins(package: "Package", account: LetterAccount) -> None:
    """Count the headers and footers of a document."""
    for kind in ("header", "footer"):
        for part in package.parts(kind):
            account.counts[LeftOutKind.HEADER_FOOTER] += _says_something(part)


def _says_something(part: "Element") -> bool:
    """Tell whether there are words, or a number that is not the page's own ("4.1-123/2024")."""
    words = "".join(text.text or "" for text in part.iter(*n.WRITTEN))
    if any(map(str.isalpha, words)) or any(letters(art) for art in part.iter(n.ART)):
        return True
    return any(character.isdigit() for text in _outside_page_fields(part) for character in text)


def _outside_page_fields(part: "Element") -> list[str]:
    outside = []
    codes: list[str] = []
    for element in part.iter(n.FLD_CHAR, n.INSTRUCTION, *n.WRITTEN):
        kind = element.get(n.w("fldCharType"))
        if element.tag == n.INSTRUCTION:
            if codes:
                codes[-1] = (codes[-1] + (element.text or ""))[:100]
        elif element.tag != n.FLD_CHAR:
            simple = next(element.iterancestors(n.w("fldSimple")), None)
            code = simple.get(n.w("instr"), "") if simple is not None else (codes[-1] if codes else "")
            if not _PAGE.match(code):
                outside.append(element.text or "")
        elif kind == "begin":
            codes.append("")
        elif kind == "end" and codes:
            codes.pop()
    return outside
