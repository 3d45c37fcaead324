"""The project itself, its coders, what was handed out, and what other copies brought in."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Something that was handed out: a file or a copied table.

    Attributes:
        name: the file's name, without its folder.
        format: ``docx``, ``xlsx`` …
        report: which report, by name.
        sha256: of the bytes that were handed out.
        state: number of log entries it was made from ("läge").
        head: the head hash at that state.
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
