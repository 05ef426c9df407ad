"""A passage is typed once; other claims point to it with `same_as`.

Passes: `same_as: "other-claim#excerpt"` with the stance towards this claim.
Fails: a `quote` or a `source` beside it; a circle of `same_as`; an excerpt of the same claim.
"""
