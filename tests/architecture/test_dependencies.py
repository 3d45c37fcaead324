"""What the code imports is declared, what is declared is locked, and the lock names no index."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version


@pytest.fixture
def project(checkout: Path) -> dict:
    return tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def lock(checkout: Path) -> str:
    return (checkout / "packaging" / "requirements.lock").read_text(encoding="utf-8")


def locked_entries(lock: str) -> list[str]:
    """Return the entries of the lock, each with its markers and hashes on one line."""
    return lock.replace("\\\n", " ").splitlines()


def locked_versions(lock: str) -> dict[str, Version]:
    """Return the version of each locked package."""
    pins = (re.match(r"([\w.-]+)==(\S+)", entry) for entry in locked_entries(lock))
    return {canonicalize_name(pin[1]): Version(pin[2]) for pin in pins if pin}


def test_the_lock_names_no_index(lock):
    assert re.findall(r"https?://|file:|--(?:extra-)?index-url|--find-links", lock) == []


def test_every_entry_of_the_lock_is_pinned_and_hashed(lock):
    loose = [entry for entry in locked_entries(lock) if "==" not in entry or "--hash=sha256:" not in entry]

    assert loose == []


def test_the_lock_satisfies_what_the_project_asks_for(project, lock):
    versions = locked_versions(lock)
    wanted = map(Requirement, project["project"]["dependencies"] + project["dependency-groups"]["dev"])

    missed = [str(one) for one in wanted if versions[canonicalize_name(one.name)] not in one.specifier]

    assert missed == []


def test_every_library_that_the_program_imports_is_declared(project):
    declared = {canonicalize_name(Requirement(one).name) for one in project["project"]["dependencies"]}
    graph = grimp.build_graph("lagvarde_coder", include_external_packages=True, cache_dir=None)
    imported = {module for module in graph.modules if graph.is_module_squashed(module)} - sys.stdlib_module_names

    owners = packages_distributions()
    undeclared = [name for name in imported if not declared & {canonicalize_name(one) for one in owners[name]}]

    assert undeclared == []
