"""The line of choices above the figures; the filter is folded behind the words that say what holds."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedBox
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.figures.fold_button import FoldButton
from lagvarde_coder.gui.workspaces.figures.query import FiguresQuery


class Choice(ElidedBox):
    """A box of values, each with its words; as wide as these, unless another policy says less."""

    def __init__(self, name: str, values: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._values: list[object] = []
        name_box(self, name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(6)
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

    def offers(self, value: object) -> bool:
        """Whether a value is among those that can be chosen."""
        return value in self._values

    def choose(self, value: object) -> None:
        """Choose a value, else the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)


class FilterBar(QWidget):
    """Says what is asked.

    Signals:
        changed: something else is asked now.
        limits_wanted: the button for all other limits; keep_wanted: that for keeping what holds now.
        kept_chosen, forget_wanted: a filter that is kept (:class:`KeptView`), or None.
    """

    changed = Signal()
    limits_wanted = Signal()
    keep_wanted = Signal()
    kept_chosen = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = Scope()
        stages = [(stage, wording.plural_of(stage)) for stage in (Stage.THEME, Stage.NEED)]
        self.of = Choice(self.tr("Show"), stages)
        self.unit = Choice(self.tr("Unit"), [(unit, wording.plural_of(unit)) for unit in Unit])
        self._groupings: list[tuple[object, str]] = [(each, wording.name_of(each)) for each in Grouping]
        self._stands_in = False
        self.by = Choice(self.tr("Broken down by"), [self._whole, *self._groupings])
        self.by.activated.connect(lambda _: self._keep_grouping())
        self.coder = Choice(self.tr("Coder"), [(None, self.tr("All coders"))])
        stances = [(None, self.tr("All stances")), *((stance, wording.name_of(stance)) for stance in Stance)]
        self.stance = Choice(self.tr("Stance"), stances)
        self.finished = QCheckBox(self.tr("Only finished documents"))
        self.internal = QCheckBox(self.tr("Include internal input"))
        self.limits = _small(self.tr("Limits …"), self.tr("Limit to categories, document types, questions, days …"))
        self.kept = Choice(self.tr("Kept filter"), [(None, self.tr("None"))])
        self.kept.setEnabled(False)
        self.keep = _small(self.tr("Keep …"), self.tr("Keep the filter under a name"))
        self.forget = _small(self.tr("Forget"), self.tr("Forget the kept filter"))
        self.forget.setEnabled(False)
        self.limits.clicked.connect(self.limits_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.kept.activated.connect(lambda _: self._on_kept())
        self.forget.clicked.connect(lambda: self.forget_wanted.emit(self.kept.value))
        self._folded = QWidget(self)
        self.fold = FoldButton(self.tr("Filter"), self._folded)
        self.say_limits(())
        self._lay_out()
        for box in (self.of, self.unit, self.by, self.coder, self.stance):
            box.activated.connect(lambda _: self.changed.emit())
        for check in (self.finished, self.internal):
            check.setAccessibleName(check.text())
            check.setMinimumHeight(24)
            check.toggled.connect(lambda _: self.changed.emit())

    def offer_coders(self, coders: Sequence[Coder]) -> None:
        """Offer these coders."""
        self.coder.offer([(None, self.tr("All coders")), *((coder.id, coder.name) for coder in coders)])

    def asked(self) -> FiguresQuery:
        """Return what is asked now."""
        of, unit, by = self.of.value, self.unit.value, self.by.value
        assert isinstance(of, Stage) and isinstance(unit, Unit)
        grouping = by if isinstance(by, Grouping) and not self._shows_stand_in else None
        return FiguresQuery(of, unit, grouping, self.scope)

    def say_limits(self, limits: Sequence[str]) -> None:
        """Say what limits the figures, on the button of the fold."""
        self.fold.say(" · ".join(limits) or self.tr("everything counts"))

    def show_choices(self, *, of: bool = True, unit: bool = True, by: bool = True, grouped: bool = False) -> None:
        """Show the choices beside the filter that what is looked at follows; ``grouped``: it is always broken down."""
        for choice, wanted in ((self._of, of), (self._unit, unit), (self._by, by)):
            choice.setVisible(wanted)
        if grouped and self.by.offers(None):
            self._stands_in = self.by.value is None
            self.by.offer(self._groupings)
            if self._stands_in:
                self.by.choose(Grouping.CATEGORY)
        elif not grouped and not self.by.offers(None):
            self.by.offer([self._whole, *self._groupings])
            if self._shows_stand_in:
                self.by.choose(None)
            self._stands_in = False

    @property
    def _whole(self) -> tuple[object, str]:
        return None, self.tr("Not broken down")

    @property
    def _shows_stand_in(self) -> bool:
        """Whether the category stands only for what is broken down by it as long as nothing else is chosen."""
        return self._stands_in and self.by.value is Grouping.CATEGORY

    def _keep_grouping(self) -> None:
        """What somebody has chosen stands for itself."""
        self._stands_in = False

    @property
    def scope(self) -> Scope:
        """What counts: the choices of the bar, and the limits beyond them."""
        coder, stance = self.coder.value, self.stance.value
        return replace(
            self._more,
            coders=frozenset({str(coder)}) if coder else self._more.coders,
            stances=frozenset({stance}) if isinstance(stance, Stance) else self._more.stances,
            finished_only=self.finished.isChecked(),
            include_internal=self.internal.isChecked(),
        )

    def show_scope(self, scope: Scope) -> None:
        """Set the bar to a filter: what it has no box for holds as well, and is said with the other limits."""
        one_coder = next(iter(scope.coders)) if scope.coders and len(scope.coders) == 1 else None
        one_stance = next(iter(scope.stances)) if scope.stances and len(scope.stances) == 1 else None
        self.coder.choose(one_coder)
        self.stance.choose(one_stance)
        shown = self.coder.value == one_coder
        self._more = replace(
            scope, coders=None if one_coder and shown else scope.coders, stances=None if one_stance else scope.stances
        )
        for check, on in ((self.finished, scope.finished_only), (self.internal, scope.include_internal)):
            blocked = check.blockSignals(True)
            check.setChecked(on)
            check.blockSignals(blocked)
        self.changed.emit()

    def offer_kept(self, views: Sequence[KeptView]) -> None:
        """Offer the filters that are kept."""
        self.kept.offer([(None, self.tr("None")), *((view, view.name) for view in views)])
        self.kept.setEnabled(bool(views))
        self.forget.setEnabled(self.kept.value is not None)

    def choose_kept(self, view: KeptView) -> None:
        """Show which filter is kept now."""
        self.kept.choose(view)
        self.forget.setEnabled(self.kept.value is not None)

    def _on_kept(self) -> None:
        self.forget.setEnabled(self.kept.value is not None)
        self.kept_chosen.emit(self.kept.value)

    def _lay_out(self) -> None:
        first, second = Flow(), Flow(self._folded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(first)
        layout.addWidget(self._folded)
        self._of = _labelled(first, self.tr("Show"), self.of)
        self._unit = _labelled(first, self.tr("Unit"), self.unit)
        self._by = _labelled(first, self.tr("Broken down by"), self.by)
        first.addWidget(self.fold)
        _labelled(second, self.tr("Count"), self.coder)
        second.addWidget(self.stance)
        second.addWidget(self.finished)
        second.addWidget(self.internal)
        second.addWidget(self.limits)
        _labelled(second, self.tr("Kept filter"), self.kept)
        second.addWidget(self.keep)
        second.addWidget(self.forget)


def _small(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button


def _labelled(row: Flow, text: str, box: QWidget) -> QWidget:
    label = PlainLabel(text)
    label.setProperty("kind", "muted")
    label.setBuddy(box)
    both = together(label, box)
    row.addWidget(both)
    return both
