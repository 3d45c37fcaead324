"""Words of a text that may have to be masked: numbers and addresses by their form, names by simple rules.

Nothing is masked by it: a person looks at each.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from lagvarde_coder.domain.material.role_words import is_place_word, is_role_word
from lagvarde_coder.domain.text import Span


class PersonalKind(StrEnum):
    """What may tell who somebody is."""

    NAME = "name"
    PERSONAL_NUMBER = "personal_number"
    TELEPHONE = "telephone"
    EMAIL = "email"


INSTEAD = {
    PersonalKind.NAME: "[namn]",
    PersonalKind.PERSONAL_NUMBER: "[personnummer]",
    PersonalKind.TELEPHONE: "[telefonnummer]",
    PersonalKind.EMAIL: "[e-postadress]",
}
"""What is printed in place of it, unless somebody says otherwise."""
OFFERED = (INSTEAD[PersonalKind.NAME], "[ort]", "[arbetsplats]", "[befattning]")
"""What is offered where words are masked by hand."""


@dataclass(frozen=True, slots=True, order=True)
class Personal:
    """A range ``[start, end)`` of a text (code points) that may tell who somebody is."""

    start: int
    end: int
    kind: PersonalKind

    @property
    def span(self) -> Span:
        """Its range."""
        return Span(self.start, self.end)


_EMAIL = re.compile(r"[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+")
_PERSONAL_NUMBER = re.compile(
    r"(?<!\d)(?P<century>(?:18|19|20)?)(?P<date>\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01]))"
    r"(?P<sign>[-+\u2010-\u2014 ]?)(?P<last>\d{3}[\dXx])(?!\d)"
)
"""With days from 61 on for coordination numbers (Skatteverket, SKV 704)."""
_TELEPHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)46[ \-]?(?:\(0\))?|0)[1-9]\d{0,2}[ \-/]{0,3}\d(?:[ \-\u00a0]?\d){4,7}(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CAPITALISED = re.compile(
    r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\U0010ffff](?<=[^\W\d_])(?<![^\W\d_][\s\S])(?<![^\W\d_][-’'][\s\S])"
    r"[^\W\d_]*(?:[-’'][^\W\d_]+)*"
)
"""A word that may begin with a capital: of a large material these are found in a tenth of the time of all."""
_DIGITS_IN_A_ROW, _BEGINS_TELEPHONE = re.compile(r"\d{6}"), re.compile(r"[+0]")
"""With what a number begins, which is found faster than the whole."""
_BEFORE = 100
"""Code points in which the word before another one is looked for."""
_BETWEEN_NAMES = re.compile(r"(?:[ \u00a0]|[ \u00a0](?:von|af|de|van|al|el)[ \u00a0])?")
_BEFORE_A_PLACE = frozenset("i på vid inom in at".split())
_BEGIN_SENTENCES = frozenset(
    "alla att av både de den det där efter ej en enligt ett från för genom han har hon hos hur här i idag in inga "
    "ingen inget inte ja jag kring man med medan mellan men mot ni nu när nej och också om på samt sedan ska som så "
    "till trots under utan vad var varför vem vi vid vilka vår våra å är även över the a an and as at but by for from "
    "he she it we they in of on or so to when where who with according".split()
)
"""These stand before a name at the beginning of a sentence, and are none."""
_FEWEST_DIGITS, _MOST_DIGITS = 8, 13


def personal_in(text: str, known: Collection[str] = ()) -> list[Personal]:
    """Return what in a text may tell who somebody is, in text order; no two overlap.

    Args:
        text: the words.
        known: names of organisations and the like, which may stand there.
    """
    found: list[Personal] = []
    without_addresses = _EMAIL.sub(lambda address: " " * len(address[0]), text) if "@" in text else text
    for one in (*_addresses(text), *_numbers(text), *_telephones(text), *_names(without_addresses, known)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found)


def _addresses(text: str) -> Iterator[Personal]:
    for found in _EMAIL.finditer(text) if "@" in text else ():
        yield Personal(*found.span(), PersonalKind.EMAIL)


def _numbers(text: str) -> Iterator[Personal]:
    """Yield personal identity numbers; ten digits without a sign only if the last one checks."""
    for found in _beginning_with(_DIGITS_IN_A_ROW, _PERSONAL_NUMBER, text):
        said = found["century"] or found["sign"].strip()
        if said or _checks(found["date"] + found["last"]):
            yield Personal(*found.span(), PersonalKind.PERSONAL_NUMBER)


def _beginning_with(first: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` would, which begins with ``first`` wherever it matches."""
    end = 0
    for place in first.finditer(text):
        if place.start() >= end and (found := pattern.match(text, place.start())):
            end = found.end()
            yield found


def _checks(digits: str) -> bool:
    """Tell whether the last of ten digits is the check digit of the others (Luhn, 1954)."""
    if not digits.isdigit():
        return False
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(each // 10 + each % 10 for each in doubled) % 10 == 0


def _telephones(text: str) -> Iterator[Personal]:
    for found in _beginning_with(_BEGINS_TELEPHONE, _TELEPHONE, text):
        if _FEWEST_DIGITS <= sum(map(str.isdigit, found[0])) <= _MOST_DIGITS:
            yield Personal(*found.span(), PersonalKind.TELEPHONE)


def _names(text: str, known: Collection[str]) -> Iterator[Personal]:
    """Yield what is written as first name and surname, and where one of the two stands by itself after that.

    No name is what also stands in the text in small letters, what a known name has, and what follows "i", "vid" …
    """
    words = list(_CAPITALISED.finditer(text))
    pairs = [
        (first, second)
        for first, second in pairwise(words)
        if _BETWEEN_NAMES.fullmatch(text, first.end(), second.start()) and _is_name(first[0], second[0])
    ]
    small = {word.casefold() for word in set(_WORD.findall(text)) if word.islower()} if pairs else set[str]()
    others = {part.casefold() for name in known for part in _WORD.findall(name)}
    parts: set[str] = set()
    full: list[Span] = []
    for first, second in pairs:
        pair = {first[0].casefold(), second[0].casefold()}
        before = _WORD.findall(text, max(0, first.start() - _BEFORE), first.start())
        after_place = bool(before) and before[-1].casefold() in _BEFORE_A_PLACE
        if not after_place and pair.isdisjoint(small) and pair.isdisjoint(others) and pair.isdisjoint(_BEGIN_SENTENCES):
            full.append(Span(first.start(), second.end()))
            parts |= {first[0], second[0]}
    yield from (Personal(span.start, span.end, PersonalKind.NAME) for span in _joined(full))
    for word in words if parts else ():
        if word[0] in parts or word[0].removesuffix("s") in parts:
            yield Personal(*word.span(), PersonalKind.NAME)


def _is_name(first: str, second: str) -> bool:
    """Tell whether two words are written as first name and surname are, and are of no role and no place."""
    both = first.istitle() and second.istitle() and len(second) > 1
    return both and not any(is_role_word(word) or is_place_word(word) for word in (first, second))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one: a name of three words was found twice."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
