"""No character that a reader can't see.

Passes: proper Arabic, Persian and accented text; a joiner between two letters of Arabic script.
Fails: control characters, directional overrides and isolates, zero-width spaces, soft hyphens, private use, tag
  characters.
Why: an invisible character can turn a quote's words round, or hide that two names differ. It is never deleted in
silence: the editor decides.
"""
