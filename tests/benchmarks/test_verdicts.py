"""Verdicts, what is to be looked at again, the overview: 1,000 sources and 50,000 codings, beside bare counts."""

from collections.abc import Iterator
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.gui.workspaces.themes import judging_page, recheck_page
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.verdicts.judging import NewVerdict
from tests.benchmarks import limits
from tests.benchmarks.beside import Pair, hold
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def judged(large: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenProject]:
    """The large project with a verdict on every theme and every step signed off, then later codings and a change."""
    with large.elsewhere(tmp_path_factory.mktemp("judged") / "another").open() as project:
        themes = [theme for theme in project.themes.codebook.themes(Stage.THEME) if theme.in_use]
        for theme in themes:
            project.verdicts.judging.judge(theme.id, NewVerdict(outcome=Outcome.CONFIRMED, reason="Många säger det"))
        later = [
            NewCoding(
                text=line.source.text, start=1, end=9 + at % 7, theme=themes[at % 3].id, stance=Stance.CONTRADICTS
            )
            for at, line in enumerate(project.material.documents.sources()[:500])
        ]
        project.coding.marking.apply_many(later)
        for line in project.method.steps.steps():
            project.method.steps.sign_off(line.step.id, "Klart")
        project.themes.codebook.change(themes[0].id, {"definition": "Annat"}, substantial=True, reason="Nytt")
        yield project


@pytest.fixture
def bare(judged: OpenProject) -> Iterator[Any]:
    connection = limits.rows_of(judged.path)
    yield connection
    connection.close()


def test_the_page_of_a_verdict(judged: OpenProject, bare: Any):
    theme = judged.themes.codebook.find("T01").id
    page = judged.verdicts.judging.page
    hold("verdict page", Pair(lambda: page(theme, judging_page.MOST), lambda: limits.taken_up(bare, theme)))


def test_what_is_to_be_looked_over(judged: OpenProject, bare: Any):
    assert judged.verdicts.changed.changed()
    hold("decisions to look over", Pair(judged.verdicts.changed.all, lambda: limits.per_organisation(bare)))


def test_what_is_to_be_tried_again(judged: OpenProject, bare: Any):
    waiting = judged.verdicts.rechecking.waiting
    assert waiting(most=recheck_page.MOST).total == limits.held_before(bare, 2)
    hold("codings to try again", Pair(lambda: waiting(most=recheck_page.MOST), lambda: limits.held_before(bare, 2)))


def test_the_overview(judged: OpenProject, bare: Any):
    steps = judged.method.steps

    def page() -> None:
        assert any(line.signed and line.signed.changed for line in steps.steps(left_out=True))
        assert steps.coders()

    hold("overview", Pair(page, lambda: limits.looked_over(bare)))
