"""A report for programs: one JSON object, whole however long, its shape told here.

`version` is 1; it is raised when a field changes its meaning or goes, not when one comes. All texts are as they stand
in the files, unescaped but for what JSON demands and for hidden characters.

- `summary`: the report in one line. `notices`: what a reviewer must see first.
- `base`, `head`: `revision` and `commit`, both null of the files on the disk; `is_whole`: `claims.yaml` was read whole.
- `fork`: the commit at which the branch left the base, where the base has gone on; else null.
- `checks`: `errors` and `warnings` there are now, and the lists `new`, `mended`, `staying` and `unseen`.
- `claims`: in the order of the file; `fates` name what became of each, `figures` hold the counts `before` and `after`,
  `changes` every difference, as in `dossier.differences`: part, field, kind, before, after, and word by word.
- `entries`: of all other tables; `moves`: the claims that are counted otherwise for it.
- `captures`, `prose`, `versions`, `addresses`: the files beside, and the addresses of the site.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from dossier.captures import Capture
from dossier.reporting import Report
from dossier.reporting.checking import Found
from dossier.reporting.claims import ClaimChange
from dossier.reporting.ends import End
from dossier.reporting.entries import EntryChange
from dossier.reporting.figures import Figures
from dossier.reporting.files import CaptureChange
from dossier.reporting.summary import notices, summary

VERSION = 1
Plain = dict[str, Any]


def as_json(report: Report) -> str:
    text = json.dumps(plain(report), ensure_ascii=False, indent=2)
    return "".join(char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1] for char in text)


def plain(report: Report) -> Plain:
    checks = report.checks
    return {
        "version": VERSION,
        "summary": summary(report),
        "notices": [found.text.format(*found.values) for found in notices(report)],
        "base": end(report.base),
        "head": end(report.head),
        "fork": report.fork or None,
        "checks": {
            "errors": checks.count(errors=True),
            "warnings": checks.count(errors=False),
            **{key: [problem(one) for one in getattr(checks, key)] for key in ("new", "mended", "staying", "unseen")},
            "unchecked": list(report.head.checked.unchecked),
        },
        "claims": [claim(one) for one in report.claims],
        "entries": [entry(one) for one in report.entries],
        "captures": [capture(one) for one in report.captures],
        "prose": [asdict(one) for one in report.prose],
        "versions": [asdict(one) for one in report.versions],
        "addresses": [asdict(one) for one in report.addresses],
    }


def end(found: End) -> Plain:
    return {
        "revision": found.name or None,
        "commit": found.commit or None,
        "is_there": found.is_there,
        "is_whole": found.is_whole,
    }


def problem(found: Found) -> Plain:
    one = found.problem
    return {
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "severity": one.severity,
        "rule": one.rule,
        "message": one.text,
        "hint": one.hint,
        "about": list(found.about),
    }


def claim(found: ClaimChange) -> Plain:
    figures = {"before": counts(found.before), "after": counts(found.after)}
    others = {key: value for key, value in asdict(found).items() if key not in ("before", "after")}
    return {**others, "figures": figures}


def counts(found: Figures | None) -> Plain | None:
    return asdict(found) if found else None


def entry(found: EntryChange) -> Plain:
    return {key: value for key, value in asdict(found).items() if key != "names"}


def capture(found: CaptureChange) -> Plain:
    return {
        "source": found.source,
        "kind": found.kind,
        "is_other_text": found.is_other_text,
        "quotes": found.quotes,
        "before": committed(found.before),
        "after": committed(found.after),
    }


def committed(found: Capture | None) -> Plain | None:
    if found is None:
        return None
    return {
        "sha256": found.sha256,
        "taken": found.taken.isoformat(),
        "method": found.method,
        "words": found.tokens,
        "opened": len(found.openings),
    }
