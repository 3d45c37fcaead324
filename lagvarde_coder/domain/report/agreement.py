"""Whether the same figure is the same in all files that were handed out ("Tal som stämmer")."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from lagvarde_coder.domain.percents import whole_percent

_EXACT = 1e-9


class FigureKind(StrEnum):
    """What a printed figure counts. Those of a category are about its number, those of the ledger about a group."""

    ORGANISATIONS = "organisations"
    HEARD = "heard"
    SUPPORT = "support"
    NUANCE = "nuance"
    CONTRADICT = "contradict"
    ONLY_CONTRADICT = "only_contradict"
    ONLY_SUPPORT = "only_support"
    ONLY_NUANCE = "only_nuance"
    SEVERAL = "several"
    SHARE = "share"
    DOCUMENTS = "documents"
    DOCUMENTS_OF = "documents_of"
    PASSAGES = "passages"
    PASSAGES_OF = "passages_of"
    CHARACTERS = "characters"
    CHARACTERS_OF = "characters_of"
    CODINGS = "codings"
    ASKED = "asked"
    ANSWERED = "answered"
    TOGETHER = "together"
    FINISHED = "finished"
    TOTAL = "total"
    ANNEX = "annex"


class FigureName(NamedTuple):
    """Which figure it is; ``about`` is "B01", a group of the ledger, or nothing for the whole.

    One of an annex is about the words beside it; ``line`` is the sentence, or the headings of the table, around it.
    """

    kind: FigureKind
    about: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure as a file has it; ``place`` says where, in words of the file's format."""

    name: FigureName
    value: str
    place: str


FigureValue = int | Fraction
"""A number, or a share."""


def agrees(printed: str, counted: FigureValue | None) -> bool:
    """Tell whether a figure says in a file what was counted: a share in whole per cent, or as a number from 0 to 1."""
    if not isinstance(counted, Fraction):
        return printed == str(counted)
    if printed.endswith("%"):
        return printed[:-1].strip() == _percent(counted)
    try:
        return abs(float(printed.replace(",", ".")) - counted) < _EXACT
    except ValueError:
        return False


def said(counted: FigureValue | None) -> int | str | None:
    """Return a figure as it is told."""
    return f"{_percent(counted)} %" if isinstance(counted, Fraction) else counted


def _percent(share: Fraction) -> str:
    return whole_percent(share.numerator, share.denominator)


class AgreementStatus(StrEnum):
    """What came of looking through one file; ``FILTERED``: with a filter that the log does not know.

    ``CHANGED``: the figures that were read agree, but the file is not the one that was handed out.
    """

    AGREES = "agrees"
    CHANGED = "changed"
    DIFFERS = "differs"
    NO_FIGURES = "no_figures"
    ONE_CODER = "one_coder"
    FILTERED = "filtered"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A figure that is another one in a file than in the project.

    Attributes:
        counted: a number, a share in whole per cent ("47 %"), or None: the project has no such figure.
    """

    printed: PrintedFigure
    counted: int | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAgreement:
    """One file that was handed out.

    Attributes:
        state: that it was made at, and whose figures it was compared with; None if that cannot be known.
        content: the last state up to that one at which anything but a hand-out was entered: what is counted is the
            same in files of one content.
        changed: its bytes are not those that were handed out.
        compared: how many figures were read and compared.
    """

    name: str
    status: AgreementStatus
    state: int | None
    changed: bool
    content: int | None = None
    compared: int = 0
    differing: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """What looking through a folder gave.

    Attributes:
        files: those of this project, by name; ``others``: how many more files of the same kinds there are.
    """

    files: tuple[FileAgreement, ...]
    others: int

    @property
    def states(self) -> tuple[tuple[int, ...], ...]:
        """The states that the files show, those of one content together; figures of several may rightly differ."""
        shown: dict[int, set[int]] = {}
        for file in self.files:
            if file.content is not None and file.state is not None:
                shown.setdefault(file.content, set()).add(file.state)
        return tuple(tuple(sorted(shown[content])) for content in sorted(shown))

    @property
    def changed(self) -> int:
        """How many files are not what was handed out."""
        return sum(file.changed for file in self.files)

    @property
    def compared(self) -> int:
        """How many figures were compared."""
        return sum(file.compared for file in self.files)

    @property
    def differing(self) -> int:
        """How many of them differ."""
        return sum(len(file.differing) for file in self.files)

    @property
    def unread(self) -> int:
        """How many files could not be read or compared."""
        return sum(file.status in _UNREAD for file in self.files)

    @property
    def sure(self) -> bool:
        """Whether there are files, all as they were handed out, and every figure in them agrees."""
        return bool(self.files) and not (self.differing or self.unread or self.changed)


_UNREAD = {
    AgreementStatus.UNREADABLE, AgreementStatus.TOO_LARGE, AgreementStatus.ONE_CODER, AgreementStatus.FILTERED,
}  # fmt: skip
