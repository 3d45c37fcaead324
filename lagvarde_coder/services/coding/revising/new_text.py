"""The text of a corrected file in place of the one that a document has."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Sectioning, Source, SourceStatus, Text
from lagvarde_coder.services.base import known
from lagvarde_coder.services.material.hearing import HeardDocument, Hearings, Ledger, stored_sections
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.sectioning import Sections

if TYPE_CHECKING:
    from lagvarde_coder.storage.unit_of_work import Work


def new_text(work: "Work", source: Source, file: FileRead) -> Text:
    """Put in the new text with its sections, the document as it is with it, and what the ledger says then."""
    raw, hearings = file.texts[0], Hearings(work.read)
    organisations = known(work.read, Organisation, list(source.organisations))
    chosen = hearings.keys(source.question_sets)
    sections = Sections(raw, hearings.sets(chosen), organisations, hearings.signs(organisations, chosen))
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
    )
    revised = replace(
        source,
        text=text_id,
        status=SourceStatus.IN_PROGRESS if source.status.finished else source.status,
        question_sets=hearings.put(chosen, sections.sets),
        unanswered=sections.unanswered,
    )
    before = HeardDocument(source, stored_sections(work.read, source))
    work.put(text, revised, Sectioning(id=new_id(), text=text_id, sections=sections.all))
    Ledger(work.read).follow(work, [before], [HeardDocument(revised, sections.all)])
    return text
