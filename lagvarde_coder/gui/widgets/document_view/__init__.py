"""A document with its codings: tinted and underlined text, stripes with badges in the margin, an overview ruler.

Positions are Unicode code points everywhere in this interface.
"""

from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.view import DocumentView

__all__ = ["DocumentView", "Mark"]
