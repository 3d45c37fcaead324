"""Which question sets a text answers, when several sets ask the same in the same words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from operator import attrgetter
from typing import NamedTuple

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.questions import wording_of


class Signs(NamedTuple):
    """What speaks for a set, beside the text.

    Attributes:
        put: ids of sets that are known to have been put: somebody said so of the text or, in the ledger, of who speaks.
        likely: ids of sets, the strongest sign first: they decide between sets with equally many questions.
    """

    put: frozenset[Id] = frozenset()
    likely: tuple[frozenset[Id], ...] = ()


@dataclass(frozen=True, slots=True)
class AnsweredSets:
    """What :func:`answered_sets` returns; a known wording is in one of ``questions``, ``unclear``, ``elsewhere``.

    Attributes:
        sets: those that the text answers, in the order in which they were chosen.
        questions: the question that each normalised wording stands for.
        unclear: normalised wordings of sets of which one was put, without a sign of which one.
        elsewhere: normalised wordings that the chosen sets lack, and only an alternative of theirs has.
    """

    sets: tuple[QuestionSet, ...]
    questions: dict[str, Question]
    unclear: frozenset[str]
    elsewhere: frozenset[str]


def answered_sets(wordings: Iterable[str], sets: Sequence[QuestionSet], signs: Signs) -> AnsweredSets:
    """Choose the set that was put, else the one with most of a text's questions; then what was put beside it.

    Sets with a wording in common, and versions of one set, are *alternatives*: an answer goes whole to one of them,
    unless both were put. A set that shares no wording with the chosen ones adds to them.

    Args:
        wordings: of the questions in the text, normalised.
        sets: those that may have been put; of several versions the one with most of the questions is meant, then the
            likeliest, then the newest.
        signs: what speaks for one of them.
    """
    known = {question_set.id: questions_by_wording(question_set) for question_set in sets}
    put = {question_set.key for question_set in sets if question_set.id in signs.put}
    remaining = set(wordings).intersection(chain.from_iterable(known.values()))
    chosen: list[QuestionSet] = []
    rivals: list[QuestionSet] = []
    questions: dict[str, Question] = {}
    unclear: set[str] = set()
    while candidates := _candidates(sets, remaining, put, [*chosen, *rivals]):
        explains = {candidate.id: questions_by_wording(candidate).keys() & remaining for candidate in candidates}
        most = max(map(len, explains.values()))
        tied = _likeliest([one for one in candidates if len(explains[one.id]) == most], signs.likely)
        undecided = _undecided(tied, explains, put)
        if undecided:
            unclear |= undecided
            remaining -= undecided
            rivals += [one for one in tied if one.key not in put and not undecided.isdisjoint(explains[one.id])]
            continue
        chosen.append(tied[0])
        explained = known[tied[0].id]
        questions |= {wording: explained[wording] for wording in explains[tied[0].id]}
        remaining -= explained.keys()
    return AnsweredSets(tuple(chosen), questions, frozenset(unclear), frozenset(remaining))


def _candidates(
    sets: Sequence[QuestionSet], wordings: Collection[str], put: Collection[str], before: Sequence[QuestionSet]
) -> list[QuestionSet]:
    """Return the sets that may explain ``wordings`` beside those ``before``: what was put, else what adds to them."""
    explaining = [one for one in sets if not questions_by_wording(one).keys().isdisjoint(wordings)]
    keys = {one.key for one in before}
    were_put = [one for one in explaining if one.key in put and one.key not in keys]
    return were_put or [one for one in explaining if not any(_alternatives(one, other) for other in before)]


def _alternatives(one: QuestionSet, other: QuestionSet) -> bool:
    return one.key == other.key or not questions_by_wording(one).keys().isdisjoint(questions_by_wording(other))


def _undecided(tied: Sequence[QuestionSet], explains: Mapping[Id, Collection[str]], put: Collection[str]) -> set[str]:
    """Return the wordings that stay unclear: what sets that were put have in common, and all that alternatives have."""
    undecided: set[str] = set()
    for one, other in combinations(tied, 2):
        mine, theirs = set(explains[one.id]), set(explains[other.id])
        if one.key in put and other.key in put:
            undecided |= mine & theirs
        elif _alternatives(one, other):
            undecided |= mine | theirs
    return undecided


def questions_by_wording(question_set: QuestionSet) -> dict[str, Question]:
    """Return a set's questions by normalised wording; of two alike the first."""
    return {wording_of(question.text): question for question in reversed(question_set.questions)}


def signs_of(
    organisations: Sequence[Organisation],
    inquiries: Sequence[Inquiry],
    sets: Sequence[QuestionSet],
    groups: Collection[str],
) -> Signs:
    """Return what speaks for the sets that were put to all ``organisations``.

    Put are those that the ledger says were put to each of them. Likely are of these those that they have not answered
    yet; all of these; those for their kind of actor: a set whose key is the name of one of the ledger's ``groups``
    ("npo") is for that group, any other for those who belong to none.
    """
    if not organisations:
        return Signs()
    unanswered: list[set[Id | None]] = []
    ever: list[set[Id | None]] = []
    for organisation in organisations:
        own = [inquiry for inquiry in inquiries if inquiry.organisation == organisation.id]
        unanswered.append({inquiry.question_set for inquiry in own if inquiry.mode is AnswerMode.NONE})
        ever.append({inquiry.question_set for inquiry in own})
    put = _known(set.intersection(*ever))
    return Signs(put, (_known(set.intersection(*unanswered)), put, _for_their_kind(organisations, sets, groups)))


def _known(sets: Collection[Id | None]) -> frozenset[Id]:
    return frozenset(set_id for set_id in sets if set_id is not None)


def _for_their_kind(
    organisations: Sequence[Organisation], sets: Sequence[QuestionSet], groups: Collection[str]
) -> frozenset[Id]:
    """Return the sets for the one kind of actor that all are of; none if they are of several kinds."""
    with_a_set = {question_set.key.casefold() for question_set in sets} & {group.casefold() for group in groups}

    def kind(name: str) -> str:
        return folded if (folded := name.casefold()) in with_a_set else ""

    kinds = {kind(organisation.group) for organisation in organisations}
    return frozenset(question_set.id for question_set in sets if kinds == {kind(question_set.key)})


def _likeliest(tied: list[QuestionSet], likely: Sequence[Collection[Id]]) -> list[QuestionSet]:
    for sign in likely:
        tied = [candidate for candidate in tied if candidate.id in sign] or tied
    newest = {candidate.key: candidate for candidate in sorted(tied, key=attrgetter("version"))}
    return [candidate for candidate in tied if newest[candidate.key] is candidate]
