"""A verdict that is being made and is not saved yet."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.verdicts import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class VerdictDraft:
    """What stands in the form of one theme, and which of its passages are ticked.

    Attributes:
        evidence, read: codings, sorted.
    """

    outcome: Outcome | None = None
    after: str = ""
    reason: str = ""
    evidence: tuple[Id, ...] = ()
    read: tuple[Id, ...] = ()

    @classmethod
    def of_verdict(cls, made: Verdict | None) -> "VerdictDraft":
        """Return what the form says of a verdict before anything is changed."""
        if made is None:
            return cls()
        evidence, read = tuple(sorted(made.evidence)), tuple(sorted(made.read_against))
        return cls(made.outcome, made.after, made.reason, evidence, read)

    @classmethod
    def of_fields(cls, fields: Mapping[str, Any]) -> "VerdictDraft | None":
        """Return what :attr:`fields` were kept of; None if there are none, or none that fit."""
        try:
            outcome = Outcome(fields["outcome"]) if fields["outcome"] else None
            ticks = (tuple(map(str, fields[name])) for name in ("evidence", "read"))
            return cls(outcome, str(fields["after"]), str(fields["reason"]), *ticks)
        except (KeyError, TypeError, ValueError):
            return None

    @property
    def fields(self) -> dict[str, object]:
        """What is kept until it is saved; JSON can hold it."""
        return {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in asdict(self).items()}
