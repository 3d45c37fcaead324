"""Files that other programs hand over: dropped on the window, or on the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData

_OUTLOOK = "FileGroupDescriptor"
"""In the name of the format in which Outlook hands over letters, which Windows alone can turn into files."""


def files_in(data: QMimeData | None) -> list[Path]:
    """Return the files and folders that are handed over, those of a mail program's folder for this too."""
    urls = data.urls() if data is not None and data.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def are_letters_only(data: QMimeData) -> bool:
    """Tell whether a mail program hands over letters that are no files yet."""
    if files_in(data):
        return False
    schemes = {url.scheme() for url in data.urls()} if data.hasUrls() else set()
    return any(_OUTLOOK in form for form in data.formats()) or bool(schemes & {"imap", "mailbox", "news"})
