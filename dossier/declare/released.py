"""The files under `content/versions/`: claims as they stood, and the register of all that was released."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dossier import versions
from dossier.inputs import Inputs
from dossier.model import ClaimId
from dossier.problems import Location, Problem
from dossier.versions import Register, Version, VersionFault


def read_versions(inputs: Inputs, problems: list[Problem]) -> dict[ClaimId, tuple[Version, ...]]:
    """Every version that can be read, by the id under which it was released, in order."""
    found: defaultdict[ClaimId, list[Version]] = defaultdict(list)
    for file, content in version_files(inputs):
        version = read_version(file, content, problems)
        if version is not None:
            found[ClaimId(version.claim)].append(version)
    return {claim: tuple(sorted(listed, key=lambda one: one.number)) for claim, listed in found.items()}


def version_files(inputs: Inputs) -> Iterator[tuple[str, bytes]]:
    for name, content in inputs.under(versions.FOLDER):
        if "/" in name:
            yield f"{versions.FOLDER}/{name}", content


def read_version(file: str, content: bytes, problems: list[Problem]) -> Version | None:
    try:
        version = versions.parse(content)
    except VersionFault as fault:
        problems.append(version_problem(file, str(fault), versions.RESTORE.format(file=file)))
        return None
    if versions.path_of(version.claim, version.number) != file:
        said = f'the file holds version {version.number} of "{version.claim}"'
        problems.append(version_problem(file, said, "give the file its name back; only `release` makes versions"))
        return None
    return version


def read_register(inputs: Inputs, problems: list[Problem]) -> Register:
    """The register, empty where nothing was released yet."""
    file = versions.REGISTER
    content = inputs.files.get(file)
    if content is None:
        return Register()
    try:
        return versions.parse_register(content)
    except VersionFault as fault:
        problems.append(version_problem(file, str(fault), versions.RESTORE.format(file=file)))
        return Register()


def earlier_registers(inputs: Inputs) -> tuple[Register, ...]:
    """The register as commits had it. One that couldn't be read then says nothing now."""
    return tuple(readable(inputs.register.contents))


def readable(contents: tuple[bytes, ...]) -> Iterator[Register]:
    for content in contents:
        try:
            yield versions.parse_register(content)
        except VersionFault:
            continue


def version_problem(file: str, text: str, hint: str) -> Problem:
    return Problem("version-file", Location(file), text, hint=hint)
