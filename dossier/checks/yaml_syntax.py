"""The file is YAML.

Fails: a colon inside unquoted text; quotes that are never closed; a line that doesn't fit those above it. Reading
  ends at the first such line, and the message says so.
"""
