"""Every cell of the framework matrix of the example, worked out again from the tables of its file alone."""

import json

import pytest

from lagvarde_coder.cli.app import main
from tests.oracle.matrices import MatrixOracle
from tests.tries import thinned

ASKED = [("organisation", "need"), ("organisation", "theme"), ("category", "need"), ("category", "theme")]


@pytest.mark.parametrize(("rows", "stage"), thinned(ASKED, 3))
def test_cells_and_what_waits_for_a_text_follow_the_definition(folder, oracle, numbered, capsys, rows, stage):
    project = str(next(folder.glob("*.lvk")))

    def said(*words):
        assert main(["frame", project, "--rows", rows, "--of", stage, "--json", *words], lambda _: 0) == 0
        return json.loads(capsys.readouterr().out)

    cells, by_hand = MatrixOracle(oracle, {}, stage), {}
    for key in cells.keys(rows):
        for number, theme in numbered.items():
            if theme.stage == stage and (count := cells.amount("passage", [(rows, key), (stage, theme.id)])):
                by_hand[key, number] = count
    assert {(row["row"], row["theme"]): row["passages"] for row in said()} == by_hand
    written = {(row["row"], row["theme"]) for row in said() if row["text"]}
    first, *rest = said("--waiting")
    assert {(row["row"], row["theme"]) for row in (first, *rest)} == set(by_hand) - written
    place = ["--rows", rows, "--row", first["row"], "--theme", first["theme"], "--coder", "Kim Ek"]
    assert main(["frame-text", project, *place, "--text", "Kort"], lambda _: 0) == 0
    capsys.readouterr()
    assert {(row["row"], row["theme"]) for row in said() if row["text"] == "Kort"} == {(first["row"], first["theme"])}
    assert {(row["row"], row["theme"]) for row in said("--waiting")} == {(row["row"], row["theme"]) for row in rest}
    assert main(["frame-text", project, *place, "--text", ""], lambda _: 0) == 0
