from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.axes import OF_THEMES, CellStanding, CrossedCell, MatrixAxis, points_apart
from lagvarde_coder.domain.figures.counting import count
from lagvarde_coder.domain.figures.matrix import matrix
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.figures.sides import MatrixMaterial
from lagvarde_coder.domain.themes.codebook import Stage
from tests.oracle.definitions import Oracle
from tests.oracle.matrices import MatrixOracle
from tests.property.worlds import worlds
from tests.tries import tries

PAIRS = [(a, b) for a in MatrixAxis for b in MatrixAxis if a is not b or a in OF_THEMES]
FAMILIES = {"T1": "family-a", "T1a": "family-a", "T2": "family-b", "B1": "family-b"}


def material(world, of=Stage.THEME):
    known = {theme.id for theme in world.themes}
    families = {theme: family for theme, family in FAMILIES.items() if theme in known}
    lineage = Lineage(world.themes, world.links)
    return MatrixMaterial(
        themes=world.themes, families=families, codings=world.codings, sources=world.sources, lineage=lineage, of=of
    )


@settings(max_examples=tries(150))
@given(worlds(), st.sampled_from(PAIRS), st.sampled_from(list(Unit)), st.sampled_from([Stage.THEME, Stage.NEED]))
def test_every_cell_follows_the_definition(world, axes, unit, stage):
    (rows, columns), given_material = axes, material(world, stage)
    oracle = MatrixOracle(Oracle(world), given_material.families, stage)
    made = matrix(rows, columns, unit, given_material, world.scope)
    for axis, keys in ((rows, made.row_keys), (columns, made.column_keys)):
        if axis not in OF_THEMES:
            assert set(keys) == oracle.keys(axis)
    for row in (None, *made.row_keys):
        for column in (None, *made.column_keys):
            if row is column is None and {rows, columns} <= OF_THEMES:
                continue  # the whole of both is no figure
            sides, cell = [(str(rows), row), (str(columns), column)], made.at(row, column)
            assert cell.amount == oracle.amount(unit, sides), sides
            assert cell.denominator == oracle.denominator(unit, sides), sides
            found = [source for source, _, _ in oracle.material(sides)]
            assert (cell.finished, cell.total) == (sum(source.finished for source in found), len(found))
            if cell.total and unit is Unit.SOURCE:
                assert cell.standing == oracle.standing(sides)


@settings(max_examples=tries(60))
@given(worlds(), st.sampled_from(PAIRS), st.sampled_from(list(Unit)))
def test_a_turned_matrix_has_the_same_cells(world, axes, unit):
    given_material, (rows, columns) = material(world), axes
    made = matrix(rows, columns, unit, given_material, world.scope)
    turned = matrix(columns, rows, unit, given_material, world.scope)
    for row in (None, *made.row_keys):
        for column in (None, *made.column_keys):
            assert made.at(row, column) == turned.at(column, row)


@settings(max_examples=tries(60))
@given(worlds(), st.sampled_from([axis for axis in MatrixAxis if axis not in OF_THEMES]), st.sampled_from(list(Unit)))
def test_themes_by_a_grouping_are_the_frequencies_of_that_grouping(world, axis, unit):
    given_material = material(world)
    made = matrix(MatrixAxis.THEME, axis, unit, given_material, world.scope)
    themes = [theme for theme in world.themes if theme.stage is Stage.THEME]
    rows = count(unit, axis.grouping, themes, world.codings, world.sources, given_material.lineage, world.scope, {})
    for theme, group, amount, denominator in rows:
        assert made.at(theme, group)[:2] == (amount, denominator)


def test_a_difference_is_in_whole_percentage_points_and_turns_its_sign():
    some, few, none = (CrossedCell(*of, 1, 1, CellStanding.TAKEN_UP) for of in ((12, 20), (5, 24), (0, 0)))
    assert points_apart(some, few) == 39
    assert points_apart(few, some) == -39
    assert points_apart(some, none) is None
