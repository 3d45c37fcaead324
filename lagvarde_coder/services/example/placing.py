"""Codings and dispositions, put where the example's quotations are."""

from collections.abc import Callable, Iterable

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.example.quotes import Disposed, Library, Missed, Quoted
from lagvarde_coder.services.topics import ProjectServices


def code(
    project: ProjectServices,
    library: Library,
    quotes: list[Quoted],
    coders: dict[str, Coder],
    next_step: Callable[[], object],
) -> tuple[int, list[Missed]]:
    """Code document by document, each coder's passages as one operation. Return how many, and what was missed."""
    coded, missed = 0, []
    themes = {theme.number: theme.id for theme in project.themes.codebook.themes()}
    for file in dict.fromkeys(line.file for line in quotes):
        of_file = [line for line in quotes if line.file == file]
        for initials, coder in coders.items():
            new, lost = _placed(library, themes, [line for line in of_file if line.coder == initials])
            missed += lost
            if new:
                project.coders.act_as(coder.name)
                project.coding.marking.apply_many(new)
                coded += len(new)
        next_step()
    return coded, missed


def _placed(library: Library, themes: dict[str, Id], lines: Iterable[Quoted]) -> tuple[list[NewCoding], list[Missed]]:
    """Find the passages of one document's lines."""
    places, missed = library.located(lines)
    new = [
        NewCoding(
            text=text,
            start=span.start,
            end=span.end,
            theme=themes[line.theme],
            stance=line.stance,
            memo=line.memo,
            unsure=line.unsure,
        )
        for line, text, span in places
    ]
    return new, missed


def dispose(
    project: ProjectServices, library: Library, lines: list[Disposed], coders: dict[str, Coder]
) -> list[Missed]:
    """Account for text without a theme, each coder's as one operation. Return what was missed."""
    missed: list[Missed] = []
    for initials, coder in coders.items():
        places, lost = library.located(line for line in lines if line.coder == initials)
        missed += lost
        project.coders.act_as(coder.name)
        project.coding.disposing.dispose(
            [
                NewDisposition(
                    text=text, start=span.start, end=span.end, what=line.what, note=line.note, question=line.question
                )
                for line, text, span in places
            ]
        )
    return missed
