"""Whatever text reaches a service is kept in one form: NFC, without control characters or lone surrogates."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import Section, SectionKind, clean
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.values import REASON, unpack
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome, NewRule
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from lagvarde_coder.storage import values
from lagvarde_coder.storage.tables import STATE
from tests.helpers import Bench, coded, joined, made, pasted

MARK = "A\u030a\ud800\x07"
KEPT = "\u00c5\ufffd\u2407"

ABOUT = ("group", "alias", "diary_number", "secrecy", "participants")
FREE = {
    "project": {"title", "notice"},
    "coder": {"name", "initials", "role"},
    "organisation": {"name", "group", "categories", "suggested_by", "contacts"},
    "inquiry": {"occasion"},
    "theme": {"name", "claim", "definition", "use_when", "use_not", "example", "group"},
    "source": {"title", "made_by", "occasion", "categories", *ABOUT},
    "text": {"file_name"},
    "sectioning": {"sections"},
    "coding": {"memo", "question"},
    "disposition": {"note", "question"},
    "merge_link": {"reason"},
    "export": {"name"},
    "branch": {"name"},
    REASON: {"text"},
}
"""Which fields of each kind a person may write in."""


def said(words: str) -> str:
    return f" {MARK} {words}\r\n"


def write_everywhere(project: OpenProject, other: Path, folder: Path) -> None:
    """Call every service that takes words, with words in no form to be kept."""
    ledger, documents, book = project.material.ledger, project.material.documents, project.themes.codebook
    first, second, third = (book.find(number).id for number in ("T01", "T02", "T03"))
    project.coders.enter(said("Utredare"), said("U"), said("samordnare"))
    asked, _ = ledger.add_organisation(
        said("Söderljus"),
        group=said("förening"),
        categories=[said("vård")],
        suggested_by=said("Föreningen"),
        contacts=[said("ordförande")],
    )
    more: Any = {"group": said("kår"), "categories": (said("tandvård"),), "suggested_by": said("Kåren"),
                 "contacts": (said("kassör"),)}  # fmt: skip
    ledger.change_organisation(replace(asked, name=said("Söderljuset"), **more), said("nytt namn"))
    ledger.ask([asked.id], None, said("Hösten"))
    ledger.ask([asked.id], None, said("Våren"))
    ledger.withdraw([next(line.id for line in ledger.inquiries() if "Våren" in line.occasion)], said("fel"))
    document = pasted(project, "Tid saknas. Data saknas.", said("Norrsken"), title=said("Samtal"),
                      new_organisations=(said("Norrsken"),), categories=(said("äldre"),), suggested_by=said("Någon"),
                      made_by=said("Skribent"), occasion=said("Möte"))  # fmt: skip
    new_name = [said("Ny")]
    cells: Any = {"title": said("Nytt"), "made_by": said("B"), "occasion": said("C"), "categories": [said("barn")],
                  "suggested_by": said("D"), "organisations": new_name, "participants": [said("Chef")],
                  **{name: said("E") for name in ABOUT[:4]}, "new_organisations": new_name}  # fmt: skip
    documents.change([document.source.id], cells)
    file = folder / "A\u030a \x07 svar.txt"
    file.write_text("Stöd saknas.", encoding="utf-8")
    assert project.material.importing.file(file, SourceDetails(kind=SourceKind.EMAIL)).status is ImportStatus.IMPORTED
    text = document.text.id
    documents.correct_sections(text, [Section(kind=SectionKind.SPEAKER, start=0, end=4, label=said("Kim"))])
    one = made(coded(project, document, "T01", 0, 3, memo=said("memo"), question=said("?"), unsure=True))
    project.coding.marking.change_many([one], {"memo": said("annat"), "question": said("vad?")})
    new = NewDisposition(
        text=text, start=12, end=16, what=Disposal.POSSIBLE_THEME, note=said("not"), question=said("?")
    )
    passage = made(project.coding.disposing.dispose([new]), "disposition")
    project.coding.disposing.change_many([passage], {"note": said("senare"), "question": said("hur?")})
    project.doubt.doubts.settle([passage], Decision(outcome=DoubtOutcome.REMOVE, reason=said("hör inte hit")))
    rule = NewRule(third, said("Inte här."))
    project.doubt.doubts.settle([one], Decision(outcome=DoubtOutcome.KEEP, rule=rule, reason=said("regel")))
    book.create(said("Tema"), Stage.THEME, group=said("grupp"))
    fields = ("name", "claim", "definition", "use_when", "use_not", "example", "group")
    wording: Any = {field: said(field) for field in fields}
    book.change(second, wording, reason=said("redaktionellt"))
    book.change(second, {"definition": said("saklig")}, substantial=True, reason=said("sakligt"))
    for step in (book.drop, book.restore, book.park):
        step([second], said("skäl"))
    need, _ = project.decisions.merging.merge(NeedChoice(said("Behov"), group=said("grupp")), [first], said("ihop"))
    project.decisions.merging.unmerge(need.id, said("isär"))
    project.decisions.merging.split(first, [(NeedChoice(said("Del")), [one])], said("delas"))
    project.decisions.merging.merge(NeedChoice(said("Kvar")), [third], said("hela"))
    project.report.exporting.export(folder / "A\u030a\x07 rapport.docx", Silent())
    joined(project, other, said("Andra datorn"))


def texts_in(plain: object) -> Iterator[str]:
    """Yield every text of a subject as it is kept."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict | list | tuple):
        for part in plain.values() if isinstance(plain, dict) else plain:
            yield from texts_in(part)


