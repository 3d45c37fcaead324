"""Two spellings of one organisation become one: what its entry, its sections and its lines in the ledger then say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.answering import LedgerLines
from lagvarde_coder.domain.material.contacts import of_both
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionStatus
from lagvarde_coder.domain.text import Section


def combined(kept: Organisation, gone: Organisation) -> Organisation:
    """Return the organisation that stays: what it says itself stands, what it says nothing of the other one says.

    People speak for it in the roles of both, and it is a main body if either is. Neither can have suggested itself.
    """
    suggested_by = next((one for one in (kept.suggested_by, gone.suggested_by) if one and not _is(one, kept, gone)), "")
    return replace(
        kept,
        group=kept.group or gone.group,
        categories=kept.categories or gone.categories,
        suggested_by=suggested_by,
        main_body=kept.main_body or gone.main_body,
        contacts=of_both(kept.contacts, gone.contacts),
    )


def suggesting(organisation: Organisation, kept: Organisation, gone: Organisation) -> Organisation:
    """Return another organisation, suggested by the one that stays if it was by the one that goes."""
    return replace(organisation, suggested_by=kept.name) if _is(organisation.suggested_by, gone) else organisation


def _is(name: str, *organisations: Organisation) -> bool:
    return _key(name) in {_key(one.name) for one in organisations}


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def with_one(organisations: Sequence[Id], kept: Id, gone: Id) -> tuple[Id, ...]:
    """Return organisations with the one that stays in the place of the other, each once."""
    return tuple(dict.fromkeys(kept if one == gone else one for one in organisations))


def sections_of_one(sections: Sequence[Section], kept: Id, gone: Id) -> tuple[Section, ...]:
    """Return sections that attribute to the one that stays what they attributed to the other."""
    return tuple(
        replace(section, organisations=with_one(section.organisations, kept, gone))
        if gone in section.organisations
        else section
        for section in sections
    )


@dataclass(frozen=True, slots=True)
class OneLedger:
    """The lines of both as those of one.

    Attributes:
        actual: the lines as they stand; ``told``: what their documents say of them.
        asked: those that somebody entered, by id, as they were when they were entered.
        dropped: ids of lines of the one that goes by which the one that stays was asked already.
    """

    actual: tuple[Inquiry, ...]
    told: LedgerLines
    asked: Mapping[Id, Inquiry]
    dropped: frozenset[Id]


def lines_of_one(
    kept: tuple[Sequence[Inquiry], LedgerLines, Mapping[Id, Inquiry]],
    gone: tuple[Sequence[Inquiry], LedgerLines, Mapping[Id, Inquiry]],
    organisation: Id,
) -> OneLedger:
    """Return the lines of two as those of one ``organisation``: each as it stands, as told, and as entered.

    Of two entered lines with the same question set and occasion the one that stays remains. What was set by hand in
    the other one counts where nothing was in this one.
    """
    actual, told, asked = list(kept[0]), kept[1], dict(kept[2])
    entered = {(line.question_set, line.occasion): line.id for line in actual if line.id in asked}
    dropped = set()
    for line in gone[0]:
        twin = entered.get((line.question_set, line.occasion)) if line.id in gone[2] else None
        if twin is None:
            actual.append(replace(line, organisation=organisation))
            continue
        dropped.add(line.id)
        at = next(at for at, one in enumerate(actual) if one.id == twin)
        mine, theirs = told.told.get(twin, asked[twin]), gone[1].told.get(line.id, gone[2][line.id])
        actual[at] = _with_hand(actual[at], mine, line, theirs)
    asked |= {line: replace(one, organisation=organisation) for line, one in gone[2].items() if line not in dropped}
    both = LedgerLines(
        {
            line: replace(one, organisation=organisation)
            for line, one in (gone[1].told | told.told).items()
            if line not in dropped
        },
        [replace(one, organisation=organisation) for one in (*told.lacking, *gone[1].lacking)],
    )
    return OneLedger(tuple(actual), both, asked, frozenset(dropped))


def _with_hand(line: Inquiry, said: Inquiry, other: Inquiry, said_of_other: Inquiry) -> Inquiry:
    """Return a line with what was set by hand in the other one, where nothing was in this one."""
    mode = other.mode if line.mode is said.mode and other.mode is not said_of_other.mode else line.mode
    statuses = {one.question: one for one in line.statuses}
    for by_hand in set(other.statuses) - set(said_of_other.statuses):
        if statuses.get(by_hand.question) in {None, _status(said, by_hand.question)}:
            statuses[by_hand.question] = by_hand
    return replace(line, mode=mode, wave=line.wave or other.wave, statuses=tuple(statuses.values()))


def _status(line: Inquiry, question: Id) -> QuestionStatus | None:
    return next((one for one in line.statuses if one.question == question), None)
