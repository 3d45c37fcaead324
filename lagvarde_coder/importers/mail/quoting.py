"""What a letter quotes of earlier ones: found at its end, never between its own words.

A tail is cut only if it reaches to the end of the letter (a signature may stand below it), something is left above it,
and the letter's own words do not point into it ("se mina svar nedan").
"""

import re
from typing import NamedTuple

_MOST_LINES = 200_000
"""Of a letter in which a tail is sought."""

_FORWARDED = re.compile(r"\s*(?:vb|fw|fwd|vs|wg|videresendt|videres|vidarebefordrat)\s*:", re.IGNORECASE)
_POINTS_BELOW = re.compile(
    r"\b(?:nedan|nedanför|nedenfor|below|unten|inline|in-line|i (?:rött|blått|grönt|rødt|blåt|texten|teksten)|"
    r"(?:röd|blå|grön) text|in (?:red|blue|green)|in rot|kursiv|kursivt)\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"[*\s]*[-_]{2,}\s*(?:ursprungligt (?:meddelande|brev)|original(?:meddelande| message)|"
    r"opprinnelig (?:melding|e-post)|oprindelig (?:meddelelse|besked)|ursprüngliche nachricht)\s*[-_]{2,}[*\s]*",
    re.IGNORECASE,
)
_FROM = re.compile(r"[*\s]{0,9}(?:från|from|fra|von)\s{0,3}:\**\s*\S", re.IGNORECASE)
_WHEN = re.compile(r"[*\s]{0,9}(?:skickat|datum|sent|date|sendt|dato|gesendet)\s{0,3}:", re.IGNORECASE)
_WHOM = re.compile(r"[*\s]{0,9}(?:till|ämne|to|subject|til|emne|an|betreff)\s{0,3}:", re.IGNORECASE)
_WROTE = re.compile(r"(?:skrev|wrote|schrieb|skrev følgende|skrev följande)\b.{0,200}:\s*$", re.IGNORECASE)
_DATED = re.compile(
    r"(?:den|on|am|på|d\.|(?:mån|tis|ons|tors|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun|man|tir|tor|lør|mo|di|mi|do|sa|so)"
    r"\w{0,8})\b.{0,60}\d|\d{1,4}[-/. ]\d|\d{1,2}\.? \w{3,10}\.? \d{4}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,64}")
_PASSED_ON = re.compile(
    r"[-\s]{0,20}(?:(?:begin )?forwarded message|vidarebefordrat|videresendt|weitergeleitete nachricht)", re.IGNORECASE
)
_RULE = re.compile(r"\s*_{10,}\s*")


class OwnWords(NamedTuple):
    """A letter's own words, and how many tails were cut off: 1 or 0."""

    text: str
    cut: int


def is_forwarded(subject: str) -> bool:
    """Tell whether the letter was sent for the sake of the letter that is in it."""
    return _FORWARDED.match(subject) is not None


def kept(text: str) -> OwnWords:
    """Return a letter without the letters that are quoted at its end."""
    lines = text.split("\n")
    end = _own_end(lines)
    start = _tail(lines[:end]) if len(lines) <= _MOST_LINES else end
    own = "\n".join(lines[:start])
    if start == end or not stands_alone(own):
        return OwnWords(text, 0)
    return OwnWords("\n".join([*lines[:start], *lines[end:]]), 1)


def stands_alone(own: str) -> bool:
    """Tell whether a letter's own words say something, and do not point at the quoted ones below."""
    return any(map(str.isalnum, own)) and not _POINTS_BELOW.search(own)


def _own_end(lines: list[str]) -> int:
    """Return where the signature begins that stands below quoted lines, else the number of lines."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 40), -1):
        if lines[at] in {"-- ", "--"}:
            above = next((line for line in reversed(lines[:at]) if line.strip()), "")
            return at if above.startswith(">") else len(lines)
    return len(lines)


def _tail(lines: list[str]) -> int:
    """Return at which line the tail begins; the number of lines if there is none."""
    quoted = _quoted_to_the_end(lines)
    for at, line in enumerate(lines[:quoted]):
        if _begins_letter(lines, at):
            return at - (at > 0 and _RULE.fullmatch(lines[at - 1]) is not None)
        if line.strip() and _attributes(lines, at, quoted):
            return at
    return quoted


def _quoted_to_the_end(lines: list[str]) -> int:
    """Return where the run of quoted and empty lines begins that reaches to the end."""
    start = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].lstrip().startswith(">"):
            start = at
        elif lines[at].strip():
            break
    return start


def _begins_letter(lines: list[str], at: int) -> bool:
    """Tell whether a mail program's head of an earlier letter begins at a line: "Från: … Skickat: … Till: …"."""
    if _SEPARATOR.fullmatch(lines[at]):
        return True
    if not _FROM.match(lines[at]) or any(map(_PASSED_ON.match, lines[max(0, at - 2) : at])):
        return False
    following = [line for line in lines[at + 1 : at + 12] if line.strip()][:6]
    return any(map(_WHEN.match, following)) and any(map(_WHOM.match, following))


def _attributes(lines: list[str], at: int, quoted: int) -> bool:
    """Tell whether "Den 3 mars 2025 skrev Bo Ek:" begins at a line, before what it says was written.

    It may be broken over three lines. Where no line is quoted by signs, a date and an address have to be in it.
    """
    words = lines[at].strip()
    dated = _DATED.match(words) is not None
    begins = dated or at == 0 or not lines[at - 1].strip()
    for more in range(3 if begins else 1):
        if more:
            words = f"{words} {lines[at + more].strip()}" if at + more < len(lines) else words
        if words.endswith(":") and len(words) <= 600 and _WROTE.search(words):
            after = next((n for n in range(at + more + 1, len(lines)) if lines[n].strip()), len(lines))
            if after == quoted < len(lines):
                return not more or dated or _ADDRESS.search(lines[at]) is not None
            is_quoted = after < len(lines) and lines[after].lstrip().startswith(">")
            return not is_quoted and dated and _ADDRESS.search(words) is not None
    return False
