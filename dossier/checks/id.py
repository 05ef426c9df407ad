"""Ids can be addresses: small letters, digits and single hyphens, a letter first, 80 characters at most.

Passes: `mamlouk-cairo-2015`.
Fails: `Mamlouk_2015`, `2015-visit`, `con` (a reserved name).
"""
