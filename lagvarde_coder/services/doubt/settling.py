"""What becomes of a doubt: everything a decision changes, put into one operation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, shared, together
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.base import required
from lagvarde_coder.services.coding.checks import check
from lagvarde_coder.services.coding.reshaping import rename_in_links
from lagvarde_coder.services.themes.codebook import raise_version

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


class Outcome(StrEnum):
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
        what: what is said of a passage that carries no theme any more; for REMOVE only. None says nothing of it.
        rule: only with a reason: the codebook gets a new version.
    """

    outcome: Outcome
    theme: Id = ""
    what: Disposal | None = None
    rule: NewRule | None = None
    reason: str = ""


def in_doubt(one: Coding | Disposition) -> bool:
    """Tell whether there is something to decide; a possible new theme waits too, though it is no doubt."""
    return one.unsure if isinstance(one, Coding) else one.what.open or one.what is Disposal.POSSIBLE_THEME


def settle(work: "Work", ids: Sequence[Id], decision: Decision) -> None:
    """Put everything that a decision changes into an operation. Raises as :meth:`DoubtService.settle`."""
    why = required("reason", decision.reason) if decision.rule else decision.reason.strip()
    codings, passages = _known(work.read, ids)
    if passages and decision.outcome is Outcome.KEEP:
        raise NothingToDo(detail="A passage without a theme has no coding that could stay.")
    version = work.read.codebook_version()
    if decision.rule is not None:
        version += 1
        _put_rule(work, decision.rule, why)
    match decision.outcome:
        case Outcome.REMOVE:
            _remove(work, codings, passages, decision.what, why)
        case outcome:
            theme = decision.theme if outcome is Outcome.CHANGE else ""
            _code(work, codings, passages, theme, version, why)


def _known(read: "Reader", ids: Sequence[Id]) -> tuple[list[Coding], list[Disposition]]:
    """Return what is in doubt still, of each kind, in the order of ``ids``."""
    codings, passages = read.many(Coding, ids), read.many(Disposition, ids)
    for one in ids:
        if one not in codings and one not in passages:
            raise NotFound(kind="coding", name=one)
    left = (
        [codings[one] for one in ids if one in codings and in_doubt(codings[one])],
        [passages[one] for one in ids if one in passages and in_doubt(passages[one])],
    )
    if not any(left):
        raise NothingToDo(detail="It has been settled already.")
    return left


def _put_rule(work: "Work", rule: NewRule, why: str) -> None:
    theme = work.read.get(Theme, rule.theme)
    if theme is None:
        raise NotFound(kind="theme", name=rule.theme)
    sentences = [theme.use_not, required("rule", rule.sentence)]
    work.put(replace(theme, use_not="\n".join(one for one in sentences if one)), reason=why)
    raise_version(work, why)


def _code(
    work: "Work", codings: Sequence[Coding], passages: Sequence[Disposition], theme: Id, version: int, why: str
) -> None:
    """Let passages be coded without doubt: with ``theme``, or as they are. What was asked is answered and goes.

    That the theme holds was decided with the codebook as it is now, so the codings get its ``version``. A split need
    that one of them counted for has the coding that it became a part of in its place.
    """
    changed = [replace(one.without_doubt(), theme=theme or one.theme, codebook_version=version) for one in codings]
    changed += [_coding(one, theme, version) for one in passages]
    kept, merged = _once(changed)
    gone = [one for one in codings if one.id in merged]
    check(work.read, kept, gone=set(merged))
    work.touch(*codings)
    work.put(*kept, reason=why)
    work.remove(*gone, *passages, reason=why)
    rename_in_links(work, {before: [after] for before, after in merged.items()})


def _once(codings: Sequence[Coding]) -> tuple[list[Coding], dict[Id, Id]]:
    """Return codings without those that would stand where another of them does and say the same of it.

    Two doubtful themes on the same words that become one theme are one coding; their comments are kept together. Also
    return which coding each of the others has become a part of.
    """
    groups: dict[tuple[object, ...], list[Coding]] = {}
    for one in codings:
        groups.setdefault((one.place, shared(one)), []).append(one)
    merged = {one.id: group[0].id for group in groups.values() for one in group[1:]}
    return [together(group) for group in groups.values()], merged


def _coding(one: Disposition, theme: Id, version: int) -> Coding:
    """Return the coding that takes a passage's place; it is its coder's own, the trail says who decided it."""
    return Coding(
        id=new_id(),
        text=one.text,
        start=one.start,
        end=one.end,
        theme=theme,
        coder=one.coder,
        memo=one.note,
        codebook_version=version,
    )


def _remove(
    work: "Work", codings: Sequence[Coding], passages: Sequence[Disposition], what: Disposal | None, why: str
) -> None:
    work.remove(*codings, reason=why)
    if what is None:
        work.remove(*passages, reason=why)
        return
    said = [replace(one, what=what, question="", alternatives=()) for one in passages]
    changed = [new for new, old in zip(said, passages, strict=True) if new != old]
    changed += _in_place_of(work.read, codings, what)
    if not changed:
        raise NothingToDo(detail="The passage already says so.")
    work.put(*changed, reason=why)


def _in_place_of(read: "Reader", codings: Sequence[Coding], what: Disposal) -> list[Disposition]:
    """Return what is said of passages whose codings go: one thing per passage and coder, also of two themes on it."""
    texts = {one.text for one in codings}
    there = {one.place: one for text in texts for one in read.where(Disposition, text=text)}
    said: dict[tuple[Id, int, int, Id], Disposition] = {}
    for one in codings:
        place = (one.text, one.start, one.end, one.coder)
        old = there.get(place)
        said[place] = Disposition(
            id=old.id if old else new_id(),
            text=one.text,
            start=one.start,
            end=one.end,
            coder=one.coder,
            what=what,
            note=one.memo or (old.note if old else ""),
        )
    return list(said.values())
