"""Drives a headless Chromium over its debugging pipe: opens a page from a file, does and reads what a person would."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from select import select
from typing import Any, Self

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")


def found() -> str:
    """Return the browser's program; the test is skipped where there is none."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    pytest.skip("no Chromium is installed")


class Chromium:
    """One browser with one page, of a size in CSS pixels.

    Attributes:
        requests: every address that the page asked for; ``complaints``: what its console said.
    """

    def __init__(self, width: int = 1280, height: int = 900) -> None:
        self._home = tempfile.TemporaryDirectory()
        theirs, self._out = os.pipe()
        self._in, answers = os.pipe()
        flags = "--headless=new --no-sandbox --disable-gpu --remote-debugging-pipe --no-first-run --hide-scrollbars"
        command = [found(), *flags.split(), f"--user-data-dir={self._home.name}", "about:blank"]
        wired = f'exec "$@" 3<&{theirs} 4>&{answers}'
        self._process = subprocess.Popen(
            ["bash", "-c", wired, "bash", *command], pass_fds=(theirs, answers), stderr=subprocess.DEVNULL
        )
        os.close(theirs)
        os.close(answers)
        self._rest, self._number, self._session = b"", 0, ""
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "DOM", "Accessibility"):
            self._send(f"{domain}.enable")
        self._send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._out)
        os.close(self._in)
        self._home.cleanup()

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert select([self._in], [], [], 60)[0], "the browser does not answer"
            read = os.read(self._in, 1 << 20)
            assert read, "the browser is gone"
            self._rest += read
        first, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(first)
        if told.get("method") == "Network.requestWillBeSent":
            self.requests.append(told["params"]["request"]["url"])
        if told.get("method") in {"Log.entryAdded", "Runtime.exceptionThrown"}:
            self.complaints.append(json.dumps(told["params"]))
        return told

    def _send(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        asked: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self._out, json.dumps(asked).encode() + b"\0")
        while (told := self._message()).get("id") != self._number:
            pass
        assert "error" not in told, told
        result: dict[str, Any] = told["result"]
        return result

    def open(self, file: Path, fragment: str = "") -> None:
        """Open a file and wait until it is loaded."""
        self._send("Page.navigate", url="about:blank")
        self.requests.clear()
        self.complaints.clear()
        self._send("Page.navigate", url=file.resolve().as_uri() + fragment)
        while self._message().get("method") != "Page.loadEventFired":
            pass
        if self.run("location.href") == "about:blank":
            while self._message().get("method") != "Page.loadEventFired":
                pass

    def run(self, program: str) -> Any:
        """Return what a program in the page gives; a promise is waited for."""
        told = self._send("Runtime.evaluate", expression=program, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def until(self, condition: str) -> None:
        """Wait until a condition in the page holds, looked at each frame."""
        self.run(
            f"new Promise((done) => {{ const look = () => ({condition}) ? done() : setTimeout(look, 20); look(); }})"
        )

    def type(self, text: str) -> None:
        """Type text where the focus is."""
        self._send("Input.insertText", text=text)

    def press(self, key: str, code: int) -> None:
        """Press and release a key."""
        text = {"Enter": "\r", " ": " "}.get(key, "")
        for kind in ("keyDown", "keyUp"):
            more = {"text": text} if text and kind == "keyDown" else {}
            self._send("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **more)

    def choose_file(self, selector: str, file: Path) -> None:
        """Choose a file in a field, as from the system's dialog."""
        node = self._send("Runtime.evaluate", expression=f"document.querySelector({json.dumps(selector)})")
        self._send("DOM.setFileInputFiles", objectId=node["result"]["objectId"], files=[str(file.resolve())])

    def media(self, *, dark: bool = False, printed: bool = False) -> None:
        """Show the page as in a dark system, or as on paper."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._send("Emulation.setEmulatedMedia", media="print" if printed else "", features=[scheme])

    def accessible(self) -> list[tuple[str, str, str]]:
        """Return role, name and description of everything that assistive technology is told of."""
        nodes = self._send("Accessibility.getFullAXTree")["nodes"]
        return [
            tuple(str(node.get(part, {}).get("value", "")) for part in ("role", "name", "description"))  # type: ignore[misc]
            for node in nodes
            if not node.get("ignored")
        ]

    def picture(self, file: Path, *, whole: bool = False) -> None:
        """Save a picture of the page."""
        told = self._send("Page.captureScreenshot", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(told["data"]))

    def pdf(self, file: Path) -> None:
        """Print the page to a file."""
        told = self._send("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        file.write_bytes(base64.b64decode(told["data"]))
