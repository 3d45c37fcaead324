"""What a drawing of an OpenDocument file says: text boxes, words in figures, fields of forms; what else is counted."""

from typing import TYPE_CHECKING, TypeAlias

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.odt.odf_walk import OdfWalk, letters

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

    OdfDrawn: TypeAlias = Element | str

_BOX = n.name("draw:text-box")
_OBJECT, _IMAGE = n.name("draw:object"), n.name("draw:image")
_OTHERS = n.names("draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame")
_FORMULA = n.name("math:math")
_CONTROL = n.name("draw:control")
_TYPED = n.names(
    "form:text", "form:textarea", "form:formatted-text", "form:date", "form:time", "form:number", "form:combobox",
)  # fmt: skip
_TICKED = n.names("form:checkbox", "form:radio")
_OF_A_TICK = (
    ("form:current-state", "checked"), ("form:current-selected", "true"), ("form:state", "checked"),
    ("form:selected", "true"),
)  # fmt: skip


def drawn(shape: "Element", walk: OdfWalk) -> "list[OdfDrawn]":
    """Return in order what has words: elements with paragraphs, tables, and the lines that forms show."""
    found: list[OdfDrawn] = []
    stack = [shape]
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag == n.FRAME:
            found += _framed(element, walk)
        elif tag in {n.GROUP, n.name("draw:a")}:
            stack.extend(reversed(element))
        elif tag == _CONTROL:
            shown = _entered(walk.controls.get(element.get(_CONTROL, "")))
            found += [shown] if shown else []
        elif tag in n.SHAPES:
            found.append(element)
    return found


def _framed(frame: "Element", walk: OdfWalk) -> "list[OdfDrawn]":
    """Read a frame: what stands in it is one thing in several forms, the best one first."""
    parts = {part.tag: part for part in reversed(frame)}
    for words in (_BOX, n.TABLE):
        if words in parts:
            return [parts[words]]
    if _OBJECT in parts:
        thing = parts[_OBJECT]
        formula = walk.parts.is_formula(thing.get(n.HREF, "")) or thing.find(_FORMULA) is not None
        walk.account.counts[LeftOutKind.FORMULA if formula else LeftOutKind.OBJECT] += 1
        walk.account.pass_over(letters(thing))
    elif _OTHERS & parts.keys():
        walk.account.counts[LeftOutKind.OBJECT] += 1
    elif _IMAGE in parts:
        walk.account.counts[LeftOutKind.IMAGE] += 1
    image = parts.get(_IMAGE)
    return [] if image is None or not letters(image) else [image]  # words may be written upon a picture


def _entered(control: "Element | None") -> str:
    """Return what somebody has entered into a field of a form, ☒ or ☐ and its words for a box to tick."""
    if control is None:
        return ""
    label = control.get(n.name("form:label"), "")
    if control.tag in _TICKED:
        values = [(control.get(n.name(name)), ticked) for name, ticked in _OF_A_TICK]
        said = [value == ticked for value, ticked in values if value is not None]
        return f"{'☒' if said and said[0] else '☐'} {label}".strip()
    if control.tag in _TYPED:
        return control.get(n.name("form:current-value"), control.get(n.name("form:value"), ""))
    if control.tag == n.name("form:listbox"):
        chosen = [one for one in control if "true" in _selected(one)]
        return ", ".join(one.get(n.name("form:label"), "") for one in chosen)
    return label if control.tag == n.name("form:fixed-text") else ""


def _selected(option: "Element") -> set[str | None]:
    now = option.get(n.name("form:current-selected"))
    return {option.get(n.name("form:selected")) if now is None else now}
