"""What is in a file, told before it is brought in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.material.sources import LeftOut
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.services.material.guessing import KindGuess


@dataclass(frozen=True, slots=True)
class FileContents:
    """What a file holds.

    Attributes:
        guess: what it seems to be, and what it marks passages with.
        texts: how many documents it becomes; ``characters``: code points of them all.
        sections: how many there are, by kind, as far as the file itself says.
        comments: how many passages have one; ``attached``: names of the files in it.
    """

    guess: KindGuess
    texts: int
    characters: int
    sections: dict[SectionKind, int]
    comments: int
    attached: tuple[str, ...]
    left_out: tuple[LeftOut, ...]

    @classmethod
    def of(cls, texts: Sequence[ImportedText], guess: KindGuess) -> "FileContents":
        """Return what the texts of one file hold together."""
        kinds = Counter(section.kind for text in texts for section in text.sections)
        return cls(
            guess=guess,
            texts=len(texts),
            characters=sum(len(text.text) for text in texts),
            sections={kind: kinds[kind] for kind in SectionKind if kinds[kind]},
            comments=sum(len(text.comments) for text in texts),
            attached=tuple(file.name for text in texts for file in text.attached),
            left_out=tuple(one for text in texts for one in text.left_out),
        )
