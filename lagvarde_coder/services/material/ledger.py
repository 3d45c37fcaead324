"""The ledger: who was asked what, and how they answered."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.errors import NearOrganisation, NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.answering import differences
from lagvarde_coder.domain.material.ledger import (
    NPO,
    AnswerMode,
    Inquiry,
    Organisation,
    QuestionSet,
    ledger_line,
)
from lagvarde_coder.domain.material.near_names import near_names
from lagvarde_coder.domain.report.reports import LedgerFigure
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.material.categories import copies
from lagvarde_coder.services.material.hearing import Ledger

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


OTHERS = "Övriga"


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
            by_name = {_key(organisation.name): organisation for organisation in read.all(Organisation)}
        found = by_name.get(_key(name)) or by_name.get(_key(f"{NPO} {name}"))
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

    def compared(self) -> "LedgerComparison":
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


class LedgerComparison(NamedTuple):
    """The ledger beside the documents.

    Attributes:
        differing: organisations whose lines say something else than their documents.
        inquiries: what the lines would be if they followed the documents; new ones have an empty id.
    """

    differing: frozenset[Id]
    inquiries: list[Inquiry]


def beside_documents(read: "Reader") -> LedgerComparison:
    """Compare the ledger with the documents."""
    by_id = {inquiry.id: inquiry for inquiry in read.all(Inquiry)}
    lacking: list[Inquiry] = []
    differing: set[Id] = set()
    for organisation, actual, told in Ledger(read).compared():
        for difference in differences(actual, told):
            differing.add(organisation)
            if difference.line is None:
                lacking.append(difference.told)
            else:
                by_id[difference.line.id] = replace(difference.line, mode=difference.told.mode)
    return LedgerComparison(frozenset(differing), [*by_id.values(), *lacking])


def ledger_figures(read: "Reader", called: Callable[[str], str] = str) -> tuple[LedgerFigure, list[LedgerFigure]]:
    """Return the ledger in figures: the whole, and a line per group, named groups first.

    ``called`` says what a group is called; groups that are called alike are one, those called nothing are the others.
    """
    organisations, inquiries = read.all(Organisation), read.all(Inquiry)
    members: dict[str, list[Organisation]] = {}
    for organisation in organisations:
        members.setdefault(called(organisation.group), []).append(organisation)
    groups = sorted(members, key=lambda name: (name == "", swedish(name)))
    told = beside_documents(read)
    lines = [_figure(name or OTHERS, members[name], inquiries, told) for name in groups]
    return _figure("", organisations, inquiries, told), [line for line in lines if line.asked]


def _figure(
    name: str, organisations: list[Organisation], inquiries: list[Inquiry], told: LedgerComparison
) -> LedgerFigure:
    figure = _counted(name, organisations, inquiries)
    differing = sum(organisation.id in told.differing for organisation in organisations)
    if not differing:
        return figure
    return replace(figure, told=_counted(name, organisations, told.inquiries), differing=differing)


def _counted(name: str, organisations: list[Organisation], inquiries: list[Inquiry]) -> LedgerFigure:
    line = ledger_line(name, organisations, inquiries)
    return LedgerFigure(name=name, asked=line.asked, answered=line.answered, written=line.written, oral=line.oral)


class OrganisationNames:
    """Finds organisations by name and enters the new ones, while nobody else does."""

    def __init__(self, read: "Reader", new: Collection[str] = (), same: Iterable[tuple[str, str]] = ()) -> None:
        """``new``: names of new organisations, however near to one that is there; ``same``: which one a name means."""
        self._read = read
        self._new = {_key(name) for name in new}
        self._same = list(same)

    def go_on(self, read: "Reader") -> None:
        """Go on in another transaction."""
        self._read = read

    @cached_property
    def _known(self) -> dict[str, Organisation]:
        """Those that there are, read when the first one is asked for: most documents name none."""
        known = {_key(organisation.name): organisation for organisation in self._read.all(Organisation)}
        return known | {_key(name): known[_key(meant)] for name, meant in self._same if _key(meant) in known}

    def known(self, name: str) -> Organisation | None:
        """Return the organisation of this name ("NPO" in front may be left out); None if there is none."""
        return self._known.get(_key(name)) or self._known.get(_key(f"{NPO} {name}"))

    def organisation(
        self,
        work: "Work",
        name: str,
        categories: Iterable[str] = (),
        suggested_by: str = "",
        group: str = "",
        *,
        main_body: bool = False,
        contacts: Iterable[str] = (),
    ) -> Organisation:
        """Return the organisation of this name ("NPO" in front may be left out); a new one is entered.

        Raises:
            NearOrganisation: the name nearly equals one that is there, and nobody said that it is new.
        """
        cleaned = required("organisation", name)
        organisation = self.known(cleaned)
        if organisation is None:
            self._refuse_near(cleaned)
            organisation = Organisation(
                id=new_id(),
                name=cleaned,
                group=clean(group),
                categories=tuple(clean(category) for category in categories),
                suggested_by=clean(suggested_by),
                main_body=main_body,
                contacts=listed(contacts),
            )
            work.put(organisation)
            self._known[_key(cleaned)] = organisation
        elif suggested_by and not organisation.suggested_by:
            organisation = replace(organisation, suggested_by=clean(suggested_by))
            work.put(organisation)
            self._known[_key(organisation.name)] = organisation
        return organisation

    def _refuse_near(self, name: str) -> None:
        near = [] if _key(name) in self._new else near_names(name, [known.name for known in self._known.values()])
        if near:
            raise NearOrganisation(name=name, near=near[0])


def listed(names: Iterable[str]) -> tuple[str, ...]:
    """Return names as they are kept: each once, without those that say nothing."""
    return tuple(dict.fromkeys(filter(None, map(clean, names))))


def _key(name: str) -> str:
    return " ".join(clean(name).casefold().split())
