"""Deleting documents from the command line: not what is coded, unless that is said."""

import pytest

TEXT = "Vi behöver tid för att fasa ut det som inte gör nytta.\n"
BEFORE = ["tid", "rutiner"]
"""What the project of these tests has."""


@pytest.fixture
def coded(cli, project, tmp_path):
    for name in ("samtal", "annat"):
        (tmp_path / f"{name}.txt").write_text(f"{name}: {TEXT}", "utf-8")
        assert cli("import", project, tmp_path / f"{name}.txt").code == 0
    assert cli("code", project, "samtal", "--theme", "T01", "--start", 0, "--end", 9).code == 0
    return project


def titles(cli, project):
    return [line["title"] for line in cli("sources", project, "--json").json]


def test_what_is_coded_is_deleted_only_if_that_is_said(cli, coded):
    refused = cli("delete", coded, "samtal", "annat")
    assert refused.code == 3 and "samtal" in refused.out and "1" in refused.lines[-1]
    assert titles(cli, coded) == [*BEFORE, "samtal", "annat"]
    assert cli("delete", coded, "samtal", "--yes").code == 0
    assert titles(cli, coded) == [*BEFORE, "annat"]
    assert all(it["source_title"] != "samtal" for it in cli("codings", coded, "--json").json)
    assert cli("audit", "verify", coded).code == 0


def test_what_is_not_coded_goes_without_asking(cli, coded):
    assert cli("delete", coded, "annat").code == 0
    assert titles(cli, coded) == [*BEFORE, "samtal"]


def test_an_unknown_document_is_refused(cli, coded):
    assert cli("delete", coded, "samtal", "okänt", "--yes").code == 3
    assert titles(cli, coded) == [*BEFORE, "samtal", "annat"]
