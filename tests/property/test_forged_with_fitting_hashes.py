"""What a forger who makes all hashes fit can say is named by the program, and by one that knows the page alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import ProjectDamaged
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.domain.trail.values import FORMATS, canonical_json, digest
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.themes.codebook import ThemeChanges
from tests.end_to_end.independent_verifier import DoesNotFit, verify
from tests.helpers import Bench, coded, joined, pasted, program_in
from tests.property.resealing import Link, Resealed
from tests.tries import thinned

Forgery = Callable[[Resealed], object]


def last_document(project: OpenProject) -> Document:
    return project.material.documents.document(project.material.documents.find("last").id)


@pytest.fixture(scope="module")
def several(blank: Bench, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A project into which two copies were joined, of which one had joined a third."""
    folder = tmp_path_factory.mktemp("several")
    ours = blank.copied(folder)
    with ours.open() as project:
        coded(project, pasted(project, "Tid saknas, säger alla.\nIngen frågar oss."), "T01", 0, 3)
    second, third = ours.elsewhere(folder / "second"), ours.elsewhere(folder / "third")
    with third.open(coder="Utredare Gamma") as project:
        coded(project, last_document(project), "T02", 4, 10)
    fourth = third.elsewhere(folder / "fourth")
    for bench, coder in ((third, "Utredare Gamma"), (fourth, "Utredare Delta"), (second, "Utredare Beta")):
        with bench.open(coder=coder) as project:
            coded(project, last_document(project), "T03", 0, 8)
            coded(project, last_document(project), "T04", 4, 8)
    with third.open(coder="Utredare Gamma") as project:
        joined(project, fourth.path)
        coded(project, last_document(project), "T05", 4, 10)
    with ours.open() as project:
        for other in (second, third):
            joined(project, other.path)
            theme = project.themes.codebook.find("T06")
            changes = ThemeChanges(definition=other.path.parent.name)
            project.themes.codebook.change(theme.id, changes, substantial=True, reason="Otydligt")
    return ours


def told(several: Bench, folder: Path, forge: Forgery, *statements: str) -> tuple[tuple[Finding, ...], bool]:
    """Return what the program finds in a forged file, and whether the other one finds something."""
    log = Resealed(several.path)
    forge(log)
    forged = Bench(folder / "forged.lvk", program_in(folder / "home"))
    log.write(forged.path, *statements)
    try:
        findings = forged.verified().findings
    except ProjectDamaged:
        findings = (Finding("file", "it cannot be read to the end"),)
    try:
        verify(forged.path)
    except DoesNotFit:
        return findings, True
    return findings, False


def test_a_log_that_was_written_anew_without_a_lie_fits(several: Bench, tmp_path: Path):
    assert told(several, tmp_path, lambda log: None) == ((), False)


# --- branches ---------------------------------------------------------------------------------------------------------


def forked_at_the_beginning(log: Resealed) -> None:
    naming = log.namings()[0]
    assert naming.joins
    naming.joins = log.links[3], naming.joins[1]


def forked_in_another_branch(log: Resealed) -> None:
    first, second = log.namings()
    assert second.joins
    second.joins = log.run(first)[0], second.joins[1]


def forked_later_within(log: Resealed) -> None:
    (naming,) = log.namings(within=True)
    assert naming.joins
    naming.joins = log.run(log.namings()[1])[2], naming.joins[1]


def forked_earlier_within(log: Resealed) -> None:
    (naming,) = log.namings(within=True)
    assert naming.joins
    naming.joins = log.links[3], naming.joins[1]


def joined_again_for_nothing(log: Resealed) -> None:
    last, one = log.run(log.namings()[0])[-1], new_id()
    log.add("branch", one, {"id": one, "name": "En kopia till"}).joins = last, last


def ends_before_its_last_row(log: Resealed) -> None:
    naming = log.namings()[0]
    assert naming.joins
    naming.joins = naming.joins[0], log.run(naming)[-2]


