"""What to call a source that came from a file."""

from pathlib import PureWindowsPath

from lagvarde_coder.domain.text import clean


def title_from(name: str) -> str:
    """Return the file name without folder and suffix; never empty unless ``name`` is.

    Both kinds of slash divide: a name may come from another system.
    """
    return clean(PureWindowsPath(name).stem) or clean(name)


def suffix_of(name: str) -> str:
    """Return the suffix in small letters, with its dot."""
    return PureWindowsPath(name).suffix.lower()
