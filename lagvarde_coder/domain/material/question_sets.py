"""Which question sets a text answers, when several sets ask the same in the same words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.questions import normalised


@dataclass(frozen=True, slots=True)
class AnsweredSets:
    """What :func:`answered_sets` returns.

    Attributes:
        sets: those that the text answers, the one that explains most of it first.
        questions: the question that each normalised wording stands for.
        unclear: normalised wordings that stand in several sets, and nothing tells in which one they were put.
    """

    sets: tuple[QuestionSet, ...]
    questions: dict[str, Question]
    unclear: frozenset[str]


def answered_sets(
    wordings: Iterable[str], sets: Sequence[QuestionSet], likely: Sequence[Collection[Id]]
) -> AnsweredSets:
    """Choose the set with most of a text's questions, then the one with most of those that remain, and so on.

    Args:
        wordings: of the questions in the text, normalised.
        sets: those that may have been put; of several versions the newest is meant unless ``likely`` says otherwise.
        likely: ids of sets, the strongest sign first: they settle which of several sets with equally many of the
            questions is meant. Where they leave several, a wording that these share is unclear.
    """
    known = {one.id: questions_by_wording(one) for one in sets}
    remaining = {wording for wording in wordings if any(wording in one for one in known.values())}
    chosen: list[QuestionSet] = []
    questions: dict[str, Question] = {}
    unclear: set[str] = set()
    while remaining:
        most = max(len(known[one.id].keys() & remaining) for one in sets)
        tied = _likeliest([one for one in sets if len(known[one.id].keys() & remaining) == most], likely)
        shared = _shared([known[one.id].keys() & remaining for one in tied])
        if shared:
            unclear |= shared
            remaining -= shared
            continue
        chosen.append(tied[0])
        explained = known[tied[0].id]
        questions |= {wording: explained[wording] for wording in explained.keys() & remaining}
        remaining -= explained.keys()
    return AnsweredSets(tuple(chosen), questions, frozenset(unclear))


def questions_by_wording(question_set: QuestionSet) -> dict[str, Question]:
    """Return a set's questions by normalised wording; of two alike the first."""
    return {normalised(question.text): question for question in reversed(question_set.questions)}


def likely_sets(
    organisations: Sequence[Organisation],
    inquiries: Sequence[Inquiry],
    sets: Sequence[QuestionSet],
    groups: Collection[str],
) -> tuple[frozenset[Id], ...]:
    """Return the signs of which sets were put to all ``organisations``, the strongest first.

    Those that they have not answered yet; those ever put to them; those for their kind of actor: a set whose key is the
    name of one of the ledger's ``groups`` ("npo") is for that group, any other for those who belong to none.
    """
    if not organisations:
        return ()
    put = [[one for one in inquiries if one.organisation == organisation.id] for organisation in organisations]
    unanswered = [{one.question_set for one in lines if one.mode is AnswerMode.NONE} for lines in put]
    ever = [{one.question_set for one in lines} for lines in put]
    for_them = _for_their_kind(organisations, sets, groups)
    signs = (set.intersection(*unanswered), set.intersection(*ever), for_them)
    return tuple(frozenset(one for one in sign if one is not None) for sign in signs)


def _for_their_kind(
    organisations: Sequence[Organisation], sets: Sequence[QuestionSet], groups: Collection[str]
) -> set[Id]:
    """Return the sets for the one kind of actor that all are of; none if they are of several kinds."""
    with_a_set = {one.key.casefold() for one in sets} & {group.casefold() for group in groups}
    kinds = {group if (group := one.group.casefold()) in with_a_set else "" for one in organisations}
    return {one.id for one in sets if kinds == {key if (key := one.key.casefold()) in with_a_set else ""}}


def _likeliest(tied: list[QuestionSet], likely: Sequence[Collection[Id]]) -> list[QuestionSet]:
    for sign in likely:
        tied = [one for one in tied if one.id in sign] or tied
    newest = {one.key: one for one in sorted(tied, key=lambda one: one.version)}
    return [one for one in tied if newest[one.key] is one]


def _shared(wordings: Sequence[Collection[str]]) -> set[str]:
    """Return what stands in more than one of the collections."""
    every = [wording for one in wordings for wording in one]
    return {wording for wording in every if every.count(wording) > 1}
