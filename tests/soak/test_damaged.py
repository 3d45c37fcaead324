"""Bits that flip and pages that are overwritten: what is shown or handed out is what was stored, or damage is told.

What the window does after each opening, the full check, is done here on 700 damaged files of one project; then copies
are made and offered. Every file that passes the check must show and hand out exactly what the sound one does.
"""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import KnownError, NoSoundCopy
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.project.copies import Copy
from lagvarde_coder.storage import copying
from tests.helpers import WORDS, Bench, coded, pasted, program_in

pytestmark = pytest.mark.soak

FLIPS, RUNS = 600, 100
PAGE = 4096


@pytest.fixture
def filled(bench: Bench) -> Bench:
    with bench.open() as project:
        for at in range(8):
            document = pasted(project, f"Dialog nummer {at}.\n" + WORDS * 6, f"Förening {at}", title=f"Dialog {at}")
            for start in range(0, 300, 30):
                coded(project, document, f"T{start // 30 + 1:02d}", start, start + 25, memo=f"Kommentar {at} {start}")
        themes = [project.themes.codebook.find(f"T{number:02d}").id for number in (1, 2, 3)]
        project.decisions.merging.merge(NeedChoice("Tid att fasa ut"), themes, "De handlar om samma sak")
    return bench


def shown(project: OpenProject) -> Iterator[object]:
    """Yield what lists, documents, figures, agenda and history show."""
    documents = project.material.documents
    for line in documents.sources():
        yield line
        yield documents.document(line.source.id)
        yield project.coding.disposing.of_text(line.source.text)
    yield project.coding.marking.all()
    yield project.themes.codebook.themes()
    yield project.decisions.merging.links()
    yield project.doubt.doubts.open()
    yield project.material.ledger.organisations()
    yield project.trail.tracing.operations()
    yield project.figures.counting.standing().head, project.figures.counting.standing().total
    yield project.finding.searching.find("uppföljningen")


def printed(project: OpenProject) -> str:
    return sha256("\n".join(map(in_order, shown(project))).encode()).hexdigest()


def in_order(one: object) -> str:
    """Return an object in words, sets and lists in one order."""
    if is_dataclass(one):
        return f"{type(one).__name__}({', '.join(in_order(getattr(one, field.name)) for field in fields(one))})"
    if isinstance(one, dict):
        return str(sorted((in_order(key), in_order(cell)) for key, cell in one.items()))
    if isinstance(one, list | set | frozenset):
        return str(sorted(map(in_order, one)))
    return str(tuple(map(in_order, one))) if isinstance(one, tuple) else repr(one)


def handed_out(project: OpenProject, file: Path) -> bytes:
    file.unlink(missing_ok=True)
    project.report.exporting.export(file, Silent())
    return re.sub(rb"\d\d:\d\d(:\d\d)?", b"", file.read_bytes())  # when it was made


def flips(size: int, rng: Random) -> Iterator[Callable[[bytearray], None]]:
    for _ in range(FLIPS):
        at, bit = rng.randrange(size), 1 << rng.randrange(8)

        def flip(data: bytearray, at: int = at, bit: int = bit) -> None:
            data[at] ^= bit

        yield flip


def runs(size: int, rng: Random) -> Iterator[Callable[[bytearray], None]]:
    pages = size // PAGE
    for number in range(RUNS):
        length = rng.randrange(1, 5)
        first = rng.randrange(pages - length + 1)
        filling = bytes(length * PAGE) if number % 2 else rng.randbytes(length * PAGE)

        def overwrite(data: bytearray, first: int = first, filling: bytes = filling) -> None:
            data[first * PAGE : first * PAGE + len(filling)] = filling

        yield overwrite


def test_nothing_damaged_is_shown_handed_out_kept_or_offered_without_a_word(filled: Bench, tmp_path: Path):
    with filled.open(writing=False) as project:
        right, given = printed(project), handed_out(project, tmp_path / "koder.csv")
        (good,) = project.copies.now()
        assert isinstance(good, Copy)
        assert printed(project) == right
    sound = filled.path.read_bytes()
    rng, counts = Random(7), Counter[str]()
    damages = [*flips(len(sound), rng), *runs(len(sound), rng)]
    for number, damage in enumerate(damages):
        data = bytearray(sound)
        damage(data)
        filled.path.write_bytes(data)
        told = ""
        try:
            with filled.open(writing=False) as project:
                if not project.trail.tracing.check(Silent()).damage:
                    assert printed(project) == right, f"{number}: shown otherwise without a word"
                    assert handed_out(project, tmp_path / "koder.csv") == given, f"{number}: handed out"
                    told = "harmless"
                else:
                    told = "found by the check"
                    for copy in project.copies.now():
                        assert isinstance(copy, KnownError), f"{number}: a damaged project was copied"
                    try:  # what a command does, which does not wait for a check
                        same = handed_out(project, tmp_path / "koder.csv") == given
                        counts["handed out by a command as it was" if same else "handed out by a command, ALTERED"] += 1
                    except KnownError:
                        counts["refused to a command"] += 1
        except KnownError:
            told = "refused at opening, or when read"
        counts[told] += 1
        offer = filled.program.restoring.offer(filled.path, Silent())
        assert offer.copy.path == good.path
    print(dict(counts))
    for kept in good.path.parent.glob("*.lvk"):
        assert copying.examine(kept, Silent(), key=None)[1] == ()
    assert counts["found by the check"] > 100


def test_of_forty_copies_of_which_most_are_damaged_the_newest_good_one_comes_back(filled: Bench, tmp_path: Path):
    with filled.open(writing=False) as project:
        (good,) = project.copies.now()
        assert isinstance(good, Copy)
    sound, rng = good.path.read_bytes(), Random(11)
    for number, damage in enumerate(list(flips(len(sound), rng))[:39]):
        data = bytearray(sound)
        damage(data)
        shutil.copy(good.path, good.path.with_name(f"a 2999-01-01 00.00.{number:02d}.lvk"))
        good.path.with_name(f"a 2999-01-01 00.00.{number:02d}.lvk").write_bytes(data)
    filled.path.write_bytes(bytes(len(sound)))
    restored = filled.program.restoring.restore(filled.path, Silent())
    assert filled.verified().ok
    assert copying.examine(restored.offer.copy.path, Silent(), key=None)[1] == ()
    elsewhere = program_in(tmp_path / "tom")
    with pytest.raises(NoSoundCopy):
        elsewhere.restoring.restore(tmp_path / "saknas.lvk", Silent())
