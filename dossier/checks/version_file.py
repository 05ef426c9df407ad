"""A file in `content/versions/` is as `python build.py release` wrote it.

Nobody edits these files: a claim as it stood stays as it stood. The register (`released.json`) holds each version's
SHA-256, each version that of the one before it.

Fails: a file that was edited, renamed or can't be read; a version that is missing, in the middle or at the end.
"""
