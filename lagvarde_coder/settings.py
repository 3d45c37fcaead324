"""Every option of the program: type, default, help text; kept in a TOML file in the user's config folder."""

import json
import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypedDict

from platformdirs import PlatformDirs

HOME_VARIABLE = "LAGVARDEKODAREN_HOME"
"""Environment variable: a folder for settings, state and copies in place of the user's own (tests, USB sticks)."""

_NAME = "lagvardekodaren"


def _option(default: Any, help_text: str) -> Any:  # noqa: ANN401 - a dataclass field of any type
    if isinstance(default, list):
        return field(default_factory=lambda: tuple(default), metadata={"help": help_text})
    return field(default=default, metadata={"help": help_text})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen; every field is one line of the file."""

    name: str = _option("", "Your name, as the log shows it.")
    initials: str = _option("", "Your initials, as lists show them.")
    role: str = _option("", "Your role: utredare, redaktör …")
    language: str = _option("", "sv or en; empty follows the system.")
    scheme: str = _option("system", "light, dark, contrast-light, contrast-dark or system.")
    projects: str = _option("", "The folder that new projects are proposed in.")
    second_copies: str = _option("", "A second place for copies of projects, another disk for example.")
    recent: tuple[str, ...] = _option([], "Projects opened lately, newest first.")
    text_size: int = _option(0, "Steps that the text is larger (or smaller) than the system's.")
    snap: str = _option("word", "What a selection made with the mouse follows: character, word or sentence.")
    single_keys: bool = _option(True, "Code with one key per theme.")
    coding_begins: bool = _option(True, "Coding a document that is not started makes it started.")
    keys: tuple[str, ...] = _option([], "Your own keys in the text, as name=key: theme.T01=x, stance=b.")


class SettingsChanges(TypedDict, total=False):
    """Some of the fields of :class:`Settings`, by name."""

    name: str
    initials: str
    role: str
    language: str
    scheme: str
    projects: str
    second_copies: str
    recent: tuple[str, ...]
    text_size: int
    snap: str
    single_keys: bool
    coding_begins: bool
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its own files; never inside a project."""

    config: Path
    state: Path
    copies: Path

    @property
    def settings_file(self) -> Path:
        """The settings' TOML file."""
        return self.config / "settings.toml"

    @property
    def log_file(self) -> Path:
        """Where unexpected errors are written."""
        return self.state / "log.txt"


def folders() -> Folders:
    """Return the program's folders for this user; they may not exist yet."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Folders(Path(home) / "config", Path(home) / "state", Path(home) / "copies")
    dirs = PlatformDirs(_NAME, appauthor=False, roaming=False)
    return Folders(dirs.user_config_path, dirs.user_state_path, dirs.user_data_path / "copies")


def load(file: Path) -> Settings:
    """Return the settings in ``file``; what is missing or of the wrong type has its default."""
    try:
        parsed = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    default = Settings()
    known = {option.name: getattr(default, option.name) for option in fields(Settings)}
    good = {name: _listed(cell) if isinstance(cell, list) else cell for name, cell in parsed.items() if name in known}
    fitting: dict[str, Any] = {name: cell for name, cell in good.items() if type(cell) is type(known[name])}
    return replace(default, **fitting)


def save(settings: Settings, file: Path) -> None:
    """Write all settings with their help texts, in one step."""
    lines = ["# Lågvärdekodaren\n"]
    for option in fields(Settings):
        lines.append(f"# {option.metadata['help']}\n{option.name} = {_toml(getattr(settings, option.name))}\n")
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.write_text("\n".join(lines), encoding="utf-8")
    part.replace(file)


def _listed(cell: list[object]) -> object:
    """Lists are lists of strings; another is of the wrong type."""
    return tuple(cell) if all(isinstance(item, str) for item in cell) else None


def _toml(cell: object) -> str:
    """Strings, whole numbers, truth and lists of strings are the same in TOML as in JSON."""
    return json.dumps(list(cell) if isinstance(cell, tuple) else cell, ensure_ascii=False)
