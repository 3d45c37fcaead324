"""What a comment in an exported document says of the coding of its words: for people, and to be read again."""

from dataclasses import dataclass
from typing import Self

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.trail.evidence import normalised
from lagvarde_coder.words import IN_SWEDISH

_BETWEEN = " · "
_UNSURE = "Osäker"
_QUESTION = "Att ta upp: "
_NO_QUESTION = "–"
_STANCES = {IN_SWEDISH.of(stance): stance for stance in Stance}


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingComment:
    """A coding as a comment says it: "T04 Tid · Stöder · E-7K2M9QX4T1C", and in lines below what was written of it.

    Attributes:
        theme, name: the theme's number and name.
        evidence: the evidence id. question: for the next meeting, where it is unsure.
    """

    theme: str
    name: str
    evidence: str
    stance: Stance = Stance.SUPPORTS
    unsure: bool = False
    question: str = ""
    memo: str = ""

    @property
    def written(self) -> str:
        """The comment."""
        about = [f"{self.theme} {self.name}", IN_SWEDISH.of(self.stance), *([_UNSURE] if self.unsure else [])]
        lines = [_BETWEEN.join([*about, self.evidence])]
        if self.unsure:
            lines.append(_QUESTION + (" ".join(self.question.split()) or _NO_QUESTION))
        return "\n".join([*lines, *([self.memo] if self.memo else [])])

    @classmethod
    def read(cls, words: str) -> Self | None:
        """Return what a comment says; None if it is no such comment, but somebody's own."""
        head, _, rest = words.partition("\n")
        about, _, evidence = head.rpartition(_BETWEEN)
        if normalised(evidence) != evidence:
            return None
        unsure = about.endswith(_BETWEEN + _UNSURE)
        about = about.removesuffix(_BETWEEN + _UNSURE)
        called, _, stance = about.rpartition(_BETWEEN)
        theme, _, name = called.partition(" ")
        if stance not in _STANCES or not theme[-1:].isalnum():
            return None
        question = ""
        if unsure and rest.startswith(_QUESTION):
            line, _, rest = rest.removeprefix(_QUESTION).partition("\n")
            question = "" if line == _NO_QUESTION else line
        return cls(
            theme=theme,
            name=name,
            evidence=evidence,
            stance=_STANCES[stance],
            unsure=unsure,
            question=question,
            memo=rest,
        )
