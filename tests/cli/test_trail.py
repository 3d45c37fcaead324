"""audit list, show, verify; check; export and what it leaves in the log."""

import json
import sqlite3
import time
from contextlib import closing
from hashlib import sha256
from typing import Any

import pytest

from lagvarde_coder.domain.trail.audit import Action, Finding, head_hash
from lagvarde_coder.services.trail.tracing import TrailService, Verification
from lagvarde_coder.words import IN_ENGLISH
from tests.property.resealing import Resealed


def test_the_list_names_every_operation_newest_first(cli, coded):
    rows = cli("audit", "list", coded, "--json").json

    orders = [row["entry"] for row in rows]
    assert orders == sorted(orders, reverse=True)
    assert rows[0]["action"] == "coding.create"
    assert (rows[0]["coder"], rows[0]["place"]) == ("Cia", "rutiner")
    assert rows[-1]["action"] == "project.create"
    decisions = cli("audit", "list", coded, "--decisions", "--json").json
    assert not any(row["action"].startswith("coding.") for row in decisions)
    assert len(cli("audit", "list", coded).lines) == len(rows) + 1


def test_an_entry_shows_its_values_and_the_bytes_that_its_hash_is_made_from(cli, coded):
    last = cli("audit", "list", coded, "--json").json[0]["entry"]

    shown = cli("audit", "show", coded, last, "--json").json

    assert sha256(shown["data"].encode()).hexdigest() == shown["hash"]
    assert shown["order"] == last
    assert json.loads(shown["data"])["subject"] == shown["subject"]
    assert shown["before"] is None
    assert (shown["after"]["start"], shown["after"]["end"]) == (0, 20)
    assert "E-" in cli("audit", "show", coded, last).out
    assert cli("audit", "show", coded, 10_000).code == 3
    assert cli("audit", "show", coded, "x").code == 2


@pytest.mark.parametrize("command", [("check",), ("audit", "verify")])
def test_a_sound_project_verifies(cli, coded, command):
    done = cli(*command, coded, "--json")

    assert done.code == 0
    info = cli("info", coded, "--json").json
    assert done.json == {"ok": True, "entries": info["entries"], "head_hash": info["head_hash"], "findings": []}
    assert "state equals its replay" in cli(*command, coded).out


@pytest.mark.parametrize(("command", "name"), [(("check",), "check"), (("audit", "verify"), "verify")])
def test_findings_are_printed_and_the_exit_code_is_4(cli, coded, monkeypatch, command, name):
    found = Verification(17, "abc", 1, (Finding("entry 3", "number of its writer does not fit", "2 instead of 3"),))
    monkeypatch.setattr(TrailService, name, lambda *_: found)

    done = cli(*command, coded)
    no_copy = "No copy of it that passes the full check was found.\n" if name == "check" else ""
    assert (done.code, done.err) == (4, no_copy)
    assert done.lines == ["entry 3: number of its writer does not fit (2 instead of 3)"]
    as_json = cli(*command, coded, "--json")
    assert as_json.code == 4
    assert as_json.json["ok"] is False
    assert len(as_json.json["findings"]) == 1


def test_a_changed_byte_in_the_log_is_found(cli, coded):
    data = coded.read_bytes()
    assert b"coding.create" in data
    coded.write_bytes(data.replace(b"coding.create", b"coding.delete"))

    done = cli("check", coded, "--json")

    assert done.code == 4
    assert done.json["findings"]


