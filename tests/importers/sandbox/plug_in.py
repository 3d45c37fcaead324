"""A plug-in whose reader does what the file says: for tests of the process that reads files."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers.base import INTERFACE, ImportedText, RawSection

KEPT: list[bytes] = []


class OwnRefusal(ImportRefused):
    what = "An own sentence about {name}."


class Obedient:
    interface = INTERFACE
    suffixes = (".odd",)
    format_name = "odd papers"

    def accepts(self, name, head):
        return name.endswith(".odd")

    def read(self, name, stream, limits, options):
        order = stream.read().decode()
        said = getattr(self, order.split()[0])(order, name, options) or order
        return [ImportedText(title=name, text=said)]

    def say(self, order, name, options):
        print("what a library prints")
        sys.stdout.flush()

    def options(self, order, name, options):
        return repr(options)

    def compute(self, order, name, options):
        while True:
            pass

    def sleep(self, order, name, options):
        time.sleep(600)

    def eat(self, order, name, options):
        return "x" * 5_000_000_000

    def take(self, order, name, options):
        bytes(int(order.split()[1]))

    def keep(self, order, name, options):
        KEPT.append(bytes(int(order.split()[1])))

    def abort(self, order, name, options):
        os.abort()

    def leave(self, order, name, options):
        os._exit(3)

    def crash(self, order, name, options):
        ctypes.string_at(0)

    def err(self, order, name, options):
        raise ZeroDivisionError(name)

    def refuse(self, order, name, options):
        raise OwnRefusal(name=name, detail="No.", choices=("A", "B"), parts=[ImportRefused(name=name, detail="Row 3.")])

    def connect(self, order, name, options):
        socket.create_connection(("127.0.0.1", 9))

    def start(self, order, name, options):
        subprocess.run([sys.executable, "-V"], check=True)

    def write(self, order, name, options):
        Path(order.split()[1]).write_text("x")

    def open(self, order, name, options):
        return Path(order.split()[1]).read_text()

    def fill(self, order, name, options):
        """Many texts, all of them long."""

    def mark(self, order, name, options):
        return "va\u030ard\r\n" + order


class Sectioned(Obedient):
    suffixes = (".sec",)

    def accepts(self, name, head):
        return name.endswith(".sec")

    def read(self, name, stream, limits, options):
        text = "  Rubrik\r\nva\u030ard \ud800 \r\n  \r\n" + "e" + "\u0301\u0316" * 40
        heading = RawSection(kind=SectionKind.HEADING, start=0, end=10, label=" Rubrik\r\n", level=1)
        answer = RawSection(kind=SectionKind.QUESTION, start=10, end=len(text), label="A\u030a?")
        blank = RawSection(kind=SectionKind.PAGE, start=19, end=23)
        return [ImportedText(title="a\ud800", text=text, sections=(heading, answer, blank), respondent="Va\u030ard")]
