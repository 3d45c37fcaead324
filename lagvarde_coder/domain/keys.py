"""What a project is encrypted with."""

from lagvarde_coder.domain.errors import EmptyInput
from lagvarde_coder.domain.text import canonical


class Key:
    """The words that open an encrypted project. Nothing shows them: no repr, no error, no log, no file.

    They are taken in canonical form: a letter that can be typed as one code point or as two (å) is the same key.

    Args:
        words: as the user types them; any characters, the number of spaces counts.

    Raises:
        EmptyInput: there are none.
    """

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        if not words:
            raise EmptyInput(field="encryption_key")
        self._words = canonical(words).text

    def revealed(self) -> str:
        """Return the words, for the database only."""
        return self._words

    def __repr__(self) -> str:
        return "Key(…)"

    def __reduce__(self) -> str:
        raise TypeError("a key is not written down")
