"""Bringing documents in: files or the clipboard, what they are, and what becomes of them."""

from lagvarde_coder.gui.dialogs.importing.import_dialog import ImportCall, ImportDialog
from lagvarde_coder.gui.dialogs.importing.paste import PasteDialog

__all__ = ["ImportCall", "ImportDialog", "PasteDialog"]
