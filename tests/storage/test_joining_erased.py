"""A copy that still has erased words does not bring them back, and one that erased them has them erased here too."""

from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from tests.end_to_end.independent_verifier import verify
from tests.helpers import Bench, coded, joined, pasted
from tests.services.material.test_erasing import PLANTED, left_in

WHY = "Beslut om gallring"
WORDS = "\n".join(f"Norrsken: {it}." for it in PLANTED) + "\n"


def worked(project: OpenProject, source: str) -> None:
    """Do what each copy does with the document that one of them erases."""
    document = project.material.documents.document(source)
    coded(project, document, "T03", 20, 60, memo="Från den andra kopian")
    project.material.documents.change([source], {"title": PLANTED[7], "checked": True})


def erased(project: OpenProject, source: str) -> None:
    project.erase(source, WHY)


@pytest.mark.parametrize(
    ("here", "there"), [(erased, worked), (worked, erased), (erased, erased)], ids=["here", "there", "both"]
)
def test_words_that_one_copy_erased_are_gone_in_what_is_joined(bench: Bench, tmp_path: Path, here, there):
    with bench.open() as project:
        source = pasted(project, WORDS, "Norrsken", title="Samtal").source.id
        pasted(project, "Ett annat samtal.\n", title="Annat")
        coded(project, project.material.documents.document(source), "T01", 0, 30)
    other = bench.elsewhere(tmp_path / "annan")
    with other.open(coder="Utredare Beta") as project:
        there(project, source)
        coded(project, project.material.documents.document(source), "T02", 0, 30)
    with bench.open() as project:
        here(project, source)
        joined(project, other.path)
        assert project.trail.tracing.check(Silent()).findings == ()
        document = project.material.documents.document(source)
        assert set(document.content) == {"█", "\n"}
        assert {line.theme.number for line in project.coding.marking.of_text(document.text.id)} >= {"T01", "T02"}
        assert [line.source.title for line in project.material.documents.sources()] == ["Gallrat dokument 1", "Annat"]
        project._database.cleanse()
        for copy in project.copies.all():
            copy.path.unlink()
    for path in (tmp_path / "annan").rglob("*"):
        if path.is_file():
            path.unlink()
    assert left_in(bench) == []
    assert verify(bench.path) == bench.verified().entries
