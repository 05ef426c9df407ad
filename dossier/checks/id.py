"""Ids can be addresses: small letters, digits and single hyphens, a letter first, 80 characters at most.

Passes: `envoy-visit-2015`.
Fails: `Envoy_2015`, `2015-visit`, `con` (a reserved name).
"""
