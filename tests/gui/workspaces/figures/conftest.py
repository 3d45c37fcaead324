"""The example, built once for all tests that look at its figures."""

import pytest

from lagvarde_coder import paths
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services import example


@pytest.fixture(scope="session")
def built_example(blank, tmp_path_factory):
    """Return the example as a closed project; copied by tests, never written to."""
    made = blank.copied(tmp_path_factory.mktemp("example"))
    with made.open() as project:
        example.build(project, paths.resources() / "example", Silent())
    return made
