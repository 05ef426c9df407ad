"""What tests of the preview share: a small dossier on the disk, and what is shown of it."""

import shutil
from pathlib import Path

from dossier.inputs import PROJECT, SHARED
from dossier.preview.answers import Answer, State, answer
from dossier.preview.reading import Reader
from tests.support import BASE, changed, write

DRAFT = (
    "  quay-closed:\n    topic: port\n    statement: The North Quay was closed.\n",
    "  quay-closed:\n    topic: port\n    state: draft\n    statement: The North Quay was closed.\n",
)
MISTAKE = ("stance: mentions}", "stance: mentioned}")


def edited(*edits: tuple[str, str]) -> str:
    return changed(*edits, text=BASE)


def state(home: Path, claims: str = BASE) -> State:
    """What a preview shows and tells of a dossier when it begins."""
    look = Reader(write(home, claims)).look()
    assert look.styles is not None
    return State(look.shown, look.told, look.styles)


def asked(found: State, path: str) -> Answer:
    return answer(found, path)


def own_shared(home: Path) -> Path:
    """Gives a root templates and static files of its own."""
    for folder in SHARED:
        shutil.copytree(PROJECT / folder, home / folder)
    return home


def text(found: State, path: str) -> str:
    return asked(found, path).content.decode()
