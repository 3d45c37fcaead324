"""What a person says of documents afterwards, and what follows from it for their sections and the ledger."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Made, Sectioning, Source, SourceKind, SourceLanguage
from lagvarde_coder.domain.text import clean
from lagvarde_coder.services.base import known, required
from lagvarde_coder.services.material.categories import of_each
from lagvarde_coder.services.material.hearing import HeardDocument, Hearings, Ledger, stored_sections
from lagvarde_coder.services.material.organisation_names import OrganisationNames
from lagvarde_coder.services.material.sectioning import Understanding, sectioned_anew

if TYPE_CHECKING:
    from lagvarde_coder.storage.unit_of_work import Work


class SourceChanges(TypedDict, total=False):
    """What may be changed of a source by hand: organisations by name, question sets by key.

    ``suggested_by`` is a fact of its organisations, all of them.
    """

    title: str
    kind: SourceKind
    organisations: Sequence[str]
    categories: Sequence[str]
    day: date | None
    made: Made
    language: SourceLanguage
    made_by: str
    checked: bool
    occasion: str
    wave: int
    question_sets: Sequence[str]
    suggested_by: str
    group: str
    alias: str
    diary_number: str
    secrecy: str
    participants: Sequence[str]
    archived: bool
    new_organisations: Sequence[str]


_ELSEWHERE = {"organisations", "question_sets", "suggested_by", "new_organisations"}


class Describing:
    """Changes sources within one operation, with all that an import would have made of what is known now."""

    def __init__(self, work: "Work", changes: SourceChanges) -> None:
        self._work = work
        self._changes = changes
        self._names = OrganisationNames(work.read, changes.get("new_organisations", ()))
        self._hearings = Hearings(work.read)
        self._sets = self._hearings.sets(changes.get("question_sets", ()))
        self._organisations = {organisation.id: organisation for organisation in work.read.all(Organisation)}

    def change(self, sources: Sequence[Id]) -> None:
        """Put in the sources as they are changed, their sections, and the ledger.

        Raises:
            NotFound: one of them is not there.
        """
        before = known(self._work.read, Source, sources)
        cells: dict[str, Any] = {
            name: _cleaned(name, cell) for name, cell in self._changes.items() if name not in _ELSEWHERE
        }
        if "organisations" in self._changes:
            cells["organisations"] = self._named(self._changes["organisations"], cells.get("categories", ()))
        old, new = [], []
        for source in before:
            sections = stored_sections(self._work.read, source)
            document = HeardDocument(replace(source, **cells), sections)
            if "organisations" in self._changes or "question_sets" in self._changes:
                document = self._sectioned(source, document)
            if document.source != source:
                self._work.put(document.source)
            old.append(HeardDocument(source, sections))
            new.append(document)
        if "suggested_by" in self._changes:
            self._suggested_by(clean(self._changes["suggested_by"]), [document.source for document in new])
        Ledger(self._work.read).follow(self._work, old, new)

    def _named(self, names: Sequence[str], categories: Sequence[str]) -> tuple[Id, ...]:
        theirs = of_each(categories, names)
        organisations = [self._names.organisation(self._work, name, theirs) for name in names]
        self._organisations |= {organisation.id: organisation for organisation in organisations}
        return tuple(dict.fromkeys(organisation.id for organisation in organisations))

    def _sectioned(self, source: Source, document: HeardDocument) -> HeardDocument:
        """Return the changed document with its sections as an import would have made them, and put those in.

        One whose words were erased keeps its sections: nothing can be found in it any more.
        """
        chosen = self._changes.get("question_sets", self._hearings.keys(source.question_sets))
        if source.id in self._work.read.erased():
            put = self._hearings.put(chosen, ())
            return HeardDocument(replace(document.source, question_sets=put), document.sections)
        before = self._understanding(source, self._hearings.keys(source.question_sets))
        anew = sectioned_anew(
            self._work.read.text(source.text),
            document.sections,
            source.unanswered,
            before,
            self._understanding(document.source, chosen),
        )
        if anew.sections != document.sections:
            (stored,) = self._work.read.where(Sectioning, text=source.text)
            self._work.put(replace(stored, sections=anew.sections))
        put = self._hearings.put(chosen, anew.sets)
        return HeardDocument(replace(document.source, question_sets=put, unanswered=anew.unanswered), anew.sections)

    def _understanding(self, source: Source, chosen: Sequence[str]) -> Understanding:
        voices = [self._organisations[organisation] for organisation in source.organisations]
        return Understanding(self._hearings.sets(chosen), voices, self._hearings.signs(voices, chosen))

    def _suggested_by(self, suggested_by: str, sources: Sequence[Source]) -> None:
        for organisation_id in dict.fromkeys(it for source in sources for it in source.organisations):
            organisation = self._organisations[organisation_id]
            if organisation.suggested_by != suggested_by:
                self._work.put(replace(organisation, suggested_by=suggested_by))


def _cleaned(name: str, cell: object) -> object:
    if name == "title":
        return required("title", str(cell))
    if isinstance(cell, str) and not isinstance(cell, (SourceKind, Made, SourceLanguage)):
        return clean(cell)
    if name in {"categories", "participants"} and isinstance(cell, Sequence):
        return tuple(clean(str(one)) for one in cell)
    return cell
