"""The project itself, its coders, what was handed out, and what other copies brought in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What the whole file is about; its id stays the same in every copy."""

    KIND: ClassVar[str] = "project"
    id: Id
    title: str
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """Who did it. Role is free text ("Utredare", "Redaktör")."""

    KIND: ClassVar[str] = "coder"
    id: Id
    name: str
    initials: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """One thing that was chosen for an export, by its name in code: ``attribution`` – ``category``."""

    name: str
    value: str


YES, NO = "yes", "no"
"""What a choice says of something that is either in an export or not."""


def export_choices(values: Mapping[str, object]) -> tuple[ExportChoice, ...]:
    """Return what was chosen, sorted by name; what is None was not there to choose, truth is said as yes and no."""
    told = {name: (YES if value else NO) if isinstance(value, bool) else str(value)
            for name, value in values.items() if value is not None}  # fmt: skip
    return tuple(ExportChoice(name, told[name]) for name in sorted(told))


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file that was exported, or a table or picture that was copied.

    Attributes:
        name: the file's name, without its folder.
        format: ``docx``, ``xlsx`` …
        report: which report, by name.
        sha256: of the bytes that were handed out.
        state: number of log entries it was made from ("läge").
        head: the head hash at that state.
        choices: who is named, which template, what was left out …; unknown (empty) in entries of older programs.
    """

    KIND: ClassVar[str] = "export"
    id: Id
    name: str
    format: str
    report: str
    day: date
    sha256: str
    state: int
    head: str
    choices: tuple[ExportChoice, ...] = field(default=(), metadata={"format": 2})


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """What was done in another copy of the project; its entries stand in the log in front of the one that names it.

    Attributes:
        name: what people call that copy.
        forked_from: hash of the last entry that both copies had done or known.
        last: hash of the branch's last entry; ``head``: the head hash there.
        entries: how many entries it brought that were not known.
    """

    KIND: ClassVar[str] = "branch"
    id: Id
    name: str
    forked_from: str
    last: str
    head: str
    entries: int
