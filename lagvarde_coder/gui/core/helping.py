"""Asking for help: whoever is asked says about what, the window that is open shows it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

HELP_KEY = "F1"
_PROPERTY = "help-page"


class HelpDesk(QObject):
    """The one place where help is asked for: :func:`help_desk`.

    Signals:
        wanted: the name of a page; empty for the one about the part of the window one is in.
    """

    wanted = Signal(str)


def help_desk() -> HelpDesk:
    """Return the application's; it is made at the first call."""
    app = QApplication.instance()
    assert app is not None
    desk = app.property("help-desk")
    if not isinstance(desk, HelpDesk):
        desk = HelpDesk(app)
        app.setProperty("help-desk", desk)
    return desk


def set_help_page(widget: QWidget, page: str) -> None:
    """Say which page is about a part of the window that has one of its own."""
    widget.setProperty(_PROPERTY, page)


def help_page_at(widget: QWidget | None) -> str:
    """Return the page about the innermost part with one around ``widget``; empty without any."""
    while widget is not None:
        page = widget.property(_PROPERTY)
        if isinstance(page, str):
            return page
        widget = widget.parentWidget()
    return ""
