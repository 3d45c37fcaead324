"""What figures are limited to: documents, people, questions, days."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.material.sources import EvidenceClass, SourceKind
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.words import wording

_ROWS = 4
"""Rows of a list that are in sight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitChoices:
    """What there is to choose from: keys with their names."""

    categories: Sequence[tuple[str, str]] = ()
    waves: Sequence[tuple[str, str]] = ()
    questions: Sequence[tuple[str, str]] = ()


class LimitsDialog(FormDialog):
    """Takes what figures are limited to; nothing ticked in a list means everything.

    Attributes:
        kinds, evidence, categories, waves, questions: the lists; prompted, first_day, last_day: the other fields.
    """

    help_page = "matrix"

    def __init__(
        self, scope: Scope, there: LimitChoices, do: Callable[[Scope], object], parent: QWidget | None = None
    ) -> None:
        """``scope``: what holds now; ``do`` is called with what holds then, after the dialog is closed."""
        intro = QCoreApplication.translate(
            "LimitsDialog", "Holds for the whole page and stands in every copy. A list without a tick limits nothing."
        )
        headline = QCoreApplication.translate("LimitsDialog", "Limit the figures")
        super().__init__(headline, QCoreApplication.translate("LimitsDialog", "Limit"), parent, intro=intro)
        self._scope = scope
        self.scroll_form()
        self.kinds = _Ticks([(str(kind), wording.name_of(kind)) for kind in SourceKind], scope.kinds)
        self.evidence = _Ticks([(str(one), wording.name_of(one)) for one in EvidenceClass], scope.evidence)
        self.categories = _Ticks(there.categories, scope.categories)
        self.waves = _Ticks(there.waves, scope.waves)
        self.questions = _Ticks(there.questions, scope.questions)
        self.prompted = QComboBox()
        self.prompted.addItems(
            [self.tr("Everything"), self.tr("Answers to questions"), self.tr("Said without a question")]
        )
        self.prompted.setCurrentIndex((None, True, False).index(scope.prompted))
        self.first_day, self.last_day = (
            QLineEdit(day.isoformat() if day else "") for day in (scope.first_day, scope.last_day)
        )
        for line in (self.first_day, self.last_day):
            line.setPlaceholderText(self.tr("year-month-day"))
        for name, field in (
            (self.tr("Categories"), self.categories),
            (self.tr("Document types"), self.kinds),
            (self.tr("Sorts of evidence"), self.evidence),
            (self.tr("Waves"), self.waves),
            (self.tr("Questions"), self.questions),
            (self.tr("What is counted"), self.prompted),
            (self.tr("From"), self.first_day),
            (self.tr("To"), self.last_day),
        ):
            field.setAccessibleName(name)
            if not isinstance(field, _Ticks) or field.count():
                self.form.addRow(name, field)
            else:
                field.setParent(self)
                field.hide()
        self.accepted.connect(lambda: do(self.scope()))

    def scope(self) -> Scope:
        """Return what was chosen."""
        kinds, evidence = self.kinds.ticked(), self.evidence.ticked()
        return replace(
            self._scope,
            kinds=None if kinds is None else frozenset(map(SourceKind, kinds)),
            evidence=None if evidence is None else frozenset(map(EvidenceClass, evidence)),
            categories=self.categories.ticked(),
            waves=self.waves.ticked(),
            questions=self.questions.ticked(),
            prompted=(None, True, False)[self.prompted.currentIndex()],
            first_day=_day(self.first_day.text()),
            last_day=_day(self.last_day.text()),
        )

    def problem(self) -> str | Wrong:
        for field in (self.first_day, self.last_day):
            if field.text().strip() and _day(field.text()) is None:
                return Wrong(self.tr("Write the day as 2025-03-31."), field)
        first, last = _day(self.first_day.text()), _day(self.last_day.text())
        if first and last and last < first:
            return Wrong(self.tr("The last day is before the first."), self.last_day)
        return ""


class _Ticks(QListWidget):
    """A list whose lines can be ticked, by click or Space."""

    def __init__(self, lines: Sequence[tuple[str, str]], ticked: Iterable[str] | None) -> None:
        super().__init__()
        chosen = frozenset(map(str, ticked or ()))
        for key, name in lines:
            item = QListWidgetItem(name)
            item.setToolTip(plain_tooltip(name))
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
        if lines:
            self.setCurrentRow(0)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # questions may begin alike
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = self.sizeHintForRow(0) if lines else 0
        self.setFixedHeight(height * min(max(len(lines), 1), _ROWS) + 2 * self.frameWidth() + 4)

    def ticked(self) -> frozenset[str] | None:
        """Return the keys of ticked lines; None if there are none."""
        items = (self.item(row) for row in range(self.count()))
        chosen = frozenset(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )
        return chosen or None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