def test_a_file_that_cannot_be_read_to_its_end_is_a_finding_for_check_and_refused_by_the_others(cli, coded):
    coded.write_bytes(coded.read_bytes()[: coded.stat().st_size // 2])

    for command in (("check",), ("audit", "verify")):
        done = cli(*command, coded, "--json")
        assert done.code == 4
        assert done.json["ok"] is False
    refused = cli("sources", coded)
    assert refused.code == 3
    assert "damaged" in refused.err


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "csv", "html"])
def test_an_export_is_logged_and_recognised(cli, coded, tmp_path, suffix):
    file = tmp_path / f"ut.{suffix}"
    file.write_text("an older one", encoding="utf-8")

    done = cli("export", coded, file, "--coder", "Cia")

    assert (done.code, done.out, done.err) == (0, f"{file}\n", "")
    newest = cli("audit", "list", coded, "--json").json[0]
    assert (newest["action"], newest["coder"], newest["label"]) == ("export.create", "Cia", file.name)
    known = cli("audit", "verify", coded, "--file", file, "--json")
    assert known.code == 0
    assert [one["coder"] for one in known.json["handed_out"]] == ["Cia"]
    assert "exported" in cli("audit", "verify", coded, "--file", file).out
    file.write_bytes(file.read_bytes() + b" ")
    changed = cli("audit", "verify", coded, "--file", file)
    assert changed.code == 4
    assert "has not exported" in changed.out
    assert cli("audit", "verify", coded, "--file", tmp_path / "none").code == 3


@pytest.mark.parametrize("name", ["x.qdpx", "x.qdc", "x.pdf", "x", "x.lvk"])
def test_an_unknown_format_is_refused_before_anything_is_touched(cli, coded, tmp_path, name):
    before = coded.read_bytes()

    refused = cli("export", coded, tmp_path / name, "--coder", "Ny")

    assert refused.code == 3
    assert ".csv, .docx, .html, .xlsx" in refused.err
    assert coded.read_bytes() == before


def test_export_refuses_what_it_cannot_write_and_leaves_nothing(cli, coded, tmp_path):
    for words in (
        (tmp_path / "no" / "x.docx",),
        (tmp_path / "x.docx", "--report", "none"),
        (tmp_path / "x.docx", "--template", tmp_path / "none.docx"),
        (tmp_path / "x.csv", "--table", "none"),
    ):
        refused = cli("export", coded, *words)
        assert refused.code == 3, words
        assert len(refused.err.splitlines()) == 1
    assert [file.name for file in tmp_path.iterdir()] == [coded.name]


# --- what a file prints, and what findings are about ------------------------------------------------------------------


def test_the_head_at_a_state_is_the_checksum_that_a_report_of_that_state_prints(cli, coded, tmp_path):
    info = cli("info", coded, "--json").json
    cli("export", coded, tmp_path / "r.html", "--coder", "Bo")
    cli("export", coded, tmp_path / "s.html", "--coder", "Bo")

    printed = cli("audit", "head", coded, "--at", info["entries"]).out.strip()

    assert printed == info["head_hash"]
    assert printed in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert cli("audit", "head", coded).out.strip() == cli("info", coded, "--json").json["head_hash"]
    assert cli("audit", "head", coded, "--at", 10_000).code == 3


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "html"])
def test_a_file_is_held_against_the_log_by_the_checksum_that_it_prints(cli, coded, tmp_path, suffix):
    state = cli("info", coded, "--json").json["entries"]
    file = tmp_path / f"r.{suffix}"
    cli("export", coded, file, "--coder", "Bo")

    told = cli("audit", "verify", coded, "--file", file)
    assert told.code == 0
    assert f"the checksum that it prints is the log’s at state {state}" in told.out

    rewritten(coded)  # reason, hashes, state and the export's own head: nothing in the project tells
    assert cli("audit", "verify", coded).code == 0
    told = cli("audit", "verify", coded, "--file", file)
    assert told.code == 4
    assert f"for state {state}, but the log’s is" in told.out


def rewritten(path):
    """Rebuild a project's log after a lie, the head that its export kept too, as one who knows the format can."""
    once = path.with_name("once.lvk")
    lied(path).write(once)
    log = lied(path)
    exported = log.last_of("export").value["data"]
    with closing(sqlite3.connect(once)) as base:
        query = 'SELECT writer, max(number), hash FROM log_entry WHERE "order" <= ? GROUP BY writer'
        exported["head"] = head_hash(base.execute(query, (exported["state"],)).fetchall())
    log.write(once)
    once.replace(path)


