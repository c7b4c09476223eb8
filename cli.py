"""Runs the command line from a checkout: `python cli.py` is `cst`."""

from cs_templates.main import main

if __name__ == "__main__":
    raise SystemExit(main())