@pytest.fixture
def written(bench: Bench, tmp_path: Path) -> Iterator[OpenProject]:
    bench.path.unlink()
    bench.program.create(bench.path, title=said("Prov"), notice=said("Obs"), codebook="exempel-13-teman")
    other = Path(shutil.copy(bench.path, tmp_path / "annan.lvk"))
    with bench.program.open(other, writing=True, coder="Utredare Beta") as copy:
        pasted(copy, "Ja.", title=said("Enkät"))
    with bench.open() as opened:
        write_everywhere(opened, other, tmp_path)
        yield opened
        assert opened.trail.tracing.check(Silent()).findings == ()


def test_only_clean_text_is_kept_whatever_service_it_came_through(written: OpenProject) -> None:
    kept: dict[str, set[str]] = {}
    with written._database.connection() as connection:
        for _, data in values.every(connection):
            kind, plain = unpack(data)
            for field, part in plain.items():
                words = list(texts_in(part))
                assert words == [clean(text) for text in words], (kind, field)
                if any(KEPT in text or "\u2407" in text for text in words):
                    kept.setdefault(kind, set()).add(field)
        for kind, table in STATE.items():
            for row in connection.execute(select(table)).mappings():
                words = list(texts_in(dict(row)))
                assert words == [clean(text) for text in words], (kind, dict(row))
    assert {kind: left for kind, fields in FREE.items() if (left := fields - kept.get(kind, set()))} == {}


def test_groups_that_are_written_with_other_code_points_are_one(project: OpenProject) -> None:
    ledger = project.material.ledger
    ledger.add_organisation("Norrsken", group="Kår")
    asked, _ = ledger.add_organisation("Söderljus", group="Ka\u030ar")
    assert {one.group for one in ledger.organisations() if one.name in {"Norrsken", "Söderljus"}} == {"Kår"}
    with pytest.raises(NothingToDo):
        ledger.change_organisation(replace(asked, group="Ka\u030ar "))


def test_a_name_is_found_however_it_is_composed(project: OpenProject) -> None:
    theme, _ = project.themes.codebook.create("Återkoppling", Stage.THEME)
    assert project.themes.codebook.find("A\u030aterkoppling").id == theme.id
