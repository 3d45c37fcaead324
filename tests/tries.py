"""How often a property is tried: on a share of its examples in the ordinary run, on all of them with ``-m soak``."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

ALL = settings.get_profile("default").max_examples
settings.register_profile("all examples", deadline=None)
settings.register_profile("ordinary", deadline=None, max_examples=ALL * 3 // 10)
LONG_ONES = re.compile(r"(?<!not )\bsoak\b")


def tried_on_all(marks: str) -> bool:
    """Whether a run that is asked for by these marks tries properties on all their examples."""
    return LONG_ONES.search(marks) is not None


def tries(full: int) -> int:
    """Return on how many of ``full`` examples a property is tried here.

    Every run draws others, so the ordinary one, for which whoever changed something waits, sees them all in time.
    """
    return max(2, full * settings().max_examples // ALL)


def thinned(cases: Iterable[object], every: int, names: Iterable[str] | None = None) -> list["ParameterSet"]:
    """Return cases as parameters of a test: one of ``every`` in the ordinary run, all of them with ``-m soak``.

    ``names`` are their ids. For cases that are alike, of which one tells most of what all tell.
    """
    known = list(cases)
    ids = list(names) if names is not None else [None] * len(known)
    return [
        pytest.param(
            *(case if isinstance(case, tuple) else (case,)), id=name, marks=() if at % every == 0 else pytest.mark.soak
        )
        for at, (case, name) in enumerate(zip(known, ids, strict=True))
    ]
