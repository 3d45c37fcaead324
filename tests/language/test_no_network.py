"""Nothing that knows Swedish calls anybody: not when it is imported, not when it is used."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

CALLS = """
import sys

CALLING = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.send", "urllib.", "http.", "ftplib.")
STARTING = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")
said = []
sys.addaudithook(lambda event, _: said.append(event) if event.startswith((*CALLING, *STARTING)) else None)

from lagvarde_coder.language.lemmas import lemma
from lagvarde_coder.language.sentences import Sentences
from lagvarde_coder.language.variants import variants

assert len(Sentences().of("Det tar tid, t.ex. för kl. 8. Sedan är det klart.")) == 2
assert len(Sentences().of("Det är klart.Det tar tid.")) >= 1 and "spacy" in sys.modules
assert lemma("utfasningarna") == "utfasning" and "fasa ut" in variants("utfasningen")
print(*said)
"""


def test_sentences_lemmas_and_variants_call_nobody_and_start_nothing():
    told = subprocess.run([sys.executable, "-c", CALLS], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
