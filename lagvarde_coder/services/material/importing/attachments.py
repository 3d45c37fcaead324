"""Files that lie in other files, as a letter's do: which they are, and that they are read with what they lie in."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.services.material.importing.choosing import ChosenFile, attached_to
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.importing.outcomes import ImportResult

DEEPEST = 2
"""Letters in letters."""

MOST = 50
"""Files of one letter that become documents."""

Family = list[tuple[ChosenFile, FileRead | ImportResult]]


def attached_files(letter: ChosenFile, read: FileRead) -> list[ChosenFile]:
    """Return the files in a letter that can become documents; none where letters lie too deep in letters."""
    depth, around = 0, letter.letter
    while around is not None:
        depth, around = depth + 1, around.letter
    names = islice(_names(read), MOST if depth < DEEPEST else 0)
    return [attached_to(letter, name, place) for place, name in enumerate(names)]


def by_letter(files: Iterable[ChosenFile]) -> dict[ChosenFile | None, list[ChosenFile]]:
    """Return files by the letter that they lie in; by None those that lie in none of these files."""
    files = list(files)
    there = set(files)
    families: dict[ChosenFile | None, list[ChosenFile]] = {}
    for file in files:
        families.setdefault(file.letter if file.letter in there else None, []).append(file)
    return families


def with_attached(
    file: ChosenFile,
    read_one: Callable[[ChosenFile], FileRead | ImportResult],
    inside: Callable[[ChosenFile, FileRead | ImportResult], Sequence[ChosenFile]],
) -> Family:
    """Return a file as it was read or refused, and behind it those in it, and in these.

    What becomes a document is no longer told as left out of the file that it lies in.

    Args:
        file: as chosen.
        read_one: reads a file, or says why it was refused.
        inside: says which files in a file are wanted too.
    """
    own, behind = read_one(file), list[tuple[ChosenFile, FileRead | ImportResult]]()
    came: set[int] = set()
    for one in inside(file, own):
        family = with_attached(one, read_one, inside)
        behind += family
        if isinstance(family[0][1], FileRead):
            came.add(one.place)
    return [(file, _without_told(own, came) if isinstance(own, FileRead) else own), *behind]


def _names(read: FileRead) -> list[str]:
    return [file.name for text in read.texts for file in text.attached]


def _without_told(read: FileRead, places: Collection[int]) -> FileRead:
    names = {name for place, name in enumerate(_names(read)) if place in places}
    texts = [
        replace(
            text,
            left_out=tuple(
                line for line in text.left_out if line.kind is not LeftOutKind.ATTACHED_FILE or line.detail not in names
            ),
        )
        for text in read.texts
    ]
    return replace(read, texts=texts) if names else read
