"""What was counted when a version was released, where today's rules count otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dossier.site.edition import Edition
from dossier.site.headline import conflict_words, support_words

FIGURES = ("documents", "origins", "unnamed_origins", "untraced", "support", "conflict")


def counted_then(edition: Edition, frozen: Mapping[str, Any], today: Mapping[str, Any]) -> Iterator[str]:
    """A paragraph each; none where today's rules give what the version was frozen with."""
    if within(frozen, today):
        return
    _ = edition.interface._
    yield _("The rules of counting have changed since. What this page shows is counted by the rules of today.")
    then, now = frozen.get("evidence", {}), today["evidence"]
    if all(then.get(key) == now[key] for key in FIGURES):
        yield _("The headline’s figures are the same; what was compared and counted then in detail is in the file.")
    else:
        yield " ".join(sentences(edition, then))


def within(old: Any, new: Any) -> bool:
    """Whether all that the old holds is equal in the new. What only the new holds is nothing that was counted then."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return all(key in new and within(value, new[key]) for key, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(within, old, new))
    return bool(old == new)


def sentences(edition: Edition, then: Mapping[str, Any]) -> Iterator[str]:
    """The frozen figures in words."""
    n, _ = edition.interface.n, edition.interface._
    yield _(
        "Then it was: %(documents)s, %(origins)s (%(unnamed)s), %(untraced)s.",
        documents=n("%(number)s document", "%(number)s documents", then.get("documents", 0)),
        origins=n("%(number)s origin", "%(number)s origins", then.get("origins", 0)),
        unnamed=n("%(number)s of them unnamed", "%(number)s of them unnamed", then.get("unnamed_origins", 0)),
        untraced=n("%(number)s passage untraced", "%(number)s passages untraced", then.get("untraced", 0)),
    )
    support = str(then.get("support", ""))
    conflict = [one for one in then.get("conflict", ()) if one in ("denied", "contradicted", "differs-in-detail")]
    words = {str(key): word for key, word in support_words(edition).items()}
    yield _("Support: %(support)s.", support=words.get(support, support))
    yield _("Conflict: %(conflict)s.", conflict=conflict_words(edition, conflict))
