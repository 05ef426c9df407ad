"""Lines are indented by spaces.

Fails: a tab before the first word of a line.
"""
