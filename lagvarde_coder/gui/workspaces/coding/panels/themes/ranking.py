"""Which themes answer what a person types, and in what order."""

import re
from collections.abc import Sequence

from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Theme

_NUMBER = re.compile(r"([^\W\d_]*)0*(\d\w*)")
"""The letters before a number, and the number without the zeros before it."""


def ranked(themes: Sequence[Theme], text: str) -> list[Theme]:
    """Return the themes that answer ``text``: by number first, then name, then definition; within that in order.

    A number may be typed as it is written or shorter: T03, t3, 03, 3.
    """
    words = text.casefold().split()
    if not words:
        return list(themes)

    def rank(theme: Theme) -> int | None:
        exact = _is_number(theme, words[0])
        if exact is not None:
            return 0 if exact and len(words) == 1 else 1
        fields = (
            theme.name.casefold(),
            " ".join((theme.name, theme.claim, theme.definition, theme.use_when)).casefold(),
        )
        return next((at for at, field in enumerate(fields, start=2) if all(word in field for word in words)), None)

    ranks = [(place, theme) for theme in themes if (place := rank(theme)) is not None]
    return [
        theme
        for _, theme in sorted(
            ranks, key=lambda ranked_theme: (ranked_theme[0], ranked_theme[1].position, swedish(ranked_theme[1].number))
        )
    ]


def _is_number(theme: Theme, typed: str) -> bool | None:
    """Tell whether ``typed`` is the number of a theme (True) or only its beginning (False); None if neither."""
    number = theme.number.casefold()
    letters, bare = _parts(number)
    typed_letters, typed_bare = _parts(typed)
    if typed_letters in ("", letters) and bare == typed_bare:
        return True
    beginning = typed.removeprefix(letters)  # with its zeros: 01 is no beginning of 10
    begins = any(spelling.startswith(beginning) for spelling in (number.removeprefix(letters), bare))
    return False if begins or number.startswith(typed) else None


def _parts(number: str) -> tuple[str, str]:
    match = _NUMBER.fullmatch(number)
    return (match[1], match[2]) if match else ("", number)
