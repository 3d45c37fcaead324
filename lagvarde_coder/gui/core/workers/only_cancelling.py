"""While the window waits for long work, nothing of it is heard but what cancels that."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.core.workers.job import Job

CANCELS = "cancels"
"""The property of a widget that is heard all the same."""
_SAID = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
    }
)


class OnlyCancelling(QObject):
    """Swallows what people type and click, but on widgets that cancel; Escape cancels everywhere."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear nothing else within the block."""
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        try:
            yield
        finally:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SAID or (isinstance(watched, QWidget) and watched.property(CANCELS)):
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._job.cancel()
            return True
        return isinstance(watched, QWidget) or event.type() is QEvent.Type.Shortcut
