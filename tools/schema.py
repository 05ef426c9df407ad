"""Makes `static/claims.schema.json`: what may stand in any dossier's `claims.yaml`, for editors' programs.

python -m tools.schema > static/claims.schema.json

It is made from the model alone; what `/data/` publishes is the same.
"""

from __future__ import annotations

import sys

from dossier.fields import schema

if __name__ == "__main__":
    sys.stdout.buffer.write(schema.dump(schema.schema()))
