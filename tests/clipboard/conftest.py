"""Stand-ins for clipboard tools, and the real ones where they are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SHELL_TOOLS = ("cat", "cut", "sleep")

TAKES = 'cat > "{file}"\n'
"""A tool that does its work: what it is given ends up in `file`."""

STAYS_BEHIND = 'cat > "{file}"\nsleep 30 &\necho $! > "{file}.pid"\n'
"""Like xclip and wl-copy: a child keeps what was inherited and goes on living."""

FAILS = "cat > /dev/null\necho 'Error: Can'\"'\"'t open display: :9' >&2\nexit 1\n"

HANGS = 'sleep 30 &\necho $! > "{file}.pid"\nwait\n'


class Desk:
    """A directory of stand-in tools, and an environment whose PATH holds nothing else."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        for name in SHELL_TOOLS:
            (directory / name).symlink_to(shutil.which(name) or f"/bin/{name}")

    def tool(self, name: str, script: str) -> Path:
        """Add a tool written for /bin/sh; the file it may write to."""
        file = self.directory / f"{name}.got"
        path = self.directory / name
        path.write_text("#!/bin/sh\n" + script.replace("{file}", str(file)), encoding="utf-8")
        path.chmod(0o755)
        return file

    def env(self, **more: str) -> dict[str, str]:
        """An environment with these tools and nothing of the tester's own."""
        return {"PATH": str(self.directory), "TERM": "xterm", **more}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    directory = tmp_path / "bin"
    directory.mkdir()
    return Desk(directory)


def is_alive(process: int) -> bool:
    """Whether a process still runs (a zombie does not)."""
    if not Path("/proc/self/stat").exists():
        return subprocess.run(["ps", "-p", str(process)], capture_output=True, check=False).returncode == 0
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def soon(check: Callable[[], bool], seconds: float = 3.0) -> bool:
    """Whether `check` comes true before long."""
    deadline = time.monotonic() + seconds
    while not check():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def needs(*tools: str) -> None:
    """Skip the test where a tool is not installed."""
    for tool in tools:
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def x11(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """An X server of our own; the environment of a session on it."""
    needs("Xvfb")
    ours, theirs = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "320x200x8", "-nolisten", "tcp"],
        pass_fds=[theirs],
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        with open(ours, encoding="ascii") as file:
            number = file.readline().strip()
        if not number:
            pytest.skip("Xvfb does not start here")
        home = tmp_path_factory.mktemp("home")
        yield {"PATH": os.environ["PATH"], "DISPLAY": f":{number}", "HOME": str(home)}
    finally:
        _end(server)


@pytest.fixture(scope="session")
def wayland() -> Iterator[dict[str, str]]:
    """A headless compositor of our own; the environment of a session on it."""
    needs("sway", "wl-copy", "wl-paste")
    runtime = Path("/tmp") / f"cst-wayland-{os.getpid()}"  # noqa: S108 - a socket's path must be short
    runtime.mkdir(mode=0o700)
    config = runtime / "config"
    config.write_text("xwayland disable\n", encoding="ascii")
    command = ["sway", "-c", str(config)]
    if os.geteuid() == 0:  # sway refuses to be root
        needs("setpriv")
        os.chown(runtime, 65534, 65534)
        os.chown(config, 65534, 65534)
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
    headless = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
    base = {"PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    server = subprocess.Popen(
        command, env={**base, **headless}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        if not soon(lambda: any(runtime.glob("wayland-?")), 10):
            pytest.skip("sway does not start here")
        socket = next(runtime.glob("wayland-?")).name
        yield {**base, "WAYLAND_DISPLAY": socket}
    finally:
        _end(server)
        shutil.rmtree(runtime, ignore_errors=True)
