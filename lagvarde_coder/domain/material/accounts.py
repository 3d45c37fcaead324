"""What became of an import, file by file; it can be read again as long as the project is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from lagvarde_coder.domain import errors
from lagvarde_coder.domain.errors import ImportRefused, KnownError
from lagvarde_coder.domain.ids import Id


class ImportStatus(StrEnum):
    """How the import of a file ended; ``left``: nobody chose it by itself, and it is no document."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    LEFT = "left"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class ReasonWord:
    """One of the words that fill a refusal's sentences, by its name in them."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one file.

    Attributes:
        name: of the file, with the folder or file that it lies in.
        operation: that brought it in; empty if none did.
        sources: its documents, or those that were there already.
        reason: why it was refused: the name of a :class:`KnownError`; empty if it was not. words: what fills its
            sentences.
    """

    name: str
    status: ImportStatus
    operation: Id = ""
    sources: tuple[Id, ...] = ()
    reason: str = ""
    words: tuple[ReasonWord, ...] = ()

    @property
    def error(self) -> KnownError | None:
        """Why it was refused, to be told in any language."""
        if not self.reason:
            return None
        kind = _ERRORS.get(self.reason, ImportRefused)
        words: dict[str, Any] = {"name": self.name, "detail": ""}
        return kind(**words | {word.name: word.value for word in self.words})


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportAccount:
    """An import: its files in order. When it was and by whom, the log says."""

    KIND: ClassVar[str] = "import_account"
    id: Id
    files: tuple[FileOutcome, ...]


def reason_of(error: KnownError | None) -> tuple[str, tuple[ReasonWord, ...]]:
    """Return an error as it is kept: its name, and the words that fill its sentences, sorted."""
    if error is None:
        return "", ()
    words = (ReasonWord(name, str(value)) for name, value in sorted(error.params.items()) if isinstance(value, str))
    return type(error).__name__, tuple(words)


_ERRORS: Mapping[str, type[KnownError]] = {
    name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, KnownError)
}
