"""Before many places are coded with one theme: which theme, how much, and exactly what."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.hits import title_of
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.widgets.hit_delegate import BELOW_ROLE, WORDS_ROLE, HitDelegate
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import framed, quiet_tree, tell_ticks
from lagvarde_coder.services.coding.proposing import CodedExtent, Proposal

_SIZE = 900, 640
_BEFORE = 30
_TIP = 1500
Do = Callable[[Id, list[Proposal]], object]


class FindPreview(FormDialog):
    """A theme, an extent, and a list of passages with tick boxes; what is coded already, and headings, are unticked.

    Signals:
        asked: the passages for another theme or extent are wanted.
    """

    asked = Signal()

    def __init__(self, intro: str, themes: Sequence[Theme], do: Do, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Code all places"), self.tr("Code"), parent, intro=intro)
        self._do = do
        self._numbers = {theme.id: theme.number for theme in themes}
        self._proposals: dict[str, Proposal] = {}
        self._proposed: set[str] = set()
        self.theme = QComboBox()
        self.theme.setPlaceholderText(self.tr("Choose a theme"))
        for theme in themes:
            self.theme.addItem(f"{theme.number} {theme.name}", theme.id)
        self.theme.setCurrentIndex(-1)
        self.theme.setProperty("rows", "many")
        self.extent = QComboBox()
        for name, extent in (
            (self.tr("The words found"), CodedExtent.WORD),
            (self.tr("The sentence"), CodedExtent.SENTENCE),
            (self.tr("The paragraph"), CodedExtent.PARAGRAPH),
            (self.tr("The whole answer"), CodedExtent.ANSWER),
        ):
            self.extent.addItem(name, extent)
        self.extent.setCurrentIndex(1)
        self.form.addRow(self.tr("Theme"), self.theme)
        self.form.addRow(self.tr("How much"), self.extent)
        self._model = TreeModel(parent=self)
        self._model.checks_changed.connect(self._count)
        self.list = quiet_tree(self._model, self.tr("Passages to be coded"))
        self.list.setItemDelegate(HitDelegate(self.list))
        tell_ticks(self.list)
        self.list.setIndentation(0)
        self._counted = PlainLabel()
        self._counted.setProperty("kind", "muted")
        self._all = self._flat(self.tr("Tick all that are new"), lambda: self.tick(new_only=True))
        self._none = self._flat(self.tr("Tick none"), lambda: self._model.check([]))
        self._lay_out()
        self._counted.setText(self.tr("Searching …"))
        self.theme.activated.connect(lambda _: self.asked.emit())
        self.extent.activated.connect(lambda _: self.asked.emit())
        self.take_room(*_SIZE)

    @property
    def chosen_theme(self) -> Id:
        """The id of the theme, or an empty string."""
        return self.theme.currentData() or ""

    @property
    def chosen_extent(self) -> CodedExtent:
        """How much is coded around each place."""
        return CodedExtent(self.extent.currentData())

    @property
    def proposals(self) -> list[Proposal]:
        """What could be coded."""
        return list(self._proposals.values())

    @property
    def counted(self) -> str:
        """What the line below the list says."""
        return self._counted.text()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show what would be coded; new passages are ticked."""
        self._proposals = {
            f"{proposal.text}:{proposal.span.start}:{proposal.span.end}": proposal for proposal in proposals
        }
        self._model.show_nodes([self._node(key, proposal) for key, proposal in self._proposals.items()])
        self.tick(new_only=True)
        self._proposed = set(self._model.checked())

    def tick(self, *, new_only: bool) -> None:
        """Tick every passage that can be coded; ``new_only``: that nobody has coded with it."""
        self._model.check(
            [key for key, proposal in self._proposals.items() if not proposal.there and (proposal.new or not new_only)]
        )

    def ticked(self) -> list[Proposal]:
        """Return what is to be coded."""
        return [self._proposals[key] for key in self._model.checked()]

    def entries(self) -> object:
        """Return what was ticked or unticked by hand: a theme is chosen again in a moment."""
        return set(self._model.checked()) ^ self._proposed

    def problem(self) -> str | Wrong:
        if not self.chosen_theme:
            return Wrong(self.tr("Choose the theme first."), self.theme)
        return "" if self.ticked() else self.tr("Tick at least one passage.")

    def apply(self) -> bool:
        self._do(self.chosen_theme, self.ticked())
        return True

    def _node(self, key: str, proposal: Proposal) -> Node:
        before, after = " ".join(proposal.before[-_BEFORE:].split("\n")), " ".join(proposal.after.split("\n"))
        passage = " ".join(proposal.words.split("\n"))
        below = " · ".join(part for part in (title_of(proposal.source), self._already(proposal)) if part)
        cell: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: passage,
            Qt.ItemDataRole.AccessibleTextRole: f"{passage}. {below}",
            Qt.ItemDataRole.ToolTipRole: proposal.words if len(proposal.words) < _TIP else proposal.words[:_TIP] + " …",
            WORDS_ROLE: (("…", False), (before, False), (passage, True), (after, False)),
            BELOW_ROLE: below,
        }
        return Node(key, [cell], checked=None if proposal.there else False)

    def _already(self, proposal: Proposal) -> str:
        number = self._numbers.get(self.chosen_theme, "")
        if proposal.there:
            return self.tr("You have coded exactly this with {0}; it is left as it is").format(number)
        if proposal.heading:
            return self.tr("Heading or question")
        return (
            self.tr("Coded with {0} already by {1}").format(number, ", ".join(proposal.coders))
            if proposal.coders
            else ""
        )

    def _count(self) -> None:
        self.forget_problem()
        ticked, whole = len(self._model.checked()), len(self._proposals)
        already = sum(bool(proposal.coders) for proposal in self._proposals.values())
        text = self.tr("{0} of {1} passages will be coded").format(wording.number(ticked), wording.number(whole))
        if already:
            text += " · " + self.tr("{0} are coded with the theme already").format(wording.number(already))
        self._counted.setText(text)
        self.done_button.setText(self.tr("Code {0} passages").format(wording.number(ticked)))

    def _flat(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("flat", True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(self._counted, 1)
        row.addWidget(self._all)
        row.addWidget(self._none)
        self.body.addWidget(framed(self.list), 1)
        self.body.addLayout(row)
