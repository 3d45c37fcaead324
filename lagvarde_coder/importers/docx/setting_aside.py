"""Takes out, before the walk, what programs put into a text: prompts of empty form fields, lists of contents, legends.

Both lie across paragraphs, rows or cells that must stay what they are, so they are emptied where they stand.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount, letters
from lagvarde_coder.importers.docx.styles import Styles
from lagvarde_coder.importers.docx.tree import is_on
from lagvarde_coder.importers.prose.letters import weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lagvarde_coder.importers.archive import Element

_PROMPTED = n.w("showingPlcHdr")
_GALLERY = f"{n.w('docPartObj')}/{n.w('docPartGallery')}"
_ENOUGH = 100
"""Of an instruction, in code points, to know it by."""

_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)


def set_aside(part: "Element", styles: Styles, account: LetterAccount) -> None:
    """Empty the prompts and lists of contents of a part, and tell them."""
    lists = [*_by_field(part), list(_by_style(part, styles))]
    entries = {id(text): text for entries in lists for text in entries}  # held, so that ids stay
    for control in _outermost(part):
        if control.kind is LeftOutKind.CONTENTS:
            _take_out(account, LeftOutKind.CONTENTS, _up_to_last(list(control.element.iter(*n.WRITTEN)), entries))
        elif control.kind is LeftOutKind.LEGEND:
            _take_out(account, LeftOutKind.LEGEND, control.element.iter(*n.WRITTEN))
        else:
            _empty(account, LeftOutKind.PLACEHOLDER, control.element.iter(*n.WRITTEN))
    for texts in lists:
        _take_out(account, LeftOutKind.CONTENTS, texts)


class _Control(NamedTuple):
    """A content control whose text Word itself has put there."""

    element: "Element"
    kind: LeftOutKind


def _outermost(part: "Element") -> "list[_Control]":
    """Return the controls that show a prompt, contents or a legend and are not within another that does the same."""
    found: list[_Control] = []
    around: dict[int, frozenset[LeftOutKind]] = {}
    controls = list(part.iter(n.SDT))  # held, so that ids stay
    for control in controls:
        outer = next(control.iterancestors(n.SDT), None)
        above = frozenset() if outer is None else around[id(outer)]
        kind = _kind(control)
        around[id(control)] = above if kind is None else above | {kind}
        if kind is not None and kind not in above:
            found.append(_Control(control, kind))
    return found


def _kind(control: "Element") -> LeftOutKind | None:
    properties = control.find(n.SDT_PR)
    if properties is None:
        return None
    tag = properties.find(n.TAG)
    if tag is not None and tag.get(n.VAL) == n.OUR_FRONT:
        return LeftOutKind.LEGEND
    gallery = properties.find(_GALLERY)
    if gallery is not None and gallery.get(n.VAL, "").casefold() == "table of contents":
        return LeftOutKind.CONTENTS
    return LeftOutKind.PLACEHOLDER if is_on(properties.find(_PROMPTED)) else None


def _up_to_last(texts: "list[Element]", entries: "dict[int, Element]") -> "list[Element]":
    """What people wrote below the entries, inside the control, is theirs."""
    last = max((at for at, text in enumerate(texts) if id(text) in entries), default=len(texts) - 1)
    return texts[: last + 1]


def _take_out(account: LetterAccount, kind: LeftOutKind, texts: "Iterable[Element]") -> None:
    """Empty a list of contents, or a legend; its lines go with it."""
    emptied = _empty(account, kind, texts)
    for line in dict.fromkeys(next(text.iterancestors(n.P), None) for text in emptied):
        parent = None if line is None else line.getparent()
        if line is not None and parent is not None and not letters(line):
            parent.remove(line)


def _empty(account: LetterAccount, kind: LeftOutKind, texts: "Iterable[Element]") -> "list[Element]":
    """Take the letters out of elements; return those that had some."""
    written = []
    inside = 0
    for text in texts:
        if text.text:
            inside += weight(text.text)
            text.text = None
            written.append(text)
    account.counts[kind] += inside > 0
    account.pass_over(inside)
    return written


def _by_style(part: "Element", styles: Styles) -> "Iterator[Element]":
    for style in part.iter(n.P_STYLE):
        if styles.get(style.get(n.VAL)).contents:
            properties = style.getparent()
            paragraph = None if properties is None else properties.getparent()
            if paragraph is not None and paragraph.tag == n.P:
                yield from paragraph.iter(*n.WRITTEN)


@dataclass(slots=True)
class _Field:
    """An open field: its instruction, and the text elements of its result once that has begun."""

    code: str = ""
    texts: "list[Element] | None" = None


def _by_field(part: "Element") -> "Iterator[list[Element]]":
    """Yield the text elements of each list of contents that a field makes; one that never ends is none."""
    open_fields: list[_Field] = []
    contents: _Field | None = None  # the outermost
    for element in part.iter(n.FLD_CHAR, n.INSTRUCTION, *n.WRITTEN):
        if element.tag == n.INSTRUCTION:
            if open_fields and open_fields[-1].texts is None and len(open_fields[-1].code) < _ENOUGH:
                open_fields[-1].code += (element.text or "")[:_ENOUGH]
        elif element.tag != n.FLD_CHAR:
            if contents is not None and contents.texts is not None:
                contents.texts.append(element)
        elif element.get(n.w("fldCharType")) == "begin":
            open_fields.append(_Field())
        elif open_fields and element.get(n.w("fldCharType")) == "separate":
            open_fields[-1].texts = open_fields[-1].texts or []
            if contents is None and _CONTENTS.match(open_fields[-1].code):
                contents = open_fields[-1]
        elif open_fields and element.get(n.w("fldCharType")) == "end" and open_fields.pop() is contents:
            yield [] if contents is None else contents.texts or []
            contents = None
