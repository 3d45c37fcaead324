"""The example's quotations, found in the texts whatever their white space."""

from collections import Counter

import pytest

from lagvarde_coder import paths
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceLanguage
from lagvarde_coder.domain.text import Span
from lagvarde_coder.services import example


@pytest.mark.parametrize(
    ("quote", "text", "places"),
    [
        ("tid för", "Vi har tid för det.", [(7, 14)]),
        ("tid  för", "Vi har tid\n för det.", [(7, 15)]),
        ("a\u030a", "två å", [(2, 3), (4, 5)]),
        ("aa", "aaa", [(0, 2), (1, 3)]),
        ("(a.b)", "x (a.b) (aXb)", [(2, 7)]),
        ("saknas", "text", []),
        ("  ", "text", []),
    ],
)
def test_a_quotation_is_found_wherever_it_stands(quote, text, places):
    assert example.places_of(quote, text) == [Span(*place) for place in places]


def test_the_frame_says_that_the_example_is_fictitious():
    frame = example.frame(paths.resources() / "example")

    assert "fiktiv" in frame.title.casefold()
    assert "Fiktiv" in frame.notice


def test_the_example_shows_main_bodies_roles_groups_a_diary_number_and_an_alias(built_example, tmp_path):
    with built_example.copied(tmp_path).open() as project:
        organisations = project.material.ledger.organisations()
        sources = [line.source for line in project.material.documents.sources()]

    assert {one.name for one in organisations if one.main_body} == {"Läkarföreningen Norrsken", "Region Älvskogen"}
    assert sum(len(one.contacts) for one in organisations) == 5
    assert Counter(one.group for one in sources) == {"NPO-svar": 21, "Patienter": 2, "": 13}
    assert [one.diary_number for one in sources if one.diary_number] == ["FIKTIV-2024-17"]
    assert [one.alias for one in sources if one.alias] == ["Ett patientförbund"]
    assert {one.language for one in sources} == {SourceLanguage.SWEDISH}


class StopsAt(Silent):
    """Stop after some steps, as a user does who has seen enough."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.steps = steps

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        if done >= self.steps:
            raise Cancelled


def test_building_can_be_stopped_between_two_steps(project):
    with pytest.raises(Cancelled):
        example.build(project, paths.resources() / "example", StopsAt(2))

    assert len(project.material.documents.sources()) == 2
