"""What the window calls things."""

from dataclasses import fields

import pytest

from lagvarde_coder.domain.trail.values import KINDS
from lagvarde_coder.gui.words import wording


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_subject_and_every_field_of_it_has_a_name(qapp: object, kind: str):
    assert wording.subject_name(kind) != kind
    assert [one.name for one in fields(KINDS[kind]) if wording.field_name(one.name) == one.name] == []