def changed_afterwards(log: Resealed) -> None:
    naming = log.namings()[0]
    assert isinstance(naming.value, dict)
    log.add(
        "branch",
        naming.entry["subject"],
        {**naming.value["data"], "head": "", "last": "", "forked_from": "", "entries": 0},
    )


def taken_away_afterwards(log: Resealed) -> None:
    log.add("branch", log.namings()[0].entry["subject"], None)


def made_an_export_afterwards(log: Resealed) -> None:
    one, text = log.namings()[0].entry["subject"], ("name", "format", "report", "sha256", "head")
    log.add("export", one, {"id": one, "day": "2026-11-21", "state": 1, "choices": [], **dict.fromkeys(text, "x")})


def not_legible_and_mended_afterwards(log: Resealed) -> None:
    naming = log.namings()[-1]
    assert isinstance(naming.value, dict)
    naming.false = {"more": 1, "entries": 999}
    log.add("branch", naming.entry["subject"], naming.value["data"])


def of_another_subject_within(log: Resealed) -> None:
    log.namings(within=True)[0].false = {"id": new_id()}


def of_another_head(log: Resealed) -> None:
    log.namings()[0].false = {"head": "0" * 64}


def of_more_entries_within(log: Resealed) -> None:
    log.namings(within=True)[0].false = {"entries": 99}


def names_exchanged(log: Resealed) -> None:
    for naming, other in zip(log.namings(), reversed(log.namings()), strict=True):
        naming.lie = {"subject": other.entry["subject"]}


def rows_exchanged(log: Resealed) -> None:
    """The rows of two branches change places, with what they are marked with."""
    first, second = log.namings()
    rows, places = log.run(first), log.run(second)[: len(log.run(first))]
    for one, other in zip(rows, places, strict=True):
        one.place, other.place = log.links.index(other) + 1, log.links.index(one) + 1
        one.branch, other.branch = other.branch, one.branch


def order_exchanged_within(log: Resealed) -> None:
    """What a branch within brought stands in the midst of what does not know it."""
    rows = log.run(log.namings()[1])
    within = [row for row in rows if row.entry["writer"] == rows[5].entry["writer"]]
    at = log.links.index(within[0])
    moved = log.links[at - 2 : at]
    assert moved[-1].entry["writer"] != within[0].entry["writer"]
    log.links[at - 2 : at + len(within)] = within + moved


def first_row_moved_to_the_own_line(log: Resealed) -> None:
    log.run(log.namings()[0])[0].branch = None


def own_entry_moved_to_a_branch(log: Resealed) -> None:
    naming = log.namings()[0]
    log.links[log.links.index(log.run(naming)[0]) - 1].branch = naming.entry["subject"]


def one_more_row_that_its_end_does_not_know(log: Resealed) -> None:
    row = log.run(log.namings()[0])[1]
    assert isinstance(row.value, dict)
    one = new_id()
    twin = Link({**row.entry, "subject": one}, row, row.branch, {**row.value, "salt": "0" * 32})
    log.links.insert(log.links.index(row) + 1, twin)


# --- entries, operations and values -----------------------------------------------------------------------------------


def operation_of_a_branch_used_again(log: Resealed) -> None:
    log.add("coding", new_id(), None, operation=log.run(log.namings()[0])[1].entry["operation"])


def operation_used_again(log: Resealed) -> None:
    log.add("coding", new_id(), None, operation=log.links[3].entry["operation"])


def operation_of_a_branch_going_on_in_the_own_line(log: Resealed) -> None:
    naming = log.namings()[0]
    (operation,) = {log.run(naming)[-1].entry["operation"]}
    for link in log.links[log.links.index(naming) :]:
        if link.entry["operation"] == naming.entry["operation"] and link is not naming:
            link.entry["operation"] = operation
    naming.entry["operation"] = operation


def value_used_in_two_lines(log: Resealed) -> None:
    row = next(row for row in log.run(log.namings()[0]) if row.entry["kind"] == "coding")
    log.add("coding", row.entry["subject"], None).value = row.value


