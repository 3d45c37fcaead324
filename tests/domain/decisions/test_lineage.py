from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.themes.codebook import Stage, Theme

THEMES = [
    Theme(id="t1", number="T01", name="Fortbildning"),
    Theme(id="t13", number="T13", name="Uppföljning"),
    Theme(id="t13a", number="T13a", name="Nationell", parent="t13"),
    Theme(id="t13b", number="T13b", name="Data", parent="t13"),
    *(Theme(id=f"b{n}", number=f"B{n:02d}", name="Behov", stage=Stage.NEED) for n in (1, 2, 3)),
    Theme(id="b1a", number="B01a", name="Delbehov", stage=Stage.NEED, parent="b1"),
]


def link(theme, need, codings=None):
    return MergeLink(id=f"{theme}>{need}", theme=theme, need=need, reason="hör ihop", codings=codings)


def reach(theme, *links, coding="c"):
    return Lineage(THEMES, links).counts_for(coding, theme)


def test_without_links_a_coding_counts_for_its_theme_and_the_parents():
    assert reach("t1") == {"t1"}
    assert reach("t13a") == {"t13a", "t13"}


def test_merging_a_parent_carries_its_sub_themes():
    assert reach("t13a", link("t13", "b1")) == {"t13a", "t13", "b1"}


def test_a_sub_theme_with_a_link_of_its_own_does_not_follow_its_parent():
    links = link("t13", "b1"), link("t13a", "b2")
    assert reach("t13a", *links) == {"t13a", "t13", "b2"}
    assert reach("t13b", *links) == {"t13b", "t13", "b1"}


def test_a_sub_theme_brought_into_its_own_parent_goes_where_the_parent_goes():
    assert reach("t13a", link("t13a", "t13"), link("t13", "b1")) == {"t13a", "t13", "b1"}


def test_needs_brought_into_needs_make_a_chain():
    links = link("t1", "b1"), link("b1", "b2"), link("b2", "b3")
    assert reach("t1", *links) == {"t1", "b1", "b2", "b3"}
    assert reach("b2", *links) == {"b2", "b3"}


def test_a_sub_need_counts_for_its_parent_and_goes_where_the_parent_goes():
    assert reach("t1", link("t1", "b1a"), link("b1", "b2")) == {"t1", "b1a", "b1", "b2"}


def test_a_theme_may_be_split_and_each_coding_goes_where_it_was_put():
    links = link("t1", "b1", ("one",)), link("t1", "b2", ("two", "both")), link("t1", "b3", ("both",))
    assert reach("t1", *links, coding="one") == {"t1", "b1"}
    assert reach("t1", *links, coding="both") == {"t1", "b2", "b3"}
    assert reach("t1", *links, coding="later") == {"t1"}


def test_a_part_may_stand_beside_an_undivided_link():
    links = link("t1", "b1"), link("t1", "b2", ("one",))
    assert reach("t1", *links, coding="one") == {"t1", "b1", "b2"}
    assert reach("t1", *links, coding="two") == {"t1", "b1"}


def test_codings_that_no_part_of_a_split_carries_wait():
    lineage = Lineage(THEMES, [link("t1", "b1", ("one",)), link("t13", "b2")])
    codings = [("one", "t1"), ("later", "t1"), ("other", "t13a"), ("loose", "b3")]
    assert lineage.unassigned(codings) == ["later"]


def test_codings_of_sub_themes_of_a_split_parent_wait_too():
    lineage = Lineage(THEMES, [link("t13", "b1", ("one",))])
    assert lineage.unassigned([("one", "t13a"), ("later", "t13b")]) == ["later"]


def test_codings_that_come_to_a_split_need_wait_there():
    lineage = Lineage(THEMES, [link("t1", "b1"), link("b1", "b2", ("one",))])
    assert lineage.unassigned([("one", "t1"), ("later", "t1")]) == ["later"]


def test_an_undivided_link_leaves_nothing_waiting():
    lineage = Lineage(THEMES, [link("t1", "b1"), link("t1", "b2", ("one",))])
    assert lineage.unassigned([("one", "t1"), ("two", "t1")]) == []


def test_a_link_that_would_close_a_circle_is_known_beforehand():
    lineage = Lineage(THEMES, [link("t1", "b1"), link("b1", "b2", ("one",))])
    assert lineage.is_part_of("b1", "b1")  # into itself
    assert lineage.is_part_of("b1", "b2")  # so b2 into b1 is refused, split or not
    assert lineage.is_part_of("t1", "b2")
    assert not lineage.is_part_of("b2", "b1")
    assert not lineage.is_part_of("b3", "b1")


def test_a_circle_through_a_parent_is_known_too():
    lineage = Lineage(THEMES, [link("t13", "b1")])
    assert lineage.is_part_of("t13a", "b1")  # so b1 into t13a is refused
    assert lineage.is_part_of("b1a", "b1")


def test_a_circle_from_a_damaged_file_does_not_hang():
    assert reach("b1", link("b1", "b2"), link("b2", "b1")) == {"b1", "b2"}


def test_taking_a_merge_back_gives_the_earlier_lineage():
    before = {theme.id: reach(theme.id) for theme in THEMES}
    assert reach("t1", link("t1", "b1")) != before["t1"]
    assert {theme.id: reach(theme.id) for theme in THEMES} == before
