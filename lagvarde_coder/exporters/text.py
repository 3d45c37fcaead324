"""Makes any string safe for the formats: XML, HTML, and spreadsheets that take some texts for formulas."""

import re
from collections.abc import Collection, Sequence

HEADING = 255
"""UTF-16 code units of a table's name, and of a heading (Excel's limits)."""
_LINE_END = re.compile(r"\r\n?")
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_XSTRING = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def xml_text(text: str) -> str:
    """Return ``text`` with LF line ends and without characters that XML refuses.

    The rule is that of ``domain.text.canonical()``: C0 controls become U+2400 + n, other controls, lone surrogates and
    non-characters U+FFFD. Stored text passes unchanged.
    """
    if text.isprintable():  # the usual case, quickly decided: what XML refuses is never printable
        return text
    return _IMPOSSIBLE.sub(_visible, _LINE_END.sub("\n", text))


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet may calculate ``text`` when it is opened or edited (OWASP, CSV injection)."""
    return _FORMULA.match(text) is not None


def xstring(text: str) -> str:
    """Return ``text`` so that Excel does not read ``_x0041_`` as "A" (ECMA-376, part 1, 22.9.2.19 ST_Xstring)."""
    return _XSTRING.sub("_x005F_", text) if "_x" in text else text


def cut(text: str, units: int) -> str:
    """Return ``text`` in at most ``units`` UTF-16 code units (as Excel counts); what was cut ends in "…"."""
    if len(text) * 2 <= units or len(text.encode("utf-16-le")) // 2 <= units:
        return text
    return text.encode("utf-16-le")[: 2 * (units - 1)].decode("utf-16-le", errors="ignore") + "…"


def table_headings(wanted: Sequence[str]) -> list[str]:
    """Return headings as a table may have them: one line each, none empty, none like another in whichever case."""
    taken: set[str] = set()
    headings = []
    for place, words in enumerate(wanted, 1):
        line = " ".join(xml_text(words).split()) or f"Kolumn {place}"
        headings.append(first_free(cut(line, HEADING), taken, " ({0})"))
        taken.add(headings[-1].casefold())
    return headings


def first_free(words: str, taken: Collection[str], ending: str) -> str:
    """Return ``words``, with a number in ``ending`` if they are ``taken`` (casefolded), in :data:`HEADING` units."""
    found, number = words, 2
    while found.casefold() in taken:
        end = ending.format(number)
        found = cut(words, HEADING - len(end)) + end
        number += 1
    return found


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"