def state_that_is_a_reason(log: Resealed) -> None:
    link = log.add("coding", log.last_of("coding").entry["subject"], None)
    link.value = link.reason = {"data": {"text": "x"}, "format": 1, "kind": "reason", "salt": "0" * 32}
    log.add("coding", link.entry["subject"], None)


def subject_of_another_kind(log: Resealed) -> None:
    one = log.last_of("theme").entry["subject"]
    log.add("coder", one, {"id": one, "name": "x", "initials": "x", "role": ""})


def time_of_a_zone(log: Resealed) -> None:
    log.links[-1].entry["time"] = "2099-01-01T00:00:00+02:00"


def truth_for_a_number(log: Resealed) -> None:
    log.links[-1].lie = {"schema": True}


def earlier_value(log: Resealed, **other: object) -> None:
    """A coding was, for a while, what no coding can be; by now it is gone."""
    coding = log.last_of("coding")
    assert isinstance(coding.value, dict)
    one = coding.entry["subject"]
    link = log.add("coding", one, None)
    link.value = {**coding.value, "salt": "0" * 32, **other}
    log.add("coding", one, None)


def earlier_value_of_another_subject(log: Resealed) -> None:
    coding = log.last_of("coding").value
    assert isinstance(coding, dict)
    earlier_value(log, data={**coding["data"], "id": new_id()})


def earlier_value_of_another_kind(log: Resealed) -> None:
    theme = log.last_of("theme").value
    assert isinstance(theme, dict)
    earlier_value(log, **{**theme, "salt": "0" * 32})


def earlier_value_without_fields(log: Resealed) -> None:
    coding = log.last_of("coding")
    earlier_value(log, data={"id": coding.entry["subject"]})


def earlier_value_with_more(log: Resealed) -> None:
    earlier_value(log, note="x")


def earlier_value_of_a_later_format(log: Resealed) -> None:
    earlier_value(log, format=FORMATS["coding"] + 1)


def earlier_value_without_salt(log: Resealed) -> None:
    earlier_value(log, salt="")


def earlier_value_that_is_noise(log: Resealed) -> None:
    earlier_value(log)
    log.links[-2].value = b"noise"


def value_with_white_space(log: Resealed) -> None:
    coding = log.last_of("coding")
    assert isinstance(coding.value, dict)
    coding.value = canonical_json(coding.value).replace(b'"salt":', b'"salt": ')


def value_in_a_branch_that_is_noise(log: Resealed) -> None:
    log.run(log.namings()[0])[-1].value = b"noise"


def reason_that_is_none(log: Resealed) -> None:
    link = next(link for link in log.links if link.reason)
    link.reason = {**link.reason, "data": {}} if isinstance(link.reason, dict) else None


def reason_that_is_a_value(log: Resealed) -> None:
    coding = log.last_of("coding").value
    assert isinstance(coding, dict)
    next(link for link in log.links if link.reason).reason = {**coding, "salt": "0" * 32}


FORGERIES: tuple[Forgery, ...] = (
    forked_at_the_beginning,
    forked_in_another_branch,
    forked_later_within,
    forked_earlier_within,
    joined_again_for_nothing,
    ends_before_its_last_row,
    changed_afterwards,
    taken_away_afterwards,
    made_an_export_afterwards,
    not_legible_and_mended_afterwards,
    of_another_subject_within,
    of_another_head,
    of_more_entries_within,
    names_exchanged,
    rows_exchanged,
    order_exchanged_within,
    first_row_moved_to_the_own_line,
    own_entry_moved_to_a_branch,
    one_more_row_that_its_end_does_not_know,
    operation_of_a_branch_used_again,
    operation_used_again,
    operation_of_a_branch_going_on_in_the_own_line,
    value_used_in_two_lines,
    state_that_is_a_reason,
    subject_of_another_kind,
    time_of_a_zone,
    truth_for_a_number,
    earlier_value_of_another_subject,
    earlier_value_of_another_kind,
    earlier_value_without_fields,
    earlier_value_with_more,
    earlier_value_of_a_later_format,
    earlier_value_without_salt,
    earlier_value_that_is_noise,
    value_with_white_space,
    value_in_a_branch_that_is_noise,
    reason_that_is_none,
    reason_that_is_a_value,
)


