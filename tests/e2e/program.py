# SPDX-License-Identifier: Apache-2.0
"""What every walk is as a program: its command line, and the picture of where it broke off."""
import argparse
import sys
from pathlib import Path

from report import Report
from session import ensure_session, screenshot
from stack import SOURCE


def main(what, run):
    """[--database sqlite|postgresql] [--pictures DIR] [--show]; `run(report, options)`, in a session of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", default="sqlite", choices=("sqlite", "postgresql"))
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--show", action="store_true", help="on the user's own display, if there is one")
    options = parser.parse_args()
    ensure_session(options.show)
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    report = Report()
    report.part(f"{what} on {options.database}", lambda: run(report, options))
    sys.exit(report.finish())


def take(part, walk="", pictures=None):
    """One part of a walk; what breaks off leaves a picture of the window."""
    try:
        part()
    except Exception:
        screenshot((pictures or SOURCE / "build/screens/e2e") / f"failed-{walk}{part.__name__}.png")
        raise
