"""The line of choices above the figures."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.figures.query import FiguresQuery


class Choice(QComboBox):
    """A box of values, each with its words."""

    def __init__(self, name: str, values: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._values: list[object] = []
        name_box(self, name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.offer(values)

    def offer(self, values: Sequence[tuple[object, str]]) -> None:
        """Offer other values; the chosen one stays if it is still there."""
        before = self.value
        self._values = [value for value, _ in values]
        blocked = self.blockSignals(True)
        self.clear()
        self.addItems([text for _, text in values])
        self.choose(before)
        self.blockSignals(blocked)

    @property
    def value(self) -> object:
        """What is chosen; None while there is nothing."""
        return self._values[self.currentIndex()] if 0 <= self.currentIndex() < len(self._values) else None

    def choose(self, value: object) -> None:
        """Choose a value, else the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)


class FilterBar(QWidget):
    """Says what is asked.

    Signals:
        changed: something else is asked now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coders: dict[str, Coder] = {}
        stages = [(stage, wording.plural_of(stage)) for stage in (Stage.THEME, Stage.NEED)]
        self.of = Choice(self.tr("Show"), stages)
        self.unit = Choice(self.tr("Unit"), [(unit, wording.plural_of(unit)) for unit in Unit])
        groupings = [
            (None, self.tr("Not broken down")),
            *((grouping, wording.name_of(grouping)) for grouping in Grouping),
        ]
        self.by = Choice(self.tr("Broken down by"), groupings)
        self.coder = Choice(self.tr("Coder"), [(None, self.tr("All coders"))])
        stances = [(None, self.tr("All stances")), *((stance, wording.name_of(stance)) for stance in Stance)]
        self.stance = Choice(self.tr("Stance"), stances)
        self.finished = QCheckBox(self.tr("Only finished documents"))
        self.internal = QCheckBox(self.tr("Include internal input"))
        self._lay_out()
        for box in (self.of, self.unit, self.by, self.coder, self.stance):
            box.activated.connect(lambda _: self.changed.emit())
        for check in (self.finished, self.internal):
            check.setAccessibleName(check.text())
            check.setMinimumHeight(24)
            check.toggled.connect(lambda _: self.changed.emit())

    def offer_coders(self, coders: Sequence[Coder]) -> None:
        """Offer these coders."""
        self._coders = {coder.id: coder for coder in coders}
        self.coder.offer([(None, self.tr("All coders")), *((coder.id, coder.name) for coder in coders)])

    def asked(self) -> FiguresQuery:
        """Return what is asked now."""
        coder, stance = self.coder.value, self.stance.value
        scope = Scope(
            coders=frozenset({str(coder)}) if coder else None,
            stances=frozenset({stance}) if isinstance(stance, Stance) else None,
            finished_only=self.finished.isChecked(),
            include_internal=self.internal.isChecked(),
        )
        of, unit, by = self.of.value, self.unit.value, self.by.value
        assert isinstance(of, Stage) and isinstance(unit, Unit)
        return FiguresQuery(of, unit, by if isinstance(by, Grouping) else None, scope, tuple(self._limits()))

    def _limits(self) -> list[str]:
        """Return the filters in words."""
        limits = []
        if self.coder.value:
            limits.append(self.tr("Only codings by {0}").format(self._coders[str(self.coder.value)].name))
        if isinstance(self.stance.value, Stance):
            limits.append(self.tr("Only codings that say: {0}").format(wording.name_of(self.stance.value).lower()))
        limits += [check.text() for check in (self.finished, self.internal) if check.isChecked()]
        return limits

    def _lay_out(self) -> None:
        first, second = Flow(), Flow()
        for label, box in (
            (self.tr("Show"), self.of),
            (self.tr("Unit"), self.unit),
            (self.tr("Broken down by"), self.by),
        ):
            _labelled(first, label, box)
        _labelled(second, self.tr("Count"), self.coder)
        second.addWidget(self.stance)
        second.addWidget(self.finished)
        second.addWidget(self.internal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(first)
        layout.addLayout(second)


def _labelled(row: Flow, text: str, box: QWidget) -> None:
    label = PlainLabel(text)
    label.setProperty("kind", "muted")
    label.setBuddy(box)
    row.addWidget(together(label, box))
