"""Reports and workbooks for the exporters' tests, and how to write them."""

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from lxml import etree

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Frequency, HeardFigures, Standing, Unit
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.report.reports import (
    Chapter,
    Excerpt,
    LedgerFigure,
    LineageStep,
    SetAside,
    ThemeAccount,
    ThemeReport,
)
from lagvarde_coder.domain.report.tables import Column, ColumnKind, Table, Workbook
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.exporters.registry import exporter_for
from lagvarde_coder.exporters.report import Report
from lagvarde_coder.exporters.theme_report import theme_sections

MADE = datetime(2026, 11, 21, 12, 5, tzinfo=UTC)
HEAD = "3f1c" * 16
STANDING = Standing(
    project="Utfasning 2025",
    notice="Påhittat exempel.",
    state=1842,
    head=HEAD,
    made=MADE,
    by=Disclosed("Anna Åberg"),
    finished=12,
    total=15,
    codebook="Exempel",
    codebook_version=4,
    program="Lågvärdekodaren 0.1.0",
)


def written(
    value: Report | Workbook,
    suffix: str,
    *,
    template: Path | None = None,
    table: str = "codings",
    progress: Progress | None = None,
) -> bytes:
    stream = io.BytesIO()
    exporter_for(suffix).write(value, stream, ExportOptions(template=template, table=table), progress or Silent())
    return stream.getvalue()


def parsed(xml: bytes) -> Any:
    return etree.fromstring(xml)


def figure(number: str, name: str, count: int, of: int, *, colour: int = 1) -> Frequency:
    return Frequency(
        theme=number,
        number=number,
        name=name,
        parent=None,
        colour=colour,
        unit=Unit.ORGANISATION,
        group=None,
        count=count,
        denominator=of,
        finished=1,
        total=2,
    )


def excerpt(text: str, *, verbatim: bool = True, number: str = "B01", **changes: object) -> Excerpt:
    values: dict[str, object] = {
        "evidence": ("E-0000000001A",),
        "number": number,
        "colour": 1,
        "text": text,
        "verbatim": verbatim,
        "source_number": 12,
        "source_title": "Svar från NPO",
        "attribution": "NPO Levnadsvanor",
        "reference": "Dok 12, tecken 310–422",
        "start": 310,
        "end": 422,
        "coders": ("AB", "CD"),
        "stance": Stance.SUPPORTS,
        "unsure": False,
        "memos": (),
    }
    return Excerpt(**(values | changes))  # type: ignore[arg-type]


def chapter(
    number: str, name: str, excerpts: Iterable[Excerpt] = (), *, level: int = 1, colour: int = 1, group: str = ""
) -> Chapter:
    figures, excerpts = (figure(number, name, 14, 22),), tuple(excerpts)
    return Chapter(
        stage=Stage.NEED,
        number=Disclosed(number),
        name=Disclosed(name),
        claim=Disclosed(f"{name} behövs."),
        definition=Disclosed("Det som hör hit."),
        group=Disclosed(group),
        colour=colour,
        level=level,
        figures=figures,
        passages=len(excerpts),
        unsure=sum(one.unsure for one in excerpts),
        excerpts=excerpts,
    )


def theme_report(*chapters: Chapter) -> ThemeReport:
    chapters = chapters or (
        chapter("B01", "Fortbildning", [excerpt("Vi saknar tid.")]),
        chapter("B10", "Uppföljning", colour=6),
        chapter("B10a", "Data", [excerpt("De sa ja.", verbatim=False, number="B10a")], level=2, colour=6),
    )
    steps = [("T01", "B01"), ("T02", "B01"), ("T13", "B10"), ("T13a", "B10a"), ("T13b", "B10a")]
    return ThemeReport(
        title="Utvecklingsbehov",
        standing=STANDING,
        summary=tuple(figure(c.number, c.name, 14 - place, 22, colour=c.colour) for place, c in enumerate(chapters)),
        chapters=chapters,
        lineage=tuple(
            LineageStep(
                theme=theme,
                theme_name=f"Tema {theme}",
                need=need,
                need_name="Behov",
                reason=f"Skäl för {theme}",
                by="Anna",
                at=MADE,
                codings=12 if theme == "T02" else None,
            )
            for theme, need in steps
        ),
        set_aside=(SetAside(number="T14", name="Kommunen", status="parked", reason="Utanför", by="Carl", at=MADE),),
        ledger=(
            LedgerFigure(name="NPO", asked=26, answered=24, written=21, oral=3),
            LedgerFigure(name="Tandvård", asked=2, answered=1, written=1, oral=0),
        ),
        heard=HeardFigures(dialogues=43, answers=24, both=2, others=3, together=68),
        account=ThemeAccount(needs=2, brought=3, outside=0, parked=1, dropped=0),
    )


def report(*chapters: Chapter, **changes: Any) -> Report:
    """Return the report as every written format takes it; ``changes`` are fields of its value."""
    value = replace(theme_report(*chapters), **changes)
    sections = tuple(theme_sections(value))
    return Report(title=value.title, standing=value.standing, sections=sections, passages=value.passages)


def workbook(rows: Iterable[tuple[Any, ...]], *kinds: ColumnKind, **changes: object) -> Workbook:
    columns = tuple(Column(f"Kolumn {place}", kind) for place, kind in enumerate(kinds, 1))
    table = Table("codings", "Kodningar", columns, rows, "Enhet: kodningar.")
    values: dict[str, object] = {
        "title": "Tabeller",
        "standing": STANDING,
        "tables": (table,),
        "colours": {"T01": "BF3000", "T05": "609F70"},
    }
    return Workbook(**(values | changes))  # type: ignore[arg-type]


HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from(
            [
                *"=+-@\t\r\n\x00;\"'<>&]_åäö ",
            ]
        ),
    ),
    max_size=60,
)
"""Any text: lone surrogates, controls, formulas, markup."""
