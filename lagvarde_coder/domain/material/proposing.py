"""What a file's name and first lines say of a document: the day, the organisation, the language.

Each answer has a sign that people can check, and where several speak for different things there is none.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lagvarde_coder.domain.material.sources import SourceLanguage

FIRST_LINES = 600
"""Code points at the beginning of a text that tell what it is."""

_SAMPLE = 10_000
_LEAST, _SHARE = 5, 0.05
_NOT_A_WORD = re.compile(r"[\W_]+")

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "mars march mar", "april apr", "maj may",
            "juni june jun", "juli july jul", "augusti august aug", "september sep sept", "oktober october okt oct",
            "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAYS = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-_./ ]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d\d?)(?::[ae])?\s+(?P<n>{_NAMES})\.?,?\s+(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(rf"\b(?P<n>{_NAMES})\s+(?P<d>\d\d?),?\s+(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<![\d/])(?P<d>\d\d?)/(?P<m>\d\d?)[-/ ](?P<y>(?:19|20)\d\d)(?!\d)"),
)
_SMALL_WORDS = {
    SourceLanguage.SWEDISH: frozenset("och att är inte för till ett från också eller".split()),
    SourceLanguage.ENGLISH: frozenset("the and of to is that with are this from".split()),
}


class Sign(StrEnum):
    """What speaks for an organisation or a day that is proposed."""

    FORMAT = "format"
    FILE_NAME = "file_name"
    FOLDER = "folder"
    TITLE = "title"
    FIRST_LINES = "first_lines"


@dataclass(frozen=True, slots=True)
class DayProposed:
    """A day, and what speaks for it."""

    day: date
    sign: Sign


@dataclass(frozen=True, slots=True)
class NameProposed:
    """An organisation of the ledger, by name, and what speaks for it."""

    name: str
    sign: Sign


def day_in(places: Iterable[tuple[Sign, str]]) -> DayProposed | None:
    """Return the one day in the first of ``places`` (a sign and its words) that names any; None if it names several.

    2025-02-14, 20250214, 14 februari 2025, February 14, 2025 and 14/2 2025 are days.
    """
    for sign, words in places:
        if found := _days(words.casefold()):
            return DayProposed(found.pop(), sign) if len(found) == 1 else None
    return None


def _days(words: str) -> set[date]:
    found = set()
    for pattern in _DAYS:
        for match in pattern.finditer(words):
            said = match.groupdict()
            month = _MONTHS[said["n"]] if said.get("n") else int(said["m"])
            try:
                found.add(date(int(said["y"]), month, int(said["d"])))
            except ValueError:  # 31/2: no day
                continue
    return found


class LedgerNames:
    """Finds organisations of the ledger in words; made once for many files."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {key: name for name in names if len(key := _plain(name)) > 2}
        self._pattern = self._compiled(self._names)
        self._short = {key.removeprefix("npo "): name for key, name in self._names.items() if key.startswith("npo ")}
        self._areas = self._compiled(self._short)

    def found_in(self, places: Iterable[tuple[Sign, str]]) -> NameProposed | None:
        """Return the one organisation in the first of ``places`` that names any; None if it names several.

        Of a programme area "NPO" may be left out in the name of a file or folder, but not in running text, where
        "tandvård" means many things.
        """
        for sign, words in places:
            plain = _plain(words)
            found = self._of(plain, self._pattern, self._names)
            if not found and sign in {Sign.FILE_NAME, Sign.FOLDER}:
                found = self._of(plain, self._areas, self._short)
            if found:
                return NameProposed(found.pop(), sign) if len(found) == 1 else None
        return None

    def _of(self, plain: str, pattern: "re.Pattern[str] | None", names: dict[str, str]) -> set[str]:
        return {names[match] for match in pattern.findall(plain)} if pattern else set()

    def _compiled(self, names: dict[str, str]) -> "re.Pattern[str] | None":
        longest_first = sorted(names, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if names else None


def _plain(words: str) -> str:
    return _NOT_A_WORD.sub(" ", words.casefold()).strip()


def language_of(text: str) -> SourceLanguage:
    """Return the language whose small words, that the other and the neighbours lack, are frequent."""
    words = Counter(text[:_SAMPLE].casefold().split())
    counts = {language: sum(words[word] for word in small) for language, small in _SMALL_WORDS.items()}
    best = max(counts, key=counts.__getitem__)
    enough = counts[best] >= max(_LEAST, _SHARE * words.total()) and counts[best] >= 3 * min(counts.values())
    return best if enough else SourceLanguage.UNKNOWN
