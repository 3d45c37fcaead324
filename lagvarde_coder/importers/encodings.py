"""Bytes of a text file to text: the encodings that Swedish offices have used.

Order of trust: byte order mark, strict UTF-8, UTF-16 by pattern; then one byte per character, where the reading with
the best Swedish words wins and Windows-1252 wins a draw. chardet is asked only when none of them reads well: it took
42 of 67 Swedish files for Central European ones, as measured.
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

OFFICE = ("windows-1252", "ibm850", "macintosh")
"""Encodings with one byte per character, in order of preference; names that Python and IANA share."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: begins with its mark
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LETTERS = frozenset("åäöéèüæøàáÅÄÖÉÈÜÆØ")
_SIGNS = frozenset("\xa0\xad§°½¼¾±²³µ·×–—‘’‚“”„•…‰€£«»≤≥©®™´¨")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_NOT_ASCII_BYTE = re.compile(rb"[^\x00-\x7f]")
_SAMPLE = 200_000  # bytes that the guess looks at
_ENOUGH = 400  # characters outside ASCII that are weighed
_CLEAR = 0.6  # mean merit of a character outside ASCII that no wrong reading of Swedish reaches
_POOR = 0.2  # mean merit of a character outside ASCII below which chardet is asked
_CONFIDENT = 0.1  # chardet 7 gives 0.15-0.3 to short texts that it recognises


class Decoded(NamedTuple):
    """A text, the encoding it was in, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, said: str = "") -> Decoded:
    """Return the text of ``data``; what cannot be read becomes U+FFFD. A byte order mark is not part of the text.

    ``said``: the encoding that a person says it is in; one that Python does not know counts for nothing.
    """
    if said:
        with suppress(LookupError):
            return Decoded(data.decode(said, "replace").removeprefix("\ufeff"), said, guessed=False)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(marked, "replace"), marked, guessed=False)
    wide = _utf16_without_mark(data)
    if wide is not None:
        return wide
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        encoding = _one_byte_encoding(data)
        return Decoded(data.decode(encoding, "replace"), encoding, guessed=True)


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """Western text in UTF-16 has a zero in every other byte."""
    sample = data[: _SAMPLE // 2 * 2]
    for encoding, zeros, others in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if zeros.count(0) > 0.6 * len(zeros) and others.count(0) < 0.05 * len(others):
            try:
                return Decoded(data.decode(encoding), encoding, guessed=True)
            except UnicodeDecodeError:
                return None
    return None


def _one_byte_encoding(data: bytes) -> str:
    first = _NOT_ASCII_BYTE.search(data)
    sample = data[max(0, first.start() - 1) if first else 0 :][:_SAMPLE]
    merits: dict[str, float] = {}
    for encoding in OFFICE:
        merits[encoding] = _merit(sample.decode(encoding, "replace"))
        if merits[encoding] >= _CLEAR:
            return encoding
    best = max(OFFICE, key=lambda encoding: merits[encoding])  # the first of equals
    return best if merits[best] >= _POOR else _chardets_word(sample, data) or best


def _chardets_word(sample: bytes, data: bytes) -> str | None:
    """Return chardet's encoding if it is sure enough and fits the whole file."""
    import chardet

    guess = chardet.detect(sample)
    encoding = guess["encoding"]
    if encoding is None or (guess["confidence"] or 0) < _CONFIDENT:
        return None
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return encoding.lower()


def _merit(text: str) -> float:
    """Return how well a reading looks: -1 to 1, the mean over its characters outside ASCII."""
    merits = list(islice(_merits(text), _ENOUGH))
    return sum(merits) / len(merits) if merits else 0.0


def _merits(text: str) -> Iterator[float]:
    """A letter within a word speaks for a reading, at a word's edge less so; a sign within a word against it.

    Quotation marks at words' edges in one encoding are letters there in another ("”ja”", "öjaö"): hence the weights.
    """
    padded = f" {text} "
    for match in _NOT_ASCII.finditer(padded):
        character, at = match.group(), match.start()
        before, after = padded[at - 1], padded[at + 1]
        inside = before.isalpha() and after.isalpha()
        if character in _LETTERS and not (character.isupper() and before.islower()):
            yield 1.0 if inside else 0.4 if before.isalpha() or after.isalpha() else 0.2
        elif character in _SIGNS:
            yield (0.2 if character in "’–\xad·" else -1.0) if inside else 0.5
        else:
            yield -1.0
