"""What is typed in two windows is kept by both, and what was erased does not come back from either."""

import pytest

from lagvarde_coder.gui.core.drafts import Drafts
from lagvarde_coder.services.project.drafts import Draft, DraftsFile


def draft(project, subject="k1", words="ord"):
    return Draft(project, "kodare", "coding", subject, {"memo": words})


@pytest.fixture
def windows(qapp, tmp_path):
    first, second = Drafts(tmp_path), Drafts(tmp_path)
    return first, second, DraftsFile(tmp_path)


def test_two_windows_keep_what_is_typed_in_both(windows):
    first, second, file = windows
    first.keep(draft("/a.lvk"))
    first.flush()
    second.keep(draft("/b.lvk"))
    second.flush()
    assert [it.project for it in file.read()] == ["/a.lvk", "/b.lvk"]
    first.drop("/a.lvk", "coding", "k1")
    first.flush()
    assert [it.project for it in file.read()] == ["/b.lvk"]


def test_what_was_erased_does_not_come_back_from_another_window(windows, tmp_path):
    first, _, file = windows
    first.keep(draft("/a.lvk", "gallrad"))
    first.keep(draft("/a.lvk", "annan"))
    first.flush()
    other = Drafts(tmp_path)  # knows it from the file
    first.forget({"gallrad"})
    other.keep(draft("/b.lvk"))
    other.flush()
    assert [it.subject for it in file.read()] == ["annan", "k1"]
    first.flush()
    assert "gallrad" not in [it.subject for it in file.read()]
