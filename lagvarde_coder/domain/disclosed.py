"""Words that may leave the program; reports and tables are made of nothing else."""

from enum import StrEnum
from typing import NewType

Disclosed = NewType("Disclosed", str)
"""Words that have been through the gate, ``services.disclosure``; an architecture test lets nobody else make them."""

NOTHING = Disclosed("")
"""What stands where nothing is known or nothing may be told."""


class Attribution(StrEnum):
    """What a report says of who said it. Organisations may be named, persons never."""

    ORGANISATION = "organisation"
    CATEGORY = "category"
    NONE = "none"
