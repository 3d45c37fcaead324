"""The ledger: who was asked what, and how they answered."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import NPO, AnswerMode, Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.report.reports import LedgerFigure
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.material.categories import copies
from lagvarde_coder.services.material.hearing import Ledger
from lagvarde_coder.services.material.ledger_figures import LedgerComparison, beside_documents, ledger_figures
from lagvarde_coder.services.material.organisation_names import OrganisationNames, listed, name_key


class LedgerService(Service):
    """Organisations, question sets and inquiries."""

    def organisations(self) -> list[Organisation]:
        """Return all organisations by name."""
        with self._read() as read:
            return sorted(read.all(Organisation), key=lambda organisation: swedish(organisation.name))

    def find(self, name: str) -> Organisation:
        """Return the organisation of this name, in any case; "NPO" in front may be left out.

        Raises:
            NotFound: there is none.
        """
        with self._read() as read:
            by_name = {name_key(organisation.name): organisation for organisation in read.all(Organisation)}
        found = by_name.get(name_key(name)) or by_name.get(name_key(f"{NPO} {name}"))
        if found is None:
            raise NotFound(kind="organisation", name=name)
        return found

    def question_sets(self) -> list[QuestionSet]:
        """Return all question sets by name."""
        with self._read() as read:
            return sorted(read.all(QuestionSet), key=lambda question_set: swedish(question_set.name))

    def inquiries(self) -> list[Inquiry]:
        """Return who was asked what, by organisation and occasion."""
        with self._read() as read:
            return sorted(
                read.all(Inquiry), key=lambda inquiry: (inquiry.organisation, inquiry.wave, swedish(inquiry.occasion))
            )

    def figures(self) -> tuple[LedgerFigure, list[LedgerFigure]]:
        """Return the ledger in figures: the whole, and a line per group."""
        with self._read() as read:
            return ledger_figures(read)

    def add_organisation(
        self,
        name: str,
        *,
        group: str = "",
        categories: Sequence[str] = (),
        suggested_by: str = "",
        main_body: bool = False,
        contacts: Sequence[str] = (),
    ) -> tuple[Organisation, Change]:
        """Enter an organisation; that it is new has been said by calling this.

        Raises:
            NothingToDo: it is there already.
        """
        with self._operation(Action.LEDGER_CHANGE) as work:
            organisation = OrganisationNames(work.read, [name]).organisation(
                work, name, categories, suggested_by, group, main_body=main_body, contacts=contacts
            )
            if work.nothing:
                raise NothingToDo(detail="The organisation is in the ledger already.")
            change = work.change()
        return organisation, change

    def change_organisation(self, organisation: Organisation, reason: str = "") -> Change:
        """Replace what is known of an organisation: name, group, categories, who suggested it, main body, contacts.

        Documents that only repeat the categories it had before lose their copy: figures go by the ledger.

        Raises:
            NotFound: there is none with this id.
        """
        with self._operation(Action.LEDGER_CHANGE) as work:
            before = work.read.get(Organisation, organisation.id)
            if before is None:
                raise NotFound(kind="organisation", name=organisation.name)
            after = replace(
                organisation,
                name=required("name", organisation.name),
                group=clean(organisation.group),
                categories=tuple(map(clean, organisation.categories)),
                suggested_by=clean(organisation.suggested_by),
                contacts=listed(organisation.contacts),
            )
            if after == before:
                raise NothingToDo(detail="The ledger already says so.")
            work.put(
                after, *(copies(work.read, before) if after.categories != before.categories else ()), reason=reason
            )
            change = work.change()
        return change

    def ask(self, organisations: Sequence[Id], question_set: Id | None, occasion: str, wave: int = 0) -> Change:
        """Enter that organisations were asked a question set on an occasion; they have not answered yet."""
        with self._operation(Action.LEDGER_CHANGE) as work:
            existing = {
                (inquiry.organisation, inquiry.question_set, inquiry.occasion) for inquiry in work.read.all(Inquiry)
            }
            new = [
                organisation
                for organisation in organisations
                if (organisation, question_set, clean(occasion)) not in existing
            ]
            if not new:
                raise NothingToDo(detail="They have been asked already.")
            lines = [
                Inquiry(
                    id=new_id(),
                    organisation=organisation,
                    question_set=question_set,
                    occasion=clean(occasion),
                    wave=wave,
                )
                for organisation in new
            ]
            Ledger(work.read).follow_asked(work, lines)
            change = work.change()
        return change

    def withdraw(self, inquiries: Sequence[Id], reason: str) -> Change:
        """Take lines out of the ledger that should not be there: these were not asked after all.

        Raises:
            EmptyInput: no reason.
            NotFound: one of the lines is not there.
        """
        why = required("reason", reason)
        with self._operation(Action.LEDGER_CHANGE) as work:
            work.remove(*known(work.read, Inquiry, list(inquiries)), reason=why)
            change = work.change()
        return change

    def compared(self) -> LedgerComparison:
        """Compare the ledger with the documents."""
        with self._read() as read:
            return beside_documents(read)

    def follow_documents(self, organisations: Collection[Id]) -> Change:
        """Enter what the documents say of how organisations answered in place of what was set by hand.

        Raises:
            NothingToDo: the ledger says so already.
        """
        with self._operation(Action.LEDGER_FOLLOW) as work:
            told = beside_documents(work.read)
            stored = {inquiry.id: inquiry for inquiry in work.read.all(Inquiry)}
            for inquiry in told.inquiries:
                if inquiry.organisation in organisations and stored.get(inquiry.id) != inquiry:
                    work.put(inquiry if inquiry.id else replace(inquiry, id=new_id()))
            if work.nothing:
                raise NothingToDo(detail="The ledger already says so.")
            change = work.change()
        return change

    def set_modes(self, inquiries: Sequence[Id], mode: AnswerMode) -> Change:
        """Enter how organisations answered, as one operation; lines that say so already stay as they are.

        Raises:
            NotFound: one of the lines is not there.
            NothingToDo: all of them say so already.
        """
        with self._operation(Action.LEDGER_CHANGE) as work:
            changed = [
                replace(inquiry, mode=mode)
                for inquiry in known(work.read, Inquiry, list(inquiries))
                if inquiry.mode is not mode
            ]
            if not changed:
                raise NothingToDo(detail="The ledger already says so.")
            work.put(*changed)
            change = work.change()
        return change
