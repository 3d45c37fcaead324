"""The ledger from a workbook: what it would change is told first, then entered as one operation."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lagvarde_coder.domain.errors import InvalidLedger, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
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
from lagvarde_coder.domain.material.ledger_sheets import ORGANISATIONS, QUESTIONS, STATUS, LedgerSheet, question_heading
from lagvarde_coder.domain.material.near_names import near_names
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service
from lagvarde_coder.storage.files import file_errors
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

M = TypeVar("M", AnswerMode, AnswerStatus)
Cells = Mapping[str, str]

_SEARCHED = 50
"""Rows in which the headings are looked for."""
_HIGHEST = 9_999
"""Of versions, numbers of questions and waves."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What becomes of one row of the workbook; rows that change nothing are not told.

    Attributes:
        row: as Excel counts it.
        detail: of a changed row what it says now; of one that is not entered what is unknown.
    """

    state: LedgerRowState
    sheet: str
    row: int
    name: str
    detail: str = ""


class LedgerImportService(Service):
    """Reads what :func:`ledger_workbook` writes, filled in by hand. An empty cell says nothing: what is there stays."""

    def preview(self, file: Path, new: Collection[str] = ()) -> list[LedgerRow]:
        """Return what a workbook would enter. Raises as :meth:`enter`, but for NothingToDo."""
        sheets = _sheets(file)
        with self._read() as read:
            return _Entering(read, new).told(sheets)

    def enter(self, file: Path, new: Collection[str] = ()) -> tuple[list[LedgerRow], Change]:
        """Enter what a workbook says, as one operation; what is unknown in it is told and left out.

        ``new`` are names that nearly equal one of the ledger, and are other organisations.

        Raises:
            InvalidLedger: no sheet has the columns of a ledger.
            ImportRefused: it is no workbook, damaged, protected or too large.
            NoPermission: the file cannot be opened.
            NothingToDo: the ledger says so already.
        """
        sheets = _sheets(file)
        with self._operation(Action.LEDGER_CHANGE) as work:
            entering = _Entering(work.read, new)
            rows = entering.told(sheets)
            work.put(*entering.subjects())
            if work.nothing:
                raise NothingToDo(detail="The ledger already says so.")
            change = work.change()
        return rows, change


class _Entering:
    """The ledger as it becomes, row by row."""

    def __init__(self, read: "Reader", new: Collection[str]) -> None:
        self._new = {_key(name) for name in new}
        self._organisations = {_key(one.name): one for one in read.all(Organisation)}
        self._sets = {(one.key, one.version): one for one in read.all(QuestionSet)}
        self._lines = {one.id: one for one in read.all(Inquiry)}
        self._put: dict[Id, Organisation | QuestionSet | Inquiry] = {}
        self._taken: set[Id] = set()

    def subjects(self) -> Iterator[Organisation | QuestionSet | Inquiry]:
        yield from self._put.values()

    def told(self, sheets: "Mapping[str, list[tuple[int, Cells]]]") -> list[LedgerRow]:
        """Take in all rows: organisations first, then the sets, then who was asked what."""
        rows: list[LedgerRow] = []
        for number, cells in sheets.get(ORGANISATIONS.title, ()):
            rows += self._organisation(number, cells)
        rows += self._question_sets(sheets.get(QUESTIONS.title, ()))
        status = list(sheets.get(STATUS.title, ()))
        known = [self._line(number, cells) for number, cells in status]
        exact = {at for at, line in enumerate(known) if isinstance(line, Inquiry) and self._same(line) is not None}
        for at in sorted(range(len(known)), key=lambda at: (at not in exact, at)):
            line, (number, cells) = known[at], status[at]
            rows += [line] if isinstance(line, LedgerRow) else self._status(number, cells, line)
        return sorted(rows, key=lambda row: (_ORDER.index(row.sheet), row.row))

    def _organisation(self, number: int, cells: Cells) -> Iterator[LedgerRow]:
        name, group, categories, suggested_by = (clean(cells.get(column, "")) for column in ORGANISATIONS.columns)
        said = {
            "group": group,
            "categories": tuple(dict.fromkeys(filter(None, map(clean, categories.split(";"))))),
            "suggested_by": suggested_by,
        }
        fields = {field: value for field, value in said.items() if value}
        before = self._known(name)
        near = (
            []
            if before or _key(name) in self._new
            else near_names(name, [x.name for x in self._organisations.values()])
        )
        if near:
            yield LedgerRow(LedgerRowState.UNKNOWN, ORGANISATIONS.title, number, name, near[0])
            return
        if before and set(before.categories) == set(said["categories"]):
            fields.pop("categories", None)  # the same in another order
        after = replace(before or Organisation(id=new_id(), name=name), **fields)  # type: ignore[arg-type]
        if after != before:
            self._organisations[_key(after.name)] = self._put[after.id] = after
            state = LedgerRowState.CHANGED if before else LedgerRowState.NEW
            detail = "; ".join(filter(None, (group, categories, suggested_by)))
            yield LedgerRow(state, ORGANISATIONS.title, number, after.name, detail)

    def _known(self, name: str) -> Organisation | None:
        return self._organisations.get(_key(name)) or self._organisations.get(_key(f"{NPO} {name}"))

    def _question_sets(self, rows: Sequence[tuple[int, Cells]]) -> Iterator[LedgerRow]:
        """A set that is there stays as it is: other words of a question are a new version."""
        key, name, version, number, text = QUESTIONS.columns
        sets: dict[tuple[str, int], list[tuple[int, Cells]]] = {}
        for row, cells in rows:
            place = clean(cells.get(key, "")), _number(cells.get(version, "")) or 0
            if not place[1] or not _number(cells.get(number, "")) or not clean(cells.get(text, "")):
                yield LedgerRow(LedgerRowState.UNKNOWN, QUESTIONS.title, row, place[0], cells.get(text, ""))
            else:
                sets.setdefault(place, []).append((row, cells))
        for place, found in sets.items():
            wordings = {_number(cells[number]) or 0: clean(cells[text]) for _, cells in found}
            before, row = self._sets.get(place), found[0][0]
            if before is None:
                made = QuestionSet(
                    id=new_id(),
                    key=place[0],
                    name=clean(found[0][1].get(name, "")) or place[0],
                    version=place[1],
                    questions=tuple(
                        Question(id=new_id(), number=at, text=words) for at, words in sorted(wordings.items())
                    ),
                )
                self._sets[place] = self._put[made.id] = made
                yield LedgerRow(LedgerRowState.NEW, QUESTIONS.title, row, made.name, f"{made.key} {made.version}")
            elif wordings != {one.number: one.text for one in before.questions}:
                detail = f"{before.key} {before.version}"
                yield LedgerRow(LedgerRowState.UNKNOWN, QUESTIONS.title, row, before.name, detail)

    def _line(self, number: int, cells: Cells) -> Inquiry | LedgerRow:
        """Return what a row says, as a new line of the ledger; else what is unknown in it."""
        who, key, version, occasion, wave, mode = (clean(cells.get(column, "")) for column in STATUS.columns)
        organisation, asked = self._known(who), self._set(key, version)
        said = _member(AnswerMode, mode) if mode else AnswerMode.NONE
        unknown = [
            words
            for words, is_known in (
                (who, organisation is not None),
                (f"{key} {version}".strip(), not key or asked is not None),
                (wave, not wave or _number(wave) is not None),
                (mode, said is not None),
            )
            if not is_known
        ]
        statuses: list[QuestionStatus] = []
        for question in asked.questions if asked else ():
            words = clean(cells.get(question_heading(question.number), ""))
            status = _member(AnswerStatus, words) if words else None
            if status is not None:
                statuses.append(QuestionStatus(question=question.id, status=status))
            elif words:
                unknown.append(words)
        if unknown or organisation is None or said is None:
            return LedgerRow(LedgerRowState.UNKNOWN, STATUS.title, number, who, "; ".join(unknown))
        return Inquiry(
            id="",
            organisation=organisation.id,
            question_set=asked.id if asked else None,
            occasion=occasion,
            wave=_number(wave) or 0,
            mode=said,
            statuses=tuple(statuses),
        )

    def _set(self, key: str, version: str) -> QuestionSet | None:
        versions = [at for known, at in self._sets if known == key]
        wanted = _number(version) if version else max(versions, default=0)
        return self._sets.get((key, wanted or 0))

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
                mode=line.mode if cells.get(STATUS.columns[-1]) else before.mode,
                statuses=tuple(statuses.values()),
            )
        self._taken.add(after.id)
        if after != before:
            self._put[after.id] = self._lines[after.id] = after
            state = LedgerRowState.CHANGED if before else LedgerRowState.NEW
            detail = "; ".join(filter(None, (clean(cells.get(column, "")) for column in STATUS.columns[1:])))
            yield LedgerRow(state, STATUS.title, number, clean(cells.get(STATUS.columns[0], "")), detail)


_ORDER = (ORGANISATIONS.title, QUESTIONS.title, STATUS.title)


def _sheets(file: Path) -> dict[str, list[tuple[int, Cells]]]:
    """Return the rows that say something of each sheet of a ledger, by heading; a row's number is Excel's."""
    from lagvarde_coder.importers.base import Limits
    from lagvarde_coder.importers.xlsx.workbook import read_sheets

    with file_errors(file):
        data = file.read_bytes()
    rows = {}
    by_name = {sheet.name.strip().casefold(): sheet.rows for sheet in read_sheets(file.name, data, Limits())}
    for wanted in (ORGANISATIONS, QUESTIONS, STATUS):
        cells = [[cell.text for cell in row] for row in by_name.get(wanted.title.casefold(), ())]
        if (header := _header(cells, wanted)) is not None:
            rows[wanted.title] = list(_rows(cells, header))
    if not rows:
        raise InvalidLedger(name=file.name)
    return rows


def _header(rows: list[list[str]], wanted: LedgerSheet) -> int | None:
    for at, row in enumerate(rows[:_SEARCHED]):
        if wanted.columns[0].casefold() in {cell.strip().casefold() for cell in row}:
            return at
    return None


def _rows(rows: list[list[str]], header: int) -> Iterator[tuple[int, Cells]]:
    headings = [" ".join(cell.split()).capitalize() for cell in rows[header]]
    first = headings.index(next(heading for heading in headings if heading in {"Organisation", "Kort namn"}))
    for number, row in enumerate(rows[header + 1 :], header + 2):
        if row[first].strip():
            yield number, dict(zip(reversed(headings), reversed(row), strict=True))


def _number(words: str) -> int | None:
    words = words.strip()
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 6 and int(words) <= _HIGHEST else None


def _member(kind: type[M], words: str) -> M | None:
    wanted = words.casefold()
    return next((one for one in kind if wanted in {it.of(one).casefold() for it in (IN_SWEDISH, IN_ENGLISH)}), None)


def _key(name: str) -> str:
    return " ".join(clean(name).casefold().split())
