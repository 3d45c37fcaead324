"""By question: what stands behind a figure is what was counted, the part of a passage that answers the question."""

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import Grouping, Unit
from tests.helpers import coded, pasted

FIRST, SECOND = "Vilket stöd behövs på verksamhetsnivå?", "Vad önskar ni från myndigheten?"
TEXT = f"{FIRST}\nMer tid.\n{SECOND}\nMer data.\n{FIRST}\nOch mod.\n"


def behind(project: OpenProject, question: str) -> tuple[int, list[str]]:
    """Return how many passages T01 has under a question, and those that are shown behind the figure."""
    rows = project.figures.counting.frequencies(unit=Unit.PASSAGE, by=Grouping.QUESTION)
    (row,) = [row for row in rows if row.number == "T01" and row.group and row.group.label == question]
    assert row.group is not None
    excerpts = project.figures.counting.excerpts(row.theme, group=(Grouping.QUESTION, row.group.key))
    return row.count, [str(one.text) for one in excerpts]


def test_a_passage_over_several_answers_is_cut_to_each_of_them(project: OpenProject):
    document = pasted(project, TEXT, "Region Norr")
    coded(project, document, "T01", TEXT.index("tid"), TEXT.rindex("mod") + 3)
    assert behind(project, FIRST) == (2, ["tid.", "Och mod"])
    assert behind(project, SECOND) == (1, ["Mer data."])
