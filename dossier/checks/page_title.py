"""A page begins with its title.

Passes: a first line `# About`.
"""
