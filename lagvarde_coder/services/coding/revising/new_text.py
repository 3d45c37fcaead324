"""The text of a corrected file in place of the one that a document has."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Sectioning, Source, SourceStatus, Text
from lagvarde_coder.services.base import known
from lagvarde_coder.services.material.hearing import HeardDocument, Hearings, stored_sections
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.sectioning import Sections

if TYPE_CHECKING:
    from lagvarde_coder.storage.unit_of_work import Work


class NewText(NamedTuple):
    """The document with its new text, as far as the ledger is concerned: before and after."""

    text: Text
    before: HeardDocument
    after: HeardDocument


def new_text(work: "Work", source: Source, file: FileRead) -> NewText:
    """Put in the new text with its sections, and the document as it is with it; the ledger has to follow."""
    raw, hearings = file.texts[0], Hearings(work.read)
    organisations = known(work.read, Organisation, list(source.organisations))
    chosen = hearings.keys(source.question_sets)
    sections = Sections(raw, hearings.sets(chosen), organisations, hearings.signs(organisations, chosen))
    (stored,) = known(work.read, Text, [source.text])
    text_id = new_id()
    text = Text(
        id=text_id,
        source=source.id,
        content=work.keep_text(text_id, raw.text),
        original=work.keep(file.data),
        characters=len(raw.text),
        file_name=file.name,
        encoding=raw.encoding,
        left_out=(*raw.left_out, *sections.to_check),
        reading=stored.reading,
    )
    revised = replace(
        source,
        text=text_id,
        status=SourceStatus.IN_PROGRESS if source.status.finished else source.status,
        question_sets=hearings.put(chosen, sections.sets),
        unanswered=sections.unanswered,
    )
    work.put(text, revised, Sectioning(id=new_id(), text=text_id, sections=sections.all))
    before = HeardDocument(source, stored_sections(work.read, source))
    return NewText(text, before, HeardDocument(revised, sections.all))
