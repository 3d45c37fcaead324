"""Reading a document with all that is shown of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.widgets.document_view import ReadyDocument
from lagvarde_coder.gui.workspaces.coding.models.dispositions import OpenDispositions
from lagvarde_coder.gui.workspaces.coding.models.open_document import OpenDocument
from lagvarde_coder.gui.workspaces.coding.models.quotations import mask_marks
from lagvarde_coder.gui.workspaces.coding.room import AtWork, Room
from lagvarde_coder.services.material.documents import SourceLine

T = TypeVar("T")

_LONG = 100_000
"""Characters without a coding that are read in some 3 ms."""
_CODING = 800
"""Characters that take about as long to read as one coding."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document with its codings, its dispositions, and what the view shows of it.

    Attributes:
        read_to: up to where the coder at work has read, in code points; 0 for nowhere.
    """

    open: OpenDocument
    dispositions: OpenDispositions
    read_to: int
    ready: ReadyDocument


def fetch(project: OpenProject, source: Id, at: AtWork, *, beside: bool) -> Fetched:
    """Read a document, in any thread, with other coders' marks to its right if ``beside``; raises as the services."""
    document = project.material.documents.document(source)
    marking = project.coding.marking
    opened = OpenDocument(document, marking.places(document.text.id), marking.some_in)
    opened.quotations = project.report.choosing.of_text(document.text.id)
    dispositions = OpenDispositions(project.coding.disposing.of_text(document.text.id))
    marks = [*at.marks(opened, opened.places.values()), *at.disposition_marks(dispositions.lines.values())]
    marks += mask_marks(project.report.masking.of_text(document.text.id))
    ready = ReadyDocument.of(document.content, document.sections, marks, beside=beside)
    return Fetched(opened, dispositions, project.coding.disposing.read_to(document.text.id), ready)


def read(room: Room, source: Id, call: Callable[[], T]) -> T:
    """Call something that goes through a whole document: for a long one in a worker, while the window goes on.

    Raises what the call raises, and ``Cancelled`` if the project closes meanwhile.
    """
    return (
        room.session.meanwhile(call) if room.documents.has(source) and _is_long(room.documents.line(source)) else call()
    )


def _is_long(line: SourceLine) -> bool:
    return line.characters + _CODING * line.codings > _LONG
