"""Builds, checks and proves a dossier: `python build.py --help` tells how."""

from dossier.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
