"""What a report holds: chapters and their order, quotations, figures; kept under a name."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from lagvarde_coder.domain.report.plans import EVERYTHING, LINE, ReportPlan
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.report_kinds import AnyKind, Heeds

_KEY = Qt.ItemDataRole.UserRole
_ROW = 30
_AMOUNTS = (None, 0, 1, 2, 3, 5, 10)


class PlanDialog(FormDialog):
    """Changes a plan, or makes one.

    Attributes:
        name: what it is called. chapters: those that are ticked are in the report, in this order.
    """

    help_page = "report"

    def __init__(
        self,
        kind: AnyKind,
        name: str,
        plan: ReportPlan | None,
        do: Callable[[str, ReportPlan], object],
        parent: QWidget | None = None,
    ) -> None:
        """``do`` is called with name and plan, after the dialog is closed."""
        super().__init__(
            QCoreApplication.translate("PlanDialog", "What the report holds"),
            QCoreApplication.translate("PlanDialog", "Keep"),
            parent,
            intro=QCoreApplication.translate("Reports", kind.title),
        )
        self._kind = kind
        plan = plan or EVERYTHING
        self.name = QLineEdit(name)
        self.name.setMaxLength(80)
        self.form.addRow(self.tr("Name"), self.name)
        self.chapters = QListWidget()
        if kind.chapters:
            self._build_chapters(plan)
        self.quotations = QComboBox()
        self._units = {unit: QCheckBox(wording.plural_of(unit)) for unit in LINE}
        self.charts = QCheckBox(self.tr("Bars"))
        self.chosen = QCheckBox(self.tr("Only passages chosen for the report"))
        self._build_amounts(plan)
        self.accepted.connect(lambda: do(self.name.text().strip(), self.plan))

    @property
    def plan(self) -> ReportPlan:
        """What is chosen; all chapters in their own order are none chosen, so that new ones come along."""
        items = [self.chapters.item(row) for row in range(self.chapters.count())]
        ticked = tuple(str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked)
        everything = tuple(chapter.key for chapter in self._kind.chapters)
        return ReportPlan(
            report=self._kind.name,
            chapters=() if ticked == everything else ticked,
            quotations=self.quotations.currentData(),
            units=tuple(unit for unit, box in self._units.items() if box.isChecked()),
            charts=self.charts.isChecked(),
            chosen=self.chosen.isChecked(),
        )

    def problem(self) -> str | Wrong:
        if not self.name.text().strip():
            return Wrong(self.tr("Enter a name."), self.name)
        items = [self.chapters.item(row) for row in range(self.chapters.count())]
        if items and all(item.checkState() is not Qt.CheckState.Checked for item in items):
            return self.tr("Tick at least one chapter.")
        return ""

    def move_chapter(self, by: int) -> None:
        """Move the chapter that is marked up (-1) or down (1)."""
        row = self.chapters.currentRow()
        if row < 0 or not 0 <= row + by < self.chapters.count():
            return
        item = self.chapters.takeItem(row)
        self.chapters.insertItem(row + by, item)
        self.chapters.setCurrentRow(row + by)
        told = self.tr("{0}, {1} of {2}").format(item.text(), row + by + 1, self.chapters.count())
        announce(self.chapters, told)

    def _build_chapters(self, plan: ReportPlan) -> None:
        titles = {chapter.key: QCoreApplication.translate("Reports", chapter.title) for chapter in self._kind.chapters}
        chosen = [key for key in plan.chapters if key in titles] or list(titles)
        for key in (*chosen, *(key for key in titles if key not in chosen)):
            item = QListWidgetItem(titles[key])
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, _ROW))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
            self.chapters.addItem(item)
        self.chapters.setCurrentRow(0)
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.chapters.setFixedHeight(self.chapters.count() * _ROW + 8)
        self.form.addRow(self.tr("Chapters"), self.chapters)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for text, keys, by in ((self.tr("Move up"), "Alt+Up", -1), (self.tr("Move down"), "Alt+Down", 1)):
            button = QPushButton(text)
            button.setToolTip(f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, by=by: self.move_chapter(by))
            QShortcut(QKeySequence(keys), self.chapters, lambda by=by: self.move_chapter(by))
            row.addWidget(button)
        row.addStretch(1)
        self.form.addRow("", buttons)

    def _build_amounts(self, plan: ReportPlan) -> None:
        """Show what the report heeds."""
        for amount in _AMOUNTS:
            text = self.tr("All that were chosen") if amount is None else wording.number(amount)
            self.quotations.addItem(text, amount)
        place = self.quotations.findData(plan.quotations)
        self.quotations.setCurrentIndex(max(place, 0))
        for unit, box in self._units.items():
            box.setChecked(unit in plan.units)
        self.charts.setChecked(plan.charts)
        self.chosen.setChecked(plan.chosen)
        if Heeds.QUOTATIONS in self._kind.heeds:
            name_box(self.quotations, self.tr("Quotations per need, at most"))
            self.form.addRow(self.tr("Quotations per need, at most"), self.quotations)
        if Heeds.FIGURES in self._kind.heeds:
            boxes = QWidget()
            flow = Flow(boxes)
            for box in (*self._units.values(), self.charts):
                flow.addWidget(box)
            self.form.addRow(self.tr("Figures"), boxes)
        if Heeds.CHOSEN in self._kind.heeds:
            self.form.addRow("", self.chosen)
