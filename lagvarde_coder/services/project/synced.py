"""Tells whether a folder is synchronised or on a network: no place for a database that is being written."""

import os
import sys
from pathlib import Path, PurePath

_SERVICES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "min enhet": "Google Drive",
    "icloud": "iCloud",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box": "Box",
    "box sync": "Box",
}
_NETWORK = ("nfs", "cifs", "smb", "afp", "fuse.sshfs", "fuse.rclone", "9p", "davfs")
NETWORK = "network"
"""What :func:`synchronised_by` calls a network drive."""
_MOUNTS = Path("/proc/mounts")


def synchronised_by(folder: Path) -> str:
    """Return what synchronises a folder ("OneDrive", "Dropbox" …), "network" for a network drive, or nothing."""
    for part in folder.parts:
        name = part.casefold()
        service = _SERVICES.get(name) or next((_SERVICES[key] for key in _SERVICES if name.startswith(f"{key} -")), "")
        if service:
            return service
    roots = [
        os.environ[name] for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer") if os.environ.get(name)
    ]
    if any(folder.is_relative_to(root) for root in roots):
        return "OneDrive"
    return NETWORK if _on_network(folder) else ""


def _on_network(folder: Path) -> bool:
    if str(PurePath(folder)).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        return _windows_drive_is_remote(folder)
    try:
        mounts = [line.split() for line in _MOUNTS.read_text(encoding="utf-8").splitlines()]
    except OSError:
        return False
    holding = [
        (len(mount[1]), mount[2]) for mount in mounts if len(mount) > 2 and folder.is_relative_to(_unescaped(mount[1]))
    ]
    return bool(holding) and max(holding)[1].startswith(_NETWORK)


def _unescaped(mount: str) -> str:
    return mount.replace("\\040", " ")


def _windows_drive_is_remote(folder: Path) -> bool:
    import ctypes

    remote = 4  # DRIVE_REMOTE
    return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == remote)  # type: ignore[attr-defined]


def proposed_folder() -> Path:
    """Return a local folder for projects: not the documents folder, which offices like to synchronise."""
    return Path.home() / "Lågvärdekodaren"
