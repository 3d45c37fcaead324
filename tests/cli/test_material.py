"""import, sources, text, ledger, search."""

import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import program
from tests.cli.conftest import OTHER, WORDS
from tests.helpers import pasted, program_in
from tests.importers.answers.reading import named_sheets


def test_import_says_for_each_file_what_became_of_it_and_keeps_what_went_well(cli, project, tmp_path):
    good = tmp_path / "bra.txt"
    good.write_text("Ett nytt dokument.\n", encoding="utf-8")
    again = tmp_path / "igen.txt"
    again.write_text(WORDS, encoding="utf-8")
    bad = tmp_path / "trasig.docx"
    bad.write_bytes(b"PK\x03\x04 nothing more")

    done = cli("import", project, good, again, bad, tmp_path / "saknas.txt", "--json")

    assert done.code == 3
    assert [row["status"] for row in done.json] == ["imported", "duplicate", "refused", "refused"]
    assert [row["file"] for row in done.json][:2] == [str(good), str(again)]
    assert [len(row["sources"]) for row in done.json] == [1, 1, 0, 0]
    assert all(set(row) >= {"file", "status", "sources", "left_out", "message"} for row in done.json)
    assert done.json[0]["message"] == ""
    assert all(row["message"] for row in done.json[1:])
    assert len(done.err.splitlines()) == 2
    assert len(cli("sources", project, "--json").json) == 3


def filled(folder):
    """Return a folder with a document, a file of the system, and a zip file with one more document."""
    folder.mkdir()
    (folder / "Svar Norrsken 2025-03-01.txt").write_text("Det är inte tid för det, och vi behöver stöd för att orka.")
    (folder / ".DS_Store").write_bytes(b"x")
    with zipfile.ZipFile(folder / "fler.zip", "w") as archive:
        archive.writestr("igen.txt", WORDS)
    return folder


def test_a_folder_is_imported_with_all_in_it_and_what_nobody_meant_is_no_error(cli, project, tmp_path):
    folder = filled(tmp_path / "in")
    done = cli("import", project, folder, "--json")
    assert done.code == 0
    assert [(row["file"], row["status"]) for row in done.json] == [
        (str(folder / ".DS_Store"), "left"),
        (str(folder / "Svar Norrsken 2025-03-01.txt"), "imported"),
        (f"{folder / 'fler.zip'} › igen.txt", "duplicate"),
    ]


def test_a_preview_says_what_files_are_and_imports_nothing(cli, project, tmp_path):
    folder = filled(tmp_path / "in")
    (folder / "tom.txt").write_text(" ")
    before = cli("sources", project, "--json").json
    done = cli("import", project, folder, "--preview", "--json")
    assert done.code == 0
    by_name = {Path(row["file"]).name: row for row in done.json}
    assert [row["status"] for row in done.json] == ["left", "ready", "ready", "refused"]
    answer = by_name["Svar Norrsken 2025-03-01.txt"]
    assert (answer["date"], answer["date_by"], answer["language"]) == ("2025-03-01", "file_name", "sv")
    double = by_name["fler.zip › igen.txt"]["double"]
    assert (double["kind"], double["in_project"]) == ("bytes", True)
    assert by_name["tom.txt"]["message"]
    table = cli("import", project, folder, "--preview")
    assert "Svar Norrsken" in table.out and "2025-03-01" in table.out
    assert len(table.err.splitlines()) == 1
    assert cli("sources", project, "--json").json == before


def test_a_duplicate_alone_is_no_error(cli, project, tmp_path):
    again = tmp_path / "igen.txt"
    again.write_text(WORDS, encoding="utf-8")

    done = cli("import", project, again)

    assert (done.code, done.err) == (0, "")
    assert "already there" in done.out


def test_what_is_said_of_the_material_is_kept(cli, project, tmp_path):
    (tmp_path / "brev.txt").write_text("Ett brev.\n", encoding="utf-8")
    words = ("--kind", "email", "--organisation", "A", "--organisation", "B", "--category", "K", "--made", "rendered")

    cli("import", project, tmp_path / "brev.txt", *words, "--date", "2025-03-01")

    row = cli("sources", project, "--json").json[-1]
    assert row["kind"] == "email"
    assert (row["organisation"], row["organisations"]) == ("A", ["A", "B"])
    assert (row["date"], row["made"], row["categories"]) == ("2025-03-01", "rendered", ["K"])


