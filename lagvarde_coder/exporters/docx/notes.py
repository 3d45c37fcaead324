"""Footnotes: the part that holds them, with the lines that separate them from the text (ECMA-376, part 1, 17.11)."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from lagvarde_coder.exporters.docx import markup
from lagvarde_coder.exporters.docx.markup import W, add, element

_SEPARATORS = {"separator": "-1", "continuationSeparator": "0"}
_BEFORE = ("endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping")
"""What stands after ``footnotePr`` in the settings, the first of them first."""


def notes_part(document: Document) -> Part:
    """Return the part for footnotes; one without notes is made where there is none."""
    for relation in document.part.rels.values():
        if relation.reltype == RT.FOOTNOTES:
            part: Part = relation.target_part
            return part
    empty = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in _SEPARATORS.items()
    )
    content = markup.part("footnotes", empty).encode()
    part = Part(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, content, document.part.package)
    document.part.relate_to(part, RT.FOOTNOTES)
    _name_separators(document.settings.element)
    return part


def _name_separators(settings: etree._Element) -> None:
    holder = element("footnotePr")
    for number in _SEPARATORS.values():
        add(holder, "footnote", id=number)
    following = next((child for tag in _BEFORE for child in settings if etree.QName(child).localname == tag), None)
    if following is None:
        settings.append(holder)
    else:
        following.addprevious(holder)


class Footnotes:
    """The notes of a document, numbered as they come."""

    def __init__(self, empty: bytes) -> None:
        """Go on where a part (without notes, but with what separates them) ends."""
        self._root = etree.fromstring(empty)
        self._next = max((int(note.get(W + "id", "0")) for note in self._root), default=0) + 1

    def add(self, runs: str, text_style: str, mark_style: str) -> str:
        """Add a note of runs as XML, and return the run that refers to it."""
        number, self._next = self._next, self._next + 1
        mark = f'<w:rPr><w:rStyle w:val="{mark_style}"/></w:rPr>'
        note = element("footnote", id=str(number))
        markup.add_xml(add(note, "p"), f"<w:r>{mark}<w:footnoteRef/></w:r>{markup.run_xml(' ')}{runs}")
        properties = element("pPr")
        add(properties, "pStyle", val=text_style)
        note[0].insert(0, properties)
        self._root.append(note)
        return f'<w:r>{mark}<w:footnoteReference w:id="{number}"/></w:r>'

    def xml(self) -> bytes:
        """Return the part."""
        return etree.tostring(self._root, encoding="UTF-8", standalone=True)
