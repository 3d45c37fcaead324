"""Help pages and wrong usage."""

from itertools import product

import pytest

from lagvarde_coder import __version__, paths
from lagvarde_coder.cli import app
from lagvarde_coder.cli.terminal.messages import catalogue
from lagvarde_coder.importers.registry import suffixes
from lagvarde_coder.services.report.registry import REPORTS
from lagvarde_coder.services.report.tabulating import TABLES
from tests.tries import thinned

COMMANDS = [
    "open", "demo", "new", "info", "backup", "import", "sources", "text", "ledger", "search", "themes", "code",
    "codings", "doubts", "merge", "unmerge", "frequencies", "cooccurrence", "evidence", "export", "audit", "check",
    "codebook", "correct", "help",
]  # fmt: skip


def test_help_lists_every_command(cli):
    shown = cli("--help")

    assert shown.code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in shown.out] == []


@pytest.mark.parametrize(
    ("command", "language"),
    thinned(
        product(
            [[name] for name in COMMANDS] + [["audit", one] for one in ("list", "show", "verify")],
            ["en_GB.UTF-8", "sv_SE.UTF-8"],
        ),
        3,
    ),
)
def test_every_command_has_help_in_both_languages(cli, command, language, monkeypatch):
    monkeypatch.setenv("LC_ALL", language)

    shown = cli(*command, "--help")

    assert shown.code == 0
    assert ("Usage:" in shown.out) is language.startswith("en")
    assert ("Show this message" in shown.out) is language.startswith("en")
    assert "[[" not in shown.out
    assert ("required" in shown.out or "default:" in shown.out) <= language.startswith("en")


@pytest.mark.parametrize("command", [[], ["sources"], ["audit"], ["audit", "list"], ["codebook", "export"]])
def test_a_short_h_asks_for_help_on_every_level(cli, command):
    assert cli(*command, "-h") == cli(*command, "--help")


def test_the_version_is_told(cli):
    told = cli("--version")
    assert (told.code, told.out) == (0, f"lagvarde-coder {__version__}\n")


def test_help_on_export_names_every_table_there_is(cli, project, tmp_path):
    words = " ".join(cli("export", "--help").out.split())
    assert (
        "Which table a .csv holds: frequencies, codings, data, doubts, themes, cooccurrence, documents, progress,"
        in words
    )
    refused = cli("export", project, tmp_path / "a.csv", "--table", "zzz")
    assert refused.code == 3
    assert refused.err == f"There is no table “zzz”. Choose one of these: {', '.join(TABLES)}.\n"


def test_help_on_new_names_every_codebook_that_comes_with_the_program(cli):
    words = " ".join(cli("new", "--help").out.split())
    assert "mall-13-teman, exempel-13-teman, utvecklingsbehov-10" in words


@pytest.mark.parametrize(("language", "told"), [("en_GB.UTF-8", "The files"), ("sv_SE.UTF-8", "Filerna")])
def test_the_help_of_import_names_the_formats_there_are(cli, monkeypatch, language, told):
    monkeypatch.setenv("LC_ALL", language)

    shown = " ".join(cli("import", "--help").out.split())

    assert f"{told} (.docx, .txt, .md, .xlsx" in shown
    assert f"{told} ({', '.join(suffixes())}), " in shown


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


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["frobnicate"], "Det finns inget kommando ”frobnicate”. Hjälp: lagvarde-coder --help"),
        (["audit"], "Ett kommando saknas. Hjälp: lagvarde-coder audit --help"),
        (["sources"], "PROJECT saknas. Hjälp: lagvarde-coder sources --help"),
        (["sources", "a", "b", "c"], "Detta är för mycket på kommandoraden: b c. Hjälp: lagvarde-coder sources --help"),
        (["sources", "a", "b"], "Detta är för mycket på kommandoraden: b. Hjälp: lagvarde-coder sources --help"),
        (["sources", "--jason", "a"], "Det finns ingen flagga --jason. Hjälp: lagvarde-coder sources --help"),
        (["code", "p", "s", "--theme"], "Flaggan --theme behöver ett värde. Hjälp: lagvarde-coder --help"),
        (
            ["code", "p", "s", "--theme", "T01", "--start", "noll", "--end", "3"],
            "--start tar ett heltal. Hjälp: lagvarde-coder code --help",
        ),
        (
            ["themes", "p", "--stage", "later"],
            "--stage tar ett av dessa värden: candidate, theme, need. Hjälp: lagvarde-coder themes --help",
        ),
    ],
)
def test_wrong_usage_is_told_in_swedish_without_a_word_of_typers(cli, words, sentence, monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")

    assert cli(*words).err == f"{sentence}\n"


@pytest.mark.parametrize(
    ("command", "text", "translation"),
    [
        ([], "Usage: lagvarde-coder [OPTIONS] COMMAND [ARGS]...", "Användning: lagvarde-coder [FLAGGOR] KOMMANDO"),
        (
            ["sources"],
            "Usage: lagvarde-coder sources [OPTIONS] PROJECT",
            "Användning: lagvarde-coder sources [FLAGGOR]",
        ),
        (["sources"], "Show this message and exit.", "Visa denna hjälp och avsluta."),
        (["sources"], "[required]", "[krävs]"),
        (["frequencies"], "[otherwise theme]", "[annars theme]"),
    ],
)
def test_what_typer_adds_to_help_is_said_in_both_languages(cli, command, text, translation, monkeypatch):
    assert text in cli(*command, "--help").out
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    shown = cli(*command, "--help").out

    assert translation in shown
    assert text not in shown


def test_the_translation_file_is_part_of_the_program():
    assert catalogue(paths.resources() / "i18n" / "sv.ts"), app.NAME