def test_a_workbook_of_answers_becomes_a_document_per_respondent(cli, project, checkout):
    done = cli("import", project, checkout / "resources/example/npo-svar.xlsx", "--kind", "answer", "--json")

    assert len(done.json[0]["sources"]) == 21
    ledger = cli("ledger", project, "--json").json
    (npo,) = [group for group in ledger["groups"] if group["name"] == "NPO"]
    assert (npo["asked"], npo["answered"], npo["written"], npo["oral"]) == (26, 21, 21, 0)
    assert {"asked", "answered", "written", "oral"} <= set(ledger)
    assert cli("ledger", project).lines[0] == "NPO: 21 av 26"


SHARED = "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?"


def statuses(project: Path) -> dict[str, list[str]]:
    """Return what the ledger says of each question put to NPO Tandvård, by the set's key."""
    with program().open(project, writing=False) as opened:
        (who,) = [one.id for one in opened.material.ledger.organisations() if one.name == "NPO Tandvård"]
        keys = {one.id: one.key for one in opened.material.ledger.question_sets()}
        lines = [one for one in opened.material.ledger.inquiries() if one.organisation == who]
        return {keys[one.question_set or ""]: [status.status.value for status in one.statuses] for one in lines}


@pytest.mark.parametrize(
    ("chosen", "ledger"),
    [
        ((), {"npo": ["answered", "asked"]}),
        (("npo",), {"npo": ["answered", "asked"]}),
        (("allman",), {"npo": [], "allman": ["answered", "asked", "asked"]}),
        (("allman", "npo"), {"npo": ["answered", "asked"], "allman": ["answered", "asked", "asked"]}),
    ],
)
def test_the_questions_that_were_put_can_be_chosen(cli, project, tmp_path, chosen, ledger):
    (tmp_path / "svar.txt").write_text(f"{SHARED}\nBra.\n", encoding="utf-8")
    words = [word for key in chosen for word in ("--question-set", key)]

    done = cli("import", project, tmp_path / "svar.txt", "--kind", "answer", "--organisation", "Tandvård", *words)

    assert (done.code, done.err) == (0, "")
    assert statuses(project) == ledger


def test_without_a_choice_a_workbook_of_npo_answers_goes_to_the_npo_set_alone(cli, project, checkout):
    done = cli("import", project, checkout / "resources/example/npo-svar.xlsx", "--kind", "answer")

    assert (done.code, done.err) == (0, "")
    assert statuses(project) == {"npo": ["answered", "answered"]}


def test_an_unknown_question_set_is_refused_once_with_those_there_are(cli, project, tmp_path):
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(f"{SHARED}\nBra.\n{file.name}\n", encoding="utf-8")

    done = cli("import", project, *files, "--question-set", "npo", "--question-set", "NPÅ")

    assert done.code == 3
    assert done.err.splitlines()[:-1] == [
        "The project has no question set “NPÅ”. Its question sets are: allman, npo, patient, tandvard. "
        "Nothing was imported."
    ]
    assert len(cli("sources", project).lines) == 3


def test_an_answer_that_could_be_to_two_sets_says_so(cli, project, tmp_path):
    (tmp_path / "svar.txt").write_text(f"{SHARED}\nBra.\n", encoding="utf-8")

    done = cli("import", project, tmp_path / "svar.txt")

    assert f"questions of which it is not clear which set was put; say which: 1 ({SHARED})" in done.out


def test_sources_have_every_key_and_a_table_for_people(cli, coded):
    rows = cli("sources", coded, "--json").json

    keys = {
        "id", "title", "kind", "organisation", "organisations", "date", "status", "characters", "codings",
    }  # fmt: skip
    assert keys <= set(rows[0])
    assert [row["title"] for row in rows] == ["tid", "rutiner"]
    assert [row["codings"] for row in rows] == [2, 1]
    assert rows[0]["characters"] == len(WORDS)
    table = [line.split("\t") for line in cli("sources", coded).lines]
    assert table[0][:3] == ["No.", "Title", "Document type"]
    assert table[1][:2] == ["1", "tid"]


