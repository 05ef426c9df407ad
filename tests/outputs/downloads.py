"""The files of `/data/`, as tests ask for them."""

import json
from typing import Any

from dossier.model import Dossier
from dossier.outputs import data
from tests import facts

GOOD = sorted(path.name for path in facts.ROOTS.iterdir() if not path.name.startswith("broken-"))


def files(made: Dossier) -> dict[str, bytes]:
    found = {one.path: one.content for one in data.artifacts(facts.site_of(made))}
    return {path.removeprefix("data/"): content for path, content in found.items()}


def of(name: str, file: str) -> Any:
    return json.loads(files(facts.whole(name))[file])
