"""What became of an import: a line per file, and what could not be carried over."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.importing import ImportResult, ImportStatus


class ImportResultsDialog(QDialog):
    """Shown when there is more to say than "imported"."""

    def __init__(self, results: Sequence[ImportResult], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Result of the import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 460)
        headline = QLabel(summary(results))
        headline.setProperty("kind", "headline")
        headline.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Result per file"))
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        for one in results:
            self._add(one)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(headline)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)

    def _add(self, one: ImportResult) -> None:
        icons = {
            ImportStatus.IMPORTED: ("check", "success"),
            ImportStatus.DUPLICATE: ("info", "muted"),
            ImportStatus.REFUSED: ("warning", "error"),
            ImportStatus.NOT_REACHED: ("info", "muted"),
        }
        item = QTreeWidgetItem([one.file])
        item.setIcon(0, theming.current().icon(*icons[one.status]))
        self.tree.addTopLevelItem(item)
        for line in (*_said(one), *(wording.left_out_line(left) for left in one.left_out)):
            item.addChild(QTreeWidgetItem([line]))
        item.setExpanded(len(one.sources) <= 1)


def summary(results: Sequence[ImportResult]) -> str:
    """Return "Documents imported: 14, files that were here already: 1, files refused: 2, files not imported: 3"."""
    documents = sum(len(one.sources) for one in results if one.status is ImportStatus.IMPORTED)
    there = sum(one.status is ImportStatus.DUPLICATE for one in results)
    refused = sum(one.status is ImportStatus.REFUSED for one in results)
    not_reached = sum(one.status is ImportStatus.NOT_REACHED for one in results)
    parts = [QCoreApplication.translate("ImportResults", "Documents imported: {0}").format(documents)]
    if there:
        parts.append(QCoreApplication.translate("ImportResults", "files that were here already: {0}").format(there))
    if refused:
        parts.append(QCoreApplication.translate("ImportResults", "files refused: {0}").format(refused))
    if not_reached:
        parts.append(QCoreApplication.translate("ImportResults", "files not imported: {0}").format(not_reached))
    return ", ".join(parts)


def worth_showing(results: Sequence[ImportResult]) -> bool:
    """Tell whether there is more to say than the summary."""
    return any(one.left_out or one.status is not ImportStatus.IMPORTED for one in results)


def _said(one: ImportResult) -> list[str]:
    titles = [f"{source.number}. {source.title}" for source in one.sources]
    match one.status:
        case ImportStatus.REFUSED:
            return wording.sentences(one.error) if one.error else []
        case ImportStatus.NOT_REACHED:
            return [QCoreApplication.translate("ImportResults", "Not imported: the import ended before this file.")]
        case ImportStatus.DUPLICATE:
            said = QCoreApplication.translate("ImportResults", "In the project already: {0}")
        case _:
            said = QCoreApplication.translate("ImportResults", "Imported: {0}")
    return [said.format(title) for title in titles]
