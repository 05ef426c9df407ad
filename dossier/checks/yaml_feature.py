"""Plain YAML only.

Fails: anchors (`&x`), aliases (`*x`), tags (`!x`), merge keys (`<<`), directives (`%YAML`), a second document
  (`---`).
Why: programs disagree on what these mean, and an editor who reads a pull request can't see it.
"""
