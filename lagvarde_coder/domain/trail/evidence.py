"""Evidence ids ("Beläggsnummer"): short, stable names of codings for reports."""

from hashlib import sha256

from lagvarde_coder.domain.ids import Id

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 10
_SHIFTS = range(5 * (_LENGTH - 1), -1, -5)


def evidence_id(coding: Id) -> str:
    """Return ``E-`` + 10 Crockford base32 characters of the SHA-256 of the coding's UUID text + a check character.

    The check character is a Reed–Solomon parity (Reed and Solomon, 1960) over the field of 32 elements: every single
    wrong character, and every exchange of two characters, is noticed.
    """
    bits = int.from_bytes(sha256(coding.encode()).digest()[:7], "big") >> 6
    digits = [(bits >> shift) & 31 for shift in _SHIFTS]
    return f"E-{''.join([_ALPHABET[digit] for digit in digits])}{_check(digits)}"


def normalised(evidence: str) -> str | None:
    """Return a typed evidence id in its exact form, or None if it cannot be one (a misread character, say)."""
    text = _characters(evidence)
    return f"E-{text}" if text and _fits(text) else None


def _characters(evidence: str) -> str:
    """Return the characters of what has the form of an evidence id, read as Crockford says; else nothing."""
    text = evidence.strip().upper().replace("O", "0").replace("I", "1").replace("L", "1").removeprefix("E-")
    return text if len(text) == _LENGTH + 1 and all(character in _ALPHABET for character in text) else ""


def _fits(text: str) -> bool:
    return _check([_ALPHABET.find(character) for character in text[:_LENGTH]]) == text[-1]


def is_misread(evidence: str) -> bool:
    """Tell whether ``evidence`` was meant as an evidence id, but a character of it is wrong, missing or too many."""
    text = evidence.strip().upper()
    return normalised(text) is None and (text.startswith("E-") or (len(text) == _LENGTH + 1 and text.isalnum()))


def differs_by_a_slip(typed: str, evidence: str) -> bool:
    """Tell whether one wrong, missing or superfluous character, or two exchanged ones, make ``typed`` of an id."""
    mistaken, exact = (text.strip().upper().removeprefix("E-") for text in (typed, evidence))
    if len(mistaken) != len(exact):
        longer, shorter = sorted((mistaken, exact), key=len, reverse=True)
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    wrong = [at for at in range(len(exact)) if mistaken[at] != exact[at]]
    exchanged = len(wrong) == 2 and [mistaken[at] for at in wrong] == [exact[at] for at in reversed(wrong)]
    return len(wrong) == 1 or exchanged


def _check(digits: list[int]) -> str:
    """Return the value of the digits as a polynomial at the field's generator x, by Horner, times x."""
    value = 0
    for digit in digits:
        value = _TIMES_X[value ^ digit]
    return _ALPHABET[value]


_TIMES_X = tuple(value << 1 ^ (0b100101 if value & 0b10000 else 0) for value in range(32))
"""Each element of the field times x, modulo the primitive polynomial x⁵ + x² + 1 over the field of two elements."""
