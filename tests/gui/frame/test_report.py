"""Handing out: the file, the entry in the log, the list, and whether a file is from here."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QLabel, QPushButton, QRadioButton

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.workspaces.report.agreement_dialog import AgreementDialog
from lagvarde_coder.gui.workspaces.report.choices import Choices, Format
from lagvarde_coder.services.report.registry import REPORTS
from lagvarde_coder.services.report.tabulating import TABLES


@pytest.fixture
def report(window, code):
    code(0, 10)
    return window.show_place("report")


@pytest.mark.parametrize("kind", list(Format))
def test_every_format_is_exported_and_listed(qtbot, report, project, tmp_path, kind):
    report.choices.choose_format(kind)
    path = tmp_path / f"ut.{kind.suffix}"
    with qtbot.waitSignal(report.exported, timeout=20_000):
        report.export_to(path)
    assert path.stat().st_size > 100
    assert [earlier.export.name for earlier in project.report.exporting.all()] == [path.name]
    assert report.earlier.row_count() == 1


def test_a_file_is_recognised_until_it_is_changed(qtbot, report, tmp_path):
    report.choices.choose_format(Format.CSV)
    path = tmp_path / "ut.csv"
    with qtbot.waitSignal(report.exported):
        report.export_to(path)
    report.check_file(path)
    qtbot.waitUntil(lambda: "was made by this project" in report.said)
    path.write_bytes(path.read_bytes() + b"x")
    report.check_file(path)
    qtbot.waitUntil(lambda: "was not made" in report.said)


def outline(report):
    lines = report._lines
    return {
        lines.itemAt(row, QFormLayout.ItemRole.LabelRole).widget().text(): lines.itemAt(
            row, QFormLayout.ItemRole.FieldRole
        )
        .widget()
        .text()
        for row in range(lines.rowCount())
    }


def test_what_it_will_contain_is_counted_first(qtbot, report):
    qtbot.waitUntil(lambda: report._lines.rowCount() > 5)
    choose(report, "Passages by theme")
    qtbot.waitUntil(lambda: outline(report).get("Themes, sub-themes included") == "17")
    assert outline(report)["Passages with their source"] == "2"
    assert outline(report)["Documents done"] == "0 of 1"
    assert outline(report)["Answered, NPO"] == "0 of 26"


def test_a_file_of_tables_holds_and_announces_them_all_whichever_report_was_chosen_before(qtbot, report, tmp_path):
    choose(report, "Annex: the codebook")
    report.choices.choose_format(Format.EXCEL)
    qtbot.waitUntil(lambda: outline(report).get("Codings") == "2")
    told = outline(report)
    assert not any(label.startswith("Chapter") for label in told)
    assert [told[f"Table {number}"] for number in (1, 2, 3)] == ["What columns mean", "Frequencies", "Codings"]
    assert report._proposed().name == "a – tables.xlsx"
    with qtbot.waitSignal(report.exported, timeout=20_000):
        report.export_to(tmp_path / "ut.xlsx")
    sheets = load_workbook(tmp_path / "ut.xlsx", read_only=True).sheetnames
    assert {"Frekvenser", "Kodningar", "Beslut"} <= set(sheets)


def test_every_table_of_the_project_can_be_a_file_of_its_own_and_is_named(qtbot, report, tmp_path):
    choices = report.choices
    choices.choose_format(Format.CSV)
    offered = [choices.table.itemData(at) for at in range(choices.table.count())]
    assert offered == [key for key in TABLES if key != "explanations"]
    assert choices.table.currentData() == "codings"
    qtbot.waitUntil(lambda: outline(report).get("Table") == "Codings")
    choices.table.setCurrentIndex(offered.index("candidates"))
    qtbot.waitUntil(lambda: outline(report).get("Table") == "Candidates")
    with qtbot.waitSignal(report.exported):
        report.export_to(tmp_path / "ut.csv")
    assert "Blev tema" in (tmp_path / "ut.csv").read_text("utf-8-sig")


def radio(report, text):
    return next(one for one in report.choices.findChildren(QRadioButton) if one.text() == text)


def choose(report, text):
    box = report.choices.reports
    box.setCurrentIndex(box.findText(text))


def test_every_report_of_the_registry_is_offered_and_proposes_a_file_name_of_its_own(report):
    box = report.choices.reports
    offered = [box.itemText(row) for row in range(box.count())]
    written = [kind for kind in REPORTS if kind.exporter is None]  # the evidence package is a kind of file of its own
    assert offered == [kind.title for kind in written]
    assert offered[:3] == ["Development needs", "Annex: method", "Annex: list of those who were asked"]
    names = set()
    for kind in written:
        choose(report, kind.title)
        assert report.choices.report is kind
        names.add(report._proposed().name)
    assert len(names) == len(written)
    assert names >= {"a – development needs.docx", "a – passages by theme.docx", "a – for discussion.docx"}


def test_only_what_fits_the_format_can_be_chosen(report):
    report.choices.choose_format(Format.CSV)
    assert report.choices.table.isVisible()
    assert not report.choices.template.isVisible()
    report.choices.choose_format(Format.WORD)
    assert report.choices.template.isVisible()


def test_what_stands_beside_an_excerpt_is_remembered_and_goes_into_the_file(qtbot, report, window, tmp_path):
    assert not report.choices.comments.isChecked()
    assert report.choices.initials.isChecked()
    report.choices.comments.click()
    report.choices.initials.click()
    assert (window.session.memory.recall("report-comments"), window.session.memory.recall("report-initials")) == (
        True,
        False,
    )
    again = Choices()
    again.remember(window.session.memory)
    assert again.options.comments and not again.options.initials


def test_groups_of_one_are_told_and_asked_about_before_they_leave(qtbot, report, project, document):
    """The document's one organisation is the only one of its category."""
    (organisation,) = document.organisations
    project.material.ledger.change_organisation(replace(organisation, categories=("Tandvård",)))
    radio(report, "Category").click()
    qtbot.waitUntil(lambda: report.choices.warnings.text().endswith("Tandvård"))
    assert report.choices.warnings.isVisible()
    report.export_button.click()
    qtbot.waitUntil(lambda: bool(report.findChildren(FormDialog)))
    (dialog,) = report.findChildren(FormDialog)
    assert "Tandvård" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    qtbot.waitUntil(lambda: [one.text() for one in dialog.findChildren(QPushButton) if one.hasFocus()] == ["Cancel"])
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected and not report.findChildren(QFileDialog)
    qtbot.waitUntil(lambda: not report.findChildren(FormDialog))
    report.export_button.click()
    qtbot.waitUntil(lambda: bool(report.findChildren(FormDialog)))
    (dialog,) = report.findChildren(FormDialog)
    dialog.done_button.setFocus()
    qtbot.keyClick(dialog.done_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(report.findChildren(QFileDialog)))
    report.findChildren(QFileDialog)[0].reject()
    radio(report, "Organisation").click()
    qtbot.waitUntil(lambda: not report.choices.warnings.isVisible())


