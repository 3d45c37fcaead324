"""The sheets of the ledger's workbook: what each is called, and its columns, as they are written and read back."""

from typing import NamedTuple


class LedgerSheet(NamedTuple):
    """A sheet's title and the headings of its columns, in order."""

    title: str
    columns: tuple[str, ...]


MAIN_BODY, CONTACTS = "Huvudaktör", "Kontakter i roll av"
ORGANISATIONS = LedgerSheet(
    "Organisationer", ("Organisation", "Grupp", "Kategorier", "Föreslagen av", MAIN_BODY, CONTACTS)
)
QUESTIONS = LedgerSheet("Frågeuppsättningar", ("Kort namn", "Namn", "Version", "Nummer", "Fråga"))
STATUS = LedgerSheet("Status", ("Organisation", "Kort namn", "Version", "Tillfälle", "Våg", "Svarssätt"))


def question_heading(number: int) -> str:
    """Return what the column of a set's question with this number is called in :data:`STATUS`."""
    return f"Fråga {number}"
