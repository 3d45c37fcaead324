"""What the rows of a workbook make of the ledger, and what in them is not understood."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.contacts import may_be_a_name, roles
from lagvarde_coder.domain.material.ledger import (
    NPO,
    AnswerMode,
    AnswerStatus,
    Inquiry,
    LedgerRowState,
    Organisation,
    Question,
    QuestionSet,
    QuestionStatus,
)
from lagvarde_coder.domain.material.ledger_faults import (
    LacksName,
    LacksQuestion,
    LedgerFault,
    NobodyCalledThat,
    NoSuchQuestion,
    NoSuchQuestionSet,
    OtherQuestions,
    ResemblingName,
    UnfitNumber,
    UnfitWord,
    UnknownColumn,
)
from lagvarde_coder.domain.material.ledger_sheets import ORGANISATIONS, QUESTIONS, STATUS, LedgerSheet, question_heading
from lagvarde_coder.domain.material.near_names import near_names
from lagvarde_coder.exporters.wording import in_a_cell
from lagvarde_coder.services.material.ledger_import.cell_words import (
    Asked,
    allowed,
    differences,
    line_words,
    listed,
    member,
    number_in,
    organisation_words,
    said_yes,
)
from lagvarde_coder.services.material.ledger_import.filled_sheets import Cells, FilledSheet, FilledSheets

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_ORDER = (ORGANISATIONS.title, QUESTIONS.title, STATUS.title)
_OF_A_QUESTION = re.compile(question_heading(0).replace("0", "[1-9][0-9]*"))


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What becomes of one row of the workbook; rows that change nothing are not told.

    Attributes:
        row: as Excel counts it.
        detail: what it changes: "Grupp: Kår → Förbund".
        fault: what is not understood in it, if anything; then it is not entered. A row with two has two of these.
        names: contacts that it enters and that may be names of persons.
    """

    state: LedgerRowState
    sheet: str
    row: int
    name: str
    detail: str = ""
    fault: LedgerFault | None = None
    names: tuple[str, ...] = ()


