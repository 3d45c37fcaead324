"""A document with its codings: tinted and underlined text, stripes with badges in the margin, an overview ruler.

Positions are Unicode code points everywhere in this interface.
"""

from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.mime import (
    PASSAGE_MIME,
    THEME_MIME,
    passage_data,
    passage_of,
    theme_data,
    theme_of,
)
from lagvarde_coder.gui.widgets.document_view.options import Look, ParagraphNumbering
from lagvarde_coder.gui.widgets.document_view.ready import ReadyDocument
from lagvarde_coder.gui.widgets.document_view.view import DocumentView

__all__ = [
    "PASSAGE_MIME",
    "THEME_MIME",
    "DocumentView",
    "Look",
    "Mark",
    "ParagraphNumbering",
    "ReadyDocument",
    "passage_data",
    "passage_of",
    "theme_data",
    "theme_of",
]
