"""A codebook file brought into a project: looked at first, taken over as one operation, or refused with every fault."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.cli.terminal.messages import choose_language, message
from lagvarde_coder.domain.errors import EmptyInput, InvalidCodebook, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.domain.themes.compared import Fate
from lagvarde_coder.domain.trail.evidence import evidence_id
from tests.helpers import coded, made, pasted


def workbook(file: Path, *rows: Sequence[object]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(file)
    return file


def refused(project: OpenProject, file: Path) -> list[str]:
    choose_language("sv")
    with pytest.raises(InvalidCodebook) as error:
        project.themes.importing.preview(file)
    return [line.strip() for line in message(error.value).splitlines()][1:]


@pytest.mark.parametrize("suffix", ["xlsx", "toml"])
def test_what_a_project_writes_says_what_it_says_with_all_its_fields(project: OpenProject, tmp_path: Path, suffix: str):
    book = project.themes.codebook
    example = made(coded(project, pasted(project, "Tid saknas. Data saknas.", "Norrsken"), "T01", 0, 10))
    part, _ = book.create("Del", Stage.THEME, parent=book.find("T02").id)
    project.themes.ordering.lift(part.id)
    project.themes.ordering.move(book.find("T05").id, parent=book.find("T04").id)
    book.change(
        book.find("T01").id,
        {
            "summary": "Kort\noch gott",
            "confused_with": (book.find("T02").id, book.find("T09").id),
            "examples": (example,),
            "near_misses": (example,),
        },
    )
    file = tmp_path / f"kodbok.{suffix}"
    project.report.exporting.codebook(file, Silent())
    preview = project.themes.importing.preview(file)
    assert (preview.themes, preview.left_out) == ((), ())
    assert preview.same == len(book.themes())
    with pytest.raises(NothingToDo):
        project.themes.importing.take_over(preview)


def test_a_preview_tells_what_is_new_changed_and_gone_and_stores_nothing(project: OpenProject, tmp_path: Path):
    state = project.figures.counting.standing().state
    file = workbook(
        tmp_path / "k.xlsx", ("Nummer", "Namn", "Definition"), ("T01", "Tid", "Om tid"), ("T14", "Nytt", "Så")
    )
    preview = project.themes.importing.preview(file)
    assert [(one.theme.number, one.place) for one in preview.of(Fate.CHANGED)] == [("T01", 2)]
    assert [one.theme.number for one in preview.of(Fate.NEW)] == ["T14"]
    assert len(preview.of(Fate.GONE)) == len(project.themes.codebook.themes()) - 1 and preview.touches_definitions
    assert project.figures.counting.standing().state == state


def test_it_is_taken_over_as_one_operation_that_can_be_undone(project: OpenProject, tmp_path: Path):
    book, importing = project.themes.codebook, project.themes.importing
    before = book.themes()
    evidence = evidence_id(made(coded(project, pasted(project, "Tid saknas."), "T01", 0, 10)))
    rows = (
        ("Nummer", "Namn", "Nästan, men inte", "Förväxlas med"),
        ("T01", "Tid", evidence, "T14"),
        ("T14", "Nytt", "", ""),
    )
    preview = importing.preview(workbook(tmp_path / "k.xlsx", *rows))
    with pytest.raises(EmptyInput):
        importing.take_over(preview, drop_gone=True)
    change = importing.take_over(preview, reason="Ny mall", substantial=True, drop_gone=True)
    first, new = book.find("T01"), book.find("T14")
    assert (first.name, first.confused_with, [evidence_id(one) for one in first.near_misses]) == (
        "Tid", (new.id,), [evidence],
    )  # fmt: skip
    assert first.definition == before[0].definition  # what the file leaves out stays
    assert book.find("T02").status is ThemeStatus.DROPPED and book.codebook().version == 2
    project.trail.history.revert(change.operation)
    assert book.themes() == before


def test_a_dropped_theme_of_the_file_is_taken_into_use_again(project: OpenProject, tmp_path: Path):
    theme = project.themes.codebook.find("T01")
    project.themes.codebook.drop([theme.id], "Saknar stöd")
    preview = project.themes.importing.preview(workbook(tmp_path / "k.xlsx", ("Nummer", "Namn"), ("T01", theme.name)))
    project.themes.importing.take_over(preview)
    assert project.themes.codebook.find("T01").status is ThemeStatus.ACTIVE


def test_every_fault_is_one_sentence_and_nothing_is_changed(project: OpenProject, tmp_path: Path):
    book = project.themes.codebook
    gone = book.create("Ångrat", Stage.THEME)
    project.trail.history.revert(gone[1].operation)
    state = project.figures.counting.standing().state
    file = workbook(
        tmp_path / "k.xlsx",
        ("Nummer", "Namn", "Tangent", "Förväxlas med", "Exempel ur materialet", "Steg"),
        ("T01", "Tid", "2", None, None, None),
        ("T14", "Använt", None, None, None, None),
        ("T03", "Tre", None, "T99", None, "Utvecklingsbehov"),
    )
    assert refused(project, file) == ["Rad 4: Förväxlas med nämner T99, som inte finns i filen."]
    file = workbook(
        tmp_path / "k.xlsx",
        ("Nummer", "Namn", "Tangent", "Exempel ur materialet", "Steg"),
        ("T01", "Tid", "2", None, None),
        ("T14", "Använt", None, "E-12345678901", None),
        ("T03", "Tre", "3", None, "Utvecklingsbehov"),
    )
    assert refused(project, file) == [
        "Rad 2: tangenten 2 tillhör T02 i projektet.",
        "Rad 3: numret T14 har använts förut, och inget används igen.",
        "Rad 3: Exempel ur materialet nämner E-12345678901, som projektet inte har.",
        "Rad 4: T03 är en annan sorts kategori i projektet.",
    ]
    book.create("Del", Stage.THEME, parent=book.find("T02").id)
    state += 1
    rows = ("Nummer", "Namn", "Del av"), ("T01", "Tid", None), ("T02", "Två", "T01")
    assert refused(project, workbook(tmp_path / "k.xlsx", *rows)) == [
        "Rad 3: T02a ska vara del av T02, som själv är en del."
    ]
    many = [(f"T{number:02d}", f"Tema {number}") for number in range(10, 10_010)]
    assert refused(project, workbook(tmp_path / "stor.xlsx", ("Nummer", "Namn"), *many)) == [
        "Den har fler än 1 000 teman."
    ]
    assert project.figures.counting.standing().state == state


def test_a_family_of_candidates_is_written_and_read_back_by_its_name(project: OpenProject, tmp_path: Path):
    rows = ("Nummer", "Namn", "Familj"), ("R01", "Bakslag", "Risk"), ("K01", "Tid", None)
    preview = project.themes.importing.preview(workbook(tmp_path / "k.xlsx", *rows))
    project.themes.importing.take_over(preview)
    file = tmp_path / "risk.xlsx"
    project.report.exporting.codebook(file, Silent(), family="risk")
    (row,) = list(openpyxl.load_workbook(file).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert row[0] == "R01" and row[-1] == "Risk"
    assert project.themes.importing.preview(file).themes == ()
    project.report.exporting.codebook(tmp_path / "teman.xlsx", Silent(), family="themes")
    rows_of = openpyxl.load_workbook(tmp_path / "teman.xlsx").worksheets[0].iter_rows(min_row=2, values_only=True)
    assert {line[-1] for line in rows_of} == {None}, "themes are in no family"


def test_a_part_of_itself_of_a_circle_or_of_another_list_is_refused_with_a_sentence_each(
    project: OpenProject, tmp_path: Path
):
    state = project.figures.counting.standing().state
    head = ("Nummer", "Namn", "Del av", "Familj")
    rows = (
        ("T01", "Ett", "T01", None),
        ("T02", "Två", "T03", None),
        ("T03", "Tre", "T04", None),
        ("T04", "Fyra", "T02", None),
        ("T05", "Fem", None, None),
    )
    assert refused(project, workbook(tmp_path / "k.xlsx", head, *rows)) == [
        "Rad 2: T01 ska vara del av sig själv.",
        "Rad 3: T02, T03, T04 ska vara delar av varandra i en ring.",
    ]
    elsewhere = (
        ("T01", "Ett", None, None),
        ("B01", "Behov", "T01", None),
        ("K01", "Tid", "T01", None),
        ("K02", "Mer", None, None),
        ("R01", "Bakslag", "K02", "Risk"),
    )
    assert refused(project, workbook(tmp_path / "k.xlsx", head, *elsewhere)) == [
        f"Rad {row}: {number} ska vara del av {above}, som står i en annan lista. "
        "Teman, utvecklingsbehov och varje familj av kandidater har bara delar av sin egen sort."
        for row, number, above in ((3, "B01", "T01"), (4, "K01", "T01"), (6, "R01", "K02"))
    ]
    assert project.figures.counting.standing().state == state


def test_a_candidate_that_the_project_has_in_another_family_is_refused(project: OpenProject, tmp_path: Path):
    candidate, _ = project.decisions.candidates.make("Tid", "K")
    rows = ("Nummer", "Namn", "Familj"), ("K01", "Tid", "Risk")
    assert refused(project, workbook(tmp_path / "k.xlsx", *rows)) == ["Rad 2: K01 står i en annan familj i projektet."]
    parts = ("Nummer", "Namn", "Del av"), ("K01", "Tid", None), ("K01a", "Del", "K01")
    importing = project.themes.importing
    importing.take_over(importing.preview(workbook(tmp_path / "k.xlsx", *parts)))
    part = project.decisions.candidates.find("K01a")
    assert (part.parent, part.family) == (candidate.id, candidate.family)
