"""A query ("sökfråga") over passages: what is asked for, and how it is kept under a name (ARCHITECTURE.md, "Counting").

A query is alternatives ("eller") of conditions that must all hold ("och"), each of which may be turned round ("inte"):
every combination of and, or and not can be put so, and it is read in one way only.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.finding.queries import How, typed
from lagvarde_coder.domain.material.sources import SourceKind


class Trait(StrEnum):
    """What a condition says of a coding, or of another one near it."""

    THEME = "theme"
    FAMILY = "family"
    STANCE = "stance"
    ORGANISATION = "organisation"
    CATEGORY = "category"
    KIND = "kind"
    CODER = "coder"
    WORDS = "words"


class Nearness(StrEnum):
    """What has the trait: the coding itself, or another one on the same words, in the same sentence and so on."""

    ITSELF = "itself"
    SAME_WORDS = "same_words"
    SENTENCE = "sentence"
    ANSWER = "answer"
    DOCUMENT = "document"


EXACTLY = How()
_ENUMERATED: dict[Trait, type[StrEnum]] = {Trait.STANCE: Stance, Trait.KIND: SourceKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageCondition:
    """One condition: any of ``values`` will do.

    Attributes:
        values: of themes, families, organisations and coders their ids, of stances and kinds their values, of
            categories their names, "-" for no organisation or none; of words what a search box takes.
        near: what has the trait; of words, where they stand.
        negated: it must not be so.
        how: how words are found.
    """

    trait: Trait
    values: tuple[str, ...]
    near: Nearness = Nearness.ITSELF
    negated: bool = False
    how: How = EXACTLY

    def canonical(self) -> "PassageCondition":
        """Return the one way of saying this: values in order, once each; words on the same words are its own."""
        words = self.trait is Trait.WORDS
        near = Nearness.ITSELF if words and self.near is Nearness.SAME_WORDS else self.near
        return PassageCondition(
            trait=self.trait,
            values=tuple(sorted(set(self.values))),
            near=near,
            negated=self.negated,
            how=self.how if words else EXACTLY,
        )

    @property
    def whole(self) -> bool:
        """Whether something can be asked with it: there is a value; of words, each has a word."""
        return bool(self.values) and (self.trait is not Trait.WORDS or all(typed(words) for words in self.values))


@dataclass(frozen=True, slots=True)
class PassageQuery:
    """Alternatives of conditions that must all hold; without any, everything is found."""

    alternatives: tuple[tuple[PassageCondition, ...], ...] = ()

    def canonical(self) -> "PassageQuery":
        """Return the one way of saying this: what stands twice stands once, what cannot be asked is left out.

        The order of what is left is the user's.
        """
        said = (
            tuple(dict.fromkeys(one.canonical() for one in alternative if one.whole))
            for alternative in self.alternatives
        )
        return PassageQuery(tuple(dict.fromkeys(filter(None, said))))

    def conditions(self) -> Iterator[PassageCondition]:
        """Yield all conditions, in their order."""
        for alternative in self.alternatives:
            yield from alternative


def query_content(query: PassageQuery) -> str:
    """Return a query as it is kept: canonical JSON; "" if it finds everything."""
    said = [[_written_condition(one) for one in alternative] for alternative in query.canonical().alternatives]
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")) if said else ""


def query_of(content: str) -> PassageQuery:
    """Return the query that was kept.

    Raises:
        ValueError: it is not understood.
    """
    try:
        said = json.loads(content or "[]")
        query = PassageQuery(tuple(tuple(map(_read_condition, _list(alternative))) for alternative in _list(said)))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(content) from error
    if not all(query.alternatives) or not all(one.whole for one in query.conditions()):
        raise ValueError(content)
    return query.canonical()


_HOW = ("forms", "compounds", "variants")


def _written_condition(condition: PassageCondition) -> dict[str, object]:
    said: dict[str, object] = {"of": condition.trait.value, "any": list(condition.values)}
    if condition.near is not Nearness.ITSELF:
        said["near"] = condition.near.value
    if condition.negated:
        said["not"] = True
    if how := [name for name in _HOW if getattr(condition.how, name)]:
        said["how"] = how
    return said


def _read_condition(said: dict[str, Any]) -> PassageCondition:
    if said.keys() - {"of", "any", "near", "not", "how"}:
        raise ValueError(said)
    trait, values, how = Trait(said["of"]), _texts(said["any"]), _texts(said.get("how", []))
    if enumerated := _ENUMERATED.get(trait):
        values = [enumerated(value).value for value in values]
    if set(how) - set(_HOW) or said.get("not", False) not in {True, False}:
        raise ValueError(said)
    return PassageCondition(
        trait=trait,
        values=tuple(values),
        near=Nearness(said.get("near", Nearness.ITSELF)),
        negated=bool(said.get("not", False)),
        how=How(**dict.fromkeys(how, True)),
    )


def _list(said: object) -> list[Any]:
    if not isinstance(said, list):
        raise TypeError(said)
    return said


def _texts(said: object) -> list[str]:
    texts = _list(said)
    if not all(isinstance(one, str) for one in texts):
        raise TypeError(said)
    return texts
