"""What the window says in many places: words in the language that runs, errors as sentences, numbers, days, ages."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import ImportRefused, KnownError
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.project import Export
from lagvarde_coder.services.material.ledger_figures import OTHERS
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH, Words

_MOST_PARTS = 12
"""Things wrong at once that are listed; more would not fit on a screen."""


def spoken() -> Words:
    """Return the words of the language that runs; ``gui.app.speak`` chooses it."""
    return IN_SWEDISH if QLocale().name().startswith("sv") else IN_ENGLISH  # language() takes twice as long


def language() -> str:
    """Return the language that runs: "sv" or "en"."""
    return "sv" if spoken() is IN_SWEDISH else "en"


def name_of(member: StrEnum) -> str:
    """Return what a member of one of the domain's enumerations is called."""
    return spoken().of(member)


def plural_of(member: StrEnum) -> str:
    """Return what many things of a kind, or of a unit, are called."""
    return spoken().plural(member)


def badge_of(disposal: Disposal) -> str:
    """Return the badge beside a passage: short, distinct without colour. Unsure has only its question mark."""
    return spoken().badges[disposal]


def field_name(field: str) -> str:
    """Return what a field of a stored value is called."""
    return spoken().field(field)


def subject_name(kind: str) -> str:
    """Return what a kind of subject is called."""
    return spoken().kind(kind)


def choices_of(export: Export) -> str:
    """Return what was chosen for an export, in one line; empty where an older program did not say."""
    return " · ".join(map(spoken().choice, export.choices))


def left_out_line(left_out: LeftOut) -> str:
    """Return one line of an import's account: "Images: 2 (page 3)"; of an encoding, of which there is one, its name."""
    if left_out.kind is LeftOutKind.ENCODING and left_out.detail:
        return f"{name_of(left_out.kind)}: {left_out.detail}"
    words = spoken().thing(left_out.detail) if left_out.kind is LeftOutKind.HIGHLIGHT else left_out.detail
    detail = f" ({words})" if words else ""
    return f"{name_of(left_out.kind)}: {number(left_out.count)}{detail}"


def file_marks(marks: object) -> str:
    """Return what the file of a document marked a coding with, as it stands within a sentence: "gul"."""
    return ", ".join(map(spoken().thing, marks)) if isinstance(marks, (list, tuple)) else ""


def import_account(omissions: Sequence[LeftOut]) -> list[tuple[str, list[LeftOut]]]:
    """Return an import's account under what its lines are: what did not come along, what is to be checked."""
    gone = [omission for omission in omissions if not omission.kind.to_check]
    to_check = [omission for omission in omissions if omission.kind.to_check]
    titles = (
        QCoreApplication.translate("Wording", "Not carried over"),
        QCoreApplication.translate("Wording", "To check"),
    )
    return [(title, part) for title, part in zip(titles, (gone, to_check), strict=True) if part]


def in_errors(text: str) -> str:
    """Return a word or sentence of an error or a finding in the user's language."""
    words = spoken()
    return words.thing(text) if words.knows(text) else QCoreApplication.translate("Errors", text)


def sentences(error: KnownError) -> list[str]:
    """Return what happened, why, and what to do, in the user's language, the program's own words in it included.

    When several things are wrong at once, they follow as one text with a line for each.
    """
    values = error.told(in_errors, field_name)
    filled = (QCoreApplication.translate("Errors", template).format(**values).strip() for template in error.templates)
    return [sentence for sentence in (*filled, _parts(error)) if sentence]


def reasons(error: KnownError) -> list[str]:
    """Return why a file is refused and what to do, without its name, which stands beside."""
    told = sentences(error)
    return (isinstance(error, ImportRefused) and told[1:]) or told


def _parts(error: KnownError) -> str:
    lines = [" ".join(sentences(part)) for part in error.parts[:_MOST_PARTS]]
    if len(error.parts) > _MOST_PARTS:
        more = QCoreApplication.translate("Wording", "… and {0} more")
        lines.append(more.format(len(error.parts) - _MOST_PARTS))
    return "\n".join(lines)


def number(count: int) -> str:
    """Return a whole number as the user's language groups its digits: "1 842"."""
    return QLocale().toString(count)


def out_of(count: int, denominator: int) -> str:
    """Return a count with what it is a part of: "12 av 36"."""
    return QCoreApplication.translate("Wording", "{0} of {1}").format(number(count), number(denominator))


def decimal(value: float) -> str:
    """Return a number with as many decimals as it has, one at most, with the user's decimal sign."""
    return number(round(value)) if round(value, 1) == round(value) else QLocale().toString(value, "f", 1)


def day(moment: date | None) -> str:
    """Return a date as ISO 8601, the Swedish standard; empty for none."""
    return moment.isoformat() if moment else ""


def ledger_group(name: str) -> str:
    """Return what a group of the ledger is called."""
    return QCoreApplication.translate("Wording", "Others") if name in {"", OTHERS} else name


def local_time(moment: datetime) -> str:
    """Return a time of the log in the user's own time zone, to the minute."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def age(seconds: float) -> str:
    """Return how long ago something was: "3 min ago"."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return QCoreApplication.translate("Wording", "just now")
    if minutes < 60:
        return QCoreApplication.translate("Wording", "{0} min ago").format(minutes)
    if minutes < 60 * 24:
        return QCoreApplication.translate("Wording", "{0} h ago").format(minutes // 60)
    days = minutes // (60 * 24)
    if days == 1:
        return QCoreApplication.translate("Wording", "yesterday")
    return QCoreApplication.translate("Wording", "{0} days ago").format(days)
