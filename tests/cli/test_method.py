"""steps, sign-off."""


def test_steps_tell_figures_and_who_signed_off(cli, coded):
    assert cli("sign-off", coded, "Deduktiv kodning", "--note", "Genomgånget", "--coder", "Bo").out == (
        "Deduktiv kodning\n"
    )
    rows = cli("steps", coded, "--json").json
    assert [row["name"] for row in rows][:2] == ["Överblicksanalys", "Intern workshop"]
    coding = rows[3]
    assert (coding["signed_by"], coding["note"], coding["changed"]) == ("Bo", "Genomgånget", [])
    assert {"counted": "finished", "count": 0, "total": 2} in coding["figures"]
    assert {"counted": "codings", "count": 3, "total": None} in coding["figures"]
    assert "4. Deduktiv kodning" in cli("steps", coded).out


def test_a_figure_that_changed_after_the_sign_off_is_told_until_it_is_confirmed(cli, coded):
    cli("sign-off", coded, "4", "--note", "Genomgånget")
    cli("code", coded, "tid", "--theme", "T01", "--start", 56, "--end", 70)
    changed = cli("steps", coded, "--json").json[3]["changed"]
    assert [(each["counted"], each["before"]["count"], each["after"]["count"]) for each in changed] == [
        ("codings", 3, 4),
        ("uncoded", 11, 10),
    ]
    assert "changed since" in cli("steps", coded).out
    assert cli("sign-off", coded, "4", "--confirm", "--why", "Ändrar inget").code == 0
    row = cli("steps", coded, "--json").json[3]
    assert (row["changed"], row["confirmed"]) == ([], 1)


def test_a_step_is_opened_again_with_a_reason_only(cli, coded):
    cli("sign-off", coded, "4", "--note", "Genomgånget")
    refused = cli("sign-off", coded, "4", "--reopen")
    assert (refused.code, "--why" in refused.err) == (2, True)
    assert cli("sign-off", coded, "4", "--reopen", "--why", "Nya svar").code == 0
    assert cli("steps", coded, "--json").json[3]["signed_by"] is None
    assert cli("sign-off", coded, "4", "--reopen", "--why", "En gång till").code == 3


def test_a_sign_off_without_a_note_and_a_step_that_is_not_there_are_refused(cli, coded):
    assert cli("sign-off", coded, "4").code == 2
    missing = cli("sign-off", coded, "Sjunde", "--note", "Klart")
    assert (missing.code, "Sjunde" in missing.err) == (3, True)
