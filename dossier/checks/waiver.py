"""A warning that is set aside is named, with the reason, and is still there.

What rule warns and where stands under `waivers:` in `claims.yaml`; whatever the rule warns of inside that place is set
aside, and readers find the list on the method page. A place is an entry by its address (`claims/ferry-sank`,
`claims/ferry-sank#herald`, `sources/…`, `actors/…`, `topics/…`, `places/…`, `rows/…`), or a file beside
(`content/pages/about.md`); `claims.yaml` stands for what lies in none of its entries.

Passes: `{rule: unused, place: sources/herald-2019-03-03, reason: Quoted from next week on., date: 2026-11-21}`, where
  nothing quotes that source yet.
Fails: the same where something quotes it, so that there is nothing to set aside any more; a place or a rule that
  there isn't; a rule that gives errors only: these are never set aside; the same twice.
"""
