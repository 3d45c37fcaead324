"""The words for what the program names in code, a module per language with the same keys.

Reports and tables are always in Swedish; the window and the command line ask for the language that runs.
"""

from lagvarde_coder.words.base import Words, within
from lagvarde_coder.words.english import WORDS as IN_ENGLISH
from lagvarde_coder.words.swedish import WORDS as IN_SWEDISH

__all__ = ["IN_ENGLISH", "IN_SWEDISH", "Words", "within"]
