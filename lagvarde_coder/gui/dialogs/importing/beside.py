"""The text of a file as it will be stored, the sections that were found in it, and what else the file holds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.dialogs.importing.columns import double_words, reasons, sections_words, size_words
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.words.phrases import shortened
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.services.material.importing import Inspected

Read = tuple[ImportedText, tuple[Section, ...]]

_MOST = 100_000
"""Code points of a text that are shown: enough to see what it is, few enough to be laid out at once."""
_MOST_SECTIONS = 500
_LABEL = 60


class FileBeside(QTabWidget):
    """Two pages on the file of the current row: its text, and what is in the file.

    Attributes:
        inside: the page on what is in the file; more can be put below its list.
    """

    def __init__(self) -> None:
        super().__init__()
        self._texts: Sequence[Read] = ()
        self._positions = TextPositions("")
        self.choice = QComboBox()
        name_box(self.choice, self.tr("Document of the file"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(20)
        self.choice.currentIndexChanged.connect(self._show_text)
        self.sections = QListWidget()
        self.sections.setAccessibleName(self.tr("Sections in the text"))
        self.sections.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.currentItemChanged.connect(lambda now, _: self._go_to(now))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The text as it will be stored"))
        self.text.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag
        self.text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.note = Sentence("", "muted")
        self.note.hide()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.sections)
        halves.addWidget(self.text)
        halves.setStretchFactor(1, 1)
        halves.setSizes([theming.current().scaled(210), theming.current().scaled(420)])
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE["s"], SPACE["s"], SPACE["s"], SPACE["s"])
        column.addWidget(self.choice)
        column.addWidget(halves, 1)
        column.addWidget(self.note)
        self.inside = QWidget()
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("What is in the file"))
        self.list.setHeaderHidden(True)
        self.list.setWordWrap(True)
        inner = QVBoxLayout(self.inside)
        inner.setContentsMargins(SPACE["s"], SPACE["s"], SPACE["s"], SPACE["s"])
        inner.addWidget(self.list)
        self.addTab(page, self.tr("Text"))
        self.addTab(self.inside, self.tr("In the file"))
        self.show_texts(())

    def show_row(self, row: ImportRow | None) -> None:
        """Say what is in a file; its text comes when it is there."""
        self.list.clear()
        if row is not None and row.line is not None:
            self._tell(row.line)

    def show_texts(self, texts: Sequence[Read], why: str = "") -> None:
        """Show the texts of a file, or say why there are none."""
        self._texts = texts
        self.choice.blockSignals(True)
        self.choice.clear()
        for number, (raw, _) in enumerate(texts, 1):
            self.choice.addItem(f"{number}. {shortened(raw.respondent or raw.title, _LABEL)}")
        self.choice.blockSignals(False)
        self.choice.setVisible(len(texts) > 1)
        self.note.setText(why)
        self.note.setVisible(bool(why))
        self._show_text(0)

    def _show_text(self, number: int) -> None:
        raw, sections = self._texts[number] if 0 <= number < len(self._texts) else (None, ())
        whole = raw.text if raw is not None else ""
        text = whole[:_MOST]
        self._positions = TextPositions(text)
        self.text.setPlainText(text)
        self.sections.clear()
        shown = [one for one in sections if one.start < len(text)][:_MOST_SECTIONS]
        for section in shown:
            self._add_section(section)
        self.sections.setVisible(bool(shown))
        self.text.setExtraSelections([self._beginning_of(section) for section in shown])
        if len(whole) > _MOST:
            self.note.setText(self.tr("The first {0} characters are shown.").format(wording.number(_MOST)))
            self.note.show()

    def _add_section(self, section: Section) -> None:
        indent = "    " * max(0, section.level - 1) if section.kind is SectionKind.HEADING else ""
        label = f"{indent}{wording.name_of(section.kind)}: {shortened(section.label, _LABEL)}"
        item = QListWidgetItem(label.rstrip(": "))
        item.setToolTip(plain_tooltip(section.label))
        item.setData(Qt.ItemDataRole.UserRole, section.start)
        self.sections.addItem(item)

    def _beginning_of(self, section: Section) -> QTextEdit.ExtraSelection:
        """Return the mark on the line where a section begins."""
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._positions.to_qt(section.start))
        mark.cursor = cursor
        tint = QColor(theming.current().colour("accent"))
        tint.setAlpha(60 if section.kind is SectionKind.QUESTION else 30)
        mark.format.setBackground(tint)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return mark

    def _go_to(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.text.setTextCursor(cursor)  # so that the line comes to the top
        cursor.setPosition(self._positions.to_qt(int(item.data(Qt.ItemDataRole.UserRole))))
        self.text.setTextCursor(cursor)

    def _tell(self, line: Inspected) -> None:
        for title, parts in self._account(line):
            top = QTreeWidgetItem([title])
            top.addChildren([QTreeWidgetItem([part]) for part in parts])
            self.list.addTopLevelItem(top)
            top.setExpanded(True)

    def _account(self, line: Inspected) -> list[tuple[str, list[str]]]:
        """Return what is in a file: headings, each with its lines."""
        counted = {
            self.tr("Comments: {0}"): line.comments,
            self.tr("Passages with a colour: {0}"): line.colours,
            self.tr("Attached files: {0}"): line.attached,
        }
        holds = [sections_words(line)] if line.sections else []
        holds += [text.format(wording.number(count)) for text, count in counted.items() if count]
        size = self.tr("{0}, {1} characters").format(size_words(line.size), wording.number(line.characters))
        told = [
            (self.tr("Cannot be imported"), reasons(line)),
            (self.tr("Is there already"), [double_words(line.double)] if line.double else []),
            (self.tr("Holds"), [size, *holds] if line.documents else []),
            *(
                (title, [wording.left_out_line(one) for one in omissions])
                for title, omissions in wording.import_account(line.left_out)
            ),
        ]
        return [(title, parts) for title, parts in told if parts]
