"""Why a file is refused, as plain sentences, and what else a file turns out to be.

The sentences are constants so that they can be translated; ``ImportRefused(detail=…)`` carries one of them.
"""

import re

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.importers.base import Limits

EMPTY = QT_TRANSLATE_NOOP("Errors", "The file is empty.")
NO_TEXT = QT_TRANSLATE_NOOP("Errors", "There is no text in it.")
TOO_LONG = QT_TRANSLATE_NOOP("Errors", "Its text is too long. Split it into several files.")
BINARY = QT_TRANSLATE_NOOP(
    "Errors", "It is not a text file. Open it in the program it was made with and save it as .docx."
)

TOO_HEAVY = QT_TRANSLATE_NOOP(
    "Errors", "Reading it takes more memory than any document needs. Save it again in the program it was made with."
)
BROKE_OFF = QT_TRANSLATE_NOOP(
    "Errors", "Something in it makes the reader break off. Save it again in the program it was made with."
)
FAULT = QT_TRANSLATE_NOOP("Errors", "The program made a mistake while reading it; the log says more.")
NO_READER = QT_TRANSLATE_NOOP(
    "Errors", "The program could not start the part of itself that reads files. Start it again, or install it again."
)

NO_OWN_TEXTS = QT_TRANSLATE_NOOP(
    "Errors", "It has none of the headings of own texts. Write in a file that was exported for that, and keep them."
)

DAMAGED = QT_TRANSLATE_NOOP("Errors", "The file is damaged or cut short. Get it again, or open it and save it again.")
DAMAGED_XML = QT_TRANSLATE_NOOP("Errors", "A part of the file is damaged. Open it in Word or Excel and save it again.")
ENCRYPTED = QT_TRANSLATE_NOOP(
    "Errors", "The file is protected by a password. Save it without the password and try again."
)
DOCTYPE = QT_TRANSLATE_NOOP("Errors", "It holds a document type declaration, which such files never need.")
BOMB = QT_TRANSLATE_NOOP("Errors", "Unpacked, it would be far larger than any document.")
MEMBERS = QT_TRANSLATE_NOOP("Errors", "It has far more parts than a document does.")
PATHS = QT_TRANSLATE_NOOP("Errors", "The names of its parts point outside the file.")
TWICE = QT_TRANSLATE_NOOP("Errors", "Two of its parts have the same name.")
NESTED = QT_TRANSLATE_NOOP("Errors", "Its tables or text boxes are nested too deeply.")
NESTED_PARTS = QT_TRANSLATE_NOOP("Errors", "Its parts lie within each other too deeply.")

SEVERAL = QT_TRANSLATE_NOOP("Errors", "It holds several documents, and a new version is one.")
NOT_WORD = QT_TRANSLATE_NOOP("Errors", "It is not a Word document. Open it in Word and save it as .docx.")
OLD_WORD = QT_TRANSLATE_NOOP("Errors", "It is in the old Word format. Open it in Word and save it as .docx.")
NOT_EXCEL = QT_TRANSLATE_NOOP("Errors", "It is not an Excel workbook. Open it in Excel and save it as .xlsx.")
OLD_EXCEL = QT_TRANSLATE_NOOP("Errors", "It is in the old Excel format. Open it in Excel and save it as .xlsx.")
OPEN_DOCUMENT = QT_TRANSLATE_NOOP(
    "Errors", "It is an OpenDocument file. Open it in Excel or LibreOffice and save it as .xlsx."
)
NOT_ODS = QT_TRANSLATE_NOOP(
    "Errors", "It is not an OpenDocument spreadsheet. Open it in LibreOffice or Excel and save it as .ods or .xlsx."
)
BINARY_EXCEL = QT_TRANSLATE_NOOP("Errors", "It is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.")
NO_QUESTIONS = QT_TRANSLATE_NOOP(
    "Errors",
    "No sheet has answers to questions. Put the questions in the first row, and a row per organisation below.",
)
TRANSPOSED = QT_TRANSLATE_NOOP(
    "Errors",
    "The sheet has a row per question and a column per organisation. Copy the table, paste it into a new sheet with "
    "Paste special – Transpose, and import that.",
)
ROW_PER_ANSWER = QT_TRANSLATE_NOOP(
    "Errors",
    "The sheet has a row per answer. Make one row per organisation, with a column per question that has the question "
    "as its heading.",
)
NO_ANSWERS = QT_TRANSLATE_NOOP("Errors", "The sheet has questions but no answers.")
TOO_MANY_CELLS = QT_TRANSLATE_NOOP(
    "Errors", "A sheet is too large or has cells far apart. Delete the empty rows and columns and save it again."
)
QUOTATION = QT_TRANSLATE_NOOP(
    "Errors",
    "A quotation mark in it is not closed where its cell ends, so that nobody can tell where an answer ends. Open it "
    "in Excel, see where the answers run together, and save it again.",
)

NOT_THERE = QT_TRANSLATE_NOOP("Errors", "There is no such file.")
LOCK_FILE = QT_TRANSLATE_NOOP(
    "Errors", "It says that somebody has the document open, and holds none. Choose the document itself."
)
OF_A_SYSTEM = QT_TRANSLATE_NOOP("Errors", "It is hidden, a file that the system keeps for itself.")
THE_PROJECT = QT_TRANSLATE_NOOP("Errors", "It is the project itself.")
A_PROJECT = QT_TRANSLATE_NOOP("Errors", "It is a project. Open it, or join it as a copy, in place of importing it.")
ZIP_IN_ZIP = QT_TRANSLATE_NOOP("Errors", "It is a zip file inside a zip file. Unpack it and choose what is in it.")
EMPTY_ZIP = QT_TRANSLATE_NOOP("Errors", "There are no files in it.")
TOO_MANY_FILES = QT_TRANSLATE_NOOP(
    "Errors", "More than 10,000 files were chosen; the rest is left. Choose fewer at once."
)
CHANGED = QT_TRANSLATE_NOOP("Errors", "It has been changed since it was looked at here. Choose it again.")
LETTER_CHANGED = QT_TRANSLATE_NOOP(
    "Errors", "The letter that it was attached to no longer has it. Choose the letter again."
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of old Office files, and of new ones with a password."""

BINARY_HEADS = (
    b"PK\x03\x04", OLE, b"%PDF-", b"{\\rtf", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b\x08",
    b"SQLite format 3\x00", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07",
)  # fmt: skip


_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # share of characters; random bytes have 0.1


def refuse_binary(name: str, data: bytes, text: str) -> None:
    """Look at the bytes of what is called a text file, and the text that they were taken for.

    Raises:
        ImportRefused: it is another sort of file.
    """
    if data.startswith(BINARY_HEADS) or len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise ImportRefused(name=name, detail=BINARY)


def encrypted_office(data: bytes) -> bool:
    """Tell whether an OLE file holds an Office document with a password."""
    return "EncryptedPackage".encode("utf-16-le") in data


def check_text(name: str, text: str, limits: Limits) -> str:
    """Return ``text``.

    Raises:
        ImportRefused: it is blank or longer than the limit.
    """
    if not text.strip():
        raise ImportRefused(name=name, detail=NO_TEXT)
    if len(text) > limits.characters:
        raise ImportRefused(name=name, detail=TOO_LONG)
    return text
