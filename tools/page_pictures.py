"""Take the pictures of docs/preview.md: the page of `cst preview --html` in headless Chromium.

    python tools/page_pictures.py

Debian's `chromium` and `fonts-noto-core` do. On another system name the browser
in CHROMIUM. Only this script needs it, and the one test that searches a page.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "preview": (["refund-issued", "-l", "ru", "--channel", "email"], "templates", (1100, 900), "light"),
    "preview-phone": (["-l", "ar"], "tests/answer/right_to_left", (480, 900), "dark"),
}
"""What is previewed, of which corpus, in a window of which size, light or dark."""
SCHEMES = {"light": "1", "dark": "0"}


def browser() -> str:
    """The program that draws. Exits where there is none."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        sys.exit("install Chromium first (apt-get install chromium fonts-noto-core), or name it in CHROMIUM")
    return found


def take(name: str, folder: str) -> None:
    """One picture."""
    words, corpus, (width, height), scheme = PICTURES[name]
    page = Path(folder, f"{name}.html")
    environment = {"HOME": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    cst = [sys.executable, str(ROOT / "cli.py"), "preview", *words, "--corpus", corpus, "--html", str(page)]
    subprocess.run(cst, cwd=ROOT, env=environment, check=True)
    flags = [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        f"--user-data-dir={folder}/browser", f"--window-size={width},{height}",
        f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}",
        f"--screenshot={ROOT / 'docs' / 'pictures' / name}.png",
    ]  # fmt: skip
    subprocess.run([browser(), *flags, page.as_uri()], env=environment, check=True, capture_output=True)


def main() -> int:
    """Take every picture."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name in PICTURES:
            take(name, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
