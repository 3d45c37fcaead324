"""The framework matrix from the command line."""


def test_a_cell_is_written_read_emptied_and_counted(cli, coded):
    rows = cli("frame", coded, "--json").json
    assert rows and all(row["passages"] and not row["text"] for row in rows)
    first = rows[0]
    place = ("--row", first["row"], "--theme", first["theme"])
    assert cli("frame-text", coded, *place, "--text", "Saknar tid", "--coder", "Bo").code == 0
    assert [row["text"] for row in cli("frame", coded, "--json").json if row["text"]] == ["Saknar tid"]
    waiting = cli("frame", coded, "--waiting", "--json").json
    assert [(row["row"], row["theme"]) for row in waiting] == [(row["row"], row["theme"]) for row in rows[1:]]
    told = cli("frame", coded)
    assert "Saknar tid" in told.out
    assert f"Cells with a text: 1. Cells with passages and no text: {len(rows) - 1}." in told.err
    assert cli("frame-text", coded, *place, "--text", "Saknar tid", "--coder", "Bo").code == 3
    assert cli("frame-text", coded, *place, "--text", "", "--coder", "Bo").code == 0
    assert cli("frame", coded, "--json").json == rows


def test_unknown_rows_and_themes_are_named(cli, coded):
    refused = cli("frame-text", coded, "--row", "Okänd", "--theme", "T04", "--text", "Tid", "--coder", "Bo")
    assert (refused.code, "Okänd" in refused.err) == (3, True)
    told = cli(
        "frame-text", coded, "--rows", "category", "--row", "-", "--theme", "T99", "--text", "x", "--coder", "Bo"
    )
    assert told.code == 3


def test_categories_and_an_earlier_state_are_shown(cli, coded):
    then = cli("frame", coded, "--rows", "category", "--json").json
    row = then[0]
    cli("frame-text", coded, "--rows", "category", "--row", row["row"], "--theme", row["theme"], "--text", "Tid",
        "--coder", "Bo")  # fmt: skip
    assert cli("frame", coded, "--rows", "category", "--json").json[0]["text"] == "Tid"
    state = cli("audit", "head", coded, "--json").json["state"] - 1
    assert cli("frame", coded, "--rows", "category", "--at", state, "--json").json == then
