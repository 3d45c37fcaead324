"""The command line's language, without Qt: Swedish from the same translation file that the window uses, or English."""

import os
import re
import sys
from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from lagvarde_coder import paths
from lagvarde_coder.domain.errors import OWN, KnownError
from lagvarde_coder.domain.text import canonical
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH, Words

SWEDISH, ENGLISH = "sv", "en"
_language: ContextVar[str] = ContextVar("language", default=SWEDISH)

_FIRST_SLOT = re.compile(r"\{(\w+)\}")
_ENDS = (".", "!", "?", ":", "…")


def choose_language(wanted: str, environment: Mapping[str, str] = os.environ) -> None:
    """Speak ``wanted`` ("sv" or "en") from now on; else the system's language: Swedish if that is unknown."""
    _language.set(wanted if wanted in {SWEDISH, ENGLISH} else system_language(environment))


def language() -> str:
    """Return the language that is spoken: "sv" or "en"."""
    return _language.get()


def system_language(environment: Mapping[str, str]) -> str:
    """Return "sv" when the system's language is Swedish or unknown, else "en"."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    setting = next((name for name in names if name), "") or _windows_language()
    name = re.split(r"[_.@-]", setting)[0].casefold()
    return SWEDISH if name in {"", "c", "posix", "sv"} else ENGLISH


def translate(context: str, source: str) -> str:
    """Return ``source`` in the user's language, as the context of the translation file says it; else unchanged."""
    if language() == ENGLISH:
        return source
    return catalogue(paths.resources() / "i18n" / "sv.ts").get((context, source), source)


def say(source: str, **values: object) -> str:
    """Return one of the command line's own sentences, translated and filled in."""
    return translate("Cli", source).format(**values)


def spoken() -> Words:
    """Return the words of the language that is spoken."""
    return IN_SWEDISH if language() == SWEDISH else IN_ENGLISH


def in_errors(text: str) -> str:
    """Return a word or sentence of an error or a finding in the user's language."""
    return spoken().thing(text) if spoken().knows(text) else translate("Errors", text)


def message(error: KnownError) -> str:
    """Return what happened, why and what to do, on one line in the user's language; a line more for each part."""
    values = error.told(in_errors, spoken().field)
    sentences = (_sentence(translate("Errors", template), values) for template in error.templates)
    told = one_line(" ".join(sentence for sentence in sentences if sentence))
    return "\n  ".join([told, *map(message, error.parts)])


def _sentence(template: str, values: Mapping[str, object]) -> str:
    """Return a filled template with a full stop; a capital letter only where no name of the user's begins it."""
    told = template.format(**values).strip()
    begins = _FIRST_SLOT.match(template)
    if begins is None or begins[1] in OWN - {"holder"}:
        told = told[:1].upper() + told[1:]
    return told if not told or told.endswith(_ENDS) else f"{told}."


def one_line(text: str) -> str:
    """Return ``text`` without line ends, tabs and control characters: names of files may hold any."""
    return re.sub(r"[\n\t]", " ", canonical(text).text)


@cache
def catalogue(file: Path) -> dict[tuple[str, str], str]:
    """Return the finished translations in a Qt translation file (ours, not somebody's) by context and source."""
    if not file.is_file():
        return {}
    known = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for entry in context.iter("message"):
            translation = entry.findtext("translation", "")
            if translation:
                known[name, entry.findtext("source", "")] = translation
    return known


def _windows_language() -> str:
    """Return the name of the user's language on Windows, where no variable says it; elsewhere nothing."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
