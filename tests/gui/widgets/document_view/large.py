"""Large texts with many marks, the same at every run."""

import random
from functools import cache

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import Mark

WORDS = "vi behöver mer tid för att fasa ut lågvärdevård och utmönstra åtgärder utan nytta i primärvården".split()


@cache
def large_text(characters):
    """Return paragraphs of 25 to 110 words."""
    chance = random.Random(1)
    lines, length = [], 0
    while length < characters:
        lines.append(" ".join(chance.choices(WORDS, k=chance.randint(25, 110))))
        length += len(lines[-1]) + 1
    return "\n".join(lines)


@cache
def some_marks(characters, count):
    """Return marks of 30 to 400 characters all over the text of that size; 20,000 in 1 MB lie four deep."""
    chance = random.Random(2)
    starts = [chance.randrange(characters - 500) for _ in range(count)]
    return [
        Mark(
            f"m{number}", Span(start, start + chance.randint(30, 400)), number % 13 + 1, f"T{number % 13 + 1:02d}",
            "Tema", theme=f"t{number % 13 + 1}",
        )
        for number, start in enumerate(starts)
    ]  # fmt: skip
