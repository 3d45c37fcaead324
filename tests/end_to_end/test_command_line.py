"""The whole main job by command line: the demonstration, and that every way to its figures says the same."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from lagvarde_coder.cli.app import main
from lagvarde_coder.settings import HOME_VARIABLE
from tests.end_to_end.independent_verifier import verify

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Done:
    """What a command printed."""

    stdout: str
    stderr: str


def surroundings(home, language):
    return {HOME_VARIABLE: str(home), "LC_ALL": language, "LOGNAME": "anna"}


def run_alone(home, *words):
    """Run the program in a process of its own."""
    line = [sys.executable, "-m", "lagvarde_coder", *map(str, words)]
    environment = os.environ | surroundings(home, "C")
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return Done(done.stdout, done.stderr)


def run(home, *words, language="C"):
    """Run a command in this process: two dozen of their own would take as long as the demonstration."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name, value in surroundings(home, language).items():
            patch.setenv(name, value)
        code = main(list(map(str, words)), lambda _: 1)
    done = Done(*(stream.buffer.getvalue().decode() for stream in (out, err)))
    assert code == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def demo(tmp_path_factory, home):
    folder = tmp_path_factory.mktemp("demo") / "demo"
    done = run_alone(home, "demo", "--headless", "--to", folder)
    assert done.stderr == ""
    return folder, done.stdout


@pytest.fixture(scope="module")
def project(demo):
    return demo[0] / "exempel.lvk"


@pytest.fixture(scope="module")
def frequencies(home, project):
    """Return the counts of organisations by number, as JSON has them."""
    rows = [row for of in ("need", "theme") for row in read(home, "frequencies", project, "--of", of)]
    return {row["theme"]: (row["count"], row["denominator"]) for row in rows}


def read(home, *words):
    return json.loads(run(home, *words, "--json").stdout)


def test_the_summary_says_what_was_made_where_and_that_it_verifies(demo):
    folder, told = demo

    assert "NPO: 24 av 26, varav 3 muntligt" in told
    assert "Dokument: 36" in told
    assert "Teman: 13" in told
    assert "Utvecklingsbehov: 10" in told
    assert "läget är lika med uppspelningen" in told
    for name in ("exempel.lvk", "rapport.docx", "underlag.xlsx", "kodningar.csv", "rapport.html", "belaggspaket.html"):
        assert str(folder / name) in told
        assert (folder / name).is_file()


def test_a_program_that_knows_only_the_format_verifies_it(project):
    assert verify(project) > 700


def test_in_english_the_ledger_line_is_the_same(home, project):
    told = run(home, "ledger", project, language="en_US.UTF-8").stdout

    assert told.splitlines()[0] == "NPO: 24 av 26, varav 3 muntligt"
    assert read(home, "ledger", project)["groups"][0] == {
        "name": "NPO", "asked": 26, "answered": 24, "written": 21, "oral": 3,
    }  # fmt: skip


def test_every_quotation_became_a_coding_by_the_coder_given(home, project):
    material = ROOT / "resources" / "example"
    plan = tomllib.loads((material / "projekt.toml").read_text(encoding="utf-8"))
    quoted = []
    for name in (*plan["codings"], plan["coded_late"]):
        with (material / name).open(encoding="utf-8", newline="") as file:
            quoted += [(row["theme"], row["coder"], row["quote"]) for row in csv.DictReader(file, delimiter=";")]
    made_of = tomllib.loads((material / plan["candidates"]).read_text(encoding="utf-8"))["candidate"]
    quoted += [(one["number"], one["made_by"], line["quote"]) for one in made_of for line in one["passages"]]
    names = {one["name"]: one["initials"] for one in plan["coder"]}

    codings = read(home, "codings", project)

    def plain(words):
        return re.sub(r"\s+", " ", words).strip()

    made = sorted((row["theme"], names[row["coder"]], plain(row["text"])) for row in codings)
    assert made == sorted((theme, coder, plain(quote)) for theme, coder, quote in quoted)
    assert len(made) >= 250


def test_13_themes_became_10_needs_and_every_theme_is_in_one(home, project):
    info = read(home, "info", project)
    assert (info["main_themes"], info["main_needs"], info["sources"]) == (13, 10, 36)
    by_need = {row["number"]: row for row in read(home, "themes", project, "--stage", "need")}
    assert by_need["B10a"]["parent"] == "B10"
    total = sum(row["codings"] for number, row in by_need.items() if row["parent"] is None)
    themes = read(home, "themes", project, "--stage", "theme")
    assert total == sum(row["codings"] for row in themes if row["parent"] is None)


def test_candidates_of_four_families_were_decided_on_with_reasons(home, project):
    rows = read(home, "candidates", project)
    assert (len(rows), {row["letter"] for row in rows}) == (36, set("KSRF"))
    assert {row["status"] for row in rows} == {"active", "kept", "dropped", "promoted"}
    assert all(row["codings"] for row in rows)
    assert all(row["reason"] for row in rows if row["status"] != "active")
    themes = {number for row in rows for number in row["became"]}
    assert len(themes) == 17


