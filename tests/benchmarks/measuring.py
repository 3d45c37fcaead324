"""What benchmarks of the screen share: showing, and waiting until it is painted."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from lagvarde_coder.gui.looks import theming


def painted() -> None:
    QApplication.processEvents()


@pytest.fixture
def on_screen(qtbot: Any, qapp: QApplication) -> Callable[[QWidget], QWidget]:
    theming.apply(qapp, "light")

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(900, 700)
        with qtbot.waitExposed(widget):
            widget.show()
        painted()
        return widget

    return show
