"""Copying tables and pictures so that they say what they are wherever they are pasted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QBuffer, QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication, QImage, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.exporters.drawing_svg import svg
from lagvarde_coder.exporters.wording import passage_text
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import PRINTING
from lagvarde_coder.gui.models.table import COPIED_ROLE, TITLED_ROLE, Grid
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE
from lagvarde_coder.gui.widgets.drawing_painting import image_of
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.list_table import ListTable

_CAPTION_SPACE = 12
_PRINT_SCALE = 3.0
"""Pixels per pixel of the window: 700 of them are 18 cm wide at 300 to the inch."""
_LONGEST = 30_000
"""Pixels along a side that Qt can paint, with room for the caption."""


def rows_of(grid: Grid) -> list[list[str]]:
    """Return headings and cells as words; a theme's number stands before its name, a figure apart from its share."""
    headings = [words for heading in grid.columns for words in heading.headings()]
    return [headings, *(_row_of(grid, row) for row in range(len(grid.cells)))]


def _row_of(grid: Grid, row: int) -> list[str]:
    words: list[str] = []
    for column, cell in enumerate(grid.cells[row]):
        first, *more = grid.copied_parts(row, column)
        words += [" ".join(part for part in (str(cell.get(BADGE_ROLE, "")), first) if part), *more]
    return words


def as_text(grid: Grid, caption: str) -> str:
    """Return a table as tab-separated text under its caption."""
    return "\n".join([caption, *("\t".join(row) for row in rows_of(grid))]) + "\n"


def as_html(grid: Grid, caption: str) -> str:
    """Return a table as HTML with caption, header row and a header for every row: its first cell."""
    headings, *rows = rows_of(grid)
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in headings)
    body = "".join(f"<tr>{_html_row(row)}</tr>" for row in rows)
    return (
        f'<table border="1" cellspacing="0" cellpadding="4"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _html_row(row: list[str]) -> str:
    first, *others = row
    return f'<th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in others)


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
    """Put a table on the clipboard as HTML and as text, and log that it was handed out.

    Documents are called what they are outside the program, in rows (:data:`TITLED_ROLE`), name and caption.
    """
    titles = session.current.material.documents.released_titles()
    name, caption = released(name, titles), released(caption, titles)
    grid = _called(session, grid)
    text = as_text(grid, caption)
    data = QMimeData()
    data.setHtml(as_html(grid, caption))
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    _log(session, name, "table", text.encode(), caption)


def released(words: str, titles: Mapping[str, str]) -> str:
    """Return words with each title in them as it leaves the program; the longest first, as one may begin another."""
    for title in sorted(titles, key=len, reverse=True):
        if title in words:
            told = titles[title]
            words = re.sub(rf"(?<!\w){re.escape(title)}(?!\w)", lambda _, told=told: told, words)  # type: ignore[misc]
    return words


def _called(session: Session, grid: Grid) -> Grid:
    """Return a table whose documents are called what they are outside the program."""
    shown = {cell[TITLED_ROLE] for row in grid.cells for cell in row if TITLED_ROLE in cell}
    called = session.current.material.documents.called(map(str, shown)) if shown else {}
    rows = [
        [
            cell | {COPIED_ROLE: called[str(cell[TITLED_ROLE])]} if cell.get(TITLED_ROLE) in called else cell
            for cell in row
        ]
        for row in grid.cells
    ]
    return replace(grid, cells=rows)


def copy_quotations(session: Session, excerpts: Sequence[Excerpt]) -> None:
    """Put passages on the clipboard, a paragraph each: quotation marks if verbatim, source, evidence ids; logged."""
    if not excerpts or session.project is None:
        return
    lines = [quotation(excerpt) for excerpt in excerpts]
    data = QMimeData()
    data.setText("\n\n".join(f"{words} ({source})" for words, source in lines))
    data.setHtml("".join(f"<p>{_breaks(words)} <i>({escape(source)})</i></p>" for words, source in lines))
    QGuiApplication.clipboard().setMimeData(data)
    count = QCoreApplication.translate("Copying", "Quotations copied: {0}").format(wording.number(len(excerpts)))
    evidence = " ".join(number for excerpt in excerpts for number in excerpt.evidence)
    _log(session, count, "text", data.text().encode(), evidence)


def copy_words(session: Session, excerpts: Sequence[Excerpt]) -> None:
    """Put the words of passages on the clipboard and nothing else; logged with where they stand."""
    if not excerpts or session.project is None:
        return
    text = "\n\n".join(excerpt.text for excerpt in excerpts)
    QGuiApplication.clipboard().setText(text)
    places = "; ".join(excerpt.reference or " ".join(excerpt.evidence) for excerpt in excerpts)
    _log(session, QCoreApplication.translate("Copying", "Words copied"), "text", text.encode(), places)


def quotation(excerpt: Excerpt) -> tuple[str, str]:
    """Return a passage as it is quoted, and where it comes from: who said it, the document, the evidence ids."""
    words = passage_text(excerpt.text, verbatim=excerpt.verbatim)
    who = excerpt.attribution if excerpt.attribution not in excerpt.source_title else ""
    parts = (who, excerpt.source_title, excerpt.reference, ", ".join(excerpt.evidence))
    return words, "; ".join(part for part in parts if part)


def _breaks(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def copy_picture(session: Session, widget: QWidget, name: str, caption: str) -> None:
    """Put a painted widget on the clipboard as a picture above its caption, and log that it was handed out."""
    image = with_caption(_at_print_size(widget), caption, widget.font())
    QGuiApplication.clipboard().setImage(image)
    _log(session, name, "png", _as_png(image), caption)


def copy_drawing(session: Session, drawing: Drawing, font: QFont, attribution: Attribution) -> None:
    """Put a drawing with title and caption on the clipboard, as a picture and as SVG; log that it was handed out."""
    whole = captioned(drawing)
    image = image_of(whole, font)
    data = QMimeData()
    data.setImageData(image)
    data.setData("image/svg+xml", svg(whole).encode())
    QGuiApplication.clipboard().setMimeData(data)
    name = QCoreApplication.translate("Copying", "Picture copied: {0}").format(drawing.title)
    _log(session, name, "png", _as_png(image), drawing.caption, attribution)


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _at_print_size(widget: QWidget) -> QPixmap:
    """Return a painted widget fine enough for paper, without the frame of the focus."""
    scale = min(_PRINT_SCALE, _LONGEST / max(widget.width(), widget.height(), 1))
    picture = QPixmap(widget.size() * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(theming.current().colour("surface"))
    widget.setProperty(PRINTING, True)
    try:
        widget.render(picture)
    finally:
        widget.setProperty(PRINTING, False)
    return picture


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


def _log(
    session: Session, name: str, form: str, data: bytes, caption: str, attribution: Attribution | None = None
) -> None:
    """Log what was copied, if the project can be written, and say that it is on the clipboard."""
    project = session.current
    if project.writable:
        choices: dict[str, object] = {"caption": caption}
        if attribution is not None:
            choices["attribution"] = attribution
        try:
            hand_out = project.report.exporting.handed_out(name, form, data, choices)
        except Exception as error:  # the session tells known errors from bugs
            session.report(error)
            return
        if hand_out.change is not None:
            session.announce(hand_out.change)
    session.saved.emit(name)
