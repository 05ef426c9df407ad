"""What a version's page says first: which version it is, and what became of the claim."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.evidence.changes import now, revisions
from dossier.model import Claim, ClaimId, Text
from dossier.site.claim import revision_kinds
from dossier.site.edition import Edition
from dossier.site.present import Present
from dossier.site.version_list import released, version_ref
from dossier.site.views import Ref, RevisionView, VersionBanner, VersionRef, Wording
from dossier.standing import is_ahead
from dossier.versions import Version

MENDING = ("correction", "clarification")


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
            status=" ".join(self.status(version, claim, history[-1], changed)),
            reason=self.reason(version, claim),
            current=self.edition.claim_ref(claim) if claim else None,
            into=self.into(version, claim) if claim else None,
            changed=changed,
            earlier=self.ref(history[:place][-1:]),
            later=self.ref(history[place + 1 :][:1]),
            mended=tuple(self.mended(version, claim)) if claim else (),
        )

    def ref(self, found: tuple[Version, ...]) -> VersionRef | None:
        return version_ref(self.edition, found[0]) if found else None

    def mended(self, version: Version, claim: Claim) -> Iterator[RevisionView]:
        """What was corrected or said better since; of a version that was taken down nobody says what it lacked."""
        if version.taken_down:
            return
        kinds = revision_kinds(self.edition)
        for note in reversed(list(revisions(now(claim), version.record))):
            if note.kind in MENDING and note.date and note.summary:
                yield RevisionView(self.edition.when(note.date), kinds[note.kind], self.edition.wording(note.summary))

    def status(self, version: Version, claim: Claim | None, last: Version, changed: str) -> Iterator[str]:
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
        yield from self.fate(version, claim, changed)

    def fate(self, version: Version, claim: Claim, changed: str) -> Iterator[str]:
        """What became of the claim, where the version's own notice doesn't say it."""
        _, is_told = self.edition.interface._, self.is_told(version, claim)
        if claim.state == "withdrawn" and not is_told:
            yield _("The claim was withdrawn.")
        if claim.state == "merged" and not is_told:
            yield _("The claim was merged into another.")
        if claim.id != version.claim and (changed or version.taken_down):
            yield _("The claim has another address now.")
        elif claim.id != version.claim:
            yield _("Only its address has changed since.")

    def is_told(self, version: Version, claim: Claim) -> bool:
        """Whether the version was released with the same withdrawal or merger: then it says so itself."""
        keys, told = ("state", "reason", "into"), now(claim)
        return not version.taken_down and all(version.record.get(key) == (told[key] or None) for key in keys)

    def into(self, version: Version, claim: Claim) -> Ref | None:
        """The claim that it was merged into."""
        if not claim.into or self.is_told(version, claim):
            return None
        return self.edition.claim_ref(self.dossier.goes_on_as(claim))

    def reason(self, version: Version, claim: Claim | None) -> Wording | None:
        """Why it was taken down; else why the claim was withdrawn or merged."""
        if version.taken_down:
            return self.edition.wording(Text(dict(version.taken_down.reason)))
        return self.edition.optional(claim.reason) if claim and not self.is_told(version, claim) else None
