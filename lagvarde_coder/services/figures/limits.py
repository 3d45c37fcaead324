"""A filter in words: it stands in every table, copy and export of the figures that it limits."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.axes import Limit
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.groups import distinct_labels
from lagvarde_coder.domain.figures.results import Grouping, Standing
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.speaking import NO_CATEGORY, NO_WAVE
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import standing_within
from lagvarde_coder.words import IN_SWEDISH, Words, within

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_UNKNOWN = "?"
"""What stands for a coder or question that the project does not have any more."""


def limits_leaving(read: "Reader", scope: Scope, gate: Gate, words: Words = IN_SWEDISH) -> tuple[Disclosed, ...]:
    """Return a filter in words as it may leave the program: who coded, and what sort of organisation, as permitted."""
    return tuple(own(limit) for limit in limits_of(read, scope, words, gate))


def limited_standing(read: "Reader", stands: Standing, scope: Scope, gate: Gate) -> Standing:
    """Return what an export says of itself that obeys a filter; the filter in words as it may leave."""
    return replace(standing_within(read, stands, scope), limits=limits_leaving(read, scope, gate))


def limits_of(read: "Reader", scope: Scope, words: Words, gate: Gate | None = None) -> tuple[str, ...]:
    """Return a filter in words, a limit each: "Kodare: Alfa, Beta"; empty where everything counts.

    With a ``gate`` the names are as far as it lets them out.
    """
    coders = {coder.id: coder.name for coder in read.all(Coder)}
    sorts: dict[str, str] = {sort: sort for sort in scope.categories or () if sort != NO_CATEGORY}
    if gate is not None:
        coders = {coder: gate.coder(name) or _UNKNOWN for coder, name in coders.items()}
        sorts = dict(gate.groups(Grouping.CATEGORY, sorts, f"{words.of(Grouping.CATEGORY)} {{0}}"))
    limits = {
        Limit.CODERS: _named(scope.coders, coders),
        Limit.STANCES: _listed(within(words.of(one)) for one in scope.stances or ()),
        Limit.SOURCES: str(len(scope.sources)) if scope.sources is not None else "",
        Limit.KINDS: _listed(within(words.of(one)) for one in scope.kinds or ()),
        Limit.EVIDENCE: _listed(within(words.of(one)) for one in scope.evidence or ()),
        Limit.CATEGORIES: _named(scope.categories, {NO_CATEGORY: "–", **sorts}),
        Limit.WAVES: _listed("–" if wave == NO_WAVE else wave for wave in scope.waves or ()),
        Limit.QUESTIONS: _named(scope.questions, _questions(read) if scope.questions else {}),
        Limit.FIRST_DAY: scope.first_day.isoformat() if scope.first_day else "",
        Limit.LAST_DAY: scope.last_day.isoformat() if scope.last_day else "",
    }
    limited = {
        Limit.CODERS: scope.coders,
        Limit.STANCES: scope.stances,
        Limit.KINDS: scope.kinds,
        Limit.EVIDENCE: scope.evidence,
        Limit.CATEGORIES: scope.categories,
        Limit.WAVES: scope.waves,
        Limit.QUESTIONS: scope.questions,
    }
    nothing = [limit for limit, chosen in limited.items() if chosen is not None and not chosen]
    said = [f"{words.of(limit)}: {named or '–'}" for limit, named in limits.items() if named or limit in nothing]
    switches = {
        Limit.PROMPTED: scope.prompted is True,
        Limit.UNPROMPTED: scope.prompted is False,
        Limit.FINISHED: scope.finished_only,
        Limit.INTERNAL: scope.include_internal,
    }
    return (*said, *(words.of(limit) for limit, on in switches.items() if on))


def _questions(read: "Reader") -> dict[str, str]:
    return distinct_labels(
        {
            question.id: (question.text, of.name, f"version {of.version}")
            for of in read.all(QuestionSet)
            for question in of.questions
        }
    )


def _named(keys: Iterable[str] | None, names: Mapping[str, str]) -> str:
    return _listed(names.get(key, _UNKNOWN) for key in keys or ())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names, key=swedish))