@pytest.mark.parametrize("forge", thinned(FORGERIES, 2, (forge.__name__ for forge in FORGERIES)))
def test_a_log_that_lies_with_fitting_hashes_is_named_by_both(several: Bench, tmp_path: Path, forge: Forgery):
    findings, other = told(several, tmp_path, forge)
    assert findings and other


LIES = {
    "number": 999,
    "started_from": "0" * 64,
    "clock_back": 1,
    "before": "0" * 64,
    "project": "p",
    "follows": "0" * 64,
    "time": "",
}


@pytest.mark.parametrize("name", thinned(LIES, 2))
def test_a_field_that_is_false_is_named_by_both_wherever_it_stands(several: Bench, tmp_path: Path, name: str):
    """In the first entry, in a branch, in a branch within that, in what names one, and in the last entry."""
    log = Resealed(several.path)
    within = log.links.index(log.namings(within=True)[0])
    first = log.links.index(log.namings()[0])
    for at in (0, first - 1, within - 1, within, first, -1):

        def forge(forged: Resealed, at: int = at) -> None:
            forged.links[at].lie = {name: LIES[name]}

        findings, other = told(several, tmp_path, forge)
        assert findings and other, at


ROWS = (
    "UPDATE head SET last = ''",
    "UPDATE head SET last_time = ''",
    "UPDATE head SET project = ''",
    "UPDATE head SET hash = ''",
    "INSERT INTO head SELECT 2, project, entries, last, last_time, hash FROM head",
    "DELETE FROM head",
    "UPDATE writer SET number = number + 1 WHERE id = (SELECT min(id) FROM writer)",
    "UPDATE writer SET last = '' WHERE id = (SELECT min(id) FROM writer)",
    "DELETE FROM writer WHERE id = (SELECT min(id) FROM writer)",
    "UPDATE subject SET value = '' WHERE id = (SELECT min(id) FROM subject)",
    "UPDATE subject SET kind = 'x' WHERE id = (SELECT min(id) FROM subject)",
    "DELETE FROM subject WHERE id = (SELECT min(id) FROM subject)",
    "DELETE FROM branch WHERE id = (SELECT min(id) FROM branch)",
    "UPDATE branch SET name = ''",
    f"INSERT INTO blob (hash, data) VALUES ('{digest(b'x')}', CAST('x' AS BLOB))",
    "DELETE FROM blob WHERE hash = (SELECT min(hash) FROM blob)",
    "UPDATE log_row SET branch = NULL",
    "UPDATE log_row SET branch = '' WHERE branch = (SELECT min(branch) FROM log_row)",
    "UPDATE log_row SET branch = CAST(branch AS BLOB) WHERE branch = (SELECT min(branch) FROM log_row)",
    'UPDATE log_row SET branch = \'x\' WHERE "order" = (SELECT max("order") FROM log_row)',
    'UPDATE log_row SET "order" = "order" + 1000 WHERE "order" = (SELECT max("order") FROM log_row)',
    'UPDATE log_row SET "order" = "order" - 1000',
)


@pytest.mark.parametrize("statement", thinned(ROWS, 2))
def test_a_row_that_is_false_is_named_by_both(several: Bench, tmp_path: Path, statement: str):
    findings, other = told(several, tmp_path, lambda log: None, statement)
    assert findings and other


def test_two_rows_that_change_places_are_named_by_both(several: Bench, tmp_path: Path):
    base = driver.connect(str(several.path))
    (last,) = base.execute('SELECT max("order") FROM log_entry').fetchone()
    base.close()
    for first in (last - 1, last // 2, 1):
        exchange = (
            f'UPDATE log_row SET "order" = -"order" WHERE "order" IN ({first}, {first + 1})',
            f'UPDATE log_row SET "order" = {2 * first + 1} + "order" WHERE "order" < 0',
        )
        findings, other = told(several, tmp_path, lambda log: None, *exchange)
        assert findings and other, first