class LedgerEntering:
    """The ledger as it becomes, row by row."""

    def __init__(self, read: "Reader", new: Collection[str]) -> None:
        """``new``: names that nearly equal one of the ledger, and are other organisations."""
        self._new = {_key(name) for name in new}
        self._organisations = {_key(one.name): one for one in read.all(Organisation)}
        self._sets = {(one.key, one.version): one for one in read.all(QuestionSet)}
        self._lines = {one.id: one for one in read.all(Inquiry)}
        self._put: dict[Id, Organisation | QuestionSet | Inquiry] = {}
        self._taken: set[Id] = set()

    def subjects(self) -> Iterator[Organisation | QuestionSet | Inquiry]:
        """Yield what is new or changed."""
        yield from self._put.values()

    def told(self, sheets: FilledSheets) -> list[LedgerRow]:
        """Take in all rows: organisations first, then the sets, then who was asked what."""
        rows: list[LedgerRow] = []
        for wanted in (ORGANISATIONS, QUESTIONS, STATUS):
            if wanted.title in sheets:
                rows += _unknown_columns(sheets[wanted.title], wanted)
        for number, cells in _rows(sheets, ORGANISATIONS):
            rows += self._organisation(number, cells)
        rows += self._question_sets(_rows(sheets, QUESTIONS))
        rows += self._statuses(_rows(sheets, STATUS))
        return sorted(rows, key=lambda row: (_ORDER.index(row.sheet), row.row))

    # --- organisations ------------------------------------------------------------------------------------------------

    def _organisation(self, number: int, cells: Cells) -> Iterator[LedgerRow]:
        name, group, categories, suggested_by, main_body, contacts = map(cells.get, ORGANISATIONS.columns)
        before = self._known(name or "")
        faults = list(self._organisation_faults(name or "", main_body or "", before))
        if faults:
            yield from _not_entered(ORGANISATIONS, number, name or "", faults)
            return
        blank = Organisation(id=new_id(), name=name or "")
        was = before or blank
        is_main_body = said_yes(main_body)
        after = replace(
            was,
            group=group or was.group,
            categories=_unless_same(listed(categories), was.categories, was.categories),
            suggested_by=suggested_by or was.suggested_by,
            main_body=was.main_body if is_main_body is None else is_main_body,
            contacts=_unless_same(listed(contacts), roles(was.contacts), was.contacts),
        )
        if after != before:
            self._organisations[_key(after.name)] = self._put[after.id] = after
            detail = differences(organisation_words(was), organisation_words(after))
            row = _entered(ORGANISATIONS, number, after.name, detail, is_new=before is None)
            yield replace(row, names=tuple(filter(may_be_a_name, listed(contacts))))

    def _organisation_faults(self, name: str, main_body: str, before: Organisation | None) -> Iterator[LedgerFault]:
        if not name:
            yield LacksName(column=ORGANISATIONS.columns[0])
        elif not before and _key(name) not in self._new:
            for near in near_names(name, [one.name for one in self._organisations.values()])[:1]:
                yield ResemblingName(written=name, near=near)
        if main_body and said_yes(main_body) is None:
            yield UnfitWord(column=ORGANISATIONS.columns[4], written=main_body, allowed="Ja, Nej")

    def _known(self, name: str) -> Organisation | None:
        return self._organisations.get(_key(name)) or self._organisations.get(_key(f"{NPO} {name}"))

    # --- question sets ------------------------------------------------------------------------------------------------

    def _question_sets(self, rows: Sequence[tuple[int, Cells]]) -> Iterator[LedgerRow]:
        """A set that is there stays as it is: other words of a question are a new version."""
        key, name, version, number, text = QUESTIONS.columns
        sets: dict[tuple[str, int], list[tuple[int, Cells]]] = {}
        for row, cells in rows:
            place = cells.get(key, ""), number_in(cells.get(version, "")) or 0
            if not place[0]:
                yield from _not_entered(QUESTIONS, row, "", [LacksName(column=key)])
            elif not place[1] or not number_in(cells.get(number, "")) or not cells.get(text):
                yield from _not_entered(QUESTIONS, row, place[0], [LacksQuestion()])
            else:
                sets.setdefault(place, []).append((row, cells))
        for place, found in sets.items():
            wordings = {number_in(cells[number]) or 0: cells[text] for _, cells in found}
            before, row = self._sets.get(place), found[0][0]
            called = f"{place[0]} {place[1]}"
            if before is None:
                made = QuestionSet(
                    id=new_id(),
                    key=place[0],
                    name=found[0][1].get(name) or place[0],
                    version=place[1],
                    questions=tuple(
                        Question(id=new_id(), number=at, text=words) for at, words in sorted(wordings.items())
                    ),
                )
                self._sets[place] = self._put[made.id] = made
                yield _entered(QUESTIONS, row, made.name, called, is_new=True)
            elif wordings != {one.number: one.text for one in before.questions}:
                yield from _not_entered(QUESTIONS, row, before.name, [OtherQuestions(written=called)])

    def _set(self, key: str, version: str) -> QuestionSet | None:
        versions = [at for known, at in self._sets if known == key]
        wanted = number_in(version) if version else max(versions, default=0)
        return self._sets.get((key, wanted or 0))

    # --- who was asked what -------------------------------------------------------------------------------------------

    def _statuses(self, rows: Sequence[tuple[int, Cells]]) -> Iterator[LedgerRow]:
        """Take first the rows that are of a line that is there, so that no other row is taken for it."""
        lines: list[tuple[int, Cells, Inquiry]] = []
        for number, cells in rows:
            faults = list(self._line_faults(cells))
            if faults:
                yield from _not_entered(STATUS, number, cells.get(STATUS.columns[0], ""), faults)
            else:
                lines.append((number, cells, self._line(cells)))
        exact = [self._same(line) is not None for *_, line in lines]
        for _, (number, cells, line) in sorted(zip(exact, lines, strict=True), key=lambda pair: not pair[0]):
            yield from self._status(number, cells, line)

    def _line_faults(self, cells: Cells) -> Iterator[LedgerFault]:
        who, key, version, _, wave, mode = (cells.get(column, "") for column in STATUS.columns)
        asked = self._set(key, version)
        if not who:
            yield LacksName(column=STATUS.columns[0])
        elif self._known(who) is None:
            yield NobodyCalledThat(written=who)
        if key and asked is None:
            yield NoSuchQuestionSet(written=f"{key} {version}".strip())
        if wave and number_in(wave) is None:
            yield UnfitNumber(column=STATUS.columns[4], written=wave)
        if mode and member(AnswerMode, mode) is None:
            yield _unfit(STATUS.columns[5], mode, AnswerMode)
        there = {question_heading(one.number) for one in asked.questions} if asked else set()
        for column, words in cells.items():
            if words and _OF_A_QUESTION.fullmatch(column):
                if column not in there and (asked or not key):
                    yield NoSuchQuestion(column=column, written=words)
                elif column in there and member(AnswerStatus, words) is None:
                    yield _unfit(column, words, AnswerStatus)

    def _line(self, cells: Cells) -> Inquiry:
        """Return what a row without faults says, as a new line of the ledger."""
        who, key, version, occasion, wave, mode = (cells.get(column, "") for column in STATUS.columns)
        organisation, asked = self._known(who), self._set(key, version)
        assert organisation is not None
        said = {
            one.id: member(AnswerStatus, cells.get(question_heading(one.number), ""))
            for one in (asked.questions if asked else ())
        }
        return Inquiry(
            id="",
            organisation=organisation.id,
            question_set=asked.id if asked else None,
            occasion=occasion,
            wave=number_in(wave) or 0,
            mode=member(AnswerMode, mode) or AnswerMode.NONE,
            statuses=tuple(QuestionStatus(question=one, status=status) for one, status in said.items() if status),
        )

    def _same(self, line: Inquiry) -> Inquiry | None:
        """Return the ledger's line with the same set and occasion, if no other row had it."""
        return next((one for one in self._of(line) if one.occasion == line.occasion), None)

    def _of(self, line: Inquiry) -> list[Inquiry]:
        return [
            one
            for one in self._lines.values()
            if one.id not in self._taken
            and (one.organisation, one.question_set) == (line.organisation, line.question_set)
        ]

    def _status(self, number: int, cells: Cells, line: Inquiry) -> Iterator[LedgerRow]:
        """Enter a row in its line, else in an open one without an occasion, as documents do; else as a new one."""
        is_open = (one for one in self._of(line) if one.mode is AnswerMode.NONE and not one.occasion)
        before = self._same(line) or next(is_open, None)
        if before is None:
            after = replace(line, id=new_id())
        else:
            statuses = {one.question: one for one in (*before.statuses, *line.statuses)}
            after = replace(
                before,
                occasion=line.occasion or before.occasion,
                wave=line.wave or before.wave,
                mode=line.mode if cells.get(STATUS.columns[5]) else before.mode,
                statuses=tuple(statuses.values()),
            )
        self._taken.add(after.id)
        if after != before:
            self._put[after.id] = self._lines[after.id] = after
            asked: Asked = {one.id: one for one in self._sets.values()}
            detail = differences(line_words(before, asked), line_words(after, asked))
            yield _entered(STATUS, number, cells[STATUS.columns[0]], detail, is_new=before is None)


