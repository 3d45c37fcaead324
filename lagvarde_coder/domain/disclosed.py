"""Words that may leave the program; reports and tables are made of nothing else."""

from enum import StrEnum
from typing import NewType

Disclosed = NewType("Disclosed", str)
"""Words that passed the gate, ``services.disclosure``; an architecture test makes sure that nothing else makes them."""

NOTHING = Disclosed("")
"""Printed where nothing is known or nothing may be disclosed."""


class Attribution(StrEnum):
    """What a report says of who said it. Organisations may be named, persons never."""

    ORGANISATION = "organisation"
    CATEGORY = "category"
    NONE = "none"