@pytest.mark.parametrize("name", ["id", "number", "title", "last"])
def test_text_is_the_stored_text_byte_for_byte(cli, project, name):
    last = cli("sources", project, "--json").json[1]
    asked = {"id": last["id"], "number": "#2", "title": "rutiner", "last": "last"}[name]

    assert cli("text", project, asked).out == OTHER
    assert cli("text", project, asked, "--json").json["text"] == OTHER


def test_text_keeps_line_ends_emoji_and_a_missing_last_line_end(cli, project, tmp_path):
    raw = "a\r\n\u200bå 🙃\t\u2028slut"
    (tmp_path / "udda.txt").write_bytes(raw.encode())
    cli("import", project, tmp_path / "udda.txt")

    stored = raw.replace("\r\n", "\n")
    assert cli("text", project, "last").out == stored
    assert cli("text", project, "last", "--json").json["text"] == stored


def test_a_title_that_two_documents_share_is_asked_for_by_id(cli, project, tmp_path):
    (tmp_path / "tid.txt").write_text("En annan text.\n", encoding="utf-8")
    cli("import", project, tmp_path / "tid.txt")

    refused = cli("text", project, "tid")

    assert refused.code == 3
    assert "Give the id" in refused.err


def test_search_finds_words_phrases_and_beginnings_and_bears_any_string(cli, project):
    (hit,) = cli("search", project, "uppfölj*", "--json").json

    assert {"source", "start", "end", "text"} <= set(hit)
    assert hit["text"] == WORDS[hit["start"] : hit["end"]]
    assert cli("search", project, '"nära verksamheten"', "--json").json
    assert cli("search", project, "nära").lines[1].split("\t")[0] == "tid"
    for odd in ('"', "'", "*", "AND OR NOT", "a AND", "(", "^x:", "--", "x" * 10_000, "%", "NEAR(a b)"):
        assert cli("search", project, "--json", "--", odd).code == 0, odd
    assert cli("search", project, "").code == 3


def test_search_takes_other_forms_compounds_and_other_words(cli, project, monkeypatch):
    monkeypatch.setattr("lagvarde_coder.services.finding.searching._lemma", lambda word: word.removesuffix("na"))
    monkeypatch.setattr(
        "lagvarde_coder.services.finding.searching._variants", lambda words: ("fasa ut",) if words == "avveckla" else ()
    )

    assert [hit["source_title"] for hit in cli("search", project, "läkar", "--json").json] == []
    assert cli("search", project, "läkar", "--forms").code == 0
    (hit,) = cli("search", project, "sköters", "--compounds", "--json").json
    assert [OTHER[start:end] for start, end in hit["hits"]] == ["sjuksköterskorna"]
    (hit,) = cli("search", project, "avveckla", "--variants", "--json").json
    assert [WORDS[start:end] for start, end in hit["hits"]] == ["fasa ut"]


def test_search_keeps_to_a_kind_an_organisation_and_a_theme(cli, project):
    assert cli("search", project, "tid", "--kind", "answer", "--json").json == []
    assert cli("search", project, "tid", "--kind", "dialogue", "--json").json
    cli("code", project, "tid", "--theme", "T04", "--start", 0, "--end", 20, "--coder", "Bo")
    (hit,) = cli("search", project, "tid", "--theme", "T04", "--json").json
    assert hit["themes"] == ["T04"]
    assert cli("search", project, "tid", "--theme", "T05", "--json").json == []
    refused = cli("search", project, "tid", "--organisation", "Finns inte")
    assert refused.code == 3
    assert "Finns inte" in refused.err


def test_search_keeps_to_all_organisations_of_a_name(cli, project, tmp_path):
    with program_in(tmp_path / "home").open(project, writing=True) as opened:
        pasted(opened, "Här är det också ont om tid.", "Älvdalen")
        other = next(one for one in opened.material.ledger.organisations() if one.name == "Älvdalen")
        opened.material.ledger.change_organisation(replace(other, name="Norrsken"))

    hits = cli("search", project, "tid", "--organisation", "norrsken", "--json").json

    assert [hit["source_title"] for hit in hits] == ["tid", "Här är det också ont"]


