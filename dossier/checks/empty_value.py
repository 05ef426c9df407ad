"""Every key has a value, every list an entry.

Fails: `note:` with nothing behind it; `places: []`; `note: ""`.
Why: nobody can tell whether an empty value was meant or forgotten. What isn't known is left out.
"""
