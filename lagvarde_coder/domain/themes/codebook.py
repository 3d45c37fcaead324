"""The codebook: themes, sub-themes and needs."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.families import THEMES


class Stage(StrEnum):
    """How far a category has come: candidate, theme, need."""

    CANDIDATE = "candidate"
    THEME = "theme"
    NEED = "need"


class ThemeStatus(StrEnum):
    """Whether a category is in use; parked ones are "Andra utvecklingsområden", promoted ones became themes."""

    ACTIVE = "active"
    DROPPED = "dropped"
    PARKED = "parked"
    KEPT = "kept"
    PROMOTED = "promoted"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """The themes' common frame.

    Attributes:
        version: rises with each substantial change of a definition.
        label: a name for a frozen version, "1.0".
        origin: where the names come from; ``notice``: what the reader must know ("fiktiv rekonstruktion").
    """

    KIND: ClassVar[str] = "codebook"
    id: Id
    name: str
    version: int = 1
    label: str = ""
    language: str = "sv"
    origin: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A category: candidate, theme or need.

    Attributes:
        number: "T01", "T13a", needs "B01"; stored, never reused, unchanged by reordering.
        name: the topic label; ``claim``: the sentence that words it as a need.
        colour: slot 1–13 of the measured palette; sub-themes share their parent's.
        key: the single key that codes with it, or empty.
        position: order in lists.
        summary: the short definition; ``confused_with``: themes it is easily taken for.
        examples, near_misses: codings whose passages show what belongs to it, and what nearly does.
        sources: documents that gave rise to a candidate as a whole; ``origins``: the candidates a theme came from.
    """

    KIND: ClassVar[str] = "theme"
    id: Id
    number: str
    name: str
    stage: Stage = Stage.THEME
    family: str = THEMES
    parent: Id | None = None
    claim: str = ""
    definition: str = ""
    use_when: str = ""
    use_not: str = ""
    example: str = ""
    colour: int = 1
    key: str = ""
    group: str = ""
    position: int = 0
    status: ThemeStatus = ThemeStatus.ACTIVE
    summary: str = field(default="", metadata={"format": 2})
    confused_with: tuple[Id, ...] = field(default=(), metadata={"format": 2})
    examples: tuple[Id, ...] = field(default=(), metadata={"format": 2})
    near_misses: tuple[Id, ...] = field(default=(), metadata={"format": 2})
    sources: tuple[Id, ...] = field(default=(), metadata={"format": 2})
    origins: tuple[Id, ...] = field(default=(), metadata={"format": 2})

    @property
    def in_use(self) -> bool:
        """Whether passages may still be coded with it or brought into it."""
        return self.status in {ThemeStatus.ACTIVE, ThemeStatus.PARKED, ThemeStatus.KEPT}

    @property
    def has_chapter(self) -> bool:
        """Whether reports have a chapter of it; parked ones are listed under "Andra utvecklingsområden" instead."""
        return self.status is ThemeStatus.ACTIVE


_NUMBER = re.compile(r"([A-Z])(\d+)([a-z]*)")


def next_number(stage: Stage, taken: list[str], parent: str | None = None, *, initial: str = "") -> str:
    """Return the lowest number above every one that was ever taken: "B11", or "B10d" under a parent.

    ``initial`` is that of a candidate's family, if it is another than K.

    >>> next_number(Stage.NEED, ["B01", "B02"])
    'B03'
    """
    if parent is not None:
        letters = [number.removeprefix(parent) for number in taken if re.fullmatch(f"{parent}[a-z]+", number)]
        return parent + _next_letters(max(letters, key=lambda used: (len(used), used), default=""))
    initial = initial or {Stage.CANDIDATE: "K", Stage.THEME: "T", Stage.NEED: "B"}[stage]
    matches = [_NUMBER.fullmatch(number) for number in taken if number.startswith(initial)]
    return f"{initial}{max((int(match[2]) for match in matches if match), default=0) + 1:02d}"


def _next_letters(letters: str) -> str:
    """Return what follows in the row a, b … z, aa, ab and so on."""
    kept = letters.rstrip("z")
    turned = "a" * (len(letters) - len(kept))
    return (kept[:-1] + chr(ord(kept[-1]) + 1) if kept else "a") + turned