def test_a_wrong_date_is_wrong_usage(cli, project, tmp_path):
    refused = cli("import", project, tmp_path / "x.txt", "--date", "14/2")

    assert refused.code == 2
    assert "2025-02-14" in refused.err


def test_left_out_parts_are_listed(cli, project, tmp_path):
    (tmp_path / "styr.txt").write_text(f"{WORDS * 10}Ett tecken \x07 som inte syns.\n", encoding="utf-8")

    done = cli("import", project, tmp_path / "styr.txt", "--json")

    assert done.json[0]["left_out"] == [{"kind": "character", "count": 1, "detail": ""}]
    assert Path(done.json[0]["file"]).name == "styr.txt"
    (tmp_path / "styr2.txt").write_text(f"{WORDS * 9}Ett tecken \x07 som inte syns.\n", encoding="utf-8")
    assert "characters replaced by a visible sign" in cli("import", project, tmp_path / "styr2.txt").out


def test_documents_that_say_another_category_than_the_ledger_are_listed_and_settled(cli, project, tmp_path):
    for name in ("ett", "två"):
        (tmp_path / f"{name}.txt").write_text(f"Ord {name}.", encoding="utf-8")
        words = ["import", project, tmp_path / f"{name}.txt", "--organisation", "Norrsken"]
        cli(*words, "--category", "Patient" if name == "ett" else "Region")

    assert [line.split("\t") for line in cli("categories", project).lines[1:]] == [
        ["3", "ett", "Patient", "Norrsken", "Profession"],
        ["4", "två", "Region", "Norrsken", "Profession"],
    ]
    assert "differs from the ledger’s: 2" in cli("ledger", project).err

    (left,) = cli("categories", project, "--to-ledger", "#3", "--json").json
    assert (left["number"], left["document_says"], left["ledger_says"]) == (4, ["Region"], ["Patient", "Profession"])

    assert cli("categories", project, "--keep-ledger", "#4", "--json").json == []
    groups = {row["group"] for row in cli("frequencies", project, "--by", "category", "--json").json}
    assert groups == {None, "Patient", "Profession"}
    assert "differs from" not in cli("ledger", project).err


# --- what a file seems to be ------------------------------------------------------------------------------------------

TO_NPO = "Vilket stöd önskar ni från myndigheten för regionernas arbete?"


def test_what_each_file_seems_to_be_is_proposed_and_what_nothing_says_is_listed(cli, project, checkout, tmp_path):
    letter, notes, blank_text = (tmp_path / name for name in ("Svar NPO Hud.txt", "minnesanteckning.txt", "a.txt"))
    letter.write_text(f"{SHARED}\nBra.\n{TO_NPO}\nMer data.\n", encoding="utf-8")
    notes.write_text(f"Minnesanteckning\n{TO_NPO}\nMer data.\n", encoding="utf-8")
    blank_text.write_text("Vi talade om tid.\n", encoding="utf-8")

    answers = checkout / "resources/example/npo-svar.xlsx"
    rows = cli("import", project, answers, letter, notes, blank_text, "--json").json

    assert [(row["kinds"][0], row["kind_by"]) for row in rows] == [
        ("answer", "sheet"),
        ("answer", "questions"),
        ("dialogue", "notes"),
        ("dialogue", "none"),
    ]
    made = {source["title"]: source["made"] for source in cli("sources", project, "--json").json}
    assert (made["Svar NPO Hud"], made["a"], made["NPO Akut vård"]) == ("verbatim", "rendered", "verbatim")
    assert cli("ledger", project).lines[0] == "NPO: 21 av 26"


def test_a_person_says_otherwise(cli, project, tmp_path):
    (tmp_path / "a.txt").write_text(f"{TO_NPO}\nMer data.\n", encoding="utf-8")
    (row,) = cli("import", project, tmp_path / "a.txt", "--kind", "workshop", "--json").json
    assert (row["kinds"], row["kind_by"]) == (["workshop"], None)


def test_no_organisation_and_no_sign_of_the_kind_stand_under_to_check(cli, project, tmp_path):
    (tmp_path / "a.txt").write_text("Vi talade om tid.\n", encoding="utf-8")
    out = cli("import", project, tmp_path / "a.txt").out
    assert "nothing in the file says what it is; no organisation" in out


