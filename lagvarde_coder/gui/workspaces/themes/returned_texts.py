"""What a Word document says otherwise than the own texts here: word by word, and taken only where it is ticked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.domain.report.own_texts import OwnText
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.difference_view import DifferenceView
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.report.own_texts import ReturnedText


class ReturnedTextsDialog(Dialog):
    """Lists the texts that differ, and shows the difference of the chosen one.

    Attributes:
        list: the texts, each with a tick box; none is ticked to begin with. difference: what is gone, and what is new.
    """

    help_page = "own-text"

    def __init__(
        self,
        returned: Sequence[ReturnedText],
        take: Callable[[list[ReturnedText]], bool],
        parent: QWidget | None = None,
    ) -> None:
        """``take`` lets the document's words be the texts; False keeps the dialog open."""
        super().__init__(QCoreApplication.translate("ReturnedTextsDialog", "Own texts from Word"), parent)
        self.resize(900, 560)
        self._returned, self._take = list(returned), take
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Texts that differ"))
        self.list.ensurePolished()  # else its rows are placed before they are as high as their boxes
        for one in self._returned:
            item = QListWidgetItem(f"{one.theme.number} {wording.spoken().field(one.part, OwnText.KIND)}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setToolTip(one.theme.name)
            self.list.addItem(item)
        self.difference = DifferenceView()
        self.difference.setAccessibleName(self.tr("What is gone, and what is new"))
        self.take_ticked = QPushButton(self.tr("Take what is ticked"))
        self.take_ticked.setProperty("primary", True)
        self.take_ticked.clicked.connect(self._take_ticked)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemChanged.connect(lambda _: self.take_ticked.setEnabled(bool(self.ticked())))
        self._lay_out()
        self.take_return(self.take_ticked)
        self.take_ticked.setEnabled(False)
        self.list.setCurrentRow(0)

    def ticked(self) -> list[ReturnedText]:
        """Return the texts that are to be taken."""
        rows = range(self.list.count())
        return [one for row, one in zip(rows, self._returned, strict=True) if _is_ticked(self.list.item(row))]

    def _take_ticked(self) -> None:
        if self._take(self.ticked()):
            self.leave()

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._returned):
            one = self._returned[row]
            self.difference.show_comparison(Comparison(one.before, one.after))

    def _lay_out(self) -> None:
        intro = self.tr(
            "Struck out is what stands here and not in the document, underlined what stands only there. "
            "Space ticks; only what you tick is taken, and it can be undone."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.take_ticked, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        halves = QSplitter()
        halves.addWidget(self.list)
        halves.addWidget(self.difference)
        self.list.setMinimumWidth(theming.current().scaled(220))
        halves.setStretchFactor(1, 2)
        halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(Sentence(intro))
        layout.addWidget(halves, 1)
        layout.addWidget(buttons)


def _is_ticked(item: QListWidgetItem | None) -> bool:
    return item is not None and item.checkState() is Qt.CheckState.Checked
