"""What stands in a line of text and is drawn: a chart, or a picture (ECMA-376, part 1, chapters 20.2 and 20.4)."""

import io
from dataclasses import dataclass
from html import escape

from docx.document import Document

from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.exporters.docx.markup import R_NS
from lagvarde_coder.exporters.drawing_png import write_png
from lagvarde_coder.exporters.text import xml_text

A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PIC_NS = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP_NS = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
W14_NS = "http://schemas.microsoft.com/office/word/2010/wordml"
EMU = 635
"""In a twentieth of a point."""
_TWENTIETHS = 20
_DOTS = 220
"""To the inch of a picture: as many as Word keeps when it saves."""


@dataclass(frozen=True, slots=True)
class DrawnFrame:
    """What every drawing says of itself.

    Attributes:
        number: unique among the drawings of the document.
        title: what it is called; ``description``: what it shows, for those who do not see it.
        width, height: in twentieths of a point.
    """

    number: int
    title: str
    description: str
    width: int
    height: int

    @property
    def _named(self) -> str:
        title, words = escape(xml_text(self.title)), escape(xml_text(self.description))
        return f'id="{self.number}" name="{title}" descr="{words}"'

    @property
    def _size(self) -> str:
        return f'cx="{self.width * EMU}" cy="{self.height * EMU}"'

    def drawing(self, kind: str, graphic: str) -> str:
        """Return what shows a graphic; ``kind`` is the namespace that says what it is."""
        return (
            f'<w:drawing><wp:inline xmlns:wp="{WP_NS}" distT="0" distB="0" distL="0" distR="0">'
            f"<wp:extent {self._size}/><wp:docPr {self._named}/><wp:cNvGraphicFramePr/>"
            f'<a:graphic xmlns:a="{A_NS}"><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic>'
            "</wp:inline></w:drawing>"
        )

    def picture(self, name: str) -> str:
        """Return what shows the picture with this relationship."""
        graphic = (
            f'<pic:pic xmlns:pic="{PIC_NS}"><pic:nvPicPr><pic:cNvPr {self._named}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip xmlns:r="{R_NS}" r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {self._size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        )
        return self.drawing(PIC_NS, graphic)


def either(drawing: str, picture: str) -> str:
    """Return what shows a drawing, or a picture in programs that do not know it (ECMA-376, part 3).

    Required is a namespace that Word has known since 2010, not the one of charts: LibreOffice knows charts, but would
    take the picture, since it looks for the names of a few namespaces only.
    """
    return (
        f'<mc:AlternateContent xmlns:mc="{MC_NS}" xmlns:w14="{W14_NS}"><mc:Choice Requires="w14">{drawing}</mc:Choice>'
        f"<mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent>"
    )


def drawing_png(drawing: Drawing) -> bytes:
    """Return a drawing as PNG."""
    stream = io.BytesIO()
    write_png(drawing, stream, _DOTS)
    return stream.getvalue()


def add_image(document: Document, png: bytes) -> str:
    """Add a picture to a document, and return by which relationship the text shows it."""
    name, _ = document.part.get_or_add_image(io.BytesIO(png))
    return name


def fitting_size(drawing: Drawing, width: int, height: int) -> tuple[int, int]:
    """Return width and height of a drawing in twentieths of a point: its own, or less where there is less room."""
    across, down = drawing.width * _TWENTIETHS, drawing.height * _TWENTIETHS
    share = min(1.0, width / across, height / down)
    return int(across * share), int(down * share)
