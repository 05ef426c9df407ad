"""The value of a point is of its row's kind.

Passes: in a row of kind quantity `150`, `100/200`, `100/..`; of kind date a date; of kind place or actor an id, or
  a list of ids; of kind text a word that means the same wherever it stands.
Fails: `value: about 150`.
"""
