"""Looking codings up at a place of the open document gives what going through all of them would."""

from collections import Counter
from random import Random

import pytest

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding.models.open_document import OpenDocument
from lagvarde_coder.services.coding.marking import NewCoding
from tests.helpers import bench, pasted, project

__all__ = ["bench", "project"]

LENGTH = 9_000


def order(line):
    return line.coding.start, line.coding.end, line.theme.position


def brute(lines, start, end):
    return sorted((one for one in lines if one.coding.start < end and start < one.coding.end), key=order)


@pytest.fixture
def opened(project):
    """Many short codings, some that go over thousands of characters, and gaps of thousands without one."""
    document, chance = pasted(project, "ord " * (LENGTH // 4)), Random(1)
    themes = [theme.id for theme in project.themes.codebook.themes()]
    starts = [chance.choice([chance.randrange(2_000), chance.randrange(7_000, LENGTH - 1)]) for _ in range(120)]
    lengths = [chance.choice([1, 30, 400, 5_000]) for _ in starts]
    new = {
        (start, min(start + length, LENGTH), chance.choice(themes))
        for start, length in zip(starts, lengths, strict=True)
    }
    project.coding.marking.apply_many(
        [NewCoding(text=document.text.id, start=start, end=end, theme=theme) for start, end, theme in sorted(new)]
    )
    marking = project.coding.marking
    return OpenDocument(document, marking.places(document.text.id), marking.some_in)


def test_what_touches_a_passage_is_what_all_codings_say(opened):
    chance = Random(2)
    for _ in range(300):
        start = chance.randrange(LENGTH - 1)
        end = min(LENGTH, start + chance.choice([1, 2, 1_500, LENGTH]))
        assert opened.touching(Span(start, end)) == brute(opened.lines.values(), start, end)


def test_the_next_and_the_previous_coding_are_the_nearest(opened):
    for position in range(0, LENGTH + 1, 37):
        after = [one for one in opened.lines.values() if one.coding.start > position]
        before = [one for one in opened.lines.values() if one.coding.start < position]
        assert opened.beside(position, forwards=True) == min(after, key=order, default=None)
        assert opened.beside(position, forwards=False) == max(before, key=order, default=None)


def test_what_is_dropped_or_moved_is_found_no_more_where_it_was(project, opened):
    line = max(opened.lines.values(), key=lambda one: len(one.coding.span))
    old = line.coding.span
    project.coding.marking.change_many([line.coding.id], {"start": old.end - 1, "end": old.end})
    opened.put(project.coding.marking.some([line.coding.id]))
    assert line.coding.id not in {one.coding.id for one in opened.at(old.start)}
    assert line.coding.id in {one.coding.id for one in opened.at(old.end)}
    opened.drop([line.coding.id, "unknown"])
    assert opened.counts() == Counter(one.theme.id for one in opened.lines.values())
    assert line.coding.id not in {one.coding.id for one in opened.touching(Span(0, LENGTH))}