# --- names that are nearly there --------------------------------------------------------------------------------------


def test_a_name_nearly_like_one_in_the_ledger_is_refused_and_named_until_it_is_said_to_be_new(cli, project, tmp_path):
    (tmp_path / "a.txt").write_text("Vi talade om barn.\n", encoding="utf-8")
    words = ("import", project, tmp_path / "a.txt", "--organisation", "NPO Barn")

    done = cli(*words)
    assert done.code == 3
    assert "NPO Barn och ungdomars hälsa" in done.err

    assert cli(*words, "--new-organisation", "NPO Barn").code == 0
    assert cli("sources", project, "--json").json[-1]["organisation"] == "NPO Barn"


def test_text_takes_the_number_that_sources_prints(cli, project):
    first = cli("sources", project, "--json").json[0]
    assert cli("text", project, first["number"]).out == cli("text", project, first["id"]).out


ASKED = "Vilka konsekvenser ser ni?"


def workbook(path: Path, *rows: list[str]) -> Path:
    """Return a workbook with these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


@pytest.fixture
def unclear(tmp_path):
    """Return a workbook in which no heading says who answers."""
    return workbook(
        tmp_path / "svar.xlsx",
        ["Namn", "Grupp", ASKED],
        ["Asta Dahlin", "Förbundet Ek", "Bra."],
        ["Bo Ek", "Björk", "Ja."],
    )


def test_a_workbook_that_does_not_say_who_answers_is_refused_with_its_columns_and_the_options(cli, project, unclear):
    done = cli("import", project, unclear, "--json")

    assert done.code == 3
    assert [row["status"] for row in done.json] == ["refused"]
    assert f"A “Namn”, B “Grupp”, C “{ASKED}”" in done.err
    assert "--respondent COLUMN" in done.err and "--anonymous" in done.err
    assert "Asta" not in done.err, "what persons are called stays in the file"
    assert len(cli("sources", project, "--json").json) == 2


@pytest.mark.parametrize("column", ["Grupp", "grupp", "B"])
def test_the_column_that_names_who_answers_may_be_said(cli, project, unclear, column):
    done = cli("import", project, unclear, "--respondent", column, "--json")

    assert (done.code, done.err) == (0, "")
    rows = cli("sources", project, "--json").json[-2:]
    assert [(row["title"], row["organisation"]) for row in rows] == [
        ("Förbundet Ek", "Förbundet Ek"),
        ("Björk", "Björk"),
    ]
    assert [row["kind"] for row in rows] == ["answer", "answer"]
    assert {"kind": "personal", "count": 2, "detail": "Namn"} in done.json[0]["left_out"]


def test_answers_may_be_said_to_be_anonymous(cli, project, unclear):
    done = cli("import", project, unclear, "--anonymous", "--json")

    assert done.code == 0
    rows = cli("sources", project, "--json").json[-2:]
    assert [(row["title"], row["organisations"], row["kind"]) for row in rows] == [
        ("Svar 1", [], "answer"),
        ("Svar 2", [], "answer"),
    ]
    assert done.json[0]["without_organisation"] == 2


def test_anonymous_answers_may_be_those_of_one_organisation(cli, project, unclear):
    cli("import", project, unclear, "--anonymous", "--organisation", "Förbundet Ek")

    rows = cli("sources", project, "--json").json[-2:]
    assert [(row["title"], row["organisation"]) for row in rows] == [
        ("Svar 1", "Förbundet Ek"),
        ("Svar 2", "Förbundet Ek"),
    ]


def test_a_column_that_is_not_there_is_refused_with_those_there_are(cli, project, unclear):
    done = cli("import", project, unclear, "--respondent", "Organisation")

    assert done.code == 3
    assert "has a column “Organisation”. Choose one of these: A “Namn”" in done.err


def test_a_column_and_anonymous_contradict_each_other(cli, project, unclear):
    done = cli("import", project, unclear, "--respondent", "Grupp", "--anonymous")

    assert done.code == 2
    assert "contradict" in done.err


def test_the_columns_with_questions_may_be_said(cli, project, unclear):
    said = ("--respondent", "B", "--question", "C", "--question", "Namn")
    assert cli("import", project, unclear, *said).code == 0
    row = cli("sources", project, "--json").json[-1]
    assert "Namn\nBo Ek" in cli("text", project, f"{row['number']}", "--json").json["text"]


def test_a_column_that_only_seems_to_have_a_question_may_be_left_out(cli, project, unclear):
    done = cli("import", project, unclear, "--respondent", "B", "--not-question", "C")
    assert done.code == 3
    assert "No sheet has answers to questions" in done.err
    done = cli("import", project, unclear, "--respondent", "B", "--not-question", "Z")
    assert "has a column “Z”. Choose one of these" in done.err
    done = cli("import", project, unclear, "--question", "C", "--not-question", "B")
    assert (done.code, "--not-question" in done.err) == (2, True)


def test_forms_on_sheets_of_their_own_are_asked_about_and_may_be_called_as_their_sheets(cli, project, tmp_path):
    file = tmp_path / "enkäter.xlsx"
    form = [["Fråga", "Svar"], [ASKED, "Bra."]]
    file.write_bytes(named_sheets({"NPO Tandvård": form, "NPO Primärvård": form}))

    done = cli("import", project, file)
    assert done.code == 3
    assert "NPO Tandvård, NPO Primärvård" in done.err and "--sheet-names" in done.err

    assert cli("import", project, file, "--sheet-names").code == 0
    rows = cli("sources", project, "--json").json[-2:]
    assert [row["organisation"] for row in rows] == ["NPO Tandvård", "NPO Primärvård"]
    assert cli("import", project, file, "--sheet-names", "--anonymous").code == 2


def test_several_answers_of_one_organisation_are_several_documents_and_one_voice(cli, project, tmp_path):
    file = workbook(tmp_path / "a.xlsx", ["Organisation", ASKED], ["Förbundet Ek", "Bra."], ["Förbundet Ek", "Dyrt."])

    cli("import", project, file)

    rows = cli("sources", project, "--json").json[-2:]
    assert [row["title"] for row in rows] == ["Förbundet Ek (1)", "Förbundet Ek (2)"]
    assert {tuple(row["organisations"]) for row in rows} == {("Förbundet Ek",)}


def test_files_in_a_letter_become_documents_when_asked_for(cli, project, checkout):
    letter = checkout / "tests/data/inputs/mail/bilagor.eml"
    (told,) = cli("import", project, letter, "--json").json
    assert [line["detail"] for line in told["left_out"] if line["kind"] == "attached_file"] == [
        "svåra svar.txt", "Tidigare svar.eml",
    ]  # fmt: skip

    done = cli("import", project, letter, "--attachments", "--json")

    assert [Path(row["file"]).name for row in done.json] == [
        "bilagor.eml", "bilagor.eml › svåra svar.txt", "bilagor.eml › Tidigare svar.eml",
    ]  # fmt: skip
    titles = [row["title"] for row in cli("sources", project, "--json").json][-3:]
    assert titles == ["Med bilagor", "svåra svar", "Tidigare svar"]
    assert cli("text", project, "Tidigare svar").out == "Det gamla brevet."


def test_earlier_letters_stay_when_asked_for(cli, project, checkout):
    cli("import", project, checkout / "tests/data/inputs/mail/outlook-svar.eml", "--quoted-tails")

    assert "Hej, hur ser ni på saken?" in cli("text", project, "SV: Underlag").out


def test_organisation_by_question_says_what_became_of_each_and_where(cli, project, tmp_path):
    text = f"{SHARED}\nBra.\n"
    (tmp_path / "svar.txt").write_text(text, encoding="utf-8")
    cli("import", project, tmp_path / "svar.txt", "--kind", "answer", "--organisation", "NPO Tandvård")
    (found,) = [one for one in cli("answers", project, "--json").json["organisations"] if one["name"] == "NPO Tandvård"]
    first, second = found["answers"]
    (behind,) = first["documents"]
    assert (first["status"], second["status"]) == ("answered", "asked")
    assert text[behind["start"] : behind["end"]] == "Bra."
    shown = cli("answers", project, "--group", "NPO")
    assert "NPO Tandvård\tAnswered\tAsked" in shown.lines
    assert len(shown.lines) == 27
    assert "Question 1: 1 of 26" in shown.err
    assert cli("answers", project, "--set", "ingen").code == 3


def test_two_spellings_are_told_and_brought_together(cli, project, tmp_path):
    for at, name in enumerate(("Läkarföreningen Norrsken", "Läkarföreningen Norsken")):
        (tmp_path / f"{at}.txt").write_text(f"Vi saknar tid {at}.", encoding="utf-8")
        done = cli("import", project, tmp_path / f"{at}.txt", "--organisation", name, "--new-organisation", name)
        assert done.code == 0
    assert "“organisations --near”" in cli("organisations", project).err
    (pair,) = cli("organisations", project, "--near", "--json").json
    assert pair == {"first": "Läkarföreningen Norrsken", "second": "Läkarföreningen Norsken"}
    assert cli("bring-together", project, pair["second"], pair["first"]).code == 2, "a reason is needed"
    assert cli("bring-together", project, pair["second"], pair["first"], "--reason", "Felstavat.").code == 0
    assert cli("organisations", project, "--near", "--json").json == []
    said = [one["organisations"] for one in cli("sources", project, "--json").json]
    assert said[-2:] == [[pair["first"]], [pair["first"]]]


def test_an_organisation_is_corrected_and_a_contact_that_looks_like_a_person_is_pointed_out(cli, project):
    done = cli(
        "correct-organisation", project, "Tandvård", "--main-body", "--contact", "Sakkunnig", "--contact", "Kim Ek"
    )
    assert done.code == 0 and "Kim Ek" in done.err and "Sakkunnig" not in done.err
    (told,) = [one for one in cli("organisations", project, "--json").json if one["name"] == "NPO Tandvård"]
    assert (told["main_body"], told["contacts"]) == (True, ["Sakkunnig", "Kim Ek"])
    assert "\tyes\tSakkunnig, Kim Ek" in cli("organisations", project).out
    assert cli("correct-organisation", project, "Tandvård", "--not-main-body", "--contact", "").code == 0
    (told,) = [one for one in cli("organisations", project, "--json").json if one["name"] == "NPO Tandvård"]
    assert (told["main_body"], told["contacts"]) == (False, [])
    assert cli("correct-organisation", project, "Tandvård").code == 2, "nothing is said"
    assert cli("correct-organisation", project, "Ingen sådan", "--main-body").code == 3


def test_the_ledger_goes_out_as_a_workbook_and_what_was_filled_in_comes_back(cli, project, tmp_path):
    file = tmp_path / "liggare.xlsx"
    assert cli("export", project, file, "--report", "ledger").code == 0
    book = openpyxl.load_workbook(file)
    sheet = book["Organisationer"]
    sheet.append(["Patientföreningen Lyktan", "Patienter"])
    book.save(file)
    (row,) = cli("import-ledger", project, file, "--preview", "--json").json
    assert (row["state"], row["name"]) == ("new", "Patientföreningen Lyktan")
    assert "Patientföreningen Lyktan" not in cli("organisations", project).out
    assert cli("import-ledger", project, file).lines[1].startswith(f"{row['row']}\tOrganisationer\tPatientföreningen")
    assert "Patientföreningen Lyktan\tPatienter" in cli("organisations", project).out
    sheet.append(["Läkarföreningen", None, None, None, "kanske"])
    book.save(file)
    (row,) = cli("import-ledger", project, file, "--preview", "--json").json
    assert row["state"] == "unknown"
    assert row["detail"] == "Huvudaktör cannot be “kanske”. It is one of these: Ja, Nej."
    assert cli("import-ledger", project, file).code == 3, "there is nothing to change"
    sheet.append(["Fysionätet", None, None, None, None, "Kassör; Sara af Ekenstam"])
    book.save(file)
    *_, row = cli("import-ledger", project, file, "--preview", "--json").json
    assert row["looks_like_names"] == ["Sara af Ekenstam"]
    told = cli("import-ledger", project, file)
    assert "“Sara af Ekenstam” looks like a person’s name." in told.out + told.err
