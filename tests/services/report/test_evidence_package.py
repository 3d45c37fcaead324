"""Beläggspaket: the figures are the services', the words are those that may leave, the way is the trail's."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import CannotLimit, OtherFormat
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.exporters.evidence_package.seal import is_whole, seal_in
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.exporters.test_evidence_package import data_in
from tests.helpers import WORDS, Bench, coded, pasted

NAME = "beläggspaket"


def packaged(project: OpenProject, file: Path, **more: Any) -> dict[str, Any]:
    project.report.exporting.export(file, Silent(), name=NAME, **more)
    page = file.read_bytes()
    assert is_whole(page)
    data = data_in(page)
    data["codings"] = {row[0]: dict(zip(data["columns"], row, strict=True)) for row in data["codings"]}
    return data


def put(project: OpenProject, action: Action, *subjects: Any) -> None:
    with project.report.exporting._operation(action) as work:
        for subject in subjects:
            work.put(subject)


def evidence(project: OpenProject) -> list[tuple[Id, str]]:
    """Return the codings in order of place, with their evidence ids."""
    return [(line.coding.id, line.evidence) for line in project.coding.marking.all()]


@pytest.fixture
def three(project: OpenProject) -> OpenProject:
    """Return a project with three codings, two of which count for a need."""
    document = pasted(project, WORDS, "Föreningen Norrsken", title="Samtal med Norrsken")
    coded(project, document, "T01", 3, 20)
    coded(project, document, "T02", 60, 80)
    coded(project, document, "T03", 112, 140)
    themes = [project.themes.codebook.find(number).id for number in ("T01", "T02")]
    project.decisions.merging.merge(NeedChoice("Tid för arbetet"), themes, "De hör ihop")
    return project


@pytest.mark.slow
def test_every_figure_is_the_services_and_every_coding_that_counts_is_in_it(built_example: Bench, tmp_path: Path):
    with built_example.copied(tmp_path / "e").open() as project:
        data = packaged(project, tmp_path / "paket.html")
        units = {"organisations": Unit.ORGANISATION, "documents": Unit.SOURCE, "passages": Unit.PASSAGE}
        for key, unit in units.items():
            for stage in (Stage.NEED, Stage.THEME):
                figures = {one.number: one for one in project.figures.counting.frequencies(stage, unit=unit)}
                told = {one["number"]: one for one in data["categories"] if one["stage"] == stage}
                assert told.keys() == figures.keys()
                for number, figure in figures.items():
                    assert told[number][key][:2] == [figure.count, figure.denominator]
        with project.report.exporting._read() as read:
            themes = {line.theme.id: line.theme for line in project.coding.marking.all()}
            stages = {coding.id: themes[coding.theme].stage for coding in read.all(Coding)}
        counted = {evidence_id(coding) for coding, stage in stages.items() if stage is Stage.THEME}
        assert counted <= data["codings"].keys()
        assert all(row["counts"] for row in data["codings"].values())
        for place, category in enumerate(data["categories"]):
            mine = sum(place in row["counts"] for row in data["codings"].values())
            assert mine == category["codings"] == category["shown"]


def test_the_way_is_what_the_trail_says_of_an_evidence_id(three: OpenProject, tmp_path: Path):
    data = packaged(three, tmp_path / "paket.html")
    for _, number in evidence(three):
        way = data["ways"][data["codings"][number]["way"]]
        trail = three.trail.tracing.evidence(number)
        assert [data["decisions"][place][0] for place in way] == sorted(
            {three.trail.tracing.entries(entry.entry.operation)[0].entry.order for entry in trail.decisions}
        )
    ways = [len(data["ways"][row["way"]]) for row in data["codings"].values()]
    assert ways == [1, 1, 0]


def test_it_is_an_event_in_the_trail_that_says_what_was_chosen(three: OpenProject, tmp_path: Path):
    file = tmp_path / "paket.html"
    three.report.exporting.export(file, Silent(), name="evidence-package", plan=ReportPlan(chosen=True))
    export = three.report.exporting.all()[0].export
    assert (export.report, export.format) == (NAME, "html")
    assert {one.name: one.value for one in export.choices}["chosen_only"] == "yes"
    assert three.trail.tracing.origin(file).exports[-1][0] == export


def test_the_project_tells_a_damaged_package_from_one_that_was_changed_and_sealed_anew(
    three: OpenProject, tmp_path: Path
):
    file = tmp_path / "paket.html"
    three.report.exporting.export(file, Silent(), name="evidence-package")
    made, page = three.trail.tracing.origin(file), file.read_bytes()
    assert made.exports and made.sealed and not made.resealed
    changed = page.replace(b"Vi", b"De", 1)
    file.write_bytes(changed)
    damaged = three.trail.tracing.origin(file)
    assert (damaged.exports, damaged.sealed, damaged.resealed, damaged.contradicts) == ((), False, False, False)
    opened = changed.replace(seal_in(changed).encode(), b"0" * 64, 1)
    file.write_bytes(opened.replace(b"0" * 64, sha256(opened).hexdigest().encode(), 1))
    forged = three.trail.tracing.origin(file)
    assert (forged.exports, forged.sealed, forged.resealed) == ((), True, True)


def test_with_chosen_only_it_has_the_words_of_these_and_counts_all(three: OpenProject, tmp_path: Path):
    (first, number), (second, _), _ = evidence(three)
    chosen = Quotation(id=new_id(), coding=first)
    put(three, Action.QUOTATION_SET, chosen, Quotation(id=new_id(), coding=second, chosen=False))
    data = packaged(three, tmp_path / "paket.html", plan=ReportPlan(chosen=True))
    assert list(data["codings"]) == [number]
    assert (data["about"]["codings"], data["about"]["left_out"]) == (1, 2)
    assert [one["codings"] for one in data["categories"] if one["number"] == "T02"] == [1]
    assert len(packaged(three, tmp_path / "alla.html")["codings"]) == 3


def test_withheld_and_paraphrased_words_and_masked_ones_stand_in_no_byte_of_it(three: OpenProject, tmp_path: Path):
    (first, one), (second, two), (_, three_) = evidence(three)
    text = three.coding.marking.all()[0].coding.text
    put(
        three,
        Action.QUOTATION_SET,
        Quotation(id=new_id(), coding=first, use=QuotationUse.WITHHELD),
        Quotation(id=new_id(), coding=second, use=QuotationUse.PARAPHRASE, paraphrase="Nära vården."),
        Mask(id=new_id(), text=text, start=120, end=126, instead="[namn]"),
    )
    file = tmp_path / "paket.html"
    data = packaged(three, file)
    rows = data["codings"]
    assert (rows[one]["use"], rows[one]["words"], rows[one]["before"]) == ("withheld", "", "")
    assert (rows[two]["use"], rows[two]["words"]) == ("paraphrase", "Nära vården.")
    assert "[namn]" in rows[three_]["words"] and "[återges inte]" in rows[three_]["before"]
    page = file.read_text(encoding="utf-8")
    for start, end in ((3, 20), (60, 80), (120, 126)):
        assert WORDS[start:end] not in page


@pytest.mark.parametrize(
    ("named", "told"),
    [(NamedAs.NOBODY, ""), (NamedAs.ALIAS, "En förening"), (NamedAs.CATEGORY, "Profession")],
)
def test_a_quotation_may_name_less_than_the_export(project: OpenProject, tmp_path: Path, named: NamedAs, told: str):
    words = "Norrsken säger: vi behöver tid för att sluta. Norrsken tackar."
    document = pasted(project, words, "Norrsken", title="Samtal med Norrsken", categories=["Profession"])
    coded(project, document, "T01", 16, 44)
    ((coding, number),) = evidence(project)
    put(project, Action.QUOTATION_SET, Quotation(id=new_id(), coding=coding, named=named, alias="En förening"))
    row = packaged(project, tmp_path / "paket.html")["codings"][number]
    assert row["attribution"] == told
    assert [row[field] for field in ("title", "reference", "before", "after", "made")] == [""] * 5


def test_internal_documents_are_not_in_it(project: OpenProject, tmp_path: Path):
    coded(project, pasted(project, WORDS, "Norrsken"), "T01", 3, 20)
    coded(project, pasted(project, f"Internt.\n{WORDS}", kind=SourceKind.INTERNAL), "T01", 12, 30)
    assert len(packaged(project, tmp_path / "paket.html")["codings"]) == 1


def test_an_empty_project_gives_a_package_too(project: OpenProject, tmp_path: Path):
    data = packaged(project, tmp_path / "paket.html", attribution=Attribution.NONE)
    assert data["codings"] == {} and data["about"]["themes"] == 13


def test_it_is_written_as_one_page_and_as_nothing_else(three: OpenProject, tmp_path: Path):
    with pytest.raises(OtherFormat):
        three.report.exporting.export(tmp_path / "paket.docx", Silent(), name=NAME)
    with pytest.raises(CannotLimit):
        three.report.exporting.export(tmp_path / "k.html", Silent(), name="kodbok", plan=ReportPlan(chosen=True))
    assert list(tmp_path.glob("*.html")) == [] and three.report.exporting.all() == []


def test_what_it_will_hold_is_counted_first(three: OpenProject):
    lines = {line.text: line.value for line in three.report.exporting.outline(NAME)}
    assert lines["Evidence ids that can be looked up"] == 3
    limited = {line.text: line.value for line in three.report.exporting.outline(NAME, ReportPlan(chosen=True))}
    assert limited["Evidence ids that can be looked up"] == (0, 3)
