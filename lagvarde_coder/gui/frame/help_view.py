"""Shows a page of the help: only our own files, dressed in the scheme's colours."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.handbook import Handbook

_WIDEST = 760
"""Pixels of a line; longer ones are hard to read."""
_MARGIN, _PADDING = 24.0, 6.0
_LEAST_PICTURE = 80


class HelpView(QTextBrowser):
    """One page of a handbook; links lead to its other pages and nowhere else.

    Attributes:
        handbook: the pages.
    """

    def __init__(self, handbook: Handbook, fill: Callable[[str], str], parent: QWidget | None = None) -> None:
        """``fill`` puts into a page what is only known now, such as the keys."""
        super().__init__(parent)
        self.handbook = handbook
        self._fill = fill
        self.setOpenLinks(False)  # else Qt would try to read whatever a link names
        self.setAccessibleName(self.tr("Help"))
        self.document().setDocumentMargin(_MARGIN)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.anchorClicked.connect(lambda url: self.show_page(url.path().removesuffix(".md")))
        self.sourceChanged.connect(self._dress)
        theming.current().changed.connect(self.renew)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self.source().path().removesuffix(".md")

    def show_page(self, name: str) -> None:
        """Show a page; one that does not exist is no step, one that is shown is renewed."""
        if name == self.page:
            self.renew()
        elif name in self.handbook.pages:
            self.setSource(QUrl(f"{name}.md"), QTextDocument.ResourceType.MarkdownResource)

    def renew(self) -> None:
        """Show the page anew, in the colours and with the keys of now."""
        if self.page:
            place = self.verticalScrollBar().value()
            self.reload()
            self._dress()
            self.verticalScrollBar().setValue(place)

    def mark(self, words: list[str]) -> None:
        """Show where the words stand, and go to the first of them."""
        marks = [self._marked(cursor) for word in words for cursor in self._places(word)]
        marks.sort(key=lambda mark: mark.cursor.selectionStart())
        self.setExtraSelections(marks)
        if marks:
            place = QTextCursor(marks[0].cursor)
            place.clearSelection()
            self.setTextCursor(place)
            self.ensureCursorVisible()

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Return a page or one of its pictures; of anything else nothing."""
        url = QUrl(url)
        path = url.path()
        if url.scheme() or url.host() or ".." in path:
            return None
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage(str(self.handbook.folder / path))
        page = self.handbook.pages.get(path.removesuffix(".md"))
        return self._fill(page.text) if page else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(min(_WIDEST, self.viewport().width()))
        self._fit_pictures()

    def _dress(self) -> None:
        """Give tables lines and padding, and pictures the width there is."""
        for table in _tables(self.document().rootFrame()):
            form = table.format().toTableFormat()
            form.setBorderCollapse(True)
            form.setBorder(1)
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBorderBrush(theming.current().colour("border_strong"))
            form.setCellPadding(_PADDING)
            form.setTopMargin(_PADDING)
            form.setBottomMargin(2 * _PADDING)
            table.setFormat(form)
        self._fit_pictures()

    def _fit_pictures(self) -> None:
        room = max(_LEAST_PICTURE, self.lineWrapColumnOrWidth() - 2 * _MARGIN)
        for cursor in list(_pictures(self.document())):
            form = cursor.charFormat().toImageFormat()
            image = QImage(str(self.handbook.folder / form.name()))
            form.setWidth(min(room, image.width()))
            cursor.setCharFormat(form)

    def _places(self, word: str) -> Iterator[QTextCursor]:
        cursor = self.document().find(word)
        while not cursor.isNull():
            yield cursor
            cursor = self.document().find(word, cursor)

    def _marked(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(theming.current().colour("selection"))
        form.setForeground(theming.current().colour("selection_text"))
        mark.cursor, mark.format = cursor, form
        return mark


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)


def _pictures(document: QTextDocument) -> Iterator[QTextCursor]:
    """Yield a cursor over each picture."""
    block: QTextBlock = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().isImageFormat():
                cursor = QTextCursor(document)
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                yield cursor
            pieces += 1
        block = block.next()
