"""What a version's page says first: which version it is, and what became of the claim."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Claim, ClaimId, Text
from dossier.site.edition import Edition
from dossier.site.present import Present
from dossier.site.version_list import released, version_ref
from dossier.site.views import VersionBanner, VersionRef, Wording
from dossier.standing import is_ahead
from dossier.versions import Version


class Banners:
    """Makes the banners of all versions."""

    def __init__(self, edition: Edition, present: Present) -> None:
        self.edition = edition
        self.dossier = edition.dossier
        self.present = present

    def banner(self, version: Version, *, changed: str) -> VersionBanner:
        """`changed`: the element's id of what has changed since; empty where nothing has."""
        claim = self.present.current(version)
        history = self.dossier.history(claim) if claim else self.dossier.versions[ClaimId(version.claim)]
        place = history.index(version)
        return VersionBanner(
            number=version.number,
            when=released(self.edition, version),
            status=" ".join(self.status(version, claim, history[-1])),
            reason=self.reason(version, claim),
            current=self.edition.claim_ref(claim) if claim else None,
            into=self.edition.claim_ref(self.dossier.claims[claim.into]) if claim and claim.into else None,
            changed=changed,
            earlier=self.ref(history[:place][-1:]),
            later=self.ref(history[place + 1 :][:1]),
        )

    def ref(self, found: tuple[Version, ...]) -> VersionRef | None:
        return version_ref(self.edition, found[0]) if found else None

    def status(self, version: Version, claim: Claim | None, last: Version) -> Iterator[str]:
        """What became of the claim since, a sentence each."""
        _, day = self.edition.interface._, self.edition.interface.day
        if version.taken_down:
            yield _("Its text was taken down on %(date)s.", date=day(version.taken_down.date))
        if version is not last:
            yield _(
                "It isn’t the current version: that is version %(number)s, of %(date)s.",
                number=last.number,
                date=day(last.released),
            )
        if claim is None:
            yield _("The claim is no longer part of the dossier.")
            return
        ahead = is_ahead(self.dossier, claim)
        if version is last and not version.taken_down and not ahead:
            yield _("It is the current version.")
        if ahead:
            yield _("The claim has changed since the last version; that isn’t released yet.")
        yield from self.fate(version, claim)

    def fate(self, version: Version, claim: Claim) -> Iterator[str]:
        _ = self.edition.interface._
        if claim.state == "withdrawn":
            yield _("The claim was withdrawn.")
        if claim.state == "merged":
            yield _("The claim was merged into another.")
        if claim.id != version.claim:
            yield _("The claim has another address now.")

    def reason(self, version: Version, claim: Claim | None) -> Wording | None:
        """Why it was taken down; else why the claim was withdrawn or merged."""
        if version.taken_down:
            return self.edition.wording(Text(dict(version.taken_down.reason)))
        return self.edition.optional(claim.reason) if claim else None
