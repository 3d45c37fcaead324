"""Files, folders and zip files may be dropped anywhere on the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.widgets.handed_over import are_letters_only, files_in


class FileDrops(QObject):
    """Hears what is dropped on the window and no part of it takes."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        bring_in: Callable[[Sequence[Path]], object],
        explain: Callable[[str], object],
    ) -> None:
        """``bring_in``: called with files, folders and zip files; ``explain``: with why there are none."""
        super().__init__(window)
        self._session, self._bring_in, self._explain = session, bring_in, explain
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and self._takes(event):  # entering and moving are drop events as well
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._take(event)
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QDropEvent) -> bool:
        project = self._session.project
        if project is None or not project.writable or QApplication.activeModalWidget() is not None:
            return False
        return bool(files_in(event.mimeData())) or are_letters_only(event.mimeData())

    def _take(self, event: QDropEvent) -> None:
        if files := files_in(event.mimeData()):
            self._bring_in(files)
        else:
            self._explain(
                self.tr("The mail program hands over the letter, but no file. Save the letter, and drop the file here.")
            )
