"""From forms, one per sheet, to a text per form, and an account of all that is no answer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagvarde_coder.domain.errors import FormsUnclear, ImportRefused, NoSuchColumn
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.answers.cells import day_in
from lagvarde_coder.importers.answers.forms import FormLabel, FormSheet, ask_alike, name_in
from lagvarde_coder.importers.answers.headings import Role, plain_heading
from lagvarde_coder.importers.answers.places import letters, reference
from lagvarde_coder.importers.answers.proposal import listed
from lagvarde_coder.importers.answers.sheet import Sheet
from lagvarde_coder.importers.answers.telling import FAILING, told_places
from lagvarde_coder.importers.base import (
    ANONYMOUS,
    SHEET_NAMES,
    ColumnSign,
    ColumnUse,
    ImportedText,
    Limits,
    RawSection,
    ReadingOptions,
    SheetColumn,
)

_EXAMPLE = 40
_NAMED = 10


def read_forms(
    name: str, forms: Sequence[FormSheet], sheets: Sequence[Sheet], limits: Limits, options: ReadingOptions
) -> list[ImportedText]:
    """Return a text per form that is answered; the other sheets are told with the first text.

    Args:
        name: of the file.
        forms: those that are answered, at least one.
        sheets: all of the file.
        limits: of the file.
        options: what a person says of whose voices these are.

    Raises:
        FormsUnclear: not every form names its organisation, and no person says how it is known.
        NoSuchColumn: no form has the label that a person says.
        ImportRefused: no form names its organisation where a person says it does.
    """
    ask_alike(forms)
    said = options.respondent
    label = said if said is not None else _guessed(forms)
    columns = _proposed(forms, label, is_said=said is not None)
    if label is None:
        sheets_named = ", ".join(form.sheet.name for form in forms[:_NAMED]) + (" …" if len(forms) > _NAMED else "")
        raise FormsUnclear(name=name, columns=columns, listed=sheets_named)
    if label not in {ANONYMOUS, SHEET_NAMES} and all(_labelled(form, label) is None for form in forms):
        raise NoSuchColumn(name=name, column=label, columns=columns, listed=listed(columns))
    texts: list[ImportedText] = []
    nameless: list[Sheet] = []
    for form in forms:
        limits.check_time(name)
        respondent = _respondent(form, label)
        if respondent or label == ANONYMOUS:
            texts.append(_text(name, form, respondent or f"Svar {len(texts) + 1}", respondent, limits))
        else:
            nameless.append(form.sheet)
    if not texts:
        raise ImportRefused(name=name, detail=why.NO_ANSWERS)
    read = {id(form.sheet) for form in forms} - set(map(id, nameless))
    others = tuple(LeftOut(kind=LeftOutKind.SHEET, detail=sheet.name) for sheet in sheets if id(sheet) not in read)
    known = next((one.letter for one in columns if one.use is ColumnUse.RESPONDENT), "")
    texts[0] = replace(texts[0], left_out=(*others, *texts[0].left_out), respondent_column=known, columns=columns)
    return texts


def _guessed(forms: Sequence[FormSheet]) -> str | None:
    """Return the word beside which every form names its organisation."""
    labels = [form.organisation for form in forms]
    return labels[0].word if labels[0] is not None and all(label is not None for label in labels) else None


def _labelled(form: FormSheet, said: str) -> FormLabel | None:
    """Return the label that a person says, or that says best whose form it is, if all forms have such a one."""
    wanted = plain_heading(said)
    for label in form.labels:
        place = reference((label.row, form.answering))
        if (wanted and plain_heading(label.word) == wanted) or place == said.strip().upper():
            return label
    return None


def _respondent(form: FormSheet, label: str) -> str:
    if label == SHEET_NAMES:
        return " ".join(form.sheet.name.split())
    if label == ANONYMOUS:
        return ""
    own = _labelled(form, label) or form.organisation
    return name_in(own.cell) if own else ""


def _proposed(forms: Sequence[FormSheet], label: str | None, *, is_said: bool) -> tuple[SheetColumn, ...]:
    """Return what may name the organisations: the words beside cells of the forms, and the names of the sheets."""
    sign = ColumnSign.SAID if is_said else ColumnSign.HEADING
    found: dict[str, tuple[str, list[str]]] = {}
    for form in forms:
        for one in form.labels:
            if one.role in {Role.RESPONDENT, Role.ABOUT} and (name := name_in(one.cell)):
                place = reference((one.row, form.answering))
                found.setdefault(plain_heading(one.word), (place, []))[1].append(name)
    columns = []
    for word, (place, names) in found.items():
        taken = label is not None and (word == plain_heading(label) or place == label.strip().upper())
        use = (ColumnUse.RESPONDENT, sign) if taken else (ColumnUse.LEFT_OUT, ColumnSign.ABOUT)
        columns.append(SheetColumn(place, word.capitalize(), _example(names), *use))
    names = [form.sheet.name for form in forms]
    use = (ColumnUse.RESPONDENT, sign) if label == SHEET_NAMES else (ColumnUse.LEFT_OUT, ColumnSign.UNASKED)
    return (*columns, SheetColumn(SHEET_NAMES, "", _example(names), *use))


def _example(names: Sequence[str]) -> str:
    return ", ".join(
        name if len(name) <= _EXAMPLE else f"{name[:_EXAMPLE]}…" for name in list(dict.fromkeys(names))[:2]
    )


def _text(name: str, form: FormSheet, title: str, respondent: str, limits: Limits) -> ImportedText:
    """Each answer under its question's wording; what was not answered is not in the text."""
    text, sections, unanswered = "", [], []
    for question in form.questions:
        answer = question.answer
        if not answer:
            unanswered += [] if any(cell.fails for _, cell in question.cells) else [question.wording]
            continue
        text += f"\n\n{question.wording}\n" if text else f"{question.wording}\n"
        end = len(text) + len(answer)
        sections.append(RawSection(kind=SectionKind.QUESTION, start=len(text), end=end, label=question.wording))
        text += answer
    days = [label.cell.day or day_in(label.cell.text) for label in form.labels if label.role is Role.DAY]
    return ImportedText(
        title=title,
        text=why.check_text(name, text, limits),
        sections=tuple(sections),
        respondent=respondent,
        unanswered=tuple(unanswered),
        day=next((day for day in days if day is not None), None),
        left_out=tuple(_left_out(form, respondent)),
    )


