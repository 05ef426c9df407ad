"""The page of a version: the claim as it stood, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from dossier import prose, standing
from dossier.differences import State, differences
from dossier.evidence import plain
from dossier.model import ClaimId
from dossier.site import routes
from dossier.site.banner import Banners
from dossier.site.changed import difference_groups
from dossier.site.citing import version_work
from dossier.site.claim import told
from dossier.site.counted_then import counted_then
from dossier.site.edition import Edition, worded
from dossier.site.present import Present, settled
from dossier.site.record import shown
from dossier.site.take import version_citations
from dossier.site.views import ClaimPage, Differences, Record, VersionPage
from dossier.site.written_out import lines
from dossier.standing import Thawed
from dossier.versions import Version, path_of

CHANGED = "p_changed"


class Versions:
    """Makes the pages of all versions, from today's edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.dossier = edition.dossier
        self.present = Present(edition)
        self.banners = Banners(edition, self.present)

    def __iter__(self) -> Iterator[Version]:
        """Every version there is, by the claims' ids at that time."""
        for listed in self.dossier.versions.values():
            yield from listed

    def page(self, version: Version, link: prose.Link) -> VersionPage:
        """All that a version's page shows. `link` turns an address of the site into a link from it."""
        if version.taken_down:
            return self.tombstone(version)
        thawed = standing.thaw(version)
        claim = self.claim_page(version, thawed, link)
        since = self.differences(version)
        return VersionPage(
            title=claim.statement,
            banner=self.banners.banner(version, changed=CHANGED if since else ""),
            claim=claim,
            anchors=(),
            counted=tuple(counted_then(self.edition, version.computed, plain.computed(thawed.found))),
            differences=since,
            permalink=claim.permalink,
            sha256=version.sha256,
            file=routes.claim_version_json(version.claim, version.number),
            citations=version_citations(
                self.edition, version_work(self.edition, thawed, self.present.current(version))
            ),
        )

    def tombstone(self, version: Version) -> VersionPage:
        """What stands in a version's place: nothing that it said."""
        title = self.edition.interface._("Version %(number)s was taken down", number=version.number)
        held = self.dossier.released.claims.get(version.claim)
        return VersionPage(
            title=worded(title, self.edition.interface.language),
            banner=self.banners.banner(version, changed=""),
            claim=None,
            anchors=held.excerpts if held else (),
            counted=(),
            differences=None,
            permalink=self.permalink(version),
            sha256=version.sha256,
            file=routes.claim_version_json(version.claim, version.number),
        )

    def permalink(self, version: Version) -> str:
        address = routes.claim_version(version.claim, version.number)
        return routes.canonical(self.dossier.about.base_url, address)

    # The claim as it stood.

    def claim_page(self, version: Version, thawed: Thawed, link: prose.Link) -> ClaimPage:
        """What the claim's page showed; its links lead to where things are found today."""
        then = replace(self.edition, dossier=thawed.dossier, evidence=thawed.evidence)

        def linked(address: str) -> str:
            found = self.present.in_prose(version, address)
            return link(found) if found else ""

        view = told(then, thawed.found, self.record(version), linked)
        columns = tuple(replace(column, key="") for column in view.columns)
        return settled(
            replace(view, columns=columns, permalink=self.permalink(version)),
            lambda address: self.present.address(version, address),
        )

    def record(self, version: Version) -> Record:
        """The record as text, in the shape of `claims.yaml`."""
        repository, file = self.dossier.about.repository, path_of(version.claim, version.number)
        url = f"{repository.rstrip('/')}/blob/main/{file}" if repository else ""
        return shown(list(lines(version.record, version.claim)), file=file, url=url)

    # What has changed since.

    @cached_property
    def tables(self) -> Mapping[str, Any]:
        return standing.tables(self.dossier)

    def differences(self, version: Version) -> Differences | None:
        """What has changed between the version and the claim as it is built; None where nothing has."""
        claim = self.present.current(version)
        if claim is None:
            return None
        found = self.edition.evidence.claims[ClaimId(claim.id)]
        changes = differences(
            State(version.record, version.dossier, version.computed.get("evidence", {}), version.claim),
            State(self.present.record(claim), self.tables, plain.evidence(found), claim.id),
            self.edition.language,
        )
        if not changes:
            return None
        lead = self.edition.interface._(
            "From version %(number)s to the claim as it stands now. What is struck out was taken out; what is "
            "underlined was put in.",
            number=version.number,
        )
        return Differences(lead, difference_groups(self.edition, changes))
