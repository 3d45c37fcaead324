"""The example with its exports, as the demonstration makes it and worked on since; and what counts it anew."""

import pytest

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import bench_in, choose_by_hand
from tests.once import made_once
from tests.oracle import tables
from tests.oracle.definitions import Oracle
from tests.oracle.exported import REPORTS_READ


def reworked(project):
    """Leave themes in no need, one of them in part, one aside; have an internal document, unfinished ones, a doubt."""
    find, merging = project.themes.codebook.find, project.decisions.merging
    for number in ("B04", "B06", "B09", "B10a"):
        merging.unmerge(find(number).id, "Prövas på nytt")
    project.themes.codebook.park([find("T12").id], "Annat område")
    project.themes.codebook.drop([find("T07").id], "Saknar stöd")
    codings = [line.coding.id for line in project.coding.marking.all() if line.theme.number == "T04"]
    merging.split(find("T04").id, [(NeedChoice("Egen tid"), codings[:5])], "En del hör hit")
    sources = [line.source.id for line in project.material.documents.sources()]
    project.material.documents.change(sources[1:2], {"kind": SourceKind.INTERNAL})
    project.material.documents.set_status(sources[20:25], SourceStatus.IN_PROGRESS)


@pytest.fixture(scope="session")
def kept():
    """Return what was made once: pytest makes a fixture anew whenever tests come back to one of its parameters."""
    return {}


@pytest.fixture(scope="session", params=["as demonstrated", "reworked"])
def folder(request, built_example, tmp_path_factory):
    """Return a folder with the example and its four exports: as the demonstration makes it, and worked on since."""

    def make(folder):
        exported(built_example.copied(folder), request.param)

    return bench_in(made_once(tmp_path_factory, request.param, make)).path.parent


def exported(bench, state):
    with bench.open() as project:
        if state == "reworked":
            reworked(project)
        choose_by_hand(project)
        for name in ("ut.docx", "ut.xlsx", "ut.csv", "ut.html"):
            project.report.exporting.export(bench.path.parent / name, Silent(), name="utdrag")
        for report in REPORTS_READ:
            for suffix in ("docx", "html"):
                project.report.exporting.export(bench.path.parent / f"{report}.{suffix}", Silent(), name=report)


@pytest.fixture(scope="session")
def world(folder):
    return tables.read(next(folder.glob("*.lvk")))


@pytest.fixture(scope="session")
def oracle(world, folder, kept):
    if ("oracle", folder) not in kept:
        kept["oracle", folder] = Oracle(world)
    return kept["oracle", folder]


@pytest.fixture(scope="session")
def numbered(world):
    """Themes and needs in use, by number; candidates are counted on a page of their own."""
    in_use = [theme for theme in world.theme if theme.status in {"active", "parked"}]
    return {theme.number: theme for theme in in_use if theme.stage != "candidate"}
