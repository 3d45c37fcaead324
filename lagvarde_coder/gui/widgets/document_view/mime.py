"""What is dragged between the text and the themes: ids and positions only, so that no words leave by accident."""

from PySide6.QtCore import QMimeData

from lagvarde_coder.domain.errors import InvalidSpan
from lagvarde_coder.domain.text import Span

THEME_MIME = "application/x-lagvarde-theme"
"""The id of a theme."""

PASSAGE_MIME = "application/x-lagvarde-passage"
"""Start and end of a passage of the open document, in code points."""


def theme_data(theme: str) -> QMimeData:
    """Return what to drag for a theme, by its id."""
    data = QMimeData()
    data.setData(THEME_MIME, theme.encode())
    return data


def theme_of(data: QMimeData) -> str:
    """Return the id of the theme that is dragged, or an empty string."""
    return bytes(data.data(THEME_MIME).data()).decode() if data.hasFormat(THEME_MIME) else ""


def passage_data(span: Span) -> QMimeData:
    """Return what to drag for a passage."""
    data = QMimeData()
    data.setData(PASSAGE_MIME, f"{span.start} {span.end}".encode())
    return data


def passage_of(data: QMimeData) -> Span | None:
    """Return the passage that is dragged, or None if something else is."""
    try:
        start, end = map(int, bytes(data.data(PASSAGE_MIME).data()).split())
        return Span(start, end)
    except (ValueError, InvalidSpan):
        return None
