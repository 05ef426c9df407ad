"""The file keeps to limits of size and depth.

Passes: up to 24 levels of nesting, and one gibibyte.
"""
