"""Quotations, masks and own texts from the command line, and what is warned of before anything is handed out."""

from pathlib import Path

import docx
import pytest


@pytest.fixture
def evidence(cli, coded) -> list[str]:
    return [row["evidence"] for row in cli("codings", coded, "--json").json]


def test_a_coding_is_chosen_decided_about_and_left_out_again(cli, coded, evidence):
    assert cli("choose", coded, evidence[0], "--coder", "Bo").code == 0
    done = cli(
        "choose", coded, evidence[0], "--use", "paraphrase", "--paraphrase", "Tid saknas", "--json", "--coder", "Bo"
    )
    (row,) = done.json
    assert (row["evidence"], row["chosen"], row["use"], row["printed"]) == (
        evidence[0],
        True,
        "paraphrase",
        "[Tid saknas]",
    )
    assert "[Tid saknas]" in cli("quotations", coded, "--chosen").out
    assert cli("choose", coded, evidence[0], "--leave-out", "--coder", "Bo").code == 0
    assert cli("quotations", coded, "--chosen", "--json").json == []
    assert cli("quotations", coded, "--json").json[0]["use"] == "paraphrase"
    assert cli("choose", coded, evidence[0], "--forget", "--coder", "Bo").code == 0
    assert cli("quotations", coded, "--json").json == []
    assert cli("choose", coded, evidence[0], "--use", "withheld", "--coder", "Bo").code == 0
    assert [(row["chosen"], row["use"]) for row in cli("quotations", coded, "--json").json] == [(False, "withheld")]
    assert cli("choose", coded, "E-00000000000", "--coder", "Bo").code == 3
    assert cli("choose", coded, evidence[0], "--use", "paraphrase", "--coder", "Bo").code == 3


def test_words_are_masked_listed_and_unmasked(cli, coded, tmp_path: Path):
    done = cli("mask", coded, "tid", "--start", 0, "--end", 2, "--coder", "Bo")
    assert done.code == 0 and done.lines[1].endswith("→ [namn]")
    (row,) = cli("masks", coded, "--json").json
    assert (row["id"], row["start"], row["end"], row["instead"]) == (done.lines[0], 0, 2, "[namn]")
    assert row["words"] in cli("masks", coded, "--source", "tid").out
    assert cli("masks", coded, "--source", "rutiner", "--json").json == []
    assert cli("unmask", coded, row["id"], "--coder", "Bo").code == 0
    assert cli("masks", coded, "--json").json == []


def test_what_may_be_a_person_is_suggested_and_warned_of_where_it_was_chosen(cli, coded, tmp_path: Path):
    (tmp_path / "brev.txt").write_text("Enligt Kim Ekström saknas tid. Det är enligt honom ork.", "utf-8")
    assert cli("import", coded, tmp_path / "brev.txt", "--coder", "Bo").code == 0
    (row,) = cli("suggest-masks", coded, "--source", "last", "--json").json
    assert (row["words"], row["kind"], row["instead"]) == ("Kim Ekström", "name", "[namn]")
    assert "Kim Ekström" in cli("suggest-masks", coded).out
    coding = cli("code", coded, "last", "--theme", "T04", "--start", 0, "--end", 30, "--coder", "Bo").lines[1]
    assert cli("export", coded, tmp_path / "a.docx", "--report", "utvecklingsbehov", "--coder", "Bo").err == ""
    cli("choose", coded, coding, "--coder", "Bo")
    cli("correct", coded, "last", "--secrecy", "OSL 25:1", "--coder", "Bo")
    assert "OSL 25:1" in cli("export-document", coded, "last", tmp_path / "ett.docx", "--coder", "Bo").err
    told = cli("export", coded, tmp_path / "b.docx", "--report", "utvecklingsbehov", "--coder", "Bo").err
    assert f"{coding}: Kim Ekström" in told
    assert "OSL 25:1" in told
    cli("mask", coded, "last", "--start", row["start"], "--end", row["end"], "--coder", "Bo")
    assert "Kim" not in cli("export", coded, tmp_path / "c.docx", "--coder", "Bo").err


def test_an_own_text_is_written_read_and_its_unknown_evidence_told(cli, coded, evidence):
    done = cli("own-text", coded, "T04", "--summary", f"Tid [{evidence[0]}].", "--against", "Se E-12.", "--coder", "Bo")
    assert (done.code, "E-12" in done.err, evidence[0] in done.err) == (0, True, False)
    assert cli("own-text", coded, "T04").lines == [
        "Own text:",
        f"Tid [{evidence[0]}].",
        "What speaks against it:",
        "Se E-12.",
    ]
    (row,) = cli("own-texts", coded, "--json").json
    assert (row["theme"], row["unknown_evidence"]) == ("T04", ["E-12"])
    assert "E-12" in cli("own-texts", coded).out
    assert cli("own-text", coded, "T04", "--summary", "", "--against", "", "--coder", "Bo").code == 0
    assert cli("own-texts", coded, "--json").json == []
    assert cli("own-text", coded, "T99").code == 3


def test_own_texts_written_in_word_are_compared_and_taken(cli, coded, tmp_path: Path):
    path = tmp_path / "egna.docx"
    assert cli("export", coded, path, "--report", "egna-texter", "--coder", "Bo").code == 0
    document = docx.Document(str(path))
    at = next(at for at, one in enumerate(document.paragraphs) if one.text == "Rapportens text")
    document.paragraphs[at + 1].text = "Från Word."
    document.save(str(path))
    assert "Från Word." in cli("own-texts", coded, "--from", path).out
    assert cli("own-texts", coded, "--json").json == []
    (row,) = cli("own-texts", coded, "--from", path, "--take", "--json", "--coder", "Bo").json
    assert (row["part"], row["before"], row["after"]) == ("summary", "", "Från Word.")
    assert cli("own-texts", coded, "--json").json[0]["summary"] == "Från Word."
    assert cli("own-texts", coded, "--from", path).code == 3
    cli("own-text", coded, row["theme"], "--summary", "Nyare.", "--coder", "Bo")
    assert cli("own-texts", coded, "--from", path).code == 0
    refused = cli("own-texts", coded, "--from", path, "--take", "--coder", "Bo")
    assert refused.code == 3 and "Changed here" in refused.out and "--take-all" in refused.err
    assert cli("own-texts", coded, "--json").json[0]["summary"] == "Nyare."
    assert cli("own-texts", coded, "--from", path, "--take-all", "--coder", "Bo").code == 0
    assert cli("own-texts", coded, "--json").json[0]["summary"] == "Från Word."
