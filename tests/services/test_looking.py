"""Looking writes nothing, and what is written has the name of who did it."""

from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import NobodyActs
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.values import digest
from tests.helpers import CODER, Bench, coded, pasted, program_in


@pytest.fixture
def filled(bench: Bench) -> Bench:
    with bench.open() as project:
        coded(project, pasted(project), "T01", 3, 20)
    return bench


@pytest.fixture
def elsewhere(filled: Bench, tmp_path: Path) -> Bench:
    """The same file on the computer of somebody whom the project does not know."""
    copy = filled.elsewhere(tmp_path / "there")
    return Bench(copy.path, program_in(tmp_path / "there" / "home", "Granskare Gamma"))


def state(bench: Bench) -> tuple[str, list[str]]:
    return digest(bench.path.read_bytes()), bench.files()


@pytest.mark.parametrize("coder", [CODER, "Granskare Gamma"])
def test_who_opens_and_looks_leaves_the_file_as_it_was_each_byte(filled: Bench, tmp_path: Path, coder: str):
    before = state(filled)
    with filled.open(coder=coder) as project:
        document = project.material.documents.document(project.material.documents.sources()[0].source.id)
        project.material.sentences.of_text(document.text.id)
        project.figures.counting.frequencies()
        project.trail.tracing.verify(Silent())
        assert project.coders.current().name == coder  # type: ignore[union-attr]
        assert project.figures.counting.standing().by == coder
    assert state(filled)[0] == before[0]


def test_a_coder_is_entered_just_before_the_first_thing_they_do(elsewhere: Bench):
    with elsewhere.open() as project:
        document = project.material.documents.document(project.material.documents.sources()[0].source.id)
        project.material.sentences.of_text(document.text.id)
        assert project.coders.is_new
        coded(project, document, "T02", 3, 10)
        assert not project.coders.is_new
        coded(project, document, "T03", 3, 10)
        newest = project.trail.tracing.operations(limit=3)
        assert [(each.action, each.coder) for each in newest] == [
            (Action.CODING_CREATE, "Granskare Gamma"),
            (Action.CODING_CREATE, "Granskare Gamma"),
            (Action.CODER_CREATE, "Granskare Gamma"),
        ]
        assert project.material.sentences.known(document.text.id) is not None
        verification = project.trail.tracing.verify(Silent())
    assert verification.ok and verification.writers == 2


def test_what_fails_enters_nobody(elsewhere: Bench):
    before = state(elsewhere)
    with elsewhere.open() as project:
        with pytest.raises(RuntimeError), project.coders._operation(Action.THEME_CHANGE) as work:
            work.put(project.themes.codebook.find("T01"))
            raise RuntimeError
        with project.coders._operation(Action.THEME_CHANGE):
            pass
        assert project.coders.is_new and project.trail.tracing.operations()[0].coder == CODER
    after = elsewhere.verified()
    assert after.ok and before[1] == [name for name in state(elsewhere)[1] if not name.endswith(".lock")]


def test_without_a_name_nothing_is_written_and_a_name_given_later_holds(filled: Bench, tmp_path: Path):
    nameless = Bench(filled.path, program_in(tmp_path / "nobody", ""))
    with nameless.open() as project:
        assert project.coders.current() is None
        theme = project.themes.codebook.find("T01").id
        with pytest.raises(NobodyActs):
            project.themes.codebook.change(theme, {"name": "Tid"})
        project.coders.act_as("Granskare Gamma")
        project.themes.codebook.change(theme, {"name": "Tid"})
        assert project.trail.tracing.operations()[0].coder == "Granskare Gamma"
    with pytest.raises(NobodyActs):
        nameless.program.create(tmp_path / "ny.lvk")
    assert not (tmp_path / "ny.lvk").exists()
