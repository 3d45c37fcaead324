"""From a sheet of answers to one text per respondent."""

from collections.abc import Sequence
from dataclasses import replace

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits, RawSection
from lagvarde_coder.importers.xlsx.cells import day_of, is_filled, text_of
from lagvarde_coder.importers.xlsx.columns import Layout, layout_of
from lagvarde_coder.importers.xlsx.workbook import Row, Sheet


def read_answers(name: str, sheets: Sequence[Sheet], limits: Limits) -> list[ImportedText]:
    """Return a text per row of the first sheet with questions; the other sheets are listed with the first text.

    Raises:
        ImportRefused: no sheet has questions, or nobody answers.
    """
    first = next(((sheet, layout) for sheet in sheets if (layout := layout_of(sheet)) is not None), None)
    if first is None:
        raise ImportRefused(name=name, detail=why.NO_QUESTIONS)
    sheet, layout = first
    if layout.respondent is None:
        raise ImportRefused(name=name, detail=why.NO_RESPONDENTS)
    texts: list[ImportedText] = []
    passed_over = [LeftOut(kind=LeftOutKind.SHEET, detail=other.name) for other in sheets if other is not sheet]
    for at, row in enumerate(sheet.rows):
        if at == layout.header or not any(map(is_filled, row)):
            continue
        limits.check_time(name)
        respondent = text_of(row[layout.respondent]) if at > layout.header else ""
        if respondent and any(is_filled(row[column]) for column, _ in layout.questions):
            texts.append(_text(name, row, respondent, layout, limits))
        else:
            passed_over.append(LeftOut(kind=LeftOutKind.ROW, detail=_row_name(at, respondent)))
    if not texts:
        raise ImportRefused(name=name, detail=why.NO_ANSWERS)
    return [_with_account(texts[0], passed_over), *texts[1:]]


def _text(name: str, row: Row, respondent: str, layout: Layout, limits: Limits) -> ImportedText:
    """Each answer under its question's wording; what was not answered is not in the text."""
    text, sections, unanswered = "", [], []
    for column, wording in layout.questions:
        answer = text_of(row[column])
        if not answer:
            unanswered.append(wording)
            continue
        text += f"\n\n{wording}\n" if text else f"{wording}\n"
        sections.append(
            RawSection(kind=SectionKind.QUESTION, start=len(text), end=len(text) + len(answer), label=wording)
        )
        text += answer
    rest = [(column, heading) for column, heading in layout.rest if is_filled(row[column])]
    return ImportedText(
        title=respondent,
        text=why.check_text(name, text, limits),
        sections=tuple(sections),
        respondent=respondent,
        unanswered=tuple(unanswered),
        day=None if layout.day is None else day_of(row[layout.day]),
        left_out=tuple(LeftOut(kind=LeftOutKind.COLUMN, detail=heading) for _, heading in rest),
    )


def _row_name(at: int, respondent: str) -> str:
    """Name a row as Excel does, from 1, and who it belongs to."""
    return f"{at + 1}: {respondent}" if respondent else f"{at + 1}"


def _with_account(text: ImportedText, passed_over: list[LeftOut]) -> ImportedText:
    return replace(text, left_out=(*passed_over, *text.left_out))