def test_in_a_low_window_what_a_report_will_contain_is_scrolled_and_never_squeezed(qtbot, window, document):
    window.resize(1_000, 460)
    report = window.show_place("report")

    def whole():
        labels = [label for label in report._rows.findChildren(QLabel) if label.isVisible()]
        return len(labels) > 10 and all(label.height() >= label.sizeHint().height() for label in labels)

    qtbot.waitUntil(whole)


def test_a_package_may_have_only_chosen_quotations_and_says_how_many(qtbot, report):
    report.choices.choose_format(Format.PACKAGE)
    assert report.choices.report.name == "beläggspaket" and not report.choices.report_plan.chosen
    qtbot.waitUntil(lambda: outline(report).get("Evidence ids that can be looked up") == "2")
    radio(report, "Only quotations chosen for the report").click()
    assert report.choices.report_plan.chosen
    qtbot.waitUntil(lambda: outline(report).get("Evidence ids that can be looked up") == "0 of 2")
    assert report._proposed().name == "a – evidence package.html"
    report.choices.choose_format(Format.WORD)
    assert report.choices.report_plan is None


def test_figures_of_a_folder_are_compared_and_what_differs_is_shown(qtbot, report, tmp_path):
    report.choices.choose_format(Format.HTML)
    path = tmp_path / "ut.html"
    with qtbot.waitSignal(report.exported):
        report.export_to(path)
    report.check_figures(tmp_path)
    qtbot.waitUntil(lambda: report.findChild(AgreementDialog) is not None)
    dialog = report.findChild(AgreementDialog)
    assert "figures agree" in report.said and dialog.table.row_count() == 1
    dialog.close()
    page = path.read_text(encoding="utf-8")
    path.write_text(f"{page} ", encoding="utf-8")
    report.check_figures(tmp_path)
    qtbot.waitUntil(lambda: "but 1 file was changed after it was exported" in report.said)
    path.write_text(page.replace("0 av 1 dokument klara", "1 av 1 dokument klara", 1), encoding="utf-8")
    report.check_figures(tmp_path)
    qtbot.waitUntil(lambda: "figures differ" in report.said)
    assert report.said.startswith("1 of ")


def test_a_kept_filter_can_be_chosen_where_the_report_can_obey_one(qtbot, report, project, tmp_path):
    choices = report.choices
    assert choices._filter_part.isHidden()
    project.figures.views.keep_filter("Motsatt", Scope(stances=frozenset({Stance.CONTRADICTS})))
    report.refresh(None)
    choose(report, "Passages by theme")
    assert not choices._filter_part.isHidden()
    choices.filter.setCurrentIndex(1)
    qtbot.waitUntil(lambda: outline(report).get("Passages with their source") == "0")
    choose(report, "Annex: method")
    assert choices._filter_part.isHidden() and not choices.kept_filter
    choices.choose_format(Format.CSV)
    with qtbot.waitSignal(report.exported, timeout=20_000):
        report.export_to(tmp_path / "ut.csv")
    assert "Motsatt" in {choice.value for choice in project.report.exporting.all()[0].export.choices}
