"""What a Word document says otherwise than the own texts here: word by word, and taken only where it is ticked."""

from collections.abc import Callable, Iterator, Sequence

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
from lagvarde_coder.domain.report.own_texts import OwnText, TextHere
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.difference_view import DifferenceView
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.report.own_texts import ReturnedText, ReturnedTexts


class ReturnedTextsDialog(Dialog):
    """Lists the texts that differ, and shows the difference of the chosen one.

    Attributes:
        list: the texts, each with a tick box and its remarks; none is ticked to begin with.
        difference: what is gone, and what is new.
    """

    help_page = "own-text"

    def __init__(
        self,
        returned: ReturnedTexts,
        take: Callable[[list[ReturnedText]], bool],
        parent: QWidget | None = None,
    ) -> None:
        """``take`` lets the document's words be the texts; False keeps the dialog open."""
        super().__init__(QCoreApplication.translate("ReturnedTextsDialog", "Own texts from Word"), parent)
        self.resize(900, 560)
        self._returned, self._take = returned.texts, take
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Texts that differ"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.ensurePolished()  # else its rows are placed before they are as high as their boxes
        for one in self._returned:
            item = QListWidgetItem("\n".join([_called(one.theme, one.part), *_remarks(one)]))
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
        self._lay_out(returned.lacking)
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

    def _lay_out(self, lacking: Sequence[tuple[Theme, str]]) -> None:
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
        layout.addWidget(Sentence(self.windowTitle(), "headline"))
        layout.addWidget(Sentence(intro, "muted"))
        if lacking:
            text = self.tr("Headings that are not found in the document, so texts may be mixed up or missing: {0}.")
            layout.addWidget(
                Sentence(text.format(", ".join(_called(theme, part) for theme, part in lacking)), "warning")
            )
        layout.addWidget(halves, 1)
        layout.addWidget(buttons)


def _called(theme: Theme, part: str) -> str:
    return f"{theme.number} {wording.spoken().field(part, OwnText.KIND)}"


def _remarks(one: ReturnedText) -> Iterator[str]:
    """Yield what is to be known before a text is taken."""
    if one.here is not TextHere.AS_IT_WAS:
        yield wording.name_of(one.here)
    if one.lacking:
        yield QCoreApplication.translate("ReturnedTextsDialog", "A heading is gone")
    if one.unknown:
        text = QCoreApplication.translate("ReturnedTextsDialog", "No coding has the evidence number {0}")
        yield text.format(", ".join(one.unknown))


def _is_ticked(item: QListWidgetItem | None) -> bool:
    return item is not None and item.checkState() is Qt.CheckState.Checked