def _rows(sheets: FilledSheets, wanted: LedgerSheet) -> Sequence[tuple[int, Cells]]:
    return sheets[wanted.title].rows if wanted.title in sheets else ()


def _unknown_columns(sheet: FilledSheet, wanted: LedgerSheet) -> Iterator[LedgerRow]:
    for heading in dict.fromkeys(sheet.headings):
        is_status = wanted is STATUS and _OF_A_QUESTION.fullmatch(heading)
        if heading not in wanted.columns and not is_status:
            yield from _not_entered(wanted, sheet.header, heading, [UnknownColumn(written=heading)])


def _entered(sheet: LedgerSheet, number: int, name: str, detail: str, *, is_new: bool) -> LedgerRow:
    return LedgerRow(LedgerRowState.NEW if is_new else LedgerRowState.CHANGED, sheet.title, number, name, detail)


def _not_entered(sheet: LedgerSheet, number: int, name: str, faults: Sequence[LedgerFault]) -> Iterator[LedgerRow]:
    for fault in faults:
        yield LedgerRow(LedgerRowState.UNKNOWN, sheet.title, number, name, fault=fault)


def _unless_same(said: tuple[str, ...], written: Sequence[str], there: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that a cell says; those that are there if it says nothing, or what was written of them.

    In any order, and as a cell holds them; what may not leave was not written.
    """
    return there if not said or set(said) == set(listed(in_a_cell(written))) else said


def _unfit(column: str, written: str, kind: type[AnswerMode] | type[AnswerStatus]) -> UnfitWord:
    return UnfitWord(column=column, written=written, allowed=allowed(kind))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
