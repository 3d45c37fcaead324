"""The program's window in a process of its own, in which somebody types a comment without a pause, to be killed.

Says every letter on a line of the standard output, as soon as it is typed.
"""

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.backups import CopySchedule
from lagvarde_coder.gui.frame.main_window import MainWindow
from tests.helpers import program_in

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
EVERY_MS = 20


def main(path: Path, home: Path) -> None:
    app = QApplication([])
    session = Session(program_in(home))
    window: Any = MainWindow(session, CopySchedule(session))
    window.show()
    session.open(path)
    room = window.show_place("coding")
    room.go_to(session.current.material.documents.find("last").id, 5, 5)
    editor = room.codings.editor
    count = 0

    def press() -> None:
        nonlocal count
        if editor._line is None:
            return  # the document is being read
        letter = LETTERS[count % len(LETTERS)]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            app.sendEvent(editor.memo, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        count += 1
        print(count, window.statusBar()._saved.text(), flush=True)

    typing = QTimer(interval=EVERY_MS)
    typing.timeout.connect(press)
    typing.start()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
