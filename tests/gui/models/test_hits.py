"""Search hits as lines: above the passages of a document stand those whose words they are."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.gui.models.hits import hit_nodes
from lagvarde_coder.gui.widgets.hit_delegate import BELOW_ROLE
from tests.helpers import bench, pasted, project

__all__ = ["bench", "project"]

JOINT = "Norrsken: Vi behöver tid för allt detta.\nÄlvdalen: Uppföljningen är viktig för oss.\nMer tid, sa båda.\n"


@pytest.mark.parametrize(
    ("query", "who"), [("behöver", "Norrsken"), ("uppföljningen", "Älvdalen"), ("för", "Norrsken · Älvdalen")]
)
def test_a_joint_dialogue_names_only_those_whose_words_were_found(qapp, project: OpenProject, query: str, who: str):
    pasted(project, JOINT, "Älvdalen", "Norrsken")
    names = {one.id: one.name for one in project.material.ledger.organisations()}
    (document,) = hit_nodes(project.finding.searching.find(query), {}, names)
    below = str(document.cells[0][BELOW_ROLE])
    assert below.startswith(f"{who} · ")
    assert below.count("·") == 1 + who.count("·")
