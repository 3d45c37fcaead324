"""Text from the clipboard."""

import re

from lagvarde_coder.domain.text import clean
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.refusals import check_text

_SOFT_BREAKS = re.compile("[\x0b\u2028\u2029]")  # Word's, the web's and Qt's on the clipboard


def pasted(text: str, title: str) -> ImportedText:
    """Return plain text from the clipboard as a source called ``title``, or else after its first line.

    Raises:
        ImportRefused: it is blank or too long.
    """
    raw = check_text(clean(title), _SOFT_BREAKS.sub("\n", text), Limits())
    return ImportedText(title=clean(title) or clean(raw.lstrip().splitlines()[0])[:80], text=raw)
