"""Every key is one that the format knows.

Fails: `qoute:` in an excerpt. The message proposes the nearest key.
"""
