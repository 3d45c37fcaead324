"""The files of an import as people see them: what each turned out to be, and what they say of it instead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from lagvarde_coder.domain.errors import RespondentUnclear
from lagvarde_coder.domain.material.sources import KindSign, SourceKind, SourceLanguage
from lagvarde_coder.importers.base import ReadingOptions, SheetColumn
from lagvarde_coder.services.material.importing import ChosenFile, Inspected, SourceDetails


class RowState(IntEnum):
    """How it stands with a file; what somebody has to look at comes first."""

    REFUSED = 1
    ASKS = 2
    DOUBLE = 3
    CHECK = 4
    READING = 5
    READY = 6
    LEFT = 7

    @property
    def wants_a_look(self) -> bool:
        """Whether somebody should look at it before it is brought in."""
        return self <= RowState.CHECK


@dataclass(slots=True, eq=False)
class ImportRow:
    """One file.

    Attributes:
        line: what it turned out to be; None as long as it has not been read.
        said: what a person said of it, by the names of fields of :class:`SourceDetails`.
    """

    file: ChosenFile
    line: Inspected | None = None
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def details(self) -> SourceDetails:
        """What it is brought in with: what a person said, else what is proposed with a sign that is shown."""
        line, proposed = self.line, dict[str, Any]()
        if line is not None and line.organisation:
            proposed["organisations"] = (line.organisation.name,)
        if line is not None and line.day:
            proposed["day"] = line.day.day
        return SourceDetails(**proposed | self.said)

    @property
    def options(self) -> ReadingOptions:
        """How it is read."""
        return self.details.reading

    @property
    def kind(self) -> SourceKind | None:
        """What it is brought in as, as far as that is known."""
        said: SourceKind | None = self.said.get("kind")
        return said or (self.line.guess.kind if self.line and self.line.guess else None)

    @property
    def language(self) -> SourceLanguage:
        """What it is said or seems to be in."""
        said: SourceLanguage | None = self.said.get("language")
        return said or (self.line.language if self.line else SourceLanguage.UNKNOWN)

    @property
    def is_letter(self) -> bool:
        """Whether its format is that of a letter."""
        guess = self.line.guess if self.line else None
        return guess is not None and guess.sign is KindSign.FORMAT and guess.kind is SourceKind.EMAIL

    @property
    def columns(self) -> tuple[SheetColumn, ...]:
        """Of a table of answers, what its columns are taken for."""
        return self.line.guess.columns if self.line and self.line.guess else ()

    @property
    def columns_called(self) -> tuple[tuple[str, str], ...]:
        """Letter and heading of each column."""
        return tuple((column.letter, column.heading) for column in self.columns)

    @property
    def can_say_columns(self) -> bool:
        """Whether it is a table, of which a person can say which columns are what; no form per sheet."""
        return bool(self.columns) and all(column.letter.isalpha() for column in self.columns)

    @property
    def respondent(self) -> str:
        """The letter of the column that names who answers, as far as that is known; or ``ANONYMOUS``."""
        said: str | None = self.said.get("respondent")
        return said if said is not None else (self.line.guess.respondent if self.line and self.line.guess else "")

    def say(self, fields: Mapping[str, object]) -> None:
        """Let a person say something of it."""
        self.said.update(fields)

    @property
    def asks(self) -> bool:
        """Whether it is a workbook of which a person has to say whose voices its answers are."""
        guess = self.line.guess if self.line else None
        asked = guess is not None and bool(guess.columns) and not guess.respondent
        return asked and self.said.get("respondent") is None

    @property
    def state(self) -> RowState:
        """How it stands with it."""
        line = self.line
        if line is None:
            return RowState.READING
        if line.is_left:
            return RowState.LEFT
        if line.error is not None and not isinstance(line.error, RespondentUnclear):
            return RowState.REFUSED
        if self.asks:
            return RowState.ASKS
        if line.double is not None:
            return RowState.DOUBLE
        unsure = line.guess is not None and line.guess.sign is KindSign.NONE and "kind" not in self.said
        if unsure or any(one.kind.to_check for one in line.left_out):
            return RowState.CHECK
        return RowState.READY
