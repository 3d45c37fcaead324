"""A log that was rebuilt with fitting hashes, schema changes, and references to nothing are named.

The numbers are those of the tamperings that verifying once let pass.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.storage import schema
from tests.end_to_end.independent_verifier import DoesNotFit, verify
from tests.helpers import Bench, coded, joined, pasted, program_in
from tests.property.resealing import Link, Resealed


@pytest.fixture(scope="module")
def exported(blank: Bench, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A project with codings, a merge, an undone coding and an export, into which a copy with an export was joined."""
    bench = blank.copied(tmp_path_factory.mktemp("exported"))
    with bench.open() as project:
        document = pasted(project)
        coded(project, document, "T01", 3, 10)
        undone = coded(project, document, "T02", 11, 20)
        project.trail.history.revert(undone.operation)
        theme = project.themes.codebook.find("T01")
        project.decisions.merging.merge(NeedChoice("Tid"), [theme.id], "Hör ihop")
        project.report.exporting.handed_out("tabell", "text", b"1;2")
    other = bench.elsewhere(bench.path.parent.parent / "there")
    with other.open(coder="Utredare Beta") as project:
        coded(project, document, "T03", 0, 8)
        project.report.exporting.handed_out("deras tabell", "text", b"3;4")
    with bench.open() as project:
        coded(project, document, "T04", 0, 8)
        joined(project, other.path)
        project.report.exporting.handed_out("sist", "text", b"5")
    return bench


def forged(bench: Bench, folder: Path, forge: Callable[[Resealed], object], *statements: str) -> tuple[Bench, bool]:
    """Return a forged copy, and whether the program that knows the page alone names it."""
    log = Resealed(bench.path)
    forge(log)
    copy = Bench(folder / "forged.lvk", program_in(folder / "home"))
    log.write(copy.path, *statements)
    try:
        verify(copy.path)
    except DoesNotFit:
        return copy, True
    return copy, False


def link(log: Resealed, action: str) -> Link:
    return next(each for each in log.links if each.entry["action"] == action)


def another_reason(log: Resealed) -> None:  # 79
    reasoned = next(each for each in log.links if each.reason)
    assert isinstance(reasoned.reason, dict)
    reasoned.reason["data"]["text"] = "Något annat"


def a_coding_taken_out(log: Resealed) -> None:  # 80
    taken = link(log, "coding.create")
    subject = taken.entry["subject"]
    for each in log.links:
        if each.follows is taken:
            each.follows = taken.follows
    log.links = [each for each in log.links if each.entry["subject"] != subject]


def by_a_coder_who_is_not_there(log: Resealed) -> None:  # 83
    link(log, "theme.merge").entry["coder"] = new_id()


def undoes_nothing(log: Resealed) -> None:  # 85
    link(log, "operation.revert").entry["undoes"] = new_id()


def another_action(log: Resealed) -> None:  # 86
    for each in log.links:
        if each.entry["action"] == "theme.merge":
            each.entry["action"] = "theme.park"


REBUILT = (another_reason, a_coding_taken_out, by_a_coder_who_is_not_there, undoes_nothing, another_action)


@pytest.mark.parametrize("forge", REBUILT)
def test_a_log_that_was_rebuilt_after_an_export_is_named_by_the_head_that_the_export_kept(
    exported: Bench, tmp_path: Path, forge: Callable[[Resealed], None]
):
    copy, named = forged(exported, tmp_path, forge)
    rebuilt = [each for each in copy.verified().findings if each.what == "the log was rebuilt after this export"]
    assert [each.detail for each in rebuilt][:1] == ["tabell"] and named


def test_a_log_with_exports_of_two_copies_fits(exported: Bench, tmp_path: Path):
    copy, named = forged(exported, tmp_path, lambda log: None)
    assert copy.verified().findings == () and not named


def test_the_export_of_another_copy_holds_that_copys_line(exported: Bench, tmp_path: Path):
    def forge(log: Resealed) -> None:
        theirs = next(each for each in log.links if each.branch and each.entry["kind"] == "coding")
        assert isinstance(theirs.value, dict)
        theirs.value["data"]["memo"] = "Efteråt"

    copy, named = forged(exported, tmp_path, forge)
    details = {each.detail for each in copy.verified().findings if "rebuilt" in each.what}
    assert details >= {"deras tabell"} and named


