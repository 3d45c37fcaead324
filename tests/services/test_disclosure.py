"""The gate: what a report's attribution lets out of who was heard."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.report.tables import Cell
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.report.tabulating import workbook
from tests.helpers import WORDS, coded, pasted

SOURCE = Source(
    id="s", number=7, title="Möte med Region Norr", kind=SourceKind.DIALOGUE, text="t", categories=("Region", "Patient")
)
ORGANISATIONS = [
    Organisation(id="b", name="Öster", categories=("Patient",), suggested_by="väster "),
    Organisation(id="a", name="Väster", categories=("Region",), suggested_by="Karin Persson"),
    Organisation(id="c", name="Mitten", group="NPO", categories=("Region",)),
]
BY_NAME, BY_CATEGORY, BY_NOBODY = Gate(), Gate(Attribution.CATEGORY), Gate(Attribution.NONE)


def sheet(project: OpenProject, key: str, gate: Gate) -> tuple[list[str], list[tuple[Cell, ...]]]:
    with project.material.ledger._read() as read:
        table = next(table for table in workbook(read, None, gate).tables if table.key == key)
        return [column.heading for column in table.columns], list(table.rows)


def test_a_title_leaves_with_the_names_of_organisations_only():
    assert [gate.title(SOURCE) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == [
        "Möte med Region Norr",
        "Dokument 7",
        "Dokument 7",
    ]


def test_who_said_it_is_an_organisation_a_category_or_nobody():
    assert [gate.attribution(SOURCE, ["Region Norr", "Söder"]) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == [
        "Region Norr, Söder",
        "Region, Patient",
        "",
    ]
    assert [gate.categories(SOURCE) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == [
        "Region; Patient",
        "Region; Patient",
        "",
    ]


def test_who_suggested_an_organisation_leaves_if_it_is_an_organisation_of_the_ledger():
    listed = {one.id: one.suggested_by for one in BY_NAME.listed(ORGANISATIONS)}
    assert listed == {"a": "", "b": "väster ", "c": ""}
    assert {one.suggested_by for one in BY_CATEGORY.listed(ORGANISATIONS)} == {""}


def test_organisations_without_names_are_numbered_in_an_order_that_does_not_tell_their_names():
    assert [one.name for one in BY_NAME.listed(ORGANISATIONS)] == ["Mitten", "Väster", "Öster"]
    assert [(one.name, one.id, one.categories) for one in BY_CATEGORY.listed(ORGANISATIONS)] == [
        ("Organisation 1", "b", "Patient"),
        ("Organisation 2", "a", "Region"),
        ("Organisation 3", "c", "Region"),
    ]
    assert [(one.name, one.id, one.categories) for one in BY_NOBODY.listed(ORGANISATIONS)] == [
        ("Organisation 1", "a", ""),
        ("Organisation 2", "b", ""),
        ("Organisation 3", "c", ""),
    ]


def test_an_occasion_leaves_with_the_names_of_organisations_only():
    asked = Inquiry(id="i", organisation="a", occasion="Mötet med Väster")
    assert [gate.occasion(asked) for gate in (BY_NAME, BY_CATEGORY, BY_NOBODY)] == ["Mötet med Väster", "", ""]


@pytest.mark.parametrize(
    ("gate", "headings", "row"),
    [
        (
            BY_NAME,
            "Organisation Grupp Kategorier Föreslagen_av Frågor Tillfälle Våg Svarssätt",
            ("Tandnätet", "", "Patient", "NPO Akut vård", "", "Mötet i maj", 2, "Inget svar"),
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
    new, _ = project.material.ledger.add_organisation("Tandnätet", categories=["Patient"], suggested_by="NPO Akut vård")
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
