"""Names of persons by an installed Swedish pipeline: a small one of our own, installed as any other would be."""

from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.language import names
from lagvarde_coder.language.names import names_in, pipeline_installed
from tests.helpers import bench, blank, pasted, project

__all__ = ["bench", "blank", "project"]

PIPELINE = """
import spacy

def load(**_):
    pipeline = spacy.blank("sv")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [{"label": "PRS", "pattern": "Ekström"}, {"label": "ORG", "pattern": "Norrsken"}]
    )
    return pipeline
"""
TEXT = "Hos Norrsken säger Ekström att tid saknas.\n"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a pipeline that knows one name."""
    folder, about = tmp_path / "site" / "sv_prov", tmp_path / "site" / "sv_prov-1.0.dist-info"
    folder.mkdir(parents=True)
    about.mkdir()
    (folder / "__init__.py").write_text(PIPELINE, "utf-8")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: sv_prov\nVersion: 1.0\n", "utf-8")
    (about / "entry_points.txt").write_text("[spacy_models]\nsv_prov = sv_prov\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path / "site")
    names._loaded.cache_clear()


def test_without_a_pipeline_nothing_is_found_and_spacy_is_not_loaded():
    assert pipeline_installed() == ""
    assert list(names_in(TEXT, Silent())) == []


@pytest.mark.slow
def test_an_installed_pipeline_finds_persons_and_no_organisations_wherever_they_stand(installed, monkeypatch):
    monkeypatch.setattr(names, "_AT_ONCE", len(TEXT))
    found = [(TEXT * 3)[start:end] for start, end in names_in(TEXT * 3, Silent())]
    assert found == ["Ekström"] * 3
    assert [start for start, _ in names_in(TEXT * 3, Silent())] == [
        TEXT.index("Ekström") + len(TEXT) * at for at in range(3)
    ]


@pytest.mark.slow
def test_what_it_finds_is_suggested_and_masked_by_nobody(installed, project: OpenProject):
    pasted(project, TEXT, "Norrsken")
    assert [one.words for one in project.report.masking.suggestions()] == ["Ekström"]
    assert project.report.masking.all() == []
