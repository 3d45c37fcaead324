"""What the child may use: so much time and memory per file, and nothing of the machine but the program's own files.

Time and memory are held by the system (``setrlimit``). The rest is held by an audit hook: it stops what a reader, or a
plug-in, does by mistake or in good faith; it is no wall against code of the attacker's.
"""

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

try:
    import resource
except ImportError:  # Windows: there the parent's clock alone stops a reader
    resource = None  # type: ignore[assignment]

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = (
    "socket.", "subprocess.", "shutil.", "winreg.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.system", "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink",
    "os.truncate", "os.kill", "os.putenv",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Allowance:
    """What reading one file may take.

    Attributes:
        cpu: seconds of computing.
        memory: bytes beyond what the child has when its reader is loaded.
        wall: seconds until the parent takes it for stuck, however little it computes.
    """

    cpu: int = 22
    memory: int = 500_000_000
    wall: float = 180.0


def close_doors() -> None:
    """Let this process write no file, start no other, reach no network and read the program's own files only."""
    if resource is not None:
        for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
            resource.setrlimit(limit, (0, 0))
    own = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path}
    roots = (
        *(str(Path(path).resolve()) + os.sep for path in own if path),
        "/proc/self/",
        f"/proc/{os.getpid()}/status",
    )

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN) or (event == "open" and not _may_open(roots, *arguments)):
            raise PermissionError(event)

    sys.addaudithook(hook)


def _may_open(roots: tuple[str, ...], path: object, _: object, flags: object) -> bool:
    if isinstance(path, int):
        return True  # it is open already
    if not isinstance(path, str | bytes) or (isinstance(flags, int) and flags & _WRITING):
        return False
    return os.path.realpath(os.fsdecode(path)).startswith(roots)


def begin_file(allowance: Allowance) -> None:
    """Allow this process so much time from now on."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(computed()) + 1 + allowance.cpu, hard))


def limit_memory(allowance: Allowance, taken: int = 0) -> int:
    """Allow this process so much memory beyond what it has; return the limit, 0 where nothing holds it to that.

    ``taken``: bytes of the allowance that it has already. Only Linux holds a process to it.
    """
    if sys.platform != "linux" or resource is None:
        return 0
    limit = memory()["VmSize"] - taken + allowance.memory
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))
    return limit


def memory() -> dict[str, int]:
    """Return what Linux says of this process's memory, in bytes; 0 where the system does not say.

    VmSize, VmPeak: the address space, now and at most; VmHWM: what lay in memory at most.
    """
    figures = dict.fromkeys(("VmSize", "VmPeak", "VmHWM"), 0)
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return figures
    said = dict(line.split(":", 1) for line in lines if line.startswith("Vm"))
    return {name: int(said[name].split()[0]) * 1024 for name in figures if name in said}


def computed() -> float:
    """Return the seconds that this process has computed."""
    return time.process_time()
