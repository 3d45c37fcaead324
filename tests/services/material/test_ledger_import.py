"""The ledger as a workbook: written, filled in, read back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import Cancelled, ImportRefused, InvalidLedger, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus, LedgerRowState
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.material.ledger_import import LedgerRow
from tests.helpers import Bench, pasted
from tests.property.test_ledger_follows_documents import ledger
from tests.services.material.test_question_sets import BOTH, answer, lines_of

NEW, CHANGED, UNKNOWN = LedgerRowState


def written(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def preview(project: OpenProject, file: Path, new: Sequence[str] = ()) -> list[LedgerRow]:
    importing = project.material.ledger_import
    return importing.preview(importing.read(file), new)


def enter(project: OpenProject, file: Path, new: Sequence[str] = ()) -> tuple[list[LedgerRow], Change]:
    importing = project.material.ledger_import
    return importing.enter(importing.read(file), new)


def organisations(project: OpenProject) -> list[tuple[object, ...]]:
    return [
        (one.name, one.group, tuple(sorted(one.categories)), one.suggested_by, one.main_body, one.contacts)
        for one in project.material.ledger.organisations()
    ]


def test_a_ledger_that_is_written_and_read_in_another_project_is_the_same(blank: Bench, tmp_path: Path):
    file = tmp_path / "liggare.xlsx"
    with blank.copied(tmp_path / "one").open() as project:
        service = project.material.ledger
        service.add_organisation("Region Norr", categories=("Region", "Huvudman"), group="Regioner", main_body=True)
        service.add_organisation("=SUMMA(A1)", suggested_by="Region Norr", contacts=("Ordförande", "Kassör"))
        answer(project, BOTH, "NPO Tandvård", occasion="Våren", wave=2)
        pasted(project, f"Dialog\n{BOTH}", "Region Norr", wave=1)
        service.ask([service.find("Akut vård").id], None, "Hösten", 3)
        question = project.material.answers.find_set("npo").questions[1].id
        project.material.answers.set_status([service.find("Primärvård").id], question, AnswerStatus.DECLINED)
        project.report.exporting.export(file, Silent(), name="ledger")
        said = ledger(project), organisations(project)
        assert preview(project, file) == []
        with pytest.raises(NothingToDo):
            enter(project, file)
        assert preview(project, file) == []
    with blank.copied(tmp_path / "two").open() as project:
        rows, change = enter(project, file)
        assert UNKNOWN not in {row.state for row in rows}
        assert (ledger(project), organisations(project)) == said
        project.trail.history.revert(change.operation)
        assert organisations(project) != said[1]


def test_the_preview_tells_what_is_new_changed_and_unknown_and_enters_nothing(project: OpenProject, tmp_path: Path):
    project.material.ledger.add_organisation("Läkarföreningen Norrsken", categories=("Profession",))
    file = written(
        tmp_path / "liggare.xlsx",
        Organisationer=[
            ("Kategorier", "Organisation", "Grupp"),
            ("Profession; Patient", "Läkarföreningen Norrsken", None),
            ("Patient", "Patientföreningen Lyktan", "Patienter"),
            (None, "Läkarföreningen Norsken", None),
            (None, "NPO Tandvård", None),
        ],
        Status=[
            ("Organisation", "Kort namn", "Svarssätt", "Våg", "Fråga 2"),
            ("Patientföreningen Lyktan", "npo", "Muntligt", 2, "Avböjd"),
            ("Ingen sådan", "npo", "Muntligt", None, None),
            ("Tandvård", "npo", "Per brevduva", None, None),
        ],
    )
    state, before = project.trail.tracing.operations()[0].order, organisations(project)
    told = [(row.sheet, row.row, row.state, row.name) for row in preview(project, file)]
    assert told == [
        ("Organisationer", 2, CHANGED, "Läkarföreningen Norrsken"),
        ("Organisationer", 3, NEW, "Patientföreningen Lyktan"),
        ("Organisationer", 4, UNKNOWN, "Läkarföreningen Norsken"),
        ("Status", 2, NEW, "Patientföreningen Lyktan"),
        ("Status", 3, UNKNOWN, "Ingen sådan"),
        ("Status", 4, UNKNOWN, "Tandvård"),
    ]
    assert (project.trail.tracing.operations()[0].order, organisations(project)) == (state, before)
    enter(project, file, new=["Läkarföreningen Norsken"])
    assert lines_of(project, "Patientföreningen Lyktan") == [("npo", AnswerMode.ORAL, {2: AnswerStatus.DECLINED})]
    assert ("Läkarföreningen Norsken", "", (), "", False, ()) in organisations(project)
    assert ("Läkarföreningen Norrsken", "", ("Patient", "Profession"), "", False, ()) in organisations(project)


def test_a_new_version_of_a_set_is_entered_and_other_words_in_an_old_one_are_not(project: OpenProject, tmp_path: Path):
    heading = ("Kort namn", "Namn", "Version", "Nummer", "Fråga")
    rows = [heading, ("npo", "NPO, skriftligt", 2, 1, "Vad vinner ni?"), ("npo", "NPO", 1, 1, "Andra ord?")]
    file = written(tmp_path / "liggare.xlsx", Frågeuppsättningar=rows)
    old = project.material.answers.find_set("npo", 1)
    told, _ = enter(project, file)
    assert [(row.row, row.state) for row in told] == [(2, NEW), (3, UNKNOWN)]
    assert project.material.answers.find_set("npo", 1) == old
    assert [one.text for one in project.material.answers.find_set("npo").questions] == ["Vad vinner ni?"]


def test_a_file_that_is_no_ledger_is_refused_and_nothing_is_entered(project: OpenProject, tmp_path: Path):
    with pytest.raises(InvalidLedger):
        enter(project, written(tmp_path / "a.xlsx", Blad=[("Organisation",), ("Norrsken",)]))
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 inget")
    with pytest.raises(ImportRefused):
        preview(project, tmp_path / "b.xlsx")


def test_every_fault_is_told_with_its_row_and_a_row_with_one_is_not_entered(project: OpenProject, tmp_path: Path):
    status = ("Organisation", "Kort namn", "Version", "Våg", "Svarssätt", "Fråga 1", "Fråga 9")
    file = written(
        tmp_path / "liggare.xlsx",
        Organisationer=[
            ("Organisation", "Huvudaktör", "Kategori"),
            ("Patientföreningen Lyktan", "Kanske", "Patient"),
            (None, "Ja", None),
            ("NPO Tandvård", "ja", None),
        ],
        Frågeuppsättningar=[("Kort namn", "Version", "Nummer", "Fråga"), ("ny", 1, None, "Vad?")],
        Status=[
            status,
            ("Tandvård", "npo", 7, None, None, None, None),
            ("Tandvård", "npo", 1, "andra", "Per brevduva", "Kanske", "Besvarad"),
            (None, "npo", 1, None, None, None, None),
            ("Tandvård", None, None, 2, "Muntligt", "Besvarad", None),
            ("Ingen sådan", "npo", None, None, None, None, None),
        ],
    )
    before = ledger(project)
    told, _ = enter(project, file)
    faults = [(row.sheet, row.row, type(row.fault).__name__) for row in told if row.state is UNKNOWN]
    assert sorted(faults) == sorted(
        [
            ("Organisationer", 1, "UnknownColumn"),
            ("Organisationer", 2, "UnfitWord"),
            ("Organisationer", 3, "LacksName"),
            ("Frågeuppsättningar", 2, "LacksQuestion"),
            ("Status", 2, "NoSuchQuestionSet"),
            ("Status", 3, "UnfitNumber"),
            ("Status", 3, "UnfitWord"),
            ("Status", 3, "UnfitWord"),
            ("Status", 3, "NoSuchQuestion"),
            ("Status", 4, "LacksName"),
            ("Status", 5, "NoSuchQuestion"),
            ("Status", 6, "NobodyCalledThat"),
        ]
    )
    assert [(row.name, row.detail) for row in told if row.state is CHANGED] == [
        ("NPO Tandvård", "Huvudaktör: Nej → Ja")
    ]
    assert ledger(project) == before


def test_what_a_cell_would_say_of_contacts_that_are_there_changes_nothing(project: OpenProject, tmp_path: Path):
    ledger = project.material.ledger
    contacts = ("Kim Ek", "Ordförande; talesperson", "Kassör")
    ledger.change_organisation(replace(ledger.find("Tandvård"), contacts=contacts, main_body=True))
    file = tmp_path / "liggare.xlsx"
    project.report.exporting.export(file, Silent(), name="ledger")
    assert preview(project, file) == []
    heading = ("Organisation", "Kontakter i roll av", "Huvudaktör")
    changed = written(
        tmp_path / "ny.xlsx", Organisationer=[heading, ("Tandvård", "Kassör; ; Kassör; Sakkunnig", "nej")]
    )
    enter(project, changed)
    assert (ledger.find("Tandvård").contacts, ledger.find("Tandvård").main_body) == (("Kassör", "Sakkunnig"), False)


def test_what_was_read_is_entered_whatever_becomes_of_the_file(project: OpenProject, tmp_path: Path):
    file = written(tmp_path / "liggare.xlsx", Organisationer=[("Organisation",), ("Patientföreningen Lyktan",)])
    read = project.material.ledger_import.read(file)
    file.unlink()
    rows, change = project.material.ledger_import.enter(read)
    assert [row.name for row in rows] == ["Patientföreningen Lyktan"]
    project.trail.history.revert(change.operation)
    assert "Patientföreningen Lyktan" not in {one[0] for one in organisations(project)}


def test_a_workbook_of_which_no_row_is_understood_says_so_and_changes_nothing(project: OpenProject, tmp_path: Path):
    file = written(
        tmp_path / "liggare.xlsx", Organisationer=[("Organisation", "Huvudaktör"), ("NPO Tandvård", "kanske")]
    )
    with pytest.raises(NothingToDo, match="None of its rows"):
        enter(project, file)


def test_reading_can_be_stopped(project: OpenProject, tmp_path: Path):
    file = written(tmp_path / "liggare.xlsx", Organisationer=[("Organisation",), ("Norrsken",)])
    watch = Silent()
    watch.stop()
    with pytest.raises(Cancelled):
        project.material.ledger_import.read(file, lambda: watch.step(0, 1))
