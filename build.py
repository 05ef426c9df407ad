"""Builds, checks and proves a dossier: `python3 build.py --help` tells how.

Run by a Python of the system's, it goes on with the one that `make` has set up beside it.
"""

import os
import sys
from pathlib import Path

OWN = Path(__file__).resolve().parent / ".venv"

if __name__ == "__main__" and sys.prefix == sys.base_prefix and (OWN / "bin" / "python").exists():
    os.execv(OWN / "bin" / "python", [str(OWN / "bin" / "python"), *sys.argv])

try:
    from dossier.cli import main
except ModuleNotFoundError as fault:
    print(f"error: {fault.name} isn't installed; run `make setup` first", file=sys.stderr)
    raise SystemExit(3) from None

if __name__ == "__main__":
    raise SystemExit(main())