def test_every_theme_is_judged_and_two_verdicts_rest_on_something_else_now(home, project):
    rows = read(home, "verdicts", project)
    settled = [row for row in rows if row["settled"]]
    assert len({row["theme"] for row in settled}) == len(settled) == 13
    assert all(row["evidence"] for row in rows)
    assert all(row["unread_against"] == 0 for row in settled)
    changed = read(home, "confirm", project)
    assert [(row["theme"], row["kind"]) for row in changed] == [("T02", "verdict"), ("T12", "verdict")]
    assert read(home, "recheck", project) == []


def test_two_steps_are_signed_off(home, project):
    steps = read(home, "steps", project)
    assert [bool(step["signed_by"]) for step in steps] == [True, False, False, True, False, False]


def test_the_project_verifies_and_every_export_is_recognised(home, demo, project):
    assert read(home, "check", project)["ok"] is True
    for name in ("rapport.docx", "underlag.xlsx", "kodningar.csv", "rapport.html", "belaggspaket.html"):
        said = read(home, "audit", "verify", project, "--file", demo[0] / name)
        assert said["ok"] is True
        assert len(said["handed_out"]) == 1


def test_the_same_figure_is_the_same_in_all_of_them(home, project):
    files = {file["name"]: file for file in read(home, "check-figures", project)}
    assert {name for name, file in files.items() if file["status"] == "agrees"} >= {
        "rapport.docx", "underlag.xlsx", "rapport.html", "belaggspaket.html", "intressenter.docx",
    }  # fmt: skip
    assert {file["status"] for file in files.values()} <= {"agrees", "no_figures"}
    assert sum(file["compared"] for file in files.values()) > 1_000


def test_the_workbook_shows_the_same_figures(demo, frequencies):
    sheet = CalamineWorkbook.from_path(str(demo[0] / "underlag.xlsx")).get_sheet_by_name("Frekvenser").to_python()
    head = next(at for at, row in enumerate(sheet) if "Nummer" in row and "Organisationer" in row)
    columns = [sheet[head].index(name) for name in ("Nummer", "Organisationer", "Hörda organisationer")]
    rows = [[row[at] for at in columns] for row in sheet[head + 1 :] if row[columns[0]]]

    assert {number: (count, of) for number, count, of in rows} == frequencies


def test_the_word_report_shows_the_same_figures(demo, frequencies, tmp_path):
    shutil.unpack_archive(demo[0] / "rapport.docx", tmp_path, "zip")
    document = etree.parse(str(tmp_path / "word" / "document.xml"))
    rows = [
        ["".join(map(str, cell.itertext(f"{W}t"))).strip() for cell in row.iter(f"{W}tc")]
        for row in document.iter(f"{W}tr")
    ]
    needs = {number: figure for number, figure in frequencies.items() if number.startswith("B")}

    shown: dict[str, tuple[int, int]] = {}
    for row in rows:
        number = next((cell for cell in row if cell in needs), None)
        figures = [int(cell) for cell in row if cell.isdecimal()]
        if number and len(figures) >= 2:
            shown.setdefault(number, (figures[0], figures[1]))
    assert shown == needs


def words(cell):
    return "".join(map(str, cell.itertext(f"{W}t"))).strip()


def test_the_csv_holds_every_coding(home, demo, project):
    text = (demo[0] / "kodningar.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    assert {row["Beläggsnummer"] for row in rows} == {row["evidence"] for row in read(home, "codings", project)}


def test_from_any_sentence_of_the_report_to_the_raw_text_and_back(home, demo, project):
    html = (demo[0] / "utdrag.html").read_text(encoding="utf-8")
    shown = re.findall(r"E-[0-9A-Z]{11}", html)
    assert shown

    told = read(home, "evidence", project, shown[0])

    text = run(home, "text", project, told["source"]).stdout
    assert text[told["start"] : told["end"]] == told["text"]
    assert told["history"][0]["action"] == "coding.create"
    assert told["decisions"]


def test_unmerging_and_merging_again_brings_the_same_figures(home, project, frequencies, tmp_path):
    copy = Path(shutil.copy(project, tmp_path / "kopia.lvk"))
    assert run(home, "unmerge", copy, "--need", "B03", "--why", "Prövas.", "--coder", "anna").stdout == "B03\n"
    assert "B03" not in {row["theme"] for row in read(home, "frequencies", copy, "--of", "need")}

    words = ("merge", copy, "--into", "B03", "--theme", "T03", "--theme", "T05", "--why", "Prövat.", "--coder", "anna")
    merged = run(home, *words).stdout

    assert merged.splitlines()[0] == "B03"
    again = {
        row["theme"]: (row["count"], row["denominator"]) for row in read(home, "frequencies", copy, "--of", "need")
    }
    assert again == {number: figure for number, figure in frequencies.items() if number.startswith("B")}
    assert read(home, "audit", "verify", copy)["ok"] is True
