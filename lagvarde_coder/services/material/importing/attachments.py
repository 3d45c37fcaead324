"""Files that lie in other files, as a letter's do: read by the same rules, and told as theirs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.base import AttachedFile
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.importing.outcomes import ImportResult

DEEPEST = 2
MOST = 50
"""Files of one file that become documents."""

INSIDE = " › "
"""Between the name of a file and of one in it: "brev.eml › bilaga.docx"."""

ReadAttached = Callable[[str, bytes], FileRead | ImportResult]


def with_attached(read: FileRead, read_one: ReadAttached) -> Iterator[FileRead | ImportResult]:
    """Yield a file, and those in it, and in these, that could be read or were refused.

    What becomes a document is no longer told as left out of the file that it lies in.
    """
    inside: list[FileRead | ImportResult] = []
    own = _with_inner(read, read_one, inside, 1)
    yield own
    yield from inside


def _with_inner(read: FileRead, read_one: ReadAttached, inside: list[FileRead | ImportResult], depth: int) -> FileRead:
    """Return a file without what was read of those in it; these go to ``inside``, each before what lies in it."""
    in_files: set[str] = set()
    for file in _attached(read):
        if depth > DEEPEST or len(inside) >= MOST:
            break
        one = read_one(f"{read.name}{INSIDE}{file.name}", file.data)
        place = len(inside)
        inside.append(one)
        if isinstance(one, FileRead):
            inside[place] = _with_inner(one, read_one, inside, depth + 1)
            in_files.add(file.name)
    return _without_told(read, in_files)


def _attached(read: FileRead) -> Iterable[AttachedFile]:
    return (file for text in read.texts for file in text.attached)


def _without_told(read: FileRead, names: set[str]) -> FileRead:
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


def gathered(results: Sequence[ImportResult], inside: Sequence[bool]) -> list[ImportResult]:
    """Return the results of files, each with those of the files that lie in it."""
    families: list[ImportResult] = []
    for result, is_inside in zip(results, inside, strict=True):
        if is_inside and families:
            families[-1] = replace(families[-1], attached=(*families[-1].attached, result))
        else:
            families.append(result)
    return families
