"""matrix, views, keep-view and forget-view."""


def test_a_matrix_has_a_cell_for_every_row_and_column(cli, coded):
    cells = cli("matrix", coded, "--rows", "theme", "--columns", "organisation", "--json").json

    assert len(cells) % 17 == 0
    found = {(cell["row"], cell["column"]): cell for cell in cells}
    assert (found["T04", "Norrsken"]["count"], found["T04", "Norrsken"]["denominator"]) == (1, 1)
    assert found["T01", "Norrsken"]["standing"] == "not_done"
    assert found["T04", "NPO Primärvård"]["standing"] == "no_material"  # asked, and silent


def test_the_table_says_unit_filter_and_how_much_is_finished(cli, coded):
    told = cli("matrix", coded, "--columns", "category", "--stance", "supports", "--share")

    assert told.lines[0].split("\t")[:4] == ["Number", "Theme", "All", "Profession (2)"]
    assert "Unit: organisations" in told.err
    assert "Stance: supports" in told.err


def test_a_filter_is_kept_used_and_forgotten(cli, coded):
    cli("keep-view", coded, "Stöd", "--stance", "supports", "--coder", "Bo")
    cli("keep-view", coded, "Per våg", "--columns", "wave", "--coder", "Bo")

    assert [row["name"] for row in cli("views", coded, "--json").json] == ["Stöd", "Per våg"]
    assert "Stance: supports" in cli("frequencies", coded, "--filter", "Stöd").err
    assert "Without wave" in cli("matrix", coded, "--kept", "Per våg").out
    cli("forget-view", coded, "Stöd", "--coder", "Bo")
    refused = cli("frequencies", coded, "--filter", "Stöd")
    assert refused.code == 3 and "Stöd" in refused.err


def test_two_columns_are_held_against_each_other(cli, coded):
    asked = ("matrix", coded, "--columns", "organisation", "--difference", "Norrsken", "--difference", "Lyktskenet")
    told = cli(*asked)

    assert told.lines[0].endswith("\tDifference Norrsken – Lyktskenet, percentage points")
    assert any(line.endswith("\tnot done") for line in told.lines)
    cli("correct", coded, "tid", "rutiner", "--status", "done")
    assert any(line.endswith(("+100", "-100")) for line in cli(*asked).lines)
    refused = cli("matrix", coded, "--columns", "organisation", "--difference", "Ingen")
    assert refused.code == 3 and "Ingen" in refused.err


def test_themes_by_themes_say_what_a_cell_counts(cli, coded):
    assert "Counted: what both have on the same words." in cli("matrix", coded, "--columns", "theme").err


def test_rows_and_columns_that_are_the_same_are_refused(cli, coded):
    refused = cli("matrix", coded, "--rows", "kind", "--columns", "kind")

    assert refused.code == 3


def test_a_kept_matrix_counts_what_it_was_kept_for_unless_something_else_is_asked(cli, coded):
    cli("keep-view", coded, "Behov", "--rows", "organisation", "--columns", "kind", "--of", "need", "--coder", "Bo")
    asked = ("matrix", coded, "--rows", "organisation", "--columns", "kind", "--json")

    assert sum(cell["count"] for cell in cli(*asked).json) > 0
    assert sum(cell["count"] for cell in cli("matrix", coded, "--kept", "Behov", "--json").json) == 0  # no needs yet
    assert cli("matrix", coded, "--kept", "Behov", "--of", "theme", "--json").json == cli(*asked).json
