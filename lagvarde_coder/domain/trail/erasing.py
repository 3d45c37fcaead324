"""Words that were erased by decision ("gallring"), and what is left where they stood: places and lengths, no words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.accounts import ImportAccount
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.questions import normalised, wording_of
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.report.quotations import Quotation

_LINE = 80
BLOCK = "█"
"""What stands in place of each letter; no letter itself, so that there is nothing to find, code or go through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emptied:
    """A value of the log that was emptied.

    Attributes:
        hash: by which entries name it.
        left: the value without its words, its salt left out; JSON as it was written.
    """

    hash: str
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """A document whose words were erased.

    Attributes:
        source: the document; it keeps number, lengths, places and codings.
        comments: whether what coders wrote on its passages was erased too.
        contents: the SHA-256 of the texts and original files that were emptied.
        emptied: the values that were.
    """

    KIND: ClassVar[str] = "erasure"
    id: Id
    source: Id
    comments: bool
    contents: tuple[str, ...]
    emptied: tuple[Emptied, ...]


def called_by_number(number: int) -> str:
    """Return what an erased document is called unless somebody says otherwise."""
    return f"Gallrat dokument {number}"


def wordings_of(sets: Iterable[QuestionSet]) -> frozenset[str]:
    """Return the wordings of the project's own questions, normalised."""
    return frozenset(wording_of(question.text) for one in sets for question in one.questions)


def placeholder(characters: int) -> str:
    """Return what is shown for an erased text of so many code points: as long as it was, in lines."""
    lines = (BLOCK * (_LINE - 1) + "\n") * (characters // _LINE + 1)
    return lines[:characters]


@dataclass(frozen=True, slots=True)
class Erasing:
    """How values lose a document's words.

    Attributes:
        title: what the document is called from now on, and its file: pasted text is called by its first words.
        wordings: the questions of the project, normalised: they are its own words, and say what was answered.
        comments: whether what coders wrote goes too.
        sources: the documents that lose their words: accounts of imports lose the names of their files.
    """

    title: str
    wordings: Collection[str]
    comments: bool
    sources: Collection[Id] = ()

    def without_words(self, kind: str, plain: dict[str, Any]) -> dict[str, Any]:
        """Return what is left of a subject's plain value: the same again if it is given what is left."""
        match kind:
            case Source.KIND:
                return plain | self._notes(plain)
            case Text.KIND:
                left_out = [omission | {"detail": ""} for omission in plain["left_out"]]
                return plain | {"file_name": self.title, "left_out": left_out, "reading": None}
            case Sectioning.KIND:
                return plain | {"sections": [self._section(section) for section in plain["sections"]]}
            case ImportAccount.KIND:
                return plain | {"files": [self._file(file) for file in plain["files"]]}
            case Quotation.KIND:
                return plain | {"paraphrase": ""}
            case Coding.KIND if self.comments:
                return plain | {"memo": "", "question": ""}
            case Disposition.KIND if self.comments:
                return plain | {"note": "", "question": ""}
        return plain

    def _notes(self, plain: dict[str, Any]) -> dict[str, Any]:
        """Return what is said of a document; one with an alias keeps one, as it must be quoted under no other name."""
        return {
            "title": self.title,
            "alias": self.title if plain["alias"] else "",
            "diary_number": "",
            "secrecy": "",
            "participants": [],
            "unanswered": list(filter(self._asked, plain["unanswered"])),
        }

    def _file(self, file: dict[str, Any]) -> dict[str, Any]:
        return file | {"name": self.title, "words": []} if set(file["sources"]) & set(self.sources) else file

    def _section(self, section: dict[str, Any]) -> dict[str, Any]:
        return section if self._asked(section["label"]) else section | {"label": ""}

    def _asked(self, wording: str) -> bool:
        return normalised(wording) in self.wordings
