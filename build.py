"""Builds, checks and proves a dossier: `.venv/bin/python build.py --help` tells how."""

import sys

try:
    from dossier.cli import main
except ModuleNotFoundError as fault:
    print(
        f"error: {fault.name} isn't installed for this Python; run `make setup`, "
        "then .venv/bin/python build.py in place of python build.py",
        file=sys.stderr,
    )
    raise SystemExit(3) from None

if __name__ == "__main__":
    raise SystemExit(main())
