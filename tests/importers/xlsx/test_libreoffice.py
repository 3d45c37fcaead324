"""The same workbooks, opened and saved again by LibreOffice: the same documents and account."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.importers.xlsx.test_workbooks import CASES, check
from tests.importers.xlsx.workbooks.making import Case

SOFFICE = shutil.which("soffice")
ITS_OWN = {
    "formulas-without-a-result": "it calculates them",
    "a-row-of-formulas-without-results": "it calculates them",
    "formulas-with-a-result": "it calculates them",
    "iso-days-of-the-strict-kind": "it makes a number of the day",
    "yes-no-and-times": "it writes 8:05:00 in place of 08:05:00",
    "escapes-and-line-ends": "it reads _x005F_ as Excel does not",
    "nothing": "it writes no sheet without cells",
}
"""What LibreOffice changes in a workbook, so that something else must come of it."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")]
SAVED_AGAIN = [case for case in CASES if case.name not in ITS_OWN]


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory) -> Path:
    """Return the folder with all of them, converted in one run, with a profile of its own."""
    folder = tmp_path_factory.mktemp("libreoffice")
    files = [folder / f"{at}.xlsx" for at in range(len(SAVED_AGAIN))]
    for file, case in zip(files, SAVED_AGAIN, strict=True):
        file.write_bytes(case.make())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        str(SOFFICE),
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(folder / "out"),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / "out"


@pytest.mark.parametrize("at", range(len(SAVED_AGAIN)), ids=[case.name for case in SAVED_AGAIN])
def test_what_libreoffice_saves_says_the_same(at, saved_again):
    case: Case = SAVED_AGAIN[at]
    check(case, (saved_again / f"{at}.xlsx").read_bytes())