def _left_out(form: FormSheet, respondent: str) -> Iterator[LeftOut]:
    sheet = form.sheet
    for at in form.others:
        yield LeftOut(kind=LeftOutKind.HEADING_ROW, detail=f"{at + 1}")
    for label in form.labels:
        is_read = name_in(label.cell) == respondent or (label.role is Role.DAY and bool(label.cell.day))
        if label.cell.says_something and not is_read:
            kind = LeftOutKind.PERSONAL if label.role is Role.PERSON else LeftOutKind.COLUMN
            yield LeftOut(kind=kind, detail=label.word.rstrip(" :"))
    for column in range(len(sheet.rows[0])):
        places = [(at, column) for at, row in enumerate(sheet.rows) if row[column].says_something]
        if column not in {form.asking, form.answering} and any(place not in sheet.carried for place in places):
            heading = sheet.rows[form.heading][column].text if form.heading is not None else ""
            yield LeftOut(kind=LeftOutKind.COLUMN, detail=heading or letters(column))
    yield from _told_of_answers(form)
    if sheet.notes:
        yield told_places(LeftOutKind.COMMENT, sheet.notes)
    if sheet.drawings:
        yield LeftOut(kind=LeftOutKind.OBJECT, count=sheet.drawings)


def _told_of_answers(form: FormSheet) -> Iterator[LeftOut]:
    """Yield what failed in cells with answers, what is struck out there, and what the sheet hides."""
    sheet, answering = form.sheet, form.answering
    cells = [(at, cell) for question in form.questions for at, cell in question.cells]
    for at, cell in cells:
        if cell.fails:
            yield LeftOut(kind=FAILING[cell.kind], detail=reference((at, answering)))
    if struck := [(at, answering) for at, cell in cells if cell.struck]:
        yield told_places(LeftOutKind.STRUCK_TEXT, struck)
    for at, _ in cells:
        if at in sheet.hidden_rows:
            yield LeftOut(kind=LeftOutKind.HIDDEN_ROW, detail=f"{at + 1}")
    for column in (form.asking, answering):
        if column in sheet.hidden_columns:
            yield LeftOut(kind=LeftOutKind.HIDDEN_COLUMN, detail=letters(column))
