"""The whole of ``tests/data`` by one command: every file comes in, is there already, is left aside or is refused."""

import re
from collections import Counter
from pathlib import Path

from tests.importers.inputs import INPUTS

BECAME = {
    "csv": {"imported": 12},
    "docx": {"imported": 51},
    "hostile": {"imported": 8, "refused": 27},
    "html": {"imported": 12, "refused": 1},
    "mail": {"imported": 19, "refused": 1},
    "mht": {"imported": 2},
    "odp": {"imported": 7, "refused": 5},
    "ods": {"imported": 12},
    "odt": {"imported": 26, "refused": 7},
    "pdf": {"imported": 6, "refused": 1},
    "pptx": {"imported": 14, "refused": 7},
    "rtf": {"imported": 11, "refused": 1},
    "subtitles": {"imported": 7},
    "text": {"already there": 1, "imported": 12, "refused": 3},
    "xlsx": {"imported": 20, "refused": 3},
}
"""What becomes of the kept files of each folder."""


def test_every_kept_file_is_imported_or_refused_in_words_and_the_last_line_sums_it_up(cli, tmp_path: Path):
    project = tmp_path / "allt.lvk"
    assert cli("new", project).code == 0
    files = [file for file in INPUTS.rglob("*") if file.is_file()]
    assert len(files) >= 250

    done = cli("import", project, INPUTS.parent)

    assert done.code == 3
    rows = [line.split("\t") for line in done.lines[1:]]
    became: dict[str, Counter[str]] = {}
    for place, status, *_ in rows:
        inside = Path(place.split(" › ")[0]).relative_to(INPUTS.parent).parts
        became.setdefault(inside[1] if len(inside) > 1 else "", Counter())[status] += 1
    assert became == BECAME | {"": {"left aside": len(list(INPUTS.parent.glob("*.lvk")))}}
    *reasons, total = done.err.splitlines()
    assert len(reasons) <= sum(counted["refused"] for counted in became.values())
    assert all(re.search(r"\w.* .*\.$", reason) for reason in reasons)
    counted = sum(became.values(), Counter())
    assert total.startswith(
        f"Files: {len(rows)}; imported: {counted['imported']}, already there: {counted['already there']}, "
        f"refused: {counted['refused']}, left aside: {counted['left aside']}, "
    )
    assert cli("audit", "verify", project).code == 0
