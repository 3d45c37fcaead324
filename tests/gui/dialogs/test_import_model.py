"""The rows of files that are about to be brought in: where those of attached files stand, however many there are."""

from collections import Counter
from pathlib import Path

import pytest

from lagvarde_coder.gui.dialogs.importing.model import ImportModel
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow
from lagvarde_coder.services.material.importing import ChosenFile, Inspected, chosen
from lagvarde_coder.services.material.importing.choosing import attached_to


def letters(count: int) -> list[ChosenFile]:
    return [chosen(Path(f"brev {number}.eml")) for number in range(count)]


def model_of(files: list[ChosenFile], *attached: ChosenFile) -> ImportModel:
    model = ImportModel([ImportRow(file) for file in files], {}, {})
    model.show_lines([Inspected(file=file, attached=1) for file in (*files, *attached)])
    return model


def named(model: ImportModel) -> list[str]:
    return [row.file.own_name for row in model.rows]


def test_attached_files_stand_behind_their_letter_in_its_order_whenever_they_are_found(qtbot):
    first, last = letters(2)
    inner = attached_to(first, "inre.eml", 1)
    model = model_of([first, last], attached_to(first, "c.txt", 2), inner, attached_to(first, "a.txt", 0))
    model.show_lines([Inspected(file=attached_to(inner, "b.txt", 0))])
    assert named(model) == ["brev 0.eml", "a.txt", "inre.eml", "b.txt", "c.txt", "brev 1.eml"]
    assert model.row_of(inner) is not None


def test_what_is_attached_to_a_letter_that_was_taken_out_comes_in_all_the_same(qtbot):
    (outer,) = letters(1)
    inner = attached_to(outer, "inre.eml", 1)
    model = model_of([outer], attached_to(outer, "a.txt", 0), inner)
    taken = model.row_of(inner)
    assert taken is not None
    model.remove([taken])
    model.show_lines([Inspected(file=attached_to(inner, "b.txt", 0))])
    assert sorted(named(model)) == ["a.txt", "b.txt", "brev 0.eml"]
    assert model.attached_come(model.rows[0]) is None


def test_a_tick_for_many_letters_takes_no_longer_for_each_of_them(qtbot, monkeypatch: pytest.MonkeyPatch):
    compared: Counter[int] = Counter()
    for count in (20, 80):
        files = letters(count)
        model = model_of(files, *(attached_to(file, "bilaga.txt", 0) for file in files))
        equal = ChosenFile.__eq__

        def counting(one: ChosenFile, other: object, equal=equal, count=count) -> bool:
            compared[count] += 1
            return equal(one, other)

        with monkeypatch.context() as patched:
            patched.setattr(ChosenFile, "__eq__", counting)
            rows = [row for row in model.rows if row.file.letter is None]
            model.let_attached_come(rows, come=False)
            assert not any(map(model.attached_come, rows)) and len(model.rows) == count
            model.let_attached_come(rows, come=True)
            assert all(map(model.attached_come, rows)) and len(model.rows) == 2 * count
    assert compared[80] <= 5 * compared[20] + 80