@pytest.fixture(scope="module")
def alone(blank: Bench, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A project of one copy without an export."""
    bench = blank.copied(tmp_path_factory.mktemp("alone"))
    with bench.open() as project:
        document = pasted(project, "Tid saknas.", "Norrsken")
        undone = coded(project, document, "T02", 0, 3)
        project.trail.history.revert(undone.operation)
        theme = project.themes.codebook.find("T01")
        project.decisions.merging.merge(NeedChoice("Tid"), [theme.id], "Hör ihop")
        coded(project, document, "T03", 0, 3)
    return bench


def undoes_without_saying_so(log: Resealed) -> None:
    link(log, "operation.revert").entry["undoes"] = None


def undoes_what_comes_later(log: Resealed) -> None:
    link(log, "operation.revert").entry["undoes"] = log.links[-1].entry["operation"]


def an_action_that_there_is_not(log: Resealed) -> None:
    link(log, "coding.create").entry["action"] = "coding.invent"


def codes_with_nothing(log: Resealed) -> None:
    last = log.last_of("coding")
    assert isinstance(last.value, dict)
    last.value["data"]["theme"] = new_id()


def names_an_organisation_that_is_not_there(log: Resealed) -> None:
    source = log.last_of("source")
    assert isinstance(source.value, dict)
    source.value["data"]["organisations"] = [new_id()]


REFERENCES: dict[Callable[[Resealed], None], tuple[str, str]] = {
    by_a_coder_who_is_not_there: ("entry", "its coder is not in the log"),
    undoes_nothing: ("entry", "it undoes what is not in the log before it"),
    undoes_what_comes_later: ("entry", "it undoes what is not in the log before it"),
    undoes_without_saying_so: ("entry", "it undoes what is not in the log before it"),
    an_action_that_there_is_not: ("entry", "the program does not know it"),
    codes_with_nothing: ("coding", "it refers to what is not there"),
    names_an_organisation_that_is_not_there: ("source", "it refers to what is not there"),
}


@pytest.mark.parametrize("forge", REFERENCES)
def test_what_refers_to_nothing_is_named_though_all_hashes_fit(
    alone: Bench, tmp_path: Path, forge: Callable[[Resealed], None]
):
    kind, what = REFERENCES[forge]
    copy, named = forged(alone, tmp_path, forge)
    findings = copy.verified().findings
    assert [(each.where.split()[0], each.what) for each in findings] == [(kind, what)]
    assert named or forge is an_action_that_there_is_not  # the page has no list of actions


SCHEMA = {
    "ALTER TABLE coding ADD COLUMN dolt TEXT DEFAULT 'hemligt'": Finding(
        "table coding", "its columns are not those of the program", "dolt"
    ),
    "ALTER TABLE log_row ADD COLUMN dolt TEXT": Finding(
        "table log_row", "its columns are not those of the program", "dolt"
    ),
    "ALTER TABLE cache_sentence ADD COLUMN dolt TEXT": Finding(
        "table cache_sentence", "its columns are not those of the program", "dolt"
    ),
    "CREATE TABLE cache_dolt (id TEXT)": Finding("table cache_dolt", "the program does not know it"),
    "UPDATE cache_schema_version SET version_num = '0003'": Finding(
        "file", "its versions of the schema differ", f"{schema.SCHEMA} ≠ 3"
    ),
    "PRAGMA user_version = 3": Finding("file", "its versions of the schema differ", f"3 ≠ {schema.SCHEMA}"),
}


@pytest.mark.parametrize("statement", SCHEMA)  # 93, 95
def test_a_changed_schema_is_named(alone: Bench, tmp_path: Path, statement: str):
    copy = alone.elsewhere(tmp_path / "there")
    with copy.raw() as connection:
        connection.execute(statement)
    assert copy.verified().findings == (SCHEMA[statement],)
    if "cache" in SCHEMA[statement].where:
        return  # what can be made anew is no part of the format
    with pytest.raises(DoesNotFit):
        verify(copy.path)
