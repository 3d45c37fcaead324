"""The same workbooks, opened and saved again by LibreOffice: the same documents and account."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.importers.xlsx.test_workbooks import CASES, check
from tests.importers.xlsx.workbooks.making import Case

SOFFICE = shutil.which("soffice")
WITH_CALC = SOFFICE is not None and any(Path(SOFFICE).resolve().parent.glob("*sclo*"))
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

IN_OPENDOCUMENT = {
    "numbers-as-their-cells-show-them": "it writes what it shows itself, 25% and 1,250,000 kr",
    "bare-numbers-among-words": "it writes 3.5 where its own language does",
}
"""The same, of workbooks that it saves as OpenDocument spreadsheets."""

pytestmark = [pytest.mark.soak, pytest.mark.skipif(not WITH_CALC, reason="LibreOffice Calc is not installed")]
SAVED_AGAIN = [case for case in CASES if case.name not in ITS_OWN]
AS_ODS = [case for case in SAVED_AGAIN if case.name not in IN_OPENDOCUMENT]


def converted(cases: Sequence[Case], suffix: str, folder: Path) -> Path:
    """Return the folder with all of them, converted in one run, with a profile of its own."""
    files = [folder / f"{at}.xlsx" for at in range(len(cases))]
    for file, case in zip(files, cases, strict=True):
        file.write_bytes(case.make())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    to = ["--headless", "--convert-to", suffix, "--outdir", str(folder / "out")]
    subprocess.run([str(SOFFICE), profile, *to, *map(str, files)], check=True, capture_output=True, timeout=300)
    return folder / "out"


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory) -> Path:
    return converted(SAVED_AGAIN, "xlsx", tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="module")
def saved_as_ods(tmp_path_factory) -> Path:
    return converted(AS_ODS, "ods", tmp_path_factory.mktemp("opendocument"))


@pytest.mark.parametrize("at", range(len(SAVED_AGAIN)), ids=[case.name for case in SAVED_AGAIN])
def test_what_libreoffice_saves_says_the_same(at, saved_again):
    check(SAVED_AGAIN[at], (saved_again / f"{at}.xlsx").read_bytes())


@pytest.mark.parametrize("at", range(len(AS_ODS)), ids=[case.name for case in AS_ODS])
def test_what_it_saves_as_opendocument_says_the_same(at, saved_as_ods):
    check(AS_ODS[at], (saved_as_ods / f"{at}.ods").read_bytes(), "svar.ods")
