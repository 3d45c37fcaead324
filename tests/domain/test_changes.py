"""What an operation touched, alone and folded with others."""

from lagvarde_coder.domain.trail.changes import Change, folded

FIRST = Change("op-1", "source.import", {"source": frozenset({"a"}), "text": frozenset({"ta"})}, frozenset({"ta"}))
SECOND = Change("op-2", "source.import", {"source": frozenset({"b"}), "inquiry": frozenset({"i"})}, frozenset({"tb"}))


def test_a_folded_change_touches_what_either_touched():
    both = folded([FIRST, SECOND])
    assert both.subjects == {"source": {"a", "b"}, "text": {"ta"}, "inquiry": {"i"}}
    assert both.texts == {"ta", "tb"}
    assert both.touches("inquiry")
    assert not both.touches("coding")


def test_a_folded_change_is_no_operation_that_could_be_reverted():
    assert folded([FIRST, SECOND]).operation == ""


def test_the_action_stays_as_long_as_all_did_the_same():
    assert folded([FIRST, SECOND]).action == "source.import"
    assert folded([FIRST, Change("op-3", "coding.create")]).action == ""


def test_folding_does_not_depend_on_the_order_and_leaves_its_parts_as_they_were():
    assert folded([FIRST, SECOND]) == folded([SECOND, FIRST])
    assert FIRST.subjects == {"source": {"a"}, "text": {"ta"}}
    assert folded([FIRST, SECOND, FIRST]) == folded([FIRST, SECOND])
    assert folded([FIRST]) == FIRST
