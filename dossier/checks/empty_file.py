"""The file isn't empty.

Fails: a file without a key.
"""
