"""The gate: what a report's attribution lets out of who was heard."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.material.speaking import Speaking
from lagvarde_coder.domain.report.tables import Cell
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.exporters.drawing_svg import svg
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.doubt.agenda import agenda
from lagvarde_coder.services.figures.gathering import standing
from lagvarde_coder.services.material.describing import SourceChanges
from lagvarde_coder.services.report.tabulating import workbook
from tests.helpers import WORDS, Bench, coded, made, pasted

SOURCE = Source(id="s", number=7, title="Möte med Region Norr", kind=SourceKind.DIALOGUE, text="t")
SPEAKING = Speaking(("Region Norr", "Söder"), ("Region", "Patient"))
ORGANISATIONS = [
    Organisation(id="b", name="Öster", categories=("Patient",), suggested_by="väster "),
    Organisation(id="a", name="Väster", categories=("Region",), suggested_by="Karin Persson"),
    Organisation(id="c", name="Mitten", group="NPO", categories=("Region",)),
]
BY_NAME, BY_CATEGORY, BY_NOBODY = Gate(), Gate(Attribution.CATEGORY), Gate(Attribution.NONE)


def sheet(project: OpenProject, key: str, gate: Gate) -> tuple[list[str], list[tuple[Cell, ...]]]:
    with project.material.ledger._read() as read:
        table = next(table for table in workbook(read, standing(read, None), gate).tables if table.key == key)
        return [column.heading for column in table.columns], list(table.rows)


def test_a_title_leaves_with_the_names_of_organisations_only():
    assert [gate.title(SOURCE) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == [
        "Möte med Region Norr",
        "Dokument 7",
        "Dokument 7",
    ]


def test_who_said_it_is_an_organisation_a_category_or_nobody():
    assert [gate.attribution(SPEAKING) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == [
        "Region Norr; Söder",
        "Patient; Region",
        "",
    ]
    assert [gate.categories(SPEAKING) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == [
        "Patient; Region",
        "Patient; Region",
        "",
    ]


def test_who_suggested_an_organisation_leaves_if_it_is_an_organisation_of_the_ledger():
    listed = {one.id: one.suggested_by for one in BY_NAME.listed(ORGANISATIONS)}
    assert listed == {"a": "", "b": "väster ", "c": ""}
    assert {one.suggested_by for one in BY_CATEGORY.listed(ORGANISATIONS)} == {""}


def test_contacts_leave_as_roles_and_with_the_names_of_organisations_only():
    heard = Organisation(id="a", name="Väster", contacts=("Kim Ek", "Sakkunnig", "kim.ek@vaster.se"), main_body=True)
    told = [(one.contacts, one.main_body) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY) for one in gate.listed([heard])]
    assert told == [("Sakkunnig", True), ("", False), ("", False)]


def test_groups_are_listed_as_they_may_leave():
    listed = [*ORGANISATIONS, Organisation(id="d", name="Norrsken", group="Norrskens vänner")]
    assert {one.group for one in BY_NAME.listed(listed)} == {"", "NPO", "Norrskens vänner"}
    assert {one.group for gate in (BY_CATEGORY, BY_NOBODY) for one in gate.listed(listed)} == {"", "NPO"}


def test_organisations_without_names_are_numbered_in_an_order_that_does_not_tell_their_names():
    assert [one.name for one in BY_NAME.listed(ORGANISATIONS)] == ["Mitten", "Väster", "Öster"]
    assert [(one.name, one.id, one.categories) for one in BY_CATEGORY.listed(ORGANISATIONS)] == [
        ("Organisation 1", "b", "Patient"),
        ("Organisation 2", "a", "Region"),
        ("Organisation 3", "c", "Region"),
    ]
    swedish = [Organisation(id=name, name=name) for name in ("Ärla", "Åby", "ädelfors", "Zinkgruvan")]
    assert [one.name for one in BY_NAME.listed(swedish)] == ["Zinkgruvan", "Åby", "ädelfors", "Ärla"]
    by_nobody = BY_NOBODY.listed(ORGANISATIONS)
    assert [one.name for one in by_nobody] == ["Organisation 1", "Organisation 2", "Organisation 3"]
    assert {one.id for one in by_nobody} == {"a", "b", "c"}
    assert {one.categories for one in by_nobody} == {""}


def test_the_numbers_of_a_published_list_differ_from_project_to_project(bench: Bench, tmp_path: Path):
    npo = [Organisation(id=f"{number}", name=f"NPO {number}", group="NPO") for number in range(26)]
    orders = []
    for name in ("b", "b2"):
        path = bench.path.with_name(f"{name}.lvk")
        bench.program.create(path, title="Prov", codebook="exempel-13-teman")
        with bench.program.open(path, writing=False) as project, project.material.ledger._read() as read:
            orders += [[one.id for one in Gate.of(read, one_way).listed(npo)] for one_way in (Attribution.NONE,) * 2]
    assert orders[0] == orders[1]
    assert orders[2] == orders[3]
    assert len({tuple(order) for order in (*orders, sorted(orders[0]))}) == 3


def test_an_occasion_leaves_with_the_names_of_organisations_only():
    asked = Inquiry(id="i", organisation="a", occasion="Mötet med Väster")
    assert [gate.occasion(asked) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == ["Mötet med Väster", "", ""]


@pytest.mark.parametrize(
    ("gate", "headings", "row"),
    [
        (
            BY_NAME,
            "Organisation Grupp Kategorier Föreslagen_av Huvudaktör Kontakter_i_roll_av Frågor Tillfälle Våg Svarssätt",
            ("Tandnätet", "", "Patient", "NPO Akut vård", "Ja", "Ordförande", "", "Mötet i maj", 2, "Inget svar"),
        ),
        (
            BY_CATEGORY,
            "Organisation Grupp Kategorier Frågor Våg Svarssätt",
            ("Organisation 1", "", "Patient", "", 2, "Inget svar"),
        ),
        (BY_NOBODY, "Organisation Grupp Frågor Våg Svarssätt", ("Organisation 1", "", "", 2, "Inget svar")),
    ],
)
def test_the_sheet_of_the_ledger_has_only_the_columns_that_may_leave(project, gate, headings, row):
    new, _ = project.material.ledger.add_organisation(
        "Tandnätet",
        categories=["Patient"],
        suggested_by="NPO Akut vård",
        main_body=True,
        contacts=["Kim Ek", "Ordförande"],
    )
    project.material.ledger.ask([new.id], None, "Mötet i maj", 2)
    shown, rows = sheet(project, "ledger", gate)
    assert shown == [one.replace("_", " ") for one in headings.split(" ")]
    assert row in rows
    assert len(rows) == 27


def test_the_categories_of_a_document_do_not_leave_where_nobody_is_named(project):
    coded(project, pasted(project, WORDS, "Norr", categories=("Region",)), "T01", 3, 20)
    for gate, expected in ((BY_NAME, "Region"), (BY_CATEGORY, "Region"), (BY_NOBODY, "")):
        headings, rows = sheet(project, "data", gate)
        assert [row[headings.index("Kategori")] for row in rows] == [expected]


def test_a_group_that_somebody_wrote_leaves_with_the_names_of_organisations_only():
    assert [gate.group("Norrskens vänner") for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == [
        "Norrskens vänner",
        "",
        "",
    ]
    assert [gate.group("NPO") for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == ["NPO", "NPO", "NPO"]


def test_organisations_of_a_withheld_group_are_counted_among_the_others(project: OpenProject, tmp_path: Path):
    for name, group in (("Tandnätet", "Nätverket Tandnätet"), ("Älvdalen", "")):
        new, _ = project.material.ledger.add_organisation(name, group=group)
        project.material.ledger.ask([new.id], None, "")
    for attribution, expected in (
        (Attribution.ORGANISATION, ["Nätverket Tandnätet: 0 av 1.", "Övriga: 0 av 1."]),
        (Attribution.CATEGORY, ["Övriga: 0 av 2."]),
        (Attribution.NONE, ["Övriga: 0 av 2."]),
    ):
        said = handed_out(project, tmp_path, "teman.html", attribution)
        assert [
            line for line in ("Nätverket Tandnätet: 0 av 1.", "Övriga: 0 av 1.", "Övriga: 0 av 2.") if line in said
        ] == expected
        assert ("Tandnätet" in said) == (attribution is Attribution.ORGANISATION)


def handed_out(project: OpenProject, folder: Path, name: str, attribution: Attribution, table: str = "codings") -> str:
    """Return what a file of a report (named by its stem) or table says."""
    path = folder / name
    options = ExportOptions(table=table)
    project.report.exporting.export(path, Silent(), name=path.stem, options=options, attribution=attribution)
    return path.read_text(encoding="utf-8")


JOINT = (
    "Samtal med Norrsken och Söder Ljus\n"
    "Norrsken: Vi behöver tid.\n"
    "Söder Ljus: Uppföljningen är viktig, sa Norrskens chef, för oss.\n"
    "Norrsken: Ingen frågar efter det.\n"
)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("Vi behöver tid.", "…", "…"),
        ("Uppföljningen", "…", "är viktig, sa …"),
        ("för oss.", "… chef,", "…"),
        ("Ingen frågar", "…", "efter det."),
    ],
)
def test_the_text_around_a_passage_is_cut_where_it_names_who_was_heard(
    project: OpenProject, tmp_path: Path, words: str, before: str, after: str
):
    document = pasted(project, JOINT, "Norrsken", "Söder Ljus", title="Ljust samtal")
    start = JOINT.index(words)
    coded(project, document, "T01", start, start + len(words), unsure=True)
    around = JOINT[:start].strip(), JOINT[start + len(words) :].strip()
    with project.material.ledger._read() as read:
        for attribution in (Attribution.CATEGORY, Attribution.NONE):
            gate = Gate.of(read, attribution)
            assert gate.around(*around) == (before, after)
        assert Gate.of(read, Attribution.ORGANISATION).around(*around) == around
    for attribution in (Attribution.CATEGORY, Attribution.NONE):
        said = handed_out(project, tmp_path, "agenda.html", attribution)
        assert words in said
        assert "Norrsken" not in said
        assert "Söder" not in said
    assert "Söder Ljus" in handed_out(project, tmp_path, "agenda.html", Attribution.ORGANISATION)


def test_a_name_that_is_cut_at_the_end_of_the_context_is_told_in_no_part():
    gate = Gate(Attribution.NONE, ("Nätverket Norra Ljus",))
    assert gate.around("… Ljusens röst", "Det sa Nätverket Norra …") == ("… röst", "Det sa …")
    assert gate.around("… Norra Ljus: Vi", "i det Nätverket …") == ("… Vi", "i det …")
    assert gate.around("Ljus och Norra", "Norra och Nätverket där") == ("Ljus och Norra", "Norra och Nätverket där")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("SKRIVA hos SKR: ja", "… ja"),
        ("SKRIVA allt", "SKRIVA allt"),
        ("hos OSKR: ja", "hos OSKR: ja"),
        ("Norr Ljus: ja", "… ja"),
        ("NORR  LJUS: ja", "… ja"),
        ("Norrlänningar: ja", "… ja"),
        ("Öppna svar: ja", "… ja"),
        ("Öppna svaret: ja", "Öppna svaret: ja"),
    ],
)
def test_a_name_is_seen_in_any_case_and_form_but_not_within_other_words(words: str, expected: str):
    gate = Gate(Attribution.CATEGORY, ("SKR", "Norr", "Norr Ljus"), ("Öppna svar",))
    assert gate.around(words, "") == (expected, "")


def test_a_project_without_names_has_its_context_whole():
    assert Gate(Attribution.NONE).around("Före", "efter") == ("Före", "efter")


def test_the_text_around_a_passage_tells_no_title_and_no_speaker_by_another_name(project: OpenProject):
    document = pasted(
        project, "Ljust samtal\nRN: Vi behöver tid. Och mer därtill.\n", "Region Norr", title="Ljust samtal"
    )
    who = document.source.organisations
    turn = Section(kind=SectionKind.SPEAKER, start=13, end=30, label="RN", organisations=who)
    nameless = Section(kind=SectionKind.SPEAKER, start=30, end=48, label=" ", organisations=who)
    project.material.documents.correct_sections(document.text.id, [turn, nameless])
    with project.material.ledger._read() as read:
        gate = Gate.of(read, Attribution.CATEGORY)
        assert gate.around("Ljust samtal\nVi", "tid.\n RN: Nej") == ("… Vi", "tid. …")


def test_a_category_that_is_called_like_an_organisation_leaves_with_names_only(project: OpenProject):
    pasted(project, WORDS, "Norrsken", categories=("Region", "NORRSKEN"))
    speaking = Speaking(("Norrsken",), ("Region", "NORRSKEN"))
    with project.material.ledger._read() as read:
        told = {one: Gate.of(read, one).categories(speaking) for one in Attribution}
        assert told == {
            Attribution.ORGANISATION: "NORRSKEN; Region",
            Attribution.CATEGORY: "Region",
            Attribution.NONE: "",
        }
        assert Gate.of(read, Attribution.CATEGORY).attribution(speaking) == "Region"


def test_why_the_ledger_was_changed_leaves_with_names_only(project: OpenProject):
    new, _ = project.material.ledger.add_organisation("Norrsken")
    asked = made(project.material.ledger.ask([new.id], None, ""), "inquiry")
    project.material.ledger.withdraw([asked], "Norrsken svarade aldrig.")
    project.material.ledger.change_organisation(replace(new, group="NPO"), "Norrsken hör dit.")
    project.themes.codebook.drop([project.themes.codebook.find("T05").id], "För tunt.")
    for gate, expected in (
        (BY_NAME, {"Norrsken svarade aldrig.", "Norrsken hör dit.", "För tunt.", ""}),
        (BY_CATEGORY, {"För tunt.", ""}),
        (BY_NOBODY, {"För tunt.", ""}),
    ):
        headings, rows = sheet(project, "decisions", gate)
        assert {row[headings.index("Skäl")] for row in rows} == expected


def test_an_alias_stands_wherever_the_document_is_quoted_and_nothing_else_leads_to_who_it_is(project: OpenProject):
    document = pasted(project, "Norrsken: vi saknar tid.\nÅter.", "Norrsken", title="Samtal med Norrsken")
    other = pasted(project, "Söderljus: tid finns.", "Söderljus", title="Enkät")
    said: SourceChanges = {"alias": "En förening", "diary_number": "4.1-77/2025", "secrecy": "OSL 25:1", "group": "Kår"}
    project.material.documents.change([document.source.id], said)
    project.material.documents.change([other.source.id], {"diary_number": "4.1-78/2025"})
    coded(project, document, "T01", 10, 23, unsure=True, question="Tid?")
    with project.material.ledger._read() as read:
        gate = Gate.of(read, Attribution.ORGANISATION)
        told = agenda(read, standing(read, None), gate)
    (item,) = [item for topic in told.topics for item in topic.items]
    assert (item.source_title, item.attribution) == ("En förening", "En förening")
    assert "Norrsken" not in item.before and item.text == "vi saknar tid"
    for key in ("codings", "data", "doubts", "documents", "progress", "decisions"):
        _, rows = sheet(project, key, gate)
        assert not [row for row in rows for cell in row if isinstance(cell, str) and "Norrsken" in cell], key
        assert not [row for row in rows if {"4.1-77/2025", "OSL 25:1", "Kår"} & set(map(str, row))], key
    headings, rows = sheet(project, "documents", gate)
    numbers = [row[headings.index("Diarienummer")] for row in rows]
    assert numbers == ["", "4.1-78/2025"]


def test_figures_call_who_has_an_alias_by_it_so_that_a_day_does_not_tell_who_it_is(
    project: OpenProject, tmp_path: Path
):
    document = pasted(project, "Norrsken: vi saknar tid.\nÅter.", "Norrsken", title="Samtal")
    told: SourceChanges = {"alias": "En förening", "day": date(2024, 11, 21)}
    project.material.documents.change([document.source.id], told)
    coded(project, document, "T01", 10, 23)
    coded(project, pasted(project, "Söderljus: tid finns.", "Söderljus", title="Enkät"), "T01", 11, 20)
    file = tmp_path / "underlag.xlsx"
    project.report.exporting.export(file, Silent())
    book = openpyxl.load_workbook(file)
    names = {sheet.title for sheet in book for row in sheet.values for cell in row if "Norrsken" in str(cell)}
    assert names == {"Intressentförteckning"}, "where it stands without its day"
    assert "2024-11-21" not in str(list(book["Intressentförteckning"].values))
    for sheet in ("Bild mättnad", "Bild organisation"):
        assert {"En förening", "Söderljus"} <= {cell for row in book[sheet].values for cell in row}
    with ZipFile(file) as parts:
        drawn = [name for name in parts.namelist() if "chart" in name or "drawing" in name]
        assert not [name for name in drawn if "Norrsken" in parts.read(name).decode()]
    for kind in PictureKind:
        for by in (Grouping.CATEGORY, Grouping.ORGANISATION):
            drawing = project.figures.pictures.drawing(PictureQuestion(kind=kind, by=by))
            assert "Norrsken" not in svg(captioned(drawing)), kind


def test_notes_of_documents_leave_with_the_names_of_organisations_only(project: OpenProject):
    document = pasted(project, "Tid saknas.", "Norrsken", title="Enkät")
    noted: SourceChanges = {"group": "Kår", "diary_number": "4.1", "secrecy": "OSL"}
    noted["participants"] = ["Kim Ek", "ordförande", "kim.ek@norrsken.se"]
    project.material.documents.change([document.source.id], noted)
    _, (named,) = sheet(project, "documents", BY_NAME)
    assert {"Kår", "4.1", "OSL", "ordförande"} <= set(named), "and no person who was written as a participant"
    for gate in (BY_CATEGORY, BY_NOBODY):
        headings, (row,) = sheet(project, "documents", gate)
        assert not {"Kår", "4.1", "OSL", "ordförande"} & set(row)
        assert not {"Grupp", "Deltagare", "Diarienummer", "Sekretess"} & set(headings)