def lied(path):
    log: Any = Resealed(path)
    log.last_of("coding").value["data"]["memo"] = "Lögn"
    return log


def test_a_finding_names_document_theme_and_evidence_beside_the_id(cli, coded):
    row = cli("codings", coded, "--json").json[0]
    with closing(sqlite3.connect(coded)) as base, base:
        base.execute("UPDATE coding SET stance = 'contradicts' WHERE id = ?", (row["id"],))

    (told,) = cli("audit", "verify", coded).lines

    assert told.startswith(f"coding {row['id']} ({row['evidence']}, 1 tid, T04 ")
    assert told.endswith(": it differs from what the log says (Stance)")
    assert cli("audit", "verify", coded, "--json").json["findings"] == [
        f"coding {row['id']}: it differs from what the log says (stance)"
    ]


# --- the list for people ----------------------------------------------------------------------------------------------


@pytest.fixture
def merged(cli, coded):
    done = cli(
        *("merge", coded, "--into", "Tid", "--theme", "T04", "--theme", "T07"), *("--why", "Hör ihop", "--coder", "Cia")
    )
    assert done.code == 0, done.err
    return coded


def listed(cli, project, *options):
    return [line.split("\t") for line in cli("audit", "list", project, *options).lines[1:]]


def test_a_merge_is_one_line_that_names_its_themes_need_and_reason(cli, merged):
    newest = listed(cli, merged)[0]
    names = {row["number"]: row["name"] for row in cli("themes", merged, "--json").json}
    assert newest[2:] == [
        "Cia",
        IN_ENGLISH.of(Action.THEME_MERGE),
        f"T04 {names['T04']} and T07 {names['T07']} → B01 Tid",
        newest[5],
        "Hör ihop",
    ]


def test_the_list_is_narrowed_by_action_coder_state_day_object_and_words(cli, merged):
    everything = listed(cli, merged)
    by_action = listed(cli, merged, "--action", "coding")
    assert len(by_action) == 3
    assert listed(cli, merged, "--action", "theme.merge") == everything[:1]
    assert cli("audit", "list", merged, "--action", "theme.invent").code == 3
    assert {row[2] for row in listed(cli, merged, "--coder", "Cia", "--action", "coding")} == {"Cia"}
    merge = int(everything[0][0])
    assert listed(cli, merged, "--since", merge - 1) == everything[:1]
    today = everything[0][1][:10]
    assert listed(cli, merged, "--from", today, "--to", today) == everything
    assert listed(cli, merged, "--to", "2020-01-01") == []
    assert {row[0] for row in listed(cli, merged, "--about", "T07")} == {everything[0][0], by_action[0][0]}
    assert listed(cli, merged, "--words", "hör IHOP") == everything[:1]


def test_times_are_local_and_say_their_zone(cli, merged, monkeypatch):
    monkeypatch.setenv("TZ", "VST-05:30")
    time.tzset()
    try:
        told = listed(cli, merged)[0][1]
        shown = dict(line.split("\t") for line in cli("audit", "show", merged, listed(cli, merged)[0][0]).lines)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert told.endswith("+05:30")
    assert shown["Time"] == told


def test_showing_an_entry_tells_the_whole_operation_in_words(cli, merged):
    first = int(listed(cli, merged)[0][0])
    for entry in (first, first + 1):
        rows = [tuple(line.split("\t")) for line in cli("audit", "show", merged, entry).lines]
        assert ("What", IN_ENGLISH.of(Action.THEME_MERGE)) in rows
        assert ("Reason", "Hör ihop") in rows
        assert dict(rows)[IN_ENGLISH.kind("merge_link")].endswith("→ B01 Tid")
        assert not any("{" in value for _, value in rows)
    coding = int(listed(cli, merged, "--action", "coding")[0][0])
    told = dict(line.split("\t") for line in cli("audit", "show", merged, coding).lines)
    assert told["Coding"].startswith("E-")
    assert told["  Coder"] == "Cia"
