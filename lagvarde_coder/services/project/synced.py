"""Tells whether a folder is synchronised or on a network: no place for a database that is being written."""

import os
import re
import sys
from pathlib import Path, PurePath

_SERVICES = {
    "onedrive": "OneDrive",
    "skydrive": "OneDrive",
    "sharepoint": "SharePoint",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "google-drive": "Google Drive",
    "my drive": "Google Drive",
    "min enhet": "Google Drive",
    "shared drives": "Google Drive",
    "delade enheter": "Google Drive",
    "icloud": "iCloud",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "macOS",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "opencloud": "OpenCloud",
    "seafile": "Seafile",
    "box": "Box",
    "box sync": "Box",
    "boxsync": "Box",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "syncthing": "Syncthing",
    "resilio sync": "Resilio Sync",
    "proton drive": "Proton Drive",
    "protondrive": "Proton Drive",
    "tresorit": "Tresorit",
    "sync.com": "Sync.com",
    "jottacloud": "Jottacloud",
    "storegate": "Storegate",
    "kdrive": "kDrive",
    "yandex.disk": "Yandex Disk",
}
_MORE = re.compile(r"(?:\s*[-–—(\[@]|\s*\d+$|\s+team\b|\s+business\b)")
"""What may follow a service's name in its folder's: "OneDrive – Region X", "Dropbox (Team)", "Nextcloud2"."""
_LIBRARY = re.compile(r"^.+ - (documents|dokument|delade dokument|shared documents)$")
_MARKS = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".sync": "Resilio Sync", ".owncloudsync.log": "ownCloud"}
"""What some services leave in the folder that they keep in step, whatever it is called."""
_NETWORK = ("nfs", "cifs", "smb", "afp", "fuse.sshfs", "fuse.rclone", "9p", "davfs")
NETWORK = "network"
"""What :func:`synchronised_by` calls a network drive."""
_MOUNTS = Path("/proc/mounts")


def synchronised_by(folder: Path) -> str:
    """Return what synchronises a folder ("OneDrive", "Dropbox" …), "network" for a network drive, or nothing."""
    for part in folder.parts:
        service = _called(part.casefold())
        if service:
            return service
    for above in (folder, *folder.parents):
        for mark, service in _MARKS.items():
            if (above / mark).exists():
                return service
    roots = [
        os.environ[name] for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer") if os.environ.get(name)
    ]
    if any(folder.is_relative_to(root) for root in roots):
        return "OneDrive"
    return NETWORK if _on_network(folder) else ""


def _called(name: str) -> str:
    """Return which service a folder is called after, if it is."""
    if name in _SERVICES:
        return _SERVICES[name]
    for key, service in _SERVICES.items():
        if name.startswith(key) and _MORE.match(name, len(key)):
            return service
    return "SharePoint" if _LIBRARY.match(name) else ""


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
