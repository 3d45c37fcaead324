"""Files are read in a child process: whatever happens to it, the parent says why and reads the next file."""

import io
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.domain.errors import Cancelled, ImportRefused, UnknownFormat
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.domain.text import canonical
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import TOO_SLOW, ImportedText, ReadingOptions
from tests.children import in_child, needs_fork
from tests.importers.test_hostile import SAMPLES, attempt

ODD = "a.odd"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signals")


def detail(process, name, order, **more):
    with pytest.raises(ImportRefused) as refused:
        process.read(name, order.encode(), **more)
    assert refused.value.params["name"] == name
    return refused.value.params["detail"]


def goes_on(process):
    return process.read(ODD, b"say Hej")[0].text == "say Hej"


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_what_the_child_reads_is_what_the_importer_reads(reading_on, name):
    read = attempt(name, SAMPLES[name])[0]
    assert isinstance(read, ImportedText)
    heard = reading_on.read(name, SAMPLES[name])[0]
    text = canonical(read.text)
    assert heard.text == text.text
    assert [one.label for one in heard.sections] == [one.label for one in read.sections]
    for one, raw in zip(heard.sections, read.sections, strict=True):
        assert heard.text[one.start : one.end] == canonical(read.text[raw.start : raw.end].strip()).text
    assert (heard.title, heard.respondent, heard.left_out) == (read.title, read.respondent, read.left_out)


def test_the_cells_of_a_workbook_are_heard_as_they_show_in_canonical_form(process):
    book = openpyxl.Workbook()
    (first,) = book.worksheets
    first.title = "Blad A\u030a"
    for row in (["Organisation", None, 3], [" A\u030a ", "ett\ntvå", None]):
        first.append(row)
    file = io.BytesIO()
    book.save(file)
    (sheet,) = process.read_cells("a.xlsx", file.getvalue())
    assert sheet == ("Blad Å", (("Organisation", "", "3"), ("Å", "ett\ntvå", "")))
    assert goes_on(process)


def test_cells_are_asked_for_of_workbooks_only_and_an_empty_one_is_refused(process):
    with pytest.raises(UnknownFormat):
        process.read_cells("a.txt", b"Hej")
    file = io.BytesIO()
    openpyxl.Workbook().save(file)
    with pytest.raises(ImportRefused):
        process.read_cells("a.xlsx", file.getvalue())
    assert goes_on(process)


def test_one_child_reads_file_after_file(process):
    assert goes_on(process)
    first = process._child.process.pid
    assert goes_on(process) and detail(process, "a.docx", "no Word document") == why.NOT_WORD and goes_on(process)
    assert process._child.process.pid == first


def test_texts_come_in_canonical_form_with_their_sections_and_the_account_of_it(process):
    (text,) = process.read("x.sec", b"!")
    words = [text.text[one.start : one.end] for one in text.sections]
    assert words[0] == "Rubrik" and words[1].startswith("vård \ufffd \n  \né") and len(words) == 2
    assert [one.label for one in text.sections] == ["Rubrik", "Å?"]
    assert (text.title, text.respondent) == ("a\ufffd", "Vård")
    assert {one.kind: one.count for one in text.left_out} == {LeftOutKind.CHARACTER: 1, LeftOutKind.MARKS: 1}


@on_unix
@pytest.mark.parametrize(("order", "because"), [
    ("compute", TOO_SLOW), ("abort", why.TOO_HEAVY), ("leave", why.BROKE_OFF), ("crash", why.BROKE_OFF),
])  # fmt: skip
def test_a_reader_that_takes_the_child_with_it_is_a_refusal_and_the_next_file_is_read(starting, order, because):
    process = starting(cpu=1)
    assert detail(process, ODD, order) == because
    assert goes_on(process)


@on_linux
def test_a_reader_that_wants_too_much_memory_is_refused(process):
    assert detail(process, ODD, "eat") == why.TOO_HEAVY
    assert goes_on(process)


def test_a_reader_that_waits_for_ever_is_ended_by_the_clock(starting):
    process = starting(wall=0.2)
    assert goes_on(process)
    assert detail(process, ODD, "sleep") == TOO_SLOW
    assert goes_on(process)


def test_a_fault_of_a_reader_is_logged_and_the_file_refused(process, caplog):
    assert detail(process, ODD, "err") == why.FAULT
    assert "ZeroDivisionError: a.odd" in caplog.text
    caplog.clear()
    assert goes_on(process)


@pytest.mark.parametrize("order", ["connect", "start", "write {}/new", "open {}/secret"])
def test_a_reader_reaches_no_network_no_process_and_no_file(process, caplog, tmp_path, order):
    (tmp_path / "secret").write_text("the project")
    assert detail(process, ODD, order.format(tmp_path)) == why.FAULT
    assert "PermissionError" in caplog.text
    caplog.clear()
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]
    assert goes_on(process)


