"""A file in `content/captures/` is a capture of a source that is defined.

Fails: a file edited by hand so that it can't be read; a name that is no source's id.
"""
