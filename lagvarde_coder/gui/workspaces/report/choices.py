"""What the user chooses for a report: which, in what format, who is named, with what template."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.dialogs.folder_field import PathField
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.naming import NamedGroup, name_box, only_one
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import dress
from lagvarde_coder.gui.workspaces.report.filter_choice import FilterChoice
from lagvarde_coder.gui.workspaces.report.plan_choice import PlanChoice
from lagvarde_coder.gui.workspaces.warned import warned
from lagvarde_coder.services.disclosure import Attribution
from lagvarde_coder.services.report.evidence_package import PACKAGE
from lagvarde_coder.services.report.hand_out_warnings import HandOutWarnings
from lagvarde_coder.services.report.plans import NamedPlan
from lagvarde_coder.services.report.registry import REPORTS, report_named
from lagvarde_coder.services.report_kinds import ReportKind

_EXPLANATIONS = "explanations"
_TABLES = {
    _EXPLANATIONS: QT_TRANSLATE_NOOP("Choices", "What columns mean"),
    "frequencies": QT_TRANSLATE_NOOP("Choices", "Frequencies"),
    "codings": QT_TRANSLATE_NOOP("Choices", "Codings"),
    "data": QT_TRANSLATE_NOOP("Choices", "Data, one row per coding and organisation"),
    "doubts": QT_TRANSLATE_NOOP("Choices", "For discussion"),
    "themes": QT_TRANSLATE_NOOP("Choices", "Themes and needs"),
    "cooccurrence": QT_TRANSLATE_NOOP("Choices", "Co-occurrence"),
    "frame": QT_TRANSLATE_NOOP("Choices", "Framework matrix"),
    "documents": QT_TRANSLATE_NOOP("Choices", "Documents"),
    "progress": QT_TRANSLATE_NOOP("Choices", "How much has been gone through"),
    "ledger": QT_TRANSLATE_NOOP("Choices", "Ledger"),
    "merges": QT_TRANSLATE_NOOP("Choices", "Merges"),
    "candidates": QT_TRANSLATE_NOOP("Choices", "Candidates"),
    "decisions": QT_TRANSLATE_NOOP("Choices", "Decisions"),
}
"""What the tables are called, by key, in the order of the sheets (``services.report.tabulating.TABLES``)."""


class Format(StrEnum):
    """The kinds of file, by suffix; the evidence package is a page of its own sort."""

    WORD = "docx"
    EXCEL = "xlsx"
    CSV = "csv"
    HTML = "html"
    PACKAGE = "package"

    @property
    def suffix(self) -> str:
        """What the file's name ends in, without the full stop."""
        return Format.HTML.value if self is Format.PACKAGE else self.value


