"""The two states of a dossier that a report holds against each other: at a commit, or as it lies on the disk.

Captured texts at hand aren't in git, so a report goes without them on both sides, and is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from dossier import checking, evidence, history, inputs, nodes, snapshots, standing, versions
from dossier.checking import Checked
from dossier.evidence import BackLinks, Evidence
from dossier.inputs import DOSSIER_FILE, OWN, Inputs
from dossier.interface import SOURCE_LANGUAGE
from dossier.model import Claim, Dossier
from dossier.problems import UsageFault
from dossier.reporting.places import Places
from dossier.walker import nodes_of

FOLDERS = (DOSSIER_FILE, "content/pages", "content/claims", "content/captures", "content/versions")
TEXTS = "captures/"
HERE = ""
"""The name of the state that lies on the disk."""
NOTHING = Evidence({}, {}, BackLinks({}, {}, {}, {}, {}, {}, {}), {})


@dataclass(frozen=True)
class End:
    """The dossier at one time."""

    name: str
    """The revision as it was asked for; empty of the files on the disk."""
    commit: str
    """Its hash; of the files on the disk empty."""
    files: Mapping[str, bytes]
    checked: Checked

    @property
    def is_there(self) -> bool:
        """Whether there is a dossier at all."""
        return DOSSIER_FILE in self.files

    @property
    def dossier(self) -> Dossier | None:
        return self.checked.dossier

    @property
    def language(self) -> str:
        """The language that texts are told in; English where the file doesn't say."""
        languages = self.dossier.about.languages if self.dossier else ()
        return languages[0] if languages else SOURCE_LANGUAGE

    @property
    def is_whole(self) -> bool:
        """Whether all of `claims.yaml` was read: otherwise nothing is counted, and nothing is missed."""
        return self.checked.is_whole or not self.is_there

    @cached_property
    def evidence(self) -> Evidence:
        """What follows from the facts; nothing where they weren't read whole."""
        return evidence.compute(self.dossier) if self.dossier and self.checked.is_whole else NOTHING

    @cached_property
    def tables(self) -> Mapping[str, Any]:
        return standing.tables(self.dossier) if self.dossier else {}

    @cached_property
    def places(self) -> Places:
        """What stands at a place of `claims.yaml`."""
        return Places(nodes.read(self.files[DOSSIER_FILE], DOSSIER_FILE).root if self.is_there else None)

    @cached_property
    def faulty(self) -> frozenset[tuple[str, str]]:
        """Entries, each with its table, that couldn't be read whole."""
        if self.is_whole:
            return frozenset()
        wrong = (one for one in self.checked.problems if one.is_error and one.place.file == DOSSIER_FILE)
        return frozenset(entry for one in wrong if (entry := self.places.entry(one.place)))

    def knows(self, table: str, name: str) -> bool:
        """Whether an entry stands in the file, or may: what couldn't be read isn't gone."""
        if self.is_whole:
            return False
        entries = nodes_of(self.places.root, table)
        return not entries or name in entries

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim that can be compared: all that it refers to was read, too."""
        found = self.dossier
        return {str(name): claim for name, claim in found.claims.items() if is_told(found, claim)} if found else {}


def is_told(dossier: Dossier, claim: Claim) -> bool:
    rows = {row for excerpt in claim.excerpts for row in (*excerpt.points, *excerpt.silent)}
    sources = {excerpt.source for excerpt in claim.excerpts}
    return rows <= dossier.rows.keys() and sources <= dossier.sources.keys()


def on_disk(root: Path) -> End:
    """The dossier as it lies there. Raises `UsageFault` where there is none, `EnvironmentFault` where it is hidden."""
    return end(HERE, "", inputs.read(root))


def at(root: Path, revision: str, *, is_needed: bool) -> End:
    """The dossier at a revision. Raises `UsageFault` where git knows no such, or where a needed dossier isn't there."""
    found = snapshots.at(root, revision, FOLDERS)
    files = {path: content for path, content in found.files.items() if is_own(path)}
    if DOSSIER_FILE not in files:
        if is_needed:
            raise UsageFault(f'there is no {DOSSIER_FILE} in "{revision}"')
        return End(revision, found.commit, {}, Checked(None, (), is_whole=True))
    register = history.of(root, versions.REGISTER, found.commit)
    return end(revision, found.commit, Inputs(root, files, register))


def is_own(path: str) -> bool:
    """Whether a file is one that a build reads: its folders and its ending are those of a pattern."""
    return any(
        path.count("/") == pattern.count("/")
        and path.startswith(pattern.partition("*")[0])
        and path.endswith(pattern.rpartition("*")[2])
        for pattern in (DOSSIER_FILE, *OWN)
    )


def end(name: str, commit: str, read: Inputs) -> End:
    files = {path: content for path, content in read.files.items() if not path.startswith(TEXTS)}
    return End(name, commit, files, checking.check(Inputs(read.root, files, read.register)))
