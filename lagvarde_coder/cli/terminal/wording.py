"""What the command line says of the members of enumerations, in the language that is spoken."""

from datetime import datetime
from enum import StrEnum

from lagvarde_coder.cli.terminal.messages import spoken
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.project import Export
from lagvarde_coder.words import within


def name_of(member: StrEnum) -> str:
    """Return what people call a member of an enumeration."""
    return spoken().of(member)


def local_time(moment: datetime) -> str:
    """Return a time of the log in the user's own time zone, to the second, with the zone's difference from UTC."""
    return moment.astimezone().isoformat(" ", "seconds")


def choices_of(export: Export) -> str:
    """Return what was chosen for an export, in one line; empty where an older program did not say."""
    return "; ".join(map(spoken().choice, export.choices))


def left_out(omissions: tuple[LeftOut, ...]) -> str:
    """Return an import's account on one line: "images: 2; sheets: 1 (Blad2)"."""
    told = (
        f"{within(name_of(omission.kind))}: {omission.count}" + (f" ({_detail(omission)})" if omission.detail else "")
        for omission in omissions
    )
    return "; ".join(told)


def _detail(omission: LeftOut) -> str:
    """Return a name from the file as it is, a colour in the language that is spoken."""
    return spoken().thing(omission.detail) if omission.kind is LeftOutKind.HIGHLIGHT else omission.detail
