"""A key stands once in its block.

Fails: two claims with one id; two `quote:` in one excerpt.
Why: most programs keep the last one in silence.
"""
