"""Write tests/cldr/plural_samples.json: the numbers that CLDR itself gives as examples of each plural category.

    npm pack cldr-core@48.2.0 && tar xzf cldr-core-48.2.0.tgz        # in a scratch directory
    python tools/make_plural_samples.py SCRATCH_DIRECTORY/package

Samples are as CLDR writes them (UTS #35, Samples), said once for all locales that
share them. Says what changed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "tests" / "cldr" / "plural_samples.json"
FILES = {"cardinal": "plurals", "ordinal": "ordinals"}


def samples(rules: dict[str, str]) -> dict[str, str]:
    """Category → samples, of rules that end in them."""
    return {
        name.removeprefix("pluralRule-count-"): text.partition("@")[2].replace("@", "").strip()
        for name, text in rules.items()
    }


def grouped(every: dict[str, dict[str, str]]) -> list[list[Any]]:
    """[locales, samples] for each set of samples."""
    groups: dict[str, list[str]] = {}
    for tag, rules in every.items():
        groups.setdefault(json.dumps(samples(rules), ensure_ascii=False), []).append(tag)
    return [[" ".join(tags), json.loads(text)] for text, tags in groups.items()]


def build(core: Path) -> dict[str, Any]:
    """The samples of the package, and its version."""
    version = json.loads((core / "package.json").read_bytes())["version"]
    found: dict[str, Any] = {"cldr": version}
    for kind, name in FILES.items():
        data = json.loads((core / "supplemental" / f"{name}.json").read_bytes())
        found[kind] = grouped(data["supplemental"][f"plurals-type-{kind}"])
    return found


def main() -> None:
    """Build and write."""
    text = json.dumps(build(Path(sys.argv[1])), ensure_ascii=False).replace(", [", ",\n[") + "\n"
    before = TARGET.read_text(encoding="utf-8").splitlines() if TARGET.exists() else []
    TARGET.write_text(text, encoding="utf-8")
    changed = [line for line in text.splitlines() if line not in before]
    print(f"{TARGET}: {len(text.encode())} bytes, {len(changed)} lines changed")
    for line in changed if before else ():
        print(f"  {line}")


if __name__ == "__main__":
    main()
