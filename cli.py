"""Runs the command line from a checkout: `python cli.py` is `cst`."""

from cs_templates.cli import run

if __name__ == "__main__":
    run()
