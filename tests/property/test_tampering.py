"""Whatever is changed behind the program's back is found, and the finding names the place."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, text

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.quotations import NamedAs, QuotationUse
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.domain.trail.values import canonical_json, digest, pack
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.importing import SourceDetails
from lagvarde_coder.services.report.masking import NewMask
from lagvarde_coder.services.verdicts.judging import NewVerdict
from lagvarde_coder.storage import values
from lagvarde_coder.storage.tables import TRIGGERS
from lagvarde_coder.storage.values import key
from tests.helpers import Bench, coded, joined, made, pasted, program_in
from tests.property import forging
from tests.property.forging import CELLS, Forger
from tests.tries import thinned, tries

seeds = st.integers(0, 2**32)
LOG_AND_BLOBS = ["log_row", "log_shared", "log_value", "log_dictionary", "blob"]


@pytest.fixture(scope="module")
def forger(blank: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forger]:
    bench = blank.copied(tmp_path_factory.mktemp("forged"))
    fill(bench)
    yield from forging_on(bench)


@pytest.fixture(scope="module")
def joined_forger(blank: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forger]:
    """Forges a project into which another copy was joined."""
    folder = tmp_path_factory.mktemp("joined")
    bench = blank.copied(folder)
    fill(bench)
    other = bench.elsewhere(folder / "there")
    with other.open(coder="Utredare Gamma") as project:
        document = pasted(project, "Mötet blev kort.", "Söderljus")
        coded(project, document, "T03", 0, 5)
        project.themes.codebook.create("Deras tema", Stage.THEME)
    with bench.open() as project:
        project.themes.codebook.create("Vårt tema", Stage.THEME)
        joined(project, other.path)
        coded(project, project.material.documents.document(project.material.documents.find("last").id), "T04", 0, 5)
    yield from forging_on(bench)


@pytest.fixture(scope="module")
def first_forger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forger]:
    """Forges a project whose log is of the first format."""
    folder = tmp_path_factory.mktemp("first")
    kept = Path(__file__).parent.parent / "data" / "schema-2.lvk"
    yield from forging_on(Bench(Path(shutil.copy(kept, folder)), program_in(folder / "home")))


def forging_on(bench: Bench) -> Iterator[Forger]:
    forger = Forger(bench)
    assert forger.findings(lambda _: None) == ()
    yield forger
    forger.close()


def fill(bench: Bench) -> None:
    """Put something of everything into a project."""
    with bench.open(coder="Utredare Beta") as project:
        document = pasted(
            project, "Tid saknas, säger alla.\nIngen frågar. 🙃", "Norrsken", "Älvdalen", categories=("Region",)
        )
        theme = project.themes.codebook.find("T02")
        for start in range(0, 20, 5):
            coded(project, document, "T01", start, start + 4, memo="Om tid")
        moved = coded(project, document, "T02", 2, 9)
        project.coding.marking.change_many([made(moved)], {"unsure": True, "question": "Vad menas?"})
        for start in (22, 26):
            said = NewDisposition(
                text=document.text.id, start=start, end=start + 3, what=Disposal.UNSURE, note="Oklart", question="Vem?",
                alternatives=(theme.id,),
            )  # fmt: skip
            project.coding.disposing.dispose([said])
        project.coding.disposing.mark_read(document.text.id, 20)
        project.coding.marking.remove_many([made(moved)])
        project.themes.codebook.change(theme.id, {"definition": "Snävare"}, substantial=True, reason="Otydligt")
        project.themes.codebook.drop([project.themes.codebook.find("T09").id], "Saknar stöd")
        project.decisions.merging.merge(NeedChoice("Tid"), [theme.id], "Hör ihop")
        parts = [(NeedChoice("Ork"), [line.coding.id for line in project.coding.marking.all()[:2]])]
        project.decisions.merging.split(project.themes.codebook.find("T01").id, parts, "Två saker")
        project.report.exporting.handed_out("tabell", "text", b"1;2")
        project.material.importing.files([project.path.parent / "saknas.txt"], SourceDetails(), Silent())
        steps = project.method.steps
        for line in steps.steps()[:2]:
            steps.sign_off(line.step.id, "Genomgånget")
        for family in ("K", "R"):
            project.decisions.candidates.make("Tid för samtal", family, [], [])
        for number in ("T03", "T04"):
            new = NewVerdict(outcome=Outcome.CONFIRMED, reason="Sägs av många", after="Tid behövs")
            project.verdicts.judging.judge(project.themes.codebook.find(number).id, new)
        one, other = [line.coding.id for line in project.coding.marking.all()][:2]
        project.report.choosing.decide([one], {"named": NamedAs.ALIAS, "alias": "Ett förbund"})
        project.report.choosing.decide([other], {"use": QuotationUse.PARAPHRASE, "paraphrase": "De saknar tid"})
        project.report.masking.mask([NewMask(document.text.id, Span(14, 18), "[ord]")])
        project.report.own_texts.write(theme.id, summary="Tid behövs", against="Några har tid")
        project.figures.views.keep_filter("Första vågen", Scope(waves=frozenset({"1"})))
        project.figures.framing.write(FrameRows.CATEGORY, "-", theme.id, "Tid behövs")
        gone = pasted(project, "Att gallra.\nNorrsken: Kort.", title="Gallras")
        coded(project, gone, "T03", 0, 5)
        project.material.erasing.erase(gone.source.id, "Beslut")


@pytest.mark.parametrize(("table", "column"), thinned(CELLS, 3, (f"{table.name}.{column}" for table, column in CELLS)))
def test_a_changed_byte_is_found_in_every_column(joined_forger: Forger, table: Table, column: str):
    check_cell(joined_forger, table, column, seed=0)


@settings(max_examples=tries(40), suppress_health_check=list(HealthCheck))
@given(cell=st.sampled_from(CELLS), seed=seeds)
def test_any_changed_byte_is_found_and_named(joined_forger: Forger, cell: tuple[Table, str], seed: int):
    check_cell(joined_forger, *cell, seed)


@pytest.fixture(params=["first_forger", "forger", "joined_forger"])
def any_forger(request: pytest.FixtureRequest) -> Forger:
    """Forge logs of the first format, of the second, and one with a branch."""
    forger: Forger = request.getfixturevalue(request.param)
    return forger


def test_tamperings_of_every_kind_are_named_in_both_formats_and_in_a_joined_log(any_forger: Forger):
    check_tamperings(any_forger, 12)


@pytest.mark.soak
def test_a_thousand_tamperings_are_named_in_both_formats_and_in_a_joined_log(any_forger: Forger):
    check_tamperings(any_forger, 1_000)


def check_tamperings(forger: Forger, times: int) -> None:
    cells = forger.cells()
    for seed in range(times):
        rng = Random(seed)
        if rng.random() < 0.6:
            check_cell(forger, *rng.choice(cells), seed)
        else:
            check_moved(forger, rng.choice(FORGERIES), seed)


def check_cell(forger: Forger, table: Table, column: str, seed: int) -> None:
    places: set[str] = set()
    found = forger.findings(lambda c: places.update(forging.change_one_byte(c, table, column, Random(seed))))
    assert places & {finding.where for finding in found}, found


# --- rows -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", [*LOG_AND_BLOBS, "coding", "subject", "head", "writer", "theme"])
def test_a_row_that_is_taken_away_is_found(forger: Forger, table: str):
    statement = text(f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")
    if table == "subject":
        statement = text("DELETE FROM subject WHERE id = (SELECT max(id) FROM subject)")
    assert forger.findings(lambda c: c.execute(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO head SELECT 2, project, entries, last, last_time, hash FROM head",
        "INSERT INTO writer SELECT 'en annan', number, last FROM writer",
        "INSERT INTO subject SELECT 'ny', kind, value FROM subject LIMIT 1",
        "INSERT INTO coding SELECT 'ny', text, start, \"end\", theme, coder, stance, memo, unsure, question,"
        " codebook_version, alternatives, file_marks, rechecked FROM coding LIMIT 1",
        "INSERT INTO log_dictionary SELECT 99, hash, data FROM log_dictionary LIMIT 1",
        "INSERT INTO log_shared (id, writer, coder, action, kind) VALUES (99, 'x', 'x', 'x', 'x')",
        "INSERT INTO log_row SELECT 99999, 99999, number, time, operation, subject, undoes, before, after, reason,"
        " follows, hash, branch, data FROM log_row LIMIT 1",
        'UPDATE log_row SET data = (SELECT data FROM log_entry WHERE "order" = 5) WHERE "order" = 5',
        "INSERT INTO coder VALUES ('ny', 'Någon', 'N', '')",
        "INSERT INTO log_value (hash, data) VALUES (x'00', x'7b7d')",
        "INSERT INTO blob (hash, data) VALUES ('hash', x'00')",
        "CREATE TABLE anteckning (id INTEGER)",
        "CREATE VIEW coder_view AS SELECT 1",
        "CREATE TRIGGER vid_kodning AFTER INSERT ON coding BEGIN DELETE FROM theme; END",
    ],
)
def test_what_is_added_is_found(forger: Forger, statement: str):
    assert forger.findings(lambda c: c.execute(text(statement)))


def test_a_blob_with_its_right_hash_that_no_text_ever_named_is_found(forger: Forger):
    name = digest(b"smuggel")
    statement = text(f"INSERT INTO blob (hash, data) VALUES ('{name}', CAST('smuggel' AS BLOB))")
    assert f"blob {name}" in {one.where for one in forger.findings(lambda c: c.execute(statement))}


@pytest.mark.parametrize("name", TRIGGERS)
def test_a_dropped_trigger_is_named(forger: Forger, name: str):
    (found,) = forger.findings_unguarded(f"DROP TRIGGER {name}")
    assert found.where == f"trigger {name}"


def test_a_trigger_that_was_made_harmless_is_named(forger: Forger):
    def forge(connection: Connection) -> None:
        connection.execute(text("CREATE TRIGGER x AFTER INSERT ON blob BEGIN SELECT 1; END"))

    assert "trigger x" in {one.where for one in forger.findings(forge)}


# --- entries ----------------------------------------------------------------------------------------------------------


def remove(entries: forging.Entries, at: int) -> None:
    del entries[at]


def repeat(entries: forging.Entries, at: int) -> None:
    entries.insert(at, dict(entries[at]))


def reorder(entries: forging.Entries, at: int) -> None:
    entries[at], entries[at - 1] = entries[at - 1], entries[at]


Forgery = Callable[[forging.Entries, int], None]
FORGERIES = [remove, repeat, reorder]


def forged_log(forgery: Forgery, seed: int, finish: Callable[[Connection, forging.Entries], Any]) -> Any:
    def forge(connection: Connection) -> None:
        entries = forging.entries_of(connection)
        forgery(entries, Random(seed).randrange(2, len(entries)))
        finish(connection, entries)

    return forge


@settings(max_examples=tries(12), suppress_health_check=list(HealthCheck))
@given(forgery=st.sampled_from(FORGERIES), seed=seeds)
def test_an_entry_that_is_removed_repeated_or_moved_is_found_at_its_place(
    joined_forger: Forger, forgery: Forgery, seed: int
):
    check_moved(joined_forger, forgery, seed)


def check_moved(forger: Forger, forgery: Forgery, seed: int) -> None:
    places: list[int] = []

    def finish(connection: Connection, entries: forging.Entries) -> None:
        wrong = [at for at, one in enumerate(entries, 1) if one[forging.PLACE] != at]
        places.extend(wrong[:1] or [len(entries) + 1])
        for at, one in enumerate(entries, 1):
            one[forging.PLACE] = at
        forging.write_log(connection, entries)

    found = forger.findings(forged_log(forgery, seed, finish))
    ends = {"head 1", f"entry {places[0]}"}
    assert found[0].where in ends or {one.where for one in found} & ends


@settings(max_examples=tries(12), suppress_health_check=list(HealthCheck))
@given(forgery=st.sampled_from(FORGERIES), seed=seeds, crowned=st.booleans())
def test_a_forger_who_makes_the_whole_chain_anew_is_found_by_the_state(
    forger: Forger, forgery: Forgery, seed: int, crowned: bool
):
    def finish(connection: Connection, entries: forging.Entries) -> None:
        forging.write_log(connection, forging.chain_anew(entries))
        if crowned:
            forging.crown(connection, entries)

    found = forger.findings(forged_log(forgery, seed, finish))
    harmless = crowned and forgery is reorder  # two changes of different subjects, in another order, say the same
    assert found or harmless
    assert crowned or "head 1" in {one.where for one in found}


def test_another_reason_under_a_new_hash_is_found(forger: Forger):
    def forge(connection: Connection) -> None:
        entries = forging.entries_of(connection)
        at = next(at for at, one in enumerate(entries) if one["reason"])
        reason = pack("reason", {"text": "Ett bättre skäl"})
        old, entries[at]["reason"] = entries[at]["reason"], reason.hash
        parts = {"old": old, "new": reason.hash, "data": reason.data}
        parts |= {name: key(parts[name]) for name in ("old", "new")}
        connection.execute(_OTHER_VALUE, parts)
        forging.write_log(connection, forging.chain_anew(entries))

    assert {one.where for one in forger.findings(forge)} >= {"head 1"}


# --- nothing that a forger writes raises ------------------------------------------------------------------------------

_COLUMNS = 'SELECT writer, coder, action, kind FROM log_entry WHERE "order" = 9'
_SHARED = "INSERT INTO log_shared (id, writer, coder, action, kind) VALUES (99, :writer, :coder, :action, :kind)"
_OTHER_ENTRY = (
    "UPDATE log_row SET data = :data, hash = :hash, shared = 99, undoes = NULL, before = NULL, reason = NULL,"
    ' follows = NULL WHERE "order" = 9'
)
"""Bytes of any kind with fitting columns: those of which the entry kept the bytes as they are."""
_OTHER_VALUE = text("UPDATE log_value SET hash = :new, data = :data, dictionary = NULL WHERE hash = :old")
ODD = [b"", b"null", b"[]", b"[" * 50_000, b'"\xff"', b'{"data":[],"format":1,"kind":"coding","salt":""}']


@pytest.mark.parametrize("data", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("table", ["log_row", "log_value", "log_dictionary", "blob"])
def test_bytes_of_any_kind_are_a_finding(forger: Forger, table: str, data: bytes):
    statement = text(f"UPDATE {table} SET data = :data")
    assert forger.findings(lambda c: c.execute(statement, {"data": data}))


@pytest.mark.parametrize("table", ["log_row", "log_value", "log_dictionary", "blob"])
def test_text_where_bytes_should_be_is_a_finding(forger: Forger, table: str):
    assert forger.findings(lambda c: c.execute(text(f"UPDATE {table} SET data = 'text'")))


@settings(max_examples=tries(15), suppress_health_check=list(HealthCheck))
@given(seed=seeds, odd=st.sampled_from([None, [], {}, True, "x", 1 << 70, ["x"]]))
def test_any_value_in_any_field_of_an_entry_with_its_right_hash_is_a_finding(forger: Forger, seed: int, odd: object):
    def forge(connection: Connection) -> None:
        rng = Random(seed)
        entry = forging.entries_of(connection)[8]
        names = [
            name for name in entry if repr(entry[name]) != repr(odd) and name not in {forging.PLACE, forging.BRANCH}
        ]
        entry[rng.choice(names)] = odd
        new = forging.bytes_of(entry)
        parts = {"data": new, "hash": key(digest(new))}
        columns = connection.execute(text(_COLUMNS)).one()
        connection.execute(text(_SHARED), {**columns._mapping})
        connection.execute(text(_OTHER_ENTRY), parts)

    assert {"entry 9", "entry 10"} & {one.where for one in forger.findings(forge)}  # its row, or the next one's chain


@settings(max_examples=tries(15), suppress_health_check=list(HealthCheck))
@given(seed=seeds, odd=st.sampled_from([None, [], {}, True, "x", 1 << 70, ["x"]]))
def test_any_value_in_any_field_of_a_subject_with_its_right_hash_is_a_finding(forger: Forger, seed: int, odd: object):
    def forge(connection: Connection) -> None:
        rng = Random(seed)
        entries = forging.entries_of(connection)
        there = values.read(connection, [one["after"] for one in entries if one["after"]])  # without what was erased
        one = rng.choice([one for one in entries if one["after"] in there])
        value = json.loads(there[one["after"]])
        fields = value["data"]
        fields[rng.choice([name for name in fields if repr(fields[name]) != repr(odd)])] = odd
        new = canonical_json(value)
        connection.execute(_OTHER_VALUE, {"old": key(one["after"]), "data": new, "new": key(digest(new))})
        for later in entries:
            later.update({name: digest(new) for name in ("before", "after") if later[name] == one["after"]})
        forging.write_log(connection, forging.chain_anew(entries))
        forging.crown(connection, entries)

    assert forger.findings(forge)