class Choices(QWidget):
    """The choices from top to bottom, in the order they are made.

    Signals:
        changed: something else is chosen now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reports = QComboBox()
        name_box(self.reports, self.tr("Which report"))
        written = [report for report in REPORTS if report is not PACKAGE]  # that is a kind of file of its own
        for report in written:
            self.reports.addItem(QCoreApplication.translate("Reports", report.title), report.name)
        self.reports.setMaxVisibleItems(len(written))
        self._formats = QButtonGroup(self)
        self._attribution = _Radios(
            {attribution: wording.name_of(attribution) for attribution in Attribution}, self.changed
        )
        self._quotations = _Radios(
            {"": self.tr("All that the figures count"), "chosen": self.tr("Only quotations chosen for the report")},
            self.changed,
        )
        self.warnings = PlainLabel()
        self.warnings.setWordWrap(True)
        self.warnings.hide()
        dress(self.warnings, "warning")
        self.initials = QCheckBox(self.tr("Who coded it"))
        self.comments = QCheckBox(self.tr("Comments on codings"))
        self.initials.setChecked(True)
        for box in (self.initials, self.comments):
            box.toggled.connect(self.changed)
        self.template = PathField(
            self.tr("Own Word template"), mode=QFileDialog.FileMode.ExistingFile, names=self.tr("Word (*.docx)")
        )
        self.template.edit.setPlaceholderText(self.tr("Empty: the program’s own layout"))
        self.template.edit.textChanged.connect(self.changed)
        self.table = self._table_box()
        self._template_part = _part(self.tr("Own Word template"), self.template)
        self._table_part = _part(self.tr("Table in the file"), self.table)
        self._report_part = _part(self.tr("Which report"), self.reports)
        self._quotations_part = _part(self.tr("Which passages are in it"), self._quotations)
        self.plan = PlanChoice()
        self.plan.changed.connect(self.changed)
        self._plan_part = _part(self.tr("What the report holds"), self.plan)
        self.filter = FilterChoice()
        self.filter.currentIndexChanged.connect(self.changed)
        self._filter_part = _part(self.tr("What counts"), self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["l"])
        layout.addWidget(_part(self.tr("File"), self._format_buttons()))
        layout.addWidget(self._report_part)
        layout.addWidget(self._plan_part)
        layout.addWidget(self._filter_part)
        layout.addWidget(self._quotations_part)
        layout.addWidget(_part(self.tr("Who is named beside a passage"), self._attribution, self.warnings))
        layout.addWidget(_part(self.tr("What else stands beside a passage"), _row(self.initials, self.comments)))
        layout.addWidget(self._template_part)
        layout.addWidget(self._table_part)
        layout.addStretch(1)
        self._formats.idClicked.connect(self._follow)
        self.reports.currentIndexChanged.connect(self._follow)
        self.choose_format(Format.WORD)

    @property
    def report(self) -> ReportKind[Any]:
        """Which report."""
        return PACKAGE if self.format is Format.PACKAGE else report_named(self.reports.currentData())

    @property
    def report_name(self) -> str:
        """What the report is called; empty: the tables of the project, which are the same whichever was chosen."""
        return "" if self.is_of_tables else self.report.name

    @property
    def is_of_tables(self) -> bool:
        """Whether the file holds the tables of the project."""
        return self.format in {Format.EXCEL, Format.CSV}

    @property
    def tables(self) -> list[str]:
        """What the tables in the file are called, in their order."""
        return [self.table.currentText()] if self.format is Format.CSV else list(_tables().values())

    @property
    def format(self) -> Format:
        """The kind of file."""
        return list(Format)[self._formats.checkedId()]

    @property
    def attribution(self) -> Attribution:
        """Who is named beside a passage."""
        return Attribution(self._attribution.chosen)

    @property
    def options(self) -> ExportOptions:
        """The options that are handed to the exporter."""
        template = Path(self.template.text) if self.template.text and self.format is Format.WORD else None
        return ExportOptions(
            comments=self.comments.isChecked(),
            initials=self.initials.isChecked(),
            template=template,
            table=self.table.currentData(),
        )

    @property
    def is_planned(self) -> bool:
        """Whether what is chosen can follow a plan."""
        return self.format in {Format.WORD, Format.HTML} and self.report.has_plan

    @property
    def chosen_plan(self) -> NamedPlan | None:
        """The plan that the report follows, one that was kept."""
        return self.plan.chosen if self.is_planned else None

    @property
    def report_plan(self) -> ReportPlan | None:
        """What the report holds: what the kept plan says; of an evidence package which passages are in it."""
        if self.format is Format.PACKAGE:
            return ReportPlan(chosen=bool(self._quotations.chosen))
        return self.chosen_plan.plan if self.chosen_plan else None

    @property
    def is_filtered(self) -> bool:
        """Whether what is chosen can obey a kept filter: the tables can, and reports of figures and passages."""
        return self.is_of_tables or self.report.filtered

    @property
    def kept_filter(self) -> str:
        """The name of the filter that it obeys; empty: none."""
        return self.filter.chosen if self.is_filtered else ""

    def remember(self, memory: Memory) -> None:
        """Begin with what was chosen last, and keep what is chosen."""
        for name, box in (("report-initials", self.initials), ("report-comments", self.comments)):
            chosen = memory.recall(name)
            box.setChecked(box.isChecked() if chosen is None else bool(chosen))
            box.toggled.connect(partial(memory.remember, name))

    def warn_of(self, warnings: HandOutWarnings) -> None:
        """Say what to think of before this is handed out."""
        self.warnings.setText(warned(warnings))
        self.warnings.setVisible(warnings.any)

    def offer_filters(self, filters: Sequence[KeptView]) -> None:
        """Offer the filters that are kept; without any there is nothing to choose."""
        self.filter.offer(filters)
        self._filter_part.setVisible(self.is_filtered and bool(filters))

    def choose_format(self, wanted: Format) -> None:
        """Choose a kind of file."""
        self._formats.button(list(Format).index(wanted)).setChecked(True)
        self._follow()

    def _follow(self) -> None:
        chosen = self.format
        self._report_part.setVisible(chosen in {Format.WORD, Format.HTML})
        self._quotations_part.setVisible(chosen is Format.PACKAGE)
        self._plan_part.setVisible(self.is_planned)
        self._filter_part.setVisible(self.is_filtered and self.filter.count() > 1)
        self._template_part.setVisible(chosen is Format.WORD)
        self._table_part.setVisible(chosen is Format.CSV)
        self.changed.emit()

    def _table_box(self) -> QComboBox:
        box = QComboBox()
        name_box(box, self.tr("Table in the file"))
        for key, text in _tables().items():
            if key != _EXPLANATIONS:
                box.addItem(text, key)
        box.setCurrentIndex(box.findData("codings"))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _format_buttons(self) -> QWidget:
        words = {
            Format.WORD: (self.tr("Word"), self.tr("Report with chapters, passages and reasons")),
            Format.EXCEL: (self.tr("Excel"), self.tr("All tables, a sheet each, with a chart")),
            Format.CSV: (self.tr("CSV"), self.tr("One table, for other programs")),
            Format.HTML: (self.tr("HTML"), self.tr("The report as a page for reading")),
            Format.PACKAGE: (self.tr("Evidence package"), self.tr("A page in which others look up and check evidence")),
        }
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE["s"])
        for number, (file_format, (name, hint)) in enumerate(words.items()):
            button = QPushButton(f"  {name}\n  {hint}")
            button.setProperty("tile", True)
            button.setCheckable(True)
            button.setProperty("icons", "huge")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(name)
            button.setAccessibleDescription(hint)
            theming.current().keep_icon(button, f"file-{file_format.value}", "accent")
            self._formats.addButton(button, number)
            column.addWidget(button)
        only_one(self._formats.buttons())
        return box


class _Radios(QWidget):
    """A few alternatives below each other: beside each other they need more room than a narrow window has."""

    def __init__(self, words: Mapping[str, str], changed: SignalInstance) -> None:
        super().__init__()
        self._buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for value, text in words.items():
            button = QRadioButton(text)
            button.toggled.connect(changed)
            self._buttons[str(value)] = button
            column.addWidget(button)
        next(iter(self._buttons.values())).setChecked(True)

    @property
    def chosen(self) -> str:
        """The value of the alternative that is chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = Flow(row)
    for widget in widgets:
        layout.addWidget(widget)
    return row


def _part(title: str, *widgets: QWidget) -> QWidget:
    part = NamedGroup(title)
    label = PlainLabel(title)
    label.setProperty("kind", "panel-title")
    part.column.setSpacing(SPACE["s"])
    part.column.addWidget(label)
    for widget in widgets:
        part.column.addWidget(widget)
    return part


def _tables() -> dict[str, str]:
    return {key: QCoreApplication.translate("Choices", text) for key, text in _TABLES.items()}
