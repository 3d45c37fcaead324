from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.cooccurrence import cooccurrence, passages_of_each
from lagvarde_coder.domain.figures.counting import NO_ORGANISATION, count
from lagvarde_coder.domain.figures.heard import heard_organisations, joint_shares, without_organisation
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.runs import characters, intersect, union
from lagvarde_coder.domain.themes.codebook import Stage
from tests.oracle.definitions import Oracle, passages, positions
from tests.property.worlds import worlds
from tests.tries import tries

spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda span: (span[0], span[0] + span[1]))
many_spans = st.lists(spans, max_size=8)


def as_sets(runs):
    return [positions(start, end) for start, end in runs]


@given(many_spans)
def test_the_union_is_what_spans_that_share_a_character_make_together(spans):
    assert as_sets(union(spans)) == sorted(passages(as_sets(spans)), key=min)


@given(many_spans)
def test_the_characters_of_a_union_are_the_positions_that_any_span_covers(spans):
    assert characters(union(spans)) == len(frozenset().union(*as_sets(spans)))


@given(many_spans, many_spans)
def test_an_intersection_is_what_one_passage_of_each_share(a, b):
    shared = [x & y for x in passages(as_sets(a)) for y in passages(as_sets(b)) if x & y]
    assert as_sets(intersect(union(a), union(b))) == sorted(shared, key=min)


@given(many_spans, many_spans)
def test_uniting_unions_gives_the_union_of_all(a, b):
    assert union([*union(a), *union(b)]) == union([*a, *b])


@settings(max_examples=tries(200))
@given(worlds(), st.sampled_from(list(Unit)), st.sampled_from([None, *Grouping]))
def test_figures_follow_the_definitions_and_never_exceed_their_denominators(world, unit, grouping):
    lineage = Lineage(world.themes, world.links)
    rows = count(unit, grouping, world.themes, world.codings, world.sources, lineage, world.scope, {})
    assert len(rows) == len(set(rows))
    assert set(rows) == Oracle(world).figures(unit, grouping)
    tops = {theme.id for theme in world.themes if theme.parent is None}
    for row in rows:  # a sub-theme may have more passages than its parent, which joins them
        assert 0 <= row.amount <= row.denominator or (unit is Unit.PASSAGE and row.theme not in tops)


@given(worlds())
def test_a_coding_counts_where_the_definition_says(world):
    lineage, oracle = Lineage(world.themes, world.links), Oracle(world)
    for coding in world.codings:
        reached = lineage.counts_for(coding.id, coding.theme)
        assert reached == oracle.counts_for(coding.id, coding.theme)
        assert all(lineage.is_part_of(coding.theme, whole) for whole in reached)


@given(worlds())
def test_codings_wait_where_a_split_on_their_way_carries_them_nowhere(world):
    lineage, oracle = Lineage(world.themes, world.links), Oracle(world)
    waiting = [coding.id for coding in world.codings if oracle.waits(coding.id, coding.theme)]
    assert lineage.unassigned([(coding.id, coding.theme) for coding in world.codings]) == waiting


@given(worlds())
def test_passages_are_the_connected_codings_and_name_them(world):
    lineage, oracle = Lineage(world.themes, world.links), Oracle(world)
    found = passages_of_each(oracle.themes, world.codings, world.sources, lineage, world.scope)
    for theme in oracle.themes:
        assert [(*passage[:3], set(passage.codings)) for passage in found[theme]] == oracle.passages_of(theme)


@given(worlds(), st.sampled_from([Stage.THEME, Stage.NEED]))
def test_themes_occur_together_where_passages_of_both_share_characters(world, stage):
    lineage = Lineage(world.themes, world.links)
    themes = [theme for theme in world.themes if theme.stage is stage]
    found = cooccurrence(themes, world.codings, world.sources, lineage, world.scope)
    assert set(found) == Oracle(world).together([theme.id for theme in themes])
    order = [theme.id for theme in themes]
    assert found == sorted(found, key=lambda pair: (order.index(pair.a), order.index(pair.b)))


@given(worlds())
def test_what_only_joint_sources_and_nameless_sources_say_is_told_apart(world):
    lineage, oracle = Lineage(world.themes, world.links), Oracle(world)
    material = (list(oracle.themes), world.codings, world.sources, lineage, world.scope)
    assert heard_organisations(world.sources, world.scope) == set().union(*map(oracle.heard, oracle.sources))
    for share in joint_shares(*material):
        voices = [oracle.voices(text, piece) for text, piece in oracle.pieces(share.theme, None, None)]
        everyone = set().union(*voices)
        alone = {
            organisation
            for text, piece in oracle.pieces(share.theme, None, None)
            for organisation in oracle.voices(text, piece)
            if oracle.whoever(text, piece) == {organisation}
        }
        assert (share.joint, share.heard) == (len(everyone - alone), len(everyone))
    nameless = [source for source in oracle.sources if None in oracle.everybody(source)]
    for line in without_organisation(*material):
        texts = {text for text, _ in oracle.pieces(line.theme, Grouping.ORGANISATION, NO_ORGANISATION)}
        assert (line.amount, line.denominator) == (len(texts), len(nameless))


@given(worlds())
def test_merging_and_taking_the_merge_back_gives_the_earlier_figures(world):
    def figures(links):
        lineage = Lineage(world.themes, links)
        return count(
            Unit.PASSAGE, Grouping.CATEGORY, world.themes, world.codings, world.sources, lineage, world.scope, {}
        )

    before = figures([])
    merged = figures(world.links)
    assert figures([]) == before
    assert figures(list(reversed(world.links))) == merged
