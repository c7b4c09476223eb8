"""An import that is killed leaves each file old or new, and the next one names what is left to do.

CST_KILLS=200 kills it at so many moments; a few will do where every change is checked.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from cs_templates.authoring.exchange.importing import carried_out, planned
from tests.authoring.exchange.conftest import ROOT, Shop, in_po

KILLS = int(os.environ.get("CST_KILLS", "6"))
CHANGES = {
    "en": ("Shipping is late", "how the customer feels", "We wrote to you"),
    "ru": ("Доставка опаздывает", "в каком настроении покупатель", "Ваша служба поддержки"),
    "zh": ("配送延误通知", "顾客的情绪", "您的客服团队"),
}
Bytes = dict[Path, bytes]


def _sent_back(shop: Shop) -> list[str]:
    files = []
    for locale, (title, mood, closing) in CHANGES.items():
        path = shop.export(f"{locale}.po", locale)
        texts = {"shipping-delay/title": title, "refund-issued/title": f"{title} 2"}
        in_po(path, {**texts, "variables.customer.mood/name": mood, "phrase.closing/neutral.2": closing})
        files.append(str(path))
    return files


def _bytes(root: Path) -> Bytes:
    return {path: path.read_bytes() for path in sorted(root.rglob("*.yaml"))}


def _restore(root: Path, files: Bytes) -> None:
    for path in root.rglob("*.tmp"):
        path.unlink()
    for path, data in files.items():
        path.write_bytes(data)


def _run(files: list[str], root: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, str(ROOT / "cli.py"), "import", *files, "--corpus", str(root)]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _kill(files: list[str], root: Path, old: Bytes, seconds: float, *, writing: bool) -> None:
    """Kill an import after so long, or (`writing`) so long after it has begun to write."""
    stamps = {path: path.stat().st_ino for path in old}
    process = _run(files, root)
    while writing and process.poll() is None:
        if any(path.stat().st_ino != before for path, before in stamps.items()):
            break
        time.sleep(0.0005)
    time.sleep(seconds)
    process.kill()
    process.wait()


def test_an_import_killed_at_any_moment_leaves_each_file_old_or_new(shop: Shop) -> None:
    root = shop.root / "templates"
    files = _sent_back(shop)
    old = _bytes(root)
    began = time.monotonic()
    assert _run(files, root).wait() == 0
    whole = time.monotonic() - began
    new = _bytes(root)
    changed = {path for path in old if old[path] != new[path]}
    assert len(changed) > 9
    chance = random.Random(8)
    between = 0
    for number in range(KILLS):
        _restore(root, old)
        writing = number % 2 == 0
        _kill(files, root, old, chance.uniform(0, 0.001 if writing else whole * 1.1), writing=writing)
        now = _bytes(root)
        assert now.keys() == old.keys()
        assert all(now[path] in (old[path], new[path]) for path in old)
        left = {path for path in changed if now[path] == old[path]}
        between += 0 < len(left) < len(changed)
        _finish(root, files, left, new)
    assert KILLS < 50 or between > KILLS // 10


def _finish(root: Path, files: list[str], left: set[Path], new: Bytes) -> None:
    """The next import names what is left, and does it."""
    plan = planned(str(root), files)
    assert plan.refused == []
    places = {Path(change.unit.text.at.path).absolute() for change in plan.changes if change.unit.text}
    assert places == left
    assert carried_out(plan) == {}
    assert _bytes(root) == new
