"""Of what sort they are who speak: the ledger's word first, the document's own only where it can be about them."""

import pytest

from lagvarde_coder.domain.material.speaking import NO_CATEGORY, Categories


@pytest.mark.parametrize(
    ("organisations", "own", "ledger", "asked", "expected"),
    [
        (["a"], ["Region"], {"a": ("Patient",)}, "a", {"Patient"}),
        (["a"], ["Region"], {"a": ()}, "a", {"Region"}),
        (["a"], [], {}, "a", {NO_CATEGORY}),
        (["a"], [""], {"a": ("",)}, "a", {NO_CATEGORY}),
        (["a", "b"], ["Region"], {"b": ("Patient",)}, "a", {NO_CATEGORY}),
        (["a"], ["Region"], {}, "b", {NO_CATEGORY}),
        (["a"], ["Region"], {}, None, {"Region"}),
        ([], [], {}, None, {NO_CATEGORY}),
    ],
)
def test_categories_are_the_ledgers_then_the_documents_then_none(organisations, own, ledger, asked, expected):
    sorts = Categories(organisations, own, ledger)
    assert sorts.of(asked) == expected
    assert sorts.of_all([] if asked is None else [asked]) == expected
