"""Reads a root again and again. What hasn't changed since isn't worked out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dossier import assets, checking, evidence, inputs
from dossier.inputs import DOSSIER_FILE, SHARED, Inputs
from dossier.model import Dossier
from dossier.preview.shown import Shown, Templates
from dossier.preview.styles import Styles, styles
from dossier.preview.told import Told, fault, told
from dossier.problems import EnvironmentFault, UsageFault

Files = Mapping[str, bytes]

SHOWN_ALL_THE_SAME = frozenset(["revision"])
"""Rules that hold a build back, and no page: whoever changes a released claim sees it before saying what changed."""


@dataclass(frozen=True)
class Facts:
    """What follows from the dossier's own files."""

    files: Files
    dossier: Dossier | None
    """With its drafts shown; None where there are errors that no page can be made with."""
    told: Told


@dataclass(frozen=True)
class Look:
    """What was found at one look."""

    shown: Shown | None
    """None where the pages must stay as they were."""
    told: Told
    styles: Styles | None = None
    is_begun: bool = False
    """`claims.yaml` is empty or away, as it is for a moment while some editors write it."""


class Reader:
    """Looks at one root."""

    def __init__(self, root: Path) -> None:
        """Raises `UsageFault` where there is no dossier, `EnvironmentFault` where it can't be read."""
        self.root = root
        self.read = inputs.read(root)
        self.templates = Templates()
        self.facts: Facts | None = None
        self.shown: Shown | None = None
        self.made_from: tuple[Any, ...] = ()
        """What `shown` was made from."""

    def look(self) -> Look:
        """Reads all files anew."""
        try:
            self.read = inputs.again(self.read)
        except (UsageFault, EnvironmentFault) as why:
            return Look(None, Told((fault(str(why)),)), is_begun=not (self.root / DOSSIER_FILE).is_file())
        sheets = styles(assets.bundles(dict(self.read.under("static"))))
        facts = self.facts_of(self.read)
        if facts.dossier is None:
            return Look(None, facts.told, sheets, is_begun=not self.read.files[DOSSIER_FILE].strip())
        try:
            return Look(self.shown_of(facts, facts.dossier), facts.told, sheets)
        except UsageFault as why:
            return Look(None, Told((fault(str(why)),)), sheets)
        except UnicodeDecodeError:
            return Look(None, Told((fault("a file in templates/ isn't text in UTF-8", "save it as UTF-8"),)), sheets)

    def facts_of(self, read: Inputs) -> Facts:
        files = own_files(read)
        if self.facts is None or self.facts.files != files:
            self.facts = facts(read, files)
        return self.facts

    def shown_of(self, facts: Facts, dossier: Dossier) -> Shown:
        """The same as before where nothing but styles has changed."""
        wanted = (facts, shared_files(self.read))
        if self.shown is None or self.made_from != wanted:
            earlier = self.shown.files if self.shown else {}
            self.shown = Shown(self.read, dossier, evidence.compute(dossier), self.templates, earlier)
            self.made_from = wanted
        return self.shown


def facts(read: Inputs, files: Files) -> Facts:
    checked = checking.check(read)
    hindering = any(problem.is_error and problem.rule not in SHOWN_ALL_THE_SAME for problem in checked.problems)
    if hindering or checked.dossier is None:
        return Facts(files, None, told(read.root, checked.problems))
    drafts = sum(not claim.is_public for claim in checked.dossier.claims.values())
    said = told(read.root, checked.problems, drafts, is_shown=checked.errors > 0)
    return Facts(files, replace(checked.dossier, shows_drafts=True), said)


def own_files(read: Inputs) -> Files:
    """The files that facts come from."""
    return {path: content for path, content in read.files.items() if path.split("/")[0] not in SHARED}


def shared_files(read: Inputs) -> Files:
    """Templates and static files, but for styles."""
    return {
        path: content
        for path, content in read.files.items()
        if path.split("/")[0] in SHARED and not path.startswith("static/css/")
    }
