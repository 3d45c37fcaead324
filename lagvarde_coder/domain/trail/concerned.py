"""What an operation of the log was done to, as people call it."""

from dataclasses import dataclass

from lagvarde_coder.domain.ids import Id


@dataclass(frozen=True, slots=True)
class Named:
    """A subject and what it was called when something was done to it; the name may tell who was heard.

    Attributes:
        document: the number of the document that it is, or belongs to; 0 for others.
        alias: what stands in place of the name outside the program, if that document has an alias now.
    """

    kind: str
    subject: Id
    name: str
    document: int = 0
    alias: str = ""


@dataclass(frozen=True, slots=True)
class Concerned:
    """What an operation was done to: "T08 Information och T09 Egenvård → B07 Informera".

    Attributes:
        subjects: in the log's order, at most :data:`MOST`; ``more``: how many there were besides.
        into: what they were brought into, or out of.
    """

    subjects: tuple[Named, ...]
    into: tuple[Named, ...] = ()
    more: int = 0


MOST = 12
"""Subjects that a line of the log names; of more it says how many."""

NOTHING_NAMED = Concerned(())
"""What is said of an operation whose subjects have no names."""
