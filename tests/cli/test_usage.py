"""Help pages and wrong usage."""

import pytest

from lagvarde_coder import paths
from lagvarde_coder.cli import app
from lagvarde_coder.cli.terminal.messages import catalogue
from lagvarde_coder.services.report.registry import REPORTS

COMMANDS = [
    "open", "demo", "new", "info", "backup", "import", "sources", "text", "ledger", "search", "themes", "code",
    "codings", "doubts", "merge", "unmerge", "frequencies", "cooccurrence", "evidence", "export", "audit", "check",
]  # fmt: skip


def test_help_lists_every_command(cli):
    shown = cli("--help")

    assert shown.code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in shown.out] == []


@pytest.mark.parametrize(
    "command", [[name] for name in COMMANDS] + [["audit", one] for one in ("list", "show", "verify")]
)
@pytest.mark.parametrize("language", ["en_GB.UTF-8", "sv_SE.UTF-8"])
def test_every_command_has_help_in_both_languages(cli, command, language, monkeypatch):
    monkeypatch.setenv("LC_ALL", language)

    shown = cli(*command, "--help")

    assert shown.code == 0
    assert ("Usage:" in shown.out) is language.startswith("en")
    assert ("Show this message" in shown.out) is language.startswith("en")
    assert ("required" in shown.out or "default:" in shown.out) <= language.startswith("en")


def test_help_on_export_names_every_report_there_is(cli):
    words = " ".join(cli("export", "--help").out.split())

    assert f"Which report: {', '.join(kind.name for kind in REPORTS)}; otherwise needs" in words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["frobnicate"], "“frobnicate”"),
        (["sources"], "PROJECT is missing"),
        (["sources", "a", "b", "c"], "b c"),
        (["sources", "--jason", "a"], "--jason"),
        (["audit"], "command is missing"),
        (["code", "p", "s", "--theme", "T01", "--start", "0"], "--end is missing"),
        (["code", "p", "s", "--theme", "T01", "--start", "noll", "--end", "3"], "--start takes a whole number"),
        (["code", "p", "s", "--theme"], "--theme needs a value"),
        (["themes", "p", "--stage", "later"], "candidate, theme, need"),
        (["import", "p"], "is missing"),
        (["unmerge", "p", "--need", "B01"], "--why is missing"),
        (["--unknown"], "--unknown"),
    ],
)
def test_wrong_usage_is_2_with_a_sentence_and_where_help_is(cli, words, said):
    refused = cli(*words)

    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert "--help" in refused.err
    assert len(refused.err.splitlines()) == 1


def test_wrong_usage_is_told_in_swedish_too(cli, monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")

    assert cli("frobnicate").err == "Det finns inget kommando ”frobnicate”. Hjälp: lagvarde-coder --help\n"


def test_the_translation_file_is_part_of_the_program():
    assert catalogue(paths.resources() / "i18n" / "sv.ts"), app.NAME
