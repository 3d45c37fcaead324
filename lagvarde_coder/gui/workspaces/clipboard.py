"""Copying tables and pictures so that they say what they are wherever they are pasted."""

from html import escape

from PySide6.QtCore import QBuffer, QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication, QImage, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.table import Grid
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.list_table import ListTable

_CAPTION_SPACE = 12


def rows_of(grid: Grid) -> list[list[str]]:
    """Return headings and cells as words; a theme's number stands before its name."""
    headings = [" ".join((heading.whole or heading.text).split()) for heading in grid.columns]
    rows = [
        [" ".join(part for part in (str(cell.get(BADGE_ROLE, "")), grid.copied(row, column)) if part)
         for column, cell in enumerate(cells)]
        for row, cells in enumerate(grid.cells)
    ]  # fmt: skip
    return [headings, *rows]


def as_text(grid: Grid, caption: str) -> str:
    """Return a table as tab-separated text under its caption."""
    return "\n".join([caption, *("\t".join(row) for row in rows_of(grid))]) + "\n"


def as_html(grid: Grid, caption: str) -> str:
    """Return a table as HTML with caption and header row."""
    headings, *rows = rows_of(grid)
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in headings)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<table border="1" cellspacing="0" cellpadding="4"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def caption(standing: Standing, title: str, *remarks: str) -> str:
    """Return what a copied table or picture says of itself: project, title, ``remarks``, basis, state, date."""
    state = QCoreApplication.translate("Copying", "State {0}, {1}")
    state = state.format(wording.number(standing.state), standing.made.astimezone().date().isoformat())
    return f"{standing.project}: {'. '.join((title, *remarks, phrases.basis(standing), state))}."


def copy_action(session: Session, table: ListTable, title: str) -> QAction:
    """Give a table Ctrl+C: its rows as shown, or the selected ones, as HTML and text; logged."""
    action = QAction(QCoreApplication.translate("Copying", "Copy the table"), table)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    theming.current().keep_icon(action, "copy")
    action.triggered.connect(lambda _=False: _copy_rows(session, table, title))
    table.addAction(action)
    return action


def _copy_rows(session: Session, table: ListTable, title: str) -> None:
    grid = table.shown_grid()
    rows = QCoreApplication.translate("Copying", "{0} of {1} rows").format(len(grid.cells), table.row_total())
    if grid.cells and session.project is not None:
        name = QCoreApplication.translate("Copying", "Table copied: {0}").format(title)
        copy_table(session, grid, name, caption(session.current.figures.counting.standing(), title, rows))


def copy_table(session: Session, grid: Grid, name: str, caption: str) -> None:
    """Put a table on the clipboard as HTML and as text, and log that it was handed out."""
    data = QMimeData()
    data.setHtml(as_html(grid, caption))
    data.setText(as_text(grid, caption))
    QGuiApplication.clipboard().setMimeData(data)
    _log(session, name, "table", as_text(grid, caption).encode(), caption)


def copy_picture(session: Session, widget: QWidget, name: str, caption: str) -> None:
    """Put a painted widget on the clipboard as a picture above its caption, and log that it was handed out."""
    image = with_caption(widget.grab(), caption, widget.font())
    QGuiApplication.clipboard().setImage(image)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    _log(session, name, "png", bytes(buffer.data().data()), caption)


def with_caption(picture: QPixmap, caption: str, font: QFont) -> QImage:
    """Return ``picture`` on the window's surface with ``caption`` below it."""
    scheme = theming.current()
    probe = QPainter(picture)
    probe.setFont(font)
    width = picture.deviceIndependentSize().toSize().width()
    flags = 0x1000 | 0x0001  # Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    height = probe.boundingRect(0, 0, width - 2 * _CAPTION_SPACE, 10_000, flags, caption).height()
    probe.end()
    ratio = picture.devicePixelRatio()
    size = picture.deviceIndependentSize().toSize()
    image = QImage(round(size.width() * ratio), round((size.height() + height + 2 * _CAPTION_SPACE) * ratio),
                   QImage.Format.Format_ARGB32)  # fmt: skip
    image.setDevicePixelRatio(ratio)
    image.fill(scheme.colour("surface"))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, picture)
    painter.setFont(font)
    painter.setPen(scheme.colour("muted"))
    painter.drawText(_CAPTION_SPACE, size.height() + _CAPTION_SPACE, width - 2 * _CAPTION_SPACE, height, flags, caption)
    painter.end()
    return image


def _log(session: Session, name: str, form: str, data: bytes, caption: str) -> None:
    """Log what was copied, if the project can be written, and say that it is on the clipboard."""
    project = session.current
    if project.writable:
        try:
            hand_out = project.report.exporting.handed_out(name, form, data, {"caption": caption})
        except Exception as error:  # the session tells known errors from bugs
            session.report(error)
            return
        if hand_out.change is not None:
            session.announce(hand_out.change)
    session.saved.emit(name)
