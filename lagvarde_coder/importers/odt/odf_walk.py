"""What all parts of one OpenDocument file's walk share."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.odt.odf_lists import OdfLists
from lagvarde_coder.importers.odt.odf_styles import OdfStyles
from lagvarde_coder.importers.prose.assembling import TextWalk
from lagvarde_coder.importers.prose.letters import weight

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.base import Limits
    from lagvarde_coder.importers.odt.odf_parts import OdfParts

_CONTROL_ID = n.name("form:id")


@dataclass(slots=True)
class OdfWalk(TextWalk):
    """One file being read.

    Attributes:
        controls: the fields of forms, by their ids.
        notes: foot- and endnotes that the text refers to, in order; the n-th is [n].
        hiders: whether there are fields anywhere that may hide their paragraph.
        remarked: numbers of the comments on ranges, by their names.
    """

    parts: "OdfParts" = field(kw_only=True)
    styles: OdfStyles = field(kw_only=True)
    lists: OdfLists = field(kw_only=True)
    controls: "dict[str, Element]" = field(default_factory=dict)
    notes: "list[Element]" = field(default_factory=list)
    hiders: bool = False
    remarked: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, parts: "OdfParts", limits: "Limits") -> "OdfWalk":
        """Read what the walk needs to know beforehand."""
        styles = OdfStyles(parts.styles, parts.automatic)
        lists = OdfLists([*parts.styles, *reversed(parts.automatic)])
        walk = cls(name, limits, parts=parts, styles=styles, lists=lists)
        for forms in parts.content.iter(n.name("office:forms")):
            for control in forms.iter():
                for key in (control.get(n.XML_ID), control.get(_CONTROL_ID)):
                    walk.controls |= {key: control} if key else {}
        walk.hiders = next(parts.content.iter(n.HIDER), None) is not None
        walk.account.expect(letters(parts.content))
        return walk

    def remark(self, comment: "Element") -> int:
        """Take a comment's words; return its number."""
        number = len(self.remarks)
        author = comment.find(n.name("dc:creator"))
        said = [words for line in comment.iter(n.P, n.H) if (words := " ".join(all_text(line).split()))]
        self.remarks.append(("" if author is None else " ".join((author.text or "").split()), "\n".join(said)))
        self.account.pass_over(letters(comment))
        name = comment.get(n.name("office:name"))
        if name:
            self.remarked[name] = number
        return number


def all_text(element: "Element") -> str:
    """Return whatever text is in an element."""
    return "".join(map(str, element.itertext()))


def letters(element: "Element") -> int:
    """Return how many letters of the text there are in an element."""
    inside = -weight(element.tail or "")
    for part in element.iter():
        if part.text and part.tag not in n.NO_WORDS:
            inside += weight(part.text)
        if part.tail:
            inside += weight(part.tail)
    return inside
