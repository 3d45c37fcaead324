"""What the heading of a column says that is in it."""

import re
from enum import Enum, auto
from functools import lru_cache

from lagvarde_coder.importers.answers import vocabulary


class Role(Enum):
    """What is in a column.

    Attributes:
        PERSON: something by which a person may be known; it never becomes text.
        ABOUT: something about the answer that is none: a number, a language, a status.
    """

    RESPONDENT = auto()
    PERSON = auto()
    DAY = auto()
    ABOUT = auto()
    QUESTION = auto()
    UNKNOWN = auto()


_LONGEST = 120
"""Characters of a heading that may say whose voice an answer is."""

_WORD = re.compile(r"[\w-]+")


def plain_heading(text: str) -> str:
    """Return a heading without what may differ: case, white space, numbering, marks at its end."""
    line = " ".join(text.casefold().replace("’", "'").split())
    line = re.sub(r"^(?:q?\d{1,3}\s?[.):](?!\d)\s*|\(\d{1,3}\)\s*)", "", line[:200]) + line[200:]
    return line.rstrip(" :*?.!")


def asks(heading: str) -> bool:
    """Tell whether a heading has a question mark."""
    return "?" in heading


def is_wording(heading: str) -> bool:
    """Tell whether a heading asks, or is long enough to, or is a word that inquiries use for what they ask about."""
    return asks(heading) or len(heading) > vocabulary.LONG or plain_heading(heading) in vocabulary.QUESTIONS


@lru_cache(maxsize=2_000)
def role_of(heading: str) -> Role:
    """Return what a heading alone says of its column."""
    plain = plain_heading(heading)
    if not plain:
        return Role.UNKNOWN
    if plain in vocabulary.PERSONS:
        return Role.PERSON
    if any(plain in days for days in vocabulary.DAYS):
        return Role.DAY
    if plain in vocabulary.ABOUT or vocabulary.ABOUT_BEGINNING.match(plain):
        return Role.ABOUT
    if respondent_rank(heading) is not None:
        return Role.RESPONDENT
    if (
        len(plain.split()) <= 6
        and vocabulary.PERSONAL.search(plain)
        and not plain.startswith(("vilk", "hur ", "vad ", "how "))
    ):
        return Role.PERSON
    return Role.QUESTION if is_wording(heading) else Role.UNKNOWN


@lru_cache(maxsize=2_000)
def respondent_rank(heading: str) -> int | None:
    """Return how well a heading says that the column names whose voice an answer is, 0 best; None if it does not."""
    plain = plain_heading(heading)
    if len(plain) > _LONGEST:
        return None
    stripped = vocabulary.NAME_OF.sub("", plain).strip()
    first = re.split(r"\s*(?:/| eller | or |\(|,)\s*", plain)[0]
    for rank, words in enumerate(vocabulary.RANKS):
        if plain in words:
            return rank
        if stripped in words or stripped.removesuffix("s") in words:
            return rank + 10
        if _is_short(plain, 6) and (first in words or vocabulary.NAME_OF.sub("", first).strip() in words):
            return rank + 20
    if _asks_who(plain):
        return 30
    is_named = bool(set(_WORD.findall(stripped)) & set(vocabulary.ORGANISATIONS))
    is_asking = asks(heading) or plain.startswith(("hur ", "vad ", "varför ", "how ", "why "))
    says_so = is_named and not is_asking and not _is_name(heading)
    return 40 if says_so and _is_short(plain, 4) and not _has_preposition(stripped) else None


def _is_name(heading: str) -> bool:
    """Tell whether a heading rather is an organisation's name ("NPO Tandvård"): capitals on what is no word for one."""
    later = _WORD.findall(heading)[1:]
    return any(word[0].isupper() and word.casefold() not in vocabulary.VOICES for word in later)


def _is_short(plain: str, most: int) -> bool:
    """Tell whether a heading has a few words, none of which says that it is about something else."""
    words = set(_WORD.findall(plain))
    is_other = not words.isdisjoint(vocabulary.QUESTIONS) or not words.isdisjoint(vocabulary.PERSONS)
    return len(plain.split()) <= most and not is_other and not vocabulary.NO_NAMES.search(plain)


def _has_preposition(plain: str) -> bool:
    return vocabulary.PREPOSITION.search(plain) is not None


def _asks_who(plain: str) -> bool:
    asked = vocabulary.ASKS_WHO.fullmatch(plain)
    return asked is not None and (asked["first"] is None or bool({asked["first"], asked["second"]} & vocabulary.VOICES))


def day_rank(heading: str) -> int | None:
    """Return how well a heading says when the answer was given, 0 best; None if it says nothing of it."""
    plain = plain_heading(heading)
    found = next((rank for rank, days in enumerate(vocabulary.DAYS) if plain in days), None)
    if found is None and len(plain) <= vocabulary.LONG and ("datum" in plain or plain.endswith(" date")):
        return len(vocabulary.DAYS)
    return found


def day_order(heading: str) -> int:
    """Return the place of a heading among those that say the same as well."""
    plain = plain_heading(heading)
    return next((days.index(plain) for days in vocabulary.DAYS if plain in days), 0)


def is_question_column(heading: str) -> bool:
    """Tell whether the column has the questions themselves, a row for each."""
    return len(heading) <= _LONGEST and plain_heading(heading) in vocabulary.QUESTION_COLUMN


def is_answer_column(heading: str) -> bool:
    """Tell whether the column has answers to whatever question another column has."""
    return len(heading) <= _LONGEST and plain_heading(heading) in vocabulary.ANSWER_COLUMN
