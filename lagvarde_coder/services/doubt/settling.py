"""Settling doubts: everything that a decision changes, put into one operation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, shared, together
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.base import required
from lagvarde_coder.services.coding.checks import check
from lagvarde_coder.services.coding.decided_quotations import carry_quotations, remove_codings
from lagvarde_coder.services.coding.reshaping import rename_in_links
from lagvarde_coder.services.themes.codebook import raise_version

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


class DoubtOutcome(StrEnum):
    """What becomes of a coding or passage that was in doubt."""

    KEEP = "keep"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class NewRule:
    """A sentence that a theme's "när inte" gets: from now on the codebook answers the question by itself."""

    theme: Id
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """How doubts are settled.

    Attributes:
        theme: what a passage is coded with from now on; for CHANGE only.
        what: the disposition of a passage that loses its theme; for REMOVE only. None leaves it without one.
        rule: only with a reason: the codebook gets a new version.
    """

    outcome: DoubtOutcome
    theme: Id = ""
    what: Disposal | None = None
    rule: NewRule | None = None
    reason: str = ""


def in_doubt(subject: Coding | Disposition) -> bool:
    """Tell whether there is something to decide; a possible new theme waits too, though it is no doubt."""
    return (
        subject.unsure if isinstance(subject, Coding) else subject.what.open or subject.what is Disposal.POSSIBLE_THEME
    )


def settle(work: "Work", ids: Sequence[Id], decision: Decision) -> None:
    """Put everything that a decision changes into an operation. Raises as :meth:`DoubtService.settle`."""
    why = required("reason", decision.reason) if decision.rule else clean(decision.reason)
    codings, passages = _known(work.read, ids)
    if passages and decision.outcome is DoubtOutcome.KEEP:
        raise NothingToDo(detail="A passage without a theme has no coding that could stay.")
    version = work.read.codebook_version()
    if decision.rule is not None:
        version += 1
        _put_rule(work, decision.rule, why)
    match decision.outcome:
        case DoubtOutcome.REMOVE:
            _remove(work, codings, passages, decision.what, why)
        case outcome:
            theme = decision.theme if outcome is DoubtOutcome.CHANGE else ""
            _code(work, codings, passages, theme, version, why)


def _known(read: "Reader", ids: Sequence[Id]) -> tuple[list[Coding], list[Disposition]]:
    """Return what is still in doubt, of each kind, in the order of ``ids``."""
    codings, passages = read.many(Coding, ids), read.many(Disposition, ids)
    for subject_id in ids:
        if subject_id not in codings and subject_id not in passages:
            raise NotFound(kind="coding", name=subject_id)
    remaining = (
        [codings[subject_id] for subject_id in ids if subject_id in codings and in_doubt(codings[subject_id])],
        [passages[subject_id] for subject_id in ids if subject_id in passages and in_doubt(passages[subject_id])],
    )
    if not any(remaining):
        raise NothingToDo(detail="It has been settled already.")
    return remaining


def _put_rule(work: "Work", rule: NewRule, why: str) -> None:
    theme = work.read.get(Theme, rule.theme)
    if theme is None:
        raise NotFound(kind="theme", name=rule.theme)
    sentences = [theme.use_not, required("rule", rule.sentence)]
    work.put(replace(theme, use_not="\n".join(sentence for sentence in sentences if sentence)), reason=why)
    raise_version(work, why)


def _code(
    work: "Work", codings: Sequence[Coding], passages: Sequence[Disposition], theme: Id, version: int, why: str
) -> None:
    """Code the passages without doubt: with ``theme``, or with the themes that they have; questions are emptied.

    The decision was made with the codebook as it is now, so the codings get its ``version``. Where codings become one,
    links of split themes name that one in place of the others.
    """
    changed = [
        replace(coding.without_doubt(), theme=theme or coding.theme, codebook_version=version) for coding in codings
    ]
    changed += [_coding(passage, theme, version) for passage in passages]
    kept, merged = _without_duplicates(changed)
    gone = [coding for coding in codings if coding.id in merged]
    check(work.read, kept, gone=set(merged))
    work.touch(*codings)
    work.put(*kept, reason=why)
    work.remove(*gone, *passages, reason=why)
    became = {before: [after] for before, after in merged.items()}
    rename_in_links(work, became)
    carry_quotations(work, became)


def _without_duplicates(codings: Sequence[Coding]) -> tuple[list[Coding], dict[Id, Id]]:
    """Return codings where those with the same place and content are one, and which coding each of the others became.

    Two doubtful themes on the same words may become the same theme; the comments of both are kept.
    """
    groups: dict[tuple[object, ...], list[Coding]] = {}
    for coding in codings:
        groups.setdefault((coding.place, shared(coding)), []).append(coding)
    merged = {coding.id: group[0].id for group in groups.values() for coding in group[1:]}
    return [together(group) for group in groups.values()], merged


def _coding(passage: Disposition, theme: Id, version: int) -> Coding:
    """Return the coding that replaces a disposition; it has the same coder, the trail says who decided it."""
    return Coding(
        id=new_id(),
        text=passage.text,
        start=passage.start,
        end=passage.end,
        theme=theme,
        coder=passage.coder,
        memo=passage.note,
        codebook_version=version,
    )


def _remove(
    work: "Work", codings: Sequence[Coding], passages: Sequence[Disposition], what: Disposal | None, why: str
) -> None:
    remove_codings(work, codings, why)
    if what is None:
        work.remove(*passages, reason=why)
        return
    disposed = [replace(passage, what=what, question="", alternatives=()) for passage in passages]
    changed = [new for new, old in zip(disposed, passages, strict=True) if new != old]
    changed += _in_place_of(work.read, codings, what)
    if not changed:
        raise NothingToDo(detail="The passage already says so.")
    work.put(*changed, reason=why)


def _in_place_of(read: "Reader", codings: Sequence[Coding], what: Disposal) -> list[Disposition]:
    """Return the dispositions in place of codings that go: one per passage and coder, also of two themes on it."""
    texts = {coding.text for coding in codings}
    existing = {disposition.place: disposition for text in texts for disposition in read.where(Disposition, text=text)}
    dispositions: dict[tuple[Id, int, int, Id], Disposition] = {}
    for coding in codings:
        place = (coding.text, coding.start, coding.end, coding.coder)
        old = existing.get(place)
        dispositions[place] = Disposition(
            id=old.id if old else new_id(),
            text=coding.text,
            start=coding.start,
            end=coding.end,
            coder=coding.coder,
            what=what,
            note=coding.memo or (old.note if old else ""),
        )
    return list(dispositions.values())
