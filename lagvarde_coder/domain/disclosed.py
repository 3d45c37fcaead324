"""Words that may leave the program; reports and tables are made of nothing else."""

from typing import NewType

Disclosed = NewType("Disclosed", str)
"""Words that have been through the gate, ``services.disclosure``; an architecture test lets nobody else make them."""

NOTHING = Disclosed("")
"""What stands where nothing is known or nothing may be told."""