def test_what_a_person_said_reaches_the_importer_and_what_it_asks_comes_back(process):
    said = ReadingOptions(respondent="Kolumn C", quoted_tails=True)
    assert process.read(ODD, b"options", said)[0].text == repr(said)
    with pytest.raises(ImportRefused) as refused:
        process.read(ODD, b"refuse")
    assert refused.value.params == {"name": ODD, "detail": "No.", "choices": ("A", "B")}
    assert [part.params["detail"] for part in refused.value.parts] == ["Row 3."]


def test_cancelling_ends_the_child_at_once(process):
    assert goes_on(process)
    child, looks = process._child.process, list[bool]()

    def cancel():
        looks.append(True)
        if len(looks) > 1:  # it has begun
            raise Cancelled

    with pytest.raises(Cancelled):
        process.read(ODD, b"compute", watch=cancel)
    assert child.poll() is not None
    assert goes_on(process)


def test_who_waits_for_another_file_can_cancel_too(process):
    begun, looks = threading.Event(), list[bool]()

    def first():
        def watch():
            begun.set()
            if looks:
                raise Cancelled

        with pytest.raises(Cancelled):
            process.read(ODD, b"sleep", watch=watch)

    def cancel():
        looks.append(True)
        raise Cancelled

    thread = threading.Thread(target=first)
    thread.start()
    assert begun.wait(30)
    with pytest.raises(Cancelled):
        process.read(ODD, b"say Hej", watch=cancel)
    thread.join(30)
    assert goes_on(process)


def test_a_child_that_was_killed_while_it_waited_is_replaced(process):
    process.get_ready()
    process._child.process.kill()
    process._child.process.wait()
    assert goes_on(process)


def test_where_no_child_can_be_started_the_file_is_refused(process, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    process.get_ready()
    assert detail(process, ODD, "say Hej") == why.NO_READER
    if sys.platform != "win32":
        (tmp_path / "python").write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / "python").chmod(0o755)
        assert detail(process, ODD, "say Hej") == why.NO_READER


@needs_fork
def test_a_forked_process_has_a_child_of_its_own(process):
    assert goes_on(process)
    said = in_child(lambda: f"{goes_on(process)} {process._child.process.pid} {process.close()}")
    told, pid, _ = said.split()
    assert told == "True" and int(pid) != process._child.process.pid
    assert goes_on(process)


@on_unix
@pytest.mark.parametrize("how", ["os._exit(0)", "os.kill(os.getpid(), signal.SIGKILL)"])
def test_the_child_ends_when_its_parent_dies(how):
    script = (
        "import os, signal; from lagvarde_coder.importers.sandbox import reading_process\n"
        "reading_process().read('a.txt', b'Hej'); print(reading_process()._child.process.pid, flush=True)\n" + how
    )
    said = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, check=False).stdout
    until = time.monotonic() + 30
    while time.monotonic() < until and runs(int(said)):
        time.sleep(0.02)
    assert not runs(int(said))


def runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        stat = Path(f"/proc/{pid}/stat").read_text()  # a dead child that nobody waits for does not run
        return stat.rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@on_unix
def test_an_interruption_of_the_terminal_is_the_parents_business(process):
    assert goes_on(process)
    os.kill(process._child.process.pid, signal.SIGINT)
    first = process._child.process.pid
    assert goes_on(process) and process._child.process.pid == first


def test_what_was_used_is_told(process):
    process.read("a.txt", b"Hej")
    assert process.used.cpu >= 0 and (process.used.peak > 0 or sys.platform == "win32")


LOADS = """
import io, sys
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.registry import importer_for
from lagvarde_coder.importers.sandbox.child import load_reader
from tests.importers.test_hostile import SAMPLES
loaded = set()
for name, data in SAMPLES.items():
    load_reader(name, data)
    before = set(sys.modules)
    importer_for(name, data[:4096]).read(name, io.BytesIO(data), Limits())
    loaded |= set(sys.modules) - before
loaded.discard("lxml._elementpath")
print(*(name for name in sorted(loaded) if name.partition(".")[0] not in sys.stdlib_module_names))
"""


def test_nothing_that_a_reader_loads_counts_as_what_its_file_takes():
    said = subprocess.run([sys.executable, "-c", LOADS], stdout=subprocess.PIPE, check=True).stdout
    assert not said.split()


@on_linux
def test_a_file_is_allowed_the_same_whatever_earlier_files_left_in_memory(starting):
    process = starting(memory=150_000_000)
    assert process.read(ODD, b"keep 90000000")
    first = process._child.process.pid
    assert process.read(ODD, b"take 110000000")
    assert process._child.process.pid == first
    assert detail(process, ODD, "take 170000000") == why.TOO_HEAVY


@on_linux
def test_a_file_is_part_of_what_it_is_allowed(starting):
    assert detail(starting(memory=150_000_000), ODD, f"take 110000000 {'x' * 60_000_000}") == why.TOO_HEAVY


@on_linux
def test_a_file_that_took_much_is_not_held_against_the_next_one(starting):
    process = starting(memory=150_000_000)
    assert process.read(ODD, b"take 110000000")
    assert detail(process, "a.docx", "no Word document") == why.NOT_WORD
