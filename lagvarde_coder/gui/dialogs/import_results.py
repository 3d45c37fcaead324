"""What became of an import: a line per file, and what could not be carried over."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.errors import NearOrganisation
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedButton
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.importing import ImportResult, ImportStatus

_FIRST = (
    ImportStatus.REFUSED,
    ImportStatus.IMPORTED,
    ImportStatus.DUPLICATE,
    ImportStatus.NOT_REACHED,
    ImportStatus.LEFT,
)
"""The order of the files: what somebody must do something about stands first."""


_AROUND = 24
"""Pixels beside the words of a line: what app.qss puts there, and Qt's own margins."""


class _Results(QTreeWidget):
    """Says all of every sentence, in as many lines as it needs at the width there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Wrapped(QStyledItemDelegate):
    """Reckons with what the style sheet puts around the words; Qt's own does not, and cuts them off."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        tree, depth, above = self._tree, 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = tree.viewport().width() - depth * tree.indentation() - _AROUND
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            width -= tree.iconSize().width() + SPACE["s"]
        words = str(index.data())
        area = QRect(0, 0, max(width, 1), tree.viewport().height())
        lines = tree.fontMetrics().boundingRect(area, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(0, max(lines, tree.iconSize().height()) + SPACE["s"])


class ResultTree(_Results):
    """A line per file, and below it what became of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(QCoreApplication.translate("ImportResultsDialog", "Result per file"))
        self.setHeaderHidden(True)

    def show_results(self, results: Sequence[ImportResult]) -> None:
        """Show what became of files, those first that somebody must do something about."""
        self.clear()
        for result in sorted(results, key=lambda result: _FIRST.index(result.status)):
            self._add(result)

    def _add(self, result: ImportResult) -> None:
        icons = {
            ImportStatus.IMPORTED: ("check", "success"),
            ImportStatus.DUPLICATE: ("info", "muted"),
            ImportStatus.REFUSED: ("warning", "error"),
            ImportStatus.NOT_REACHED: ("info", "muted"),
            ImportStatus.LEFT: ("info", "muted"),
        }
        item = QTreeWidgetItem([result.file])
        item.setIcon(0, theming.current().icon(*icons[result.status]))
        self.addTopLevelItem(item)
        for text in _details(result):
            item.addChild(QTreeWidgetItem([text]))
        if result.without_organisation:
            missing = QTreeWidgetItem(
                [
                    QCoreApplication.translate(
                        "ImportResultsDialog", "No organisation is given: the document counts for none"
                    )
                ]
            )
            missing.setIcon(0, theming.current().icon("warning", "warning"))
            item.addChild(missing)
        for title, omissions in wording.import_account(result.left_out):
            part = QTreeWidgetItem([title])
            part.addChildren([QTreeWidgetItem([wording.left_out_line(omission)]) for omission in omissions])
            item.addChild(part)
            part.setExpanded(True)
        item.setExpanded(len(result.sources) <= 1 or bool(result.left_out))


class ImportResultsDialog(Dialog):
    """Shown when there is more to say than "imported".

    Signals:
        meant: a name that a file was refused for, and the organisation that it means; the name itself if it is new.
    """

    meant = Signal(str, str)

    def __init__(self, results: Sequence[ImportResult], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ImportResultsDialog", "Result of the import"), parent)
        self.take_room(680, 460)
        first, *rest = summary_parts(results)
        headline = Sentence(first, "headline")
        others = Sentence(", ".join(rest)[:1].upper() + ", ".join(rest)[1:], "muted")
        others.setVisible(bool(rest))
        self.tree = ResultTree()
        self.tree.show_results(results)
        questions = QVBoxLayout()
        for name, near in near_names_in(results).items():
            questions.addWidget(self._answer(self.tr("“{0}” is {1}: import").format(name, near), name, near))
            questions.addWidget(self._answer(self.tr("“{0}” is a new organisation: import").format(name), name, name))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(headline)
        layout.addWidget(others)
        layout.addWidget(self.tree, 1)
        layout.addLayout(questions)
        layout.addWidget(buttons)
        self.take_return(buttons.button(QDialogButtonBox.StandardButton.Close))

    def _answer(self, text: str, name: str, meant: str) -> QPushButton:
        """Return a button that answers which organisation a name means, and closes."""
        button = ElidedButton(text)
        button.setToolTip(text)
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda: self.meant.emit(name, meant))
        return button


_WELL = {ImportStatus.IMPORTED, ImportStatus.LEFT}


def near_names_in(results: Sequence[ImportResult]) -> dict[str, str]:
    """Return the names that files were refused for, with the organisations that they may mean."""
    errors = [result.error for result in results if isinstance(result.error, NearOrganisation)]
    return {str(error.params["name"]): str(error.params["near"]) for error in errors}


def summary(results: Sequence[ImportResult]) -> str:
    """Return "Documents imported: 14, files that were here already: 1, files refused: 2, files not imported: 3"."""
    return ", ".join(summary_parts(results))


def summary_parts(results: Sequence[ImportResult]) -> list[str]:
    """Return the parts of the summary: how many documents came in, then what else happened."""
    documents = sum(len(result.sources) for result in results if result.status is ImportStatus.IMPORTED)
    there = sum(result.status is ImportStatus.DUPLICATE for result in results)
    refused = sum(result.status is ImportStatus.REFUSED for result in results)
    not_reached = sum(result.status is ImportStatus.NOT_REACHED for result in results)
    parts = [QCoreApplication.translate("ImportResults", "Documents imported: {0}").format(documents)]
    nobody = sum(result.without_organisation for result in results)
    if nobody:
        parts.append(QCoreApplication.translate("ImportResults", "without an organisation: {0}").format(nobody))
    codings = sum(result.codings for result in results)
    if codings:
        parts.append(QCoreApplication.translate("ImportResults", "codings: {0}").format(codings))
    if there:
        parts.append(QCoreApplication.translate("ImportResults", "files that were here already: {0}").format(there))
    if refused:
        parts.append(QCoreApplication.translate("ImportResults", "files refused: {0}").format(refused))
    if not_reached:
        parts.append(QCoreApplication.translate("ImportResults", "files not imported: {0}").format(not_reached))
    return parts


def worth_showing(results: Sequence[ImportResult]) -> bool:
    """Tell whether there is more to say than the summary."""
    return any(result.left_out or result.status not in _WELL for result in results)


def _details(result: ImportResult) -> list[str]:
    titles = [f"{source.number}. {source.title}" for source in result.sources]
    match result.status:
        case ImportStatus.REFUSED | ImportStatus.LEFT:
            return wording.reasons(result.error) if result.error else []
        case ImportStatus.NOT_REACHED:
            return [QCoreApplication.translate("ImportResults", "Not imported: the import ended before this file.")]
        case ImportStatus.DUPLICATE:
            text = QCoreApplication.translate("ImportResults", "In the project already: {0}")
        case _ if not result.sources:
            return [QCoreApplication.translate("ImportResults", "Imported, and taken back since.")]
        case _:
            text = QCoreApplication.translate("ImportResults", "Imported: {0}")
    coded = QCoreApplication.translate("ImportResults", "Codings of what the file marks: {0}").format(result.codings)
    return [*(text.format(title) for title in titles), *([coded] if result.codings else [])]
