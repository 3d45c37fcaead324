"""Which question sets a text answers, when several sets ask the same in the same words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.questions import normalised


@dataclass(frozen=True, slots=True)
class AnsweredSets:
    """What :func:`answered_sets` returns.

    Attributes:
        sets: those that the text answers, the one that explains most of it first.
        questions: the question that each normalised wording stands for.
        unclear: normalised wordings of which several sets have a question, without a sign of which one was put.
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
        likely: ids of sets, the strongest sign first: they decide which of several sets with equally many of the
            questions is meant. If several remain after that, a wording that these share is unclear.
    """
    known = {question_set.id: questions_by_wording(question_set) for question_set in sets}
    remaining = set(wordings).intersection(chain.from_iterable(known.values()))
    chosen: list[QuestionSet] = []
    questions: dict[str, Question] = {}
    unclear: set[str] = set()
    while remaining:
        explains = {set_id: questions_of.keys() & remaining for set_id, questions_of in known.items()}
        most = max(map(len, explains.values()))
        tied = _likeliest([candidate for candidate in sets if len(explains[candidate.id]) == most], likely)
        shared = _shared([explains[candidate.id] for candidate in tied])
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
    unanswered: list[set[Id | None]] = []
    ever: list[set[Id | None]] = []
    for organisation in organisations:
        own = [inquiry for inquiry in inquiries if inquiry.organisation == organisation.id]
        unanswered.append({inquiry.question_set for inquiry in own if inquiry.mode is AnswerMode.NONE})
        ever.append({inquiry.question_set for inquiry in own})
    for_them = _for_their_kind(organisations, sets, groups)
    signs = (set.intersection(*unanswered), set.intersection(*ever), for_them)
    return tuple(frozenset(set_id for set_id in sign if set_id is not None) for sign in signs)


def _for_their_kind(
    organisations: Sequence[Organisation], sets: Sequence[QuestionSet], groups: Collection[str]
) -> set[Id]:
    """Return the sets for the one kind of actor that all are of; none if they are of several kinds."""
    with_a_set = {question_set.key.casefold() for question_set in sets} & {group.casefold() for group in groups}

    def kind(name: str) -> str:
        return folded if (folded := name.casefold()) in with_a_set else ""

    kinds = {kind(organisation.group) for organisation in organisations}
    return {question_set.id for question_set in sets if kinds == {kind(question_set.key)}}


def _likeliest(tied: list[QuestionSet], likely: Sequence[Collection[Id]]) -> list[QuestionSet]:
    for sign in likely:
        tied = [candidate for candidate in tied if candidate.id in sign] or tied
    newest = {candidate.key: candidate for candidate in sorted(tied, key=attrgetter("version"))}
    return [candidate for candidate in tied if newest[candidate.key] is candidate]


def _shared(wordings: Sequence[Collection[str]]) -> set[str]:
    """Return the wordings that are in more than one of the collections."""
    every = [wording for collection in wordings for wording in collection]
    return {wording for wording in every if every.count(wording) > 1}
