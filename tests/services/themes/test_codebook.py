"""The codebook's wordings: in canonical form, and empty where nothing is written."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.themes.codebook import ThemeChanges

WORDINGS = [name for name, kind in ThemeChanges.__annotations__.items() if kind is str and name not in {"name", "key"}]


@pytest.mark.parametrize("field", WORDINGS)
def test_a_wording_of_white_space_only_is_none(project: OpenProject, field: str):
    theme = project.themes.codebook.find("T01").id
    project.themes.codebook.change(theme, {field: " O\u0308ppet \r\n"})  # type: ignore[misc]
    assert getattr(project.themes.codebook.find("T01"), field) == "Öppet"
    project.themes.codebook.change(theme, {field: " \u00a0\r\n"})  # type: ignore[misc]
    assert getattr(project.themes.codebook.find("T01"), field) == ""


def test_a_name_of_white_space_only_is_refused(project: OpenProject):
    with pytest.raises(EmptyInput):
        project.themes.codebook.change(project.themes.codebook.find("T01").id, {"name": " \n"})


def test_the_group_of_a_new_theme_or_need_is_cleaned_like_its_name(project: OpenProject):
    theme, _ = project.themes.codebook.create(" Tid ", Stage.THEME, group=" Arbetsplatsen\n")
    need, _ = project.decisions.merging.merge(NeedChoice("Tid", group="  "), [theme.id], "Hör ihop")
    assert (project.themes.codebook.find(theme.id).name, project.themes.codebook.find(theme.id).group) == (
        "Tid",
        "Arbetsplatsen",
    )
    assert need.group == ""
