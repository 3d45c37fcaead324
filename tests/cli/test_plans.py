"""Plans of reports on the command line."""

import json
from pathlib import Path

import pytest
from docx import Document


@pytest.fixture
def path(cli, tmp_path) -> Path:
    path = tmp_path / "a.lvk"
    assert cli("new", path, "--codebook", "utvecklingsbehov-10").code == 0
    return path


def test_a_plan_is_kept_listed_followed_and_removed(cli, path, tmp_path):
    assert "utvecklingsbehov: siffror, behov" in cli("plans", path).out
    kept = ("--chapters", "horda, behov", "--quotations", "1", "--figures", "source", "--no-charts")
    assert cli("plan", path, "Kort", *kept).out.strip() == "Kort"
    (plan,) = json.loads(cli("plans", path, "--json").out)
    assert (plan["report"], plan["chapters"], plan["quotations"]) == ("utvecklingsbehov", ["horda", "behov"], 1)
    assert (plan["figures"], plan["charts"], plan["chosen"]) == (["source"], False, False)
    assert "horda, behov" in cli("plans", path).out
    out = tmp_path / "kort.docx"
    assert cli("export", path, out, "--plan", "kort").code == 0
    headings = [one.text for one in Document(str(out)).paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings[0] == "Vilka som har hörts" and "Behoven i siffror" not in headings
    assert "Plan: Kort" in cli("exports", path).out
    assert "utvecklingsbehov" in cli("export", path, out, "--plan", "kort", "--report", "metod").err
    assert cli("plan", path, "Kort", "--remove").code == 0
    assert cli("export", path, out, "--plan", "kort").code != 0


def test_a_chapter_that_the_report_does_not_have_is_refused_with_those_it_has(cli, path):
    refused = cli("plan", path, "Kort", "--chapters", "slut")
    assert refused.code != 0 and "siffror, behov" in refused.err
